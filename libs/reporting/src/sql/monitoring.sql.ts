import { CITY_KEY, type CellCode, type Grain, type MonitoringScope, type SpreadOf } from '@app/core';
import type { Sql } from '@app/database';
import { PERIOD, SCOPES_OF } from './facts.sql';

/** Which cells are wanted: whole periods between two Shanghai days; `keys` null takes all of the scope. */
export interface CellQuery {
  readonly grain: Grain;
  readonly scope: MonitoringScope;
  readonly from: string;
  readonly to: string;
  readonly keys: readonly string[] | null;
}
export interface Cell {
  readonly code: CellCode;
  readonly period: string;
  readonly key: string;
  readonly value: number;
}
/** Exact times of a period and scope, seconds. */
export interface SpreadCell {
  readonly period: string;
  readonly key: string;
  readonly median: number;
  readonly p90: number;
  readonly n: number;
}

/** A station is a market of its own kind. */
const kept = (scope: MonitoringScope): string => (scope === 'station' ? 'market' : scope);
const HOUR = (at: string): string => `to_char(${at} AT TIME ZONE interval '8 hours', 'YYYY-MM-DD"T"HH24')`;

const CELLS = {
  name: 'monitoring-cells',
  text: `SELECT measure AS code, period::text, key, value::float8 FROM reporting.cell
         WHERE grain = $1 AND scope = $2 AND period BETWEEN $3::date AND $4::date AND measure = ANY($5::text[])
           AND ($6::text[] IS NULL OR key = ANY($6))`,
};
const BEFORE = {
  name: 'monitoring-before',
  text: `SELECT measure AS code, '' AS period, key, sum(value)::float8 AS value FROM reporting.cell
         WHERE grain = $1 AND scope = $2 AND period < $3::date AND measure = ANY($4::text[]) AND ($5::text[] IS NULL OR key = ANY($5))
         GROUP BY measure, key`,
};
/** Few days at most: straight from the facts. */
const HOURS = {
  name: 'monitoring-hours',
  text: `WITH f AS (
           SELECT f.measure, ${HOUR('f.at')} AS period, s.key, f.worker_id, f.value
           FROM reporting.fact f CROSS JOIN LATERAL ${SCOPES_OF('f')} AS s(scope, key)
           WHERE f.measure = ANY($1::text[]) AND f.day BETWEEN $2::date AND $3::date AND s.scope = $4 AND s.key <> ''
             AND ($5::text[] IS NULL OR s.key = ANY($5)))
         SELECT measure AS code, period, key, sum(value)::float8 AS value FROM f GROUP BY 1, 2, 3
         UNION ALL
         SELECT measure || '.persons', period, key, count(*)::float8
         FROM (SELECT measure, period, key FROM f WHERE worker_id IS NOT NULL GROUP BY measure, period, key, worker_id HAVING sum(value) > 0) p
         GROUP BY 1, 2, 3`,
};

/** The sums and distinct people of these codes. */
export function cells(sql: Sql, query: CellQuery, codes: readonly CellCode[]): Promise<Cell[]> {
  const { grain, scope, from, to, keys } = query;
  if (grain !== 'hour')
    return sql.query<Cell & Record<string, unknown>>(CELLS, [grain, kept(scope), from, to, codes, keys]);
  const measures = codes.map((code) => code.replace('.persons', ''));
  return sql.query<Cell & Record<string, unknown>>(HOURS, [measures, from, to, kept(scope), keys]);
}

/** What was counted before a day, for stocks. The day begins a period of the grain. */
export const cellsBefore = (sql: Sql, { grain, scope, from, keys }: CellQuery, codes: readonly CellCode[]) =>
  sql.query<Cell & Record<string, unknown>>(BEFORE, [grain === 'hour' ? 'day' : grain, kept(scope), from, codes, keys]);

