import type { Watched } from '@app/core';
import { sqlEpochMs, type Sql } from '@app/database';

const AWAITED = `a.status IN ('confirmed', 'reconfirmed', 'en_route')`;
const DUE = {
  name: 'watch-due',
  text: `SELECT a.id, a.status, ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('a.confirmed_at')} AS "confirmedAt",
      ${sqlEpochMs('a.asked_at')} AS "askedAt", ${sqlEpochMs('a.reconfirmed_at')} AS "reconfirmedAt", ${sqlEpochMs('platform.now()')} AS now
    FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
    WHERE ${AWAITED} AND a.look_at <= platform.now() ORDER BY a.look_at LIMIT $1`,
};
/** Whoever has taken a step meanwhile is looked at once more at once. */
const POSTPONE = {
  name: 'watch-postpone',
  text: `UPDATE matching.assignment a SET look_at = to_timestamp(l.at / 1000)
    FROM unnest($1::uuid[], $2::text[], $3::float8[]) AS l(id, status, at) WHERE a.id = l.id AND a.status = l.status AND a.look_at <= platform.now()`,
};
const ASKED = { name: 'watch-asked', text: `UPDATE matching.assignment SET asked_at = platform.now() WHERE id = $1` };
const LOOK_AT = {
  name: 'watch-look-at',
  text: `UPDATE matching.assignment SET look_at = to_timestamp($2::float8 / 1000) WHERE id = $1`,
};
const RELEASE = { name: 'watch-release', text: `SELECT matching.vacate($1, 'released')` };

/** An assignment whose time for a look has come. */
export type DueLook = Watched & { readonly id: string; readonly now: number };

/** The longest overdue first. */
export const dueLooks = (sql: Sql, limit: number) => sql.query<DueLook & Record<string, unknown>>(DUE, [limit]);

/** Sets when each is looked at again. */
export async function postpone(sql: Sql, looks: readonly { look: DueLook; lookAt: number | null }[]): Promise<void> {
  if (looks.length === 0) return;
  const of = <T>(value: (one: (typeof looks)[number]) => T): T[] => looks.map(value);
  await sql.query(POSTPONE, [of(({ look }) => look.id), of(({ look }) => look.status), of(({ lookAt }) => lookAt)]);
}
export const noteAsked = (tx: Sql, id: string) => tx.query(ASKED, [id]);
export const lookAgainAt = (tx: Sql, id: string, at: number | null) => tx.query(LOOK_AT, [id, at]);
export const release = (tx: Sql, id: string) => tx.query(RELEASE, [id]);
