import type { AlertView } from '@app/contracts';
import type { BlockerCounts } from '@app/core';
import { sqlInstant, type Sql } from '@app/database';
import { NEEDS_DISPATCHER } from './search-age.sql';

/** Alerts stay in the list so long. */
const SHOWN = `interval '30 days'`;

const RAISE = {
  name: 'alerts-raise',
  text: `
  WITH raised AS (
    INSERT INTO matching.alert (posting_id, vacant)
    SELECT p.id, p.slots - p.filled FROM postings.posting p LEFT JOIN matching.search s ON s.posting_id = p.id
    WHERE ${NEEDS_DISPATCHER('$1::jsonb')} AND NOT EXISTS (SELECT 1 FROM matching.alert a WHERE a.posting_id = p.id)
    ORDER BY p.id LIMIT $2
    -- Another sweeper may have been quicker.
    ON CONFLICT ON CONSTRAINT alert_once DO NOTHING RETURNING id, posting_id, vacant
  )
  SELECT r.id AS "alertId", r.vacant, p.id AS "postingId", p.town_code AS "townCode", p.market_id AS "marketId",
    p.occupation_id AS "occupationId", p.employer_id AS "employerId"
  FROM raised r JOIN postings.posting p ON p.id = r.posting_id`,
};
const VIEW = `
  SELECT a.id AS "alertId", a.posting_id AS "postingId", CASE WHEN a.closed_at IS NOT NULL THEN 'closed'
      WHEN p.status IN ('open', 'paused') AND p.filled < p.slots THEN 'open' ELSE 'resolved' END AS state,
    p.title, p.occupation_id AS "occupationId", e.id AS "employerId", e.name AS "employerName", p.town_code AS "townCode",
    p.market_id AS "marketId", p.urgency, p.status AS "postingStatus", p.slots, p.filled, ${sqlInstant('p.starts_at')} AS "startsAt",
    ${sqlInstant('a.raised_at')} AS "raisedAt", ${sqlInstant('a.closed_at')} AS "closedAt", a.note,
    coalesce(s.eligible, 0) AS eligible, coalesce(s.blocked, '{}') AS blocked
  FROM matching.alert a JOIN postings.posting p ON p.id = a.posting_id JOIN postings.employer e ON e.id = p.employer_id
  LEFT JOIN matching.search s ON s.posting_id = p.id`;
const LIST = {
  name: 'alerts-list',
  text: `SELECT * FROM (${VIEW} WHERE a.raised_at > platform.now() - ${SHOWN}) v ORDER BY state = 'open' DESC, "raisedAt" DESC, "alertId" LIMIT $1`,
};
const ONE = { name: 'alert-view', text: `${VIEW} WHERE a.id = $1` };
const CLOSE = {
  name: 'alert-close',
  text: `UPDATE matching.alert SET closed_at = platform.now(), closed_by = $2, note = $3 WHERE id = $1 AND closed_at IS NULL RETURNING id`,
};

/** An alert that was just raised, with where it belongs. */
export interface RaisedAlert extends Record<string, unknown> {
  readonly alertId: string;
  readonly vacant: number;
  readonly postingId: string;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly occupationId: string;
  readonly employerId: string;
}
/** Raises what is due and has no alert yet, at most `limit`. */
export const raiseAlerts = (sql: Sql, figures: string, limit: number): Promise<RaisedAlert[]> =>
  sql.query(RAISE, [figures, limit]);

/** An alert as it stands in the tables. */
export interface AlertRow extends Omit<AlertView, 'blockers' | 'message'>, Record<string, unknown> {
  readonly blocked: Partial<BlockerCounts>;
}
/** Open ones first, then the newest. */
export const alertList = (sql: Sql, limit: number): Promise<AlertRow[]> => sql.query(LIST, [limit]);

export async function alertView(sql: Sql, id: string): Promise<AlertRow | null> {
  const [row] = await sql.query<AlertRow>(ONE, [id]);
  return row ?? null;
}

/** False when it is closed already, or not there. */
export const closeAlert = async (sql: Sql, id: string, actorId: string, note: string): Promise<boolean> =>
  (await sql.query(CLOSE, [id, actorId, note])).length > 0;
