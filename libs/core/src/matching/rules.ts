import type { AdjacencyTable } from './adjacency';
import type { MatchingPolicy } from './policy';
import { weightsRefusal } from './weights';

/** The figures that the rules take from the policy as they are. */
const FROM_POLICY = [
  'minFit',
  'liveOfferCap',
  'dailyOfferCap',
  'weights',
  'travelMPerMinute',
  'travelZeroMinutes',
  'waitingFullMs',
  'exposureFullOffers',
  'restMinMs',
  'dailyWorkMaxMs',
  'weeklyWorkMaxMs',
] as const satisfies readonly (keyof MatchingPolicy)[];

/** What the rules need besides posting and candidate: the policy's figures, the instant and the seed of one cycle. */
export interface MatchingRules extends Pick<MatchingPolicy, (typeof FROM_POLICY)[number]> {
  /** Epoch ms of the cycle. */
  readonly now: number;
  /** Decides the last ties; written in the decision record. */
  readonly seed: number;
  readonly adjacency: AdjacencyTable;
  /** Who had at most so many recent offers belongs to the low-exposure group. */
  readonly lowExposureOffers: number;
}

/** The rules of one cycle under a policy. */
export function rulesOf(policy: MatchingPolicy, adjacency: AdjacencyTable, now: number, seed: number): MatchingRules {
  const figures = Object.fromEntries(FROM_POLICY.map((field) => [field, policy[field]]));
  const { lowExposureOffers } = policy.floors;
  return {
    now,
    seed,
    adjacency,
    lowExposureOffers,
    ...(figures as Pick<MatchingPolicy, (typeof FROM_POLICY)[number]>),
  };
}

/** Throws on rules under which no ranking means anything; a policy is checked long before, when it is written. */
export function assertSoundRules(rules: MatchingRules): void {
  if (!(rules.minFit > 0 && rules.minFit <= 1)) throw new RangeError(`rules: least fit ${rules.minFit}`);
  if (!Number.isFinite(rules.now)) throw new RangeError(`rules: instant ${rules.now}`);
  const { travelMPerMinute, travelZeroMinutes, waitingFullMs, exposureFullOffers } = rules;
  if (![travelMPerMinute, travelZeroMinutes, waitingFullMs, exposureFullOffers].every((scale) => scale > 0)) {
    throw new RangeError('rules: a scale of the score is not positive');
  }
  const refusal = weightsRefusal(rules.weights);
  if (refusal) throw new RangeError(`rules: ${refusal}`);
}
