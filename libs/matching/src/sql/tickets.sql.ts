import type { NewTicket, NewTicketNote, TicketDetail, TicketsQuery, TicketView } from '@app/contracts';
import { ticketDueAt, type TicketStatus } from '@app/core';
import { sqlEpochMs, sqlInstant, type Sql, type Tx } from '@app/database';
import { MARKET_OF } from './market-of.sql';

/** Of $1 = role and $2 = account: one's own for a person, those of the own market for a clerk, all for the bureau. */
const SEEN_BY = `CASE $1 WHEN 'bureau' THEN true WHEN 'clerk' THEN t.market_id = ${MARKET_OF('$2')}
  ELSE t.opener_id = $2 AND t.opener_side = $1 END`;
const FIELDS = `t.id AS "ticketId", t.kind, t.status, t.source, t.opener_id AS "openerId", t.opener_side AS "openerSide",
    t.assignment_id AS "assignmentId", (SELECT p.title FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
      WHERE a.id = t.assignment_id) AS "postingTitle", t.town_code AS "townCode", t.market_id AS "marketId", t.text,
    ${sqlInstant('t.opened_at')} AS "openedAt", ${sqlInstant('t.due_at')} AS "dueAt",
    t.status <> 'closed' AND t.due_at <= platform.now() AS overdue, t.owner_id AS "ownerId",
    ${sqlInstant('t.taken_at')} AS "takenAt", ${sqlInstant('t.closed_at')} AS "closedAt", t.result`;
const LIST = {
  name: 'tickets-list',
  text: `SELECT ${FIELDS} FROM matching.ticket t WHERE ${SEEN_BY}
      AND ($3 = 'all' OR (t.status = 'closed') = ($3 = 'closed')) AND (NOT $4 OR t.status <> 'closed' AND t.due_at <= platform.now())
    ORDER BY t.status = 'closed', CASE WHEN t.status = 'closed' THEN NULL ELSE t.due_at END, t.closed_at DESC, t.id LIMIT $5`,
};
const DETAIL = {
  name: 'ticket-detail',
  text: `SELECT ${FIELDS}, coalesce((SELECT jsonb_agg(jsonb_build_object('authorId', n.author_id, 'byStaff', n.by_staff,
        'visible', n.visible, 'text', n.text, 'at', ${sqlInstant('n.at')}) ORDER BY n.id)
      FROM matching.ticket_note n WHERE n.ticket_id = t.id AND (n.visible OR $1 IN ('clerk', 'bureau'))), '[]') AS notes
    FROM matching.ticket t WHERE ${SEEN_BY} AND t.id = $3`,
};
const LOCK = {
  name: 'ticket-lock',
  text: `SELECT t.id, t.kind, t.status, t.owner_id AS "ownerId", t.opener_id AS "openerId", t.opener_side AS "openerSide",
      t.town_code AS "townCode", t.market_id AS "marketId", t.assignment_id AS "assignmentId",
      ${sqlEpochMs('t.due_at')} AS "dueAt", ${sqlEpochMs('platform.now()')} AS now
    FROM matching.ticket t WHERE ${SEEN_BY} AND t.id = $3 FOR UPDATE OF t`,
};
const OPEN = {
  name: 'ticket-open',
  text: `INSERT INTO matching.ticket (kind, source, opener_id, opener_side, written_by, assignment_id, town_code, market_id, text, due_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, platform.now() + make_interval(secs => $10::float8 / 1000)) RETURNING id`,
};
const STEP = {
  name: 'ticket-step',
  text: `UPDATE matching.ticket SET status = $2, owner_id = $3, taken_at = coalesce(taken_at, platform.now()), result = $4,
      closed_at = CASE $2 WHEN 'closed' THEN platform.now() END WHERE id = $1`,
};
const NOTE = {
  name: 'ticket-note',
  text: `INSERT INTO matching.ticket_note (ticket_id, author_id, by_staff, visible, text) VALUES ($1, $2, $3, $4, $5)`,
};

/** Who asks. */
export interface Asker {
  readonly role: string;
  readonly accountId: string;
}

/** A ticket whose row is locked. Times are epoch ms. */
export interface LockedTicket extends Record<string, unknown> {
  readonly id: string;
  readonly kind: TicketView['kind'];
  readonly status: TicketStatus;
  readonly ownerId: string | null;
  readonly openerId: string;
  readonly openerSide: 'worker' | 'employer';
  readonly townCode: string | null;
  readonly marketId: string | null;
  readonly assignmentId: string | null;
  readonly dueAt: number;
  readonly now: number;
}

/** Tickets that the asker may see: the unfinished first, by the day on which they are due. */
export function ticketList(sql: Sql, { role, accountId }: Asker, { state, overdue, limit }: TicketsQuery) {
  return sql.query<TicketView & Record<string, unknown>>(LIST, [role, accountId, state, overdue, limit]);
}

/** A ticket with what was said about it; null when it is not there or not for this asker. */
export async function ticketDetail(sql: Sql, { role, accountId }: Asker, id: string): Promise<TicketDetail | null> {
  return (await sql.query<TicketDetail & Record<string, unknown>>(DETAIL, [role, accountId, id]))[0] ?? null;
}

export async function lockTicket(tx: Tx, { role, accountId }: Asker, id: string): Promise<LockedTicket | null> {
  return (await tx.query<LockedTicket>(LOCK, [role, accountId, id]))[0] ?? null;
}

/** Whose ticket it is and where it belongs; `writtenBy` when it was not himself. */
export interface Opening {
  readonly openerId: string;
  readonly openerSide: 'worker' | 'employer';
  readonly writtenBy: string | null;
  readonly townCode: string | null;
  readonly marketId: string | null;
}

export async function openTicket(tx: Tx, { kind, text, assignmentId }: NewTicket, by: Opening) {
  const source = by.writtenBy === null ? 'person' : 'clerk';
  const whose = [source, by.openerId, by.openerSide, by.writtenBy, assignmentId ?? null, by.townCode, by.marketId];
  return (await tx.query<{ id: string }>(OPEN, [kind, ...whose, text, ticketDueAt(kind, 0)]))[0]!.id;
}

export async function stepTicket(tx: Tx, id: string, status: TicketStatus, ownerId: string, result: string | null) {
  await tx.query(STEP, [id, status, ownerId, result]);
}

export async function noteTicket(tx: Tx, id: string, by: Asker, { text, visible }: NewTicketNote): Promise<void> {
  await tx.query(NOTE, [id, by.accountId, ['clerk', 'bureau'].includes(by.role), visible, text]);
}
