import { Logger } from '@nestjs/common';

/** The same complaint is logged once in this time, ms. */
const SILENT_MS = 5000;

/** Does a sweep again and again, each a pause after the one before. What is due is told by PostgreSQL's clock; this only asks. */
export class Pulse {
  private readonly log: Logger;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private sweeping: Promise<void> = Promise.resolve();
  private silentUntil = 0;

  constructor(
    name: string,
    private readonly pauseMs: number,
    private readonly sweep: () => Promise<void>,
  ) {
    this.log = new Logger(name);
  }

  start(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep()
        .catch((error: Error) => this.complain(error))
        .then(() => this.start());
    }, this.pauseMs);
  }

  /** Waits for the sweep that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private complain(error: Error): void {
    const now = performance.now();
    if (now < this.silentUntil) return;
    this.silentUntil = now + SILENT_MS;
    this.log.warn(error.stack ?? error.message);
  }
}
