import type { NotificationKind } from '@app/core';
import type { Sql } from '@app/database';

/** One consent for one delivery; a repeat of the delivery has taken it before. */
const TAKE = {
  name: 'consent-take',
  text: `WITH mine AS (SELECT id, consent_taken FROM profiles.delivery WHERE id = $3 FOR UPDATE),
         taken AS (UPDATE profiles.wechat_consent SET remaining = remaining - 1
           WHERE account_id = $1 AND kind = $2 AND remaining > 0 AND EXISTS (SELECT FROM mine WHERE NOT consent_taken) RETURNING 1),
         marked AS (UPDATE profiles.delivery SET consent_taken = true WHERE id = $3 AND EXISTS (SELECT FROM taken))
         SELECT EXISTS (SELECT FROM taken) OR (SELECT consent_taken FROM mine) AS ok`,
};
const SPENT = {
  name: 'consent-spent',
  text: `UPDATE profiles.wechat_consent SET remaining = 0 WHERE account_id = $1 AND kind = $2`,
};
const ADD = {
  name: 'consent-add',
  text: `INSERT INTO profiles.wechat_consent AS c (account_id, kind, remaining) SELECT $1, k, 1 FROM unnest($2::text[]) AS k ORDER BY k
         ON CONFLICT (account_id, kind) DO UPDATE SET remaining = c.remaining + 1`,
};
const REMAINING = {
  name: 'consents',
  text: `SELECT kind, remaining FROM profiles.wechat_consent WHERE account_id = $1 ORDER BY kind`,
};

export async function takeConsent(
  sql: Sql,
  { accountId, kind, deliveryId }: { accountId: string; kind: NotificationKind; deliveryId: string },
): Promise<boolean> {
  const [row] = await sql.query<{ ok: boolean | null }>(TAKE, [accountId, kind, deliveryId]);
  return row?.ok === true;
}

/** WeChat knows better: the person took the consents back. */
export async function consentSpent(sql: Sql, accountId: string, kind: NotificationKind): Promise<void> {
  await sql.query(SPENT, [accountId, kind]);
}

/** One more for each kind. */
export async function addConsents(tx: Sql, accountId: string, kinds: readonly NotificationKind[]): Promise<void> {
  await tx.query(ADD, [accountId, [...new Set(kinds)]]);
}

export async function consentsOf(sql: Sql, accountId: string): Promise<Partial<Record<NotificationKind, number>>> {
  const rows = await sql.query<{ kind: NotificationKind; remaining: number }>(REMAINING, [accountId]);
  return Object.fromEntries(rows.map(({ kind, remaining }) => [kind, remaining]));
}
