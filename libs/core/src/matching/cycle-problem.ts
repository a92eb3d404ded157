import type { AssignProblem } from './assign-problem';
import type { SearchedPosting } from './cycle-search';
import type { FloorGroup } from './candidate-group';

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
export function cycleProblem(nodes: readonly PlaceNode[]): CycleProblem {
  const { most, workers } = sizesOf(nodes);
  const edgeStart = new Int32Array(nodes.length + 1);
  const candidateOf = new Int32Array(most);
  const edgeRight = new Int32Array(most);
  const edgeWeight = new Float64Array(most);
  /** Workers in the order in which they are met, from 1; a pool's own numbers would leave gaps. */
  const numberOf = new Int32Array(workers);
  let rights = 0;
  let edge = 0;
  for (let left = 0; left < nodes.length; left++) {
    const { searched, bit, free } = nodes[left]!;
    const { ranked, groups, weights } = searched;
    for (let i = 0; i < ranked.length; i++) {
      if ((bit !== 0 && (groups[i]! & bit) === 0) || free?.[i] === 0) continue;
      const { index } = ranked[i]!;
      const right = numberOf[index]! || (numberOf[index] = ++rights);
      candidateOf[edge] = i;
      edgeRight[edge] = right - 1;
      edgeWeight[edge++] = weights[i]!;
    }
    edgeStart[left + 1] = edge;
  }
  const problem: AssignProblem = {
    rightCapacity: new Int32Array(rights).fill(OFFERS_PER_WORKER),
    leftWanted: Int32Array.from(nodes, ({ places }) => places),
    edgeStart,
    edgeRight: edgeRight.subarray(0, edge),
    edgeWeight: edgeWeight.subarray(0, edge),
  };
  return { problem, candidateOf };
}

/** The most edges there can be, and one more than the greatest number of a worker. */
function sizesOf(nodes: readonly PlaceNode[]) {
  let [most, workers] = [0, 0];
  for (const { searched } of nodes) {
    most += searched.ranked.length;
    for (const { index } of searched.ranked) if (index >= workers) workers = index + 1;
  }
  return { most, workers };
}
