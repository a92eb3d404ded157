import { Inject, Injectable } from '@nestjs/common';
import { messageOf, type AcceptAnswer, type AcceptRefusal, type Language, type NewEvent } from '@app/contracts';
import { ok, refuse, type Candidate, type Result } from '@app/core';
import { Db, type Tx } from '@app/database';
import {
  addToOutbox,
  appendEvents,
  crashPoint,
  ENV,
  Hints,
  notFound,
  Nudger,
  once,
  onceWith,
  touchWorkers,
  type Env,
  type Nudge,
  type OutboxIds,
} from '@app/platform';
import { hardRules, hasEnded, mayStandBy, offerRefusal } from './accept-rules';
import { assignedEvents, assignedNudges, scopeOf } from './answer-effects';
import { CycleBooks } from './cycle-books';
import { lookAgain } from './look-again';
import { actorOf, useConsent, type Actor, type Answerer } from './on-behalf';
import { candidatesById } from './sql/candidates.sql';
import * as sql from './sql/accept-offer.sql';
import type { Joined } from './sql/standby.sql';
import { joinAsStandby, promotedEvents, promotedNudges, takePlace } from './standby-place';
import { goneNudges } from './write-cycle';

/** One answer of a worker to an offer, by himself or by a clerk on his behalf. */
export interface Answering extends Answerer {
  readonly offerId: string;
  readonly key: string | undefined;
  readonly language: Language;
}

/** An accept, and whether a place that falls vacant later may be given without asking. */
export interface Accepting extends Answering {
  readonly standbyConsent: boolean;
}

