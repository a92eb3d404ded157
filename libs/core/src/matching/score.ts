import type { MatchingRules } from './rules';
import type { ScorePart } from './weights';

/** The facts from which the score follows. */
export interface ScoreFacts {
  readonly distanceM: number;
  readonly fit: number;
  readonly waitingSince: number;
  readonly reliability: number;
}

/** One line of the explanation that the worker reads. */
export interface ExplainedPart {
  /** Travel in minutes, waiting in ms, the others as they are. */
  readonly raw: number;
  readonly normalised: number;
  readonly weight: number;
  readonly contribution: number;
}
/** The whole explanation of a score. */
export type ScoreParts = Readonly<Record<ScorePart, ExplainedPart>>;

const travelMinutes = (distanceM: number, rules: MatchingRules): number => distanceM / rules.travelMPerMinute;

const travelPart = (distanceM: number, rules: MatchingRules): number =>
  Math.max(0, 1 - travelMinutes(distanceM, rules) / rules.travelZeroMinutes);

/** The pool is fed after the cycle's instant was read, so a wait that starts a moment ahead is none, not a fault. */
const waitedMs = (waitingSince: number, rules: MatchingRules): number => Math.max(0, rules.now - waitingSince);

const waitingPart = (waitingSince: number, rules: MatchingRules): number =>
  Math.min(1, waitedMs(waitingSince, rules) / rules.waitingFullMs);

const isPart = (value: number): boolean => value >= 0 && value <= 1;

/**
 * The score in [0, 1]. NaN and values out of range are thrown, because a NaN compares as neither better nor worse
 * and would end up first. Plain numbers go in, so that the pool can ask without building an object per worker.
 */
export function scoreOf(
  distanceM: number,
  fit: number,
  waitingSince: number,
  reliability: number,
  rules: MatchingRules,
): number {
  const travel = travelPart(distanceM, rules);
  const waiting = waitingPart(waitingSince, rules);
  if (!(isPart(travel) && isPart(reliability) && isPart(fit) && isPart(waiting))) {
    throw new RangeError(`score part out of [0, 1]: ${JSON.stringify({ travel, reliability, fit, waiting })}`);
  }
  const w = rules.weights;
  return w.travel * travel + w.reliability * reliability + w.fit * fit + w.waiting * waiting;
}

/** The same score taken apart for the decision record and the explanation; the contributions add up to `scoreOf`. */
export function scoreParts(facts: ScoreFacts, rules: MatchingRules): ScoreParts {
  const part = (name: ScorePart, raw: number, normalised: number): ExplainedPart => {
    const weight = rules.weights[name];
    return { raw, normalised, weight, contribution: weight * normalised };
  };
  return {
    travel: part('travel', travelMinutes(facts.distanceM, rules), travelPart(facts.distanceM, rules)),
    reliability: part('reliability', facts.reliability, facts.reliability),
    fit: part('fit', facts.fit, facts.fit),
    waiting: part('waiting', waitedMs(facts.waitingSince, rules), waitingPart(facts.waitingSince, rules)),
  };
}
