import { AssignFlow } from './assign-flow';
import { AssignPath } from './assign-path';
import { type AssignSolution, type AssignProblem, assertSoundProblem, totalWeight } from './assign-problem';

/** Inserted units between two looks at the budget: a hard unit takes half a millisecond, a look 50 ns. */
const UNITS_PER_LOOK = 16;

/**
 * Chooses edges of the greatest total weight, each at most once, within both capacities: successive shortest paths
 * with prices, one unit of a posting at a time. A posting may stay short. The same problem gives the same choice.
 */
export function assign(problem: AssignProblem, shouldStop: () => boolean = () => false): AssignSolution {
  assertSoundProblem(problem);
  const flow = new AssignFlow(problem);
  const path = new AssignPath(flow);
  let units = 0;
  let complete = true;
  for (let left = 0; left < problem.leftWanted.length && complete; left++) {
    const opened = flow.open(left);
    for (let unit = 0; unit < problem.leftWanted[left]!; unit++) {
      if (++units % UNITS_PER_LOOK === 0 && shouldStop()) {
        complete = false;
        break;
      }
      if (unit === 0 && opened) continue;
      if (!path.insert(left)) break;
    }
  }
  return { chosen: flow.chosen, total: totalWeight(problem, flow.chosen), complete };
}
