import type { AssignProblem } from './assign-problem';
import type { SearchedPosting } from './cycle-search';
import type { FloorGroup } from './candidate-group';
import { edgeWeight, tieOrder } from './edge-weight';
import type { MatchingRules } from './rules';

/** One new offer per worker and pass: two offers of one pass can then never exclude one another. */
const OFFERS_PER_WORKER = 1;

/** Places of a posting that are open to the same workers. */
export interface PlaceNode {
  /** Number of the posting among those of the pass. */
  readonly posting: number;
  readonly searched: SearchedPosting;
  readonly places: number;
  /** The group that the places are kept for; null = ordinary places. */
  readonly floor: FloorGroup | null;
  /** The group that may take them, as a bit; 0 = everybody. */
  readonly bit: number;
  /** Candidates who may take a place in this pass; null = all of them. */
  readonly free: Uint8Array | null;
}

/** An assignment with the candidate behind each edge. */
export interface CycleProblem {
  readonly problem: AssignProblem;
  /** Place of each edge's candidate in the list of its posting. */
  readonly candidateOf: Int32Array;
}

/** The assignment of a pass; the edges of a node stand in the order of the posting's ranking. */
export function cycleProblem(nodes: readonly PlaceNode[], rules: MatchingRules): CycleProblem {
  const most = nodes.reduce((sum, { searched }) => sum + searched.ranked.length, 0);
  const edgeStart = new Int32Array(nodes.length + 1);
  const candidateOf = new Int32Array(most);
  const edgeRight = new Int32Array(most);
  const weights = new Float64Array(most);
  const rightOf = new Map<number, number>();
  let edge = 0;
  nodes.forEach(({ searched, bit, free }, left) => {
    const { ranked, groups, facts } = searched;
    const probability = facts.acceptance * (facts.worth ?? 1);
    for (let i = 0; i < ranked.length; i++) {
      if ((bit !== 0 && (groups[i]! & bit) === 0) || free?.[i] === 0) continue;
      const candidate = ranked[i]!;
      let right = rightOf.get(candidate.index);
      if (right === undefined) rightOf.set(candidate.index, (right = rightOf.size));
      candidateOf[edge] = i;
      edgeRight[edge] = right;
      weights[edge++] = edgeWeight(candidate.score, probability, tieOrder(candidate, rules));
    }
    edgeStart[left + 1] = edge;
  });
  const problem: AssignProblem = {
    rightCapacity: new Int32Array(rightOf.size).fill(OFFERS_PER_WORKER),
    leftWanted: Int32Array.from(nodes, ({ places }) => places),
    edgeStart,
    edgeRight: edgeRight.subarray(0, edge),
    edgeWeight: weights.subarray(0, edge),
  };
  return { problem, candidateOf };
}