/** Accept and decline: one request, one transaction, one durable typed outcome. */
@Injectable()
export class AnswerService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly hints: Hints,
    private readonly nudger: Nudger,
    @Inject(ENV) private readonly env: Env,
  ) {}

  accept(accepting: Accepting): Promise<AcceptAnswer> {
    return lookAgain(() => this.tryAccept(accepting));
  }

  async decline(answering: Answering): Promise<{ offerId: string; status: string }> {
    const { workerId, offerId } = answering;
    const hurried = new Set<number>();
    const answer = await once(this.db, requestOf('decline', answering), async (tx) => {
      const facts = await sql.factsForAnswer(tx, offerId, workerId);
      if (!facts) throw notFound();
      await useConsent(tx, answering, { act: 'decline', targetId: offerId });
      if (!(await sql.decline(tx, offerId))) return { status: 200, body: { offerId, status: facts.offerStatus } };
      appendEvents(tx, [{ type: 'offer.declined', ...scopeOf(facts), ...actorOf(answering), data: { offerId } }]);
      touchWorkers(tx, [workerId]);
      if (await sql.hurrySearch(tx, facts.postingId)) hurried.add(facts.shard);
      return { status: 200, body: { offerId, status: 'declined' } };
    });
    for (const shard of hurried) this.hints.wakeCycle(shard);
    this.hints.wakeProjector();
    return answer.body;
  }

  /** Four trips to the database: key and facts, lock, assignment, and what follows from it together with the commit. */
  private async tryAccept(accepting: Accepting): Promise<AcceptAnswer> {
    let after: After | undefined;
    const { workerId, offerId } = accepting;
    const answer = await onceWith<Seen, AcceptAnswer>(this.db, requestOf('accept', accepting), {
      ahead: (tx) => Promise.all([sql.factsForAnswer(tx, offerId, workerId), candidatesById(tx, [workerId])]),
      work: async (tx, [seen, [candidate]]) => {
        if (!seen) throw notFound();
        await useConsent(tx, accepting, { act: 'accept', targetId: offerId });
        const facts = (await this.needsLock(seen)) ? await sql.lockedFacts(tx, offerId, workerId) : seen;
        const result = await this.take(tx, facts, candidate, actorOf(accepting));
        if (result.ok) {
          ({ after } = result.value);
          return { status: 200, body: result.value.answer };
        }
        const joined = result.reason === 'SLOTS_TAKEN' ? await this.standBy(tx, facts, candidate, accepting) : null;
        return { status: 200, body: joined ?? this.tooLate(tx, facts, result.reason, accepting) };
      },
    });
    this.tell(after);
    return answer.body;
  }

  /** Takes a slot for an offer whose posting's row is locked, with everything that follows from it; the caller records a refusal. */
  async take(
    tx: Tx,
    facts: sql.AnswerFacts,
    candidate: Candidate | undefined,
    actor: Actor,
  ): Promise<Result<Taking, AcceptRefusal>> {
    const { graceMs } = await this.books.policies.current();
    const refusal = offerRefusal(facts, graceMs) ?? (await hardRules(this.books, facts, candidate));
    if (refusal) return refuse(refusal);
    const taken = await takePlace(tx, facts);
    if (!taken) return refuse('SLOTS_TAKEN');
    const after = this.afterAssigned(tx, facts, taken, actor);
    const { id: assignmentId, slot } = taken.assigned;
    crashPoint(this.env, 'accept.before_commit');
    const { offerId, postingId } = facts;
    return ok({ answer: { outcome: 'assigned', offerId, assignmentId, postingId, slot }, after });
  }

  /** A place in the line for an accept that found all slots taken; null when there is none for this worker. */
  private async standBy(tx: Tx, facts: sql.AnswerFacts, candidate: Candidate | undefined, by: Accepting) {
    if (!mayStandBy(facts, await this.books.policies.current())) return null;
    if (await hardRules(this.books, facts, candidate)) return null;
    return joinedAnswer(facts, await joinAsStandby(tx, facts, by.standbyConsent, actorOf(by)), by);
  }

  /** After the commit. */
  tell(after: After | undefined): void {
    crashPoint(this.env, 'accept.after_commit');
    this.hints.wakeProjector();
    // The answer does not wait for the tidying; the relay would only push once more.
    if (after) void this.nudger.deliver(after.nudges, after.outboxIds).catch(() => undefined);
  }

  /** An offer that has ended never comes back: a herd that lost need not queue for the posting's row, but for a place in its line. */
  private async needsLock(seen: sql.AnswerFacts): Promise<boolean> {
    return !hasEnded(seen) || mayStandBy(seen, await this.books.policies.current());
  }

  private tooLate(tx: Tx, facts: sql.AnswerFacts, reason: AcceptRefusal, answering: Answering) {
    const { offerId, postingId } = facts;
    sql.recordTooLate(tx, offerId, reason);
    const event: NewEvent = {
      type: 'accept.refused',
      ...scopeOf(facts),
      ...actorOf(answering),
      data: { offerId, reason },
    };
    appendEvents(tx, [event]);
    const message = messageOf(reason, answering.language);
    return { outcome: 'too_late', offerId, postingId, reason, message } as const;
  }

  private afterAssigned(tx: Tx, facts: sql.AnswerFacts, taken: sql.Taken, actor: Actor): After {
    const { assigned, losers } = taken;
    const { workerId } = facts;
    touchWorkers(tx, [workerId, ...losers.map((offer) => offer.worker_id)]);
    appendEvents(tx, [...promotedEvents(facts), ...assignedEvents(facts, taken, actor)]);
    const nudges = [...goneNudges(losers), ...promotedNudges(facts), ...assignedNudges(facts, assigned)];
    return { nudges, outboxIds: addToOutbox(tx, [{ topic: 'nudge', key: '', payload: nudges }]) };
  }
}

/** A slot was taken. */
export interface Taking {
  readonly answer: Extract<AcceptAnswer, { outcome: 'assigned' }>;
  readonly after: After;
}

type Seen = [sql.AnswerFacts | null, Candidate[]];

/** What remains to be told of an accept. */
export interface After {
  readonly nudges: readonly Nudge[];
  readonly outboxIds: OutboxIds;
}

function joinedAnswer({ offerId, postingId }: sql.AnswerFacts, { id, rank }: Joined, by: Accepting): AcceptAnswer {
  const message = messageOf('STANDBY_JOINED', by.language);
  return { outcome: 'standby', offerId, postingId, standbyId: id, rank, consent: by.standbyConsent, message };
}

/** Who asks for what under which key; a plain yes is the same command as one without a body. */
function requestOf(command: string, { onBehalf, key, offerId, workerId, ...rest }: Answering | Accepting) {
  const said = {
    ...('standbyConsent' in rest && rest.standbyConsent && { standbyConsent: true }),
    ...(onBehalf && { consentId: onBehalf.consentId }),
  };
  const body = Object.keys(said).length > 0 ? said : null;
  return { actorId: onBehalf?.actorId ?? workerId, key, route: `${command} ${offerId}`, body };
}
