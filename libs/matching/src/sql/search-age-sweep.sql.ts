import type { MatchingPolicy } from '@app/core';
import type { Sql } from '@app/database';
import { ageFigures, IN_FEED, SEARCH_BEGAN } from './search-age.sql';

const SCOPE = `p.id AS "postingId", p.town_code AS "townCode", p.market_id AS "marketId", p.occupation_id AS "occupationId", p.employer_id AS "employerId"`;

/** One sweeper takes each: a row that another holds is left to it. */
const ENTER_FEED = {
  name: 'sweep-enter-feed',
  text: `
  WITH old AS (
    SELECT s.posting_id FROM postings.posting p JOIN matching.search s ON s.posting_id = p.id
    WHERE ${IN_FEED('$1::jsonb')} AND (s.fed_at IS NULL OR s.fed_at < ${SEARCH_BEGAN})
    ORDER BY s.posting_id LIMIT $2 FOR UPDATE OF s SKIP LOCKED
  ), fed AS (UPDATE matching.search s SET fed_at = platform.now() FROM old WHERE s.posting_id = old.posting_id RETURNING s.posting_id)
  SELECT ${SCOPE}, p.slots - p.filled AS vacant FROM fed JOIN postings.posting p ON p.id = fed.posting_id`,
};

const HOURLY = (p: string): string => `CASE ${p}.pay_kind WHEN 'hourly' THEN ${p}.pay_fen
    ELSE floor(${p}.pay_fen * 3600 / extract(epoch FROM ${p}.ends_at - ${p}.starts_at)) END::int`;
/** The newest postings of this work that found everybody, within so many days; fewer than the least tell nothing. */
const COMPARED = 50;
const COMPARED_WITHIN = `interval '30 days'`;
const LEAST_COMPARED = 5;
const COMPARE_WAGES = {
  name: 'sweep-compare-wages',
  text: `
  WITH last_round AS (
    SELECT s.posting_id FROM postings.posting p JOIN matching.search s ON s.posting_id = p.id
    WHERE p.status = 'open' AND p.filled < p.slots AND s.wage_at IS NULL AND s.round >= ($1::jsonb->>p.urgency)::int
    ORDER BY s.posting_id LIMIT $2 FOR UPDATE OF s SKIP LOCKED
  ), compared AS (UPDATE matching.search s SET wage_at = platform.now() FROM last_round l WHERE s.posting_id = l.posting_id RETURNING s.posting_id)
  SELECT ${SCOPE}, ${HOURLY('p')} AS "hourlyFen", m.median AS "medianFen" FROM compared c JOIN postings.posting p ON p.id = c.posting_id
  CROSS JOIN LATERAL (
    SELECT percentile_disc(0.5) WITHIN GROUP (ORDER BY hourly) AS median, count(*) AS n FROM (
      SELECT ${HOURLY('f')} AS hourly FROM postings.posting f
      WHERE f.occupation_id = p.occupation_id AND f.filled = f.slots AND f.status IN ('filled', 'running', 'closed')
        AND f.published_at > platform.now() - ${COMPARED_WITHIN}
      ORDER BY f.published_at DESC LIMIT ${COMPARED}) filled) m
  WHERE m.n >= ${LEAST_COMPARED} AND m.median > ${HOURLY('p')}`,
};

interface Scope extends Record<string, unknown> {
  readonly postingId: string;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly occupationId: string;
  readonly employerId: string;
}
/** A posting that has come into the feed. */
export interface FedPosting extends Scope {
  readonly vacant: number;
}
/** A posting for which others pay more, fen an hour. */
export interface WageCompared extends Scope {
  readonly hourlyFen: number;
  readonly medianFen: number;
}

/** Notes which postings have come into the feed, each once for its search. */
export const enterFeed = (sql: Sql, policy: MatchingPolicy, limit: number): Promise<FedPosting[]> =>
  sql.query(ENTER_FEED, [ageFigures(policy), limit]);

/** Of postings in their last round, those that pay less an hour than what recently found people; each is looked at once. */
export function compareWages(sql: Sql, { rounds }: MatchingPolicy, limit: number): Promise<WageCompared[]> {
  const last = { urgent: rounds.urgent.length, same_day: rounds.same_day.length, planned: rounds.planned.length };
  return sql.query(COMPARE_WAGES, [JSON.stringify(last), limit]);
}
