import type { MatchingPolicy } from '@app/core';
import { SEARCHED_UNTIL } from './vacant.sql';

/** When the search of `postings.posting p` with `matching.search s` began: at publication, or when it was reopened. */
export const SEARCH_BEGAN = `coalesce(s.reopened_at, p.published_at, p.created_at)`;

/** A replacement is as urgent as its start is near by then. */
const SEARCH_URGENCY = (figures: string): string => `CASE WHEN s.reopened_at IS NULL THEN p.urgency
    WHEN p.starts_at - s.reopened_at <= (${figures}->>'urgentWithinMs')::float8 * interval '1 millisecond' THEN 'urgent'
    WHEN p.starts_at - s.reopened_at <= (${figures}->>'sameDayWithinMs')::float8 * interval '1 millisecond' THEN 'same_day'
    ELSE 'planned' END`;

const IS_SEARCHED = `p.status = 'open' AND p.filled < p.slots AND ${SEARCHED_UNTIL('p')} > platform.now()`;

/** True for a posting that stands in the open feed (W4); `figures` is the parameter with the policy's. */
export const IN_FEED = (figures: string): string => `(${IS_SEARCHED} AND ${SEARCH_BEGAN}
    + (${figures}->'feedAfterMs'->>(${SEARCH_URGENCY(figures)}))::float8 * interval '1 millisecond' <= platform.now())`;

/** True for a posting of which a dispatcher must hear: a planned one shortly before its start, any other when the search got old. */
export const NEEDS_DISPATCHER = (
  figures: string,
): string => `(${IS_SEARCHED} AND platform.now() >= CASE ${SEARCH_URGENCY(figures)}
    WHEN 'planned' THEN p.starts_at - (${figures}->>'alertBeforeStartMs')::float8 * interval '1 millisecond'
    ELSE ${SEARCH_BEGAN} + (${figures}->'alertAfterMs'->>(${SEARCH_URGENCY(figures)}))::float8 * interval '1 millisecond' END)`;

/** The policy's figures that these conditions ask for, as one JSON parameter. */
export function ageFigures(policy: MatchingPolicy): string {
  const { feedAfterMs, alertAfterMs, alertBeforeStartMs, urgentWithinMs, sameDayWithinMs } = policy;
  return JSON.stringify({ feedAfterMs, alertAfterMs, alertBeforeStartMs, urgentWithinMs, sameDayWithinMs });
}