/** The key of a row in a scope, and what must be joined for it. */
const KEY: Readonly<Record<MonitoringScope, readonly [key: string, join: string]>> = {
  city: [`'${CITY_KEY}'`, ''],
  town: ['t.town_code', ''],
  zone: ['z.zone_code', 'JOIN platform.zone_town z ON z.town_code = t.town_code'],
  market: ['t.market_id', ''],
  station: ['t.market_id', ''],
  occupation: ['t.occupation_id', ''],
};
/** Seconds of each kind, from where, at what moment. */
export const TIMES: Readonly<Record<SpreadOf, readonly [seconds: string, table: string, where: string, at: string]>> = {
  first_accept: [
    'extract(epoch FROM t.first_accept_at - t.published_at)::float8',
    ...(['reporting.posting_time t', 't.first_accept_at IS NOT NULL', 't.published_at'] as const),
  ],
  fill: [
    'extract(epoch FROM t.filled_at - t.published_at)::float8',
    ...(['reporting.posting_time t', 't.filled_at IS NOT NULL', 't.published_at'] as const),
  ],
  arrival: ['t.value::float8', 'reporting.fact t', `t.measure = 'arrival_s'`, 't.at'],
};

function spreadStatement(of: SpreadOf, grain: Grain, scope: MonitoringScope) {
  const [seconds, table, where, at] = TIMES[of];
  const [key, join] = KEY[scope];
  const period = grain === 'hour' ? HOUR(at) : `${PERIOD(`'${grain}'`, 't.day')}::text`;
  // A time that was taken back stands there once more, below nought: both go.
  const counted = `SELECT ${period} AS period, ${key} AS key, abs(${seconds}) AS s, sum(sign(${seconds} + 0.0000001))::int AS n
           FROM ${table} ${join} WHERE ${where} AND t.day BETWEEN $1::date AND $2::date AND ${key} <> '' AND ($3::text[] IS NULL OR ${key} = ANY($3))
           GROUP BY 1, 2, 3 HAVING sum(sign(${seconds} + 0.0000001)) > 0`;
  const text = `SELECT period, key, percentile_cont(0.5) WITHIN GROUP (ORDER BY s) AS median,
           percentile_cont(0.9) WITHIN GROUP (ORDER BY s) AS p90, count(*)::int AS n
         FROM (${counted}) c CROSS JOIN LATERAL generate_series(1, c.n) GROUP BY period, key`;
  return { name: `monitoring-${of}-${grain}-${scope}`, text };
}

/** Median and P90 over the single times of each whole period. */
export function spreadCells(
  sql: Sql,
  of: SpreadOf,
  { grain, scope, from, to, keys }: CellQuery,
): Promise<SpreadCell[]> {
  return sql.query<SpreadCell & Record<string, unknown>>(spreadStatement(of, grain, scope), [from, to, keys]);
}

const NAMES: Readonly<Record<MonitoringScope, string>> = {
  city: `SELECT '${CITY_KEY}' AS key, '中山市' AS name`,
  town: 'SELECT code9 AS key, name FROM platform.town ORDER BY code9',
  zone: 'SELECT code AS key, name FROM platform.zone ORDER BY code',
  market: `SELECT id AS key, name FROM platform.market ORDER BY id`,
  station: `SELECT id AS key, name FROM platform.market WHERE kind IN ('service_point', 'station_zone') ORDER BY id`,
  occupation: 'SELECT id AS key, name FROM platform.occupation ORDER BY n',
};

/** The keys of a scope with the names that people know. */
export const keysOf = (sql: Sql, scope: MonitoringScope) =>
  sql.query<{ key: string; name: string }>({ name: `monitoring-keys-${scope}`, text: NAMES[scope] });

/** Everything up to then is counted: now, or the moment of the oldest event that still waits. ISO. */
export async function countedAsOf(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ ms: number }>({
    name: 'monitoring-as-of',
    text: `SELECT (extract(epoch FROM coalesce((SELECT e.at FROM platform.event e
             WHERE (e.xid, e.seq) > (coalesce((SELECT xid FROM reporting.position WHERE projector = 'figures'), '0'::xid8),
               coalesce((SELECT seq FROM reporting.position WHERE projector = 'figures'), 0))
             ORDER BY e.xid, e.seq LIMIT 1), platform.now())) * 1000)::float8 AS ms`,
  });
  return new Date(row!.ms).toISOString();
}

/** One moment for all that follows in the transaction: a page and its export hold the same numbers. */
export const atOneMoment = (tx: Sql) => tx.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY');
