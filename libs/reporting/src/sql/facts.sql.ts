import { CITY_KEY, MONITORED_TYPES, STORED_GRAINS, type Fact, type MonitoredEvent } from '@app/core';
import type { Sql } from '@app/database';

/** An event of the log with what monitoring needs of others; `restates` names one that it takes back. */
export type FactSource = MonitoredEvent & { readonly seq: string; readonly restates: string | null };
/** A fact with the place of its event in the log. */
export type CountedFact = Fact & { readonly seq: string };

const IN = (...types: MonitoredEvent['type'][]): string => types.map((type) => `'${type}'`).join(', ');
const MS = (column: string): string => `(extract(epoch FROM ${column}) * 1000)::float8`;
const past = (name: string, where: string): string => `
  LEFT JOIN LATERAL (SELECT jsonb_build_object('id', p.id, 'at', ${MS('p.at')}, 'townCode', p.town_code, 'marketId', p.market_id,
      'occupationId', p.occupation_id, 'data', p.data) AS past
    FROM platform.event p WHERE ${where} ORDER BY p.seq LIMIT 1) ${name} ON true`;

/**
 * Read from the log and not carried forward from batch to batch, so that the answer depends neither on where a batch ends
 * nor on the order in which events come.
 */
const FACT_SOURCES = `SELECT e.id, e.seq::text, e.type, ${MS('e.at')} AS at, e.town_code AS "townCode", e.market_id AS "marketId",
    e.occupation_id AS "occupationId", e.worker_id AS "workerId", e.data, e.data->>'restates' AS restates,
    published.past AS published, confirmed.past AS confirmed, completed.past AS completed, coalesce(h.hardship, false) AS hardship
  FROM platform.event e
  ${past(
    'published',
    `e.type IN (${IN('posting.edited', 'assignment.confirmed', 'assignment.checked_in', 'assignment.no_show', 'assignment.cancelled', 'assignment.released')})
      AND p.posting_id = e.posting_id AND p.type = 'posting.published'`,
  )}
  ${past('confirmed', `e.type IN (${IN('assignment.cancelled', 'assignment.released')}) AND p.assignment_id = e.assignment_id AND p.type = 'assignment.confirmed'`)}
  ${past('completed', `e.type = 'assignment.paid' AND p.assignment_id = e.assignment_id AND p.type = 'assignment.completed'`)}
  LEFT JOIN LATERAL (SELECT (p.data->>'hardship')::bool AS hardship FROM platform.event p
    WHERE e.type IN (${IN('assignment.confirmed', 'assignment.checked_in')}) AND p.worker_id = e.worker_id
      AND p.type = 'worker.hardship_set' AND (p.at, p.seq) <= (e.at, e.seq)
    ORDER BY p.at DESC, p.seq DESC LIMIT 1) h ON true`;

const SOURCES = {
  name: 'fact-sources',
  text: `${FACT_SOURCES} WHERE e.id = ANY($1::uuid[]) AND (e.type = ANY($2::text[]) OR e.data ? 'restates')`,
};

/** Of these events, those that monitoring counts or that take one back. */
export const factSources = (sql: Sql, ids: readonly string[]): Promise<FactSource[]> =>
  sql.query<FactSource & Record<string, unknown>>(SOURCES, [ids, MONITORED_TYPES]);

const STEP = `CASE grain WHEN 'day' THEN interval '1 day' WHEN 'week' THEN interval '7 days' WHEN 'month' THEN interval '1 month'
      WHEN 'quarter' THEN interval '3 months' ELSE interval '1 year' END`;
/** Days have no time zone, so the setting of the server is out of it. */
export const PERIOD = (grain: string, day: string): string => `date_trunc(${grain}, ${day}::timestamp)::date`;
/** The scopes in which a row with town, market and occupation counts; `WHERE key <> ''` beside it. */
export const SCOPES_OF = (
  row: string,
): string => `(VALUES ('city', '${CITY_KEY}'), ('town', ${row}.town_code), ('market', ${row}.market_id),
      ('occupation', ${row}.occupation_id) UNION ALL SELECT 'zone', z.zone_code FROM platform.zone_town z WHERE z.town_code = ${row}.town_code)`;
const GRAIN_LIST = `unnest(ARRAY[${STORED_GRAINS.map((grain) => `'${grain}'`).join(', ')}])`;

/** `before` is read in the snapshot of the statement, which does not see the facts that it adds. */
const COUNT = {
  name: 'facts-count',
  text: `WITH f AS (
    INSERT INTO reporting.fact (seq, measure, at, day, town_code, market_id, occupation_id, worker_id, value, restates)
    SELECT d.seq, d.measure, to_timestamp(d.at / 1000), platform.shanghai_day(to_timestamp(d.at / 1000)), d."townCode", d."marketId",
      d."occupationId", d."workerId", d.value, d.restates
    FROM jsonb_to_recordset($1::jsonb) AS d(seq bigint, measure text, at float8, "townCode" text, "marketId" text, "occupationId" text,
      "workerId" uuid, value bigint, restates uuid)
    RETURNING *
  ), scoped AS MATERIALIZED (
    SELECT f.measure, f.day, f.worker_id, f.value, s.scope, s.key
    FROM f CROSS JOIN LATERAL ${SCOPES_OF('f')} AS s(scope, key) WHERE s.key <> ''
  ), daily AS MATERIALIZED (
    SELECT scope, day, measure, key, sum(value) AS value FROM scoped GROUP BY scope, day, measure, key
  ), people AS MATERIALIZED (
    SELECT grain, scope, ${PERIOD('grain', 'day')} AS period, measure, key, worker_id, sum(value) AS added
    FROM scoped CROSS JOIN ${GRAIN_LIST} AS grain WHERE worker_id IS NOT NULL GROUP BY 1, 2, 3, 4, 5, 6
  ), changed AS (
    SELECT p.grain, p.scope, p.period, p.measure, p.key, (before + added > 0)::int - (before > 0)::int AS n
    FROM people p CROSS JOIN LATERAL (
      SELECT coalesce(sum(q.value), 0) AS before FROM reporting.fact q
      WHERE q.worker_id = p.worker_id AND q.measure = p.measure AND q.day >= p.period AND q.day < (p.period + ${STEP})::date
        AND CASE p.scope WHEN 'city' THEN true WHEN 'town' THEN q.town_code = p.key WHEN 'market' THEN q.market_id = p.key
          WHEN 'occupation' THEN q.occupation_id = p.key
          ELSE q.town_code IN (SELECT z.town_code FROM platform.zone_town z WHERE z.zone_code = p.key) END) b
  )
  INSERT INTO reporting.cell AS c (grain, scope, period, measure, key, value)
  SELECT grain, scope, ${PERIOD('grain', 'day')}, measure, key, sum(value) FROM daily CROSS JOIN ${GRAIN_LIST} AS grain GROUP BY 1, 2, 3, 4, 5
  UNION ALL
  SELECT grain, scope, period, measure || '.persons', key, sum(n) FROM changed WHERE n <> 0 GROUP BY 1, 2, 3, 4, 5
  ON CONFLICT ON CONSTRAINT cell_once DO UPDATE SET value = c.value + excluded.value`,
};

/** Writes facts and adds them to the cells of their periods and scopes. */
export async function countFacts(tx: Sql, facts: readonly CountedFact[]): Promise<void> {
  if (facts.length > 0) await tx.query(COUNT, [JSON.stringify(facts)]);
}
