import { Injectable } from '@nestjs/common';
import type { NewEvent } from '@app/contracts';
import {
  canAssignmentBecome,
  checkInTimeRefusal,
  enRouteRefusal,
  reconfirmation,
  shanghaiDay,
  type AssignmentStatus,
} from '@app/core';
import { Db, type Tx } from '@app/database';
import { Hints, invalidFields, notFound, Nudger, Problem, touchWorkers, type Caller } from '@app/platform';
import { scopeOf, tell } from './assignment-effects';
import { factsOfAssignment, type AssignmentFacts } from './assignment-view';
import { CycleBooks } from './cycle-books';
import { lookAgain } from './look-again';
import { refill, type Vacancy } from './refill';
import * as sql from './sql/assignments.sql';
import type { LockedAssignment } from './sql/assignments.sql';

/** A no-show can be told this long after the start, ms. */
const NO_SHOW_AFTER_MS = 10 * 60_000;

type Prove = (a: LockedAssignment) => sql.CheckInProof;
type Write = (tx: Tx, a: LockedAssignment) => Promise<NewEvent>;

/** The first plain form of a shift: checked in, completed, paid, or not shown up. */
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

  /** `prove` tells how the arrival was seen, or throws why it does not count. */
  checkIn(caller: Caller, id: string, prove: Prove): Promise<AssignmentFacts> {
    return this.step(caller, id, 'checked_in', async (tx, a) => {
      const refusal = checkInTimeRefusal(a.now, a);
      if (refusal) throw new Problem(409, refusal);
      const proof = prove(a);
      await sql.checkIn(tx, id, caller.accountId, proof);
      const sameDay = shanghaiDay(a.now) === shanghaiDay(a.publishedAt);
      return { type: 'assignment.checked_in', ...scopeOf(a, caller), data: { sameDay, method: proof.method } };
    });
  }

  complete(caller: Caller, id: string, minutesWorked: number): Promise<AssignmentFacts> {
    return this.step(caller, id, 'completed', async (tx, a) => {
      const shiftMinutes = (a.endsAt - a.startsAt) / 60_000;
      if (minutesWorked > shiftMinutes) throw invalidFields([{ field: 'minutesWorked', code: 'HOURS_TOO_LONG' }]);
      const payFen = a.payKind === 'total' ? a.payFen : Math.ceil((a.payFen * minutesWorked) / 60);
      await sql.complete(tx, id, minutesWorked, payFen);
      return { type: 'assignment.completed', ...scopeOf(a, caller), data: { minutesWorked } };
    });
  }

  /** The empty place goes to a standby or is offered again at once, as long as the posting's validity allows it. */
  noShow(caller: Caller, id: string): Promise<AssignmentFacts> {
    return this.vacated(caller, id, 'no_show', async (tx, a) => {
      if (a.now < a.startsAt + NO_SHOW_AFTER_MS) throw new Problem(409, 'TOO_EARLY');
      await sql.markNoShow(tx, id);
      return { type: 'assignment.no_show', ...scopeOf(a, caller), data: {} };
    });
  }

  /** The worker gives the place back before the shift; the same happens to it as after a no-show. */
  cancel(caller: Caller, id: string): Promise<AssignmentFacts> {
    return this.vacated(caller, id, 'cancelled_by_worker', async (tx, a) => {
      if (a.now >= a.startsAt) throw new Problem(409, 'SHIFT_STARTED');
      await sql.cancelByWorker(tx, id);
      const leadMinutes = Math.floor((a.startsAt - a.now) / 60_000);
      return { type: 'assignment.cancelled', ...scopeOf(a, caller), data: { by: 'worker', leadMinutes } };
    });
  }

  private async vacated(caller: Caller, id: string, to: 'no_show' | 'cancelled_by_worker', write: Write) {
    let vacancy: Vacancy | undefined;
    const view = await lookAgain(() =>
      this.step(caller, id, to, async (tx, a) => {
        const event = await write(tx, a);
        vacancy = await refill(tx, this.books, a, caller);
        return event;
      }),
    );
    if (vacancy?.searching) this.hints.wakeCycle(vacancy.shard);
    if (vacancy) await this.nudger.deliver(vacancy.moved.nudges, vacancy.moved.outboxIds);
    return view;
  }

  /** Paid is a mark, not a movement of money. */
  async paid(caller: Caller, id: string): Promise<AssignmentFacts> {
    return this.locked(caller, id, async (tx, a) => {
      if (a.paid) return;
      if (a.status !== 'completed') throw new Problem(409, 'WRONG_STATUS');
      await sql.markPaid(tx, id);
      const { payFen } = await sql.assignmentRow(tx, id);
      tell(tx, a, { type: 'assignment.paid', ...scopeOf(a, caller), data: { payFen: payFen ?? 0 } }, 'paid');
    });
  }

  private step(caller: Caller, id: string, to: AssignmentStatus, write: Write): Promise<AssignmentFacts> {
    return this.locked(caller, id, async (tx, a) => {
      if (a.status === to) return; // a repeat of what is done already
      if (!canAssignmentBecome(a.status as AssignmentStatus, to)) throw new Problem(409, 'WRONG_STATUS');
      const event = await write(tx, a);
      touchWorkers(tx, [a.workerId]);
      tell(tx, a, event, to);
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
