import type { Sql } from '@app/database';

/** What attempts are counted by. One transaction takes these in this order, so that two can't wait for each other. */
export type CountedBy = 'otp.phone' | 'otp.ip' | 'staff.login';

const LOCK = { name: 'attempt-lock', text: `SELECT pg_advisory_xact_lock(hashtext($1), hashtext($2))` };

/** Attempts on one key go one after the other: a hundred at the same instant must not all see an empty count. */
export async function lockAttempts(tx: Sql, by: CountedBy, key: string): Promise<void> {
  await tx.query(LOCK, [by, key]);
}
