import { shanghaiDayNumber, startOfDayNumber } from '../time/day';
import type { TimeBlock } from './candidate';

/** 1 January 1970 was a Thursday: three days after the Monday on which its ISO week began. */
const DAYS_INTO_WEEK = 3;
const WEEK_DAYS = 7;

/** The Shanghai days that a shift touches, as one span from midnight to midnight. */
export function daysOf({ from, to }: TimeBlock): TimeBlock {
  return { from: startOfDayNumber(shanghaiDayNumber(from)), to: startOfDayNumber(lastDay(from, to) + 1) };
}

/** The ISO weeks that a shift touches, as one span from Monday to Monday. */
export function weeksOf({ from, to }: TimeBlock): TimeBlock {
  return {
    from: startOfDayNumber(mondayOf(shanghaiDayNumber(from))),
    to: startOfDayNumber(mondayOf(lastDay(from, to)) + WEEK_DAYS),
  };
}

/**
 * True when the shifts of two days leave too little rest between them. Shifts that begin on one Shanghai day are parts
 * of one day's work with breaks between them, which the day's hours limit.
 */
export const restIsShort = (shift: TimeBlock, worked: readonly TimeBlock[], restMinMs: number): boolean =>
  worked.some((other) => needsRest(shift, other, restMinMs));

/** The same for one other shift. */
export const needsRest = (shift: TimeBlock, other: TimeBlock, restMinMs: number): boolean =>
  shanghaiDayNumber(other.from) !== shanghaiDayNumber(shift.from) && restBetween(shift, other) < restMinMs;

/** Most work that the shift would make of any Shanghai day that it touches. */
export function mostOfDay(shift: TimeBlock, worked: readonly TimeBlock[]): number {
  return mostOf(spans(daysOf(shift), 1), shift, worked);
}

/** Most work that the shift would make of any ISO week that it touches. */
export function mostOfWeek(shift: TimeBlock, worked: readonly TimeBlock[]): number {
  return mostOf(spans(weeksOf(shift), WEEK_DAYS), shift, worked);
}

/** Time between two shifts; negative when they overlap. */
export const restBetween = (a: TimeBlock, b: TimeBlock): number => Math.max(a.from - b.to, b.from - a.to);

const mondayOf = (day: number): number => Math.floor((day + DAYS_INTO_WEEK) / WEEK_DAYS) * WEEK_DAYS - DAYS_INTO_WEEK;

/** A shift is half-open: one that ends at midnight does not touch the next day. */
const lastDay = (from: number, to: number): number => shanghaiDayNumber(Math.max(from, to - 1));

function spans(whole: TimeBlock, days: number): TimeBlock[] {
  const cut: TimeBlock[] = [];
  for (let day = shanghaiDayNumber(whole.from); startOfDayNumber(day) < whole.to; day += days) {
    cut.push({ from: startOfDayNumber(day), to: startOfDayNumber(day + days) });
  }
  return cut;
}

function mostOf(periods: readonly TimeBlock[], shift: TimeBlock, worked: readonly TimeBlock[]): number {
  const sums = periods.map((period) => [shift, ...worked].reduce((sum, block) => sum + common(block, period), 0));
  return Math.max(0, ...sums);
}

const common = (a: TimeBlock, b: TimeBlock): number => Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
