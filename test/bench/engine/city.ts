import {
  adjacencyTable,
  addDays,
  type AvailabilityWindow,
  type Candidate,
  CITY_BOX,
  DEFAULT_POLICY,
  LivePool,
  type MatchingRules,
  mulberry32,
  NO_WISHES,
  type Point,
  type PostingFacts,
  rulesOf,
  SCORE_PARTS,
  type ScoreWeights,
} from '@app/core';
import { placeIn, type Town } from '../city';

/** As many trades as the occupation list has. */
export const TRADES = 66;
export const SKILLS_EACH = 3;
export const RADIUS_M = 5000;
/** Monday 2 November 2026, 10:00 in Shanghai. */
export const NOW = 1_793_584_800_000;
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const WAY_MS = HOUR / 2;

/** What the contenders are given: all of them the same workers. */
export interface EngineCity {
  readonly towns: readonly Town[];
  readonly workers: readonly Candidate[];
}

/** Nobody but those who name the trade themselves, so that a filter on a skill says all there is to say. */
const ADJACENCY = adjacencyTable(Array.from({ length: TRADES }, () => []));

/** The rules of the start policy. */
export const usualRules = (seed = 7): MatchingRules => rulesOf(DEFAULT_POLICY, ADJACENCY, NOW, seed);

/** Rules under which the best are the nearest: databases and libraries order by distance and by nothing else. */
export function nearestFirst(): MatchingRules {
  const weights = Object.fromEntries(SCORE_PARTS.map((part) => [part, Number(part === 'travel')])) as ScoreWeights;
  return { ...usualRules(), weights };
}

/** Workers around the centres of the towns, as many in each, denser towards the middle. */
export function cityOf(towns: readonly Town[], workers: number, seed = 1): EngineCity {
  const random = mulberry32(seed);
  return { towns, workers: Array.from({ length: workers }, (_, n) => workerOf(n, towns[n % towns.length]!, random)) };
}

function workerOf(n: number, town: Town, random: () => number): Candidate {
  return {
    workerId: `worker-${String(n).padStart(6, '0')}`,
    place: placeIn(town, random),
    travelRadiusM: 20_000,
    bornOn: addDays('1975-01-01', Math.floor(random() * 9000)),
    identityOk: true,
    suspendedUntil: 0,
    onlineUntil: NOW + 3 * HOUR,
    skills: drawDifferent(SKILLS_EACH, TRADES, random),
    certificates: new Map(),
    busy: [],
    liveOffers: [],
    offersToday: 0,
    recentOffers: Math.floor(random() * 5),
    waitingSince: NOW - Math.floor(random() * HOUR),
    reliability: 0.7 + 0.25 * random(),
    available: windows(random),
    hardship: false,
    acceptance: DEFAULT_POLICY.acceptancePrior,
    wishes: NO_WISHES,
    channel: 'app',
    stationId: -1,
    worked: [],
  };
}

/** Days and hours that people name; three in ten are free at any time. */
const HABITS: readonly { readonly days: readonly number[]; readonly from: number; readonly to: number }[] = [
  { days: [1, 2, 3, 4, 5], from: 7, to: 19 },
  { days: [1, 2, 3, 4, 5, 6], from: 8, to: 18 },
  { days: [1, 2, 3, 4, 5, 6, 7], from: 6, to: 15 },
  { days: [1, 2, 3, 4, 5, 6, 7], from: 12, to: 23 },
  { days: [6, 7], from: 6, to: 22 },
];
const ANY_TIME = 0.3;

function windows(random: () => number): AvailabilityWindow[] {
  if (random() < ANY_TIME) return [];
  const { days, from, to } = oneOf(HABITS, random);
  return days.map((weekday) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 }));
}

/** A shift of one of the next seven days, never across midnight. */
export function postingOf(n: number, towns: readonly Town[], random: () => number, wave = 5): PostingFacts {
  const shanghaiMidnight = NOW - 10 * HOUR;
  const startsAt = shanghaiMidnight + (1 + Math.floor(random() * 7)) * DAY + (7 + Math.floor(random() * 8)) * HOUR;
  const endsAt = startsAt + (3 + Math.floor(random() * 5)) * HOUR;
  return {
    postingId: `posting-${String(n).padStart(6, '0')}`,
    version: 1,
    occupation: Math.floor(random() * TRADES),
    certificates: [],
    place: placeIn(oneOf(towns, random), random),
    startsAt,
    endsAt,
    block: { from: startsAt - WAY_MS, to: endsAt + WAY_MS },
    minAge: 16,
    radiusM: RADIUS_M,
    wave,
    acceptance: DEFAULT_POLICY.acceptancePrior,
    excluded: new Set(),
    town: -1,
    hourlyFen: 2500,
    roster: new Set(),
    relations: new Map(),
    blockedPairs: new Set(),
    relaxWishes: false,
    stations: new Set(),
  };
}

/** Searches that every contender answers. */
export function queriesOf(towns: readonly Town[], count: number, seed = 2): PostingFacts[] {
  const random = mulberry32(seed);
  return Array.from({ length: count }, (_, n) => postingOf(n, towns, random));
}

/** The live pool with these workers; slot n is worker n. */
export function poolOf(workers: readonly Candidate[]): LivePool {
  const southWest: Point = { lat: CITY_BOX.south, lng: CITY_BOX.west };
  const northEast: Point = { lat: CITY_BOX.north, lng: CITY_BOX.east };
  const pool = new LivePool({ occupations: TRADES, certificateKinds: 1, southWest, northEast });
  for (const worker of workers) pool.upsert(worker);
  return pool;
}

export const oneOf = <T>(of: readonly T[], random: () => number): T => of[Math.floor(random() * of.length)]!;

/** That many different whole numbers below the limit. */
export function drawDifferent(count: number, limit: number, random: () => number): number[] {
  const drawn = new Set<number>();
  while (drawn.size < count) drawn.add(Math.floor(random() * limit));
  return [...drawn];
}
