import { shanghaiDay } from '../time/day';

/** One row of the dated table of hourly minimum wages; the bureau adds rows, the past is never rewritten. */
export interface MinimumWage {
  /** First Shanghai day on which the rate holds. */
  readonly from: string;
  readonly hourlyFen: number;
  /** False while the official notice for the city has not been seen; the rate counts all the same. */
  readonly confirmed: boolean;
}

/** Ways in which a posting states its pay. */
export const PAY_KINDS = ['hourly', 'total'] as const;
/** Per hour, or for the whole shift. */
export type PayKind = (typeof PAY_KINDS)[number];

/** What one worker is paid for a shift. */
export interface Pay {
  readonly payKind: PayKind;
  readonly payFen: number;
}

/** The time for which that pay is due, epoch milliseconds. */
export interface PaidShift {
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Why a pay is refused; without a row nobody knows the minimum, so nothing is published. */
export const PAY_REFUSALS = ['PAY_BELOW_MINIMUM', 'NO_MINIMUM_WAGE_ROW'] as const;
/** One of the reasons above. */
export type PayRefusal = (typeof PAY_REFUSALS)[number];

/** The hourly minimum in force on a day, or null before the first row; the order of the rows does not matter. */
export function minimumHourlyFen(rows: readonly MinimumWage[], day: string): number | null {
  let latest: MinimumWage | null = null;
  for (const row of rows) if (row.from <= day && (!latest || row.from > latest.from)) latest = row;
  return latest?.hourlyFen ?? null;
}

/** Pay per hour in whole fen, rounded down: a rounded-up rate would let pay just under the minimum through. */
export function hourlyPayFen({ payKind, payFen }: Pay, minutes: number): number {
  return payKind === 'hourly' ? payFen : Math.floor((payFen * 60) / minutes);
}

/** The highest minimum of the days that a shift touches; null when its first day has none. */
export function minimumOfShiftFen(rows: readonly MinimumWage[], { startsAt, endsAt }: PaidShift): number | null {
  const firstDay = shanghaiDay(startsAt);
  // The shift is half-open: one that ends at midnight does not touch the next day.
  const lastDay = shanghaiDay(Math.max(startsAt, endsAt - 1));
  const atStart = minimumHourlyFen(rows, firstDay);
  if (atStart === null) return null;
  const later = rows.filter((row) => row.from > firstDay && row.from <= lastDay).map((row) => row.hourlyFen);
  return Math.max(atStart, ...later);
}

/** The reason against a pay, or null. A shift over midnight must reach the highest minimum of the days it touches. */
export function payRefusal(rows: readonly MinimumWage[], pay: Pay, shift: PaidShift): PayRefusal | null {
  const minimum = minimumOfShiftFen(rows, shift);
  if (minimum === null) return 'NO_MINIMUM_WAGE_ROW';
  return hourlyPayFen(pay, (shift.endsAt - shift.startsAt) / 60_000) >= minimum ? null : 'PAY_BELOW_MINIMUM';
}
