import { randomUUID } from 'node:crypto';
import type { Db, Sql } from '@app/database';
import { anEmployer, insertRow, type RowValues } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { assignments, CHECK_FAILED, isLawful, many, move, NOT_UNIQUE, oneOf } from './scenes';

const NOW = '2026-11-24T02:00:00Z';
const TICKET = { kind: 'complaint', source: 'person', openerSide: 'worker', text: '没有防护用品', dueAt: NOW };
const ticket = (sql: Sql, values: RowValues = {}) =>
  insertRow<{ id: string }>(sql, 'matching.ticket', { ...TICKET, openerId: randomUUID(), ...values });
const tickets = (db: Db, values: RowValues = {}) => many(RACERS, () => ticket(db, values));
const TAKEN = { status: 'taken', ownerId: randomUUID(), takenAt: NOW };
const TAKE = `status = 'taken', owner_id = '${randomUUID()}', taken_at = now()`;
const CLOSE = `status = 'closed', closed_at = now(), result = '已补发'`;

export const TICKET_RACES = [
  raceCase({
    guard: 'ticket_overdue_once',
    what: 'two sweepers open one ticket for an overdue settlement',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => (await assignments(db, 1))[0]!,
    attempt: (tx, { id: assignmentId }) => ticket(tx, { kind: 'pay_dispute', source: 'overdue', assignmentId }),
    broken: `SELECT 1 FROM matching.ticket GROUP BY assignment_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'ticket_has_owner',
    what: 'a ticket that is taken has somebody who took it',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => tickets(db),
    attempt: (tx, rows, i) =>
      move(
        tx,
        'matching.ticket',
        rows[i]!.id,
        isLawful(i) ? TAKE : oneOf(i, `status = 'taken'`, `owner_id = '${randomUUID()}'`),
      ),
    broken: `SELECT 1 FROM matching.ticket WHERE (status = 'open') <> (owner_id IS NULL)`,
  }),
  raceCase({
    guard: 'ticket_closed_how',
    what: 'a closed ticket says what came of it, and when',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => tickets(db, TAKEN),
    attempt: (tx, rows, i) =>
      move(
        tx,
        'matching.ticket',
        rows[i]!.id,
        isLawful(i) ? CLOSE : oneOf(i, `status = 'closed'`, `result = '已补发'`),
      ),
    broken: `SELECT 1 FROM matching.ticket WHERE (status = 'closed') <> (result IS NOT NULL AND closed_at IS NOT NULL)`,
  }),
  raceCase({
    guard: 'ticket_step',
    what: 'a closed ticket stays closed',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => tickets(db, TAKEN),
    attempt: async (tx, rows, i) => {
      await move(tx, 'matching.ticket', rows[i]!.id, CLOSE);
      if (!isLawful(i))
        await move(tx, 'matching.ticket', rows[i]!.id, `status = 'taken', closed_at = NULL, result = NULL`);
    },
  }),
  raceCase({
    guard: 'ticket_note_append_only',
    what: 'a note of a ticket is neither changed nor taken away',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => tickets(db),
    attempt: async (tx, rows, i) => {
      const note = { ticketId: rows[i]!.id, authorId: randomUUID(), byStaff: true, text: '已联系雇主' };
      await insertRow(tx, 'matching.ticket_note', note);
      const change = oneOf(i, `UPDATE matching.ticket_note SET text = '…'`, 'DELETE FROM matching.ticket_note');
      if (!isLawful(i)) await tx.query(`${change} WHERE ticket_id = $1`, [rows[i]!.id]);
    },
  }),
];

/** Work that is done, with its two sides. */
async function doneWork(db: Db): Promise<{ id: string; workerId: string; employerId: string }[]> {
  const rows = await assignments(db, RACERS);
  for (const { id } of rows)
    for (const set of [`status = 'checked_in'`, `status = 'completed', minutes_worked = 240`])
      await move(db, 'matching.assignment', id, set);
  return db.query(
    `SELECT a.id, a.worker_id AS "workerId", p.employer_id AS "employerId"
    FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id WHERE a.id = ANY ($1)`,
    [rows.map(({ id }) => id)],
  );
}

const rate = (
  tx: Sql,
  { id, ...sides }: { id: string; workerId: string; employerId: string },
  values: RowValues = {},
) => insertRow(tx, 'matching.rating', { assignmentId: id, ...sides, side: 'worker', stars: 5, ...values });

export const RATING_RACES = [
  raceCase({
    guard: 'rating_once',
    what: 'a side rates an assignment once',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => (await doneWork(db))[0]!,
    attempt: (tx, work) => rate(tx, work),
    broken: `SELECT 1 FROM matching.rating GROUP BY assignment_id, side HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'rating_stars',
    what: 'one to five stars',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: doneWork,
    attempt: (tx, work, i) => rate(tx, work[i]!, { stars: isLawful(i) ? oneOf(i, 1, 5) : oneOf(i, 0, 6) }),
  }),
  raceCase({
    guard: 'rating_of_done_work',
    what: 'a stranger is neither rated nor rates, and a rating stays as it was given',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: doneWork,
    attempt: async (tx, work, i) => {
      const { employerId } = await anEmployer(tx);
      await rate(tx, work[i]!, isLawful(i) ? {} : { employerId });
    },
    broken: `SELECT 1 FROM matching.rating r JOIN matching.assignment a ON a.id = r.assignment_id
             JOIN postings.posting p ON p.id = a.posting_id WHERE p.employer_id <> r.employer_id`,
  }),
];
