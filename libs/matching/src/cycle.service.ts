import { Inject, Injectable, Logger } from '@nestjs/common';
import { hash32, type Candidate, type LivePool, type MatchingPolicy } from '@app/core';
import { Db } from '@app/database';
import { bury, crashPoint, ENV, Hints, isUnavailable, Nudger, outboxDone, type Env } from '@app/platform';
import { CycleBooks } from './cycle-books';
import { planCycle, type PlannedCycle } from './cycle-plan';
import { inHalves, type PartOutcome } from './in-halves';
import { LivePoolKeeper } from './live-pool';
import { lookAgain } from './look-again';
import { ShardOwners } from './shard-owners';
import { duePostings, type DuePosting } from './sql/due-postings.sql';
import { countAttempt } from './sql/set-aside.sql';
import { moveLine } from './standby-line';
import { blockOf, writeCycle, type WrittenCycle } from './write-cycle';

/**
 * Postings of each kind that one cycle takes: more would let the first wait for the last. It bounds how long a cycle holds
 * the rows that an accept waits for: at 400 an accept waited 1.5 times as long as at 150.
 */
const CYCLE_LIMIT = 150;
/** A posting that makes the cycle fail is tried so often, with this pause, and then set aside. */
const MOST_ATTEMPTS = 3;
const ATTEMPT_PAUSE_MS = 1000;

/** A slot fell vacant again. */
const isReplacement = ({ replaceUntil }: DuePosting): boolean => replaceUntil !== null;

