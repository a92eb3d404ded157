import { Injectable } from '@nestjs/common';
import { notificationText, roomOf } from '@app/contracts';
import type { Tx } from '@app/database';
import { addToOutbox, Nudger, type Nudge, type OutboxIds } from '@app/platform';
import { postNotes, type PostedNote } from './inbox.sql';
import type { PlannedNote } from './plan-notes';
import { SandboxNotes } from './sandbox-notes';

/** Notes that stand in inboxes, with the nudges that say so. */
export interface Announcement {
  readonly posted: readonly PostedNote[];
  readonly nudges: readonly Nudge[];
  readonly outboxIds: OutboxIds;
}

/** The inbox of the app: the row is the delivery, and the nudge over the socket only says that it is there. */
@Injectable()
export class InboxChannel {
  constructor(
    private readonly nudger: Nudger,
    private readonly sandbox: SandboxNotes,
  ) {}

  /** In the transaction; the ways out of the system start here too. */
  async post(tx: Tx, notes: readonly PlannedNote[]): Promise<Announcement> {
    const posted = await postNotes(tx, notes);
    const nudges = posted.map(({ notificationId, seq, note }): Nudge => ({
      ...{ room: roomOf(note.accountId), event: 'notification.new' },
      message: { notificationId, seq, kind: note.kind },
    }));
    const entries = nudges.length > 0 ? [{ topic: 'nudge' as const, key: '', payload: nudges }] : [];
    return { posted, nudges, outboxIds: addToOutbox(tx, entries) };
  }

  /** After the commit; when the process dies first, the outbox nudges. */
  announce({ posted, nudges, outboxIds }: Announcement): void {
    if (posted.length === 0) return;
    for (const { at, note } of posted)
      this.sandbox.show(note.accountId, {
        ...{ channel: 'inbox', at },
        text: notificationText(note.template, note.params, 'zh-CN'),
      });
    void this.nudger.deliver(nudges, outboxIds).catch(() => undefined);
  }
}
