import { randomUUID } from 'node:crypto';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { hash32, type Candidate, type LivePool, type MatchingPolicy } from '@app/core';
import { Db } from '@app/database';
import { crashPoint, ENV, Hints, Nudger, outboxDone, type Env } from '@app/platform';
import { CycleBooks } from './cycle-books';
import { planCycle, type PlannedCycle } from './cycle-plan';
import { LivePoolKeeper } from './live-pool';
import { duePostings, type DuePosting } from './sql/due-postings.sql';
import { takeFence } from './sql/write-cycle.sql';
import { blockOf, writeCycle, type WrittenCycle } from './write-cycle';

/** Postings of each kind that one cycle takes: more would let the first wait for the last. */
const CYCLE_LIMIT = 400;

/** Runs matching cycles: one at a time per shard in this process; across processes the fence refuses the older owner. */
@Injectable()
export class CycleService {
  private readonly log = new Logger('cycle');
  private readonly owner = randomUUID();
  private readonly fences = new Map<number, string>();
  private readonly running = new Map<number, Promise<void>>();
  private readonly ranAt = new Map<number, number>();

  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly keeper: LivePoolKeeper,
    private readonly hints: Hints,
    private readonly nudger: Nudger,
    @Inject(ENV) private readonly env: Env,
  ) {}

  /** Milliseconds since the last cycle of the shard in this process. */
  idleMs(shard: number): number {
    return performance.now() - (this.ranAt.get(shard) ?? -Infinity);
  }

  /** Runs a cycle after the one that may be running now, so that it sees everything committed before this call. */
  run(shard: number): Promise<void> {
    const before = this.running.get(shard) ?? Promise.resolve();
    const mine = before.catch(() => undefined).then(() => this.cycle(shard));
    this.running.set(shard, mine);
    return mine;
  }

  private async cycle(shard: number): Promise<void> {
    const pool = this.keeper.live;
    if (!pool) return;
    this.ranAt.set(shard, performance.now());
    const { outboxIds, now, postings } = await duePostings(this.db, shard, CYCLE_LIMIT);
    if (postings.length === 0) return;
    const policy = await this.books.policies.current();
    const planned = await this.plan(postings, now, pool, policy);
    const written = await this.write(shard, { ...planned, policy, outboxIds });
    if (written) await this.afterCommit(written, postings, { pool, policy, now });
    if (postings.length >= CYCLE_LIMIT) this.hints.wakeCycle(shard);
  }

  private async plan(due: DuePosting[], now: number, pool: LivePool, policy: MatchingPolicy): Promise<PlannedCycle> {
    const reference = await this.books.references.get();
    const seed = hash32(
      0,
      due
        .map((posting) => posting.id)
        .sort()
        .join(),
    );
    // Computing time is the machine's own affair; the decision is replayed with the recorded outcome.
    const stopAt = performance.now() + policy.budgetMs;
    return planCycle({ due, now, seed, pool, policy, reference, shouldStop: () => performance.now() > stopAt });
  }

  private async write(shard: number, cycle: PlannedCycle & { policy: MatchingPolicy; outboxIds: readonly string[] }) {
    const fence = this.fences.get(shard) ?? (await takeFence(this.db, shard, this.owner));
    this.fences.set(shard, fence);
    const written = await this.db.transaction((tx) => writeCycle(tx, { ...cycle, shard, fence }));
    if (written) return written;
    this.fences.delete(shard);
    this.log.warn(`shard ${shard}: another owner took over, this cycle wrote nothing`);
    this.hints.wakeCycle(shard);
    return null;
  }

  private async afterCommit(written: WrittenCycle, postings: DuePosting[], at: PoolUpdate): Promise<void> {
    crashPoint(this.env, 'cycle.after_commit');
    const pushed = this.nudger.push(written.nudges);
    this.hints.wakeProjector();
    this.keeper.knows(written.xid);
    updatePool(written, new Map(postings.map((posting) => [posting.id, posting])), at);
    if (pushed) await outboxDone(this.db, written.outboxIds);
  }
}

interface PoolUpdate {
  readonly pool: LivePool;
  readonly policy: MatchingPolicy;
  readonly now: number;
}

/** The pool learns of this cycle's own offers at once; everything else comes through the change log. */
function updatePool(
  written: WrittenCycle,
  postings: ReadonlyMap<string, DuePosting>,
  { pool, policy, now }: PoolUpdate,
): void {
  for (const { worker_id, block_from, block_to } of written.ended) {
    change(pool, worker_id, (c) => ({
      ...c,
      liveOffers: c.liveOffers.filter((block) => block.from !== block_from || block.to !== block_to),
    }));
  }
  for (const { workerId, postingId } of written.offered) {
    const block = blockOf(postings.get(postingId)!, policy);
    change(pool, workerId, (c) => ({
      ...c,
      liveOffers: [...c.liveOffers, block],
      offersToday: c.offersToday + 1,
      recentOffers: c.recentOffers + 1,
      waitingSince: now,
    }));
  }
}

function change(pool: LivePool, workerId: string, to: (candidate: Candidate) => Candidate): void {
  const candidate = pool.get(workerId);
  if (candidate) pool.upsert(to(candidate));
}
