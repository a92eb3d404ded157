import { addDays } from '../time/day';

/** What a responsible unit says of a measure. */
export const MEASURE_STATUSES = ['not_started', 'in_progress', 'done', 'blocked'] as const;
export type MeasureStatus = (typeof MEASURE_STATUSES)[number];

/** The plan writes 各镇街 for the 23 towns; each of them answers for its own part. */
export const ALL_TOWNS = '各镇街';
/** A quarter: units report once in three months, and the longest three months have 92 days. */
export const SILENT_DAYS = 92;
export const DUE_SOON_DAYS = 30;

/** Those who answer for a row: its units as written, with the towns in place of the word for all of them. */
export const reportersOf = (units: readonly string[], towns: readonly string[]): string[] =>
  units.flatMap((unit) => (unit === ALL_TOWNS ? towns : unit));

/** The status of a measure from those of its units: it is done when all are, and blocked when one is. */
export function measureStatus(statuses: readonly MeasureStatus[]): MeasureStatus {
  if (statuses.includes('blocked')) return 'blocked';
  const [first = 'not_started'] = statuses;
  return statuses.every((status) => status === first) ? first : 'in_progress';
}

/** What is known of one unit and one measure; days are YYYY-MM-DD in Shanghai. */
export interface UnitFacts {
  readonly status: MeasureStatus;
  /** Day of its last report; that of the plan's issue before the first. */
  readonly lastDay: string;
  readonly due: string;
  readonly today: string;
}

export const LAG_REASONS = ['OVERDUE', 'BLOCKED'] as const;
export type LagReason = (typeof LAG_REASONS)[number];
export const REMINDER_KINDS = ['SILENT', 'DUE_SOON'] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

/** Where a unit stands with a measure. */
export interface UnitStanding {
  readonly lagging: readonly LagReason[];
  readonly reminders: readonly ReminderKind[];
}

/** Who is done neither lags nor is reminded. The due day itself is still in time. */
export function unitStanding({ status, lastDay, due, today }: UnitFacts): UnitStanding {
  if (status === 'done') return { lagging: [], reminders: [] };
  const overdue = today > due;
  const soon = !overdue && addDays(today, DUE_SOON_DAYS) >= due;
  const silent = addDays(lastDay, SILENT_DAYS) <= today;
  return {
    lagging: [...(overdue ? ['OVERDUE' as const] : []), ...(status === 'blocked' ? ['BLOCKED' as const] : [])],
    reminders: [...(silent ? ['SILENT' as const] : []), ...(soon ? ['DUE_SOON' as const] : [])],
  };
}
