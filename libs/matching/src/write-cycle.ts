import type { NewEvent } from '@app/contracts';
import { roomOf } from '@app/contracts';
import { shiftBlock, type CyclePlan, type MatchingPolicy } from '@app/core';
import type { Sql, Tx } from '@app/database';
import { addToOutbox, appendEvents, takeOffOutbox, touchWorkers, type Nudge, type OutboxIds } from '@app/platform';
import { END_REASONS, type EndReason, type PlannedCycle, type PostingStep, type WrittenRecord } from './cycle-plan';
import { calledOffEvent, calledOffNudge, callOffShortCrews } from './crew-ends';
import { isPatient } from './offer-lives';
import type { DuePosting } from './sql/due-postings.sql';
import {
  endOffers,
  endOverdue,
  endPostings,
  lockInboxes,
  lockPostings,
  passFence,
  recordDecision,
  saveSearch,
  writeOffers,
  type EndedOffer,
  type LockedPosting,
  type WrittenOffer,
} from './sql/write-cycle.sql';

export interface CycleToWrite extends PlannedCycle {
  readonly shard: number;
  readonly fence: string;
  readonly policy: MatchingPolicy;
  readonly outboxIds: readonly string[];
}

/** What was written, for the pool and the sockets. */
export interface WrittenCycle {
  readonly xid: string;
  /** Time of the transaction, which its offers carry; epoch ms. */
  readonly at: number;
  readonly offered: readonly { readonly workerId: string; readonly postingId: string }[];
  readonly ended: readonly EndedOffer[];
  /** Postings called off for lack of people. */
  readonly calledOff: readonly DuePosting[];
  readonly nudges: readonly Nudge[];
  readonly outboxIds: OutboxIds;
}

/**
 * Writes a cycle in the caller's transaction; null when the fence refused, because another owner took the shard. Three trips:
 * the locks, what is decided, and what follows from it together with the commit.
 */
export async function writeCycle(tx: Tx, cycle: CycleToWrite): Promise<WrittenCycle | null> {
  const plannedFor = cycle.steps.flatMap((step) => step.start?.offers.map((offer) => offer.workerId) ?? []);
  const [passed, locked] = await Promise.all([
    passFence(tx, cycle.shard, cycle.fence),
    lockPostings(tx, cycle.steps.map(({ posting }) => posting.id).sort()),
    lockInboxes(tx, plannedFor),
  ]);
  if (passed === null) return null;
  const steps = stillTrue(cycle.steps, locked);
  saveSearches(tx, steps, cycle.shard);
  if (cycle.decision && cycle.record) recordDecision(tx, decisionValues(cycle, cycle.decision, cycle.record));
  const [ended, over, offers] = await Promise.all([
    writeEnds(tx, steps, cycle.policy.graceMs),
    writeOver(tx, steps),
    writeStarts(tx, steps, cycle),
  ]);
  touchWorkers(
    tx,
    [...offers, ...ended].map((offer) => offer.worker_id),
  );
  appendEvents(tx, eventsOf({ steps, ended, over, offers }));
  takeOffOutbox(tx, cycle.outboxIds);
  const calledOff = steps.map(({ posting }) => posting).filter(({ id }) => over.get(id) === 'cancelled');
  const nudges = [...offers.map(offerNudge), ...goneNudges(ended), ...calledOff.map(calledOffNudge)];
  return {
    ...passed,
    offered: offers.map((o) => ({ workerId: o.worker_id, postingId: o.posting_id })),
    ended,
    calledOff,
    nudges,
    outboxIds: addToOutbox(tx, nudges.length > 0 ? [{ topic: 'nudge', key: '', payload: nudges }] : []),
  };
}

const NOTHING = { endOffers: null, endOverdue: false, ends: false, start: null } as const;

/** A step for a posting that has changed since the decision is left for the next cycle. */
function stillTrue(steps: readonly PostingStep[], rows: readonly LockedPosting[]): PostingStep[] {
  const locked = new Map(rows.map((row) => [row.id, row]));
  return steps.map((step) => {
    const now = locked.get(step.posting.id);
    const { posting } = step;
    const same =
      now?.version === posting.version &&
      now.status === posting.status &&
      now.vacant === posting.slots - posting.filled;
    return same ? step : { ...step, ...NOTHING, round: posting.round, dueAt: 0 };
  });
}

async function writeEnds(tx: Sql, steps: readonly PostingStep[], graceMs: number): Promise<EndedOffer[]> {
  const idsOf = (reason: EndReason): string[] =>
    steps.filter((step) => step.endOffers === reason).map(({ posting }) => posting.id);
  const overdue = steps.filter((step) => step.endOverdue).map(({ posting }) => posting.id);
  const reasons = END_REASONS.filter((reason) => steps.some((step) => step.endOffers === reason));
  const ended = reasons.map((reason) => endOffers(tx, idsOf(reason), reason));
  if (overdue.length > 0) ended.push(endOverdue(tx, overdue, graceMs));
  return (await Promise.all(ended)).flat();
}

async function writeOver(tx: Sql, steps: readonly PostingStep[]): Promise<Map<string, string>> {
  const ending = steps.filter((step) => step.ends).map((step) => step.posting);
  if (ending.length === 0) return new Map();
  const calledOff = await callOffShortCrews(tx, ending);
  const ids = ending.map(({ id }) => id).filter((id) => !calledOff.includes(id));
  const ended = (await endPostings(tx, ids)).map((row): [string, string] => [row.id, row.status]);
  return new Map([...ended, ...calledOff.map((id): [string, string] => [id, 'cancelled'])]);
}

