import { FLOOR_GROUPS, type FloorGroup, type WeekOfWorker, type WeekSpan } from '@app/core';
import { sqlEpochMs, type Sql } from '@app/database';

const FROM = `to_timestamp($1::float8 / 1000)`;
/** The week that runs is counted up to now: nobody has been online in the rest of it. */
const TO = `least(to_timestamp($2::float8 / 1000), platform.now())`;
const SPANS = (table: string): string =>
  `SELECT worker_id, greatest(online_since, ${FROM}) AS since, least(online_until, ${TO}) AS until
             FROM ${table} WHERE online_until > ${FROM} AND online_since < ${TO}`;

/** Spans that are over, and the one that runs or was not yet put away. */
const WORKERS = {
  name: 'fairness-workers',
  text: `WITH online AS (
           SELECT worker_id, sum(extract(epoch FROM until - since) * 1000)::float8 AS "activeMs"
           FROM (${SPANS('profiles.online_span')} UNION ALL ${SPANS('profiles.presence')}) s GROUP BY worker_id
         ), offered AS (
           SELECT worker_id, count(*)::int AS offers, count(*) FILTER (WHERE status IN ('accepted', 'declined', 'expired'))::int AS answered,
             count(*) FILTER (WHERE status = 'accepted')::int AS accepted
           FROM matching.offer WHERE sent_at >= ${FROM} AND sent_at < to_timestamp($2::float8 / 1000) GROUP BY worker_id
         )
         SELECT w.hardship, w.born_on::text AS "bornOn", ${sqlEpochMs('w.created_at')} AS "registeredAt", online."activeMs",
           coalesce(f.offers, 0) AS offers, coalesce(f.answered, 0) AS answered, coalesce(f.accepted, 0) AS accepted,
           EXISTS (SELECT FROM matching.assignment a WHERE a.worker_id = w.id AND a.confirmed_at >= ${FROM}
             AND a.confirmed_at < to_timestamp($2::float8 / 1000)) AS hired
         FROM online JOIN profiles.worker w ON w.id = online.worker_id LEFT JOIN offered f ON f.worker_id = w.id`,
};

/** Everybody who was online in the week, without a name or number. */
export const weekOfWorkers = (sql: Sql, { from, to }: WeekSpan): Promise<WeekOfWorker[]> =>
  sql.query<WeekOfWorker & Record<string, unknown>>(WORKERS, [from, to]);

/** How often the floor of a group was used. */
export interface FloorUse {
  readonly rounds: number;
  readonly wanted: number;
  readonly taken: number;
  readonly relaxed: number;
}

const usesOf = (group: FloorGroup): string => `json_build_object(
             'rounds', count(*) FILTER (WHERE (floors->'${group}'->>'wanted')::int > 0),
             'wanted', coalesce(sum((floors->'${group}'->>'wanted')::int), 0),
             'relaxed', count(*) FILTER (WHERE (floors->'${group}'->>'relaxed')::bool),
             'taken', (SELECT count(*) FROM matching.offer WHERE sent_at >= ${FROM} AND sent_at < to_timestamp($2::float8 / 1000) AND floor = '${group}'))
             AS "${group}"`;
const FLOORS = {
  name: 'fairness-floors',
  text: `SELECT ${FLOOR_GROUPS.map(usesOf).join(', ')}
         FROM matching.round WHERE started_at >= ${FROM} AND started_at < to_timestamp($2::float8 / 1000) AND floors IS NOT NULL`,
};

/** The use of the floors in rounds that started in the week. */
export async function floorUses(sql: Sql, { from, to }: WeekSpan): Promise<Record<FloorGroup, FloorUse>> {
  const [row] = await sql.query<Record<FloorGroup, FloorUse>>(FLOORS, [from, to]);
  return row!;
}
