import type { Sql } from '@app/database';
import type { Role } from '@app/platform';
import { lockAttempts } from './attempt-lock.sql';

/** What a staff login is checked against. */
export interface StaffRow {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
  readonly passwordHash: string;
  readonly totpSecretEnc: string;
  /** Epoch ms. */
  readonly now: number;
}

const FAILURES = 5;
const RECENT = {
  name: 'login-failures',
  text: `SELECT count(*)::int AS n FROM profiles.login_failure WHERE login = $1 AND at > now() - interval '15 minutes'`,
};
const ADD = { name: 'login-failure-add', text: `INSERT INTO profiles.login_failure (login, ip) VALUES ($1, $2)` };
const CLEAR = { name: 'login-failures-clear', text: `DELETE FROM profiles.login_failure WHERE login = $1` };
const FIND = {
  name: 'staff-find',
  text: `SELECT id, role, status = 'active' AS active, password_hash AS "passwordHash", totp_secret_enc AS "totpSecretEnc",
           (extract(epoch FROM now()) * 1000)::float8 AS now
         FROM profiles.account WHERE login = $1`,
};
// A conditional update: of two log-ins with one code, the second waits for the row and then finds the step taken.
const USE_STEP = {
  name: 'staff-totp-use',
  text: `UPDATE profiles.account SET totp_last_step = $2 WHERE id = $1 AND coalesce(totp_last_step, 0) < $2 RETURNING id`,
};

/**
 * Counts the attempt as failed before it is checked, and says whether it may be made: so neither attempts at the same
 * instant nor a process that dies on the way get a free try. Unknown logins are counted too, or the lock would tell which exist.
 */
export async function takeLoginAttempt(tx: Sql, login: string, ip: string): Promise<boolean> {
  await lockAttempts(tx, 'staff.login', login);
  const [recent] = await tx.query<{ n: number }>(RECENT, [login]);
  if (recent!.n >= FAILURES) return false;
  await tx.query(ADD, [login, ip]);
  return true;
}

/** The attempt was right. */
export async function clearLoginFailures(tx: Sql, login: string): Promise<void> {
  await tx.query(CLEAR, [login]);
}

/** Uses up the step of a right code and every earlier one (RFC 6238 §5.2); false when it was used before. */
export async function useTotpStep(tx: Sql, accountId: string, step: number): Promise<boolean> {
  const used = await tx.query(USE_STEP, [accountId, step]);
  return used.length > 0;
}

export async function findStaff(sql: Sql, login: string): Promise<StaffRow | null> {
  const [row] = await sql.query<{ [K in keyof StaffRow]: StaffRow[K] }>(FIND, [login]);
  return row ?? null;
}
