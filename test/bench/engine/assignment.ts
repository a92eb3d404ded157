import { assign, type AssignProblem, mulberry32, SCORE_STEPS } from '@app/core';
import loadHighs, { type Highs } from 'highs';
import { line, type Measure } from '../measures';
import { drawDifferent } from './city';
import { HIGHS_WAYS, highsTotal, type HighsWay } from './linear-program';
import { median, millisecondsOf } from './statistics';

export interface AssignPlan {
  readonly postings: number;
  readonly candidates: number;
  readonly plentyWorkers: number;
  readonly scarceWorkers: number;
  /** Different problems of each kind; each is solved once per repetition. */
  readonly problems: number;
  readonly repetitions: number;
  /** Our solver is so short that it is run this often per timing. */
  readonly runs: number;
}

export const ASSIGN_PLAN: AssignPlan = {
  postings: 500,
  candidates: 20,
  plentyWorkers: 2000,
  scarceWorkers: 500,
  problems: 5,
  repetitions: 7,
  runs: 20,
};

/** One worker per posting, candidates drawn evenly, weights in the steps of the score. */
export function randomAssignment(workers: number, postings: number, candidates: number, seed: number): AssignProblem {
  const random = mulberry32(seed);
  const edges = postings * candidates;
  return {
    rightCapacity: new Int32Array(workers).fill(1),
    leftWanted: new Int32Array(postings).fill(1),
    edgeStart: Int32Array.from({ length: postings + 1 }, (_, left) => left * candidates),
    edgeRight: Int32Array.from(
      Array.from({ length: postings }, () => drawDifferent(candidates, workers, random)).flat(),
    ),
    edgeWeight: Float64Array.from({ length: edges }, () => 1 + Math.floor(random() * SCORE_STEPS)),
  };
}

/** Total of what most dispatchers do: the heaviest possible offer first. */
export function greedyTotal({ leftWanted, rightCapacity, edgeStart, edgeRight, edgeWeight }: AssignProblem): number {
  const leftOf = new Int32Array(edgeRight.length);
  for (let left = 0; left < leftWanted.length; left++) leftOf.fill(left, edgeStart[left], edgeStart[left + 1]);
  const wanted = leftWanted.slice();
  const room = rightCapacity.slice();
  let total = 0;
  for (const e of Int32Array.from(edgeRight.keys()).sort((a, b) => edgeWeight[b]! - edgeWeight[a]! || a - b)) {
    if (wanted[leftOf[e]!]! === 0 || room[edgeRight[e]!]! === 0) continue;
    wanted[leftOf[e]!]!--;
    room[edgeRight[e]!]!--;
    total += edgeWeight[e]!;
  }
  return total;
}

/** Throws when the two optima differ: then the race means nothing. */
export function assertSameOptimum(highs: Highs, problem: AssignProblem, way: HighsWay): void {
  const [ours, theirs] = [assign(problem).total, highsTotal(highs, problem, way)];
  if (ours !== theirs) throw new Error(`assign found ${ours}, HiGHS (${way.solver}) ${theirs}`);
}

export async function assignMeasures(plan: AssignPlan): Promise<Measure[]> {
  const highs = await loadHighs();
  const problemsWith = (workers: number): AssignProblem[] =>
    Array.from({ length: plan.problems }, (_, i) => randomAssignment(workers, plan.postings, plan.candidates, i + 1));
  const scarce = problemsWith(plan.scarceWorkers);
  return [
    ...race('assign_vs_highs_plenty', problemsWith(plan.plentyWorkers), highs, plan),
    ...race('assign_vs_highs_scarce', scarce, highs, plan),
    greedyGap(scarce),
  ];
}

/** Against HiGHS in its quickest way for these problems and, in a line of its own, as it comes. */
function race(measure: string, problems: readonly AssignProblem[], highs: Highs, plan: AssignPlan): Measure[] {
  const rivals = [
    { measure, way: fastestWay(problems, highs), took: [] as number[] },
    { measure: `${measure}_default`, way: HIGHS_WAYS[0], took: [] as number[] },
  ];
  for (const { way } of rivals) for (const problem of problems) assertSameOptimum(highs, problem, way);
  const ours: number[] = [];
  for (let repetition = 0; repetition < plan.repetitions; repetition++) {
    for (const problem of problems) {
      ours.push(millisecondsOf(() => repeat(plan.runs, () => assign(problem))) / plan.runs);
      for (const { way, took } of rivals) took.push(millisecondsOf(() => highsTotal(highs, problem, way)));
    }
  }
  return rivals.map(({ measure: name, way, took }) => {
    const against = `HiGHS wasm, solver ${way.solver}, presolve ${way.presolve}`;
    return line(name, 1000 / median(ours), '1/s', [against, 1000 / median(took)]);
  });
}

/** Warms both sides up and keeps the quickest way of HiGHS. */
function fastestWay(problems: readonly AssignProblem[], highs: Highs): HighsWay {
  let best: { way: HighsWay; took: number } = { way: HIGHS_WAYS[0], took: Infinity };
  for (const way of HIGHS_WAYS) {
    const took = median(problems.map((problem) => millisecondsOf(() => highsTotal(highs, problem, way))));
    console.error(`·   HiGHS ${way.solver}, presolve ${way.presolve}: ${took.toFixed(1)} ms`);
    if (took < best.took) best = { way, took };
  }
  return best.way;
}

function greedyGap(problems: readonly AssignProblem[]): Measure {
  const lost = problems.map((problem) => 100 * (1 - greedyTotal(problem) / assign(problem).total));
  return line('assign_gap_greedy_scarce', median(lost), '%', ['exact total', 100]);
}

function repeat(times: number, work: () => void): void {
  for (let i = 0; i < times; i++) work();
}
