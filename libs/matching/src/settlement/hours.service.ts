import { Injectable } from '@nestjs/common';
import type { Completion, HoursDispute, SettlementView } from '@app/contracts';
import {
  decideHours,
  hoursAfterSilence,
  hoursAnswerBy,
  minutesRefusal,
  othersMinutes,
  stateHours,
  type Hours,
  type HoursSide,
} from '@app/core';
import { Db, type Tx } from '@app/database';
import { Hints, invalidFields, Problem, type Caller } from '@app/platform';
import { scopeOf, tell } from '../assignment-effects';
import { factsOfAssignment, type AssignmentFacts } from '../assignment-view';
import { PolicyBook } from '../policy-book';
import { assignmentRow } from '../sql/assignments.sql';
import { writeHours, type HoursWord } from '../sql/hours.sql';
import { completeWork, restateWork } from './settling';
import { allowed, lockWork, shiftMinutesOf, sideOf, signedItems, viewOf, type Work } from './work';

/** Hours as both sides tell them. Pay follows the employer's figure from the completion on, and the agreed one when there is one. */
@Injectable()
export class HoursService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
    private readonly policies: PolicyBook,
  ) {}

  /** The worker tells his hours, before or after the employer does. */
  checkOut(caller: Caller, id: string, minutes: number): Promise<SettlementView> {
    return this.onWork(caller, id, (tx, work) => {
      if (work.hours?.workerMinutes === minutes) return; // a repeat
      if (!['checked_in', 'completed'].includes(work.status)) throw new Problem(409, 'WRONG_STATUS');
      check(minutes, work, work.now);
      this.state(tx, work, minutes, caller, null);
    });
  }

  /** The employer tells them, which ends the work. A repeat shows what was done. */
  async complete(caller: Caller, id: string, { minutesWorked, ...items }: Completion): Promise<AssignmentFacts> {
    const policy = await this.policies.current();
    return this.locked(caller, id, async (tx, work) => {
      if (work.status !== 'completed') await this.completeAs(tx, work, minutesWorked, signedItems(items), caller);
      return factsOfAssignment(await assignmentRow(tx, id), policy);
    });
  }

  /** Yes to the figure of the other side. */
  agree(caller: Caller, id: string): Promise<SettlementView> {
    return this.onWork(caller, id, async (tx, work) => {
      if (work.hours?.status === 'agreed') return; // a repeat
      const minutes = allowed(othersMinutes(work.hours, sideOf(caller)));
      if (work.status === 'completed') this.state(tx, work, minutes, caller, null);
      else await this.completeAs(tx, work, minutes, [], caller);
    });
  }

  /** No to it, with the figure of one's own and the reason. */
  dispute(caller: Caller, id: string, { minutesWorked, reason }: HoursDispute): Promise<SettlementView> {
    return this.onWork(caller, id, (tx, work) => {
      const others = allowed(othersMinutes(work.hours, sideOf(caller)));
      if (work.status !== 'completed') throw new Problem(409, 'WRONG_STATUS');
      if (others === minutesWorked) throw invalidFields([{ field: 'minutesWorked', code: 'HOURS_SAME' }]);
      check(minutesWorked, work);
      this.state(tx, work, minutesWorked, caller, reason);
    });
  }

  /** The staff ends a dispute. */
  decide(caller: Caller, id: string, { minutesWorked: minutes, reason }: HoursDispute): Promise<SettlementView> {
    return this.onWork(caller, id, (tx, work) => {
      const hours = allowed(decideHours(work.hours, minutes));
      check(minutes, work);
      const actorId = caller.accountId;
      this.write(tx, work, hours, { side: 'staff', word: 'decided', minutes, reason, actorId }, caller);
      settleAgreed(tx, work, hours, caller);
    });
  }

  /** Nobody has answered in time. */
  async silence(id: string): Promise<void> {
    await this.db.transaction(async (tx) => {
      const work = await lockWork(tx, id);
      const after = work.hours && hoursAfterSilence(work.hours);
      if (!after?.ok) return; // somebody was quicker
      const minutes = after.value.agreedMinutes!;
      if (work.status === 'checked_in') await completeWork(tx, work, minutes, []);
      this.write(tx, work, after.value, { side: 'clock', word: 'silence', minutes, reason: null, actorId: null });
    });
    this.hints.wakeProjector();
  }

  private async completeAs(
    tx: Tx,
    work: Work,
    minutes: number,
    items: ReturnType<typeof signedItems>,
    caller: Caller,
  ): Promise<void> {
    if (work.status !== 'checked_in') throw new Problem(409, 'WRONG_STATUS');
    check(minutes, work);
    await completeWork(tx, work, minutes, items, caller);
    this.state(tx, { ...work, record: null }, minutes, caller, null);
  }

  private state(tx: Tx, work: Work, minutes: number, caller: Caller, reason: string | null): void {
    const side = sideOf(caller);
    const hours = allowed(stateHours(work.hours, side, minutes));
    this.write(tx, work, hours, { side, word: hours.status, minutes, reason, actorId: caller.accountId }, caller);
    settleAgreed(tx, work, hours, caller);
  }

  private write(tx: Tx, work: Work, hours: Hours, word: HoursWord, caller?: Caller): void {
    const answerBy = hours.status === 'stated' ? hoursAnswerBy(work.now, work.endsAt) : null;
    writeHours(tx, { id: work.id, shiftMinutes: shiftMinutesOf(work), answerBy }, hours, word);
    const event = { ...scopeOf(work, caller), ...eventOf(work, hours, word) };
    tell(tx, work, event, event.type);
  }

  private onWork(
    caller: Caller,
    id: string,
    act: (tx: Tx, work: Work) => void | Promise<void>,
  ): Promise<SettlementView> {
    return this.locked(caller, id, async (tx, work) => {
      await act(tx, work);
      return viewOf(tx, caller, id);
    });
  }

  private async locked<T>(caller: Caller, id: string, act: (tx: Tx, work: Work) => Promise<T>): Promise<T> {
    const answer = await this.db.transaction(async (tx) => act(tx, await lockWork(tx, id, caller)));
    this.hints.wakeProjector();
    return answer;
  }
}

function check(minutes: number, work: Work, now?: number): void {
  const code = minutesRefusal(minutes, work, now);
  if (code) throw invalidFields([{ field: 'minutesWorked', code }]);
}

/** The pay follows what was agreed when it was made for other hours. */
function settleAgreed(tx: Tx, work: Work, { agreedMinutes }: Hours, caller: Caller): void {
  if (agreedMinutes !== null && work.record && work.record.minutes !== agreedMinutes)
    restateWork(tx, work, agreedMinutes, null, caller);
}

function eventOf({ record }: Work, { status, agreedMinutes, agreedHow }: Hours, { side, minutes }: HoursWord) {
  if (agreedMinutes !== null && agreedHow !== null) {
    const data = { minutes: agreedMinutes, minutesBefore: record?.minutes ?? agreedMinutes, how: agreedHow };
    return { type: 'hours.agreed', data } as const;
  }
  const type = status === 'disputed' ? 'hours.disputed' : 'hours.stated';
  return { type, data: { by: side as HoursSide, minutes } } as const;
}
