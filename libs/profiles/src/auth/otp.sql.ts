import type { Sql } from '@app/database';
import { lockAttempts } from './attempt-lock.sql';
import { OTP, type OtpLimits } from './otp-rules';

/** Whose code it is, and what for: the role to log in in, or an act at a counter. */
export interface OtpOwner {
  readonly phoneIndex: Buffer;
  readonly role: string;
}

const OF_PHONE = {
  name: 'otp-of-phone',
  text: `SELECT count(*)::int AS n FROM profiles.otp WHERE phone_index = $1 AND created_at > now() - interval '1 hour'`,
};
const OF_IP = {
  name: 'otp-of-ip',
  text: `SELECT count(*)::int AS n FROM profiles.otp WHERE ip = $1 AND created_at > now() - interval '1 hour'`,
};
// clock_timestamp: transactions of one phone wait for each other here, and the last to get through has the newest code.
const ADD = {
  name: 'otp-add',
  text: `INSERT INTO profiles.otp (id, phone_index, role, code_hash, ip, created_at, expires_at)
         VALUES ($1, $2, $3, $4, $5, clock_timestamp(), clock_timestamp() + make_interval(secs => $6))`,
};
const TAKE_TRY = {
  name: 'otp-take-try',
  text: `UPDATE profiles.otp SET tries = tries + 1
         WHERE id = (SELECT id FROM profiles.otp WHERE phone_index = $1 AND role = $2 ORDER BY created_at DESC LIMIT 1)
           AND used_at IS NULL AND expires_at > now() AND tries < $3
         RETURNING id, code_hash AS "codeHash"`,
};
const USE = { name: 'otp-use', text: `UPDATE profiles.otp SET used_at = now() WHERE id = $1` };

/** True when this phone and this address may have one more code; the answer holds until the transaction ends. */
export async function mayAskForCode(tx: Sql, phoneIndex: Buffer, ip: string, limits: OtpLimits): Promise<boolean> {
  await lockAttempts(tx, 'otp.phone', phoneIndex.toString('hex'));
  const [ofPhone] = await tx.query<{ n: number }>(OF_PHONE, [phoneIndex]);
  if (ofPhone!.n >= limits.perPhone) return false;
  if (limits.perIp === null) return true;
  await lockAttempts(tx, 'otp.ip', ip);
  const [ofIp] = await tx.query<{ n: number }>(OF_IP, [ip]);
  return ofIp!.n < limits.perIp;
}

/** Keeps the hash of a new code, which puts an end to the older ones of the same phone and role. */
export async function addCode(
  tx: Sql,
  { phoneIndex, role }: OtpOwner,
  code: { id: string; hash: Buffer; ip: string },
): Promise<void> {
  await tx.query(ADD, [code.id, phoneIndex, role, code.hash, code.ip, OTP.livesS]);
}

/** Counts a try on the newest code and gives its hash; null when there is none that may still be tried. */
export async function takeTry(tx: Sql, owner: OtpOwner): Promise<{ id: string; codeHash: Buffer } | null> {
  const values = [owner.phoneIndex, owner.role, OTP.tries];
  const [row] = await tx.query<{ id: string; codeHash: Buffer }>(TAKE_TRY, values);
  return row ?? null;
}

/** The code was right and is used up. */
export async function useCode(tx: Sql, id: string): Promise<void> {
  await tx.query(USE, [id]);
}
