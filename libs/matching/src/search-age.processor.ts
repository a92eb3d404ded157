import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Pulse } from '@app/platform';
import { SearchAgeService } from './search-age.service';
import { WatchService } from './watch.service';

/** Nothing here is in a hurry: each step comes minutes after the one before, ms. */
const SWEEP_EVERY_MS = 1000;

/** The pulse of what goes by minutes: searches that get old, and the booked who are awaited. */
@Injectable()
export class SearchAgeProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly pulses: readonly Pulse[];

  constructor(ages: SearchAgeService, watch: WatchService) {
    // One of its own for each: one that fails keeps the other from nothing.
    this.pulses = [
      new Pulse('search-age', SWEEP_EVERY_MS, () => ages.sweep()),
      new Pulse('watch', SWEEP_EVERY_MS, () => watch.sweep()),
    ];
  }

  onApplicationBootstrap(): void {
    for (const pulse of this.pulses) pulse.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await Promise.all(this.pulses.map((pulse) => pulse.stop()));
  }
}
