import { Injectable, Logger, type BeforeApplicationShutdown } from '@nestjs/common';
import { Db } from '@app/database';
import { outboxDone, type OutboxIds } from './outbox.sql';

/** Done rows are swept together, ms: well within their lease of 2 s, and one commit in place of one per push. */
const SWEEP_MS = 100;

/** Takes rows off the outbox whose effect is there. Nobody waits for it: a row that stays is done once more by the relay. */
@Injectable()
export class OutboxBroom implements BeforeApplicationShutdown {
  private readonly log = new Logger('outbox');
  private done: string[] = [];
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(private readonly db: Db) {}

  /** The transaction that wrote the rows is committed, and what they ask for has been done. */
  async finished(rows: OutboxIds): Promise<void> {
    for (const { id } of await rows) this.done.push(id);
    if (this.done.length > 0) this.timer ??= setTimeout(() => void (this.sweeping = this.sweep()), SWEEP_MS);
  }

  async beforeApplicationShutdown(): Promise<void> {
    clearTimeout(this.timer);
    await this.sweeping;
    await this.sweep();
  }

  private async sweep(): Promise<void> {
    this.timer = undefined;
    const ids = this.done;
    this.done = [];
    await outboxDone(this.db, ids).catch((error: Error) => this.log.warn(`rows stay for the relay: ${error.message}`));
  }
}
