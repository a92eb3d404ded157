import { Injectable } from '@nestjs/common';
import { nextQuestion, watchStep, type MatchingPolicy, type WatchStep } from '@app/core';
import { Db, type Tx } from '@app/database';
import { Hints, Nudger, touchWorkers } from '@app/platform';
import { scopeOf, tell } from './assignment-effects';
import { CycleBooks } from './cycle-books';
import { lookAgain } from './look-again';
import { refill, type Vacancy } from './refill';
import { CLOCK, lockAssignment, type LockedAssignment } from './sql/assignments.sql';
import * as sql from './sql/watch.sql';

/** So many are looked at in one sweep; what is left waits for the next, a second later. */
const SWEEP_LIMIT = 500;
const MINUTE_MS = 60_000;

type Acting = Exclude<WatchStep['act'], 'wait'>;

/** What becomes of the booked by the clock alone, on PostgreSQL's: asked whether they come, released when they are silent. */
@Injectable()
export class WatchService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly hints: Hints,
    private readonly nudger: Nudger,
  ) {}

  async sweep(): Promise<void> {
    const policy = await this.books.policies.current();
    const due = (await sql.dueLooks(this.db, SWEEP_LIMIT)).map((look) => {
      return { look, ...watchStep(look, look.now, policy) };
    });
    await sql.postpone(
      this.db,
      due.filter(({ act }) => act === 'wait'),
    );
    for (const { look, act } of due) if (act !== 'wait') await this.act(look.id, policy);
  }

  /** One assignment in one transaction, which judges it again with the posting's row locked: another sweeper may have been here. */
  private async act(id: string, policy: MatchingPolicy): Promise<void> {
    const vacancy = await lookAgain(() =>
      this.db.transaction(async (tx) => {
        const a = await lockAssignment(tx, id, CLOCK);
        if (!a) return null;
        const { act, lookAt } = watchStep(a.watched, a.now, policy);
        await sql.lookAgainAt(tx, id, lookAt);
        return act === 'wait' ? null : this.acts[act](tx, a, policy);
      }),
    );
    this.hints.wakeProjector();
    if (vacancy?.searching) this.hints.wakeCycle(vacancy.shard);
    if (vacancy) await this.nudger.deliver(vacancy.moved.nudges, vacancy.moved.outboxIds);
  }

  private readonly acts: Readonly<
    Record<Acting, (tx: Tx, a: LockedAssignment, policy: MatchingPolicy) => Promise<Vacancy | null>>
  > = {
    ask: async (tx, a, policy) => {
      const dueAt = new Date(nextQuestion(a.watched, a.now, policy)!.dueAt).toISOString();
      await sql.noteAsked(tx, a.id);
      tell(tx, a, { type: 'assignment.reconfirmation_asked', ...scopeOf(a), data: { dueAt } }, a.status);
      return null;
    },
    release: async (tx, a) => {
      await sql.release(tx, a.id);
      const leadMinutes = Math.floor((a.startsAt - a.now) / MINUTE_MS);
      touchWorkers(tx, [a.workerId]);
      tell(tx, a, { type: 'assignment.released', ...scopeOf(a), data: { leadMinutes } }, 'released');
      return refill(tx, this.books, a);
    },
    summon: () => Promise.resolve(null),
    give_up: () => Promise.resolve(null),
  };
}
