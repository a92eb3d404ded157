import {
  Inject,
  Injectable,
  Logger,
  type BeforeApplicationShutdown,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { cycleQueue, QUEUE_PREFIX } from '@app/contracts';
import { Db } from '@app/database';
import { ENV, Hints, patiently, redisConnection, type Env } from '@app/platform';
import { Queue, Worker } from 'bullmq';
import { CycleService } from './cycle.service';
import { ReferenceBook } from './reference';
import { expireStandbys } from './sql/standby.sql';
import { dueShards, moveShifts } from './sql/sweep.sql';

/** The sweeper's pulse, ms: it finds on PostgreSQL's clock what every lost task would have done. */
const SWEEP_EVERY_MS = 200;
/** When the queue has not run a due shard for this long, the sweeper runs it itself, ms. */
const QUEUE_PATIENCE_MS = 2000;
/** Redis forgets the limit with everything else; it is set again, ms. */
const LIMIT_EVERY_MS = 30_000;
/** Closing a queue may wait for a Redis that is away. */
const CLOSE_MS = 2000;

/** Takes the tasks of every shard, and sweeps. */
@Injectable()
export class CycleProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('cycle');
  /** One for each shard that this process has. */
  private readonly processors = new Map<number, Worker>();
  private readonly limits: Queue[] = [];
  private timer: NodeJS.Timeout | undefined;
  private limitTimer: NodeJS.Timeout | undefined;
  private stopped = false;
  private sweeping: Promise<void> = Promise.resolve();
  private silentUntil = 0;

  constructor(
    private readonly db: Db,
    private readonly cycles: CycleService,
    private readonly references: ReferenceBook,
    private readonly hints: Hints,
    @Inject(ENV) private readonly env: Env,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { shards } = await this.references.get();
    for (const shard of shards) this.limits.push(this.limitOf(shard));
    this.limitToOne();
    this.limitTimer = setInterval(() => this.limitToOne(), LIMIT_EVERY_MS);
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    clearInterval(this.limitTimer);
    await this.sweeping;
    const listening = [...this.processors.values(), ...this.limits];
    await patiently(Promise.allSettled(listening.map((each) => each.close())), CLOSE_MS);
    await patiently(Promise.allSettled([this.cycles.owners.leave()]), CLOSE_MS);
  }

  /** Only the owner of a shard takes its tasks. */
  private async listenToOwn(due: readonly number[]): Promise<void> {
    const { owners } = this.cycles;
    await owners.settle(due);
    for (const shard of (await this.references.get()).shards) {
      const processor = this.processors.get(shard);
      if (owners.has(shard) && !processor) this.processors.set(shard, this.listen(shard));
      if (owners.has(shard) || !processor) continue;
      this.processors.delete(shard);
      void processor.close().catch((error: Error) => this.complain(error));
    }
  }

  private listen(shard: number): Worker {
    const connection = redisConnection(this.env.redisUrl, { maxRetriesPerRequest: null });
    const processor = new Worker(cycleQueue(shard), () => this.runOwn(shard), {
      prefix: QUEUE_PREFIX,
      connection,
      // A poisoned posting is judged by attempts in PostgreSQL, not by the queue.
      lockDuration: 10_000,
      stalledInterval: 5000,
      maxStalledCount: 1000,
    });
    processor.on('error', (error) => this.complain(error));
    processor.on('failed', (_, error) => this.complain(error));
    return processor;
  }

  /** A task that comes after the shard was lost is dropped: its new owner's sweeper finds the work. */
  private async runOwn(shard: number): Promise<void> {
    if (this.cycles.owners.has(shard)) await this.cycles.run(shard);
  }

  private limitOf(shard: number): Queue {
    const connection = redisConnection(this.env.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    const queue = new Queue(cycleQueue(shard), { prefix: QUEUE_PREFIX, connection, skipVersionCheck: true });
    queue.on('error', () => undefined);
    return queue;
  }

  /** One cycle of a shard at a time over all processes; the fence guards what this cannot, as when Redis has lost it. */
  private limitToOne(): void {
    for (const queue of this.limits) void queue.setGlobalConcurrency(1).catch((error: Error) => this.complain(error));
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep()
        .catch((error: Error) => this.complain(error))
        .then(() => this.schedule());
    }, SWEEP_EVERY_MS);
  }

  private async sweep(): Promise<void> {
    await moveShifts(this.db);
    await expireStandbys(this.db);
    if (!this.cycles.ready) return;
    const due = await dueShards(this.db);
    // A paused owner may hold the shard's row for a while; the other shards go on.
    await this.listenToOwn(due).catch((error: Error) => this.complain(error));
    for (const shard of due) {
      this.hints.wakeCycle(shard);
      if (this.cycles.idleMs(shard) > QUEUE_PATIENCE_MS) await this.runOwn(shard);
    }
  }

  private complain(error: Error): void {
    const now = performance.now();
    if (now < this.silentUntil) return;
    this.silentUntil = now + 5000;
    this.log.warn(error.stack ?? error.message);
  }
}
