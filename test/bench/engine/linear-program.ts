import type { AssignProblem } from '@app/core';
import type { Highs } from 'highs';

/** The solvers of HiGHS that are worth a try on a problem of this kind. */
export const HIGHS_WAYS = [
  { solver: 'choose', presolve: 'choose' },
  { solver: 'simplex', presolve: 'off' },
  { solver: 'simplex', presolve: 'on' },
  { solver: 'ipm', presolve: 'on' },
] as const;
export type HighsWay = (typeof HIGHS_WAYS)[number];

/** Total weight of the optimum by HiGHS: the sparse matrix goes in as arrays, no text is parsed. */
export function highsTotal(highs: Highs, problem: AssignProblem, way: HighsWay): number {
  return highs.withModel(modelOf(problem), (model) => {
    model.options.set({ output_flag: false, ...way });
    model.run();
    return -Math.round(model.getObjectiveValue());
  });
}

/** One column per edge; a row per posting, then one per worker. It is totally unimodular: its optimum is whole. */
function modelOf({ leftWanted, rightCapacity, edgeStart, edgeRight, edgeWeight }: AssignProblem) {
  const edges = edgeRight.length;
  const lefts = leftWanted.length;
  const indices = new Int32Array(2 * edges);
  for (let left = 0; left < lefts; left++) {
    for (let e = edgeStart[left]!; e < edgeStart[left + 1]!; e++) {
      indices[2 * e] = left;
      indices[2 * e + 1] = lefts + edgeRight[e]!;
    }
  }
  const numRows = lefts + rightCapacity.length;
  return {
    numCols: edges,
    numRows,
    // HiGHS makes it least unless told otherwise.
    colCost: edgeWeight.map((weight) => -weight),
    colLower: new Float64Array(edges),
    colUpper: new Float64Array(edges).fill(1),
    rowLower: new Float64Array(numRows).fill(-Infinity),
    rowUpper: Float64Array.from([...leftWanted, ...rightCapacity]),
    matrix: {
      format: 'csc',
      numRows,
      numCols: edges,
      starts: Int32Array.from({ length: edges + 1 }, (_, e) => 2 * e),
      indices,
      values: new Float64Array(2 * edges).fill(1),
    },
  } as const;
}
