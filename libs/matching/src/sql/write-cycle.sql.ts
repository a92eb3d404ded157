import { OFFER_MESSAGE, type Sql, type Tx } from '@app/database';

const TAKE_FENCE = {
  name: 'shard-take-fence',
  text: `UPDATE platform.shard SET fence = fence + 1, owner = $2 WHERE id = $1 RETURNING fence::text`,
};
const CHECK_FENCE = {
  name: 'shard-check-fence',
  text: `UPDATE platform.shard SET cycles = cycles + 1 WHERE id = $1 AND fence = $2 RETURNING pg_current_xact_id()::text AS xid`,
};
const LOCK_POSTINGS = {
  name: 'cycle-lock-postings',
  text: `SELECT id, version, status, slots - filled AS vacant FROM postings.posting WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
};
const END_OFFERS = {
  name: 'cycle-end-offers',
  text: `
  WITH ending AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS e(posting_id, reason)),
  closed AS (UPDATE matching.round r SET ended_at = platform.now() FROM ending e WHERE r.posting_id = e.posting_id AND r.ended_at IS NULL)
  UPDATE matching.offer o SET status = CASE WHEN e.reason = 'expired' THEN 'expired' ELSE 'withdrawn' END, outcome_reason = e.reason
  FROM ending e WHERE o.posting_id = e.posting_id AND o.status IN ('queued', 'sent', 'seen')
  RETURNING o.id, o.worker_id, o.posting_id, e.reason,
    (extract(epoch FROM lower(o.block)) * 1000)::float8 AS block_from, (extract(epoch FROM upper(o.block)) * 1000)::float8 AS block_to`,
};
const END_POSTINGS = {
  name: 'cycle-end-postings',
  text: `
  WITH over AS (
    UPDATE postings.posting SET status = CASE WHEN filled = 0 THEN 'expired' ELSE 'running' END,
      ended_at = CASE WHEN filled = 0 THEN platform.now() END
    WHERE id = ANY($1::uuid[]) AND status = 'open' OR id = ANY($1::uuid[]) AND status = 'paused' AND filled = 0 RETURNING id, status
  ), void AS (
    UPDATE postings.slot s SET status = 'void' FROM over WHERE s.posting_id = over.id AND s.status = 'vacant'
  ) SELECT id, status FROM over`,
};
const RECORD_DECISION = {
  name: 'cycle-record-decision',
  text: `INSERT INTO matching.decision (shard, fence, policy_version, input_hash, seed, at, fallback, widenings, total_weight, body)
         VALUES ($1, $2, $3, $4, $5, platform.now(), $6, $7, $8, $9)`,
};
/** Who never had an offer has no row to lock: the cycles of two shards would both deal into her first hand. */
const MAKE_INBOXES = {
  name: 'cycle-make-inboxes',
  text: `INSERT INTO matching.inbox (worker_id) SELECT w FROM unnest($1::uuid[]) w ORDER BY w ON CONFLICT DO NOTHING`,
};
const LOCK_INBOXES = {
  name: 'cycle-lock-inboxes',
  text: `SELECT worker_id FROM matching.inbox WHERE worker_id = ANY($1::uuid[]) ORDER BY worker_id FOR UPDATE`,
};
/** The hard rules of time, hands and caps are asked again here: the pool may be a second behind. */
const WRITE_OFFERS = {
  name: 'cycle-write-offers',
  text: `
  WITH started AS (
    INSERT INTO matching.round (posting_id, n, decision_id, offered, started_at, ends_at)
    SELECT r.posting_id, r.n, currval('matching.decision_id_seq'), 0, platform.now(), to_timestamp(r.ends_ms / 1000)
    FROM unnest($1::uuid[], $2::int[], $3::float8[]) AS r(posting_id, n, ends_ms) RETURNING posting_id
  ), wanted AS (
    SELECT w.*, tstzrange(to_timestamp(w.from_ms / 1000), to_timestamp(w.to_ms / 1000)) AS block
    FROM unnest($4::uuid[], $5::int[], $6::int[], $7::uuid[], $8::real[], $9::jsonb[], $10::int[], $11::int[], $12::float8[], $13::float8[], $14::float8[])
      AS w(posting_id, version, round, worker_id, score, parts, distance_m, rank, from_ms, to_ms, expires_ms)
  ), fit AS (
    SELECT w.*, h.hand FROM wanted w
    JOIN LATERAL (SELECT min(g) AS hand FROM generate_series(1, $16::int) g WHERE NOT EXISTS (
      SELECT 1 FROM matching.offer o WHERE o.worker_id = w.worker_id AND o.hand = g AND o.status IN ('queued', 'sent', 'seen'))) h ON h.hand IS NOT NULL
    WHERE NOT EXISTS (SELECT 1 FROM matching.offer o WHERE o.worker_id = w.worker_id AND o.status IN ('queued', 'sent', 'seen') AND o.block && w.block)
      AND NOT EXISTS (SELECT 1 FROM matching.assignment a WHERE a.worker_id = w.worker_id
        AND a.status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in') AND a.block && w.block)
      AND NOT EXISTS (SELECT 1 FROM matching.inbox i WHERE i.worker_id = w.worker_id
        AND i.day = platform.shanghai_day(platform.now()) AND i.offers_today >= $15::int)
  ), box AS (
    INSERT INTO matching.inbox AS i (worker_id, last_seq, day, offers_today, daily_cap, last_offer_at)
    SELECT worker_id, 1, platform.shanghai_day(platform.now()), 1, $15::int, platform.now() FROM fit ORDER BY worker_id
    ON CONFLICT (worker_id) DO UPDATE SET last_seq = i.last_seq + 1, day = excluded.day, daily_cap = excluded.daily_cap,
      offers_today = CASE WHEN i.day = excluded.day THEN i.offers_today + 1 ELSE 1 END, last_offer_at = excluded.last_offer_at
    RETURNING worker_id, last_seq
  ), o AS (
    INSERT INTO matching.offer (posting_id, posting_version, round, worker_id, seq, hand, block, status, score, parts, distance_m, rank, expires_at)
    SELECT f.posting_id, f.version, f.round, f.worker_id, b.last_seq, f.hand, f.block, 'sent', f.score, f.parts, f.distance_m, f.rank,
      to_timestamp(f.expires_ms / 1000)
    FROM fit f JOIN box b USING (worker_id) JOIN started s USING (posting_id)
    RETURNING *
  )
  SELECT o.id, o.posting_id, o.worker_id, ${OFFER_MESSAGE} AS message
  FROM o JOIN postings.posting p ON p.id = o.posting_id JOIN postings.employer e ON e.id = p.employer_id`,
};
const SAVE_SEARCH = {
  name: 'cycle-save-search',
  text: `INSERT INTO matching.search (posting_id, shard, round, due_at, blocked, eligible)
         SELECT s.posting_id, $1, s.round, to_timestamp(s.due_ms / 1000), s.blocked, s.eligible
         FROM unnest($2::uuid[], $3::int[], $4::float8[], $5::jsonb[], $6::int[]) AS s(posting_id, round, due_ms, blocked, eligible)
         ON CONFLICT (posting_id) DO UPDATE SET shard = excluded.shard, round = excluded.round, due_at = excluded.due_at, attempts = 0,
           blocked = CASE WHEN excluded.blocked = '{}' THEN search.blocked ELSE excluded.blocked END,
           eligible = CASE WHEN excluded.blocked = '{}' THEN search.eligible ELSE excluded.eligible END`,
};

/** Makes `owner` the shard's cycle owner; every older owner is refused at its next write. */
export async function takeFence(sql: Sql, shard: number, owner: string): Promise<string> {
  const [row] = await sql.query<{ fence: string }>(TAKE_FENCE, [shard, owner]);
  return row!.fence;
}

/** The id of this transaction, or null when another owner has taken the shard. */
export async function passFence(tx: Sql, shard: number, fence: string): Promise<string | null> {
  const [row] = await tx.query<{ xid: string }>(CHECK_FENCE, [shard, fence]);
  return row?.xid ?? null;
}

export interface LockedPosting extends Record<string, unknown> {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly vacant: number;
}
export const lockPostings = (tx: Sql, ids: readonly string[]): Promise<LockedPosting[]> =>
  tx.query(LOCK_POSTINGS, [ids]);

export interface EndedOffer extends Record<string, unknown> {
  readonly id: string;
  readonly worker_id: string;
  readonly posting_id: string;
  readonly reason: string;
  readonly block_from: number;
  readonly block_to: number;
}
/** Ends the open rounds of postings and their live offers. */
export const endOffers = (tx: Sql, postingIds: readonly string[], reasons: readonly string[]): Promise<EndedOffer[]> =>
  tx.query(END_OFFERS, [postingIds, reasons]);

/** Ends postings whose validity is over: expired when nobody came, otherwise it runs with those who did. */
export const endPostings = (tx: Sql, ids: readonly string[]): Promise<{ id: string; status: string }[]> =>
  tx.query(END_POSTINGS, [ids]);

/** The rounds and offers that `writeOffers` writes next hang on it. */
export const recordDecision = (tx: Tx, values: readonly unknown[]): void => void tx.later(RECORD_DECISION, values);

/** Locks the inboxes in one order; returns whose inbox was there. */
export async function lockInboxes(tx: Sql, workerIds: readonly string[]): Promise<Set<string>> {
  if (workerIds.length === 0) return new Set();
  const rows = await tx.query<{ worker_id: string }>(LOCK_INBOXES, [workerIds]);
  return new Set(rows.map((row) => row.worker_id));
}
/** Makes and locks the inboxes of those who never had an offer. */
export function makeInboxes(tx: Tx, workerIds: readonly string[]): void {
  if (workerIds.length === 0) return;
  void tx.later(MAKE_INBOXES, [workerIds]);
  void tx.later(LOCK_INBOXES, [workerIds]);
}

export interface WrittenOffer extends Record<string, unknown> {
  readonly id: string;
  readonly posting_id: string;
  readonly worker_id: string;
  /** As the worker sees it. */
  readonly message: unknown;
}
export const writeOffers = (tx: Sql, values: readonly unknown[]): Promise<WrittenOffer[]> =>
  tx.query(WRITE_OFFERS, values);
export const saveSearch = (tx: Tx, values: readonly unknown[]): void => void tx.later(SAVE_SEARCH, values);
