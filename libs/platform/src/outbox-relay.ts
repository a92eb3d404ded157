import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Db } from '@app/database';
import { Hints } from './hints';
import { Nudger, type Nudge } from './nudger';
import { claimNudges, outboxDone, waitingShards } from './outbox.sql';

/** How often the relay looks for what a dead process left behind, ms. */
const LOOK_EVERY_MS = 1000;

/** Does again what the writer of an outbox row did not get to do: wakes the cycle, pushes the nudges. */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('outbox-relay');
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
    private readonly nudger: Nudger,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.running;
  }

  private schedule(): void {
    this.timer = setTimeout(() => {
      this.running = this.look().then(() => {
        if (this.timer) this.schedule();
      });
    }, LOOK_EVERY_MS);
  }

  /** One look; a fault is logged and the next look comes. */
  async look(): Promise<void> {
    try {
      for (const shard of await waitingShards(this.db)) this.hints.wakeCycle(shard);
      const rows = await claimNudges(this.db);
      const pushed = rows.filter((row) => this.nudger.push(row.payload as Nudge[]));
      await outboxDone(
        this.db,
        pushed.map((row) => row.id),
      );
    } catch (error) {
      this.log.warn(`outbox: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}
