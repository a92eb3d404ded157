import { Injectable } from '@nestjs/common';
import type { SettlementQuery, SettlementView, StatedItems } from '@app/contracts';
import { isStep, PAYMENT_NEXT, type PaymentStatus } from '@app/core';
import { Db, type Tx } from '@app/database';
import { Hints, notFound, Problem, type Caller } from '@app/platform';
import { scopeOf, tell } from '../assignment-effects';
import { factsOfAssignment, type AssignmentFacts } from '../assignment-view';
import { PolicyBook } from '../policy-book';
import { assignmentRow, markPaid } from '../sql/assignments.sql';
import { answerSettlement, markSettlement, type SettlementRecord } from '../sql/settlement.sql';
import { settlementsOf } from '../sql/settlement-views.sql';
import { restateWork } from './settling';
import { lockWork, signedItems, viewOf, type Work } from './work';

type Act = (tx: Tx, work: Work, record: SettlementRecord) => void;

/** The record of the pay: what it is made of, that it was paid, and what the worker says to that. No money is moved. */
@Injectable()
export class PaymentService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
    private readonly policies: PolicyBook,
  ) {}

  list(caller: Caller, { overdue, limit }: SettlementQuery): Promise<SettlementView[]> {
    return settlementsOf(this.db, caller, overdue, limit);
  }

  view(caller: Caller, id: string): Promise<SettlementView> {
    return viewOf(this.db, caller, id);
  }

  /** Items anew, as long as nothing is marked paid. */
  itemise(caller: Caller, id: string, items: StatedItems): Promise<SettlementView> {
    const signed = signedItems(items);
    return this.onRecord(caller, id, (tx, work, { status, minutes }) => {
      if (status !== 'open') throw new Problem(409, 'WRONG_STATUS');
      restateWork(tx, work, minutes, signed, caller);
    });
  }

  /** A mark of the employer's; a repeat shows it again. */
  async paid(caller: Caller, id: string): Promise<AssignmentFacts> {
    const policy = await this.policies.current();
    const view = await this.db.transaction(async (tx) => {
      const work = await lockWork(tx, id, caller);
      if (work.status !== 'completed') throw new Problem(409, 'WRONG_STATUS');
      if (!isMarked(work)) await this.mark(tx, work, caller);
      return factsOfAssignment(await assignmentRow(tx, id), policy);
    });
    this.hints.wakeProjector();
    return view;
  }

  confirm(caller: Caller, id: string): Promise<SettlementView> {
    return this.answer(caller, id, 'confirmed', null);
  }

  deny(caller: Caller, id: string, reason: string): Promise<SettlementView> {
    return this.answer(caller, id, 'denied', reason);
  }

  /** The worker's word about the mark; a repeat changes nothing. */
  private answer(caller: Caller, id: string, to: 'confirmed' | 'denied', reason: string | null) {
    return this.onRecord(caller, id, (tx, work, { status, totalFen }) => {
      if (status === to) return;
      mayBecome(status, to);
      answerSettlement(tx, id, to, reason);
      const event = { type: `settlement.${to}`, ...scopeOf(work, caller), data: { totalFen } } as const;
      tell(tx, work, event, event.type);
    });
  }

  private async mark(tx: Tx, work: Work, caller: Caller): Promise<void> {
    const { record, id } = work;
    await markPaid(tx, id);
    if (record) markSettlement(tx, id);
    // What was paid before is counted already.
    const before = record?.paidFen ?? 0;
    const { payFen } = await assignmentRow(tx, id);
    const data = { payFen: Math.max(0, (payFen ?? 0) - before) };
    tell(tx, work, { type: 'assignment.paid', ...scopeOf(work, caller), data }, 'paid');
  }

  private async onRecord(caller: Caller, id: string, act: Act): Promise<SettlementView> {
    const view = await this.db.transaction(async (tx) => {
      const work = await lockWork(tx, id, caller);
      if (!work.record) throw notFound();
      act(tx, work, work.record);
      return viewOf(tx, caller, id);
    });
    this.hints.wakeProjector();
    return view;
  }
}

/** Assignments that were completed before there were records are marked by themselves. */
const isMarked = ({ record, paid }: Work): boolean =>
  record ? record.status === 'marked' || record.status === 'confirmed' : paid;

function mayBecome(from: PaymentStatus, to: PaymentStatus): void {
  if (!isStep(PAYMENT_NEXT, from, to)) throw new Problem(409, 'WRONG_STATUS');
}
