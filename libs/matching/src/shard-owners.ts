import { randomUUID } from 'node:crypto';
import type { Sql } from '@app/database';
import { leaveShards, shardsSeen, takeFence, takeFenceSeen, type ShardSeen } from './sql/shard-owners.sql';

/** An owner that has work and writes nothing for this long is taken for dead or paused, ms. */
export const OWNER_PATIENCE_MS = 2000;
/** Doubled each time, so that two processes whose cycles last longer don't take a shard from each other for ever, ms. */
const MOST_PATIENCE_MS = 32_000;

/** What a shard of another process looked like, since when it has looked like that with work to do, and how long that may last. */
interface Watch {
  readonly fence: string;
  readonly cycles: string;
  readonly sinceMs: number;
  readonly patienceMs: number;
}

/**
 * The shards of this process. An owner keeps its shard: if every process took every task, each change of hands would cost
 * a refused cycle. A shard changes hands when nobody has it, when its owner is silent although it has work, and
 * when another process has at least two more. No clock is compared: each process measures the silence itself.
 */
export class ShardOwners {
  /** The number of the process first, so that a person who looks at the table finds it. */
  readonly owner = `${process.pid}-${randomUUID()}`;
  private readonly fences = new Map<number, string>();
  private readonly watched = new Map<number, Watch>();

  constructor(
    private readonly db: Sql,
    private readonly now: () => number = () => performance.now(),
  ) {}

  has(shard: number): boolean {
    return this.fences.has(shard);
  }

  /** The fence of a shard, which is taken from whoever has it unless it is this process. */
  async fenceOf(shard: number): Promise<string> {
    const fence = this.fences.get(shard) ?? (await takeFence(this.db, shard, this.owner));
    this.fences.set(shard, fence);
    return fence;
  }

  /** The fence was refused: another owner has the shard. */
  lose(shard: number): void {
    this.fences.delete(shard);
  }

  /** Looks who has which shard, lets go what others took, and takes what should be taken. */
  async settle(due: readonly number[]): Promise<void> {
    const shards = await shardsSeen(this.db);
    for (const shard of shards) if (this.fences.get(shard.id) !== shard.fence) this.lose(shard.id);
    const wanted = shards.filter((shard) => !this.has(shard.id) && (shard.owner === null || this.isSilent(shard, due)));
    const surplus = wanted.length > 0 ? undefined : this.surplusOf(shards);
    for (const shard of surplus ? [surplus] : wanted) await this.take(shard);
  }

  async leave(): Promise<void> {
    await leaveShards(this.db, this.owner);
  }

  private async take(shard: ShardSeen): Promise<void> {
    const fence = await takeFenceSeen(this.db, shard, this.owner);
    if (fence !== undefined) this.fences.set(shard.id, fence);
  }

  private isSilent({ id, fence, cycles }: ShardSeen, due: readonly number[]): boolean {
    const before = this.watched.get(id);
    const same = before?.fence === fence && before.cycles === cycles;
    const patienceMs = before && (same || before.fence !== fence) ? before.patienceMs : OWNER_PATIENCE_MS;
    const sinceMs = same && due.includes(id) ? before.sinceMs : this.now();
    const silent = this.now() - sinceMs >= patienceMs;
    const next = silent ? Math.min(MOST_PATIENCE_MS, 2 * patienceMs) : patienceMs;
    this.watched.set(id, { fence, cycles, sinceMs, patienceMs: next });
    return silent;
  }

  /** A shard of another process that has at least two more than this one. */
  private surplusOf(shards: readonly ShardSeen[]): ShardSeen | undefined {
    const others = shards.filter((shard) => !this.has(shard.id));
    const countOf = (shard: ShardSeen): number => others.filter(({ owner }) => owner === shard.owner).length;
    return others.findLast((shard) => countOf(shard) >= this.fences.size + 2);
  }
}
