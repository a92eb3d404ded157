import { aCandidate, aPosting, Dice, MINUTE, NOW, randomCandidate, randomPosting, TRADES } from './city.fixture';
import type { Candidate } from './candidate';
import { crowd, cycle, inputOf, NO_FLOORS, offeredFor, policyWith } from './decide.fixture';
import { decide, decideOnRecord } from './decide';
import { floorPlaces } from './floors';
import { replayDecision } from './decision-record';
import { DEFAULT_POLICY } from './policy';
import { rulesOf } from './rules';

const floorsOf = (plan: ReturnType<typeof decide>, at = 0) => plan.postings[at]!.floors;
const places = (wave: number, members: number, hardship: number | null, lot = 0.5) =>
  floorPlaces(
    wave,
    100,
    { lowExposure: 100, hardship: members, roster: 0 },
    { ...DEFAULT_POLICY.floors, hardship },
    () => lot,
  );

/** Better in every part of the score than `crowd`, and offered something all day. */
const favourites = (n: number) => crowd(n, { recentOffers: 9, reliability: 1, waitingSince: 0 }, 'fav');

describe('the places that are kept', () => {
  it.each([
    [10, 3],
    [5, 2],
    [2, 1],
    [0, 0],
  ])('of a wave of %d are at least 30 %%: %d', (wave, kept) => {
    expect(places(wave, 0, 0).lowExposure).toBe(kept);
  });

  it('of a wave of one are drawn by lot, so that 30 % of such waves are kept', () => {
    expect([places(1, 0, 0, 0.29).lowExposure, places(1, 0, 0, 0.31).lowExposure]).toEqual([1, 0]);
  });

  it('follow the share of the group when the bureau sets none, on average over many waves', () => {
    expect(places(10, 20, null).hardship).toBe(2);
    expect([places(10, 25, null, 0.49).hardship, places(10, 25, null, 0.51).hardship]).toEqual([3, 2]);
  });

  it('are never more than the wave', () => {
    expect(places(10, 100, 1)).toEqual({ lowExposure: 3, hardship: 7 });
  });
});

describe('the fairness floor', () => {
  it('gives at least 30 % of a wave to workers of low exposure, though others score higher, and says which', () => {
    const plan = cycle([...favourites(40), ...crowd(40)], [aPosting({ wave: 10 })]);
    const kept = plan.offers.filter(({ floor }) => floor === 'lowExposure');
    expect(kept).toHaveLength(3);
    expect(kept.every(({ workerId }) => workerId.startsWith('w'))).toBe(true);
    expect(plan.offers).toHaveLength(10);
    expect(floorsOf(plan).lowExposure).toEqual({ wanted: 3, eligible: 40, given: 3, relaxed: false });
  });

  it('is found beyond the list of the best', () => {
    const plan = cycle([...favourites(500), ...crowd(3)], [aPosting({ wave: 10 })]);
    expect(offeredFor(plan).filter((id) => id.startsWith('w'))).toHaveLength(3);
  });

  it('takes no place where merit alone fulfils it', () => {
    const plan = cycle(crowd(40), [aPosting({ wave: 10 })]);
    expect(plan.offers.every(({ floor }) => floor === null)).toBe(true);
    expect(floorsOf(plan).lowExposure).toMatchObject({ given: 10, relaxed: false });
  });

  it('keeps places for 就业困难人员 as the bureau says', () => {
    const people = [...crowd(40), ...crowd(10, { hardship: true, reliability: 0.2 }, 'hard')];
    const policy = policyWith({ floors: { ...DEFAULT_POLICY.floors, hardship: 0.4 } });
    const plan = cycle(people, [aPosting({ wave: 10 })], policy);
    expect(offeredFor(plan).filter((id) => id.startsWith('hard'))).toHaveLength(4);
    expect(plan.offers.filter(({ floor }) => floor === 'hardship')).toHaveLength(4);
  });

  it('never enters the score: the same person has the same one with and without the mark', () => {
    const scoreOf = (hardship: boolean) => cycle([aCandidate({ hardship })], [aPosting({ wave: 1 })]).offers[0]!.score;
    expect(scoreOf(true)).toBe(scoreOf(false));
  });

  it('is relaxed where others need its people, and the wave stays whole', () => {
    const rare = crowd(2, { certificates: new Map([[2, NOW * 2]]), reliability: 0.95 });
    const postings = [
      aPosting({ postingId: 'crane', wave: 2, certificates: [2], acceptance: 1 }),
      aPosting({ postingId: 'plain', wave: 4 }),
    ];
    const plan = cycle([...favourites(30), ...rare], postings);
    expect(plan.offers).toHaveLength(6);
    expect(floorsOf(plan, 1).lowExposure).toEqual({ wanted: 2, eligible: 2, given: 0, relaxed: true });
  });

  it('never makes a wave smaller: in 200 random cities nobody is left out for whom a posting has room', () => {
    let relaxed = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const dice = new Dice(seed);
      const people = Array.from({ length: 60 }, (_, i) => randomCandidate(dice, `w${i}`));
      const postings = Array.from({ length: 8 }, (_, i) => randomPosting(dice, `p${i}`));
      const floors = { ...DEFAULT_POLICY.floors, hardship: 0.5, lowExposure: 0.5 };
      const policy = policyWith({ floors, liveOfferCap: 1 });
      const plan = cycle(people, postings, policy);
      const plain = cycle(people, postings, { ...policy, floors: NO_FLOORS });
      relaxed += plan.postings.filter((p) => p.floors.hardship.relaxed).length;
      const busy = new Set(plan.offers.map(({ workerId }) => workerId));
      const idle = people.filter(({ workerId }) => !busy.has(workerId));
      const short = postings.filter((p) => offeredFor(plan, p.postingId).length < p.wave);
      expect([seed, cycle(idle, short, policy).offers.length]).toEqual([seed, 0]);
      expect(plan.offers.length).toBeGreaterThanOrEqual(plain.offers.length - 1);
    }
    expect(relaxed).toBeGreaterThan(20);
  });
});

