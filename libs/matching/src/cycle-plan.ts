import {
  decideOnRecord,
  reachWithinM,
  roundPlan,
  rulesOf,
  weatherStop,
  type CyclePlan,
  type CyclePosting,
  type DecisionRecord,
  type LivePool,
  type MatchingPolicy,
  type PlannedOffer,
  type PostingOutcome,
  type WaveTier,
} from '@app/core';
import { acceptanceOfWave, outcomeTogether, unitsOf } from './crew-units';
import type { FactSources } from './cycle-facts';
import { livesOf, nextEnd } from './offer-lives';
import type { DuePosting } from './sql/due-postings.sql';

export const END_REASONS = ['expired', 'terms_changed', 'posting_closed', 'weather_suspended'] as const;
/** Why offers end that nobody answered. */
export type EndReason = (typeof END_REASONS)[number];

/** What a cycle will write for one posting. */
export interface PostingStep {
  readonly posting: DuePosting;
  /** Why its live offers end now; null when there are none or they live on. */
  readonly endOffers: EndReason | null;
  /** Offers whose own time is over end, while those of patient workers keep the round open. */
  readonly endOverdue: boolean;
  /** The posting's validity is over. */
  readonly ends: boolean;
  /** The round that starts now with these offers; null when none does. */
  readonly start: {
    readonly round: number;
    readonly offers: readonly PlannedOffer[];
    readonly expiresAt: number;
    /** The same for those who are reached by SMS or through a station. */
    readonly patientUntil: number;
    /** The round's own end, after the last of its offers and the grace. */
    readonly endsAt: number;
    /** By which its wave was sized. */
    readonly acceptance: number;
    /** What became of its floors. */
    readonly floors: PostingOutcome['floors'];
  } | null;
  /** The search goes on from this round, and is looked at again then; null = the search is over. */
  readonly round: number;
  readonly dueAt: number | null;
  readonly blocked: Readonly<Record<string, number>>;
  readonly eligible: number;
}

export interface CycleInput extends FactSources {
  readonly due: readonly DuePosting[];
  readonly now: number;
  readonly seed: number;
  readonly pool: LivePool;
  readonly shouldStop: () => boolean;
}

/** A decision's record as JSON: written out here, before the cycle holds any lock. */
export interface WrittenRecord {
  readonly inputHash: string;
  readonly json: string;
}

export interface PlannedCycle {
  readonly steps: readonly PostingStep[];
  readonly decision: CyclePlan | null;
  readonly record: WrittenRecord | null;
}

/** A search without anybody to ask is tried again after this share of a round. */
const RETRY_SHARE = 45;
const LEAST_RETRY_MS = 100;

/** Decides what one cycle does for each due posting. No I/O. */
export function planCycle(input: CycleInput): PlannedCycle {
  const searching = new Set(input.due.filter((posting) => isSearching(posting, input)));
  const facts = [...searching].flatMap((posting) =>
    unitsOf(posting, input).map((unit) => inTime(unit, posting, input)),
  );
  const decided = facts.length > 0 ? decideCycle(facts, input) : null;
  const decision = decided?.plan ?? null;
  const offers = byPosting<PlannedOffer>(decision?.offers ?? []);
  const outcomes = byPosting<PostingOutcome>(decision?.postings ?? []);
  const units = byPosting<CyclePosting>(facts);
  const steps = input.due.map((posting) => {
    if (!searching.has(posting)) return restingStep(posting, input);
    const outcome = outcomeTogether(outcomes.get(posting.id) ?? []) ?? REFUSED;
    const acceptance = acceptanceOfWave(units.get(posting.id) ?? []);
    return searchStep(posting, { ...outcome, offers: offers.get(posting.id) ?? [], acceptance }, input);
  });
  return { steps, decision, record: decided && written(decided.record()) };
}

/** A replacement is searched for among those who can be there in time, as long as there is one. */
function inTime(unit: CyclePosting, { replaceUntil }: DuePosting, { pool, policy, reference, now, seed }: CycleInput) {
  if (replaceUntil === null) return unit;
  const reachM = reachWithinM(replaceUntil - now, policy);
  if (!(reachM < unit.radiusM)) return unit;
  const near = { ...unit, radiusM: reachM };
  return pool.search(near, rulesOf(policy, reference.adjacency, now, seed), 1).eligible > 0 ? near : unit;
}

const written = (record: DecisionRecord): WrittenRecord => ({
  inputHash: record.inputHash,
  json: JSON.stringify(record),
});

function byPosting<T extends { readonly postingId: string }>(members: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const member of members) {
    const group = groups.get(member.postingId);
    if (group) group.push(member);
    else groups.set(member.postingId, [member]);
  }
  return groups;
}

function decideCycle(
  postings: readonly CyclePosting[],
  { pool, policy, reference, now, seed, shouldStop }: CycleInput,
) {
  return decideOnRecord({ pool, postings, policy, rules: rulesOf(policy, reference.adjacency, now, seed), shouldStop });
}

const isOver = (posting: DuePosting, now: number): boolean =>
  posting.status !== 'cancelled' && posting.status !== 'expired' && posting.validUntil <= now;

/** Open, or running with a slot that fell vacant. */
const isSearched = ({ status }: DuePosting): boolean => status === 'open' || status === 'running';

