import { URGENCIES, type Urgency } from '../posting/urgency';
import { type ScoreWeights, weightsRefusal } from './weights';

/** One round of offers. */
export interface RoundPlan {
  /** How long its offers live; the next round starts when it is over. */
  readonly lifetimeMs: number;
  /** The policy's radius is stretched by this. */
  readonly radiusFactor: number;
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
  readonly acceptancePrior: number;
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
  liveOfferCap: 3,
  dailyOfferCap: 30,
  restMinMs: 11 * HOUR,
  dailyWorkMaxMs: 12 * HOUR,
  weeklyWorkMaxMs: 60 * HOUR,
  candidatesPerPosting: 20,
  confidence: { urgent: 0.95, same_day: 0.8, planned: 0.8 },
  windowMs: { urgent: 0, same_day: 5 * SECOND, planned: 30 * SECOND },
  rounds: {
    urgent: [
      { lifetimeMs: 45 * SECOND, radiusFactor: 1 },
      { lifetimeMs: 45 * SECOND, radiusFactor: 1.5 },
      { lifetimeMs: 90 * SECOND, radiusFactor: 2 },
    ],
    same_day: [
      { lifetimeMs: 5 * MINUTE, radiusFactor: 1 },
      { lifetimeMs: 5 * MINUTE, radiusFactor: 1.5 },
      { lifetimeMs: 5 * MINUTE, radiusFactor: 2 },
    ],
    planned: [
      { lifetimeMs: 30 * MINUTE, radiusFactor: 1 },
      { lifetimeMs: HOUR, radiusFactor: 1.5 },
      { lifetimeMs: HOUR, radiusFactor: 2 },
    ],
  },
  repeatLastRound: true,
  urgentWithinMs: 2 * HOUR,
  sameDayWithinMs: 24 * HOUR,
  travelInMs: 30 * MINUTE,
  travelOutMs: 30 * MINUTE,
  graceMs: 5 * SECOND,
  budgetMs: 300,
};

/** What is wrong with a field of a policy. */
export interface PolicyRefusal {
  readonly field: string;
  readonly code:
    'WEIGHTS_SUM' | 'WEIGHT_OUT_OF_RANGE' | 'NOT_POSITIVE' | 'NEGATIVE' | 'OUT_OF_RANGE' | 'NOT_WHOLE' | 'EMPTY';
}

type Code = PolicyRefusal['code'];
type NumberField = { [K in keyof MatchingPolicy]: MatchingPolicy[K] extends number ? K : never }[keyof MatchingPolicy];

const positive = (value: number): Code | null => (value > 0 && value < Infinity ? null : 'NOT_POSITIVE');
const notNegative = (value: number): Code | null => (value >= 0 && value < Infinity ? null : 'NEGATIVE');
const share = (value: number): Code | null => (value > 0 && value <= 1 ? null : 'OUT_OF_RANGE');
const openShare = (value: number): Code | null => (value > 0 && value < 1 ? null : 'OUT_OF_RANGE');
const wholePositive = (value: number): Code | null => positive(value) ?? (Number.isInteger(value) ? null : 'NOT_WHOLE');

const NUMBER_CHECKS: Readonly<Record<NumberField, (value: number) => Code | null>> = {
  version: wholePositive,
  minFit: share,
  radiusM: positive,
  travelMPerMinute: positive,
  travelZeroMinutes: positive,
  waitingFullMs: positive,
  exposureFullOffers: wholePositive,
  reliabilityPrior: share,
  acceptancePrior: share,
  liveOfferCap: wholePositive,
  dailyOfferCap: wholePositive,
  restMinMs: notNegative,
  dailyWorkMaxMs: positive,
  weeklyWorkMaxMs: positive,
  candidatesPerPosting: wholePositive,
  urgentWithinMs: positive,
  sameDayWithinMs: positive,
  travelInMs: notNegative,
  travelOutMs: notNegative,
  graceMs: notNegative,
  budgetMs: positive,
};

/** Everything that forbids a policy to come into force, each with its field; empty = it may. */
export function policyRefusals(policy: MatchingPolicy): PolicyRefusal[] {
  const found: PolicyRefusal[] = [];
  const note = (field: string, code: Code | null): void => {
    if (code) found.push({ field, code });
  };
  note('weights', weightsRefusal(policy.weights));
  for (const [field, check] of Object.entries(NUMBER_CHECKS)) note(field, check(policy[field as NumberField]));
  for (const urgency of URGENCIES) {
    note(`confidence.${urgency}`, openShare(policy.confidence[urgency]));
    note(`windowMs.${urgency}`, notNegative(policy.windowMs[urgency]));
    note(`rounds.${urgency}`, policy.rounds[urgency].length > 0 ? null : 'EMPTY');
    policy.rounds[urgency].forEach((round, i) => {
      note(`rounds.${urgency}.${i}.lifetimeMs`, positive(round.lifetimeMs));
      note(`rounds.${urgency}.${i}.radiusFactor`, positive(round.radiusFactor));
    });
  }
  return found;
}
