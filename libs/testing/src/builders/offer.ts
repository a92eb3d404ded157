import type { Sql } from '@app/database';
import { insertRow, type RowValues } from '../insert-row';
import { HOUR_MS, MINUTE_MS, type Row } from './row';
import { nowOf, range } from './time';

/** An offer as the database holds it. */
export interface OfferRow extends Row {
  readonly id: string;
  readonly posting_id: string;
  readonly worker_id: string;
  readonly seq: string;
  readonly hand: number;
}

/** What an offer needs: columns of matching.offer, of which two must be there. */
export type OfferValues = RowValues & { readonly postingId: string; readonly workerId: string };

/** A live offer with the round, the decision and the inbox that it stands on. */
export async function anOffer(sql: Sql, values: OfferValues): Promise<OfferRow> {
  const { postingId, workerId, round = 1 } = values;
  const posting = await postingOf(sql, postingId);
  await roundExists(sql, postingId, round as number);
  const now = await nowOf(sql);
  const defaults = {
    ...{ round: 1, postingVersion: posting.version, status: 'sent', score: 0.5, parts: {}, distanceM: 1000, rank: 1 },
    ...(await placeInInbox(sql, workerId)),
    ...{ block: blockOf(posting), sentAt: now, expiresAt: now + HOUR_MS },
  };
  return insertRow<OfferRow>(sql, 'matching.offer', { ...defaults, ...values });
}

/** A round of a posting with the decision that started it. */
export async function aRound(sql: Sql, postingId: string, n: number, values: RowValues = {}): Promise<void> {
  await insertRow(sql, 'matching.round', { ...(await roundOf(sql, postingId, n)), ...values });
}

/** The same, when nobody else has made it. */
async function roundExists(sql: Sql, postingId: string, n: number): Promise<void> {
  const found = await sql.query('SELECT 1 FROM matching.round WHERE posting_id = $1 AND n = $2', [postingId, n]);
  if (found.length > 0) return;
  await insertRow(sql, 'matching.round', await roundOf(sql, postingId, n), 'ON CONFLICT DO NOTHING');
}

async function roundOf(sql: Sql, postingId: string, n: number): Promise<RowValues> {
  const now = await nowOf(sql);
  const decision = await insertRow<{ id: string }>(sql, 'matching.decision', {
    ...{ shard: 2, fence: 1, policyVersion: 1, inputHash: 'test', seed: 1, at: new Date(now).toISOString() },
    ...{ fallback: false, widenings: 0, totalWeight: 1, body: {} },
  });
  return { postingId, n, decisionId: decision.id, offered: 1, startedAt: now, endsAt: now + HOUR_MS };
}

/** The inbox of a worker gives the next number of the sequence, and the first hand that is free. */
export async function placeInInbox(sql: Sql, workerId: string): Promise<{ seq: string; hand: number }> {
  const [inbox] = await sql.query<{ last_seq: string }>(
    `INSERT INTO matching.inbox (worker_id, last_seq) VALUES ($1, 1)
     ON CONFLICT (worker_id) DO UPDATE SET last_seq = matching.inbox.last_seq + 1 RETURNING last_seq`,
    [workerId],
  );
  const [free] = await sql.query<{ hand: number }>(
    `SELECT hand FROM generate_series(1, 3) AS hand WHERE hand NOT IN (SELECT o.hand FROM matching.offer o
       WHERE o.worker_id = $1 AND o.status IN ('queued', 'sent', 'seen')) ORDER BY hand LIMIT 1`,
    [workerId],
  );
  return { seq: inbox!.last_seq, hand: free?.hand ?? 1 };
}

/** The shift of a posting with half an hour on both ways, as the default policy has it. */
export const blockOf = ({ starts_at, ends_at }: { readonly starts_at: Date; readonly ends_at: Date }): string =>
  range(starts_at.getTime() - 30 * MINUTE_MS, ends_at.getTime() + 30 * MINUTE_MS);

async function postingOf(sql: Sql, postingId: string) {
  const [row] = await sql.query<{ version: number; starts_at: Date; ends_at: Date }>(
    'SELECT version, starts_at, ends_at FROM postings.posting WHERE id = $1',
    [postingId],
  );
  if (!row) throw new Error(`posting ${postingId} does not exist`);
  return row;
}
