import { mulberry32 } from '../random';
import { adjacencyTable, type AdjacencyTable } from './adjacency';
import { type AvailabilityWindow, type Candidate, CHANNELS, NO_WISHES, type TimeBlock, type Wishes } from './candidate';
import { DEFAULT_POLICY } from './policy';
import type { PoolCity } from './pool';
import type { PostingFacts } from './posting-facts';
import { type MatchingRules, rulesOf } from './rules';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** Monday 2 November 2026, 10:00 in Shanghai. */
export const NOW = 1_793_584_800_000;

/** The box of Zhongshan, with room for 40 occupations: more than one word of skill bits. */
export const CITY: PoolCity = {
  occupations: 40,
  certificateKinds: 4,
  southWest: { lat: 22.2, lng: 113.15 },
  northEast: { lat: 22.8, lng: 113.75 },
};

export const CENTRE = { lat: 22.52, lng: 113.39 };

/** A ladder of trades: each fits its neighbour well, the next one badly; 31 and 32 sit in different words. */
export function ladderOfTrades(size = CITY.occupations): AdjacencyTable {
  return adjacencyTable(
    Array.from({ length: size }, (_, i) => [
      { occupation: (i + 1) % size, weight: 0.7 },
      { occupation: (i + 2) % size, weight: 0.4 },
    ]),
  );
}

export const TRADES = ladderOfTrades();

export const theRules = (more: Partial<MatchingRules> = {}): MatchingRules => ({
  ...rulesOf(DEFAULT_POLICY, TRADES, NOW, 7),
  /** Random workers have up to two recent offers: some are of the group, some are not. */
  lowExposureOffers: 1,
  ...more,
});

/** A worker whom nothing stops from taking `aPosting()`, 1.1 km to the north of it. */
export const aCandidate = (more: Partial<Candidate> = {}): Candidate => ({
  workerId: 'w1',
  place: { lat: 22.53, lng: 113.39 },
  travelRadiusM: 20_000,
  bornOn: '1990-05-01',
  identityOk: true,
  suspendedUntil: 0,
  onlineUntil: NOW + HOUR,
  skills: [3],
  certificates: new Map(),
  busy: [],
  liveOffers: [],
  offersToday: 0,
  recentOffers: 0,
  waitingSince: NOW - 30 * MINUTE,
  reliability: 0.9,
  available: [],
  hardship: false,
  acceptance: 0.3,
  wishes: NO_WISHES,
  channel: 'app',
  stationId: -1,
  worked: [],
  ...more,
});

/** Today 12:00 to 18:00 in Shanghai, half an hour of way on each side. */
export const aPosting = (more: Partial<PostingFacts> = {}): PostingFacts => ({
  postingId: 'p1',
  version: 1,
  occupation: 3,
  certificates: [],
  place: CENTRE,
  startsAt: NOW + 2 * HOUR,
  endsAt: NOW + 8 * HOUR,
  block: { from: NOW + 1.5 * HOUR, to: NOW + 8.5 * HOUR },
  minAge: 16,
  radiusM: 5000,
  wave: 5,
  acceptance: 0.3,
  excluded: new Set(),
  town: 0,
  hourlyFen: 2500,
  roster: new Set(),
  relations: new Map(),
  blockedPairs: new Set(),
  relaxWishes: false,
  stations: new Set(),
  ...more,
});

/** Few trades on both sides of the first word's end, so that random postings find random workers. */
const BUSY_TRADES = [0, 29, 30, 31, 32, 33] as const;

/** Looked up once, as in the generator itself. */
const { floor } = Math;

/** Draws of one seed. */
export class Dice {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = mulberry32(seed);
  }

  below(n: number): number {
    return floor(this.next() * n);
  }

  chance(p: number): boolean {
    return this.next() < p;
  }

  one<T>(of: readonly T[]): T {
    return of[this.below(of.length)]!;
  }

  /** Up to n different ones. */
  some<T>(n: number, of: readonly T[]): T[] {
    return [...new Set(Array.from({ length: n }, () => this.one(of)))];
  }
}

/** Both ends of the list, as the towns of a wish are bits of a word. */
const TOWNS_IN_USE = [0, 5, 22] as const;

const block = (dice: Dice): TimeBlock => {
  const from = NOW + dice.below(30) * HOUR;
  return { from, to: from + (1 + dice.below(8)) * HOUR };
};

const window = (dice: Dice): AvailabilityWindow => ({
  weekday: 1 + dice.below(7),
  fromMinute: dice.below(3) * 240,
  toMinute: 720 + dice.below(4) * 240,
});

