import { Injectable } from '@nestjs/common';
import type { NewEvent } from '@app/contracts';
import {
  canAssignmentBecome,
  checkInTimeRefusal,
  enRouteRefusal,
  givenUpAt,
  reconfirmation,
  shanghaiDay,
  type AssignmentStatus,
} from '@app/core';
import { Db, type Tx } from '@app/database';
import { Hints, notFound, Nudger, Problem, touchWorkers, type Caller } from '@app/platform';
import { scopeOf, tell } from './assignment-effects';
import { factsOfAssignment, type AssignmentFacts } from './assignment-view';
import { CycleBooks } from './cycle-books';
import { staysAfterAll } from './late-arrival';
import { lookAgain } from './look-again';
import { refill, type Vacancy } from './refill';
import * as sql from './sql/assignments.sql';
import type { LockedAssignment } from './sql/assignments.sql';
import { noteEffect } from './sql/effects.sql';

type Prove = (a: LockedAssignment) => sql.CheckInProof;
type Write = (tx: Tx, a: LockedAssignment) => Promise<NewEvent>;
type Then = (tx: Tx, a: LockedAssignment) => Promise<void>;

/** An assignment until the work is done: checked in, cancelled or not shown up. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
    private readonly books: CycleBooks,
    private readonly nudger: Nudger,
  ) {}

  async list(caller: Caller, limit: number): Promise<AssignmentFacts[]> {
    const policy = await this.books.policies.current();
    const rows = await sql.assignmentsOf(this.db, caller.accountId, limit);
    return rows.map((row) => factsOfAssignment(row, policy));
  }

  /** The worker says that he will come; said again before he is asked anew, it shows what was said. */
  reconfirm(caller: Caller, id: string): Promise<AssignmentFacts> {
    return this.locked(caller, id, async (tx, a) => {
      const outcome = reconfirmation(a.watched, a.now, await this.books.policies.current());
      if (outcome === 'said') return;
      if (outcome !== 'noted') throw new Problem(409, outcome);
      await sql.reconfirm(tx, id);
      tell(tx, a, { type: 'assignment.reconfirmed', ...scopeOf(a, caller), data: {} }, 'reconfirmed');
    });
  }

  /** The worker has set out. */
  enRoute(caller: Caller, id: string): Promise<AssignmentFacts> {
    return this.step(caller, id, 'en_route', async (tx, a) => {
      const { shift } = await this.books.policies.current();
      const refusal = enRouteRefusal(a, a.now, shift);
      if (refusal) throw new Problem(409, refusal);
      await sql.setOut(tx, id);
      return { type: 'assignment.set_out', ...scopeOf(a, caller), data: {} };
    });
  }

  /** `prove` tells how the arrival was seen, or throws why it does not count. The first check-in stands, as does being sent home. */
  checkIn(caller: Caller, id: string, prove: Prove): Promise<AssignmentFacts> {
    return this.locked(caller, id, async (tx, a) => {
      if (a.status === 'checked_in' || a.status === 'sent_home') return;
      if (a.status === 'released') throw new Problem(409, 'RELEASED');
      if (!canAssignmentBecome(a.status as AssignmentStatus, 'checked_in')) throw new Problem(409, 'WRONG_STATUS');
      const refusal = checkInTimeRefusal(a.now, a);
      if (refusal) throw new Problem(409, refusal);
      const proof = prove(a);
      touchWorkers(tx, [a.workerId]);
      if (a.status === 'no_show' && !(await staysAfterAll(tx, a, caller))) return;
      const first = await sql.checkIn(tx, id, caller.accountId, proof);
      const sameDay = shanghaiDay(a.now) === shanghaiDay(a.publishedAt);
      const data = { sameDay, method: proof.method, first };
      tell(tx, a, { type: 'assignment.checked_in', ...scopeOf(a, caller), data }, 'checked_in');
    });
  }

  /** The empty place goes to a standby or is offered again at once, as long as the posting's validity allows it. */
  noShow(caller: Caller, id: string): Promise<AssignmentFacts> {
    return this.vacated(caller, id, 'no_show', async (tx, a) => {
      const { shift } = await this.books.policies.current();
      if (a.now < givenUpAt(a.watched, shift)) throw new Problem(409, 'TOO_EARLY');
      await sql.markNoShow(tx, id, caller.accountId);
      return { type: 'assignment.no_show', ...scopeOf(a, caller), data: {} };
    });
  }

  /** Either side ends it before the worker has come; the same happens to the place as after a no-show. */
  cancel(caller: Caller, id: string, reason?: string): Promise<AssignmentFacts> {
    const by = caller.role === 'employer' ? 'employer' : 'worker';
    const to = `cancelled_by_${by}` as const;
    return this.vacated(caller, id, to, async (tx, a) => {
      if (a.now >= a.endsAt) throw new Problem(409, 'SHIFT_OVER');
      // Who has begun is owed the hours: they are settled, not cancelled.
      if (a.status === 'checked_in') throw new Problem(409, 'WRONG_STATUS');
      await sql.cancelAssignment(tx, id, by, caller.accountId);
      if (reason) await noteEffect(tx, id, to, reason);
      const leadMinutes = Math.floor((a.startsAt - a.now) / 60_000);
      return { type: 'assignment.cancelled', ...scopeOf(a, caller), data: { by, leadMinutes } };
    });
  }

  private async vacated(caller: Caller, id: string, to: AssignmentStatus, write: Write) {
    let vacancy: Vacancy | undefined;
    const view = await lookAgain(() =>
      this.step(caller, id, to, write, async (tx, a) => {
        vacancy = await refill(tx, this.books, a, caller);
      }),
    );
    if (vacancy?.searching) this.hints.wakeCycle(vacancy.shard);
    if (vacancy) await this.nudger.deliver(vacancy.moved.nudges, vacancy.moved.outboxIds);
    return view;
  }

  private step(caller: Caller, id: string, to: AssignmentStatus, write: Write, then?: Then): Promise<AssignmentFacts> {
    return this.locked(caller, id, async (tx, a) => {
      if (a.status === to) return; // a repeat of what is done already
      if (!canAssignmentBecome(a.status as AssignmentStatus, to)) throw new Problem(409, 'WRONG_STATUS');
      const event = await write(tx, a);
      touchWorkers(tx, [a.workerId]);
      tell(tx, a, event, to);
      await then?.(tx, a);
    });
  }

  private async locked(caller: Caller, id: string, work: (tx: Tx, a: LockedAssignment) => Promise<void>) {
    const row = await this.db.transaction(async (tx) => {
      const a = await sql.lockAssignment(tx, id, caller);
      if (!a) throw notFound();
      await work(tx, a);
      return sql.assignmentRow(tx, id);
    });
    this.hints.wakeProjector();
    return factsOfAssignment(row, await this.books.policies.current());
  }
}