/** Runs matching cycles: one at a time per shard in this process; across processes the fence refuses the older owner. */
@Injectable()
export class CycleService {
  private readonly log = new Logger('cycle');
  readonly owners: ShardOwners;
  private readonly running = new Map<number, Promise<void>>();
  private readonly ranAt = new Map<number, number>();

  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly keeper: LivePoolKeeper,
    private readonly hints: Hints,
    private readonly nudger: Nudger,
    @Inject(ENV) private readonly env: Env,
  ) {
    this.owners = new ShardOwners(db);
  }

  /** False while the live pool loads: a process that can't decide takes no shard. */
  get ready(): boolean {
    return this.keeper.live !== null;
  }

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
    const { outboxIds, now, postings } = await this.due(shard);
    if (postings.length === 0) return outboxDone(this.db, outboxIds);
    const policy = await this.books.policies.current();
    const at = { pool, policy, now };
    // Replacements are decided and sent before anything else is looked at.
    const [first, others] = [postings.filter(isReplacement), postings.filter((posting) => !isReplacement(posting))];
    if (first.length > 0) await this.inParts(shard, first, at, others.length > 0 ? [] : outboxIds);
    if (others.length > 0) await this.inParts(shard, others, at, outboxIds);
    if (postings.length >= CYCLE_LIMIT) this.hints.wakeCycle(shard);
  }

  /** What is due; where somebody stands in line for a vacant slot, as it is after the line was asked. */
  private async due(shard: number) {
    const found = await duePostings(this.db, shard, CYCLE_LIMIT);
    const lines = found.postings.filter(
      (p) => p.hasLine && (p.status === 'open' || p.status === 'running') && p.filled < p.slots,
    );
    if (lines.length === 0) return found;
    for (const { id } of lines) await this.standbysFirst(id);
    return duePostings(this.db, shard, CYCLE_LIMIT);
  }

  /** Who stands in line for a posting comes before a search for others; a line that fails keeps nobody waiting. */
  private async standbysFirst(postingId: string): Promise<void> {
    try {
      const moved = await lookAgain(() => this.db.transaction((tx) => moveLine(tx, this.books, postingId)));
      await this.nudger.deliver(moved.nudges, moved.outboxIds);
    } catch (error) {
      this.log.warn(`the line of posting ${postingId}: ${error instanceof Error ? error.stack : String(error)}`);
    }
  }

  /** All in one transaction, in which their news goes off the list; when that fails, in halves, and the news goes at the end. */
  private async inParts(shard: number, postings: DuePosting[], at: CycleView, outboxIds: readonly string[]) {
    let listed = outboxIds;
    const outcome = await inHalves(postings, {
      work: async (part) => {
        const whole = part.length === postings.length;
        const written = await this.part(shard, part, at, whole ? outboxIds : []);
        if (whole && written === 'done') listed = [];
        return written;
      },
      isOutside: isUnavailable,
      alone: (posting, error) => this.failed(shard, posting, error),
    });
    if (outcome === 'done') await outboxDone(this.db, listed);
  }

  private async part(
    shard: number,
    postings: readonly DuePosting[],
    at: CycleView,
    outboxIds: readonly string[],
  ): Promise<PartOutcome> {
    const planned = await this.plan(postings, at);
    const { turn } = this.keeper;
    const written = await this.write(shard, { ...planned, policy: at.policy, outboxIds });
    if (!written) return 'left';
    if (planned.steps.some(({ dueAt }) => dueAt !== null && dueAt <= at.now)) this.hints.wakeCycle(shard);
    // What is committed stands: a fault from here on must not make the postings be decided once more.
    await this.afterCommit({ ...written, turn }, postings, at).catch((error: Error) =>
      this.log.warn(error.stack ?? error.message),
    );
    return 'done';
  }

  /** One posting made its cycle fail also alone: it is tried again, then set aside for a person to look at. */
  private async failed(shard: number, { id }: DuePosting, error: unknown): Promise<void> {
    const fault = error instanceof Error ? (error.stack ?? error.message) : String(error);
    const attempts = await this.db.transaction(async (tx) => {
      const count = await countAttempt(tx, id, ATTEMPT_PAUSE_MS, MOST_ATTEMPTS);
      const letter = {
        topic: 'matching.cycle',
        key: id,
        payload: { shard, postingId: id },
        attempts: count,
        error: fault,
      };
      if (count >= MOST_ATTEMPTS) await bury(tx, letter);
      return count;
    });
    const then = attempts >= MOST_ATTEMPTS ? 'set aside' : 'will be tried again';
    this.log.warn(`posting ${id} ${then} after attempt ${attempts}: ${fault}`);
  }

  private async plan(due: readonly DuePosting[], { now, pool, policy }: CycleView): Promise<PlannedCycle> {
    const [reference, answers] = [await this.books.references.get(), await this.books.acceptance.answers(policy)];
    const seed = hash32(
      0,
      due
        .map((posting) => posting.id)
        .sort()
        .join(),
    );
    // Computing time is the machine's own affair; the decision is replayed with the recorded outcome.
    const stopAt = performance.now() + policy.budgetMs;
    return planCycle({
      ...{ due, now, seed, pool, policy, reference, answers },
      shouldStop: () => performance.now() > stopAt,
    });
  }

  private async write(shard: number, cycle: PlannedCycle & { policy: MatchingPolicy; outboxIds: readonly string[] }) {
    const fence = await this.owners.fenceOf(shard);
    crashPoint(this.env, 'cycle.before_write');
    const written = await this.db.transaction((tx) => writeCycle(tx, { ...cycle, shard, fence }));
    if (written) return written;
    this.owners.lose(shard);
    this.log.warn(`shard ${shard}: another owner took over, this cycle wrote nothing`);
    this.hints.wakeCycle(shard);
    return null;
  }

  private async afterCommit(
    written: WrittenCycle & { readonly turn: number },
    postings: readonly DuePosting[],
    at: CycleView,
  ): Promise<void> {
    crashPoint(this.env, 'cycle.after_commit');
    const delivered = this.nudger.deliver(written.nudges, written.outboxIds);
    this.hints.wakeProjector();
    updatePool(written, new Map(postings.map((posting) => [posting.id, posting])), at);
    const workerIds = [...written.offered.map((o) => o.workerId), ...written.ended.map((o) => o.worker_id)];
    // Whose work was called off is read again like any other change.
    if (written.calledOff.length === 0) this.keeper.knows({ xid: written.xid, turn: written.turn, workerIds });
    this.keeper.readAgain(written.ended.filter((offer) => offer.fromBefore).map((offer) => offer.worker_id));
    await delivered;
  }
}

interface CycleView {
  readonly pool: LivePool;
  readonly policy: MatchingPolicy;
  readonly now: number;
}

/** The pool learns of this cycle's own offers at once; everything else comes through the change log. */
function updatePool(
  written: WrittenCycle,
  postings: ReadonlyMap<string, DuePosting>,
  { pool, policy }: CycleView,
): void {
  for (const { worker_id, block_from, block_to } of written.ended) {
    change(pool, worker_id, (c) => ({
      ...c,
      liveOffers: c.liveOffers.filter((block) => block.from !== block_from || block.to !== block_to),
    }));
  }
  for (const { workerId, postingId } of written.offered) {
    const block = blockOf(postings.get(postingId)!, policy);
    // Nobody holds two offers for one time: who holds this block already was read with this very offer.
    const holds = (c: Candidate): boolean =>
      c.liveOffers.some(({ from, to }) => from === block.from && to === block.to);
    change(pool, workerId, (c) =>
      holds(c)
        ? c
        : {
            ...c,
            liveOffers: [...c.liveOffers, block],
            offersToday: c.offersToday + 1,
            recentOffers: c.recentOffers + 1,
            waitingSince: written.at,
          },
    );
  }
}

function change(pool: LivePool, workerId: string, to: (candidate: Candidate) => Candidate): void {
  const candidate = pool.get(workerId);
  if (candidate) pool.upsert(to(candidate));
}
