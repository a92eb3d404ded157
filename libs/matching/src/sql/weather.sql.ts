import type { NewWeatherOrder, WeatherOrderView } from '@app/contracts';
import { sqlInstant, type Sql } from '@app/database';

const UNKNOWN_TOWNS = {
  name: 'weather-unknown-towns',
  text: `SELECT c AS code FROM unnest($1::text[]) AS c WHERE NOT EXISTS (SELECT 1 FROM platform.town t WHERE t.code9 = c)`,
};
const ADD = {
  name: 'weather-add',
  text: `INSERT INTO matching.weather_order (kind, towns, during, set_by)
         VALUES ($1, $2, tstzrange($3::timestamptz, $4::timestamptz), $5) RETURNING id`,
};
const REVOKE = {
  name: 'weather-revoke',
  text: `UPDATE matching.weather_order SET revoked_at = platform.now(), revoked_by = $2 WHERE id = $1 AND revoked_at IS NULL RETURNING id`,
};
const VIEW = `SELECT w.id AS "orderId", w.kind, w.towns AS "townCodes", ${sqlInstant('lower(w.during)')} AS "from", ${sqlInstant('upper(w.during)')} AS until,
    w.set_by AS "setBy", ${sqlInstant('w.set_at')} AS "setAt", ${sqlInstant('w.revoked_at')} AS "revokedAt",
    CASE WHEN w.revoked_at IS NOT NULL THEN 'revoked' WHEN w.during @> platform.now() THEN 'holds'
      WHEN lower(w.during) > platform.now() THEN 'coming' ELSE 'over' END AS state
  FROM matching.weather_order w`;
const ONE = { name: 'weather-view', text: `${VIEW} WHERE w.id = $1` };
const LIST = { name: 'weather-list', text: `${VIEW} ORDER BY w.set_at DESC, w.id LIMIT $1` };
/** Outdoor work that still searches there. */
const TOUCHED = {
  name: 'weather-touched',
  text: `SELECT id AS "postingId", shard FROM postings.posting WHERE status = 'open' AND outdoor AND town_code = ANY($1::text[])`,
};

export const unknownTowns = async (sql: Sql, codes: readonly string[]): Promise<string[]> =>
  (await sql.query<{ code: string }>(UNKNOWN_TOWNS, [codes])).map(({ code }) => code);

/** Writes an order and gives its id. */
export async function addOrder(tx: Sql, order: NewWeatherOrder, setBy: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(ADD, [order.kind, order.townCodes, order.from, order.until, setBy]);
  return row!.id;
}
/** False when it was revoked before, or never was. */
export const revokeOrder = async (tx: Sql, id: string, by: string): Promise<boolean> =>
  (await tx.query(REVOKE, [id, by])).length > 0;

export async function orderView(sql: Sql, id: string): Promise<WeatherOrderView | null> {
  const [row] = await sql.query<WeatherOrderView & Record<string, unknown>>(ONE, [id]);
  return row ?? null;
}
export const orderList = (sql: Sql, limit: number): Promise<WeatherOrderView[]> => sql.query(LIST, [limit]);

export const touchedPostings = (tx: Sql, towns: readonly string[]) =>
  tx.query<{ postingId: string; shard: number }>(TOUCHED, [towns]);
