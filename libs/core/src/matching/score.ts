import type { MatchingRules } from './rules';
import { SCORE_PARTS, type ScorePart } from './weights';

/** The facts from which the score follows. No protected trait has a field here, so none can enter it. */
export interface ScoreFacts {
  readonly distanceM: number;
  readonly fit: number;
  readonly waitingSince: number;
  readonly reliability: number;
  /** Share of the worker's stated wishes that the posting meets; 1 when none is stated. */
  readonly preference: number;
  readonly relation: number;
  readonly acceptance: number;
  readonly recentOffers: number;
}

/** One line of the explanation that the worker reads. */
export interface ExplainedPart {
  /** Travel in minutes, waiting in ms, exposure in offers, the others as they are. */
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

/** Not capped from above: a negative number of offers is a fault, not a merit. */
const exposurePart = (recentOffers: number, rules: MatchingRules): number =>
  1 - Math.min(1, recentOffers / rules.exposureFullOffers);

const isPart = (value: number): boolean => value >= 0 && value <= 1;
const areParts = (a: number, b: number): boolean => isPart(a) && isPart(b);

/**
 * The score in [0, 1]. NaN and values out of range are thrown, because a NaN compares as neither better nor worse
 * and would end up first.
 */
export const scoreOf = (facts: ScoreFacts, rules: MatchingRules): number =>
  scoreFrom(
    facts.distanceM,
    facts.fit,
    facts.waitingSince,
    facts.reliability,
    facts.preference,
    facts.relation,
    facts.acceptance,
    facts.recentOffers,
    rules,
  );

/** The same from plain numbers and written out, so that the pool can ask without building an object per worker. */
export function scoreFrom(
  distanceM: number,
  fit: number,
  waitingSince: number,
  reliability: number,
  preference: number,
  relation: number,
  acceptance: number,
  recentOffers: number,
  rules: MatchingRules,
): number {
  const travel = travelPart(distanceM, rules);
  const waiting = waitingPart(waitingSince, rules);
  const exposure = exposurePart(recentOffers, rules);
  const areSound = areParts(travel, reliability) && areParts(fit, waiting) && areParts(preference, relation);
  if (!(areSound && areParts(acceptance, exposure))) {
    const parts = { travel, reliability, fit, waiting, preference, relation, acceptance, exposure };
    throw new RangeError(`score part out of [0, 1]: ${describe(parts)}`);
  }
  const w = rules.weights;
  const first = w.travel * travel + w.reliability * reliability + w.fit * fit + w.waiting * waiting;
  return first + w.preference * preference + w.relation * relation + w.acceptance * acceptance + w.exposure * exposure;
}

/** The same score taken apart for the decision record and the explanation; the contributions add up to `scoreOf`. */
export function scoreParts(facts: ScoreFacts, rules: MatchingRules): ScoreParts {
  const part = (name: ScorePart, raw: number, normalised = raw): ExplainedPart => {
    const weight = rules.weights[name];
    return { raw, normalised, weight, contribution: weight * normalised };
  };
  return {
    travel: part('travel', travelMinutes(facts.distanceM, rules), travelPart(facts.distanceM, rules)),
    reliability: part('reliability', facts.reliability),
    fit: part('fit', facts.fit),
    waiting: part('waiting', waitedMs(facts.waitingSince, rules), waitingPart(facts.waitingSince, rules)),
    preference: part('preference', facts.preference),
    relation: part('relation', facts.relation),
    acceptance: part('acceptance', facts.acceptance),
    exposure: part('exposure', facts.recentOffers, exposurePart(facts.recentOffers, rules)),
  };
}

/** Sum of the contributions in the published order: exactly what `scoreOf` gives. */
export const totalOf = (parts: ScoreParts): number =>
  SCORE_PARTS.reduce((total, name) => total + parts[name].contribution, 0);

/** As text and not as JSON, which would write NaN as null. */
const describe = (parts: Readonly<Record<ScorePart, number>>): string =>
  SCORE_PARTS.map((name) => `${name} ${parts[name]}`).join(', ');
