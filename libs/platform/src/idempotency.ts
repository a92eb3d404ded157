import { createHash } from 'node:crypto';
import type { Db, Sql, Tx } from '@app/database';
import { Problem } from './http/problem';

/** Who asks what under which key. */
export interface KeyedRequest {
  readonly actorId: string;
  readonly key: string | undefined;
  /** Names the command and its target, for example "accept 1b4e…". */
  readonly route: string;
  readonly body: unknown;
}
/** What is answered now and to every repeat. */
export interface RecordedAnswer<T> {
  readonly status: number;
  readonly body: T;
}

const TAKE = {
  name: 'idempotency-take',
  text: `INSERT INTO platform.idempotency (actor_id, key, route, body_hash) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT idempotency_once DO NOTHING RETURNING 1 AS taken`,
};
const READ = {
  name: 'idempotency-read',
  text: `SELECT route, body_hash, status, response FROM platform.idempotency WHERE actor_id = $1 AND key = $2`,
};
const RECORD = {
  name: 'idempotency-record',
  text: `UPDATE platform.idempotency SET status = $3, response = $4 WHERE actor_id = $1 AND key = $2`,
};

/**
 * Runs `work` once per (actor, key); key, effect and answer commit together, a repeat gets the recorded answer.
 * A repeat that comes while the first still runs waits for it at the key's row. Faults are not recorded: they may be retried.
 */
export async function once<T>(db: Db, request: KeyedRequest, work: (tx: Tx) => Promise<RecordedAnswer<T>>) {
  return onceWith(db, request, { ahead: () => Promise.resolve(undefined), work });
}

/** What is done once; `ahead` reads what `work` needs and travels with the question whether the key is new. */
export interface Keyed<A, T> {
  readonly ahead: (tx: Tx) => Promise<A>;
  readonly work: (tx: Tx, read: A) => Promise<RecordedAnswer<T>>;
}

/** `once` for a command in a hurry. */
export async function onceWith<A, T>(db: Db, request: KeyedRequest, { ahead, work }: Keyed<A, T>) {
  const { actorId, route } = request;
  const key = checkedKey(request.key);
  const bodyHash = createHash('sha256')
    .update(JSON.stringify(request.body ?? null))
    .digest('base64');
  return db.transaction(async (tx): Promise<RecordedAnswer<T>> => {
    const [taken, read] = await Promise.all([tx.query(TAKE, [actorId, key, route, bodyHash]), ahead(tx)]);
    if (taken.length === 0) return recorded<T>(tx, { actorId, key, route, bodyHash });
    const answer = await work(tx, read);
    void tx.later(RECORD, [actorId, key, answer.status, JSON.stringify(answer.body)]);
    return answer;
  });
}

function checkedKey(key: string | undefined): string {
  if (!key || key.length < 8 || key.length > 255) throw new Problem(400, 'IDEMPOTENCY_KEY_MISSING');
  return key;
}

async function recorded<T>(tx: Sql, at: { actorId: string; key: string; route: string; bodyHash: string }) {
  const [row] = await tx.query<{ route: string; body_hash: string; status: number; response: T }>(READ, [
    at.actorId,
    at.key,
  ]);
  if (!row || row.route !== at.route || row.body_hash !== at.bodyHash) throw new Problem(422, 'IDEMPOTENCY_KEY_REUSED');
  return { status: row.status, body: row.response };
}
