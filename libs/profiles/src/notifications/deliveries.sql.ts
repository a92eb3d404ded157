import type { Language, NotificationParams, NotificationTemplate } from '@app/contracts';
import type { NotificationKind, OutgoingChannel } from '@app/core';
import { sqlEpochMs, type Sql } from '@app/database';

/** Who takes a delivery leases it; a taker that dies leaves a lease that ends, and another process sends it. */
const LEASE_S = 30;
/** After a fault the next try waits longer and longer, ten minutes at most. */
const BACKOFF = `least(interval '10 minutes', interval '5 seconds' * (2 ^ least(attempts, 10)))`;

/** A delivery whose hour has come, with what tells whether it still helps. */
export interface DueDelivery extends Record<string, unknown> {
  readonly id: string;
  readonly channel: OutgoingChannel;
  readonly attempts: number;
  readonly accountId: string;
  readonly kind: NotificationKind;
  readonly template: NotificationTemplate;
  readonly params: NotificationParams;
  readonly language: Language;
  readonly now: number;
  /** Its time is over. */
  readonly late: boolean;
  readonly offerStatus: string | null;
  readonly assignmentStatus: string | null;
}

const CLAIM = {
  name: 'delivery-claim',
  text: `WITH mine AS (
           UPDATE profiles.delivery SET lease_until = platform.now() + interval '${LEASE_S} seconds', attempts = attempts + 1
           WHERE id = ANY (ARRAY(SELECT id FROM profiles.delivery
             WHERE status = 'waiting' AND not_before <= platform.now() AND lease_until <= platform.now()
             ORDER BY not_before, id LIMIT $1 FOR UPDATE SKIP LOCKED))
           RETURNING *
         )
         SELECT m.id, m.channel, m.attempts, n.account_id AS "accountId", n.kind, n.template, n.params, coalesce(c.language, 'zh-CN') AS language,
           ${sqlEpochMs('platform.now()')} AS now, coalesce(m.useless_after < platform.now(), false) AS late,
           o.status AS "offerStatus", a.status AS "assignmentStatus"
         FROM mine m JOIN profiles.notification n ON n.id = m.notification_id
         LEFT JOIN profiles.notification_choice c ON c.account_id = n.account_id
         LEFT JOIN matching.offer o ON o.id = n.offer_id LEFT JOIN matching.assignment a ON a.id = n.assignment_id
         ORDER BY n.seq`,
};
const END = {
  name: 'delivery-end',
  text: `UPDATE profiles.delivery SET status = $2, reason = $3, ended_at = platform.now() WHERE id = $1 AND status = 'waiting'`,
};
const LATER = {
  name: 'delivery-later',
  text: `UPDATE profiles.delivery SET lease_until = platform.now() + ${BACKOFF} WHERE id = $1 AND status = 'waiting'`,
};

export const claimDeliveries = (sql: Sql, limit: number): Promise<DueDelivery[]> =>
  sql.query<DueDelivery>(CLAIM, [limit]);

export type DeliveryEnd = 'sent' | 'refused' | 'dropped' | 'failed';
export async function endDelivery(sql: Sql, id: string, status: DeliveryEnd, reason: string | null): Promise<void> {
  await sql.query(END, [id, status, reason]);
}

/** It is tried again when the lease ends. */
export async function tryLater(sql: Sql, id: string): Promise<void> {
  await sql.query(LATER, [id]);
}
