import { sqlEpochMs, type Sql } from '@app/database';

/** A worker is reminded so long before the start: time enough to say that he can't come, and for the line to step in. */
const BEFORE = `interval '2 hours'`;
const MOST = 500;

/**
 * Who accepted earlier than that and has not been reminded of this very start; a shift that is moved is reminded of anew.
 * Whoever accepted later has just read it.
 */
const DUE = {
  name: 'reminders-due',
  text: `SELECT a.worker_id AS "accountId", a.id AS "assignmentId", p.id AS "postingId", k.key AS "dedupeKey"
         FROM postings.posting p JOIN matching.assignment a ON a.posting_id = p.id AND a.status IN ('confirmed', 'reconfirmed')
         CROSS JOIN LATERAL (SELECT 'REMINDER ' || a.id || ' ' || ${sqlEpochMs('p.starts_at')} AS key) k
         WHERE p.status IN ('open', 'paused', 'filled') AND p.starts_at > platform.now() AND p.starts_at <= platform.now() + ${BEFORE}
           AND a.confirmed_at < p.starts_at - ${BEFORE}
           AND NOT EXISTS (SELECT FROM profiles.notification n WHERE n.account_id = a.worker_id AND n.dedupe_key = k.key)
         ORDER BY p.starts_at, a.id LIMIT ${MOST}`,
};

export interface Reminder extends Record<string, unknown> {
  readonly accountId: string;
  readonly assignmentId: string;
  readonly postingId: string;
  readonly dedupeKey: string;
}

export const dueReminders = (tx: Sql): Promise<Reminder[]> => tx.query<Reminder>(DUE);
