import { randomUUID } from 'node:crypto';
import type { Db, Sql } from '@app/database';
import { insertRow, type RowValues } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { assignments, CHECK_FAILED, isLawful, NOT_UNIQUE, oneOf } from './scenes';

const NOW = '2026-11-24T02:00:00Z';
const set = (tx: Sql, assignmentId: string, values: string, table = 'settlement') =>
  tx.query(`UPDATE matching.${table} SET ${values} WHERE assignment_id = $1`, [assignmentId]);
const setHours = (tx: Sql, assignmentId: string, values: string) => set(tx, assignmentId, values, 'hours');

/** Hours of a shift of 240 minutes. */
const hours = (sql: Sql, assignmentId: string, values: RowValues = {}) =>
  insertRow(sql, 'matching.hours', {
    ...{ assignmentId, shiftMinutes: 240, status: 'disputed', workerMinutes: 240, employerMinutes: 180 },
    ...values,
  });
const disputed = async (db: Db) => {
  const rows = await assignments(db, RACERS);
  for (const { id } of rows) await hours(db, id);
  return rows;
};

const line = (kind: string, fen: number) => ({ kind, fen, note: null });
/** 100 yuan for four hours, of which 79.20 are the least. */
const settlement = (sql: Sql, assignmentId: string, values: RowValues = {}) =>
  insertRow(sql, 'matching.settlement', {
    ...{ assignmentId, minutes: 240, items: [line('base', 10_000)], totalFen: 10_000, leastFen: 7920, dueAt: NOW },
    ...values,
  });
const settlements = async (db: Db) => {
  const rows = await assignments(db, RACERS);
  for (const { id } of rows) await settlement(db, id);
  return rows;
};

const HOURS_RACES = [
  raceCase({
    guard: 'hours_within_shift',
    what: 'nobody has worked longer than the shift, or less than a minute',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: disputed,
    attempt: (tx, rows, i) =>
      setHours(
        tx,
        rows[i]!.id,
        isLawful(i) ? 'worker_minutes = 239' : oneOf(i, 'worker_minutes = 241', 'employer_minutes = 0'),
      ),
    broken: `SELECT 1 FROM matching.hours WHERE worker_minutes > shift_minutes OR employer_minutes < 1`,
  }),
  raceCase({
    guard: 'hours_agree',
    what: 'both have agreed only to one figure, and agreed hours say how they came to be',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: disputed,
    attempt: (tx, rows, i) => {
      const lawful = `agreed_minutes = 180, agreed_how = 'both', worker_minutes = 180`;
      const unlawful = oneOf(i, `agreed_minutes = 180, agreed_how = 'both'`, 'agreed_minutes = 180');
      return setHours(tx, rows[i]!.id, `status = 'agreed', ${isLawful(i) ? lawful : unlawful}`);
    },
    broken: `SELECT 1 FROM matching.hours WHERE status = 'agreed' AND (agreed_how IS NULL OR agreed_how = 'both' AND worker_minutes <> employer_minutes)`,
  }),
  raceCase({
    guard: 'hours_step',
    what: 'agreed hours are not taken back',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: disputed,
    attempt: async (tx, rows, i) => {
      await setHours(tx, rows[i]!.id, `status = 'agreed', agreed_minutes = 200, agreed_how = 'decided'`);
      if (!isLawful(i))
        await setHours(tx, rows[i]!.id, `status = 'disputed', agreed_minutes = NULL, agreed_how = NULL`);
    },
  }),
  raceCase({
    guard: 'hours_word_append_only',
    what: 'what was said about hours is neither changed nor forgotten',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: disputed,
    attempt: async (tx, rows, i) => {
      const said = { assignmentId: rows[i]!.id, side: 'worker', word: 'stated', minutes: 240, actorId: randomUUID() };
      await insertRow(tx, 'matching.hours_word', said);
      const change = oneOf(i, 'UPDATE matching.hours_word SET minutes = 1', 'DELETE FROM matching.hours_word');
      if (!isLawful(i)) await tx.query(`${change} WHERE assignment_id = $1`, [rows[i]!.id]);
    },
  }),
];

const PAY_RACES = [
  raceCase({
    guard: 'settlement_once',
    what: 'an assignment is settled once',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => (await assignments(db, 1))[0]!,
    attempt: (tx, { id }) => settlement(tx, id),
    broken: `SELECT 1 FROM matching.settlement GROUP BY assignment_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'settlement_itemised',
    what: 'the total is the sum of its items',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => assignments(db, RACERS),
    attempt: (tx, rows, i) =>
      settlement(tx, rows[i]!.id, {
        items: [line('base', 10_000), line('advance', -1000)],
        totalFen: isLawful(i) ? 9000 : oneOf(i, 10_000, 8000),
      }),
  }),
  raceCase({
    guard: 'settlement_not_below_minimum',
    what: 'what is taken off leaves the minimum wage, for which no allowance makes up',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => assignments(db, RACERS),
    attempt: (tx, rows, i) => {
      const [off, extra] = isLawful(i) ? [2080, 0] : oneOf(i, [2081, 0], [5000, 5000]);
      const items = [line('base', 10_000), line('damage', -off), line('bonus', extra)];
      return settlement(tx, rows[i]!.id, { items, totalFen: 10_000 - off + extra });
    },
  }),
  raceCase({
    guard: 'settlement_paid_in_full',
    what: 'what is marked paid is paid in full',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => settlements(db),
    attempt: (tx, rows, i) =>
      set(tx, rows[i]!.id, `status = 'marked', marked_at = now(), paid_fen = ${isLawful(i) ? 10_000 : 9999}`),
    broken: `SELECT 1 FROM matching.settlement WHERE status = 'marked' AND paid_fen < total_fen`,
  }),
  raceCase({
    guard: 'settlement_step',
    what: 'the worker confirms a mark of the employer, and nothing without one',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => settlements(db),
    attempt: (tx, rows, i) => {
      const answer = isLawful(i) ? `'marked'` : `'confirmed', answered_at = now()`;
      return set(tx, rows[i]!.id, `paid_fen = 10000, marked_at = now(), status = ${answer}`);
    },
  }),
];

export const SETTLEMENT_RACES = [...HOURS_RACES, ...PAY_RACES];
