import type { Urgency } from '../posting/urgency';

/** A question whether the worker will come: put so long before the start, to be answered until so long before it. */
export interface Question {
  readonly askMs: number;
  readonly dueMs: number;
}

/** What the clock does with those who are booked; part of the policy. Durations are ms. */
export interface ShiftPolicy {
  /** By how long before the start the place was taken; the earlier question first. */
  readonly reconfirm: Readonly<Record<Urgency, readonly Question[]>>;
  /** On the way can be said from so long before the start on. */
  readonly enRouteFromMs: number;
  /** So long before the start whoever has given no sign of life gets a standby behind him. */
  readonly signOfLifeMs: number;
  /** So long after the start whoever is not there is given up. */
  readonly noShowAfterMs: number;
  /** The same for whoever was found only shortly before, from his yes on. */
  readonly replacementPatienceMs: number;
  /** So long after the start a shift is to be manned; until then a place that falls vacant is given again. */
  readonly mannedWithinMs: number;
}

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/**
 * The start values are those of the matching specification, §5. It names no due time for the urgent and for the second planned
 * question: half of the time from the question to the start.
 */
export const DEFAULT_SHIFT: ShiftPolicy = {
  reconfirm: {
    urgent: [{ askMs: HOUR, dueMs: 30 * MINUTE }],
    same_day: [{ askMs: 3 * HOUR, dueMs: 90 * MINUTE }],
    planned: [
      { askMs: 24 * HOUR, dueMs: 12 * HOUR },
      { askMs: 2 * HOUR, dueMs: HOUR },
    ],
  },
  enRouteFromMs: 2 * HOUR,
  signOfLifeMs: 15 * MINUTE,
  noShowAfterMs: 10 * MINUTE,
  replacementPatienceMs: 20 * MINUTE,
  mannedWithinMs: 30 * MINUTE,
};
