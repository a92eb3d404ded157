import {
  adjacencyTable,
  type Candidate,
  CITY_BOX,
  type CyclePosting,
  DEFAULT_POLICY,
  holdUntilOf,
  type MatchingPolicy,
  NO_WISHES,
  type PoolCity,
  SCORE_PARTS,
  type ScoreWeights,
  type Urgency,
  worthOf,
} from '@app/core';
import { placeOf, travelRadiusM } from '../replay/mapping';
import type { Trace, TraceTask, TraceWorker } from '../replay/trace';

/** Monday 2 November 2026, 10:00 in Shanghai: second 0 of every trace. */
const EPOCH = 1_793_584_800_000;
const DAY = 86_400_000;
const ENDLESS_MS = 365 * DAY;
const FEN_PER_PAYOFF = 100;
/** Wide enough for the whole plane: the worker's own radius is the only rule of distance, as in the traces. */
const RADIUS_M = 70_000;
const TRADE = 0;

/** Instant of the run at that second of the trace. */
export const instantOf = (second: number): number => EPOCH + second * 1000;

/** One trade; nobody knows another. */
export const TRADES = adjacencyTable([[]]);
export const CITY: PoolCity = {
  occupations: 1,
  certificateKinds: 1,
  southWest: { lat: CITY_BOX.south, lng: CITY_BOX.west },
  northEast: { lat: CITY_BOX.north, lng: CITY_BOX.east },
};

/**
 * The policy row of a quality run. The traces' value of a pair is success rate × payoff: reliability is therefore the
 * only part of the score, and pay says what a slot counts, up to the greatest that this market knows. Everybody
 * accepts. Planned postings may be held as long as they are valid; an answer takes no time, so a second's lead is enough.
 */
export function qualityPolicy(topPayoff: number): MatchingPolicy {
  const weights = Object.fromEntries(SCORE_PARTS.map((part) => [part, Number(part === 'reliability')]));
  return {
    ...DEFAULT_POLICY,
    weights: weights as ScoreWeights,
    windowMs: { ...DEFAULT_POLICY.windowMs, planned: ENDLESS_MS },
    radiusM: RADIUS_M,
    commitLeadMs: 1000,
    worthFullFen: topPayoff * FEN_PER_PAYOFF,
    candidatesPerPosting: 40,
  };
}

/**
 * The scale of the worth, as the bureau would set it for a market. A scale and nothing else: any greater figure gives
 * the same decisions up to rounding, so that no knowledge of the tasks to come enters (test/guards/quality.spec.ts).
 */
export const topPayoffOf = ({ tasks }: Trace): number => Math.max(1, ...tasks.map(({ payoff }) => payoff));

export const workerIdOf = ({ n }: TraceWorker): string => `w${String(n).padStart(6, '0')}`;
export const postingIdOf = ({ n }: TraceTask): string => `t${String(n).padStart(6, '0')}`;

/** What the engine knows of a person who has just come. */
export const candidateOf = (worker: TraceWorker): Candidate => ({
  workerId: workerIdOf(worker),
  place: placeOf(worker),
  travelRadiusM: travelRadiusM(worker),
  bornOn: '1990-05-01',
  identityOk: true,
  suspendedUntil: 0,
  onlineUntil: instantOf(worker.begin + worker.lifetime),
  skills: [TRADE],
  certificates: new Map(),
  busy: [],
  liveOffers: [],
  offersToday: 0,
  recentOffers: 0,
  waitingSince: instantOf(worker.begin),
  reliability: worker.successRate,
  available: [],
  hardship: false,
  acceptance: 1,
  wishes: NO_WISHES,
  channel: 'app',
  stationId: -1,
  worked: [],
});

/** What the engine knows of a task that has just come. The shift begins later, when every trace is over. */
export function postingOf(task: TraceTask, urgency: Urgency, policy: MatchingPolicy): CyclePosting {
  const publishedAt = instantOf(task.begin);
  const validUntil = instantOf(task.begin + task.lifetime);
  const startsAt = EPOCH + ENDLESS_MS;
  return {
    postingId: postingIdOf(task),
    version: 1,
    occupation: TRADE,
    certificates: [],
    place: placeOf(task),
    startsAt,
    endsAt: startsAt + DAY / 3,
    block: { from: startsAt, to: startsAt + DAY / 3 },
    minAge: 16,
    radiusM: policy.radiusM,
    wave: 1,
    acceptance: 1,
    excluded: new Set(),
    town: -1,
    hourlyFen: task.payoff * FEN_PER_PAYOFF,
    roster: new Set(),
    relations: new Map(),
    blockedPairs: new Set(),
    relaxWishes: false,
    stations: new Set(),
    holdUntil: holdUntilOf({ urgency, publishedAt, validUntil }, policy),
    worth: worthOf(task.payoff * FEN_PER_PAYOFF, policy),
  };
}
