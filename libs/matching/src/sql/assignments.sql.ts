import type { AssignmentView } from '@app/contracts';
import type { CheckInMethod, Watched } from '@app/core';
import { sqlEpochMs, sqlInstant, type Sql } from '@app/database';
import { HOURLY_FEN } from './left-terms.sql';
import { MARKET_OF } from './market-of.sql';

/** What the clock goes by, of `matching.assignment a` and `postings.posting p`. */
const WATCHED = `json_build_object('status', a.status, 'startsAt', ${sqlEpochMs('p.starts_at')}, 'confirmedAt', ${sqlEpochMs('a.confirmed_at')},
      'askedAt', ${sqlEpochMs('a.asked_at')}, 'reconfirmedAt', ${sqlEpochMs('a.reconfirmed_at')})`;
const VIEW = `
  SELECT a.id AS "assignmentId", a.posting_id AS "postingId", a.worker_id AS "workerId", a.slot_n AS slot, a.status, p.title,
    ${sqlInstant('p.starts_at')} AS "startsAt", ${sqlInstant('p.ends_at')} AS "endsAt", ${sqlInstant('a.confirmed_at')} AS "confirmedAt",
    ${sqlInstant('a.reconfirmed_at')} AS "reconfirmedAt", ${sqlInstant('a.en_route_at')} AS "enRouteAt",
    ${WATCHED} AS watched, ${sqlEpochMs('platform.now()')} AS now,
    ${sqlInstant('a.checked_in_at')} AS "checkedInAt", a.check_in_method AS "checkInMethod", a.minutes_worked AS "minutesWorked", a.pay_fen AS "payFen", ${sqlInstant('a.paid_at')} AS "paidAt"
  FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id`;
