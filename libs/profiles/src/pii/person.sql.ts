import { maskIdCard, maskName, maskPhone } from '@app/core';
import type { Sql } from '@app/database';
import type { Cipher, Cell } from './cipher';

/** A person as anybody may see him. */
export interface MaskedPerson {
  readonly name: string;
  readonly idNumber: string;
  readonly phone: string;
}

const OPEN = {
  name: 'person-open',
  text: `INSERT INTO profiles.person (account_id, role, phone_enc) VALUES ($1, $2, $3)`,
};
const IDENTIFY = {
  name: 'person-identify',
  text: `UPDATE profiles.person SET name_enc = $2, id_number_enc = $3, id_number_index = $4 WHERE account_id = $1`,
};
const READ = {
  name: 'person-read',
  text: `SELECT name_enc, id_number_enc, phone_enc FROM profiles.person WHERE account_id = $1`,
};

const FIND = {
  name: 'person-find',
  text: `SELECT account_id AS id FROM profiles.person WHERE role = 'worker' AND id_number_index = $1`,
};

const at = (column: string, rowId: string): Cell => ({ table: 'profiles.person', column, rowId });

/** The first row of a person: the phone is known unless there is none, the rest comes with the registration. */
export async function openPerson(
  tx: Sql,
  cipher: Cipher,
  { accountId, role, phone }: { accountId: string; role: string; phone: string | null },
): Promise<void> {
  const sealed = phone === null ? null : cipher.encrypt(at('phone_enc', accountId), phone);
  await tx.query(OPEN, [accountId, role, sealed]);
}

/** Adds who the person is; `person_id_number_once` refuses a number that another account of the role has. */
export async function identifyPerson(
  tx: Sql,
  cipher: Cipher,
  { accountId, name, idNumber }: { accountId: string; name: string; idNumber: string },
): Promise<void> {
  await tx.query(IDENTIFY, [
    accountId,
    cipher.encrypt(at('name_enc', accountId), name),
    cipher.encrypt(at('id_number_enc', accountId), idNumber),
    cipher.index('id', idNumber),
  ]);
}

/** The worker with this ID number, found without reading one. */
export async function workerOfIdNumber(sql: Sql, cipher: Cipher, idNumber: string): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(FIND, [cipher.index('id', idNumber)]);
  return row?.id ?? null;
}

/** A phone in clear, for the sender of an SMS alone: nobody is shown it. Null when there is none. */
export async function phoneToSendTo(sql: Sql, cipher: Cipher, accountId: string): Promise<string | null> {
  const [row] = await sql.query<{ phone_enc: string | null }>(READ, [accountId]);
  return row?.phone_enc ? cipher.decrypt(at('phone_enc', accountId), row.phone_enc) : null;
}

/** The clear texts of name and ID number never leave this file. */
export async function maskedPerson(sql: Sql, cipher: Cipher, accountId: string): Promise<MaskedPerson> {
  type Column = 'name_enc' | 'id_number_enc' | 'phone_enc';
  const [row] = await sql.query<Record<Column, string | null>>(READ, [accountId]);
  const clear = (column: Column): string => {
    const text = row?.[column];
    return text ? cipher.decrypt(at(column, accountId), text) : '';
  };
  return {
    name: maskName(clear('name_enc')),
    idNumber: maskIdCard(clear('id_number_enc')),
    phone: maskPhone(clear('phone_enc')),
  };
}
