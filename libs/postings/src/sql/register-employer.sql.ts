import type { EmployerView } from '@app/contracts';
import { ok, refuse, type Result } from '@app/core';
import { sqlState, violatedConstraint, type Sql } from '@app/database';
import { EMPLOYER_COLUMNS, employerViewOf, type EmployerRow } from '../employer-row';

const REGISTER = {
  name: 'employer-register',
  text: `WITH employer AS (
      INSERT INTO postings.employer (id, credit_code, name, town_code) VALUES ($1, $2, $3, $4) RETURNING ${EMPLOYER_COLUMNS}
    ), event AS (
      INSERT INTO platform.event (type, town_code, employer_id, actor_id)
      SELECT 'employer.registered', e.town_code, e.id, e.id FROM employer e
    )
    SELECT * FROM employer`,
};
const UNIQUE_VIOLATION = '23505';

export interface NewEmployer {
  readonly id: string;
  readonly creditCode: string;
  readonly name: string;
  readonly townCode: string;
}
export type RegistrationRefusal = 'CREDIT_CODE_TAKEN' | 'ALREADY_REGISTERED';

/** Registers an account as employer; the database decides who was first. */
export async function registerEmployer(sql: Sql, e: NewEmployer): Promise<Result<EmployerView, RegistrationRefusal>> {
  try {
    const [row] = await sql.query<EmployerRow>(REGISTER, [e.id, e.creditCode, e.name, e.townCode]);
    return ok(employerViewOf(row!));
  } catch (error) {
    if (sqlState(error) !== UNIQUE_VIOLATION) throw error;
    return refuse(
      violatedConstraint(error) === 'employer_credit_code_once' ? 'CREDIT_CODE_TAKEN' : 'ALREADY_REGISTERED',
    );
  }
}
