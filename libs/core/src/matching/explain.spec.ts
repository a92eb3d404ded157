import {
  aCandidate,
  aPosting,
  DAY,
  Dice,
  HOUR,
  MINUTE,
  NOW,
  randomCandidate,
  randomPosting,
  theRules,
} from './city.fixture';
import { type Blocker, BLOCKERS, blockersOf, stops } from './blockers';
import { type Candidate, NO_WISHES } from './candidate';
import { explainBlocked, explainRanked, type RankedExplanation } from './explain';
import { applyChange, type Change } from './explain-change';
import type { PlaceChange } from './explain-place';
import type { PostingFacts } from './posting-facts';
import { rank, type Ranking } from './rank';
import { totalOf } from './score';

const explain = (worker: Partial<Candidate>, posting: Partial<PostingFacts> = {}, rules = theRules()) =>
  explainBlocked({ posting: aPosting(posting), candidate: aCandidate(worker), rules });
const changeOf = (code: Blocker, worker: Partial<Candidate>, posting: Partial<PostingFacts> = {}) =>
  explain(worker, posting).blockers.find((blocker) => blocker.code === code)!.change;
const blockOf = (from: number, to: number) => ({ from: NOW + from * HOUR, to: NOW + to * HOUR });

type Case = [Blocker, Change, Partial<Candidate>, Partial<PostingFacts>?];
const CASES: Case[] = [
  ['CORRUPT_PLACE', { kind: 'LOCATE' }, { place: { lat: 0, lng: 0 } }],
  ['NO_SKILL', { kind: 'SKILL', anyOf: [3, 4] }, { skills: [] }],
  // 1,112 m away, so that two steps of 100 m reach a radius of 1,000 m.
  ['TOO_FAR', { kind: 'NEARER', byM: 200, byMinutes: 0.8 }, {}, { radiusM: 1000 }],
  ['TOO_FAR', { kind: 'REACH', travelRadiusM: 1200 }, { travelRadiusM: 1000 }],
  ['OFFLINE', { kind: 'ONLINE' }, { onlineUntil: 0 }],
  ['IDENTITY', { kind: 'VERIFIED' }, { identityOk: false }],
  ['SUSPENDED', { kind: 'SUSPENSION_OVER', at: NOW + DAY }, { suspendedUntil: NOW + DAY }],
  ['UNDER_AGE', { kind: 'OLD_ENOUGH', on: '2026-11-03' }, { bornOn: '2010-11-03' }],
  ['UNDER_AGE', { kind: 'OLD_ENOUGH', on: '2030-03-01' }, { bornOn: '2012-02-29' }, { minAge: 18 }],
  [
    'NO_CERTIFICATE',
    { kind: 'CERTIFIED', kinds: [2], validTo: NOW + 8 * HOUR },
    { certificates: new Map([[1, NOW + DAY]]) },
    { certificates: [1, 2] },
  ],
  ['BLOCK_LIST', { kind: 'UNBLOCKED' }, {}, { blockedPairs: new Set(['w1']) }],
  ['NOT_AVAILABLE', { kind: 'FREE', ...blockOf(2, 8) }, { available: [{ weekday: 1, fromMinute: 0, toMinute: 720 }] }],
  [
    'WISH_UNMET',
    { kind: 'WISHES', lowerByFen: 200, town: 0, nights: false },
    { wishes: { minHourlyFen: 2700, towns: [5], noNights: true } },
  ],
  ['BUSY', { kind: 'WITHOUT_ASSIGNMENTS', blocks: [blockOf(0, 2)] }, { busy: [blockOf(0, 2), blockOf(9, 10)] }],
  ['REST', { kind: 'WITHOUT_SHIFTS', blocks: [blockOf(-14, -8)] }, { worked: [blockOf(-14, -8), blockOf(-40, -35)] }],
  ['DAILY_HOURS', { kind: 'SHORTER', byMs: 2 * HOUR }, { worked: [blockOf(-8, 0)] }],
  ['DAILY_HOURS', { kind: 'WITHOUT_SHIFTS', blocks: [blockOf(-5, 2)] }, { worked: [blockOf(-10, -5), blockOf(-5, 2)] }],
  [
    'WEEKLY_HOURS',
    { kind: 'SHORTER', byMs: 30 * MINUTE },
    { worked: [1, 2, 3, 4, 5].map((day) => blockOf(24 * day, 24 * day + (day === 5 ? 6.5 : 12))) },
  ],
  ['OFFER_OVERLAP', { kind: 'WITHOUT_OFFERS', blocks: [blockOf(3, 4)] }, { liveOffers: [blockOf(3, 4)] }],
  ['OFFER_CAP', { kind: 'FEWER_OFFERS', by: 2 }, { liveOffers: [20, 22, 24, 26].map((h) => blockOf(h, h + 1)) }],
  ['DAILY_CAP', { kind: 'NEXT_DAY' }, { offersToday: 30 }],
  ['ALREADY_OFFERED', { kind: 'NEW_TERMS' }, {}, { excluded: new Set(['w1']) }],
];

