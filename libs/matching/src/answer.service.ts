import { Inject, Injectable } from '@nestjs/common';
import { messageOf, roomOf, type AcceptAnswer, type AcceptRefusal, type Language, type NewEvent } from '@app/contracts';
import { blockerAtAccept, ok, refuse, rulesOf, type Candidate, type Result } from '@app/core';
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
import { answeredPosting } from './answered-posting';
import { CycleBooks } from './cycle-books';
import { lookingAgain } from './looking-again';
import { candidatesById } from './sql/candidates.sql';
import * as sql from './sql/accept-offer.sql';
import { goneNudges } from './write-cycle';

/** One answer of a worker to an offer. */
export interface Answering {
  readonly workerId: string;
  readonly offerId: string;
  readonly key: string | undefined;
  readonly language: Language;
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

  /** Accepts; a constraint that refuses at the last moment makes the whole transaction look again and give the typed reason. */
  accept(answering: Answering): Promise<AcceptAnswer> {
    return lookingAgain(() => this.tryAccept(answering));
  }

  async decline(answering: Answering): Promise<{ offerId: string; status: string }> {
    const { workerId, offerId, key } = answering;
    const hurried = new Set<number>();
    const answer = await once(
      this.db,
      { actorId: workerId, key, route: `decline ${offerId}`, body: null },
      async (tx) => {
        const facts = await sql.factsForAnswer(tx, offerId, workerId);
        if (!facts) throw notFound();
        if (!(await sql.decline(tx, offerId))) return { status: 200, body: { offerId, status: facts.offerStatus } };
        appendEvents(tx, [{ type: 'offer.declined', ...scopeOf(facts, workerId), data: { offerId } }]);
        touchWorkers(tx, [workerId]);
        if (await sql.hurrySearch(tx, facts.postingId)) hurried.add(facts.shard);
        return { status: 200, body: { offerId, status: 'declined' } };
      },
    );
    for (const shard of hurried) this.hints.wakeCycle(shard);
    this.hints.wakeProjector();
    return answer.body;
  }

  /** Four trips to the database: key and facts, lock, assignment, and what follows from it together with the commit. */
  private async tryAccept({ workerId, offerId, key, language }: Answering): Promise<AcceptAnswer> {
    let after: After | undefined;
    const request = { actorId: workerId, key, route: `accept ${offerId}`, body: null };
    const answer = await onceWith<Seen, AcceptAnswer>(this.db, request, {
      ahead: (tx) => Promise.all([sql.factsForAnswer(tx, offerId, workerId), candidatesById(tx, [workerId])]),
      work: async (tx, [seen, [candidate]]) => {
        if (!seen) throw notFound();
        // An offer that has ended never comes back: a herd that lost need not queue for the posting's row.
        const facts = ENDED.has(seen.offerStatus) ? seen : await sql.lockedFacts(tx, offerId, workerId);
        const result = await this.take(tx, facts, candidate);
        if (!result.ok)
          return { status: 200, body: this.tooLate(tx, facts, { workerId, reason: result.reason, language }) };
        ({ after } = result.value);
        return { status: 200, body: result.value.answer };
      },
    });
    this.tell(after);
    return answer.body;
  }

  /** Takes a slot for an offer whose posting's row is locked, with everything that follows from it. */
  async take(
    tx: Tx,
    facts: sql.AnswerFacts,
    candidate: Candidate | undefined,
  ): Promise<Result<{ answer: AcceptAnswer; after: After }, AcceptRefusal>> {
    const result = await this.decide(tx, facts, candidate);
    if (!result.ok) return result;
    const { offerId, workerId, postingId } = facts;
    const after = this.afterAssigned(tx, facts, { workerId, ...result.value });
    const { id: assignmentId, slot } = result.value.assigned;
    crashPoint(this.env, 'accept.before_commit');
    return ok({ answer: { outcome: 'assigned', offerId, assignmentId, postingId, slot }, after });
  }

  /** After the commit. */
  tell(after: After | undefined): void {
    crashPoint(this.env, 'accept.after_commit');
    this.hints.wakeProjector();
    // The answer does not wait for the tidying; the relay would only push once more.
    if (after) void this.nudger.deliver(after.nudges, after.outboxIds).catch(() => undefined);
  }

  private async decide(
    tx: Tx,
    facts: sql.AnswerFacts,
    candidate: Candidate | undefined,
  ): Promise<Result<sql.Taken, AcceptRefusal>> {
    const policy = await this.books.policies.current();
    const refusal = offerRefusal(facts, policy.graceMs) ?? (await this.hardRules(facts, candidate));
    if (refusal) return refuse(refusal);
    const taken = await sql.takeSlot(tx, facts);
    return taken ? ok(taken) : refuse('SLOTS_TAKEN');
  }

