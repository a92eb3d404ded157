import { randomUUID } from 'node:crypto';
import { argon2id, hash, verify } from 'argon2';
import { Secret, TOTP } from 'otpauth';
import type { Sql } from '@app/database';
import type { Cipher, Cell } from '../pii/cipher';

/** Somebody of the city: a station clerk, a bureau officer, an administrator of the platform, a unit of the plan. */
export interface StaffAccount {
  readonly login: string;
  readonly password: string;
  /** Base32, as an authenticator app takes it. */
  readonly totpSecret: string;
  readonly role: 'clerk' | 'bureau' | 'admin' | 'unit';
  readonly marketId?: string;
  /** As the ledger writes it, or the name of a town; for the role `unit` alone. */
  readonly unit?: string;
}

/** OWASP's minimum of 19 MiB: an attacker's card is slowed, two cores of ours are not tied up. */
const ARGON2 = { type: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
/** One step before and after: phones' clocks are off by seconds, not minutes. */
const WINDOW = 1;

const FIND = { name: 'staff-id', text: `SELECT id FROM profiles.account WHERE login = $1` };
const ADD = {
  name: 'staff-add',
  text: `INSERT INTO profiles.account (id, role, login, password_hash, totp_secret_enc, market_id, unit) VALUES ($1, $2, $3, $4, $5, $6, $7)
         ON CONFLICT ON CONSTRAINT account_login_once DO NOTHING`,
};

const secretAt = (rowId: string): Cell => ({ table: 'profiles.account', column: 'totp_secret_enc', rowId });

/** Makes the account unless the login exists, and gives its id; an existing account is left as it is. */
export async function createStaffAccount(db: Sql, cipher: Cipher, staff: StaffAccount): Promise<string> {
  const [known] = await db.query<{ id: string }>(FIND, [staff.login]);
  if (known) return known.id;
  const id = randomUUID();
  const secret = cipher.encrypt(secretAt(id), Secret.fromBase32(staff.totpSecret).base32);
  await db.query(ADD, [
    id,
    staff.role,
    staff.login,
    await hashPassword(staff.password),
    secret,
    staff.marketId ?? null,
    staff.unit ?? null,
  ]);
  const [made] = await db.query<{ id: string }>(FIND, [staff.login]);
  return made!.id;
}

export const hashPassword = (password: string): Promise<string> => hash(password, ARGON2);
export const passwordFits = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, password);

/** The step of this account's authenticator that the six digits belong to; null when they fit none near now. */
export function totpStepOf(
  cipher: Cipher,
  account: { id: string; totpSecretEnc: string; now: number },
  token: string,
): number | null {
  const secret = Secret.fromBase32(cipher.decrypt(secretAt(account.id), account.totpSecretEnc));
  const totp = new TOTP({ secret });
  const stepsAway = totp.validate({ token, timestamp: account.now, window: WINDOW });
  return stepsAway === null ? null : totp.counter({ timestamp: account.now }) + stepsAway;
}
