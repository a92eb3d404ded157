import { shanghaiDayNumber } from '../time/day';

/** An effect that counts: what it is worth, and when it happened (epoch ms). */
export interface CountedEffect {
  readonly value: number;
  readonly at: number;
}

/** Effects with their age taken off, apart by sign. */
export interface EffectSums {
  readonly plus: number;
  readonly minus: number;
}

/** What the effects are weighed against. */
export interface ReliabilityPrior {
  /** The score of somebody without history. */
  readonly prior: number;
  /** It weighs as much as so many kept shifts. */
  readonly strength: number;
}

/** Older effects count for nothing: at a half-life of 90 days it is less than half a percent of what they were. */
export const EFFECT_DAYS = 720;

/** What is left of an effect on a day; it fades by whole Shanghai days, so that a score is the same all day long. */
export function fadeOf(at: number, now: number, halfLifeDays: number): number {
  const days = shanghaiDayNumber(now) - shanghaiDayNumber(at);
  return days < EFFECT_DAYS ? Math.pow(0.5, days / halfLifeDays) : 0;
}

/** Adds up what the effects count for on the day of `now`. */
export function effectSums(effects: Iterable<CountedEffect>, now: number, halfLifeDays: number): EffectSums {
  let [plus, minus] = [0, 0];
  for (const { value, at } of effects) {
    const counts = value * fadeOf(at, now, halfLifeDays);
    if (counts > 0) plus += counts;
    else minus -= counts;
  }
  return { plus, minus };
}

/**
 * The score in [0, 1]: the mean of a Beta posterior in which every effect is an observation of its own size, kept or broken
 * (Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.4). A penalty lowers every score and a kept shift raises it,
 * which a mean over graded marks would not do for those who stand below the mark.
 */
export const reliabilityOf = ({ plus, minus }: EffectSums, { prior, strength }: ReliabilityPrior): number =>
  (strength * prior + plus) / (strength + plus + minus);

/** The prior of somebody with several trades is the mean of theirs; a trade without one of its own has the policy's. */
export function priorOfTrades(
  occupationIds: readonly string[],
  ofTrade: Readonly<Record<string, number>>,
  otherwise: number,
): number {
  if (occupationIds.length === 0) return otherwise;
  const priors = occupationIds.map((id) => ofTrade[id] ?? otherwise);
  return priors.reduce((sum, prior) => sum + prior, 0) / priors.length;
}