/** Coarse steps, so that equal distances and equal scores are common and the tie-breakers are put to work. */
function randomPlace(dice: Dice) {
  if (dice.chance(0.02))
    return dice.one([
      { lat: 0, lng: 0 },
      { lat: NaN, lng: 113 },
      { lat: 22, lng: 999 },
    ]);
  if (dice.chance(0.03)) return { lat: 22.9 + dice.below(3) * 0.01, lng: 113.1 - dice.below(3) * 0.01 };
  return { lat: 22.48 + dice.below(4) * 0.03, lng: 113.34 + dice.below(4) * 0.03 };
}

export function randomCandidate(dice: Dice, workerId: string): Candidate {
  return aCandidate({
    workerId,
    place: randomPlace(dice),
    travelRadiusM: dice.one([3000, 8000, 20_000]),
    bornOn: dice.one(['1980-01-01', '1999-12-31', '2008-11-02', '2010-11-02', '2010-11-03', '2008-11-04']),
    identityOk: dice.chance(0.95),
    suspendedUntil: dice.chance(0.05) ? NOW + dice.below(2) : 0,
    onlineUntil: dice.chance(0.1) ? dice.one([0, NOW]) : NOW + 1 + dice.below(HOUR),
    skills: dice.some(dice.below(4), BUSY_TRADES),
    certificates: new Map(dice.some(dice.below(4), [0, 1, 2, 3]).map((kind) => [kind, NOW + dice.below(24) * HOUR])),
    busy: dice.chance(0.2) ? [block(dice)] : [],
    liveOffers: Array.from({ length: dice.chance(0.3) ? dice.below(4) : 0 }, () => block(dice)),
    offersToday: dice.chance(0.1) ? 30 : dice.below(3),
    recentOffers: dice.below(3),
    waitingSince: NOW - dice.one([0, 30, 60, 90]) * MINUTE,
    reliability: dice.one([0.5, 0.9, 1]),
    available: Array.from({ length: dice.chance(0.3) ? 1 + dice.below(4) : 0 }, () => window(dice)),
    hardship: dice.chance(0.3),
    acceptance: dice.one([0.3, 0.6]),
    wishes: dice.chance(0.3) ? randomWishes(dice) : NO_WISHES,
    channel: dice.one(CHANNELS),
    stationId: dice.below(4) - 1,
    worked: Array.from({ length: dice.chance(0.3) ? 1 + dice.below(6) : 0 }, () => workedShift(dice)),
  });
}

const randomWishes = (dice: Dice): Wishes => ({
  minHourlyFen: dice.one([0, 2000, 2500, 2501]),
  towns: dice.some(dice.below(4), TOWNS_IN_USE),
  noNights: dice.chance(0.3),
});

/** From a week ago to three days ahead; on whole hours, so that limits are met exactly now and then. */
const workedShift = (dice: Dice): TimeBlock => {
  const from = NOW + (dice.below(240) - 168) * HOUR;
  return { from, to: from + (1 + dice.below(12)) * HOUR };
};

/** The first `count` worker ids are w0, w1, … */
const someWorkers = (dice: Dice, most: number, count: number): string[] =>
  Array.from({ length: dice.below(most + 1) }, () => `w${dice.below(count)}`);

/** A posting for a city of about that many workers. */
export function randomPosting(dice: Dice, postingId: string, workers = 120): PostingFacts {
  const startsAt = NOW + dice.one([1, 2, 3, 5, 8, 12, 20, 30]) * HOUR + dice.below(2) * 1_234_567;
  const endsAt = startsAt + (1 + dice.below(10)) * HOUR;
  return aPosting({
    postingId,
    occupation: dice.one(BUSY_TRADES),
    certificates: dice.some(dice.chance(0.3) ? 1 : 0, [0, 1, 2, 3]),
    place: { lat: 22.46 + dice.below(16) * 0.01, lng: 113.32 + dice.below(16) * 0.01 },
    startsAt,
    endsAt,
    block: { from: startsAt - HOUR / 2, to: endsAt + HOUR / 2 },
    minAge: dice.one([16, 18]),
    radiusM: dice.one([0, 3000, 6000, 12_000, Infinity]),
    wave: dice.below(6),
    acceptance: dice.one([0.2, 0.3, 0.5]),
    excluded: new Set(someWorkers(dice, workers / 6, workers)),
    town: dice.one([-1, ...TOWNS_IN_USE]),
    hourlyFen: dice.one([2000, 2500, 3000]),
    roster: new Set(someWorkers(dice, workers / 6, workers)),
    relations: new Map(someWorkers(dice, workers / 6, workers).map((id) => [id, dice.one([0.25, 1])])),
    blockedPairs: new Set(dice.chance(0.5) ? someWorkers(dice, workers / 10, workers) : []),
    relaxWishes: dice.chance(0.5),
    stations: new Set(dice.some(dice.below(3), [0, 1, 2])),
  });
}
