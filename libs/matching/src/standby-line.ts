import type { NewEvent } from '@app/contracts';
import { roomOf } from '@app/contracts';
import { canBeThere, shiftBlock, standbyOrder, weatherStop, type MatchingPolicy } from '@app/core';
import type { Tx } from '@app/database';
import { addToOutbox, appendEvents, touchWorkers, type Nudge, type OutboxIds } from '@app/platform';
import { hardRules } from './accept-rules';
import { assignedEvents, assignedNudges } from './answer-effects';
import type { CycleBooks } from './cycle-books';
import { factsForAnswer, type AnswerFacts } from './sql/accept-offer.sql';
import { candidatesById } from './sql/candidates.sql';
import * as sql from './sql/standby.sql';
import { endOffers, lockInboxes, type EndedOffer } from './sql/write-cycle.sql';
import { promotedEvents, promotedNudges, standbyNudge, takePlace } from './standby-place';
import { goneNudges } from './write-cycle';

/** What a look at a line has written, for the sockets. */
export interface LineMoved {
  /** Slots that are still vacant. */
  readonly vacant: number;
  readonly nudges: readonly Nudge[];
  readonly outboxIds: OutboxIds;
}

/** A posting's line within one transaction that holds the posting's row. */
export interface Work {
  readonly tx: Tx;
  readonly books: CycleBooks;
  readonly policy: MatchingPolicy;
  readonly line: sql.Line;
  vacant: number;
  readonly events: NewEvent[];
  readonly nudges: Nudge[];
  readonly touched: string[];
}

/** Postings whose vacant slots may go to the line: a paused one gives nothing away, one that runs still needs hands. */
const PROMOTES: ReadonlySet<string> = new Set(['open', 'filled', 'running']);

/**
 * Gives vacant slots to standbys: calls that came to nothing are passed, those with a standing consent are promoted by rank,
 * each after a fresh check of every hard rule; when slots are still vacant and the posting is open, the others are called by
 * rank. Only what is left then is searched for.
 */
export async function moveLine(tx: Tx, books: CycleBooks, postingId: string): Promise<LineMoved> {
  const policy = await books.policies.current();
  const line = await sql.lineOf(tx, postingId, policy.graceMs);
  if (!line || line.members.length === 0)
    return { vacant: line?.vacant ?? 0, nudges: [], outboxIds: Promise.resolve([]) };
  const work = workOn(tx, books, line, policy);
  await passEndedCalls(work);
  // A storm costs nobody his place in the line.
  if (PROMOTES.has(line.status) && !weatherStop(line.weather, line, line.now)) {
    const { promote, call } = orderOf(work);
    for (const member of promote) await promoteOne(work, member);
    await callOthers(work, call);
  }
  return written(work);
}

export const workOn = (tx: Tx, books: CycleBooks, line: sql.Line, policy: MatchingPolicy): Work => ({
  ...{ tx, books, policy, line, vacant: line.vacant, events: [], nudges: [], touched: [] },
});

/** Who waits, in the order in which they come. */
export function orderOf({ line, policy }: Work) {
  const waiting = line.members.filter(({ status }) => status === 'waiting');
  return standbyOrder(waiting.map((member) => ({ ...member, inTime: canBeThere(member.distanceM, line, policy) })));
}

export function written({ tx, events, nudges, touched, vacant }: Work): LineMoved {
  touchWorkers(tx, touched);
  appendEvents(tx, events);
  const outboxIds = addToOutbox(tx, nudges.length > 0 ? [{ topic: 'nudge', key: '', payload: nudges }] : []);
  return { vacant, nudges, outboxIds };
}

const CALL_ENDED: Readonly<Record<string, string>> = { declined: 'OFFER_DECLINED', withdrawn: 'OFFER_WITHDRAWN' };

async function passEndedCalls(work: Work): Promise<void> {
  for (const member of work.line.members) {
    if (member.callOver) await pass(work, member, CALL_ENDED[member.callStatus!] ?? 'OFFER_EXPIRED');
  }
}

async function promoteOne(work: Work, member: sql.LineMember): Promise<void> {
  if (work.vacant === 0) return;
  const facts = await passing(work, member);
  const taken = facts && (await takePlace(work.tx, facts));
  if (!facts || !taken) return;
  work.vacant--;
  work.touched.push(facts.workerId, ...taken.losers.map((offer) => offer.worker_id));
  work.events.push(...promotedEvents(facts), ...assignedEvents(facts, taken));
  const nudges = [...goneNudges(taken.losers), ...promotedNudges(facts), ...assignedNudges(facts, taken.assigned)];
  work.nudges.push(...nudges);
}

