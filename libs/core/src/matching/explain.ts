import { type Blocker, BLOCKERS, stops } from './blockers';
import type { FloorGroup } from './candidate-group';
import type { Change, Situation } from './explain-change';
import { changesToPass, type PlaceChange } from './explain-place';
import { remedyFor } from './explain-remedy';
import type { WaveTier } from './policy';
import type { RankedCandidate } from './rank';
import type { MatchingRules } from './rules';
import { scoreParts, type ScoreParts } from './score';

/** One rule and how the worker stood before it. */
export interface ExplainedBlocker {
  readonly code: Blocker;
  readonly stopped: boolean;
  /** The least change after which this rule would have let the worker pass; null when it did, or no single one helps. */
  readonly change: Change | null;
}

/** Why a worker was not among the candidates of a posting: every rule, passed and failed, in the published order. */
export interface BlockedExplanation {
  readonly kind: 'blocked';
  readonly postingId: string;
  readonly workerId: string;
  readonly blockers: readonly ExplainedBlocker[];
}

/** What the record of a decision knows about a round. */
export interface ExplainedRound {
  /** From 1. */
  readonly round: number;
  readonly tier: WaveTier;
  /** Offers that were wanted. */
  readonly wave: number;
  /** Workers who passed every blocker. */
  readonly eligible: number;
}

/** Why a candidate of a posting stood where one stood, and got the offer or not. */
export interface RankedExplanation extends ExplainedRound {
  readonly kind: 'ranked';
  readonly postingId: string;
  readonly workerId: string;
  readonly offered: boolean;
  /** The floor whose kept place was used; null for an ordinary place or none. */
  readonly floor: FloorGroup | null;
  /** From 1. */
  readonly rank: number;
  readonly score: number;
  readonly parts: ScoreParts;
  /** The better place that each of the changes alone would have brought; null for the first. */
  readonly goal: number | null;
  readonly changes: readonly PlaceChange[];
}

/** Either of them. */
export type Explanation = BlockedExplanation | RankedExplanation;

/** Explains a worker who did not become a candidate. */
export function explainBlocked(now: Situation): BlockedExplanation {
  const { posting, candidate, rules } = now;
  const blockers = BLOCKERS.map((code): ExplainedBlocker => {
    const stopped = stops(code, posting, candidate, rules);
    return { code, stopped, change: stopped ? remedyFor(code, now) : null };
  });
  return { kind: 'blocked', postingId: posting.postingId, workerId: candidate.workerId, blockers };
}

/** A place in the ranking of a posting, and what came of it. */
export interface ExplainedPlace {
  readonly postingId: string;
  /** All candidates, best first. */
  readonly ranked: readonly RankedCandidate[];
  /** Place to be explained, from 1. */
  readonly rank: number;
  readonly round: ExplainedRound;
  readonly offered: boolean;
  readonly floor: FloorGroup | null;
  /** The last place that got an offer by merit: what the others would have had to reach; null when there was none. */
  readonly lastOffered: number | null;
}

/** Explains a candidate: the parts of the score, and what would have brought a better place. */
export function explainRanked(place: ExplainedPlace, rules: MatchingRules): RankedExplanation {
  const { ranked, rank, offered, floor, postingId, round } = place;
  const worker = ranked[rank - 1];
  if (!worker) throw new RangeError(`posting ${postingId}: no place ${rank} among ${ranked.length}`);
  const goal = goalOf(place);
  return {
    kind: 'ranked',
    ...round,
    postingId,
    workerId: worker.workerId,
    offered,
    floor,
    rank,
    score: worker.score,
    parts: scoreParts(worker, rules),
    goal,
    changes: goal === null ? [] : changesToPass(worker, ranked[goal - 1]!, rules),
  };
}

/** Who got no offer looks to the last place that got one; whoever got one, to the place before. */
function goalOf({ rank, offered, lastOffered }: ExplainedPlace): number | null {
  if (!offered && lastOffered !== null && lastOffered < rank) return lastOffered;
  return rank > 1 ? rank - 1 : null;
}
