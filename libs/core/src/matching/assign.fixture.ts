import type { AssignProblem } from './assign-problem';
import type { Dice } from './city.fixture';

export interface LeftSide {
  readonly wanted: number;
  /** Worker and weight. */
  readonly edges: readonly (readonly [number, number])[];
}

/** A problem from its postings and the capacity of each worker. */
export function problemOf(lefts: readonly LeftSide[], capacity: readonly number[]): AssignProblem {
  const edges = lefts.flatMap((left) => left.edges);
  const edgeStart = new Int32Array(lefts.length + 1);
  lefts.forEach((left, u) => (edgeStart[u + 1] = edgeStart[u]! + left.edges.length));
  return {
    rightCapacity: Int32Array.from(capacity),
    leftWanted: Int32Array.from(lefts, (left) => left.wanted),
    edgeStart,
    edgeRight: Int32Array.from(edges, ([right]) => right),
    edgeWeight: Float64Array.from(edges, ([, weight]) => weight),
  };
}

export interface ProblemKind {
  readonly lefts: number;
  readonly rights: number;
  readonly degree: number;
  readonly weights: number;
  readonly wanted: number;
  readonly capacity: number;
}

/** Wanted and capacity are upper bounds; nobody wanted and no place at all occur as well. */
export function randomProblem(dice: Dice, kind: ProblemKind): AssignProblem {
  const lefts = Array.from({ length: kind.lefts }, (): LeftSide => {
    const rights = new Set(Array.from({ length: dice.below(kind.degree + 1) }, () => dice.below(kind.rights)));
    return {
      wanted: dice.below(kind.wanted + 1),
      edges: [...rights].map((right) => [right, 1 + dice.below(kind.weights)]),
    };
  });
  return problemOf(
    lefts,
    Array.from({ length: kind.rights }, () => dice.below(kind.capacity + 1)),
  );
}

const postingOf = (problem: AssignProblem, edge: number): number =>
  problem.edgeStart.findLastIndex((start) => start <= edge);

/** Everything that a choice of edges breaks. */
export function violations(problem: AssignProblem, chosen: Uint8Array): string[] {
  const room = problem.rightCapacity.slice();
  const wanted = problem.leftWanted.slice();
  chosen.forEach((mark, edge) => {
    room[problem.edgeRight[edge]!]! -= mark;
    wanted[postingOf(problem, edge)]! -= mark;
  });
  const over = (name: string, left: Int32Array) =>
    Array.from(left, (n, i) => (n < 0 ? `${name} ${i}` : '')).filter((text) => text !== '');
  return [...over('worker', room), ...over('posting', wanted)];
}

/** The heaviest edge first, as most dispatchers do. */
export function greedyByWeight(problem: AssignProblem): Uint8Array {
  const { edgeWeight, edgeRight } = problem;
  const chosen = new Uint8Array(edgeRight.length);
  const room = problem.rightCapacity.slice();
  const wanted = problem.leftWanted.slice();
  const edges = Array.from(edgeRight, (_, e) => e).sort((a, b) => edgeWeight[b]! - edgeWeight[a]! || a - b);
  for (const edge of edges) {
    const [left, right] = [postingOf(problem, edge), edgeRight[edge]!];
    if (room[right]! === 0 || wanted[left]! === 0) continue;
    chosen[edge] = 1;
    room[right]!--;
    wanted[left]!--;
  }
  return chosen;
}

/** The greatest total of all valid choices; for a dozen edges. */
export function bestByTrying(problem: AssignProblem): number {
  const edges = problem.edgeRight.length;
  let best = 0;
  for (let choice = 0; choice < 2 ** edges; choice++) {
    const chosen = Uint8Array.from({ length: edges }, (_, e) => (choice >> e) & 1);
    const total = chosen.reduce((sum, mark, e) => sum + mark * problem.edgeWeight[e]!, 0);
    if (total > best && violations(problem, chosen).length === 0) best = total;
  }
  return best;
}

/** The same problem in CPLEX's LP format; its matrix is totally unimodular, so the relaxation has a whole optimum. */
export function linearProgram(problem: AssignProblem): string {
  const { leftWanted, rightCapacity, edgeRight, edgeWeight } = problem;
  const names = Array.from(edgeRight, (_, e) => `x${e}`);
  const row = (name: string, of: string[], bound: number): string[] =>
    of.length > 0 ? [` ${name}: ${of.join(' + ')} <= ${bound}`] : [];
  const lefts = Array.from(leftWanted, (wanted, u) =>
    row(`p${u}`, names.slice(problem.edgeStart[u], problem.edgeStart[u + 1]), wanted),
  );
  const rights = Array.from(rightCapacity, (capacity, w) =>
    row(
      `w${w}`,
      names.filter((_, e) => edgeRight[e] === w),
      capacity,
    ),
  );
  const objective = names.map((name, e) => `${edgeWeight[e]} ${name}`).join(' + ');
  const bounds = names.map((name) => ` 0 <= ${name} <= 1`);
  return [
    'Maximize',
    ` total: ${objective}`,
    'Subject To',
    ...lefts.flat(),
    ...rights.flat(),
    'Bounds',
    ...bounds,
    'End',
  ].join('\n');
}