/** True when the posting needs a new round now: open, with vacant slots, and neither a round nor offers of older terms out (I11). */
function isSearching(posting: DuePosting, { now, policy }: CycleInput): boolean {
  if (!isSearched(posting) || isOver(posting, now) || posting.filled >= posting.slots) return false;
  if (posting.staleOffers > 0 || weatherStop(posting.weather, posting, now)) return false;
  const waiting = posting.roundEndsAt !== null && posting.roundEndsAt > now;
  return !waiting || nextEnd(posting, now, policy) === null;
}

/** What is known of a posting whose facts were refused. */
const REFUSED = { blocked: {}, eligible: 0, tier: null, lookAt: null, floors: null };

interface Found {
  readonly offers: readonly PlannedOffer[];
  readonly blocked: Readonly<Record<string, number>>;
  readonly eligible: number;
  /** As it was decided; null when the posting's facts were refused. */
  readonly tier: WaveTier | null;
  /** When to look again while the decision waits; null = it does not. */
  readonly lookAt: number | null;
  readonly floors: PostingOutcome['floors'] | null;
  readonly acceptance: number;
}

function searchStep(
  posting: DuePosting,
  { offers, blocked, eligible, tier, lookAt, floors, acceptance }: Found,
  { policy, now }: CycleInput,
): PostingStep {
  const round = roundStarted(posting, tier, policy);
  const plan = roundPlan(posting.urgency, round, policy);
  const endOffers = posting.roundEndsAt === null ? null : 'expired';
  const common = { posting, endOffers, endOverdue: false, ends: false, blocked, eligible } as const;
  if (plan && floors && offers.length > 0) {
    const lives = livesOf(offers, { now, lifetimeMs: plan.lifetimeMs, validUntil: posting.validUntil }, policy);
    return { ...common, start: { round, offers, acceptance, floors, ...lives.times }, round, dueAt: lives.dueAt };
  }
  if (lookAt !== null)
    return { ...common, start: null, round: posting.round, dueAt: Math.min(lookAt, posting.validUntil) };
  return { ...common, start: null, ...retry(posting, round, plan?.lifetimeMs ?? 0, { policy, now }) };
}

/** The next round, or the one after it when that was for a roster on which nobody is eligible: it is skipped at once. */
function roundStarted(posting: DuePosting, tier: WaveTier | null, policy: MatchingPolicy): number {
  const next = posting.round + 1;
  const skipped = tier === 'best' && roundPlan(posting.urgency, next, policy)?.tier === 'roster';
  return skipped && roundPlan(posting.urgency, next + 1, policy) ? next + 1 : next;
}

/** Nobody to ask at this radius: at once the next, wider one; with the widest, again in a moment. */
function retry(
  posting: DuePosting,
  round: number,
  lifetimeMs: number,
  { policy, now }: { policy: MatchingPolicy; now: number },
) {
  const here = roundPlan(posting.urgency, round, policy);
  // The policy knows no further round: only the end of the validity is waited for.
  if (!here) return { round: posting.round, dueAt: posting.validUntil };
  const next = roundPlan(posting.urgency, round + 1, policy);
  if (next && next.radiusFactor > here.radiusFactor) return { round, dueAt: now };
  const pause = Math.max(LEAST_RETRY_MS, lifetimeMs / RETRY_SHARE);
  return { round: posting.round, dueAt: Math.min(now + pause, posting.validUntil) };
}

/** A posting that starts no round: over, paused, full, cancelled, or waiting for answers. */
function restingStep(posting: DuePosting, input: CycleInput): PostingStep {
  const { now } = input;
  const common = { posting, start: null, endOverdue: false, round: posting.round, blocked: {}, eligible: 0 } as const;
  const over = isOver(posting, now);
  const ends = over && (posting.status === 'open' || posting.status === 'paused');
  return {
    ...common,
    ...(over || !isSearched(posting) ? outOfSearch(posting, { over, ends }) : betweenRounds(posting, input)),
  };
}

type Rest = Pick<PostingStep, 'endOffers' | 'ends' | 'dueAt'> & Partial<Pick<PostingStep, 'endOverdue'>>;

function outOfSearch(posting: DuePosting, { over, ends }: { over: boolean; ends: boolean }): Rest {
  const endOffers = posting.roundEndsAt === null ? null : over ? 'expired' : 'posting_closed';
  // A paused posting still has to expire one day.
  const dueAt = posting.status === 'paused' && !ends ? posting.validUntil : null;
  return { endOffers, ends, dueAt };
}

function betweenRounds(posting: DuePosting, { now, policy }: CycleInput): Rest {
  const stop = weatherStop(posting.weather, posting, now);
  // The bureau may revoke the order before its end: then the posting is in the news of its shard.
  if (stop)
    return {
      endOffers: posting.roundEndsAt === null ? null : 'weather_suspended',
      ends: false,
      dueAt: Math.min(stop.until, posting.validUntil),
    };
  // Those who hold an offer of older terms are asked first again (I7): as long as they hold it, they seem to be taken.
  if (posting.staleOffers > 0) return { endOffers: 'terms_changed', ends: false, dueAt: now };
  if (posting.filled >= posting.slots) return { endOffers: null, ends: false, dueAt: null };
  const endOverdue = posting.liveUntil.some((until) => until + policy.graceMs <= now);
  return { endOffers: null, endOverdue, ends: false, dueAt: nextEnd(posting, now, policy) };
}
