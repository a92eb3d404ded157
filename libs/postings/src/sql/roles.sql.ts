import type { Sql } from '@app/database';
import type { CheckedRole } from '../role-check';
import { addSlots } from './add-slots.sql';
import { voidSlots } from './void-slots.sql';

/** Rows of a JSON parameter as `rolesJson` writes it. */
export const ROLES_IN = (parameter: string): string =>
  `json_to_recordset(${parameter}::json) AS r(n smallint, name text, slots int, minimum int, "occupationId" text, "payFen" int, "certificateIds" json)`;

/** Inserts them as CTEs named `role` and `role_certificate`; `posting` is a relation with one row and its id. */
export const INSERT_ROLES = (posting: string, parameter: string): string => `
    role AS (
      INSERT INTO postings.role (posting_id, n, name, slots, minimum, occupation_id, pay_fen)
      SELECT p.id, r.n, r.name, r.slots, r.minimum, r."occupationId", r."payFen" FROM ${posting} p, ${ROLES_IN(parameter)}
    ), role_certificate AS (
      INSERT INTO postings.role_certificate (posting_id, n, certificate_id)
      SELECT p.id, r.n, c FROM ${posting} p, ${ROLES_IN(parameter)}, json_array_elements_text(r."certificateIds") AS c
    )`;

/** New roles, nobody being in one, as the shape of their rows. */
export const rolesJson = (roles: readonly CheckedRole[]): string =>
  JSON.stringify(roles.map((role) => ({ ...role, filled: 0 })));

/** The role of each slot in their order; empty without roles. */
export const slotRoles = (roles: readonly CheckedRole[]): number[] =>
  roles.flatMap(({ n, slots }) => Array.from({ length: slots }, () => n));

/** What is void belongs to no role any more, so that the roles can go. */
const FREE_VOID_SLOTS = {
  name: 'role-free-void-slots',
  text: `UPDATE postings.slot SET role_n = NULL WHERE posting_id = $1 AND role_n IS NOT NULL AND status = 'void'`,
};
const DROP_ROLES = { name: 'role-drop', text: `DELETE FROM postings.role WHERE posting_id = $1` };
const ADD_ROLES = {
  name: 'role-add',
  text: `WITH ${INSERT_ROLES('(SELECT $1::uuid AS id)', '$2')} SELECT 1`,
};
const GIVE_ROLES = {
  name: 'slot-give-roles',
  text: `UPDATE postings.slot s SET role_n = ($2::smallint[])[v.place]
         FROM (SELECT n, row_number() OVER (ORDER BY n) AS place FROM postings.slot WHERE posting_id = $1 AND status = 'vacant') v
         WHERE s.posting_id = $1 AND s.n = v.n`,
};

/** Gives a locked posting whose slots are all vacant other roles; false when slot numbers run out. */
export async function replaceRoles(
  tx: Sql,
  posting: { readonly id: string; readonly slots: number },
  terms: { readonly slots: number; readonly roles: readonly CheckedRole[] },
): Promise<boolean> {
  const { id } = posting;
  await voidSlots(tx, id, posting.slots);
  await tx.query(FREE_VOID_SLOTS, [id]);
  await tx.query(DROP_ROLES, [id]);
  await tx.query(ADD_ROLES, [id, rolesJson(terms.roles)]);
  if (!(await addSlots(tx, id, terms.slots))) return false;
  await tx.query(GIVE_ROLES, [id, slotRoles(terms.roles)]);
  return true;
}
