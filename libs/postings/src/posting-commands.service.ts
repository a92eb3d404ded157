import { Injectable } from '@nestjs/common';
import type { NewEvent, PostingView } from '@app/contracts';
import { canPostingBecome, type PostingStatus } from '@app/core';
import { Db, type Sql } from '@app/database';
import { addToOutbox, appendEvents, Hints, Problem } from '@app/platform';
import { EmployersService } from './employers.service';
import { changedEntries, scopeOf } from './posting-effects';
import { viewOf, type PostingRow } from './posting-row';
import { cancelAssignments } from './sql/cancel-assignments.sql';
import { findPosting } from './sql/find-posting.sql';
import { lockPosting } from './sql/lock-posting.sql';
import { setStatus } from './sql/set-status.sql';

interface Command {
  readonly to: PostingStatus;
  /** Statuses in which the command has had its effect: a repeat gets the same view. */
  readonly doneIn: readonly PostingStatus[];
  readonly eventsOf: (row: PostingRow) => NewEvent[];
}

const COMMANDS = {
  pause: {
    to: 'paused',
    doneIn: ['paused'],
    eventsOf: (row) => [{ type: 'posting.paused', ...scopeOf(row), data: {} }],
  },
  resume: {
    to: 'open',
    // One that went on and was filled meanwhile has been resumed as well.
    doneIn: ['open', 'filled'],
    eventsOf: (row) => [{ type: 'posting.resumed', ...scopeOf(row), data: {} }, ...filledMeanwhile(row)],
  },
  cancel: {
    to: 'cancelled',
    doneIn: ['cancelled'],
    eventsOf: (row) => [{ type: 'posting.cancelled', ...scopeOf(row), data: { slots: row.slots, filled: row.filled } }],
  },
} as const satisfies Record<string, Command>;

/** The last slot may be taken while the posting is paused; no arrow leads from there to filled. */
function filledMeanwhile(row: PostingRow): NewEvent[] {
  return row.filled === row.slots ? [{ type: 'posting.filled', ...scopeOf(row), data: { slots: row.slots } }] : [];
}
export type CommandName = keyof typeof COMMANDS;

/** Pause, resume and cancel: one step in the life of a posting each. */
@Injectable()
export class PostingCommandsService {
  constructor(
    private readonly db: Db,
    private readonly employers: EmployersService,
    private readonly hints: Hints,
  ) {}

  async run(name: CommandName, employerId: string, postingId: string): Promise<PostingView> {
    const row = await this.db.transaction(async (tx) => {
      const before = await lockPosting(tx, employerId, postingId);
      if (!before) throw await this.employers.whyNothing(tx, employerId);
      const { to, doneIn, eventsOf }: Command = COMMANDS[name];
      if (doneIn.includes(before.status)) return before;
      if (!canPostingBecome(before.status, to)) throw new Problem(409, 'WRONG_STATUS');
      await this.step(tx, before, to);
      appendEvents(tx, eventsOf(before));
      void addToOutbox(tx, changedEntries(before.id, [before.shard]));
      return (await findPosting(tx, employerId, postingId))!;
    });
    this.hints.wakeCycle(row.shard);
    this.hints.wakeProjector();
    return viewOf(row);
  }

  private async step(tx: Sql, before: PostingRow, to: PostingStatus): Promise<void> {
    if (to === 'cancelled') await cancelAssignments(tx, before.id, before.employer_id);
    await setStatus(tx, before.id, to);
    if (to === 'open' && filledMeanwhile(before).length > 0) await setStatus(tx, before.id, 'filled');
  }
}
