import { Injectable } from '@nestjs/common';
import type { AppealDecision, AppealsQuery, AppealView, NewEvent } from '@app/contracts';
import { appealRefusal, mayDecide } from '@app/core';
import { Db, type Tx } from '@app/database';
import { appendEvents, Hints, notFound, Problem, touchWorkers, type Caller } from '@app/platform';
import * as sql from './sql/appeals.sql';

/** Appeals against effects: made by whom they concern, decided by the staff, and what follows from that. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly db: Db,
    private readonly hints: Hints,
  ) {}

  /** A repeat shows the appeal that was made. */
  async appeal({ accountId }: Caller, effectId: string, reason: string): Promise<AppealView> {
    const made = await this.db.transaction((tx) => appealIn(tx, accountId, effectId, reason));
    this.hints.wakeProjector();
    return made;
  }

  list(caller: Caller, query: AppealsQuery): Promise<AppealView[]> {
    return sql.appealList(this.db, caller, query);
  }

  /** The first decision stands: a repeat of it shows it, another one is refused. */
  async decide(caller: Caller, id: string, decision: AppealDecision): Promise<AppealView> {
    const view = await this.db.transaction(async (tx) => {
      const appeal = await sql.lockAppeal(tx, caller, id);
      if (!appeal) throw notFound();
      if (appeal.state === decision.outcome) return appeal;
      if (appeal.state !== 'open') throw new Problem(409, 'APPEAL_DECIDED');
      if (!mayDecide(caller.accountId, appeal)) throw new Problem(409, 'APPEAL_OWN_DEED');
      await sql.decideAppeal(tx, id, decision, caller.accountId);
      await follow(tx, appeal, decision, caller);
      return sql.appealView(tx, id);
    });
    this.hints.wakeProjector();
    return view;
  }
}

async function appealIn(tx: Tx, accountId: string, effectId: string, reason: string): Promise<AppealView> {
  const effect = await sql.ownEffect(tx, effectId, accountId);
  if (!effect) throw notFound();
  if (effect.appealId) return sql.appealView(tx, effect.appealId);
  const refusal = appealRefusal(effect, effect.now);
  if (refusal) throw new Problem(409, refusal);
  const made = await sql.makeAppeal(tx, effectId, reason);
  if (!made) return sql.appealView(tx, (await sql.ownEffect(tx, effectId, accountId))!.appealId!);
  const view = await sql.appealView(tx, made);
  const scope = await sql.scopeOfEffect(tx, effectId);
  const data = { appealId: made, effectId, kind: view.kind };
  appendEvents(tx, [{ type: 'appeal.made', ...scope, actorId: accountId, data }]);
  return view;
}

async function follow(tx: Tx, { appealId, effectId, kind }: AppealView, { outcome }: AppealDecision, by: Caller) {
  const scope = await sql.scopeOfEffect(tx, effectId);
  const actorId = by.accountId;
  const events: NewEvent[] = [{ type: 'appeal.decided', ...scope, actorId, data: { appealId, effectId, outcome } }];
  // A weather order may have been quicker.
  if (outcome !== 'rejected' && (await sql.voidEffect(tx, effectId, appealId))) {
    const told = outcome === 'upheld' && kind === 'no_show' ? await sql.noShowEvent(tx, scope) : null;
    if (told) await sql.chargeEmployer(tx, effectId, actorId);
    const { id: restates = null, at: restatesAt = null, ...counted } = told ?? {};
    const data = { effectId, kind, because: 'appeal', restates, restatesAt } as const;
    // Where it was counted, the posting may be called something else by now.
    events.push({ type: 'effect.voided', ...scope, ...counted, actorId, data });
    touchWorkers(tx, [scope.workerId]);
  }
  appendEvents(tx, events);
}

/** Voids penalties of shifts that an order makes impossible, though they came before it. */
export async function excuseByOrder(tx: Tx, orderId: string, actorId: string): Promise<void> {
  const voided = await sql.voidByOrder(tx, orderId);
  touchWorkers(
    tx,
    voided.map(({ workerId }) => workerId),
  );
  appendEvents(
    tx,
    voided.map(({ effectId, kind, ...scope }): NewEvent => {
      const data = { effectId, kind, because: 'weather', restates: null, restatesAt: null } as const;
      return { type: 'effect.voided', ...scope, actorId, data };
    }),
  );
}
