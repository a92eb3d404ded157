import { randomBytes, randomUUID } from 'node:crypto';
import type { Db, Sql } from '@app/database';
import { anAccount, insertRow, type RowValues } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, move, NOT_UNIQUE, oneOf } from './scenes';

let rows = 0;

/** A row of a ledger for which 市财政局 and every town answer. */
export async function aMeasure(db: Db): Promise<number> {
  const rowNo = (rows += 1);
  const title = `任务${rowNo}`;
  await insertRow(db, 'reporting.plan_task', { taskNo: rowNo, title, body: {} }, 'ON CONFLICT DO NOTHING');
  const values = { rowNo, measureId: `T${rowNo}-M1`, taskNo: rowNo, text: '措施', unitsRaw: '市财政局,各镇街' };
  await insertRow(db, 'reporting.plan_measure', { ...values, units: ['市财政局', '各镇街'], body: {} });
  return rowNo;
}

const report = (sql: Sql, rowNo: number, values: RowValues = {}) =>
  insertRow<{ id: string }>(sql, 'reporting.measure_progress', {
    ...{ rowNo, unit: '市财政局', status: 'in_progress', note: '已开展', enteredBy: randomUUID() },
    ...values,
  });

export const PLAN_RACES = [
  raceCase({
    guard: 'progress_append_only',
    what: 'a report is neither rewritten nor taken away',
    ...{ sqlState: CHECK_FAILED, allowed: 0 },
    scene: async (db) => {
      const rowNo = await aMeasure(db);
      return many(RACERS, () => report(db, rowNo));
    },
    attempt: (tx, reports, i) =>
      isLawful(i)
        ? move(tx, 'reporting.measure_progress', reports[i]!.id, `note = '改写'`)
        : tx.query('DELETE FROM reporting.measure_progress WHERE id = $1', [reports[i]!.id]),
  }),
  raceCase({
    guard: 'progress_unit_answers',
    what: 'units and towns of a row report on it, others do not',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: aMeasure,
    attempt: (tx, rowNo, i) =>
      report(tx, rowNo, { unit: isLawful(i) ? oneOf(i, '市财政局', '小榄镇') : oneOf(i, '市民政局', '各村') }),
    broken: `SELECT 1 FROM reporting.measure_progress WHERE unit IN ('市民政局', '各村')`,
  }),
  raceCase({
    guard: 'reminder_once',
    what: '20 sweepers remind one unit of one silence and one does',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: aMeasure,
    attempt: (tx, rowNo) =>
      insertRow(tx, 'reporting.reminder', { rowNo, unit: '市财政局', kind: 'SILENT', since: '2026-01-01' }),
    broken: `SELECT 1 FROM reporting.reminder GROUP BY row_no, unit, kind, since HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'plan_ledger_single',
    what: 'there is no second ledger',
    ...{ sqlState: CHECK_FAILED, allowed: 0 },
    scene: () => Promise.resolve(),
    attempt: (tx) =>
      insertRow(
        tx,
        'reporting.plan_ledger',
        { id: false, source: {}, totals: {}, unitRowCounts: {}, groupUnits: [] },
        'ON CONFLICT DO NOTHING',
      ),
    broken: `SELECT 1 FROM reporting.plan_ledger WHERE NOT id`,
  }),
  raceCase({
    guard: 'account_unit',
    what: 'a log-in of a unit names its unit, and no other log-in has one',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: () => Promise.resolve(),
    attempt: (tx, _, i) => {
      const staff = { phoneIndex: null, login: randomBytes(8).toString('hex'), passwordHash: 'x', totpSecretEnc: 'x' };
      const lawful = oneOf(i, { role: 'unit', unit: '团市委' }, { role: 'bureau' });
      const unlawful = oneOf(i, { role: 'unit' }, { role: 'bureau', unit: '团市委' });
      return anAccount(tx, { ...staff, ...(isLawful(i) ? lawful : unlawful) });
    },
    broken: `SELECT 1 FROM profiles.account WHERE (role = 'unit') <> (unit IS NOT NULL)`,
  }),
];
