import type { EmployerView } from '@app/contracts';

export interface EmployerRow {
  id: string;
  credit_code: string;
  name: string;
  town_code: string;
  status: string;
  verified_until: Date;
}

export const EMPLOYER_COLUMNS = `id, credit_code, name, town_code, status, verified_until`;

/** What an employer sees of himself. */
export function employerViewOf(row: EmployerRow): EmployerView {
  return {
    employerId: row.id,
    creditCode: row.credit_code,
    name: row.name,
    townCode: row.town_code,
    status: row.status,
    verifiedUntil: row.verified_until.toISOString(),
  };
}
