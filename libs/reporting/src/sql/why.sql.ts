import { type MonitoringScope, type SpreadOf } from '@app/core';
import { sqlInstant, type Sql } from '@app/database';

/** The events behind one cell: measures between two days, one hour of them or all. */
export interface WhyFilter {
  readonly scope: MonitoringScope;
  readonly key: string;
  /** Null = from the beginning of the log. */
  readonly from: string | null;
  readonly to: string;
  readonly hour: number | null;
}
export interface WhyEventRow {
  readonly seq: string;
  readonly id: string;
  readonly type: string;
  readonly at: string;
  readonly restates: string | null;
}
export interface WhySum {
  readonly events: number;
  readonly firstEventId: string | null;
  readonly lastEventId: string | null;
}
/** What a cell was counted from: facts of these measures, or the times of postings. */
export type WhySource = { readonly measures: readonly string[] } | { readonly times: Exclude<SpreadOf, 'arrival'> };

const IN_SCOPE: Readonly<Record<MonitoringScope, string>> = {
  city: '$4::text IS NOT NULL',
  town: 't.town_code = $4',
  zone: 't.town_code IN (SELECT z.town_code FROM platform.zone_town z WHERE z.zone_code = $4)',
  market: 't.market_id = $4',
  station: 't.market_id = $4',
  occupation: 't.occupation_id = $4',
};
/** A stock, which has no first day, ends with the hour; everything else lies in it. */
const within = (at: string, scope: MonitoringScope): string => {
  const hour = `extract(hour FROM ${at} AT TIME ZONE interval '8 hours')`;
  return `t.day BETWEEN coalesce($2::date, '0001-01-01') AND $3::date AND ${IN_SCOPE[scope]}
      AND CASE WHEN $5::int IS NULL THEN true WHEN $2::date IS NULL THEN t.day < $3::date OR ${hour} <= $5 ELSE ${hour} = $5 END`;
};

/** Type and column of the event that ends a time which begins with the publication. */
const MARKS = {
  first_accept: ['assignment.confirmed', 'first_accept_at'],
  fill: ['posting.filled', 'filled_at'],
} as const;

/** One row an event; $1 are the measures, or nothing. */
function found(source: WhySource, scope: MonitoringScope): string {
  if ('measures' in source)
    return `SELECT t.seq, min(t.restates::text) AS restates FROM reporting.fact t
      WHERE t.measure = ANY($1::text[]) AND ${within('t.at', scope)} GROUP BY t.seq`;
  const [type, column] = MARKS[source.times];
  return `SELECT e.seq, NULL::text AS restates FROM reporting.posting_time t JOIN platform.event e ON e.posting_id = t.posting_id
      AND (e.type = 'posting.published' OR e.type = '${type}' AND e.at = t.${column})
    WHERE $1::text[] IS NOT NULL AND t.${column} IS NOT NULL AND ${within('t.published_at', scope)}`;
}

const nameOf = (source: WhySource): string => ('measures' in source ? 'facts' : source.times);
const valuesOf = (source: WhySource, { from, to, key, hour }: WhyFilter): unknown[] => [
  'measures' in source ? source.measures : [],
  ...[from, to, key, hour],
];

/** How many events, the first and the last in the order of the log. */
export async function whySum(sql: Sql, source: WhySource, filter: WhyFilter): Promise<WhySum> {
  const text = `WITH f AS (${found(source, filter.scope)}), s AS (SELECT count(*)::int AS events, min(seq) AS first, max(seq) AS last FROM f)
    SELECT s.events, (SELECT id FROM platform.event WHERE seq = s.first) AS "firstEventId",
      (SELECT id FROM platform.event WHERE seq = s.last) AS "lastEventId" FROM s`;
  const name = `why-sum-${nameOf(source)}-${filter.scope}`;
  const [row] = await sql.query<WhySum & Record<string, unknown>>({ name, text }, valuesOf(source, filter));
  return row!;
}

/** The next events after a place in the log. No person is in it. */
export function whyEvents(sql: Sql, source: WhySource, filter: WhyFilter, page: { after: string; limit: number }) {
  const text = `WITH f AS (${found(source, filter.scope)})
    SELECT f.seq::text, e.id, e.type, ${sqlInstant('e.at')} AS at, f.restates FROM f JOIN platform.event e ON e.seq = f.seq
    WHERE f.seq > $6::bigint ORDER BY f.seq LIMIT $7`;
  const name = `why-events-${nameOf(source)}-${filter.scope}`;
  const values = [...valuesOf(source, filter), page.after, page.limit];
  return sql.query<WhyEventRow & Record<string, unknown>>({ name, text }, values);
}
