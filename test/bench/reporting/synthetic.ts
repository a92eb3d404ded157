import type { Pool } from 'pg';

/** About 17 events a posting, and 2.5 a worker. */
const EVENTS_PER_POSTING = 17.3;
const EVENTS_PER_WORKER = 5;
export const SYNTHETIC_WORKERS = 20_000;
/** The year that the events are spread over. */
export const SYNTHETIC_YEAR = 2025;

/** A number from 0 to 1 that depends on its arguments alone, so that every run has the same log. */
const PART = (...of: string[]): string => `(abs(hashtextextended(${of.join(` || '.' || `)}, 7) % 1000003) / 1000003.0)`;
const ID = (kind: string, n: string): string => `md5('${kind}' || ${n})::uuid`;

const POSTINGS = `
  CREATE TEMP TABLE synthetic_posting AS
  SELECT i, ${ID('p', 'i')} AS id, town.code9 AS town, occupation.id AS occupation, market.id AS market,
    1 + floor(5 * ${PART(`'slots'`, 'i::text')})::int AS slots,
    CASE WHEN ${PART(`'urgent'`, 'i::text')} < .35 THEN 'urgent' ELSE 'same_day' END AS urgency,
    ('${SYNTHETIC_YEAR}-01-01T06:00:00+08:00'::timestamptz + make_interval(days => floor(365 * ${PART(`'day'`, 'i::text')})::int,
      secs => 50000 * ${PART(`'second'`, 'i::text')})) AS at
  FROM generate_series(1, $1::int) AS i
  JOIN (SELECT code9, row_number() OVER (ORDER BY code9) - 1 AS n, count(*) OVER () AS all FROM platform.town) town
    ON town.n = floor(town.all * pow(${PART(`'town'`, 'i::text')}, 1.5))
  JOIN (SELECT id, row_number() OVER (ORDER BY n) - 1 AS n, count(*) OVER () AS all FROM platform.occupation) occupation
    ON occupation.n = floor(occupation.all * pow(${PART(`'trade'`, 'i::text')}, 1.5))
  LEFT JOIN platform.market market ON market.town_code = town.code9 AND ${PART(`'market'`, 'i::text')} < .5`;

const SLOTS = `
  CREATE TEMP TABLE synthetic_slot AS
  SELECT p.*, s, ${ID('a', `i || '-' || s`)} AS assignment, ${ID('w', `floor(${SYNTHETIC_WORKERS} * ${PART(`'who'`, 'i::text', 's::text')})::int`)} AS worker,
    p.at + make_interval(secs => 20 + 3000 * pow(${PART(`'accept'`, 'i::text', 's::text')}, 3)) AS accepted_at,
    ${PART(`'fate'`, 'i::text', 's::text')} AS fate
  FROM synthetic_posting p CROSS JOIN LATERAL generate_series(1, p.slots) AS s`;

