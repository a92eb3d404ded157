import type { Sql } from '@app/database';

const SHARDS = {
  name: 'shard-owners',
  text: `SELECT id, owner, fence::text, cycles::text FROM platform.shard ORDER BY id`,
};
const TAKE_FENCE = {
  name: 'shard-take-fence',
  text: `UPDATE platform.shard SET fence = fence + 1, owner = $2 WHERE id = $1 RETURNING fence::text`,
};
const TAKE_SEEN = {
  name: 'shard-take-seen',
  text: `UPDATE platform.shard SET fence = fence + 1, owner = $2 WHERE id = $1 AND fence = $3 RETURNING fence::text`,
};
const LEAVE = { name: 'shard-leave', text: `UPDATE platform.shard SET owner = NULL WHERE owner = $1` };

/** Who runs a shard's cycles, by which fence, and how many were written so far. */
export interface ShardSeen extends Record<string, unknown> {
  readonly id: number;
  readonly owner: string | null;
  readonly fence: string;
  readonly cycles: string;
}
export const shardsSeen = (sql: Sql): Promise<ShardSeen[]> => sql.query(SHARDS);

/** Makes `owner` the shard's cycle owner; every older owner is refused at its next write. */
export async function takeFence(sql: Sql, shard: number, owner: string): Promise<string> {
  const [row] = await sql.query<{ fence: string }>(TAKE_FENCE, [shard, owner]);
  return row!.fence;
}

/** The same as long as nobody else has taken the shard since it was looked at; of two who try, one succeeds. */
export async function takeFenceSeen(sql: Sql, { id, fence }: ShardSeen, owner: string): Promise<string | undefined> {
  const [row] = await sql.query<{ fence: string }>(TAKE_SEEN, [id, owner, fence]);
  return row?.fence;
}

/** An owner that stops leaves its shards to whoever comes; its fences stay good for what it still writes. */
export const leaveShards = (sql: Sql, owner: string): Promise<unknown> => sql.query(LEAVE, [owner]);