describe('the explanation of a blocked worker', () => {
  it.each(CASES)('by %s says %j', (code, change, worker, posting = {}) => {
    expect(changeOf(code, worker, posting)).toEqual(change);
  });

  it('knows a change for every blocker', () => {
    expect(new Set(CASES.map(([code]) => code))).toEqual(new Set(BLOCKERS));
  });

  it('names every rule in the published order, passed and failed', () => {
    const { blockers } = explain({ onlineUntil: 0, offersToday: 99 });
    expect(blockers.map(({ code }) => code)).toEqual([...BLOCKERS]);
    expect(blockers.filter(({ stopped }) => stopped).map(({ code }) => code)).toEqual(['OFFLINE', 'DAILY_CAP']);
    expect(blockers.filter(({ stopped, change }) => !stopped && change)).toEqual([]);
  });

  it('says nothing where no single change would help', () => {
    const { blockers } = explain({ worked: [blockOf(-10, 3)] }, {}, theRules({ dailyWorkMaxMs: HOUR }));
    expect(blockers.find(({ code }) => code === 'DAILY_HOURS')).toEqual({
      code: 'DAILY_HOURS',
      stopped: true,
      change: null,
    });
  });

  it('leaves a town out of the wishes when the posting’s own is not known', () => {
    const wishes = { ...NO_WISHES, towns: [5] };
    expect(changeOf('WISH_UNMET', { wishes }, { town: -1 })).toMatchObject({ town: -1 });
    expect(explain({ wishes }, { town: -1 }).blockers.some((b) => b.stopped && !b.change)).toBe(false);
  });

  it('is true: with the stated change the rule stops nobody any more, for each of the trades named, in 3,000 cases', () => {
    const proved = new Map<Blocker, number>();
    for (let seed = 1; seed <= 3000; seed++) {
      const dice = new Dice(seed);
      const posting = randomPosting(dice, 'p', 4);
      const rules = theRules({ minFit: dice.one([0.3, 0.5, 1]), weeklyWorkMaxMs: dice.one([20, 60]) * HOUR });
      const now = { posting, candidate: randomCandidate(dice, `w${dice.below(4)}`), rules };
      for (const { code, change } of explainBlocked(now).blockers) {
        for (const one of change ? alternativesOf(change) : []) {
          const then = applyChange(now, one);
          expect([code, one, stops(code, then.posting, then.candidate, then.rules)]).toEqual([code, one, false]);
          proved.set(code, (proved.get(code) ?? 0) + 1);
        }
      }
      expect(blockersOf(posting, now.candidate, rules)).toEqual(stoppedBy(now));
    }
    expect([...proved.keys()].sort()).toEqual([...BLOCKERS].sort());
  });

  it('asks for no more than it takes: one step less of way or work is not enough', () => {
    for (let seed = 1; seed <= 2000; seed++) {
      const dice = new Dice(seed);
      const now = { posting: randomPosting(dice, 'p'), candidate: randomCandidate(dice, 'w1'), rules: theRules() };
      for (const { code, change } of explainBlocked(now).blockers) {
        const less = change && stepLess(change);
        if (!less) continue;
        const then = applyChange(now, less);
        expect(stops(code, then.posting, then.candidate, then.rules)).toBe(true);
      }
    }
  });
});

const stoppedBy = (now: Parameters<typeof explainBlocked>[0]): Blocker[] =>
  explainBlocked(now)
    .blockers.filter(({ stopped }) => stopped)
    .map(({ code }) => code);

const alternativesOf = (change: Change): Change[] =>
  change.kind === 'SKILL' ? change.anyOf.map((skill) => ({ kind: 'SKILL', anyOf: [skill] })) : [change];

function stepLess(change: Change): Change | null {
  if (change.kind === 'NEARER') return { ...change, byM: change.byM - 100 };
  if (change.kind === 'SHORTER') return { ...change, byMs: change.byMs - MINUTE };
  if (change.kind === 'FEWER_OFFERS') return { ...change, by: change.by - 1 };
  return null;
}