const MINE = {
  name: 'assignments-mine',
  text: `${VIEW} WHERE a.worker_id = $1 OR p.employer_id = $1 ORDER BY a.confirmed_at DESC, a.id LIMIT $2`,
};
const ONE = { name: 'assignment-view', text: `${VIEW} WHERE a.id = $1` };
const LOCK = {
  name: 'assignment-lock',
  text: `SELECT a.id, a.status, a.posting_id AS "postingId", a.offer_id AS "offerId", a.slot_n AS "slotN", a.worker_id AS "workerId", a.paid_at IS NOT NULL AS paid, ${WATCHED} AS watched,
      p.employer_id AS "employerId", p.town_code AS "townCode", p.market_id AS "marketId", p.occupation_id AS "occupationId",
      p.lat, p.lng, p.shard, p.status AS "postingStatus", p.pay_kind AS "payKind",
      coalesce((SELECT r.pay_fen FROM postings.slot s JOIN postings.role r ON r.posting_id = s.posting_id AND r.n = s.role_n
        WHERE s.posting_id = a.posting_id AND s.n = a.slot_n), p.pay_fen) AS "payFen",
      (extract(epoch FROM p.starts_at) * 1000)::float8 AS "startsAt", (extract(epoch FROM p.ends_at) * 1000)::float8 AS "endsAt",
      (extract(epoch FROM platform.now()) * 1000)::float8 AS now,
      (extract(epoch FROM p.published_at) * 1000)::float8 AS "publishedAt"
    FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
    WHERE a.id = $1 AND ($3 IN ('bureau', 'clock') OR p.employer_id = $2 OR a.worker_id = $2 AND $3 = 'worker'
      OR $3 = 'clerk' AND p.market_id = ${MARKET_OF('$2')}) FOR NO KEY UPDATE OF p`,
};
const RECONFIRM = {
  name: 'assignment-reconfirm',
  text: `UPDATE matching.assignment SET status = CASE status WHEN 'confirmed' THEN 'reconfirmed' ELSE status END,
      reconfirmed_at = platform.now(), look_at = platform.now() WHERE id = $1`,
};
const SET_OUT = {
  name: 'assignment-set-out',
  text: `UPDATE matching.assignment SET status = 'en_route', en_route_at = platform.now(), look_at = platform.now() WHERE id = $1`,
};
const TAKE_BACK = { name: 'assignment-take-back', text: `SELECT matching.take_back($1) AS taken` };
const SEND_HOME = {
  name: 'assignment-send-home',
  text: `UPDATE matching.assignment SET status = 'sent_home', ended_at = platform.now() WHERE id = $1`,
};
const CHECK_IN = {
  name: 'assignment-check-in',
  text: `WITH a AS (UPDATE matching.assignment SET status = 'checked_in', checked_in_at = platform.now(),
             check_in_method = $2, check_in_by = $3, check_in_distance_m = $4 WHERE id = $1 RETURNING posting_id, slot_n)
         UPDATE postings.slot s SET status = 'working' FROM a WHERE s.posting_id = a.posting_id AND s.n = a.slot_n
         RETURNING NOT EXISTS (SELECT FROM matching.assignment m
           WHERE m.posting_id = s.posting_id AND m.slot_n = s.n AND m.checked_in_at IS NOT NULL) AS first`,
};
const COMPLETE = {
  name: 'assignment-complete',
  text: `WITH a AS (UPDATE matching.assignment SET status = 'completed', completed_at = platform.now(), ended_at = platform.now(),
             minutes_worked = $2, pay_fen = $3 WHERE id = $1 RETURNING posting_id, slot_n, worker_id),
         r AS (INSERT INTO matching.relation (employer_id, worker_id, shifts, last_at)
           SELECT p.employer_id, a.worker_id, 1, platform.now() FROM a JOIN postings.posting p ON p.id = a.posting_id
           ON CONFLICT (employer_id, worker_id) DO UPDATE SET shifts = relation.shifts + 1, last_at = excluded.last_at),
         c AS (DELETE FROM matching.claim USING a WHERE claim.posting_id = a.posting_id AND claim.worker_id = a.worker_id)
         UPDATE postings.slot s SET status = 'done' FROM a WHERE s.posting_id = a.posting_id AND s.n = a.slot_n`,
};
const PAY = { name: 'assignment-pay', text: `UPDATE matching.assignment SET paid_at = platform.now() WHERE id = $1` };
/** The slot is vacant again. */
const NO_SHOW = {
  name: 'assignment-no-show',
  text: `SELECT matching.vacate($1, 'no_show', $2)`,
};
const CANCEL = { name: 'assignment-cancel', text: `SELECT matching.vacate($1, $2, $3)` };
/** What was offered when the worker gave the place back, so that only something better comes again; whom the employer sent away is not asked for this posting any more. */
const REMEMBER_TERMS = {
  name: 'assignment-remember-terms',
  text: `UPDATE matching.assignment a SET left_hourly_fen = CASE a.status WHEN 'cancelled_by_worker' THEN ${HOURLY_FEN('p')} ELSE 'infinity' END
    FROM postings.posting p WHERE a.id = $1 AND p.id = a.posting_id`,
};
/**
 * A vacant slot is offered again: as long as the posting is valid a full one opens for that, later the search goes on while it
 * runs, until the shift is to be manned ($2, ms after its start). A crew that may be called off is decided on in time: no window
 * moves the end of its validity.
 */
const SEARCH_AGAIN = {
  name: 'assignment-search-again',
  text: `
  WITH before AS (
    SELECT id, status, valid_until > platform.now() AS valid, starts_at + $2 * interval '1 millisecond' AS manned_by FROM postings.posting
    WHERE id = $1 AND status IN ('open', 'filled', 'running')
      AND greatest(valid_until, starts_at + $2 * interval '1 millisecond') > platform.now() AND ends_at > platform.now()
  ), again AS (
    UPDATE postings.posting p SET status = CASE WHEN b.status <> 'filled' THEN b.status WHEN b.valid THEN 'open' ELSE 'running' END,
      replace_until = CASE WHEN p.partial_start = 'cancel' AND (b.valid OR b.status = 'open') THEN p.replace_until ELSE b.manned_by END
    FROM before b WHERE p.id = b.id
  ), search AS (
    UPDATE matching.search s SET reopened_at = platform.now() FROM before b WHERE s.posting_id = b.id AND NOT (b.status = 'filled' AND b.valid)
  )
  SELECT status = 'filled' AND valid AS reopened FROM before`,
};

const POSTING_OF_EMPLOYER = {
  name: 'posting-of-employer',
  text: `SELECT ended_at IS NOT NULL AS ended, ${sqlEpochMs('platform.now()')} AS now FROM postings.posting
    WHERE id = $1 AND employer_id = $2 AND published_at IS NOT NULL`,
};

