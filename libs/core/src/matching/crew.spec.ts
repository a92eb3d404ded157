import { aCandidate, aPosting } from './city.fixture';
import type { CyclePosting } from './cycle-posting';
import { cycle, crowd, inputOf, later, NO_FLOORS, policyWith } from './decide.fixture';
import { decideOnRecord } from './decide';
import { readDecision } from './decision-reading';
import { replayDecision, type DecisionRecord } from './decision-record';

const POLICY = policyWith({ floors: NO_FLOORS });
const FOREMAN = 1;
const HAND = 2;
const CARD = 0;

const ofRole = (role: number, more: Partial<CyclePosting> = {}): CyclePosting => ({ ...aPosting(), role, ...more });
/** One foreman with a certificate and nine hands. */
const aCrew = (more: Partial<CyclePosting> = {}): CyclePosting[] => [
  ofRole(HAND, { wave: 38, ...more }),
  ofRole(FOREMAN, { wave: 9, certificates: [CARD], ...more }),
];
const theForeman = (workerId = 'foreman') =>
  aCandidate({ workerId, reliability: 1, certificates: new Map([[CARD, Number.MAX_SAFE_INTEGER]]) });
const given = (plan: ReturnType<typeof cycle>, role: number) =>
  plan.offers.filter((offer) => offer.role === role).map(({ workerId }) => workerId);

describe('a crew', () => {
  it('asks its only foreman for the place of the foreman, although he ranks best as a hand', () => {
    const plan = cycle([...crowd(8, { reliability: 0.5 }), theForeman()], aCrew(), POLICY);
    expect(given(plan, FOREMAN)).toEqual(['foreman']);
    expect(given(plan, HAND)).toHaveLength(8);
    expect(given(plan, HAND)).not.toContain('foreman');
  });

  it('asks nobody for two of its places, also when a second pass looks for more', () => {
    for (const roles of [aCrew(), [ofRole(1, { wave: 5 }), ofRole(2, { wave: 5 })]]) {
      const plan = cycle([theForeman(), theForeman('other'), ...crowd(2)], roles, POLICY);
      const asked = plan.offers.map(({ workerId }) => workerId);
      expect(asked).toHaveLength(4);
      expect(new Set(asked).size).toBe(asked.length);
    }
  });

  it('takes foremen for hands when there are more than it asks', () => {
    const foremen = Array.from({ length: 12 }, (_, i) => theForeman(`f${i}`));
    const plan = cycle(
      foremen,
      [ofRole(HAND, { wave: 3 }), ofRole(FOREMAN, { wave: 9, certificates: [CARD] })],
      POLICY,
    );
    expect([given(plan, FOREMAN).length, given(plan, HAND).length]).toEqual([9, 3]);
  });

  it('leaves its people to others who want them more', () => {
    const other = aPosting({ postingId: 'p0', wave: 1, place: { lat: 22.53, lng: 113.39 } });
    const plan = cycle([theForeman(), ...crowd(1)], [other, ...aCrew({ place: { lat: 22.55, lng: 113.39 } })], POLICY);
    expect(plan.offers.find(({ postingId }) => postingId === 'p0')?.workerId).toBe('foreman');
  });

  it('is decided the same in whatever order its roles come', () => {
    const people = [theForeman(), ...crowd(5)];
    const [one, other] = [aCrew(), aCrew().reverse()].map((roles) => cycle(people, roles, POLICY));
    expect(other).toEqual(one);
    expect(one!.postings.map(({ postingId, role }) => [postingId, role])).toEqual([
      ['p1', FOREMAN],
      ['p1', HAND],
    ]);
  });

  it('is held as a whole, and goes out as a whole when one of its people is about to leave', () => {
    const holdUntil = aPosting().startsAt;
    const held = cycle([theForeman(), ...crowd(2)], aCrew({ holdUntil }), POLICY);
    expect(held.offers).toEqual([]);
    const leaving = { ...theForeman(), onlineUntil: aPosting().startsAt - 2 * 3_600_000 + 1 };
    const sent = cycle([leaving, ...crowd(2)], aCrew({ holdUntil }), POLICY);
    expect(sent.offers).toHaveLength(3);
  });
});

describe('the record of a crew', () => {
  const decided = () => {
    const { plan, record } = decideOnRecord(inputOf([theForeman(), ...crowd(6)], [...aCrew(), later(9)], POLICY));
    return { plan, record: JSON.parse(JSON.stringify(record())) as DecisionRecord };
  };

  it('is replayed byte for byte, and tells its roles apart', () => {
    const { plan, record } = decided();
    expect(replayDecision(record, POLICY)).toEqual({ verdict: 'same', result: record.result });
    const [foreman, hand] = [readDecision(record, POLICY, 'p1', FOREMAN), readDecision(record, POLICY, 'p1', HAND)];
    expect(foreman!.ranked.filter(({ offer }) => offer).map(({ workerId }) => workerId)).toEqual(given(plan, FOREMAN));
    expect(hand!.ranked.filter(({ offer }) => offer)).toHaveLength(6);
    expect(readDecision(record, POLICY, 'p1', 3)).toBeNull();
  });

  it('notices when a role was another', () => {
    const { record } = decided();
    const [first, ...rest] = record.postings;
    const forged = { ...record, postings: [{ ...first!, facts: { ...first!.facts, role: 3 } }, ...rest] };
    expect(replayDecision(forged, POLICY).verdict).toBe('other_input');
  });

  it('of a posting without roles says nothing of roles, as those before there were any', () => {
    const { record } = decideOnRecord(inputOf(crowd(3), [aPosting()], POLICY));
    expect('role' in record().postings[0]!.facts).toBe(false);
    expect(replayDecision(record(), POLICY).verdict).toBe('same');
  });
});
