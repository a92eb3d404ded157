import { Injectable } from '@nestjs/common';
import { roomOf, type AssignmentView, type NewEvent } from '@app/contracts';
import { canAssignmentBecome, checkInTimeRefusal, shanghaiDay, type AssignmentStatus } from '@app/core';
import { Db, type Tx } from '@app/database';
import {
  addToOutbox,
  appendEvents,
  Hints,
  invalidFields,
  notFound,
  Nudger,
  Problem,
  touchWorkers,
  type Caller,
} from '@app/platform';
import { CycleBooks } from './cycle-books';
import { lookAgain } from './look-again';
import * as sql from './sql/assignments.sql';
import { noteEffect } from './sql/effects.sql';
import type { LockedAssignment } from './sql/assignments.sql';
import { moveLine, type LineMoved } from './standby-line';

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

  list(caller: Caller, limit: number): Promise<AssignmentView[]> {
    return sql.assignmentsOf(this.db, caller.accountId, limit);
  }

  /** `prove` tells how the arrival was seen, or throws why it does not count. */
  checkIn(caller: Caller, id: string, prove: Prove): Promise<AssignmentView> {
    return this.step(caller, id, 'checked_in', async (tx, a) => {
      const refusal = checkInTimeRefusal(a.now, a);
      if (refusal) throw new Problem(409, refusal);
      const proof = prove(a);
      await sql.checkIn(tx, id, caller.accountId, proof);
      const sameDay = shanghaiDay(a.now) === shanghaiDay(a.publishedAt);
      return { type: 'assignment.checked_in', ...scopeOf(a, caller), data: { sameDay, method: proof.method } };
    });
  }

  complete(caller: Caller, id: string, minutesWorked: number): Promise<AssignmentView> {
    return this.step(caller, id, 'completed', async (tx, a) => {
      const shiftMinutes = (a.endsAt - a.startsAt) / 60_000;
      if (minutesWorked > shiftMinutes) throw invalidFields([{ field: 'minutesWorked', code: 'HOURS_TOO_LONG' }]);
      const payFen = a.payKind === 'total' ? a.payFen : Math.ceil((a.payFen * minutesWorked) / 60);
      await sql.complete(tx, id, minutesWorked, payFen);
      return { type: 'assignment.completed', ...scopeOf(a, caller), data: { minutesWorked } };
    });
  }

  /** The empty place goes to a standby or is offered again at once, as long as the posting's validity allows it. */
  noShow(caller: Caller, id: string): Promise<AssignmentView> {
    return this.vacated(caller, id, 'no_show', async (tx, a) => {
      if (a.now < a.startsAt + NO_SHOW_AFTER_MS) throw new Problem(409, 'TOO_EARLY');
      await sql.markNoShow(tx, id, caller.accountId);
      return { type: 'assignment.no_show', ...scopeOf(a, caller), data: {} };
    });
  }

  /** Either side ends it before the worker has come; the same happens to the place as after a no-show. */
  cancel(caller: Caller, id: string, reason?: string): Promise<AssignmentView> {
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
  async paid(caller: Caller, id: string): Promise<AssignmentView> {
    return this.locked(caller, id, async (tx, a) => {
      if (a.paid) return;
      if (a.status !== 'completed') throw new Problem(409, 'WRONG_STATUS');
      await sql.markPaid(tx, id);
      const { payFen } = await sql.assignmentView(tx, id);
      this.tell(tx, a, { type: 'assignment.paid', ...scopeOf(a, caller), data: { payFen: payFen ?? 0 } }, 'paid');
    });
  }

  private step(caller: Caller, id: string, to: AssignmentStatus, write: Write): Promise<AssignmentView> {
    return this.locked(caller, id, async (tx, a) => {
      if (a.status === to) return; // a repeat of what is done already
      if (!canAssignmentBecome(a.status as AssignmentStatus, to)) throw new Problem(409, 'WRONG_STATUS');
      const event = await write(tx, a);
      touchWorkers(tx, [a.workerId]);
      this.tell(tx, a, event, to);
    });
  }

  private async locked(caller: Caller, id: string, work: (tx: Tx, a: LockedAssignment) => Promise<void>) {
    const view = await this.db.transaction(async (tx) => {
      const a = await sql.lockAssignment(tx, id, caller);
      if (!a) throw notFound();
      await work(tx, a);
      return sql.assignmentView(tx, id);
    });
    this.hints.wakeProjector();
    return view;
  }

  private tell(tx: Tx, a: LockedAssignment, event: NewEvent, status: string): void {
    appendEvents(tx, [event]);
    const message = { assignmentId: a.id, postingId: a.postingId, status };
    const payload = [{ room: roomOf(a.workerId), event: 'assignment.changed', message }];
    void addToOutbox(tx, [{ topic: 'nudge', key: '', payload }]);
  }
}

interface Vacancy {
  readonly shard: number;
  readonly moved: LineMoved;
  /** An ordinary search goes on for what the line could not fill. */
  readonly searching: boolean;
}

/** Standbys first; what they leave is put before the next cycle, which calls those who want to be asked. */
async function refill(tx: Tx, books: CycleBooks, a: LockedAssignment, caller: Caller): Promise<Vacancy> {
  const moved = await moveLine(tx, books, a.postingId);
  const searching = moved.vacant > 0 && (await searchAgain(tx, a, caller));
  return { shard: a.shard, moved, searching };
}

/** Puts the posting before the next cycle; false when its validity is over. */
async function searchAgain(tx: Tx, a: LockedAssignment, caller: Caller): Promise<boolean> {
  const again = await sql.searchAgain(tx, a.postingId);
  if (!again) return false;
  if (again.reopened) appendEvents(tx, [{ type: 'posting.reopened', ...postingScopeOf(a, caller), data: {} }]);
  void addToOutbox(tx, [{ topic: 'posting.changed', key: String(a.shard), payload: { postingId: a.postingId } }]);
  return true;
}

const postingScopeOf = (a: LockedAssignment, caller: Caller) => ({
  townCode: a.townCode,
  marketId: a.marketId,
  occupationId: a.occupationId,
  postingId: a.postingId,
  employerId: a.employerId,
  actorId: caller.accountId,
});

const scopeOf = (a: LockedAssignment, caller: Caller) => ({
  ...postingScopeOf(a, caller),
  workerId: a.workerId,
  assignmentId: a.id,
  ...(caller.role === 'clerk' && { onBehalfOf: a.workerId }),
});
