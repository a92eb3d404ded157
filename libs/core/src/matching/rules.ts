import type { AdjacencyTable } from './adjacency';
import type { MatchingPolicy } from './policy';
import { type ScoreWeights, weightsRefusal } from './weights';

/** What the rules need besides posting and candidate: the policy's figures, the instant and the seed of one cycle. */
export interface MatchingRules {
  /** Epoch ms of the cycle. */
  readonly now: number;
  /** Decides the last ties; written in the decision record. */
  readonly seed: number;
  readonly adjacency: AdjacencyTable;
  /** Least fit that counts as knowing the trade, in (0, 1]. */
  readonly minFit: number;
  readonly liveOfferCap: number;
  readonly dailyOfferCap: number;
  readonly weights: ScoreWeights;
  readonly travelMPerMinute: number;
  /** The travel part is 0 from here on. */
  readonly travelZeroMinutes: number;
  /** The waiting part is 1 from here on. */
  readonly waitingFullMs: number;
  /** Who had at most so many recent offers belongs to the low-exposure group. */
  readonly lowExposureOffers: number;
}

/** The rules of one cycle under a policy. */
export function rulesOf(policy: MatchingPolicy, adjacency: AdjacencyTable, now: number, seed: number): MatchingRules {
  const { minFit, liveOfferCap, dailyOfferCap, weights, travelMPerMinute, travelZeroMinutes, waitingFullMs } = policy;
  return {
    now,
    seed,
    adjacency,
    minFit,
    liveOfferCap,
    dailyOfferCap,
    weights,
    travelMPerMinute,
    travelZeroMinutes,
    waitingFullMs,
    lowExposureOffers: policy.floors.lowExposureOffers,
  };
}

/** Throws on rules under which no ranking means anything; a policy is checked long before, when it is written. */
export function assertSoundRules(rules: MatchingRules): void {
  if (!(rules.minFit > 0 && rules.minFit <= 1)) throw new RangeError(`rules: least fit ${rules.minFit}`);
  if (!Number.isFinite(rules.now)) throw new RangeError(`rules: instant ${rules.now}`);
  if (!(rules.travelMPerMinute > 0 && rules.travelZeroMinutes > 0 && rules.waitingFullMs > 0)) {
    throw new RangeError('rules: a scale of the score is not positive');
  }
  const refusal = weightsRefusal(rules.weights);
  if (refusal) throw new RangeError(`rules: ${refusal}`);
}
