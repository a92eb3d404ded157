import type { Sql } from '@app/database';

/** A row of the event log, with the people whom it names. Ids only: no personal data is in the log. */
export interface LoggedEvent extends Record<string, unknown> {
  readonly id: string;
  readonly type: string;
  readonly seq: string;
  readonly xid: string;
  readonly townCode: string | null;
  readonly marketId: string | null;
  readonly postingId: string | null;
  readonly workerId: string | null;
  readonly employerId: string | null;
  readonly assignmentId: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}
/** How far the log has been read: transactions first, because commit order differs from sequence order. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}

const LOCK = {
  name: 'notification-position-lock',
  text: `SELECT xid::text, seq::text FROM profiles.notification_position FOR UPDATE`,
};
const MOVE = {
  name: 'notification-position-move',
  text: `UPDATE profiles.notification_position SET xid = $1::text::xid8, seq = $2::bigint`,
};
/** Only below the oldest running transaction: above it, a row with a smaller number may still appear. */
const READ = {
  name: 'notification-events',
  text: `SELECT id, type, seq::text, xid::text, town_code AS "townCode", market_id AS "marketId", posting_id AS "postingId",
           worker_id AS "workerId", employer_id AS "employerId", assignment_id AS "assignmentId", data
         FROM platform.event e
         WHERE (e.xid, e.seq) > ($1::text::xid8, $2::bigint) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY e.xid, e.seq LIMIT $3`,
};

/** Whoever writes notifications takes this lock first. */
export async function lockPosition(tx: Sql): Promise<Position> {
  const [row] = await tx.query<{ xid: string; seq: string }>(LOCK);
  return row!;
}

/** The next events of the log, oldest first. */
export const eventsAfter = (tx: Sql, { xid, seq }: Position, limit: number): Promise<LoggedEvent[]> =>
  tx.query<LoggedEvent>(READ, [xid, seq, limit]);

export async function movePosition(tx: Sql, { xid, seq }: Position): Promise<void> {
  await tx.query(MOVE, [xid, seq]);
}
