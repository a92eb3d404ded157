import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { Dispatcher } from './dispatcher';
import { Teller } from './teller';

/** Short enough for an offer that lives 90 s, ms. */
const LOOK_EVERY_MS = 500;
/** The same complaint is logged once in this time, ms. */
const SILENT_MS = 60_000;

/** Looks again and again: at the log, and at what is due. Apart from each other, so that a slow provider holds up no inbox. */
@Injectable()
export class NotificationsProcessor implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('notifications');
  private stopped = false;
  private silentUntil = 0;
  private readonly pulses: { timer?: NodeJS.Timeout; looking: Promise<void> }[] = [];

  constructor(
    private readonly teller: Teller,
    private readonly dispatcher: Dispatcher,
  ) {}

  onApplicationBootstrap(): void {
    const goOn = (): boolean => !this.stopped;
    this.beat(() => this.teller.look(goOn));
    this.beat(() => this.dispatcher.look(goOn));
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    for (const { timer } of this.pulses) clearTimeout(timer);
    await Promise.all(this.pulses.map(({ looking }) => looking));
  }

  private beat(look: () => Promise<void>): void {
    const pulse: { timer?: NodeJS.Timeout; looking: Promise<void> } = { looking: Promise.resolve() };
    this.pulses.push(pulse);
    const again = (): void => {
      if (this.stopped) return;
      pulse.timer = setTimeout(() => {
        pulse.looking = look()
          .catch((error: Error) => this.complain(error))
          .then(again);
      }, LOOK_EVERY_MS);
    };
    again();
  }

  private complain(error: Error): void {
    const now = performance.now();
    if (now < this.silentUntil || this.stopped) return;
    this.silentUntil = now + SILENT_MS;
    this.log.warn(`notifications are held up and go on by themselves: ${error.message}`);
  }
}
