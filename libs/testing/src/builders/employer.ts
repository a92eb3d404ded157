import { randomBytes } from 'node:crypto';
import { creditCodeCheckDigit } from '@app/core';
import type { Sql } from '@app/database';
import { insertRow, type RowValues } from '../insert-row';
import { nextNumber } from './row';

/** A credit code with its right check digit that no other test row has. */
export function aCreditCode(): string {
  const first17 = `91442000${(process.pid % 10_000).toString().padStart(4, '0')}${String(nextNumber()).padStart(5, '0')}`;
  return first17 + creditCodeCheckDigit(first17);
}

/** An account that can log in by phone; its phone is only an index here, as in the table. */
export async function anAccount(sql: Sql, values: RowValues = {}): Promise<string> {
  const row = await insertRow<{ id: string }>(sql, 'profiles.account', {
    ...{ role: 'worker', phoneIndex: randomBytes(32) },
    ...values,
  });
  return row.id;
}

/** A registered, active employer with its account. */
export async function anEmployer(sql: Sql, values: RowValues = {}): Promise<{ employerId: string }> {
  const id = (values.id as string | undefined) ?? (await anAccount(sql, { role: 'employer' }));
  const defaults = { id, creditCode: aCreditCode(), name: `测试用工主体${nextNumber()}`, townCode: '442000001' };
  await insertRow(sql, 'postings.employer', { ...defaults, ...values });
  return { employerId: id };
}
