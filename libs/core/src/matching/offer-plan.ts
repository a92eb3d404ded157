import type { Urgency } from '../posting/urgency';
import type { MatchingPolicy, RoundPlan } from './policy';

/** No wave is larger than this, whatever the acceptance: beyond it, offers only tire people. */
export const MAX_WAVE = 4000;

/**
 * Smallest k with P(at least `vacant` of k accept) ≥ confidence, each accepting with the given probability.
 * Adds up the negative binomial "the r-th acceptance comes at the j-th offer" in logarithms: for r = 500 and
 * p = .1 the first term is 1e-500, which no double holds.
 */
export function waveSize(vacant: number, acceptance: number, confidence: number): number {
  assertSoundWave(vacant, acceptance, confidence);
  if (vacant === 0 || acceptance === 1) return Math.min(vacant, MAX_WAVE);
  const logMiss = Math.log1p(-acceptance);
  let logTerm = vacant * Math.log(acceptance);
  let reached = 0;
  for (let k = vacant; k < MAX_WAVE; k++) {
    reached += Math.exp(logTerm);
    if (reached >= confidence) return k;
    logTerm += Math.log(k / (k - vacant + 1)) + logMiss;
  }
  return MAX_WAVE;
}

/**
 * Smallest standby with P(all slots manned) ≥ confidence, each of the booked and of the standby coming at that rate:
 * the wave that mans the slots, less the slots themselves.
 */
export function standbySize(slots: number, showRate: number, confidence: number): number {
  return waveSize(slots, showRate, confidence) - Math.min(slots, MAX_WAVE);
}

function assertSoundWave(vacant: number, acceptance: number, confidence: number): void {
  if (!(Number.isInteger(vacant) && vacant >= 0)) throw new RangeError(`vacant slots ${vacant}`);
  if (!(acceptance > 0 && acceptance <= 1)) throw new RangeError(`acceptance ${acceptance}`);
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence ${confidence}`);
}

/** The n-th round of a posting (the first is 1), or null when there is no further one. */
export function roundPlan(urgency: Urgency, round: number, policy: MatchingPolicy): RoundPlan | null {
  const rounds = policy.rounds[urgency];
  if (round > rounds.length && policy.repeatLastRound) return rounds.at(-1) ?? null;
  return rounds[round - 1] ?? null;
}
