import {
  compareRanked,
  explainBlocked,
  explainRanked,
  hash32,
  rank,
  roundPlan,
  rulesOf,
  scoreParts,
  totalOf,
  type Candidate,
  type CyclePosting,
  type LivePool,
  type MatchingPolicy,
  type MatchingRules,
  type RankedCandidate,
  type RankedExplanation,
  type ScoreParts,
} from '@app/core';
import { factsOfRole } from './crew-units';
import { factsOf, type FactSources } from './cycle-facts';
import type { DuePosting, DueRole } from './sql/due-postings.sql';

/** A posting before the next cycle: its facts, and the rules by which that cycle would judge if it met this posting alone. */
export interface PostingView {
  readonly posting: DuePosting;
  /** The role that is looked at; null when all slots are the same. */
  readonly role: DueRole | null;
  readonly facts: CyclePosting;
  readonly rules: MatchingRules;
  readonly policy: MatchingPolicy;
  /** The round that comes next; the last one stays, when the policy knows no further one. */
  readonly round: number;
}

/** One view of a posting, or one for each of its roles. */
export function viewsOf(posting: DuePosting, now: number, sources: FactSources): PostingView[] {
  const roles = posting.roles.length === 0 ? [null] : posting.roles;
  return roles.map((role) => viewOf(posting, role, { ...sources, now }));
}

function viewOf(posting: DuePosting, role: DueRole | null, at: FactSources & { readonly now: number }): PostingView {
  const { policy, reference, now } = at;
  const rules = rulesOf(policy, reference.adjacency, now, hash32(0, posting.id));
  const next = posting.round + 1;
  const round = roundPlan(posting.urgency, next, policy) ? next : posting.round;
  const facts = role ? factsOfRole(posting, role, at) : factsOf(posting, at);
  return { posting, role, facts, rules, policy, round };
}

/** Offers go out for it: it is open, its validity is not over and a slot is vacant. */
export const isBeingSearched = ({ posting, role, rules }: PostingView): boolean =>
  (posting.status === 'open' || posting.status === 'running') &&
  posting.validUntil > rules.now &&
  posting.filled < posting.slots &&
  role?.vacant !== 0;

/** The role that a worker is told about: of those that nothing stops the one with the best score, or else the nearest to it. */
export function bestFitting(views: readonly PostingView[], worker: Candidate): PostingView {
  if (views.length === 1) return views[0]!;
  const fits = views.map((view) => {
    const { facts, rules } = view;
    const stops = explainBlocked({ posting: facts, candidate: worker, rules }).blockers.filter((rule) => rule.stopped);
    const score = rank(facts, [worker], rules).ranked[0]?.score ?? 0;
    return { view, order: [Number(!isBeingSearched(view)), stops.length, -score] };
  });
  const before = (a: readonly number[], b: readonly number[]): number =>
    a.map((value, i) => value - b[i]!).find((difference) => difference !== 0) ?? 0;
  return fits.sort((a, b) => before(a.order, b.order))[0]!.view;
}

/** The place of a worker whom no rule stops; the own facts are the given ones, those of the others are the pool's. */
export function standingOf({ facts, rules, round }: PostingView, worker: Candidate, pool: LivePool): RankedExplanation {
  const others = pool.search(facts, rules, Infinity).ranked.filter(({ workerId }) => workerId !== worker.workerId);
  const ranked = [...others, ...rank(facts, [worker], rules).ranked].sort(compareRanked);
  const { postingId, wave, tier = 'best' } = facts;
  const place = {
    ...{ postingId, ranked, rank: 1 + ranked.findIndex(({ workerId }) => workerId === worker.workerId) },
    ...{ round: { round, tier, wave, eligible: ranked.length }, offered: false, floor: null },
    lastOffered: wave > 0 ? Math.min(wave, ranked.length) : null,
  };
  return explainRanked(place, rules);
}

/** A candidate as the employer may see one: nothing from which a place or a person could be told. */
export interface CoarseCandidate {
  readonly rank: number;
  readonly score: number;
  readonly distanceM: number;
  readonly parts: ScoreParts;
}

const STEP_M = 100;
const MINUTE_MS = 60_000;
const DECIMALS = 3;

/** The best candidates, best first. Scores follow from the coarse facts: the exact ones would give the exact distance away. */
export function coarseCandidates(ranked: readonly RankedCandidate[], rules: MatchingRules): CoarseCandidate[] {
  return ranked.map((worker, i) => {
    const distanceM = Math.round(worker.distanceM / STEP_M) * STEP_M;
    const waitedMs = Math.floor(Math.max(0, rules.now - worker.waitingSince) / MINUTE_MS) * MINUTE_MS;
    const parts = scoreParts({ ...worker, distanceM, waitingSince: rules.now - waitedMs }, rules);
    return { rank: i + 1, score: rounded(totalOf(parts)), distanceM, parts: roundedParts(parts) };
  });
}

const rounded = (value: number): number => Number(value.toFixed(DECIMALS));
const roundedParts = (parts: ScoreParts): ScoreParts =>
  Object.fromEntries(
    Object.entries(parts).map(([name, { raw, normalised, weight, contribution }]) => [
      name,
      { raw: rounded(raw), normalised: rounded(normalised), weight, contribution: rounded(contribution) },
    ]),
  ) as unknown as ScoreParts;
