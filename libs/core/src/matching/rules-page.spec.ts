import { BLOCKERS, BLOCKERS_AT_ACCEPT } from './blockers';
import { DEFAULT_POLICY } from './policy';
import { rulesPage } from './rules-page';

describe('the published rules', () => {
  const page = rulesPage(DEFAULT_POLICY);

  it('state the weights in their order, with the sum of 1', () => {
    expect(page.weights[0]).toEqual({ part: 'travel', weight: 0.22 });
    expect(page.weights).toHaveLength(8);
    expect(page.weights.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
  });

  it('state every blocker in the order in which it is asked, and which hold again at accept', () => {
    expect(page.blockers.map(({ code }) => code)).toEqual([...BLOCKERS]);
    expect(page.blockers.filter(({ atAccept }) => atAccept).map(({ code }) => code)).toEqual([...BLOCKERS_AT_ACCEPT]);
  });

  it('state the rounds of each class with radius, lifetime and the doubled lifetime', () => {
    const [urgent] = page.classes;
    expect(urgent!.rounds.map(({ radiusM }) => radiusM)).toEqual([5000, 5000, 7500, 10_000]);
    expect(urgent!.rounds[1]).toMatchObject({ round: 2, tier: 'best', lifetimeMs: 45_000, patientLifetimeMs: 90_000 });
  });

  it('follow the policy: what the bureau changes is what everybody reads', () => {
    const changed = { ...DEFAULT_POLICY, version: 9, radiusM: 1000, liveOfferCap: 2, restMinMs: 0 };
    const other = rulesPage(changed);
    expect({ version: other.policyVersion, caps: other.caps.liveOffers, rest: other.hours.restMinMs }).toEqual({
      version: 9,
      caps: 2,
      rest: 0,
    });
    expect(other.classes[0]!.rounds[3]!.radiusM).toBe(2000);
  });

  it('are plain data: nothing is lost on the way through JSON', () => {
    expect(JSON.parse(JSON.stringify(page))).toEqual(page);
  });
});
