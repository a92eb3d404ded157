import { Injectable } from '@nestjs/common';
import type { ServerToClient } from '@app/contracts';
import { OutboxBroom } from './outbox-broom';
import type { OutboxIds } from './outbox.sql';

/** One push; `room` is an account's room or the live page's. */
export interface Nudge {
  readonly room: string;
  readonly event: keyof ServerToClient;
  readonly message: unknown;
}
export type PushNudges = (nudges: readonly Nudge[]) => void;

/**
 * The way from a feature to the sockets without knowing them: the process that holds sockets (or the adapter that leads
 * to them) registers itself; until then a push goes nowhere, which is legal, because the inbox is the delivery.
 */
@Injectable()
export class Nudger {
  private pushNudges: PushNudges | null = null;

  register(push: PushNudges): void {
    this.pushNudges = push;
  }

  constructor(private readonly broom: OutboxBroom) {}

  /** False when nobody here can push: then the row in the outbox stays for a process that can. */
  push(nudges: readonly Nudge[]): boolean {
    if (!this.pushNudges) return false;
    this.pushNudges(nudges);
    return true;
  }

  /** Pushes what a committed transaction has put into the outbox, whose rows then go. */
  async deliver(nudges: readonly Nudge[], rows: OutboxIds): Promise<void> {
    if (this.push(nudges)) await this.broom.finished(rows);
  }
}