describe('the explanation of a candidate', () => {
  const posting = aPosting();
  const near = aCandidate({ workerId: 'near', place: { lat: 22.521, lng: 113.39 } });
  const far = aCandidate({ workerId: 'far', recentOffers: 4 });
  const { ranked } = rank(posting, [near, far], theRules());
  const round = { round: 2, tier: 'best', wave: 1, eligible: 2 } as const;
  const place = { postingId: 'p1', ranked, round, floor: null };

  it('has the parts of the score, which add up to it, and round, wave, tier and floor', () => {
    const first = explainRanked({ ...place, rank: 1, offered: true, floor: 'lowExposure', lastOffered: 1 }, theRules());
    expect(first).toMatchObject({ workerId: 'near', rank: 1, offered: true, floor: 'lowExposure', ...round });
    expect(totalOf(first.parts)).toBe(first.score);
    expect({ goal: first.goal, changes: first.changes }).toEqual({ goal: null, changes: [] });
  });

  it('says what each change alone would have had to be to reach the last place with an offer', () => {
    const second = explainRanked({ ...place, rank: 2, offered: false, lastOffered: 1 }, theRules());
    expect(second.goal).toBe(1);
    expect(second.changes).toEqual([
      // 4 minutes of way are .0147 of the score and 4 offers .0100; a minute of waiting is .0025, a percent accepted .0005.
      { kind: 'LONGER_WAIT', byMs: 10 * MINUTE },
      { kind: 'ACCEPTING', share: 0.8 },
    ]);
  });

  it('is a fault for a place that nobody holds', () => {
    expect(() => explainRanked({ ...place, rank: 3, offered: false, lastOffered: null }, theRules())).toThrow(
      RangeError,
    );
  });

  it('is true: with each stated change alone the place is reached, in 1,500 random cities', () => {
    const proved = new Set<string>();
    for (let seed = 1; seed <= 1500; seed++) {
      const city = smallCity(seed);
      const ranking = rank(city.posting, city.workers, city.rules);
      if (ranking.ranked.length < 2) continue;
      const explained = explainLast(city.posting.postingId, ranking, new Dice(seed), city.rules);
      for (const change of explained.changes) {
        expect([change, placeAfter(city, explained.workerId, change)]).toEqual([change, expect.any(Number)]);
        expect(placeAfter(city, explained.workerId, change)).toBeLessThanOrEqual(explained.goal!);
        proved.add(change.kind);
      }
    }
    const kinds = ['ACCEPTING', 'FEWER_RECENT_OFFERS', 'LONGER_WAIT', 'NEARER', 'OWN_TRADE', 'RELIABLE'];
    expect([...proved].sort()).toEqual(kinds);
  });
});

interface City {
  readonly posting: PostingFacts;
  readonly workers: Candidate[];
  readonly rules: ReturnType<typeof theRules>;
}

/** Workers whom little stops, with facts that lie close together, so that small changes are enough. */
function smallCity(seed: number): City {
  const dice = new Dice(seed);
  const workers = Array.from({ length: 2 + dice.below(8) }, (_, i) =>
    aCandidate({
      ...{ workerId: `w${i}`, place: { lat: 22.5 + dice.below(40) * 0.001, lng: 113.39 }, skills: [dice.one([3, 4])] },
      ...{ reliability: 0.8 + dice.below(20) / 100, acceptance: dice.below(100) / 100, recentOffers: dice.below(12) },
      waitingSince: NOW - dice.below(70) * MINUTE + dice.below(2) * 1000,
    }),
  );
  return { posting: aPosting(), workers, rules: theRules({ seed }) };
}

function explainLast(postingId: string, { ranked }: Ranking, dice: Dice, rules: City['rules']): RankedExplanation {
  const lastOffered = 1 + dice.below(ranked.length - 1);
  const round = { round: 1, tier: 'best', wave: lastOffered, eligible: ranked.length } as const;
  const place = { postingId, ranked, round, floor: null, offered: false, lastOffered };
  return explainRanked({ ...place, rank: lastOffered + 1 + dice.below(ranked.length - lastOffered) }, rules);
}

/** The worker's place once the worker is changed in the city itself and everybody is ranked anew. */
function placeAfter({ posting, workers, rules }: City, workerId: string, change: PlaceChange): number {
  const changed = workers.map((worker) => (worker.workerId === workerId ? lived(worker, posting, change) : worker));
  return 1 + rank(posting, changed, rules).ranked.findIndex((r) => r.workerId === workerId);
}

function lived(worker: Candidate, posting: PostingFacts, change: PlaceChange): Candidate {
  switch (change.kind) {
    case 'NEARER':
      return applyChange({ posting, candidate: worker, rules: theRules() }, change).candidate;
    case 'LONGER_WAIT':
      return { ...worker, waitingSince: worker.waitingSince - change.byMs };
    case 'FEWER_RECENT_OFFERS':
      return { ...worker, recentOffers: worker.recentOffers - change.by };
    case 'OWN_TRADE':
      return { ...worker, skills: [posting.occupation] };
    case 'RELIABLE':
      return { ...worker, reliability: change.share };
    case 'ACCEPTING':
      return { ...worker, acceptance: change.share };
  }
}
