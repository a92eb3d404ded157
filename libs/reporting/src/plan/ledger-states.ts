import type { MeasureState } from '@app/contracts';
import { measureStatus, reportersOf, unitStanding } from '@app/core';
import type { Sql } from '@app/database';
import { lastReports, measureFacts, planMoment, townNames, type LastReport, type MeasureFacts } from './sql/ledger.sql';

/** The ledger as it stands: each row with each of those who answer for it. */
export interface LedgerStates {
  readonly today: string;
  readonly measures: readonly MeasureState[];
}

interface Moment {
  readonly today: string;
  readonly issued: string;
}

/** Reads the state of the rows, or of one row. */
export async function ledgerStates(sql: Sql, rowNo: number | null = null): Promise<LedgerStates> {
  const [moment, measures, towns, reports] = await Promise.all([
    planMoment(sql),
    measureFacts(sql, rowNo),
    townNames(sql),
    lastReports(sql),
  ]);
  const newest = new Map(reports.map((report) => [keyOf(report.rowNo, report.unit), report]));
  return { today: moment.today, measures: measures.map((measure) => stateOf(measure, towns, newest, moment)) };
}

function stateOf(
  measure: MeasureFacts,
  towns: readonly string[],
  newest: ReadonlyMap<string, LastReport>,
  moment: Moment,
): MeasureState {
  const { rowNo, measureId, due, dueReason } = measure;
  const units = reportersOf(measure.units, towns).map((unit) =>
    unitState(unit, due, newest.get(keyOf(rowNo, unit)), moment),
  );
  return { rowNo, measureId, due, dueReason, units, status: measureStatus(units.map(({ status }) => status)) };
}

function unitState(unit: string, due: string, last: LastReport | undefined, { today, issued }: Moment) {
  const status = last?.status ?? 'not_started';
  const { lagging, reminders } = unitStanding({ status, lastDay: last?.day ?? issued, due, today });
  return { unit, status, lastReportedAt: last?.at ?? null, lagging: [...lagging], reminders: [...reminders] };
}

const keyOf = (rowNo: number, unit: string): string => `${rowNo} ${unit}`;

type UnitState = MeasureState['units'][number];
/** A unit and one of its rows that there is something to say about. */
interface Watched<R> {
  readonly unit: string;
  readonly rows: {
    readonly rowNo: number;
    readonly measureId: string;
    readonly status: UnitState['status'];
    readonly due: string;
    readonly lastReportedAt: string | null;
    readonly reasons: R[];
  }[];
}

/** Turns rows by measure into rows by unit, those alone for which there are reasons. */
export function byUnit<R>({ measures }: LedgerStates, reasonsOf: (unit: UnitState) => R[]): Watched<R>[] {
  const units = new Map<string, Watched<R>>();
  for (const { rowNo, measureId, due, units: states } of measures)
    for (const state of states) {
      const reasons = reasonsOf(state);
      if (reasons.length === 0) continue;
      const { unit, status, lastReportedAt } = state;
      const watched = units.get(unit) ?? { unit, rows: [] };
      watched.rows.push({ rowNo, measureId, status, due, lastReportedAt, reasons });
      units.set(unit, watched);
    }
  return [...units.values()];
}

/** The same for one unit alone: the rows for which it answers, and of them its own part. */
export const ofUnit = ({ today, measures }: LedgerStates, unit: string): LedgerStates => ({
  today,
  measures: measures.filter(({ units }) => units.some((one) => one.unit === unit)),
});
