import { assign } from './assign';
import { assignGreedy } from './assign-greedy';
import type { AssignSolution, AssignProblem } from './assign-problem';
import type { BlockerCounts } from './blockers';
import { cycleProblem } from './cycle-problem';
import { canWiden, searchPosting, type SearchedPosting, widen } from './cycle-search';
import { InputHash } from './input-hash';
import type { MatchingPolicy } from './policy';
import type { LivePool } from './pool';
import { type PostingFactRefusal, type PostingFacts, postingRefusal } from './posting-facts';
import type { MatchingRules } from './rules';
import { scoreParts, type ScoreParts } from './score';

/** Everything that a cycle decides upon. */
export interface CycleInput {
  readonly pool: LivePool;
  /** The due postings of the shard, in any order. */
  readonly postings: readonly PostingFacts[];
  readonly rules: MatchingRules;
  readonly policy: MatchingPolicy;
  /** Asked now and then; true once the cycle's budget is used up. */
  readonly shouldStop?: () => boolean;
}

/** An offer to be written. */
export interface PlannedOffer {
  readonly postingId: string;
  readonly workerId: string;
  /** Place in the posting's ranking, from 1. */
  readonly rank: number;
  readonly score: number;
  readonly parts: ScoreParts;
  readonly distanceM: number;
}

/** What a cycle did for a posting. */
export interface PostingOutcome {
  readonly postingId: string;
  readonly wave: number;
  readonly offered: number;
  readonly eligible: number;
  readonly blocked: BlockerCounts;
}

/** The decision of one cycle, with what its record needs. */
export interface CyclePlan {
  readonly offers: readonly PlannedOffer[];
  /** By posting id. */
  readonly postings: readonly PostingOutcome[];
  /** Postings whose facts can't be used; the others were decided without them. */
  readonly refused: readonly { readonly postingId: string; readonly code: PostingFactRefusal }[];
  /** True when the budget ran out and greedy by scarcity decided. */
  readonly fallback: boolean;
  /** How often short postings were given more candidates and everything was solved again. */
  readonly widenings: number;
  readonly totalWeight: number;
  readonly inputHash: string;
  readonly policyVersion: number;
  readonly seed: number;
}

interface Solution {
  readonly postings: readonly SearchedPosting[];
  readonly problem: AssignProblem;
  readonly assignment: AssignSolution;
}

/** Each widening quadruples the list: three reach 64 times the first one, more than any wave needs. */
const MAX_WIDENINGS = 3;

/** Decides one cycle: candidates for every posting, the best assignment over all of them, offers. No I/O, no clock. */
export function decide(input: CycleInput): CyclePlan {
  const { pool, rules, policy } = input;
  const { sound, refused } = sortPostings(input.postings);
  const first = sound.map((facts) => searchPosting(pool, facts, rules, policy.candidatesPerPosting));
  const { solution, widenings, fallback } = solveWidening(first, input);
  return {
    offers: offersOf(solution, rules),
    postings: solution.postings.map((posting, left) => outcomeOf(posting, offeredTo(solution, left))),
    refused,
    fallback,
    widenings,
    totalWeight: solution.assignment.total,
    inputHash: hashOf(solution.postings, input),
    policyVersion: policy.version,
    seed: rules.seed,
  };
}

/** By id, so that the order in which postings were read from a table can't change the plan. */
function sortPostings(postings: readonly PostingFacts[]) {
  const sound: PostingFacts[] = [];
  const refused: { postingId: string; code: PostingFactRefusal }[] = [];
  for (const facts of [...postings].sort((a, b) => (a.postingId < b.postingId ? -1 : 1))) {
    const code = postingRefusal(facts);
    if (code) refused.push({ postingId: facts.postingId, code });
    else sound.push(facts);
  }
  return { sound, refused };
}

function solve(postings: readonly SearchedPosting[], { rules, shouldStop }: CycleInput): Solution {
  const problem = cycleProblem(postings, rules);
  return { postings, problem, assignment: assign(problem, shouldStop) };
}

/** Gives short postings more candidates as long as that can help and the budget lasts; keeps the last whole solution. */
function solveWidening(first: readonly SearchedPosting[], input: CycleInput) {
  let solution = solve(first, input);
  if (!solution.assignment.complete) return { solution: fallBack(solution), widenings: 0, fallback: true };
  let widenings = 0;
  while (widenings < MAX_WIDENINGS && !input.shouldStop?.()) {
    const wider = widenShort(solution, input);
    if (!wider) break;
    const next = solve(wider, input);
    if (!next.assignment.complete) break;
    solution = next;
    widenings++;
  }
  return { solution, widenings, fallback: false };
}

function widenShort(solution: Solution, { pool, rules }: CycleInput): SearchedPosting[] | null {
  let widened = false;
  const postings = solution.postings.map((posting, left) => {
    if (!canWiden(posting, offeredTo(solution, left))) return posting;
    widened = true;
    return widen(pool, posting, rules);
  });
  return widened ? postings : null;
}

const fallBack = (solution: Solution): Solution => ({ ...solution, assignment: assignGreedy(solution.problem) });

function offeredTo({ problem, assignment }: Solution, left: number): number {
  let offered = 0;
  for (let e = problem.edgeStart[left]!; e < problem.edgeStart[left + 1]!; e++) offered += assignment.chosen[e]!;
  return offered;
}

function offersOf({ postings, problem, assignment }: Solution, rules: MatchingRules): PlannedOffer[] {
  const offers: PlannedOffer[] = [];
  postings.forEach(({ facts, ranked }, left) => {
    ranked.forEach((candidate, i) => {
      if (!assignment.chosen[problem.edgeStart[left]! + i]) return;
      const { workerId, score, distanceM } = candidate;
      const { postingId } = facts;
      offers.push({ postingId, workerId, rank: i + 1, score, parts: scoreParts(candidate, rules), distanceM });
    });
  });
  return offers;
}

const outcomeOf = ({ facts, eligible, blocked }: SearchedPosting, offered: number): PostingOutcome => ({
  postingId: facts.postingId,
  wave: facts.wave,
  offered,
  eligible,
  blocked,
});

function hashOf(postings: readonly SearchedPosting[], { rules, policy }: CycleInput): string {
  const hash = new InputHash().number(policy.version).number(rules.seed).number(rules.now);
  for (const { facts, ranked } of postings) {
    hash.posting(facts);
    for (const candidate of ranked) hash.candidate(candidate);
  }
  return hash.hex();
}
