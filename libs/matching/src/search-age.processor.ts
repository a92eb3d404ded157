import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { SearchAgeService } from './search-age.service';
import { WatchService } from './watch.service';

/** Nothing here is in a hurry: each step comes minutes after the one before, ms. */
const SWEEP_EVERY_MS = 1000;
/** The same complaint is logged once in this time, ms. */
const SILENT_MS = 5000;

/** The pulse of what goes by minutes: searches that get old, and the booked who are awaited. */
@Injectable()
export class SearchAgeProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('search-age');
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private sweeping: Promise<void> = Promise.resolve();
  private silentUntil = 0;

  constructor(
    private readonly ages: SearchAgeService,
    private readonly watch: WatchService,
  ) {}

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.sweeping;
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.sweeping = this.sweep().then(() => this.schedule());
    }, SWEEP_EVERY_MS);
  }

  /** One that fails keeps the other from nothing. */
  private async sweep(): Promise<void> {
    for (const each of [this.ages, this.watch]) await each.sweep().catch((error: Error) => this.complain(error));
  }

  private complain(error: Error): void {
    const now = performance.now();
    if (now < this.silentUntil) return;
    this.silentUntil = now + SILENT_MS;
    this.log.warn(error.stack ?? error.message);
  }
}
