import type { AssignProblem } from './assign-problem';
import type { SearchedPosting } from './cycle-search';
import { edgeWeight, tieOrder } from './edge-weight';
import type { MatchingRules } from './rules';

/** One new offer per worker and cycle: two offers of one cycle can then never exclude one another. */
const OFFERS_PER_WORKER = 1;

/** The assignment of a cycle; the edges of a posting stand in the order of its ranking. */
export function cycleProblem(postings: readonly SearchedPosting[], rules: MatchingRules): AssignProblem {
  const edgeStart = new Int32Array(postings.length + 1);
  postings.forEach((posting, left) => (edgeStart[left + 1] = edgeStart[left]! + posting.ranked.length));
  const edges = edgeStart[postings.length]!;
  const edgeRight = new Int32Array(edges);
  const weights = new Float64Array(edges);
  const rightOf = new Map<number, number>();
  let edge = 0;
  for (const { ranked, facts } of postings) {
    for (const candidate of ranked) {
      let right = rightOf.get(candidate.index);
      if (right === undefined) rightOf.set(candidate.index, (right = rightOf.size));
      edgeRight[edge] = right;
      weights[edge++] = edgeWeight(candidate.score, facts.acceptance, tieOrder(candidate, rules));
    }
  }
  return {
    rightCapacity: new Int32Array(rightOf.size).fill(OFFERS_PER_WORKER),
    leftWanted: Int32Array.from(postings, (posting) => posting.facts.wave),
    edgeStart,
    edgeRight,
    edgeWeight: weights,
  };
}
