import type { DecisionRecord } from '@app/core';
import type { Sql } from '@app/database';

/** A decision as it stands in the table. */
export interface StoredDecision extends Record<string, unknown> {
  readonly id: string;
  /** When it was written. */
  readonly at_ms: number;
  /** The same to the microsecond, to go on from. */
  readonly at: string;
  readonly policy_version: number;
  readonly input_hash: string;
  readonly seed: string;
  readonly fallback: boolean;
  /** The record; `{}` and the like in rows that are older than records. */
  readonly body: Partial<DecisionRecord>;
}

/** From `fromMs` until before `untilMs`; with a posting, only those that considered it. */
export interface DecisionSpan {
  readonly fromMs: number;
  readonly untilMs: number;
  readonly postingId: string | null;
}

/** A record can have a megabyte, and all of a page are in memory at once. */
const PAGE = 20;

const PAGE_OF_DECISIONS = {
  name: 'decisions-page',
  text: `SELECT id, (extract(epoch FROM at) * 1000)::float8 AS at_ms, at::text AS at, policy_version, input_hash, seed::text, fallback, body
         FROM matching.decision
         WHERE (at, id) > (coalesce($4::timestamptz, to_timestamp($1::float8 / 1000)), $5::bigint) AND at < to_timestamp($2::float8 / 1000)
           AND ($3::uuid IS NULL OR $3::uuid = ANY (considered))
         ORDER BY at, id LIMIT ${PAGE}`,
};

/** In the order in which they were written. */
export async function* storedDecisions(sql: Sql, span: DecisionSpan): AsyncGenerator<StoredDecision> {
  let last: StoredDecision | null = null;
  do {
    const values = [span.fromMs, span.untilMs, span.postingId, last?.at ?? null, last?.id ?? 0];
    const page: StoredDecision[] = await sql.query<StoredDecision>(PAGE_OF_DECISIONS, values);
    yield* page;
    last = page[PAGE - 1] ?? null;
  } while (last);
}

/** A round of a posting with those who were sent an offer in it. */
export interface StoredRound extends Record<string, unknown> {
  readonly decision_id: string;
  readonly n: number;
  readonly worker_ids: string[];
}

const ROUNDS_OF = `
  SELECT r.decision_id, r.n, coalesce(json_agg(o.worker_id) FILTER (WHERE o.worker_id IS NOT NULL), '[]') AS worker_ids
  FROM matching.round r LEFT JOIN matching.offer o ON o.posting_id = r.posting_id AND o.round = r.n
  WHERE r.posting_id = $1 GROUP BY r.decision_id, r.n`;
export const roundsOf = (sql: Sql, postingId: string): Promise<StoredRound[]> => sql.query(ROUNDS_OF, [postingId]);

/** The roles of a posting as they are now. */
export const rolesOf = (sql: Sql, postingId: string): Promise<{ n: number; name: string }[]> =>
  sql.query('SELECT n, name FROM postings.role WHERE posting_id = $1 ORDER BY n', [postingId]);

const LIFE_OF = `
  SELECT (extract(epoch FROM created_at) * 1000)::float8 AS from_ms,
    (extract(epoch FROM coalesce(ended_at, greatest(platform.now(), valid_until))) * 1000)::float8 AS to_ms
  FROM postings.posting WHERE id = $1`;
/** From when to when a posting may have been considered; null for one that does not exist. */
export async function lifeOf(sql: Sql, postingId: string): Promise<{ fromMs: number; toMs: number } | null> {
  const [row] = await sql.query<{ from_ms: number; to_ms: number }>(LIFE_OF, [postingId]);
  return row ? { fromMs: row.from_ms, toMs: row.to_ms } : null;
}
