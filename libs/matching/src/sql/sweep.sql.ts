import type { Sql } from '@app/database';

const DUE_SHARDS = {
  name: 'sweep-due-shards',
  text: `SELECT shard FROM matching.search WHERE due_at <= platform.now() GROUP BY shard
         UNION SELECT key::smallint FROM platform.outbox WHERE topic = 'posting.changed' GROUP BY key`,
};
/**
 * A filled posting runs from the start of its shift or, when a place that falls vacant may still be offered then, from
 * the end of its validity or of the window for replacements; it closes when the shift ends, and what part of the slots was manned is recorded.
 */
const MOVE_SHIFTS = {
  name: 'sweep-move-shifts',
  text: `
  WITH begun AS (
    UPDATE postings.posting SET status = 'running' WHERE status = 'filled' AND greatest(starts_at, valid_until, replace_until) <= platform.now() AND ends_at > platform.now()
    RETURNING id
  ), over AS (
    UPDATE postings.posting SET status = 'closed', ended_at = platform.now(),
      closed_as = CASE WHEN filled = slots THEN 'full' WHEN filled = 0 THEN 'none' ELSE 'partial' END
    WHERE status IN ('filled', 'running') AND ends_at <= platform.now() RETURNING *
  )
  INSERT INTO platform.event (type, town_code, market_id, occupation_id, posting_id, employer_id, data)
  SELECT 'posting.closed', town_code, market_id, occupation_id, id, employer_id, jsonb_build_object('closedAs', closed_as) FROM over`,
};

/** Shards with work whose time has come. */
export async function dueShards(sql: Sql): Promise<number[]> {
  return (await sql.query<{ shard: number }>(DUE_SHARDS)).map((row) => row.shard);
}

/** Moves postings along with the clock. */
export async function moveShifts(sql: Sql): Promise<void> {
  await sql.query(MOVE_SHIFTS);
}
