import { assign } from '@app/core';
import loadHighs, { type Highs } from 'highs';
import { assertSameOptimum, assignMeasures, greedyTotal, randomAssignment } from './assignment';
import { HIGHS_WAYS } from './linear-program';

let highs: Highs;
beforeAll(async () => {
  highs = await loadHighs();
});

/** Progress is for whoever runs the bench. */
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation());

describe('the race of the solvers', () => {
  it.each(HIGHS_WAYS)('reaches the same optimum as HiGHS by $solver with presolve $presolve', (way) => {
    for (let seed = 1; seed <= 5; seed++) {
      assertSameOptimum(highs, randomAssignment(40, 40, 6, seed), way);
      assertSameOptimum(highs, randomAssignment(160, 40, 6, seed), way);
    }
  });

  it('stops when the optima differ', () => {
    const problem = randomAssignment(10, 10, 3, 1);
    const liar = { withModel: () => assign(problem).total - 1 } as unknown as Highs;
    expect(() => assertSameOptimum(liar, problem, HIGHS_WAYS[0])).toThrow('assign found');
  });

  it('loses something by greedy where workers are scarce', () => {
    const problem = randomAssignment(60, 60, 8, 3);
    expect(greedyTotal(problem)).toBeLessThan(assign(problem).total);
    expect(greedyTotal(problem)).toBeGreaterThan(0.7 * assign(problem).total);
  });

  it('gives a line per race and one for what greedy loses', async () => {
    const plan = { postings: 20, candidates: 5, plentyWorkers: 80, scarceWorkers: 20 };
    const measures = await assignMeasures({ ...plan, problems: 2, repetitions: 1, runs: 1 });
    expect(measures.map(({ measure }) => measure)).toEqual([
      'assign_vs_highs_plenty',
      'assign_vs_highs_plenty_default',
      'assign_vs_highs_scarce',
      'assign_vs_highs_scarce_default',
      'assign_gap_greedy_scarce',
    ]);
    expect(measures.every(({ value, ratio }) => value >= 0 && Number.isFinite(ratio))).toBe(true);
  });
});
