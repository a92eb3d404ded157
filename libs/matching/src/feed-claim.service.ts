import { Injectable } from '@nestjs/common';
import { messageOf, type AcceptRefusal, type ClaimAnswer, type Language } from '@app/contracts';
import {
  blockerByPlace,
  ok,
  placeDistanceM,
  refuse,
  rulesOf,
  type Candidate,
  type MatchingPolicy,
  type Result,
} from '@app/core';
import { Db, type Tx } from '@app/database';
import { appendEvents, notFound, onceWith, Problem } from '@app/platform';
import { AnswerService, type After, type Taking } from './answer.service';
import { CycleBooks } from './cycle-books';
import { claimRefusal, feedUnits, fittingUnit, type FeedUnit } from './feed-facts';
import { lookAgain } from './look-again';
import { actorOf, useConsent, type Answerer } from './on-behalf';
import { factsForAnswer } from './sql/accept-offer.sql';
import { candidatesById } from './sql/candidates.sql';
import * as sql from './sql/feed.sql';
import { noteOffer } from './sql/on-behalf.sql';
import { ageFigures } from './sql/search-age.sql';
import { lockInboxes } from './sql/write-cycle.sql';

/** A worker takes a posting of the open feed, by himself or by a clerk on his behalf. */
export interface Claiming extends Answerer {
  readonly postingId: string;
  /** The terms that a clerk has shown to the worker; whoever claims himself has them before him. */
  readonly version?: number;
  readonly key: string | undefined;
  readonly language: Language;
}

type Taken = Result<Taking, AcceptRefusal>;

/** Claims on the open feed: an offer and its accept in one transaction, by the same code as any other accept. */
@Injectable()
export class FeedClaimService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly answers: AnswerService,
  ) {}

  claim(claiming: Claiming): Promise<ClaimAnswer> {
    return lookAgain(() => this.tryClaim(claiming));
  }

  private async tryClaim(claiming: Claiming): Promise<ClaimAnswer> {
    const { workerId, postingId, key, onBehalf } = claiming;
    const policy = await this.books.policies.current();
    const reader = { figures: ageFigures(policy), workerId, graceMs: policy.graceMs };
    let after: After | undefined;
    const { actorId } = actorOf(claiming);
    const request = { actorId, key, route: `claim ${postingId}`, body: onBehalf?.consentId ?? null };
    const answer = await onceWith<[sql.FeedFacts | null, Candidate[]], ClaimAnswer>(this.db, request, {
      ahead: (tx) => Promise.all([sql.feedPosting(tx, reader, postingId), candidatesById(tx, [workerId])]),
      work: async (tx, [seen, [candidate]]) => {
        if (!seen) throw notFound();
        if (!candidate) throw new Problem(409, 'NOT_REGISTERED');
        await useConsent(tx, claiming, { act: 'claim', targetId: postingId });
        // A herd that comes too late need not queue for the posting's row.
        const posting = claimRefusal(seen) ? seen : await sql.lockedFeedPosting(tx, reader, postingId);
        const taken = await this.take(tx, posting, { candidate, policy, claiming });
        if (!taken.ok) return { status: 200, body: tooLate(tx, posting, taken.reason, claiming) };
        ({ after } = taken.value);
        if (onBehalf) noteOffer(tx, onBehalf.consentId, taken.value.answer.offerId);
        return { status: 200, body: taken.value.answer };
      },
    });
    this.answers.tell(after);
    return answer.body;
  }

  private async take(tx: Tx, posting: sql.FeedFacts, at: ClaimView): Promise<Taken> {
    const refusal = claimRefusal(posting);
    if (refusal) return refuse(refusal);
    const { candidate, claiming } = at;
    if ((claiming.version ?? posting.version) !== posting.version) return refuse('TERMS_CHANGED');
    if (!posting.liveOfferId) return this.takeFromFeed(tx, posting, at);
    const facts = await factsForAnswer(tx, posting.liveOfferId, candidate.workerId);
    return this.answers.take(tx, facts!, candidate, actorOf(claiming));
  }

  private async takeFromFeed(tx: Tx, posting: sql.FeedFacts, at: ClaimView): Promise<Taken> {
    const { candidate, policy, claiming } = at;
    const reference = await this.books.references.get();
    const units = feedUnits(posting, policy, reference);
    const rules = rulesOf(policy, reference.adjacency, posting.now, 0);
    // When none fits, the first one gives the reason.
    const unit = fittingUnit(units, candidate, rules) ?? units[0];
    if (!unit) return refuse('SLOTS_TAKEN');
    const blocker = blockerByPlace(unit.facts, candidate, rules);
    if (blocker) return refuse(blocker);
    const offered = await this.offer(tx, posting, { ...at, unit });
    if (!offered.ok) return offered;
    const facts = await factsForAnswer(tx, offered.value, candidate.workerId);
    const taken = await this.answers.take(tx, facts!, candidate, actorOf(claiming));
    // A claim that a hard rule stops leaves no offer behind, neither in the inbox nor in the figures.
    if (!taken.ok) await tx.query('ROLLBACK TO SAVEPOINT before_claim');
    return taken;
  }

  /** Writes the offer that is accepted next; a free hand and an offer of the day are asked for under the lock of the inbox (I10). */
  private async offer(tx: Tx, posting: sql.FeedFacts, at: ClaimView & { readonly unit: FeedUnit }) {
    const { unit, candidate, policy, claiming } = at;
    const { workerId, place } = candidate;
    const [, { hand, today }] = await Promise.all([
      lockInboxes(tx, [workerId]),
      sql.placeInInbox(tx, workerId, policy.liveOfferCap),
    ]);
    if (hand === null) return refuse('OFFER_CAP');
    if (today >= policy.dailyOfferCap) return refuse('DAILY_CAP');
    void tx.later('SAVEPOINT before_claim');
    const offerId = await sql.writeClaim(tx, {
      ...{ postingId: posting.postingId, workerId, hand, today, dailyCap: policy.dailyOfferCap },
      ...{ role: unit.role?.n ?? null, block: unit.facts.block, distanceM: placeDistanceM(unit.facts.place, place) },
    });
    appendEvents(tx, [{ type: 'offer.claimed', ...scopeOf(posting, claiming), data: { offerId } }]);
    return ok(offerId);
  }
}

interface ClaimView {
  readonly candidate: Candidate;
  readonly policy: MatchingPolicy;
  readonly claiming: Claiming;
}

function tooLate(tx: Tx, posting: sql.FeedFacts, reason: AcceptRefusal, claiming: Claiming) {
  const { postingId, liveOfferId: offerId } = posting;
  appendEvents(tx, [{ type: 'accept.refused', ...scopeOf(posting, claiming), data: { offerId, reason } }]);
  return { outcome: 'too_late', offerId, postingId, reason, message: messageOf(reason, claiming.language) } as const;
}

const scopeOf = ({ townCode, marketId, occupationId, postingId, employerId }: sql.FeedFacts, answerer: Answerer) => ({
  ...{ townCode, marketId, occupationId, postingId, employerId },
  ...{ workerId: answerer.workerId, ...actorOf(answerer) },
});
