import { Inject, Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Queue, type JobsOptions } from 'bullmq';
import { cycleQueue, PROJECT_QUEUE, QUEUE_PREFIX, type TaskName } from '@app/contracts';
import { ENV, type Env } from './env';
import { patiently } from './patience';
import { redisConnection } from './redis';

/** Kept tasks would block their own id, and fill the memory of a store that holds only hints. */
const FORGET: JobsOptions = { removeOnComplete: true, removeOnFail: true };

/** Events are counted so much later at most, ms; the live page reads its figures every two seconds. */
const GATHER_MS = 500;
/** A task that is due so soon may already have read what there was. */
const MARGIN_MS = 100;
/** Closing a queue may wait for a Redis that is away. */
const CLOSE_MS = 2000;

/**
 * Wakes processors after a commit. What arrives while a cycle runs joins exactly one next cycle (keepLastIfActive).
 * Nobody waits for Redis: a wake-up that is lost is found by the sweeper.
 */
@Injectable()
export class Hints implements BeforeApplicationShutdown {
  private readonly log = new Logger('hints');
  private readonly queues = new Map<string, Queue>();
  private readonly underWay = new Set<string>();
  private readonly again = new Set<string>();
  private silentUntil = 0;
  private projectorWakesAt = 0;

  constructor(@Inject(ENV) private readonly env: Env) {}

  wakeCycle(shard: number): void {
    this.wake(cycleQueue(shard), 'matching.cycle', { shard });
  }

  wakeProjector(): void {
    // The figures may be a moment old: gathering spares the hot path one task and one transaction per event.
    const now = performance.now();
    if (now < this.projectorWakesAt - MARGIN_MS) return;
    this.projectorWakesAt = now + GATHER_MS;
    this.wake(PROJECT_QUEUE, 'reporting.project', {}, GATHER_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    await patiently(Promise.allSettled([...this.queues.values()].map((queue) => queue.close())), CLOSE_MS);
  }

  /** At most one add per queue is under way; what comes meanwhile becomes one more. */
  private wake(queueName: string, name: TaskName, data: object, delay = 0): void {
    if (this.underWay.has(queueName)) {
      this.again.add(queueName);
      return;
    }
    this.underWay.add(queueName);
    const options: JobsOptions = { ...FORGET, delay, deduplication: { id: queueName, keepLastIfActive: true } };
    this.queue(queueName)
      .add(name, data, options)
      .catch((error: Error) => this.complain(error))
      .finally(() => {
        this.underWay.delete(queueName);
        if (this.again.delete(queueName)) this.wake(queueName, name, data, delay);
      });
  }

  private queue(name: string): Queue {
    const known = this.queues.get(name);
    if (known) return known;
    // Once connected, a command fails at once when Redis is away; the version query would fail for ever if it failed once.
    const connection = redisConnection(this.env.redisUrl, { enableOfflineQueue: false, maxRetriesPerRequest: 1 });
    const queue = new Queue(name, { prefix: QUEUE_PREFIX, connection, skipVersionCheck: true });
    queue.on('error', (error) => this.complain(error));
    this.queues.set(name, queue);
    return queue;
  }

  private complain(error: Error): void {
    const now = performance.now();
    if (now < this.silentUntil) return;
    this.silentUntil = now + 60_000;
    this.log.warn(`no hint could be given (${error.message}); the sweeper finds the work`);
  }
}
