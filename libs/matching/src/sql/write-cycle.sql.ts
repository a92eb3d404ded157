import { OFFER_MESSAGE, type Sql, type Tx } from '@app/database';
import { VACANT } from './vacant.sql';

const CHECK_FENCE = {
  name: 'shard-check-fence',
  text: `UPDATE platform.shard SET cycles = cycles + 1 WHERE id = $1 AND fence = $2 RETURNING pg_current_xact_id()::text AS xid,
    (extract(epoch FROM platform.now()) * 1000)::float8 AS at`,
};
const LOCK_POSTINGS = {
  name: 'cycle-lock-postings',
  text: `SELECT id, version, status, ${VACANT('postings.posting')} AS vacant FROM postings.posting WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
};
const ENDED = `o.id, o.worker_id, o.posting_id, o.outcome_reason AS reason,
    platform.shanghai_day(o.sent_at) < platform.shanghai_day(platform.now()) AS "fromBefore",
    (extract(epoch FROM lower(o.block)) * 1000)::float8 AS block_from, (extract(epoch FROM upper(o.block)) * 1000)::float8 AS block_to`;
const END_OFFERS = {
  name: 'cycle-end-offers',
  text: `
  WITH closed AS (UPDATE matching.round SET ended_at = platform.now() WHERE posting_id = ANY($1::uuid[]) AND ended_at IS NULL)
  UPDATE matching.offer o SET status = CASE WHEN $2 = 'expired' THEN 'expired' ELSE 'withdrawn' END, outcome_reason = $2
  WHERE o.live_posting = ANY($1::uuid[])
  RETURNING ${ENDED}`,
};
/** Some offers of a round that goes on: those whose own time is over, with the grace. */
const END_OVERDUE = {
  name: 'cycle-end-overdue',
  text: `
  UPDATE matching.offer o SET status = 'expired', outcome_reason = 'expired'
  WHERE o.live_posting = ANY($1::uuid[]) AND o.expires_at + $2 * interval '1 millisecond' <= platform.now()
  RETURNING ${ENDED}`,
};
const END_POSTINGS = {
  name: 'cycle-end-postings',
  text: `
  WITH over AS (
    UPDATE postings.posting SET status = CASE WHEN filled = 0 THEN 'expired' ELSE 'running' END,
      ended_at = CASE WHEN filled = 0 THEN platform.now() END
    WHERE id = ANY($1::uuid[]) AND CASE status WHEN 'open' THEN true WHEN 'paused' THEN filled = 0 ELSE false END RETURNING id, status
  ), void AS (
    UPDATE postings.slot s SET status = 'void' FROM over WHERE s.posting_id = over.id AND s.status = 'vacant'
  ) SELECT id, status FROM over`,
};
const RECORD_DECISION = {
  name: 'cycle-record-decision',
  text: `INSERT INTO matching.decision (shard, fence, policy_version, input_hash, seed, at, fallback, widenings, total_weight, considered, body)
         VALUES ($1, $2, $3, $4, $5, platform.now(), $6, $7, $8, $9::uuid[], $10)`,
};
const LOCK_INBOXES = {
  name: 'cycle-lock-inboxes',
  text: `SELECT worker_id FROM matching.inbox WHERE worker_id = ANY($1::uuid[]) ORDER BY worker_id FOR UPDATE`,
};
/**
 * The hard rules of time, hands and caps are asked again here: the pool may be a second behind. Each asks for one worker in a
 * subquery of its own, because as joins they were planned for the few live offers of a quiet moment: each offer against all.
 */
const WRITE_OFFERS = {
  name: 'cycle-write-offers',
  text: `
  WITH started AS (
    INSERT INTO matching.round (posting_id, n, decision_id, offered, started_at, ends_at, acceptance, floors)
    SELECT r.posting_id, r.n, currval('matching.decision_id_seq'), 0, platform.now(), to_timestamp(r.ends_ms / 1000), r.acceptance, r.floors
    FROM unnest($1::uuid[], $2::int[], $3::float8[], $17::float8[], $18::jsonb[]) AS r(posting_id, n, ends_ms, acceptance, floors)
  ), wanted AS (
    SELECT w.*, tstzrange(to_timestamp(w.from_ms / 1000), to_timestamp(w.to_ms / 1000)) AS block
    FROM unnest($4::uuid[], $5::int[], $6::int[], $7::uuid[], $8::real[], $9::jsonb[], $10::int[], $11::int[], $12::float8[], $13::float8[], $14::float8[],
      $19::text[], $20::smallint[]) AS w(posting_id, version, round, worker_id, score, parts, distance_m, rank, from_ms, to_ms, expires_ms, floor, role_n)
  ), fit AS (
    SELECT w.*, held.free, box.last_seq, box.today, row_number() OVER (PARTITION BY w.worker_id ORDER BY w.rank, w.posting_id) AS nth FROM wanted w
    CROSS JOIN LATERAL (
      SELECT ARRAY(SELECT g FROM generate_series(1, $16::int) g WHERE g <> ALL (coalesce(array_agg(o.hand), '{}')) ORDER BY g) AS free,
        coalesce(bool_or(o.block && w.block), false) AS clash
      FROM matching.offer o WHERE o.worker_id = w.worker_id AND o.status IN ('queued', 'sent', 'seen')
    ) held
    CROSS JOIN LATERAL (
      SELECT i.last_seq, CASE WHEN i.day = platform.shanghai_day(platform.now()) THEN i.offers_today ELSE 0 END AS today
      FROM matching.inbox i WHERE i.worker_id = w.worker_id OFFSET 0
    ) box
    WHERE NOT held.clash
      AND (SELECT count(*) FROM matching.assignment a WHERE a.worker_id = w.worker_id
        AND a.status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in') AND a.block && w.block) = 0
  ), dealt AS (
    SELECT * FROM fit WHERE nth <= cardinality(free) AND today + nth <= $15::int
  ), counted AS (
    UPDATE matching.inbox i SET last_seq = i.last_seq + d.n, daily_cap = $15::int, last_offer_at = platform.now(),
      offers_today = d.today + d.n, day = platform.shanghai_day(platform.now())
    FROM (SELECT worker_id, today, count(*)::int AS n FROM dealt GROUP BY worker_id, today) d WHERE i.worker_id = d.worker_id
  ), o AS (
    INSERT INTO matching.offer (posting_id, posting_version, round, worker_id, seq, hand, block, status, score, parts, distance_m, rank, floor, role_n, expires_at)
    SELECT d.posting_id, d.version, d.round, d.worker_id, d.last_seq + d.nth, d.free[d.nth], d.block, 'sent', d.score, d.parts,
      d.distance_m, d.rank, d.floor, d.role_n, to_timestamp(d.expires_ms / 1000)
    FROM dealt d RETURNING *
  )
  SELECT o.id, o.posting_id, o.worker_id, ${OFFER_MESSAGE} AS message
  FROM o JOIN postings.posting p ON p.id = o.posting_id JOIN postings.employer e ON e.id = p.employer_id`,
};
/** A search that waits for answers is due at once when the last of them came since the cycle looked. */
const SAVE_SEARCH = {
  name: 'cycle-save-search',
  text: `INSERT INTO matching.search (posting_id, shard, round, due_at, blocked, eligible)
         SELECT s.posting_id, $1, s.round, CASE WHEN s.waits AND NOT EXISTS (SELECT 1 FROM matching.offer o WHERE o.live_posting = s.posting_id)
           THEN platform.now() ELSE to_timestamp(s.due_ms / 1000) END, s.blocked, s.eligible
         FROM unnest($2::uuid[], $3::int[], $4::float8[], $5::jsonb[], $6::int[], $7::bool[]) AS s(posting_id, round, due_ms, blocked, eligible, waits)
         ON CONFLICT (posting_id) DO UPDATE SET shard = excluded.shard, round = excluded.round, due_at = excluded.due_at, attempts = 0,
           blocked = CASE WHEN excluded.blocked = '{}' THEN search.blocked ELSE excluded.blocked END,
           eligible = CASE WHEN excluded.blocked = '{}' THEN search.eligible ELSE excluded.eligible END`,
};

/** The id of this transaction and its time (epoch ms), or null when another owner has taken the shard. */
export async function passFence(tx: Sql, shard: number, fence: string): Promise<{ xid: string; at: number } | null> {
  const [row] = await tx.query<{ xid: string; at: number }>(CHECK_FENCE, [shard, fence]);
  return row ?? null;
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
  /** Sent before today: it counts for its worker's acceptance at once. */
  readonly fromBefore: boolean;
}
/** Ends the open rounds of postings and their live offers, all for one reason. */
export const endOffers = (tx: Sql, postingIds: readonly string[], reason: string): Promise<EndedOffer[]> =>
  tx.query(END_OFFERS, [postingIds, reason]);

/** Ends the offers of postings that have outlived their own time; their rounds go on. */
export const endOverdue = (tx: Sql, postingIds: readonly string[], graceMs: number): Promise<EndedOffer[]> =>
  tx.query(END_OVERDUE, [postingIds, graceMs]);

/** Ends postings whose validity is over: expired when nobody came, otherwise it runs with those who did. */
export const endPostings = (tx: Sql, ids: readonly string[]): Promise<{ id: string; status: string }[]> =>
  tx.query(END_POSTINGS, [ids]);

/** The rounds and offers that `writeOffers` writes next hang on it. */
export const recordDecision = (tx: Tx, values: readonly unknown[]): void => void tx.later(RECORD_DECISION, values);

/** Locks the inboxes in one order: the cycles of two shards would otherwise deal into the same hand. */
export async function lockInboxes(tx: Sql, workerIds: readonly string[]): Promise<void> {
  if (workerIds.length > 0) await tx.query(LOCK_INBOXES, [workerIds]);
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
