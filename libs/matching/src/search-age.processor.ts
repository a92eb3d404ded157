import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Pulse } from '@app/platform';
import { SearchAgeService } from './search-age.service';

/** Nothing here is in a hurry: each step comes minutes after the search began, ms. */
const SWEEP_EVERY_MS = 1000;

/** The pulse of `SearchAgeService`. */
@Injectable()
export class SearchAgeProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly pulse: Pulse;

  constructor(ages: SearchAgeService) {
    this.pulse = new Pulse('search-age', SWEEP_EVERY_MS, () => ages.sweep());
  }

  onApplicationBootstrap(): void {
    this.pulse.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.pulse.stop();
  }
}