/** Every kind of event that the figures count, in about the shares of a working market. */
const EVENTS = `
  INSERT INTO platform.event (type, at, town_code, market_id, occupation_id, posting_id, worker_id, assignment_id, data)
  SELECT type, at, town, market, occupation, posting, worker, assignment, data FROM (
    SELECT 'posting.published' AS type, at, town, market, occupation, id AS posting, NULL::uuid AS worker, NULL::uuid AS assignment,
      jsonb_build_object('slots', slots, 'urgency', urgency) AS data FROM synthetic_posting
    UNION ALL SELECT 'round.started', at + make_interval(secs => 2 + 45 * (r - 1)), town, market, occupation, id, NULL, NULL,
      jsonb_build_object('round', r, 'offers', 4, 'workerIds', (SELECT jsonb_agg(${ID('w', `floor(${SYNTHETIC_WORKERS} * ${PART(`'offer'`, 'i::text', 'r::text', 'o::text')})::int`)})
        FROM generate_series(1, 4) AS o)) FROM synthetic_posting CROSS JOIN generate_series(1, 2) AS r
    UNION ALL SELECT 'posting.filled', at + interval '3100 s', town, market, occupation, id, NULL, NULL,
      jsonb_build_object('slots', slots) FROM synthetic_posting WHERE ${PART(`'filled'`, 'i::text')} < .9
    UNION ALL SELECT 'offer.declined', accepted_at, town, market, occupation, id, worker, NULL, '{}' FROM synthetic_slot
    UNION ALL SELECT 'assignment.confirmed', accepted_at, town, market, occupation, id, worker, assignment,
      jsonb_build_object('slot', s, 'generation', 1, 'insured', s = 1) FROM synthetic_slot WHERE fate < .95
    UNION ALL SELECT 'assignment.checked_in', accepted_at + interval '40 min', town, market, occupation, id, worker, assignment,
      jsonb_build_object('sameDay', true, 'method', 'code') FROM synthetic_slot WHERE fate < .86
    UNION ALL SELECT 'assignment.cancelled', accepted_at + interval '26 hours', town, market, occupation, id, worker, assignment,
      '{"by": "worker", "leadMinutes": 60}' FROM synthetic_slot WHERE fate BETWEEN .86 AND .9
    UNION ALL SELECT 'assignment.no_show', accepted_at + interval '55 min', town, market, occupation, id, worker, assignment, '{}'
      FROM synthetic_slot WHERE fate BETWEEN .9 AND .95
    UNION ALL SELECT 'assignment.completed', accepted_at + interval '5 hours', town, market, occupation, id, worker, assignment,
      jsonb_build_object('minutesWorked', 180 + 60 * s) FROM synthetic_slot WHERE fate < .84
    UNION ALL SELECT 'assignment.paid', accepted_at + interval '30 hours', town, market, occupation, id, worker, assignment,
      jsonb_build_object('payFen', 6000 + 2500 * s) FROM synthetic_slot WHERE fate < .82
    UNION ALL SELECT 'worker.registered', '${SYNTHETIC_YEAR}-01-01T00:00:00+08:00'::timestamptz + make_interval(mins => 20 * n), town.code9, NULL, NULL, NULL,
      ${ID('w', 'n')}, NULL, '{}' FROM generate_series(0, ${SYNTHETIC_WORKERS - 1}) AS n
      JOIN (SELECT code9, row_number() OVER (ORDER BY code9) - 1 AS k FROM platform.town) town ON town.k = n % 23
    UNION ALL SELECT 'worker.hardship_set', '${SYNTHETIC_YEAR}-01-01T01:00:00+08:00'::timestamptz + make_interval(mins => 20 * n), NULL, NULL, NULL, NULL,
      ${ID('w', 'n')}, NULL, '{"hardship": true}' FROM generate_series(0, ${SYNTHETIC_WORKERS - 1}, 10) AS n
    UNION ALL SELECT 'worker.went_online', '${SYNTHETIC_YEAR}-01-01T07:00:00+08:00'::timestamptz + make_interval(mins => 20 * n, days => 5 * d), NULL, NULL, NULL, NULL,
      ${ID('w', 'n')}, NULL, '{}' FROM generate_series(0, ${SYNTHETIC_WORKERS - 1}) AS n CROSS JOIN generate_series(1, 3) AS d
  ) e ORDER BY at LIMIT $1`;

/** Writes a made-up year of a market into an empty log; gives how many events there are. */
export async function writeSyntheticLog(pool: Pool, events: number): Promise<number> {
  const ofWorkers = SYNTHETIC_WORKERS * EVENTS_PER_WORKER;
  const postings = Math.max(100, Math.ceil(((events - ofWorkers) * 1.05) / EVENTS_PER_POSTING));
  const client = await pool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    await client.query(POSTINGS, [postings]);
    await client.query(SLOTS);
    const { rowCount } = await client.query(EVENTS, [events]);
    await client.query('DROP TABLE synthetic_slot, synthetic_posting');
    return rowCount ?? 0;
  } finally {
    client.release();
  }
}