async function writeStarts(tx: Tx, steps: readonly PostingStep[], cycle: CycleToWrite): Promise<WrittenOffer[]> {
  const starting = steps.filter((step) => step.start !== null);
  if (starting.length === 0) return [];
  const rows = starting.flatMap((step) => step.start!.offers.map((offer) => ({ step, offer })));
  const blocks = new Map(starting.map(({ posting }) => [posting.id, blockOf(posting, cycle.policy)]));
  return writeOffers(tx, [
    starting.map((s) => s.posting.id),
    starting.map((s) => s.start!.round),
    starting.map((s) => s.start!.endsAt),
    rows.map(({ step }) => step.posting.id),
    rows.map(({ step }) => step.posting.version),
    rows.map(({ step }) => step.start!.round),
    rows.map(({ offer }) => offer.workerId),
    rows.map(({ offer }) => offer.score),
    rows.map(({ offer }) => JSON.stringify(offer.parts)),
    rows.map(({ offer }) => Math.round(offer.distanceM)),
    rows.map(({ offer }) => offer.rank),
    rows.map(({ step }) => blocks.get(step.posting.id)!.from),
    rows.map(({ step }) => blocks.get(step.posting.id)!.to),
    rows.map(({ step, offer }) => (isPatient(offer) ? step.start!.patientUntil : step.start!.expiresAt)),
    cycle.policy.dailyOfferCap,
    cycle.policy.liveOfferCap,
    starting.map((s) => s.start!.acceptance),
    starting.map((s) => JSON.stringify(s.start!.floors)),
    rows.map(({ offer }) => offer.floor),
    rows.map(({ offer }) => offer.role || null),
  ]);
}

/** The time that a posting takes of a worker, with the way there and back. */
export const blockOf = (posting: DuePosting, policy: MatchingPolicy) =>
  shiftBlock(posting, policy.travelInMs, policy.travelOutMs);

function decisionValues(cycle: CycleToWrite, decision: CyclePlan, record: WrittenRecord): unknown[] {
  return [
    cycle.shard,
    cycle.fence,
    decision.policyVersion,
    record.inputHash,
    decision.seed,
    decision.fallback,
    decision.widenings,
    decision.totalWeight,
    [...new Set([...decision.postings, ...decision.refused].map(({ postingId }) => postingId))],
    record.json,
  ];
}

function saveSearches(tx: Tx, steps: readonly PostingStep[], shard: number): void {
  if (steps.length === 0) return;
  saveSearch(tx, [
    shard,
    steps.map((s) => s.posting.id),
    steps.map((s) => s.round),
    steps.map((s) => s.dueAt),
    steps.map((s) => JSON.stringify(nonZero(s.blocked))),
    steps.map((s) => s.eligible),
    steps.map(waitsForAnswers),
  ]);
}

/** A round is out and nothing about it changes now. */
const waitsForAnswers = ({ posting, start, endOffers, endOverdue, dueAt }: PostingStep): boolean =>
  posting.liveOffers > 0 && start === null && endOffers === null && !endOverdue && dueAt !== null;

const nonZero = (counts: Readonly<Record<string, number>>) =>
  Object.fromEntries(Object.entries(counts).filter(([, n]) => n > 0));

const scopeOf = (posting: DuePosting) => ({
  townCode: posting.townCode,
  marketId: posting.marketId,
  occupationId: posting.occupationId,
  postingId: posting.id,
  employerId: posting.employerId,
});

interface Happened {
  readonly steps: readonly PostingStep[];
  readonly ended: readonly EndedOffer[];
  readonly over: ReadonlyMap<string, string>;
  readonly offers: readonly WrittenOffer[];
}

const eventsOf = (happened: Happened): NewEvent[] =>
  happened.steps.flatMap((step) => [
    ...offersEnded(step, happened),
    ...postingEnded(step, happened),
    ...roundStarted(step, happened),
  ]);

function offersEnded(
  { posting, endOffers: reason, endOverdue: overdue }: PostingStep,
  { ended }: Happened,
): NewEvent[] {
  if ((!reason && !overdue) || posting.round === 0) return [];
  // Offers that end because the terms changed or the posting closed were taken back: nobody let them run out.
  const ranOut = reason === 'expired' || overdue;
  const expired = ranOut ? ended.filter((offer) => offer.posting_id === posting.id).length : 0;
  const type = reason ? 'round.ended' : 'offers.expired';
  return [{ type, ...scopeOf(posting), data: { round: posting.round, expired } }];
}

function postingEnded({ posting }: PostingStep, { over }: Happened): NewEvent[] {
  const { slots, filled } = posting;
  const status = over.get(posting.id);
  if (status === 'expired') return [{ type: 'posting.expired', ...scopeOf(posting), data: { slots, filled } }];
  return status === 'cancelled' ? [calledOffEvent(scopeOf(posting), posting)] : [];
}

function roundStarted({ posting, start }: PostingStep, { offers }: Happened): NewEvent[] {
  if (!start) return [];
  const workerIds = offers.filter((o) => o.posting_id === posting.id).map((o) => o.worker_id);
  const data = { round: start.round, offers: workerIds.length, workerIds };
  return [{ type: 'round.started', ...scopeOf(posting), data }];
}

const offerNudge = (offer: WrittenOffer): Nudge => ({
  room: roomOf(offer.worker_id),
  event: 'offer.sent',
  message: offer.message,
});

/** Tells workers that their offers are gone, and why. */
export const goneNudges = (
  ended: readonly { id: string; worker_id: string; posting_id: string; reason: string }[],
): Nudge[] =>
  ended.map((offer) => ({
    room: roomOf(offer.worker_id),
    event: 'offer.gone',
    message: { offerId: offer.id, postingId: offer.posting_id, reason: offer.reason },
  }));
