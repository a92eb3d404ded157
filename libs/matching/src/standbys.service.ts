import { Injectable } from '@nestjs/common';
import type { StandbyView } from '@app/contracts';
import { Db, type Tx } from '@app/database';
import { appendEvents, Hints, notFound, Nudger, Problem, touchWorkers, type Caller } from '@app/platform';
import { CycleBooks } from './cycle-books';
import { lookAgain } from './look-again';
import { decline, hurrySearch } from './sql/accept-offer.sql';
import * as sql from './sql/standby.sql';
import { moveLine, placeOf, type LineMoved } from './standby-line';

/** What a worker sees and does about his places in lines. */
@Injectable()
export class StandbysService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly hints: Hints,
    private readonly nudger: Nudger,
  ) {}

  list(caller: Caller, limit: number): Promise<StandbyView[]> {
    return sql.standbysOf(this.db, caller.accountId, limit);
  }

  /** On the way: a place that is vacant by now is his at once, any other when it falls vacant. Repeated, it changes nothing. */
  async setOut(caller: Caller, id: string): Promise<void> {
    const moved = await lookAgain(() => this.db.transaction((tx) => this.setOutIn(tx, caller, id)));
    if (moved) await this.nudger.deliver(moved.nudges, moved.outboxIds);
    this.hints.wakeProjector();
  }

  private async setOutIn(tx: Tx, { accountId: workerId }: Caller, id: string): Promise<LineMoved | null> {
    const own = await sql.ownStandby(tx, id, workerId);
    if (!own) throw notFound();
    if (own.status === 'promoted' || own.setOut) return null;
    await sql.lockLine(tx, own.postingId);
    if (!(await sql.setOut(tx, id))) throw new Problem(409, await this.whyNot(tx, id, workerId));
    const data = { rank: own.rank };
    appendEvents(tx, [{ type: 'standby.set_out', ...placeOf(own), workerId, actorId: workerId, data }]);
    return moveLine(tx, this.books, own.postingId);
  }

  private async whyNot(tx: Tx, id: string, workerId: string): Promise<'NOT_SUMMONED' | 'WRONG_STATUS'> {
    const own = await sql.ownStandby(tx, id, workerId);
    return own?.status === 'waiting' || own?.status === 'called' ? 'NOT_SUMMONED' : 'WRONG_STATUS';
  }

  /** Leaves the line; whoever was called says no to the call with it. A place that has ended stays as it is. */
  async leave(caller: Caller, id: string): Promise<void> {
    const shard = await this.db.transaction((tx) => this.leaveIn(tx, caller, id));
    if (shard !== null) this.hints.wakeCycle(shard);
    this.hints.wakeProjector();
  }

  private async leaveIn(tx: Tx, { accountId: workerId }: Caller, id: string): Promise<number | null> {
    const own = await sql.ownStandby(tx, id, workerId);
    if (!own) throw notFound();
    if (!(await sql.endPlace(tx, id, 'passed', 'LEFT'))) {
      // A place in the line that became a place in the shift is given back as such.
      if ((await sql.ownStandby(tx, id, workerId))?.status === 'promoted') throw new Problem(409, 'WRONG_STATUS');
      return null;
    }
    const data = { rank: own.rank, reason: 'LEFT' };
    appendEvents(tx, [{ type: 'standby.passed', ...placeOf(own), workerId, actorId: workerId, data }]);
    // Called since it was read, perhaps.
    const callOfferId = (await sql.ownStandby(tx, id, workerId))!.callOfferId;
    if (callOfferId === null || !(await decline(tx, callOfferId))) return null;
    touchWorkers(tx, [workerId]);
    return (await hurrySearch(tx, own.postingId)) ? own.shard : null;
  }
}
