import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Pulse } from '@app/platform';
import { Dispatcher } from './dispatcher';
import { Teller } from './teller';

/** Short enough for an offer that lives 90 s, ms. */
const LOOK_EVERY_MS = 500;

/** Looks again and again: at the log, and at what is due. Apart from each other, so that a slow provider holds up no inbox. */
@Injectable()
export class NotificationsProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private stopped = false;
  private readonly pulses: readonly Pulse[];

  constructor(teller: Teller, dispatcher: Dispatcher) {
    const goOn = (): boolean => !this.stopped;
    this.pulses = [
      new Pulse('notifications', LOOK_EVERY_MS, () => teller.look(goOn)),
      new Pulse('deliveries', LOOK_EVERY_MS, () => dispatcher.look(goOn)),
    ];
  }

  onApplicationBootstrap(): void {
    for (const pulse of this.pulses) pulse.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    await Promise.all(this.pulses.map((pulse) => pulse.stop()));
  }
}
