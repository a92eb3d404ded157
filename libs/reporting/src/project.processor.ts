import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Worker } from 'bullmq';
import { PROJECT_QUEUE, QUEUE_PREFIX } from '@app/contracts';
import { ENV, patiently, redisConnection, type Env } from '@app/platform';
import { Projector } from './projector';

/** Without a task for this long it looks by itself: Redis may be down. */
const LOOK_AGAIN_MS = 2000;
/** Events that wait behind a running transaction get no task of their own. */
const BEHIND_MS = 100;
const COMPLAIN_EVERY_MS = 60_000;
/** Closing a queue may wait for a Redis that is away. */
const CLOSE_MS = 2000;

/** Runs the projector: at every task, and by a timer when tasks do not come; never twice at once in a process. */
@Injectable()
export class ProjectProcessor implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger('projector');
  private processor: Worker | undefined;
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private asked = false;
  private stopping = false;
  private silentUntil = 0;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly projector: Projector,
  ) {}

  onApplicationBootstrap(): void {
    const connection = redisConnection(this.env.redisUrl, { maxRetriesPerRequest: null });
    this.processor = new Worker(PROJECT_QUEUE, () => this.run(), { connection, prefix: QUEUE_PREFIX, concurrency: 1 });
    this.processor.on('error', (error) => this.complain(error));
    void this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping = true;
    clearTimeout(this.timer);
    await Promise.all([this.running, this.closeProcessor()]);
  }

  /** Counts what is there; a call while one runs joins it and makes it look once more. Never rejects. */
  run(): Promise<void> {
    this.asked = true;
    this.running ??= this.loop().finally(() => (this.running = undefined));
    return this.running;
  }

  private async loop(): Promise<void> {
    clearTimeout(this.timer);
    let pauseMs = LOOK_AGAIN_MS;
    while (this.asked && !this.stopping) {
      this.asked = false;
      pauseMs = await this.drain();
    }
    if (!this.stopping) this.timer = setTimeout(() => void this.run(), pauseMs);
  }

  private async drain(): Promise<number> {
    try {
      const behind = await this.projector.drain(() => !this.stopping);
      return behind ? BEHIND_MS : LOOK_AGAIN_MS;
    } catch (error) {
      this.complain(error);
      return LOOK_AGAIN_MS;
    }
  }

  private async closeProcessor(): Promise<void> {
    // Forced: the drain under way is awaited beside it, and a task that is lost is only a hint.
    const closed = this.processor?.close(true).catch((error: unknown) => this.complain(error));
    await patiently(Promise.resolve(closed), CLOSE_MS);
  }

  private complain(error: unknown): void {
    const now = performance.now();
    if (now < this.silentUntil || this.stopping) return;
    this.silentUntil = now + COMPLAIN_EVERY_MS;
    this.log.warn(
      `counting is held up and goes on by itself: ${error instanceof Error ? error.message : String(error)}`,
    );
  }
}
