import { Injectable } from '@nestjs/common';
import {
  blockerText,
  countedText,
  explanationTexts,
  messageOf,
  waitingTexts,
  type CandidatesExplanation,
  type Language,
  type OfferExplanation,
  type PostingExplanation,
  type ReferenceNames,
} from '@app/contracts';
import { BLOCKERS, explainBlocked, type Candidate, type LivePool, type RankedExplanation } from '@app/core';
import { Db } from '@app/database';
import { notFound, Problem, type Caller } from '@app/platform';
import { CycleBooks } from './cycle-books';
import { bestFitting, coarseCandidates, isBeingSearched, standingOf, viewsOf, type PostingView } from './posting-view';
import { LivePoolKeeper } from './live-pool';
import { poolLoading } from './pool-loading';
import { candidatesById } from './sql/candidates.sql';
import { postingsNow } from './sql/due-postings.sql';
import { offerExplanation } from './offer-explanation';
import { newestOffer, wasClaimed } from './sql/explained-offer.sql';

/** What a worker may know of postings: those that have been published. */
const UNPUBLISHED: ReadonlySet<string> = new Set(['draft', 'checking', 'rejected']);

type Reader = { readonly language: Language; readonly names: ReferenceNames };

/** Tells why: an offer by its decision, everything else by the facts of now and the functions of the cycle. */
@Injectable()
export class ExplanationsService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly keeper: LivePoolKeeper,
  ) {}

  async ofOffer(workerId: string, offerId: string, language: Language): Promise<OfferExplanation> {
    const told = await offerExplanation(this.db, this.books, { workerId, offerId, language });
    if (told) return told;
    throw (await wasClaimed(this.db, offerId, workerId)) ? new Problem(409, 'TAKEN_FROM_FEED') : notFound();
  }

  /** Of a posting for a worker: the offer, or the rules that stop the worker, or the place among those who wait. */
  async forWorker(workerId: string, postingId: string, language: Language): Promise<PostingExplanation> {
    const views = await this.views(postingId, null);
    const { posting } = views[0]!;
    if (UNPUBLISHED.has(posting.status)) throw notFound();
    const [[worker], offerId] = await Promise.all([
      candidatesById(this.db, [workerId]),
      newestOffer(this.db, posting, workerId),
    ]);
    if (!worker) throw new Problem(409, 'NOT_REGISTERED');
    const reader = { language, names: await this.books.references.names() };
    const told = explainedTo(worker, bestFitting(views, worker), this.pool(), reader);
    if (!offerId) return told;
    const { texts, role, round, wave, eligible } = await this.ofOffer(workerId, offerId, language);
    return { ...told, outcome: 'offered', offerId, role, round, wave, eligible, blockers: [], standing: null, texts };
  }

  /** Of a posting for its employer, or for staff: whom it finds, in numbers. */
  async ofCandidates(
    caller: Caller,
    postingId: string,
    { limit, role }: { readonly limit: number; readonly role?: string | undefined },
    language: Language,
  ): Promise<CandidatesExplanation> {
    const views = await this.views(postingId, caller.role === 'employer' ? caller.accountId : null);
    const view = role === undefined ? firstSearched(views) : views.find((one) => one.role?.name === role);
    if (!view) throw notFound();
    const { facts, rules } = view;
    const { ranked, blocked, eligible } = this.pool().search(facts, rules, limit);
    return {
      ...headOf(view),
      radiusM: facts.radiusM,
      eligible,
      blockers: BLOCKERS.filter((code) => blocked[code] > 0).map((code) => {
        return { code, count: blocked[code], text: countedText(code, blocked[code], language) };
      }),
      ranked: coarseCandidates(ranked, rules),
    };
  }

  private async views(postingId: string, employerId: string | null): Promise<PostingView[]> {
    const [[found], policy, reference] = await Promise.all([
      postingsNow(this.db, [postingId], employerId),
      this.books.policies.current(),
      this.books.references.get(),
    ]);
    if (!found) throw notFound();
    const answers = await this.books.acceptance.answers(policy);
    return viewsOf(found.posting, found.now, { policy, reference, answers });
  }

  private pool(): LivePool {
    if (!this.keeper.live) throw poolLoading();
    return this.keeper.live;
  }
}

const firstSearched = (views: readonly PostingView[]): PostingView => views.find(isBeingSearched) ?? views[0]!;

const headOf = ({ posting, role, policy, facts, round }: PostingView) => ({
  postingId: posting.id,
  role: role?.name ?? null,
  status: posting.status,
  policyVersion: policy.version,
  round,
  wave: facts.wave,
});

function explainedTo(worker: Candidate, view: PostingView, pool: LivePool, reader: Reader): PostingExplanation {
  const { facts, rules } = view;
  const { names, language } = reader;
  const explanation = explainBlocked({ posting: facts, candidate: worker, rules });
  const isStopped = explanation.blockers.some(({ stopped }) => stopped);
  const standing = isStopped ? null : standingOf(view, worker, pool);
  const why = standing ? waitingTexts(standing, names, language) : explanationTexts(explanation, names, language);
  return {
    ...headOf(view),
    outcome: standing ? 'waiting' : 'blocked',
    offerId: null,
    eligible: standing?.eligible ?? pool.search(facts, rules, 0).eligible,
    blockers: explanation.blockers.map(({ code, stopped, change }) => {
      return {
        code,
        stopped,
        text: blockerText({ code, stopped, change }, names, language),
        change: change && { ...change },
      };
    }),
    standing: standing && placeOf(standing),
    texts: isBeingSearched(view) ? why : [messageOf('WHY_NOT_SEARCHING', language), ...why],
  };
}

const placeOf = ({ rank, score, parts, goal, changes }: RankedExplanation) => ({
  ...{ rank, score, parts, goal },
  changes: [...changes],
});
