/** The parts of the score, in the order in which they are added and published. */
export const SCORE_PARTS = [
  'travel',
  'reliability',
  'fit',
  'waiting',
  'preference',
  'relation',
  'acceptance',
  'exposure',
] as const;
/** The name of one part. */
export type ScorePart = (typeof SCORE_PARTS)[number];
/** How much each part counts; they sum to 1. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

/** Why a set of weights can't be in force. */
export type WeightsRefusal = 'WEIGHT_OUT_OF_RANGE' | 'WEIGHTS_SUM';

/** Float sums of decimal weights miss 1 by a few ulps; a real mistake is a hundred million times larger. */
const TOLERANCE = 1e-9;

/** Why these weights can't be in force, or null. */
export function weightsRefusal(weights: ScoreWeights): WeightsRefusal | null {
  let sum = 0;
  for (const part of SCORE_PARTS) {
    if (!(weights[part] >= 0 && weights[part] <= 1)) return 'WEIGHT_OUT_OF_RANGE';
    sum += weights[part];
  }
  return Math.abs(sum - 1) <= TOLERANCE ? null : 'WEIGHTS_SUM';
}