describe('scenario 13: a floor with one eligible worker', () => {
  const people = [...crowd(30), aCandidate({ workerId: 'only', hardship: true, reliability: 0.1 })];
  const half = policyWith({ floors: { ...NO_FLOORS, hardship: 0.5 } });
  const input = inputOf(people, [aPosting({ wave: 4 })], half);

  it('is relaxed, the outcome says so, and the wave is whole', () => {
    const plan = decide(input);
    expect(plan.offers).toHaveLength(4);
    expect(floorsOf(plan).hardship).toEqual({ wanted: 2, eligible: 1, given: 1, relaxed: true });
    expect(plan.offers.filter(({ floor }) => floor === 'hardship').map(({ workerId }) => workerId)).toEqual(['only']);
  });

  it('is reproducible from its record, and without the part that was given up', () => {
    const { plan, record } = decideOnRecord(input);
    expect(replayDecision(record(), half).verdict).toBe('same');
    const quarter = policyWith({ floors: { ...NO_FLOORS, hardship: 0.25 } });
    expect(cycle(people, [aPosting({ wave: 4 })], quarter).offers).toEqual(plan.offers);
  });
});

describe('scenario 12: starvation', () => {
  const CYCLES = 1000;

  /** One posting of five a minute; `decliner` says no to everything and waits on, who accepts is back at once. */
  function run(people: Candidate[], comesLate?: { readonly at: number; readonly worker: Candidate }) {
    const offers = new Map<string, number[]>();
    const facts = new Map(people.map((worker) => [worker.workerId, worker]));
    const { pool } = inputOf(people, []);
    for (let n = 0; n < CYCLES; n++) {
      const now = NOW + n * MINUTE;
      if (comesLate?.at === n) facts.set(comesLate.worker.workerId, { ...comesLate.worker, waitingSince: now });
      for (const worker of facts.values()) {
        const recent = (offers.get(worker.workerId) ?? []).filter((at) => n - at <= 20).length;
        pool.upsert({ ...worker, recentOffers: recent, onlineUntil: now + MINUTE });
      }
      const rules = rulesOf(DEFAULT_POLICY, TRADES, now, n);
      const posting = aPosting({ postingId: `p${n}`, wave: 5, startsAt: now + MINUTE, endsAt: now + 2 * MINUTE });
      for (const { workerId } of decide({ pool, postings: [posting], rules, policy: DEFAULT_POLICY }).offers) {
        offers.set(workerId, [...(offers.get(workerId) ?? []), n]);
        facts.set(workerId, { ...facts.get(workerId)!, waitingSince: now });
      }
    }
    return offers;
  }

  it('does not happen: in 1,000 cycles 20 identical workers get the same number of offers within 20 %', () => {
    const counts = [...run(crowd(20)).values()].map((list) => list.length);
    expect(counts).toHaveLength(20);
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(0.8 * 250);
    expect(Math.max(...counts)).toBeLessThanOrEqual(1.2 * 250);
  });

  it('does not happen to a newcomer, who gets an offer within ten cycles', () => {
    const offers = run(crowd(20), { at: 500, worker: aCandidate({ workerId: 'new' }) });
    expect(offers.get('new')![0]).toBeLessThanOrEqual(510);
  });

  it('does not happen to somebody with a poor history either', () => {
    const offers = run([...crowd(19), aCandidate({ workerId: 'poor', reliability: 0.7 })]);
    expect(offers.get('poor')!.length).toBeGreaterThanOrEqual(0.3 * 250);
  });
});
