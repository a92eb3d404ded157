import { DEFAULT_SHIFT, type ShiftPolicy } from '../assignment/shift-policy';
import type { Urgency } from '../posting/urgency';
import type { ScoreWeights } from './weights';

/** Whom the ordinary places of a wave are for: the roster and the nearest station, or the best. */
export const WAVE_TIERS = ['roster', 'best'] as const;
/** One of them. */
export type WaveTier = (typeof WAVE_TIERS)[number];

/** One round of offers. */
export interface RoundPlan {
  readonly tier: WaveTier;
  /** Soft wishes of the worker stop nobody any more. */
  readonly relaxWishes: boolean;
  /** How long its offers live; the next round starts when it is over. */
  readonly lifetimeMs: number;
  /** The policy's radius is stretched by this. */
  readonly radiusFactor: number;
}

/** What is kept of a wave, as shares of its places (matching by merit fills the rest). */
export interface FloorPolicy {
  readonly lowExposure: number;
  /** Who had at most so many recent offers belongs to the low-exposure group. */
  readonly lowExposureOffers: number;
  /** For 就业困难人员; null = their share of the eligible. */
  readonly hardship: number | null;
}

/** Every figure that the bureau may change: a dated, versioned row, never a constant in code. Durations are ms. */
export interface MatchingPolicy {
  readonly version: number;
  readonly weights: ScoreWeights;
  readonly minFit: number;
  readonly radiusM: number;
  readonly travelMPerMinute: number;
  /** The travel part of the score is 0 from here on; a scale like the speed beside it, not a duration of the process. */
  readonly travelZeroMinutes: number;
  readonly waitingFullMs: number;
  /** The exposure part of the score is 0 from this number of recent offers on. */
  readonly exposureFullOffers: number;
  /** Reliability of a worker without history. */
  readonly reliabilityPrior: number;
  /** P(accept) of an offer before anybody has answered. */
  readonly acceptancePrior: number;
  /** The prior weighs as much as so many answered offers; see `shrunkShare`. */
  readonly acceptancePriorStrength: number;
  /** Answers of so many Shanghai days count, today's among them. */
  readonly acceptanceWindowDays: number;
  /** No wave is sized for less, however often people said no: more offers would only tire them. */
  readonly acceptanceLeast: number;
  readonly liveOfferCap: number;
  readonly dailyOfferCap: number;
  /** Least rest between the shifts of two days; 0 = none is asked for. */
  readonly restMinMs: number;
  /** Most work on one Shanghai day, over all employers. */
  readonly dailyWorkMaxMs: number;
  /** Most work in one ISO week, over all employers. */
  readonly weeklyWorkMaxMs: number;
  /** Candidates taken per posting beyond its wave. */
  readonly candidatesPerPosting: number;
  /** P(at least the vacant slots accept) that a wave must reach. */
  readonly confidence: Readonly<Record<Urgency, number>>;
  /** How long due postings may be gathered before they are solved together. */
  readonly windowMs: Readonly<Record<Urgency, number>>;
  readonly rounds: Readonly<Record<Urgency, readonly RoundPlan[]>>;
  readonly floors: FloorPolicy;
  /** From the start of the search on: the posting stands in the open feed (抢单). */
  readonly feedAfterMs: Readonly<Record<Urgency, number>>;
  /** From the start of the search on: a dispatcher is alerted. */
  readonly alertAfterMs: Readonly<Record<Exclude<Urgency, 'planned'>, number>>;
  /** The same for planned postings, before their start. */
  readonly alertBeforeStartMs: number;
  /** Lifetimes for workers reached by SMS or through a station are stretched by this. */
  readonly patientFactor: number;
  /** Whom a clerk checks into a waiting area (候工) counts as online there for so long. */
  readonly stationWaitMs: number;
  /** P(all places manned) that the standby of a posting must reach. */
  readonly standbyConfidence: number;
  /** Share of the booked who come, of a trade without history. */
  readonly showRatePrior: number;
  /** When the booked are asked whether they come, and when they are given up. */
  readonly shift: ShiftPolicy;
  /** A worker of a held posting gets the offer when so little of the presence is left. */
  readonly commitLeadMs: number;
  /** Hourly pay from which on a slot counts in full when workers are scarce, fen; null = all slots count the same. */
  readonly worthFullFen: number | null;
  /** Go on with the last round until the posting's own validity ends. */
  readonly repeatLastRound: boolean;
  /** With the next one, the limits of `urgencyOf`. */
  readonly urgentWithinMs: number;
  readonly sameDayWithinMs: number;
  readonly travelInMs: number;
  readonly travelOutMs: number;
  /** An answer this late still counts: the network's delay is not the worker's. */
  readonly graceMs: number;
  /** Computing time of one cycle, by the machine's own clock. */
  readonly budgetMs: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** W0 to W3, by how long each lives. */
function waves(roster: number, best: number, wider: number, widest: number): RoundPlan[] {
  return [
    { tier: 'roster', lifetimeMs: roster, radiusFactor: 1, relaxWishes: false },
    { tier: 'best', lifetimeMs: best, radiusFactor: 1, relaxWishes: false },
    { tier: 'best', lifetimeMs: wider, radiusFactor: 1.5, relaxWishes: false },
    { tier: 'best', lifetimeMs: widest, radiusFactor: 2, relaxWishes: true },
  ];
}

/** The start values. */
export const DEFAULT_POLICY: MatchingPolicy = {
  version: 1,
  weights: {
    travel: 0.22,
    reliability: 0.2,
    fit: 0.15,
    waiting: 0.15,
    preference: 0.1,
    relation: 0.08,
    acceptance: 0.05,
    exposure: 0.05,
  },
  minFit: 0.5,
  radiusM: 5000,
  travelMPerMinute: 250,
  travelZeroMinutes: 60,
  waitingFullMs: HOUR,
  exposureFullOffers: 20,
  reliabilityPrior: 0.85,
  acceptancePrior: 0.3,
  acceptancePriorStrength: 20,
  acceptanceWindowDays: 28,
  acceptanceLeast: 0.05,
  liveOfferCap: 3,
  dailyOfferCap: 30,
  restMinMs: 11 * HOUR,
  dailyWorkMaxMs: 12 * HOUR,
  weeklyWorkMaxMs: 60 * HOUR,
  candidatesPerPosting: 20,
  confidence: { urgent: 0.95, same_day: 0.8, planned: 0.8 },
  windowMs: { urgent: 0, same_day: 5 * SECOND, planned: 30 * SECOND },
  rounds: {
    urgent: waves(20 * SECOND, 45 * SECOND, 45 * SECOND, 90 * SECOND),
    same_day: waves(5 * MINUTE, 5 * MINUTE, 5 * MINUTE, 5 * MINUTE),
    planned: waves(30 * MINUTE, 30 * MINUTE, HOUR, HOUR),
  },
  floors: { lowExposure: 0.3, lowExposureOffers: 2, hardship: null },
  feedAfterMs: { urgent: 3 * MINUTE, same_day: 20 * MINUTE, planned: 3 * HOUR },
  alertAfterMs: { urgent: 5 * MINUTE, same_day: HOUR },
  alertBeforeStartMs: 12 * HOUR,
  patientFactor: 2,
  stationWaitMs: 4 * HOUR,
  standbyConfidence: 0.9,
  showRatePrior: 0.83,
  shift: DEFAULT_SHIFT,
  commitLeadMs: 90 * SECOND,
  worthFullFen: null,
  repeatLastRound: true,
  urgentWithinMs: 2 * HOUR,
  sameDayWithinMs: 24 * HOUR,
  travelInMs: 30 * MINUTE,
  travelOutMs: 30 * MINUTE,
  graceMs: 5 * SECOND,
  budgetMs: 300,
};
