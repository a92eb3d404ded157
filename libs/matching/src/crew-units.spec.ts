import { DEFAULT_POLICY, NO_ANSWERS, NO_WISHES, type PostingOutcome } from '@app/core';
import { planCycle } from './cycle-plan';
import { aCycle, aDuePosting, NOW, poolOf, REFERENCE } from './cycle-plan.fixture';
import { acceptanceOfWave, outcomeTogether, unitsOf } from './crew-units';
import { bestFitting, viewsOf } from './posting-view';
import type { DueRole } from './sql/due-postings.sql';

const AT = { policy: DEFAULT_POLICY, reference: REFERENCE, answers: NO_ANSWERS };
const FOREMAN: DueRole = {
  ...{ n: 1, name: 'foreman', occupationId: 'loader', certificateIds: ['health'], payFen: 4000, vacant: 1 },
};
const HAND: DueRole = { n: 2, name: 'hand', occupationId: 'cleaner', certificateIds: [], payFen: 2500, vacant: 9 };
const aCrew = (roles: readonly DueRole[] = [FOREMAN, HAND]) => aDuePosting({ slots: 10, roles });

describe('a posting with roles', () => {
  it('searches for each role by its own trade, certificates, pay and vacant slots', () => {
    const [foreman, hand] = unitsOf(aCrew(), AT);
    expect(foreman).toMatchObject({ role: 1, occupation: 1, certificates: [0], hourlyFen: 4000, minAge: 18, wave: 9 });
    expect(hand).toMatchObject({ role: 2, occupation: 0, certificates: [], hourlyFen: 2500, minAge: 16 });
    expect(hand!.wave).toBeGreaterThan(foreman!.wave);
  });

  it('searches no more for a role that is full', () => {
    expect(unitsOf(aCrew([{ ...FOREMAN, vacant: 0 }, HAND]), AT).map(({ role }) => role)).toEqual([2]);
  });

  it('gives all its offers in one round', () => {
    const { steps } = planCycle(aCycle(aCrew(), poolOf(1, 2, 3)));
    expect(steps).toHaveLength(1);
    expect(steps[0]!.start!.offers.map(({ role }) => role)).toEqual([2, 2, 2]);
  });

  it('is explained to a worker by the role that fits best', () => {
    const pool = poolOf(1);
    const views = viewsOf(aCrew(), NOW, AT);
    expect(bestFitting(views, pool.get('w1')!).role!.name).toBe('hand');
    const both = { ...pool.get('w1')!, skills: [0, 1], certificates: new Map([[0, NOW * 2]]) };
    const wanting = { ...both, wishes: { ...NO_WISHES, minHourlyFen: 3000 } };
    expect(bestFitting(views, wanting).role!.name).toBe('foreman');
    expect(bestFitting(viewsOf(aCrew([{ ...FOREMAN, vacant: 0 }, HAND]), NOW, AT), both).role!.name).toBe('hand');
  });
});

it('of several roles the one that lacks people most tells who was stopped, and one roster makes a roster round', () => {
  const floor = { wanted: 1, eligible: 2, given: 1, relaxed: false };
  const floors = { lowExposure: floor, hardship: { ...floor, relaxed: true } };
  const outcome = (more: object) =>
    ({ wave: 9, eligible: 9, tier: 'best', lookAt: 7, blocked: {}, floors, ...more }) as PostingOutcome;
  const [plenty, lacking] = [outcome({ tier: 'roster' }), outcome({ eligible: 1, blocked: { NO_CERTIFICATE: 8 } })];
  expect(outcomeTogether([plenty, lacking])).toEqual({
    ...{ tier: 'roster', lookAt: 7, eligible: 1 },
    blocked: { NO_CERTIFICATE: 8 },
    floors: {
      lowExposure: { wanted: 2, eligible: 4, given: 2, relaxed: false },
      hardship: { wanted: 2, eligible: 4, given: 2, relaxed: true },
    },
  });
  expect(outcomeTogether([])).toBeNull();
});

it('predicts for a round with several roles the mean over everybody who is asked', () => {
  const [foreman, hand] = unitsOf(aCrew(), AT);
  const units = [
    { ...foreman!, wave: 1, acceptance: 0.1 },
    { ...hand!, wave: 9, acceptance: 0.3 },
  ];
  expect(acceptanceOfWave(units)).toBeCloseTo(0.28);
  expect(acceptanceOfWave([{ ...hand!, wave: 0, acceptance: 0.3 }])).toBe(0.3);
});