/** The facts of a standby whom every hard rule lets through now; anybody else is passed, with the reason. */
export async function passing(work: Work, member: sql.LineMember): Promise<AnswerFacts | null> {
  const { tx, books } = work;
  const facts = await factsForAnswer(tx, member.offerId, member.workerId);
  // The sweep may have ended the place since the line was read.
  if (facts?.standbyId !== member.id) return null;
  const [candidate] = await candidatesById(tx, [member.workerId]);
  const refusal = facts.left ? 'CANCELLED_BEFORE' : await hardRules(books, facts, candidate);
  if (refusal === null) return facts;
  await pass(work, member, refusal);
  return null;
}

export async function pass({ tx, line, events, nudges }: Work, member: sql.LineMember, reason: string): Promise<void> {
  if (!(await sql.endPlace(tx, member.id, 'passed', reason))) return;
  const { id, rank, workerId } = member;
  events.push({ type: 'standby.passed', ...placeOf(line), workerId, data: { rank, reason } });
  const { postingId } = line;
  nudges.push(standbyNudge(workerId, { standbyId: id, postingId, rank, status: 'passed', reason }));
}

/** As many as slots are vacant, in a round that starts now; while another one is out, its answers come first. */
async function callOthers(work: Work, waiting: readonly sql.LineMember[]): Promise<void> {
  const { tx, line, policy } = work;
  if (!mayCall(work) || waiting.length === 0) return;
  const fit = await fitToCall(work, waiting);
  if (line.round !== null) endedRound(work, await endOffers(tx, [line.postingId], 'expired'));
  if (fit.length > 0) called(work, fit, await sql.callStandbys(tx, await callValues(work, fit, policy)));
}

/** By rank, for each role no more than it has vacant slots. */
async function fitToCall(work: Work, waiting: readonly sql.LineMember[]): Promise<sql.LineMember[]> {
  const fit: sql.LineMember[] = [];
  const perRole = new Map<number | null, number>();
  for (const member of waiting) {
    const facts = fit.length < work.vacant ? await passing(work, member) : null;
    if (!facts) continue;
    const already = perRole.get(facts.role) ?? 0;
    if (already >= facts.vacant) continue;
    perRole.set(facts.role, already + 1);
    fit.push(member);
  }
  return fit;
}

const mayCall = ({ line, vacant }: Work): boolean =>
  vacant > 0 && (line.status === 'open' || line.status === 'running') && line.roundOver && line.validUntil > line.now;

async function callValues({ tx, line }: Work, fit: readonly sql.LineMember[], policy: MatchingPolicy) {
  // Everybody locks inboxes in one order.
  await lockInboxes(
    tx,
    fit.map(({ workerId }) => workerId),
  );
  const block = shiftBlock(line, policy.travelInMs, policy.travelOutMs);
  const expiresAt = Math.min(line.now + callLifetimeMs(policy), line.validUntil);
  return [
    ...[line.postingId, fit.map(({ id }) => id), fit.length, block.from, block.to, expiresAt],
    ...[policy.liveOfferCap, policy.dailyOfferCap, expiresAt + policy.graceMs],
  ];
}

/** A call is urgent whatever the posting is: it lives as long as the most patient urgent round (90 s at the start values). */
export const callLifetimeMs = ({ rounds }: MatchingPolicy): number =>
  Math.max(...rounds.urgent.map(({ lifetimeMs }) => lifetimeMs));

function endedRound({ line, events, nudges, touched }: Work, ended: readonly EndedOffer[]): void {
  events.push({ type: 'round.ended', ...placeOf(line), data: { round: line.round!, expired: ended.length } });
  nudges.push(...goneNudges(ended));
  touched.push(...ended.map((offer) => offer.worker_id));
}

function called(work: Work, fit: readonly sql.LineMember[], offers: readonly sql.CallOffer[]): void {
  const { line, events, nudges, touched } = work;
  if (offers.length === 0) return;
  const workerIds = offers.map((offer) => offer.worker_id);
  const { round } = offers[0]!;
  events.push({ type: 'round.started', ...placeOf(line), data: { round, offers: offers.length, workerIds } });
  touched.push(...workerIds);
  for (const { id: offerId, worker_id: workerId, rank, message } of offers) {
    const { id: standbyId } = fit.find((member) => member.workerId === workerId)!;
    const { postingId } = line;
    events.push({ type: 'standby.called', ...placeOf(line), workerId, data: { offerId, rank } });
    nudges.push({ room: roomOf(workerId), event: 'offer.sent', message });
    nudges.push(standbyNudge(workerId, { standbyId, postingId, rank, status: 'called', reason: null }));
  }
}

/** Where an event of this posting belongs. */
export const placeOf = ({ townCode, marketId, occupationId, postingId, employerId }: sql.LinePlace) => ({
  ...{ townCode, marketId, occupationId, postingId, employerId },
});
