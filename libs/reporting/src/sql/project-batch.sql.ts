import type { Delta } from '@app/core';
import type { Sql } from '@app/database';

/** How far the log has been counted: transactions first, because commit order differs from sequence order. */
export interface Position {
  readonly xid: string;
  readonly seq: string;
}
/** A row of the event log, as far as counting and the live page need it. */
export interface LoggedEvent {
  readonly id: string;
  readonly seq: string;
  readonly xid: string;
  readonly type: string;
  /** Epoch ms. */
  readonly at: number;
  readonly townCode: string | null;
  readonly marketId: string | null;
  readonly occupationId: string | null;
  readonly postingId: string | null;
  readonly data: object;
}

const PROJECTOR = 'figures';

/** Takes the projector's position; a second projector waits here, so that batches follow one another. */
export async function lockPosition(tx: Sql): Promise<Position> {
  await tx.query(
    {
      name: 'position-begin',
      text: `INSERT INTO reporting.position (projector, xid, seq) VALUES ($1, '0', 0) ON CONFLICT DO NOTHING`,
    },
    [PROJECTOR],
  );
  const [row] = await tx.query<{ xid: string; seq: string }>(
    {
      name: 'position-lock',
      text: `SELECT xid::text, seq::text FROM reporting.position WHERE projector = $1 FOR UPDATE`,
    },
    [PROJECTOR],
  );
  return row!;
}

const COLUMNS = `id, seq::text, xid::text, type, (extract(epoch FROM at) * 1000)::float8 AS at, town_code AS "townCode",
           market_id AS "marketId", occupation_id AS "occupationId", posting_id AS "postingId", data - 'workerIds' AS data`;

/** Only below the oldest running transaction: above it, a row with a smaller number may still appear. */
const READ = {
  name: 'events-read',
  text: `SELECT ${COLUMNS} FROM platform.event e
         WHERE (e.xid, e.seq) > ($1::text::xid8, $2::bigint) AND e.xid < pg_snapshot_xmin(pg_current_snapshot())
         ORDER BY e.xid, e.seq LIMIT $3`,
};

/** The next events of the log, oldest first; people's ids are left behind. */
export const eventsAfter = (tx: Sql, { xid, seq }: Position, limit: number): Promise<LoggedEvent[]> =>
  tx.query<LoggedEvent & Record<string, unknown>>(READ, [xid, seq, limit]);

/** The last events of the log, oldest first; people's ids are left behind. */
export async function lastEvents(sql: Sql, limit: number): Promise<LoggedEvent[]> {
  const text = `SELECT ${COLUMNS} FROM platform.event ORDER BY xid DESC, seq DESC LIMIT $1`;
  const rows = await sql.query<LoggedEvent & Record<string, unknown>>({ name: 'events-last', text }, [limit]);
  return rows.reverse();
}

/** Marks events as counted; gives the ids that were not before (I13). */
export async function markCounted(tx: Sql, ids: readonly string[]): Promise<Set<string>> {
  const rows = await tx.query<{ event_id: string }>(
    {
      name: 'counted-mark',
      text: `INSERT INTO reporting.counted (event_id) SELECT unnest($1::uuid[])
             ON CONFLICT ON CONSTRAINT counted_once DO NOTHING RETURNING event_id`,
    },
    [ids],
  );
  return new Set(rows.map((row) => row.event_id));
}

const ADD = {
  name: 'figures-add',
  text: `INSERT INTO reporting.figure AS f (code, day, town_code, market_id, occupation_id, value)
         SELECT d.code, d.day, d."townCode", d."marketId", d."occupationId", d.by
         FROM jsonb_to_recordset($1::jsonb) AS d(code text, day date, "townCode" text, "marketId" text, "occupationId" text, by bigint)
         ON CONFLICT ON CONSTRAINT figure_once DO UPDATE SET value = f.value + excluded.value`,
};

/** Adds to the figures; each cell at most once per call. */
export async function addToFigures(tx: Sql, deltas: readonly Delta[]): Promise<void> {
  if (deltas.length > 0) await tx.query(ADD, [JSON.stringify(deltas)]);
}

/**
 * Read anew from the log for the postings of the batch, not carried forward: a round's transaction may have begun before
 * the posting's and then stands before it in the log. So the row does not depend on where a batch ends.
 */
const TIMES = {
  name: 'posting-times',
  text: `INSERT INTO reporting.posting_time AS p (posting_id, day, town_code, market_id, occupation_id, published_at,
           first_offer_at, first_accept_at, filled_at)
         SELECT m.posting_id, platform.shanghai_day(m.published_at), coalesce(m.town_code, ''), coalesce(m.market_id, ''),
           coalesce(m.occupation_id, ''), m.published_at, m.first_offer_at, m.first_accept_at, m.filled_at
         FROM (SELECT e.posting_id,
             min(e.at) FILTER (WHERE e.type = 'posting.published') AS published_at,
             min(e.town_code) FILTER (WHERE e.type = 'posting.published') AS town_code,
             min(e.market_id) FILTER (WHERE e.type = 'posting.published') AS market_id,
             min(e.occupation_id) FILTER (WHERE e.type = 'posting.published') AS occupation_id,
             min(e.at) FILTER (WHERE e.type = 'round.started' AND (e.data->>'offers')::int > 0) AS first_offer_at,
             min(e.at) FILTER (WHERE e.type = 'assignment.confirmed') AS first_accept_at,
             min(e.at) FILTER (WHERE e.type = 'posting.filled') AS filled_at
           FROM platform.event e
           WHERE e.posting_id = ANY($1::uuid[])
             AND e.type IN ('posting.published', 'round.started', 'assignment.confirmed', 'posting.filled')
           GROUP BY e.posting_id) m
         WHERE m.published_at IS NOT NULL
         ON CONFLICT (posting_id) DO UPDATE SET first_offer_at = excluded.first_offer_at,
           first_accept_at = excluded.first_accept_at, filled_at = excluded.filled_at
         WHERE ROW(p.first_offer_at, p.first_accept_at, p.filled_at)
           IS DISTINCT FROM ROW(excluded.first_offer_at, excluded.first_accept_at, excluded.filled_at)`,
};

/** Brings the time marks of these postings up to the log. */
export async function updatePostingTimes(tx: Sql, postingIds: readonly string[]): Promise<void> {
  if (postingIds.length > 0) await tx.query(TIMES, [postingIds]);
}

/** Everything up to here is counted. */
export async function movePosition(tx: Sql, { xid, seq }: Position): Promise<void> {
  await tx.query(
    {
      name: 'position-move',
      text: `UPDATE reporting.position SET xid = $2::text::xid8, seq = $3::bigint WHERE projector = $1`,
    },
    [PROJECTOR, xid, seq],
  );
}

/** True while committed events wait behind a transaction that still runs. */
export async function eventsWait(sql: Sql): Promise<boolean> {
  const [row] = await sql.query<{ wait: boolean }>(
    {
      name: 'events-wait',
      text: `SELECT EXISTS (SELECT FROM reporting.position p JOIN platform.event e ON (e.xid, e.seq) > (p.xid, p.seq)
             WHERE p.projector = $1) AS wait`,
    },
    [PROJECTOR],
  );
  return row!.wait;
}
