import {
  aCandidate,
  aPosting,
  CENTRE,
  CITY,
  Dice,
  HOUR,
  NOW,
  randomCandidate,
  randomPosting,
  theRules,
} from './city.fixture';
import type { Candidate } from './candidate';
import { type CycleInput, decide } from './decide';
import { DEFAULT_POLICY } from './policy';
import { LivePool } from './pool';
import type { CyclePosting } from './cycle-posting';

function poolOf(candidates: readonly Candidate[]): LivePool {
  const pool = new LivePool(CITY);
  for (const candidate of candidates) pool.upsert(candidate);
  return pool;
}

const crowd = (n: number, more: Partial<Candidate> = {}) =>
  Array.from({ length: n }, (_, i) => aCandidate({ workerId: `w${String(i).padStart(4, '0')}`, ...more }));

const cycle = (candidates: readonly Candidate[], postings: readonly CyclePosting[], more: Partial<CycleInput> = {}) =>
  decide({ pool: poolOf(candidates), postings, rules: theRules(), policy: DEFAULT_POLICY, ...more });

const offersOf = (plan: ReturnType<typeof decide>, postingId: string) =>
  plan.offers.filter((offer) => offer.postingId === postingId).map((offer) => offer.workerId);

describe('a cycle', () => {
  it('offers a posting to as many workers as its wave wants, the best ones, with rank and score parts', () => {
    const near = aCandidate({ workerId: 'near', place: CENTRE });
    const plan = cycle([...crowd(10), near], [aPosting({ wave: 3 })]);
    expect(plan.offers).toHaveLength(3);
    expect(plan.offers[0]).toMatchObject({ postingId: 'p1', workerId: 'near', rank: 1, distanceM: 0 });
    const { parts, score } = plan.offers[0]!;
    expect(Object.values(parts).reduce((sum, part) => sum + part.contribution, 0)).toBe(score);
    expect(plan.postings).toEqual([expect.objectContaining({ postingId: 'p1', wave: 3, offered: 3, eligible: 11 })]);
  });

  it('gives a worker one new offer, so that two offers of a cycle never exclude one another', () => {
    const plan = cycle(crowd(7), [aPosting({ postingId: 'p1' }), aPosting({ postingId: 'p2' })]);
    expect(plan.offers).toHaveLength(7);
    expect(new Set(plan.offers.map((offer) => offer.workerId)).size).toBe(7);
  });

  it('scenario 10: keeps the scarce skill for the slots that need it', () => {
    const licensed = crowd(5, { certificates: new Map([[2, NOW + 99 * HOUR]]), place: CENTRE });
    const others = crowd(50).slice(5);
    const plan = cycle(
      [...licensed, ...others],
      [aPosting({ postingId: 'plain', wave: 45 }), aPosting({ postingId: 'forklift', wave: 5, certificates: [2] })],
    );
    expect(plan.offers).toHaveLength(50);
    expect(offersOf(plan, 'forklift').sort()).toEqual(licensed.map((worker) => worker.workerId));
  });

  it('scenario 10: keeps the scarce skill for the vacant slots that need it, however large the waves are', () => {
    const licensed = crowd(5, { certificates: new Map([[2, NOW + 99 * HOUR]]), place: CENTRE });
    const workers = [...licensed, ...crowd(60).slice(5)];
    const plain = aPosting({ postingId: 'plain', wave: 170 });
    const forklift = aPosting({ postingId: 'forklift', wave: 25, certificates: [2] });
    const plan = cycle(workers, [
      { ...plain, vacant: 45 },
      { ...forklift, vacant: 5 },
    ]);
    expect(offersOf(plan, 'forklift').sort()).toEqual(licensed.map((worker) => worker.workerId));
    // All others are asked for the plain posting, beyond its vacant slots.
    expect(offersOf(plan, 'plain')).toHaveLength(55);
    // As if every offer of a wave were worth the same, the licensed, who live nearest, go to the plain posting.
    expect(offersOf(cycle(workers, [plain, forklift]), 'forklift').length).toBeLessThan(5);
  });

  it('asks one of several who may be the foreman of a crew for it, and the others for the vacant places of hands', () => {
    const licensed = crowd(9, { certificates: new Map([[2, NOW + 99 * HOUR]]) });
    const foreman = { ...aPosting({ wave: 9, certificates: [2] }), role: 1, vacant: 1 };
    const hand = { ...aPosting({ wave: 40 }), role: 2, vacant: 9 };
    const roles = cycle(licensed, [foreman, hand]).offers.map(({ role }) => role);
    expect(roles.sort()).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 2]);
  });

  it('keeps the floors of a wave though its vacant slots go by merit', () => {
    const known = crowd(20, { recentOffers: 9, place: CENTRE, reliability: 0.99 });
    const fresh = crowd(40).slice(20);
    const posting = { ...aPosting({ wave: 10 }), vacant: 4 };
    const plan = cycle([...known, ...fresh], [posting]);
    expect(plan.passes).toBe(2);
    expect(plan.postings[0]!.floors.lowExposure).toMatchObject({ wanted: 3, given: 3, relaxed: false });
    const tight = cycle([...known, ...fresh], [{ ...posting, vacant: 9 }]);
    expect(tight.postings[0]!.floors.lowExposure).toMatchObject({ wanted: 3, given: 3, relaxed: false });
  });

  it('looks for more candidates when postings side by side want the same ones', () => {
    const ladder = crowd(200).map((worker, i) => ({ ...worker, reliability: 0.5 + i / 1000 }));
    const postings = Array.from({ length: 10 }, (_, i) => aPosting({ postingId: `p${i}`, wave: 14 }));
    const plan = cycle(ladder, postings);
    expect(plan.offers).toHaveLength(140);
    expect(plan.widenings).toBeGreaterThan(0);
  });

  it('tells per posting what stopped the others', () => {
    const plan = cycle([...crowd(2), aCandidate({ workerId: 'off', onlineUntil: 0 })], [aPosting()]);
    expect(plan.postings[0]).toMatchObject({ offered: 2, eligible: 2 });
    expect(plan.postings[0]!.blocked).toMatchObject({ OFFLINE: 1, NO_SKILL: 0 });
  });

  it('counts but does not offer for a posting whose wave is 0', () => {
    expect(cycle(crowd(3), [aPosting({ wave: 0 })])).toMatchObject({
      offers: [],
      postings: [{ eligible: 3, offered: 0 }],
    });
  });

  it('refuses a poisoned posting by code and serves the others', () => {
    const poison = aPosting({ postingId: 'poison', place: { lat: 0, lng: 0 } });
    const plan = cycle(crowd(3), [poison, aPosting({ postingId: 'sound', wave: 1 })]);
    expect(plan.refused).toEqual([{ postingId: 'poison', role: 0, code: 'CORRUPT_PLACE' }]);
    expect(offersOf(plan, 'sound')).toHaveLength(1);
  });

  it('falls back to greedy by scarcity when the budget is used up, and says so', () => {
    const postings = [
      aPosting({ postingId: 'plain', wave: 45 }),
      aPosting({ postingId: 'few', wave: 5, certificates: [2] }),
    ];
    const candidates = [...crowd(5, { certificates: new Map([[2, NOW + 99 * HOUR]]) }), ...crowd(50).slice(5)];
    const plan = cycle(candidates, postings, { shouldStop: () => true });
    expect(plan).toMatchObject({ fallback: true, widenings: 0, passes: 1 });
    expect(plan.offers).toHaveLength(50);
    expect(cycle(candidates, postings).fallback).toBe(false);
  });

  it('does nothing, validly, when nothing is due', () => {
    expect(cycle(crowd(3), [])).toMatchObject({ offers: [], postings: [], fallback: false, totalWeight: 0 });
  });
});

