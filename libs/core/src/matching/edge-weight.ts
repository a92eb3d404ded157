import type { RankedCandidate } from './rank';
import type { MatchingRules } from './rules';

/** Steps of score × P(accept) that the solver tells apart. */
export const SCORE_STEPS = 100_000;
/** The low bits of a weight hold the order among ties. */
export const TIE_STEPS = 2 ** 20;

const OFFER_STEPS = 64;
const WAIT_STEPS = 128;
const LOT_STEPS = 128;

/**
 * Weight of an offer for the exact assignment: an integer in [1, 1e5 · 2^20 + 2^20) < 2^37. Integers, because a
 * shortest-path solver on float weights was seen to run for ever on rounding ties. A plan of n offers may give up less
 * than n / 1e5 of its total score × P(accept) for a better order among ties, because n ties are worth less than n steps.
 */
export function edgeWeight(score: number, acceptance: number, tie: number): number {
  const value = score * acceptance;
  if (!(value >= 0 && value <= 1 + 1e-9)) throw new RangeError(`score ${score} × acceptance ${acceptance}`);
  if (!(Number.isInteger(tie) && tie >= 0 && tie < TIE_STEPS)) throw new RangeError(`tie order ${tie}`);
  return Math.max(1, Math.round(Math.min(1, value) * SCORE_STEPS) * TIE_STEPS + tie);
}

/** Fewest recent offers (6 bits), longest waiting (7 bits), lot (7 bits): the higher, the sooner. */
export function tieOrder(candidate: RankedCandidate, rules: MatchingRules): number {
  const offers = OFFER_STEPS - 1 - Math.min(OFFER_STEPS - 1, candidate.recentOffers);
  const waited = Math.max(0, rules.now - candidate.waitingSince) / rules.waitingFullMs;
  const wait = Math.min(WAIT_STEPS - 1, Math.floor(waited * WAIT_STEPS));
  const lot = LOT_STEPS - 1 - (candidate.lot >>> 25);
  return (offers * WAIT_STEPS + wait) * LOT_STEPS + lot;
}
