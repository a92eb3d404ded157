import { addDays, isCalendarDay, shanghaiWeekday, startOfShanghaiDay } from './day';

const WEEK_DAYS = 7;
const DAY_MS = 86_400_000;
const WEEK_SHAPE = /^(\d{4})-W(\d{2})$/;
/** Always in the first week of its year (ISO 8601). */
const IN_FIRST_WEEK = '01-04';

/** The ISO week of a day, for example 2026-W48; it belongs to the year in which its Thursday lies. */
export function isoWeekOf(day: string): string {
  const year = addDays(mondayOf(day), 3).slice(0, 4);
  const weeks =
    (startOfShanghaiDay(day) - startOfShanghaiDay(mondayOf(`${year}-${IN_FIRST_WEEK}`))) / DAY_MS / WEEK_DAYS;
  return `${year}-W${String(Math.floor(weeks) + 1).padStart(2, '0')}`;
}

/** The Monday with which a week begins; null when there is no such week. */
export function mondayOfIsoWeek(week: string): string | null {
  const [, year, n] = WEEK_SHAPE.exec(week) ?? [];
  const inFirst = `${year}-${IN_FIRST_WEEK}`;
  if (!isCalendarDay(inFirst)) return null;
  const monday = addDays(mondayOf(inFirst), WEEK_DAYS * (Number(n) - 1));
  return isoWeekOf(monday) === week ? monday : null;
}

const mondayOf = (day: string): string => addDays(day, 1 - shanghaiWeekday(startOfShanghaiDay(day)));