describe('a replayed cycle', () => {
  const dice = new Dice(11);
  const workers = Array.from({ length: 400 }, (_, i) => randomCandidate(dice, `w${i}`));
  const postings = Array.from({ length: 30 }, (_, i) => randomPosting(dice, `p${String(i).padStart(2, '0')}`));
  const plan = cycle(workers, postings);

  it('decides the same, whatever the order in which workers and postings were read', () => {
    expect(plan.offers.length).toBeGreaterThan(10);
    expect(cycle([...workers].reverse(), [...postings].reverse())).toEqual(plan);
  });

  it.each<[string, Partial<CycleInput>]>([
    ['another seed', { rules: theRules({ seed: 8 }) }],
    ['another instant', { rules: theRules({ now: NOW + 1 }) }],
    ['another policy version', { policy: { ...DEFAULT_POLICY, version: 2 } }],
    ['another version of a posting', { postings: postings.map((p, i) => (i === 3 ? { ...p, version: 2 } : p)) }],
    ['another worth of a posting', { postings: postings.map((p, i) => (i === 3 ? { ...p, worth: 0.5 } : p)) }],
    ['a posting that is held', { postings: postings.map((p, i) => (i === 3 ? { ...p, holdUntil: NOW + 9 } : p)) }],
    ['a posting less', { postings: postings.slice(1) }],
    ['a worker who waits longer', { pool: poolOf(workers.map((w) => ({ ...w, waitingSince: w.waitingSince - 1 }))) }],
  ])('has another input hash with %s', (_, change) => {
    expect(plan.inputHash).toMatch(/^[0-9a-f]{16}$/);
    expect(cycle(workers, postings, change).inputHash).not.toBe(plan.inputHash);
  });
});
