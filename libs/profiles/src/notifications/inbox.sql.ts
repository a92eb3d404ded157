import type { NotificationParams, NotificationTemplate, NotificationView } from '@app/contracts';
import { sqlInstant, type Sql } from '@app/database';
import type { PlannedNote } from './plan-notes';

/** A notification that stands in an inbox since this transaction. */
export interface PostedNote {
  readonly notificationId: string;
  readonly seq: number;
  readonly at: string;
  readonly note: PlannedNote;
}

const POST = {
  name: 'notification-post',
  text: `INSERT INTO profiles.notification (account_id, kind, template, dedupe_key, posting_id, assignment_id, offer_id, params)
         SELECT n."accountId", n.kind, n.template, n."dedupeKey", n."postingId", n."assignmentId", n."offerId", n.params
         FROM jsonb_to_recordset($1::jsonb) AS n("accountId" uuid, kind text, template text, "dedupeKey" text,
           "postingId" uuid, "assignmentId" uuid, "offerId" uuid, params jsonb, place int) ORDER BY n.place
         ON CONFLICT ON CONSTRAINT notification_once DO NOTHING
         RETURNING id, seq::int, ${sqlInstant('at')} AS at, account_id AS "accountId", dedupe_key AS "dedupeKey"`,
};
const SEND = {
  name: 'delivery-add',
  text: `INSERT INTO profiles.delivery (notification_id, channel, not_before, useless_after)
         SELECT d.id, d.channel, to_timestamp(d."notBefore" / 1000), to_timestamp(d."uselessAfter" / 1000)
         FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, channel text, "notBefore" float8, "uselessAfter" float8)
         ON CONFLICT ON CONSTRAINT delivery_once DO NOTHING`,
};
const SINCE = {
  name: 'notifications-since',
  text: `SELECT id AS "notificationId", seq::int, kind, template, params, posting_id AS "postingId", assignment_id AS "assignmentId",
           offer_id AS "offerId", ${sqlInstant('at')} AS at, ${sqlInstant('read_at')} AS "readAt"
         FROM profiles.notification WHERE account_id = $1 AND seq > $2 ORDER BY seq LIMIT $3`,
};
const UNREAD = {
  name: 'notifications-unread',
  text: `SELECT count(*)::int AS n FROM profiles.notification WHERE account_id = $1 AND read_at IS NULL`,
};
const READ = {
  name: 'notifications-read',
  text: `UPDATE profiles.notification SET read_at = platform.now() WHERE account_id = $1 AND seq <= $2 AND read_at IS NULL`,
};

/** Puts notes into inboxes and on their ways out; what was told before is left out of the answer. The position is locked. */
export async function postNotes(tx: Sql, notes: readonly PlannedNote[]): Promise<PostedNote[]> {
  if (notes.length === 0) return [];
  // Of two with one key the first is told, here as in the table.
  const of = new Map<string, PlannedNote>();
  for (const note of notes.toReversed()) of.set(`${note.accountId} ${note.dedupeKey}`, note);
  type Row = { id: string; seq: number; at: string; accountId: string; dedupeKey: string };
  const rows = await tx.query<Row>(POST, [JSON.stringify(notes.map((note, place) => ({ ...note, place })))]);
  const posted = rows.map(({ id, seq, at, accountId, dedupeKey }) => ({
    ...{ notificationId: id, seq, at, note: of.get(`${accountId} ${dedupeKey}`)! },
  }));
  const leaving = posted.flatMap(({ notificationId, note }) =>
    note.ways.map((channel) => ({
      id: notificationId,
      channel,
      notBefore: note.notBefore,
      uselessAfter: note.uselessAfter,
    })),
  );
  if (leaving.length > 0) await tx.query(SEND, [JSON.stringify(leaving)]);
  return posted;
}

/** A notification before its text is written. */
export type InboxRow = Omit<NotificationView, 'text' | 'template'> & {
  readonly template: NotificationTemplate;
  readonly params: NotificationParams;
};

/** What came after `seq`, oldest first; one more than `limit` when there are more. */
export const notificationsSince = (sql: Sql, accountId: string, seq: number, limit: number): Promise<InboxRow[]> =>
  sql.query<InboxRow>(SINCE, [accountId, seq, limit + 1]);

export async function unreadOf(sql: Sql, accountId: string): Promise<number> {
  const [row] = await sql.query<{ n: number }>(UNREAD, [accountId]);
  return row!.n;
}

export async function markRead(sql: Sql, accountId: string, upTo: number): Promise<void> {
  await sql.query(READ, [accountId, upTo]);
}