  /** I9: the hard rules once more, on facts read in this transaction. */
  private async hardRules(facts: sql.AnswerFacts, candidate: Candidate | undefined): Promise<AcceptRefusal | null> {
    if (!candidate) return 'IDENTITY';
    const policy = await this.books.policies.current();
    const reference = await this.books.references.get();
    const block = { from: facts.blockFrom, to: facts.blockTo };
    const posting = answeredPosting(
      { ...facts, block, occupationId: facts.workOccupationId },
      reference,
      policy.radiusM,
    );
    const blocker = blockerAtAccept(posting, candidate, rulesOf(policy, reference.adjacency, facts.now, 0));
    return blocker === 'BUSY' ? 'OVERLAP' : (blocker as AcceptRefusal | null);
  }

  private tooLate(tx: Tx, facts: sql.AnswerFacts, at: { workerId: string; reason: AcceptRefusal; language: Language }) {
    const { offerId, postingId } = facts;
    sql.recordTooLate(tx, offerId, at.reason);
    const event: NewEvent = {
      type: 'accept.refused',
      ...scopeOf(facts, at.workerId),
      data: { offerId, reason: at.reason },
    };
    appendEvents(tx, [event]);
    const message = messageOf(at.reason, at.language);
    return { outcome: 'too_late', offerId, postingId, reason: at.reason, message } as const;
  }

  private afterAssigned(tx: Tx, facts: sql.AnswerFacts, at: sql.Taken & { workerId: string }): After {
    const { workerId, assigned, losers } = at;
    touchWorkers(tx, [workerId, ...losers.map((offer) => offer.worker_id)]);
    appendEvents(tx, assignedEvents(facts, at));
    const nudges = [...goneNudges(losers), ...changeNudges(facts, workerId, assigned)];
    return { nudges, outboxIds: addToOutbox(tx, [{ topic: 'nudge', key: '', payload: nudges }]) };
  }
}

type Seen = [sql.AnswerFacts | null, Candidate[]];

/** What remains to be told of an accept. */
export interface After {
  readonly nudges: readonly Nudge[];
  readonly outboxIds: OutboxIds;
}

const ENDED: ReadonlySet<string> = new Set(['expired', 'withdrawn', 'declined', 'accepted']);

const BY_STATUS: Readonly<Record<string, AcceptRefusal>> = {
  accepted: 'OFFER_ANSWERED',
  declined: 'OFFER_DECLINED',
  expired: 'OFFER_EXPIRED',
  withdrawn: 'OFFER_WITHDRAWN',
};

/** Why the offer itself can't be accepted any more; expiry by the server's receive time, with grace (I8). */
export function offerRefusal(facts: sql.AnswerFacts, graceMs: number): AcceptRefusal | null {
  if (facts.claimed) return 'ALREADY_ASSIGNED';
  if (facts.status === 'filled') return 'SLOTS_TAKEN';
  if (facts.status !== 'open') return 'POSTING_CLOSED';
  if (facts.offerVersion !== facts.version) return 'TERMS_CHANGED';
  // The worker took another shift at that time: that names the conflict.
  if (facts.offerStatus === 'withdrawn' && facts.offerReason === 'overlap') return 'OVERLAP';
  const answered = BY_STATUS[facts.offerStatus];
  if (answered) return answered;
  return facts.now > facts.expiresAt + graceMs ? 'OFFER_EXPIRED' : null;
}

const scopeOf = (facts: sql.AnswerFacts, workerId: string) => ({
  townCode: facts.townCode,
  marketId: facts.marketId,
  occupationId: facts.occupationId,
  postingId: facts.postingId,
  employerId: facts.employerId,
  workerId,
  actorId: workerId,
});

function assignedEvents(
  facts: sql.AnswerFacts,
  { workerId, assigned, losers }: sql.Taken & { readonly workerId: string },
): NewEvent[] {
  const scope = { ...scopeOf(facts, workerId), assignmentId: assigned.id };
  const { offerId } = facts;
  const confirmed: NewEvent = {
    type: 'assignment.confirmed',
    ...scope,
    data: { offerId, slot: assigned.slot, generation: assigned.generation },
  };
  if (assigned.status !== 'filled') return [confirmed];
  const filled = { slots: facts.slots, cutMilli: cutMilli(losers) };
  return [confirmed, { type: 'posting.filled', ...scope, data: filled }];
}

/** What was taken back before its time could have been accepted in the rest of it: it counts by the time that it had. */
const cutMilli = (losers: readonly sql.LosingOffer[]): number =>
  Math.round(losers.reduce((sum, { reason, had }) => sum + (reason === 'slots_taken' ? 1000 * (had ?? 1) : 0), 0));

function changeNudges(facts: sql.AnswerFacts, workerId: string, assigned: sql.Assigned): Nudge[] {
  const { postingId, slots } = facts;
  return [
    {
      room: roomOf(workerId),
      event: 'assignment.changed',
      message: { assignmentId: assigned.id, postingId, status: 'confirmed' },
    },
    {
      room: roomOf(facts.employerId),
      event: 'posting.changed',
      message: { postingId, status: assigned.status, filled: assigned.filled, slots },
    },
  ];
}
