import {
  acceptanceOf,
  type CyclePosting,
  decide,
  holdUntilOf,
  type PlannedOffer,
  type PostingOutcome,
  type RoundPlan,
  reachWithinM,
  roundPlan,
  waveSize,
} from '@app/core';
import { type Books, isWaiting, learnedPlace, liveOffersOf, type Posting, vacantIn } from './books';
import { callFromLine } from './line';
import { endOffer } from './offer-book';
import { sendOffer } from './offers';

/** As in the engine's cycle: a search without anybody to ask is tried again after this share of a round. */
const RETRY_SHARE = 45;
const LEAST_RETRY_MS = 100;

/** One cycle over what is due now; replacements are decided and sent before anything else is looked at. */
export function cycle(books: Books): void {
  const due = [...books.dueNow];
  books.dueNow.clear();
  for (const replacement of [true, false]) {
    const ready = due.filter((posting) => posting.replacement === replacement && isSearching(books, posting));
    if (ready.length > 0) decideFor(books, ready);
  }
}

/** Open, with vacant slots, no round out (I11), and nobody in the line who could be asked instead. */
function isSearching(books: Books, posting: Posting): boolean {
  const { now, policy } = books;
  const isOver = posting.demand.validUntil <= now;
  for (const offer of liveOffersOf(posting)) {
    if (isOver || offer.expiresAt + policy.graceMs <= now) endOffer(books, offer, 'expired');
  }
  if (isOver || vacantIn(posting) === 0) return false;
  const live = liveOffersOf(posting);
  if (live.length === 0 && !callFromLine(books, posting)) return true;
  books.setDue(posting, Math.min(...liveOffersOf(posting).map(({ expiresAt }) => expiresAt)) + policy.graceMs);
  return false;
}

function decideFor(books: Books, postings: readonly Posting[]): void {
  books.cycles++;
  const { pool, policy } = books;
  const plan = decide({
    pool,
    postings: postings.map((posting) => factsOf(books, posting)),
    rules: books.rules(),
    policy,
  });
  if (plan.refused.length > 0) throw new Error(`${plan.refused[0]!.postingId}: ${plan.refused[0]!.code}`);
  for (const outcome of plan.postings) {
    const offers = plan.offers.filter(({ postingId }) => postingId === outcome.postingId);
    searched(books, books.postings.get(outcome.postingId)!, outcome, offers);
  }
}

/** What the rules know of a posting in the round that comes next. */
function factsOf(books: Books, posting: Posting): CyclePosting {
  const { policy, learned } = books;
  const { demand, round, facts } = posting;
  const plan = nextPlan(books, posting, round + 1);
  const vacant = vacantIn(posting);
  const acceptance = acceptanceOf(learned, learnedPlace(demand), policy);
  return inTime(books, posting, {
    ...{ ...facts, vacant, acceptance },
    radiusM: policy.radiusM * (plan?.radiusFactor ?? 1),
    wave: plan ? waveSize(vacant, acceptance, policy.confidence[demand.urgency]) : 0,
    excluded: excludedFrom(posting),
    relaxWishes: plan?.relaxWishes ?? false,
    tier: plan?.tier ?? 'best',
    ...(round === 0 ? { holdUntil: holdUntilOf(demand, policy) } : {}),
  });
}

/** A replacement is searched for among those who can be there in time, as long as there is one. */
function inTime({ now, policy, pool, rules }: Books, { replacement, demand }: Posting, facts: CyclePosting) {
  if (!replacement) return facts;
  const reachM = reachWithinM(demand.startsAt + policy.shift.mannedWithinMs - now, policy);
  if (!(reachM < facts.radiusM)) return facts;
  const near = { ...facts, radiusM: reachM };
  return pool.search(near, rules(), 1).eligible > 0 ? near : facts;
}

const nextPlan = ({ policy }: Books, { demand }: Posting, round: number): RoundPlan | null =>
  roundPlan(demand.urgency, round, policy);

/** Who let an offer run out may be asked again two rounds later; who said no is not, and nobody who is tied to it. */
function excludedFrom({ offers, line, slots, left, round }: Posting): Set<string> {
  const asked = offers.filter(
    ({ status, round: of }) => status !== 'withdrawn' && (status !== 'expired' || of >= round),
  );
  const tied = [...slots.flatMap((holder) => holder ?? []), ...line.filter(isWaiting)];
  return new Set([...asked, ...tied].map(({ workerId }) => workerId).concat(...left));
}

function searched(books: Books, posting: Posting, outcome: PostingOutcome, offers: readonly PlannedOffer[]): void {
  const { now } = books;
  const next = posting.round + 1;
  const skipped = outcome.tier === 'best' && nextPlan(books, posting, next)?.tier === 'roster';
  const round = skipped && nextPlan(books, posting, next + 1) ? next + 1 : next;
  const plan = nextPlan(books, posting, round);
  if (plan && offers.length > 0) startRound(books, posting, { round, plan, offers });
  else if (outcome.lookAt !== null) books.setDue(posting, Math.min(outcome.lookAt, posting.demand.validUntil));
  else retry(books, posting, round, plan);
  if (posting.dueAt !== null && posting.dueAt < now) throw new Error(`${posting.demand.postingId} is due in the past`);
}

interface Round {
  readonly round: number;
  readonly plan: RoundPlan;
  readonly offers: readonly PlannedOffer[];
}

/** Who is reached by SMS or at a station gets the policy's multiple of the time. */
function startRound(books: Books, posting: Posting, { round, plan, offers }: Round): void {
  const { now, policy, world } = books;
  posting.round = round;
  for (const { workerId, channel } of offers) {
    const lifetimeMs = plan.lifetimeMs * (channel === 'app' ? 1 : policy.patientFactor);
    const expiresAt = Math.min(now + lifetimeMs, posting.demand.validUntil);
    sendOffer(books, posting, { workerId, expiresAt, round }, world.people.get(workerId)!.acceptance);
  }
  books.setDue(posting, Math.min(...liveOffersOf(posting).map(({ expiresAt }) => expiresAt)) + policy.graceMs);
}

/** Nobody to ask at this radius: at once the next, wider one; with the widest, again in a moment. */
function retry(books: Books, posting: Posting, round: number, plan: RoundPlan | null): void {
  const { now } = books;
  if (!plan) return books.setDue(posting, posting.demand.validUntil);
  const next = nextPlan(books, posting, round + 1);
  if (next && next.radiusFactor > plan.radiusFactor) {
    posting.round = round;
    return books.setDue(posting, now);
  }
  const pause = Math.max(LEAST_RETRY_MS, plan.lifetimeMs / RETRY_SHARE);
  books.setDue(posting, Math.min(now + pause, posting.demand.validUntil));
}