/** How an arrival was seen; the distance in metres when it was by position. */
export interface CheckInProof {
  readonly method: CheckInMethod;
  readonly distanceM: number | null;
}

/** What is known of an assignment while its posting's row is locked. Times are epoch ms. */
export interface LockedAssignment extends Record<string, unknown> {
  readonly id: string;
  readonly status: string;
  readonly postingId: string;
  readonly offerId: string;
  readonly slotN: number;
  readonly workerId: string;
  readonly paid: boolean;
  readonly watched: Watched;
  readonly employerId: string;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly occupationId: string;
  readonly lat: number;
  readonly lng: number;
  readonly shard: number;
  readonly postingStatus: string;
  readonly payKind: 'hourly' | 'total';
  readonly payFen: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly now: number;
  readonly publishedAt: number;
}

/** A published posting of this employer; `now` is epoch ms. Null when it is not there or somebody else's. */
export async function postingOfEmployer(sql: Sql, postingId: string, employerId: string) {
  const found = await sql.query<{ ended: boolean; now: number }>(POSTING_OF_EMPLOYER, [postingId, employerId]);
  return found[0] ?? null;
}

/** An assignment as both sides may see it, before what follows from the clock. */
export type AssignmentRow = Omit<AssignmentView, 'reconfirmFrom' | 'reconfirmBy' | 'advice'> &
  Record<string, unknown> & { readonly watched: Watched; readonly now: number };

export const assignmentsOf = (sql: Sql, accountId: string, limit: number) =>
  sql.query<AssignmentRow>(MINE, [accountId, limit]);

export async function assignmentRow(sql: Sql, id: string): Promise<AssignmentRow> {
  const [row] = await sql.query<AssignmentRow>(ONE, [id]);
  return row!;
}

/** Who acts when nobody does. */
export const CLOCK = { accountId: '00000000-0000-0000-0000-000000000000', role: 'clock' };

/** Locks an assignment of the caller's own: the employer's, the worker's, for a clerk one of his market; for the clock any. */
export async function lockAssignment(tx: Sql, id: string, { accountId, role }: { accountId: string; role: string }) {
  await tx.query(LOCK, [id, accountId, role]);
  // Read again: the first reading may have waited for the lock with an old snapshot of the assignment.
  const [row] = await tx.query<LockedAssignment>(LOCK, [id, accountId, role]);
  return row ?? null;
}
export const reconfirm = (tx: Sql, id: string) => tx.query(RECONFIRM, [id]);
export const setOut = (tx: Sql, id: string) => tx.query(SET_OUT, [id]);
/** A vacant slot for whoever was given up and has come; false when there is none for him. */
export const takeBack = async (tx: Sql, id: string): Promise<boolean> =>
  (await tx.query<{ taken: boolean }>(TAKE_BACK, [id]))[0]!.taken;
export const sendHome = (tx: Sql, id: string) => tx.query(SEND_HOME, [id]);
/** True when nobody had come to this slot before, so that it is counted as manned once. */
export async function checkIn(tx: Sql, id: string, by: string, { method, distanceM }: CheckInProof): Promise<boolean> {
  const [slot] = await tx.query<{ first: boolean }>(CHECK_IN, [id, method, by, distanceM]);
  return slot!.first;
}
export const complete = (tx: Sql, id: string, minutes: number, payFen: number) =>
  tx.query(COMPLETE, [id, minutes, payFen]);
export const markPaid = (tx: Sql, id: string) => tx.query(PAY, [id]);
export const cancelAssignment = (tx: Sql, id: string, by: 'worker' | 'employer', actorId: string) =>
  Promise.all([tx.query(CANCEL, [id, `cancelled_by_${by}`, actorId]), tx.query(REMEMBER_TERMS, [id])]);
export const markNoShow = (tx: Sql, id: string, actorId: string | null) => tx.query(NO_SHOW, [id, actorId]);

/** Null when it is too late for a replacement: then the shift goes on with those who came. */
export async function searchAgain(tx: Sql, postingId: string, mannedWithinMs: number) {
  const [row] = await tx.query<{ reopened: boolean }>(SEARCH_AGAIN, [postingId, mannedWithinMs]);
  return row ?? null;
}
