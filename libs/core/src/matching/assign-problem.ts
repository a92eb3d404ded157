/** A sparse assignment: postings on the left, workers on the right, possible offers as edges sorted by posting. */
export interface AssignProblem {
  /** How many offers each worker can take. */
  readonly rightCapacity: Int32Array;
  /** How many offers each posting wants. */
  readonly leftWanted: Int32Array;
  /** Edges of posting u: edgeStart[u] … edgeStart[u + 1] - 1; one entry more than postings. */
  readonly edgeStart: Int32Array;
  readonly edgeRight: Int32Array;
  /** Whole numbers in [1, 2^40). */
  readonly edgeWeight: Float64Array;
}

/** Which edges were chosen. */
export interface AssignSolution {
  readonly chosen: Uint8Array;
  readonly total: number;
  /** False when the solver was told to stop: what is chosen is valid but not the best. */
  readonly complete: boolean;
}

const MAX_WEIGHT = 2 ** 40;

const isWeight = (weight: number): boolean => weight >= 1 && weight < MAX_WEIGHT && weight === Math.floor(weight);

/** Throws on a problem that is not one; sums of weights below 2^40 along any path of prices stay exact in a double. */
export function assertSoundProblem(problem: AssignProblem): void {
  const { rightCapacity, leftWanted, edgeStart, edgeRight, edgeWeight } = problem;
  if (edgeStart.length !== leftWanted.length + 1 || edgeStart[0] !== 0 || edgeStart.at(-1) !== edgeRight.length) {
    throw new RangeError('assignment: edge starts do not fit the postings');
  }
  if (edgeWeight.length !== edgeRight.length) throw new RangeError('assignment: weights do not fit the edges');
  for (let e = 0; e < edgeRight.length; e++) {
    const right = edgeRight[e]!;
    if (!isWeight(edgeWeight[e]!)) throw new RangeError(`assignment: weight ${edgeWeight[e]}`);
    if (right < 0 || right >= rightCapacity.length) throw new RangeError(`assignment: worker ${right}`);
  }
}

/** Sum of the weights of the chosen edges. */
export function totalWeight(problem: AssignProblem, chosen: Uint8Array): number {
  let total = 0;
  for (let e = 0; e < chosen.length; e++) if (chosen[e]) total += problem.edgeWeight[e]!;
  return total;
}
