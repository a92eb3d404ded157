import { type AssignSolution, type AssignProblem, assertSoundProblem, totalWeight } from './assign-problem';

/**
 * The fallback when the exact solver ran out of its budget: postings with the fewest candidates choose first, each the
 * heaviest workers who still have room. Ties go by position, so that the choice is the same every time.
 */
export function assignGreedy(problem: AssignProblem): AssignSolution {
  assertSoundProblem(problem);
  const chosen = new Uint8Array(problem.edgeRight.length);
  const room = problem.rightCapacity.slice();
  for (const left of byScarcity(problem)) takeHeaviest(problem, left, room, chosen);
  return { chosen, total: totalWeight(problem, chosen), complete: true };
}

function byScarcity({ leftWanted, edgeStart }: AssignProblem): number[] {
  const candidates = (left: number): number => edgeStart[left + 1]! - edgeStart[left]!;
  return Array.from(leftWanted, (_, left) => left).sort((a, b) => candidates(a) - candidates(b) || a - b);
}

function takeHeaviest(problem: AssignProblem, left: number, room: Int32Array, chosen: Uint8Array): void {
  const { leftWanted, edgeStart, edgeRight, edgeWeight } = problem;
  const edges = Array.from({ length: edgeStart[left + 1]! - edgeStart[left]! }, (_, i) => edgeStart[left]! + i);
  edges.sort((a, b) => edgeWeight[b]! - edgeWeight[a]! || a - b);
  let wanted = leftWanted[left]!;
  for (const edge of edges) {
    const right = edgeRight[edge]!;
    if (wanted === 0) return;
    if (room[right]! <= 0) continue;
    room[right]!--;
    wanted--;
    chosen[edge] = 1;
  }
}
