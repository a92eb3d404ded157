import type { Sql } from '@app/database';
import type { Account } from './accounts.sql';
import { REFRESH_DAYS, type FoundToken } from './session-rules';

/** A refresh token with the session and account that it belongs to. */
export interface FoundSession extends FoundToken {
  readonly sessionId: string;
  readonly account: Account;
}

const OPEN = {
  name: 'session-open',
  text: `WITH opened AS (INSERT INTO profiles.session (account_id) VALUES ($1) RETURNING id)
         INSERT INTO profiles.refresh_token (hash, session_id, expires_at)
         SELECT $2, id, now() + make_interval(days => $3) FROM opened RETURNING session_id`,
};
// Both rows are locked: a second use of the token, or a logout, waits and then sees what the first did.
const FIND = {
  name: 'refresh-find',
  text: `SELECT t.session_id AS "sessionId", (extract(epoch FROM clock_timestamp() - t.used_at) * 1000)::float8 AS "usedMsAgo",
           t.expires_at <= now() AS over, s.revoked_at IS NOT NULL AS "sessionRevoked",
           a.status = 'active' AS "accountActive", a.id, a.role
         FROM profiles.refresh_token t JOIN profiles.session s ON s.id = t.session_id JOIN profiles.account a ON a.id = s.account_id
         WHERE t.hash = $1 FOR UPDATE OF t, s`,
};
const ROTATE = {
  name: 'refresh-rotate',
  text: `WITH used AS (UPDATE profiles.refresh_token SET used_at = clock_timestamp() WHERE hash = $1 RETURNING session_id)
         INSERT INTO profiles.refresh_token (hash, session_id, expires_at)
         SELECT $2, session_id, now() + make_interval(days => $3) FROM used`,
};
const REVOKE = {
  name: 'session-revoke',
  text: `UPDATE profiles.session SET revoked_at = now(), revoked_because = $2 WHERE id = $1 AND revoked_at IS NULL`,
};

/** A new session with its first refresh token; gives the session's id. */
export async function openSession(sql: Sql, accountId: string, hash: Buffer): Promise<string> {
  const [row] = await sql.query<{ session_id: string }>(OPEN, [accountId, hash, REFRESH_DAYS]);
  return row!.session_id;
}

/** The token, locked until the transaction ends. */
export async function findToken(tx: Sql, hash: Buffer): Promise<FoundSession | null> {
  const [row] = await tx.query<FoundToken & { sessionId: string } & Pick<Account, 'id' | 'role'>>(FIND, [hash]);
  if (!row) return null;
  const { id, role, ...found } = row;
  return { ...found, account: { id, role, active: found.accountActive } };
}

/** The token is used up and its successor is good. */
export async function rotateToken(tx: Sql, hash: Buffer, nextHash: Buffer): Promise<void> {
  await tx.query(ROTATE, [hash, nextHash, REFRESH_DAYS]);
}

/** Ends a session and with it every token of its family. */
export async function revokeSession(sql: Sql, sessionId: string, because: 'logout' | 'reuse'): Promise<void> {
  await sql.query(REVOKE, [sessionId, because]);
}
