import type { EmployerView } from '@app/contracts';
import type { Sql } from '@app/database';
import { EMPLOYER_COLUMNS, employerViewOf, type EmployerRow } from '../employer-row';

const FIND = { name: 'employer-find', text: `SELECT ${EMPLOYER_COLUMNS} FROM postings.employer WHERE id = $1` };

/** The employer behind an account; null before registration. */
export async function findEmployer(sql: Sql, accountId: string): Promise<EmployerView | null> {
  const [row] = await sql.query<EmployerRow>(FIND, [accountId]);
  return row ? employerViewOf(row) : null;
}
