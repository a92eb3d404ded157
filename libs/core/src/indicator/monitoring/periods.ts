import { addDays, shanghaiWeekday, startOfShanghaiDay } from '../../time/day';

/** Calendar periods of Shanghai; a week begins on Monday. */
export const GRAINS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;
export type Grain = (typeof GRAINS)[number];
/** Periods that are kept; hours are counted from the facts when they are asked for. */
export type StoredGrain = Exclude<Grain, 'hour'>;
export const STORED_GRAINS: readonly StoredGrain[] = ['day', 'week', 'month', 'quarter', 'year'];

const HOURS = Array.from({ length: 24 }, (_, hour) => `T${String(hour).padStart(2, '0')}`);

/** A period by its first day, or by day and hour: 2026-11-24, 2026-11-24T13. */
export interface Period {
  readonly key: string;
  /** Shanghai days, inclusive. */
  readonly from: string;
  readonly to: string;
}

/** The first day of the period in which a day lies. */
export function periodStart(grain: Grain, day: string): string {
  const month = Number(day.slice(5, 7));
  const firstOf = (m: number): string => `${day.slice(0, 5)}${String(m).padStart(2, '0')}-01`;
  if (grain === 'year') return firstOf(1);
  if (grain === 'quarter') return firstOf(3 * Math.floor((month - 1) / 3) + 1);
  if (grain === 'month') return firstOf(month);
  if (grain === 'week') return addDays(day, 1 - shanghaiWeekday(startOfShanghaiDay(day)));
  return day;
}

/** Longer than any period of its kind and shorter than two. */
const STEP: Readonly<Record<StoredGrain, number>> = { day: 1, week: 7, month: 31, quarter: 92, year: 366 };
const nextStart = (grain: StoredGrain, start: string): string => periodStart(grain, addDays(start, STEP[grain]));

/** The whole periods that touch the days from … to, at most `most` of them and one more. */
export function periodsOf(grain: Grain, { from, to }: { from: string; to: string }, most: number): Period[] {
  const kept: StoredGrain = grain === 'hour' ? 'day' : grain;
  const periods: Period[] = [];
  for (let start = periodStart(kept, from); start <= to && periods.length <= most;) {
    const next = nextStart(kept, start);
    const [first, last] = [start, addDays(next, -1)];
    const keys = grain === 'hour' ? HOURS.map((hour) => first + hour) : [first];
    periods.push(...keys.map((key) => ({ key, from: first, to: last })));
    start = next;
  }
  return periods;
}
