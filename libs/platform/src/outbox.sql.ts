import type { Sql, Tx } from '@app/database';

/** What must be done after the commit, written in the same transaction; it stays until the effect is there. */
export interface OutboxEntry {
  /** 'posting.changed' (key = shard, the cycle takes it) or 'nudge' (key = '', the relay pushes it). */
  readonly topic: 'posting.changed' | 'nudge';
  readonly key: string;
  readonly payload: unknown;
}

const ADD = {
  name: 'outbox-add',
  text: `INSERT INTO platform.outbox (topic, key, payload)
         SELECT e.topic, e.key, e.payload FROM jsonb_to_recordset($1::jsonb) AS e(topic text, key text, payload jsonb)
         RETURNING id`,
};
const DONE = { name: 'outbox-done', text: `DELETE FROM platform.outbox WHERE id = ANY($1::bigint[])` };
const BURY = {
  name: 'dead-letter-add',
  text: `INSERT INTO platform.dead_letter (topic, key, payload, attempts, error) VALUES ($1, $2, $3, $4, $5)`,
};
/** Who takes a row leases it; a taker that dies leaves a lease that ends. */
const CLAIM_NUDGES = {
  name: 'outbox-claim-nudges',
  text: `UPDATE platform.outbox SET lease_until = now() + interval '2 seconds', attempts = attempts + 1
         WHERE id IN (SELECT id FROM platform.outbox WHERE topic = 'nudge' AND lease_until < now()
                      ORDER BY id LIMIT 200 FOR UPDATE SKIP LOCKED)
         RETURNING id, payload`,
};
const WAITING_SHARDS = {
  name: 'outbox-waiting-shards',
  text: `SELECT DISTINCT key FROM platform.outbox WHERE topic = 'posting.changed'`,
};

/** Adds entries; their ids are known after the commit. The writer holds the lease of a fresh row for 2 s and may do the work itself. */
export function addToOutbox(tx: Tx, entries: readonly OutboxEntry[]): OutboxIds {
  return entries.length === 0 ? Promise.resolve([]) : tx.later<{ id: string }>(ADD, [JSON.stringify(entries)]);
}
/** Rows of the outbox; to be awaited after the commit. */
export type OutboxIds = Promise<readonly { readonly id: string }[]>;

/** The effect is there: the rows go. */
export async function outboxDone(sql: Sql, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await sql.query(DONE, [ids]);
}
/** The same as a part of a transaction. */
export function takeOffOutbox(tx: Tx, ids: readonly string[]): void {
  if (ids.length > 0) void tx.later(DONE, [ids]);
}

/** Work that failed again and again and is not tried any more: a person has to look at it. */
export interface DeadLetter {
  readonly topic: string;
  readonly key: string;
  readonly payload: unknown;
  readonly attempts: number;
  readonly error: string;
}
export async function bury(sql: Sql, { topic, key, payload, attempts, error }: DeadLetter): Promise<void> {
  await sql.query(BURY, [topic, key, JSON.stringify(payload), attempts, error]);
}

/** Nudges whose writer did not get to push them. */
export async function claimNudges(sql: Sql): Promise<{ id: string; payload: unknown }[]> {
  return sql.query(CLAIM_NUDGES);
}

/** Shards for which changed postings wait. */
export async function waitingShards(sql: Sql): Promise<number[]> {
  const rows = await sql.query<{ key: string }>(WAITING_SHARDS);
  return rows.map((row) => Number(row.key));
}
