import { randomUUID } from 'node:crypto';
import type { Sql } from '@app/database';
import type { Role } from '@app/platform';
import type { Cipher } from '../pii/cipher';
import { openPerson } from '../pii/person.sql';

/** An account as far as logging in goes. */
export interface Account {
  readonly id: string;
  readonly role: Role;
  readonly active: boolean;
}

const OPEN = {
  name: 'account-open',
  text: `INSERT INTO profiles.account (id, role, phone_index) VALUES ($1, $2, $3)
         ON CONFLICT ON CONSTRAINT account_phone_once DO NOTHING RETURNING id`,
};
const OPEN_AT_COUNTER = {
  name: 'account-open-at-counter',
  text: `INSERT INTO profiles.account (id, role, opened_by) VALUES ($1, 'worker', $2)`,
};
const BY_PHONE = {
  name: 'account-by-phone',
  text: `SELECT id, role, status = 'active' AS active FROM profiles.account WHERE role = $1 AND phone_index = $2`,
};
const IS_REGISTERED = {
  name: 'account-is-registered',
  text: `SELECT CASE $2 WHEN 'worker' THEN EXISTS (SELECT FROM profiles.worker WHERE id = $1)
           WHEN 'employer' THEN EXISTS (SELECT FROM postings.employer WHERE id = $1) ELSE true END AS registered`,
};

/** The account of a phone in a role, made at its first use; two first uses at once make one account. */
export async function accountOfPhone(
  tx: Sql,
  cipher: Cipher,
  { phone, phoneIndex, role }: { phone: string; phoneIndex: Buffer; role: 'worker' | 'employer' },
): Promise<Account> {
  const id = randomUUID();
  const opened = await tx.query(OPEN, [id, role, phoneIndex]);
  if (opened.length > 0) {
    await openPerson(tx, cipher, { accountId: id, role, phone });
    return { id, role, active: true };
  }
  const [account] = await tx.query<{ id: string; role: Role; active: boolean }>(BY_PHONE, [role, phoneIndex]);
  return account!;
}

/** A worker without a phone: the clerk who registers him stands for the way in. */
export async function openAtCounter(tx: Sql, cipher: Cipher, clerkId: string): Promise<string> {
  const id = randomUUID();
  await tx.query(OPEN_AT_COUNTER, [id, clerkId]);
  await openPerson(tx, cipher, { accountId: id, role: 'worker', phone: null });
  return id;
}

/** Whether a worker or employer has registered; staff always are. */
export async function isRegistered(sql: Sql, { id, role }: Account): Promise<boolean> {
  const [row] = await sql.query<{ registered: boolean }>(IS_REGISTERED, [id, role]);
  return row!.registered;
}
