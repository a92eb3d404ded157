import loadHighs from 'highs';
import { assign } from './assign';
import { assignGreedy } from './assign-greedy';
import { bestByTrying, greedyByWeight, linearProgram, problemOf, randomProblem, violations } from './assign.fixture';
import type { AssignProblem } from './assign-problem';
import { Dice } from './city.fixture';

/**
 * Plenty, tight and scarce; few weights, so that ties abound; waves and workers with several places; islands; postings
 * that want more than there is. Every kind has postings without candidates and workers without a place among them.
 */
const KINDS = {
  plenty: { lefts: 12, rights: 60, degree: 6, weights: 100_000, wanted: 2, capacity: 1 },
  scarce: { lefts: 25, rights: 18, degree: 5, weights: 100_000, wanted: 2, capacity: 1 },
  tied: { lefts: 20, rights: 20, degree: 5, weights: 3, wanted: 2, capacity: 2 },
  waves: { lefts: 8, rights: 30, degree: 14, weights: 1000, wanted: 9, capacity: 3 },
  islands: { lefts: 30, rights: 40, degree: 2, weights: 1000, wanted: 1, capacity: 1 },
  crowded: { lefts: 15, rights: 10, degree: 8, weights: 2 ** 37, wanted: 12, capacity: 3 },
  hopeless: { lefts: 30, rights: 4, degree: 2, weights: 1000, wanted: 4, capacity: 0 },
};
/** Of each kind: seven kinds make 1,050. */
const INSTANCES = 150;

/** The solver counts in whole numbers; HiGHS answers in doubles, whose last digits wander. */
const isOptimum = (total: number, highs: number): boolean => Math.abs(total - highs) <= Math.max(0.5, 1e-9 * highs);

describe('the exact assignment', () => {
  it.each(Object.entries(KINDS))('reaches the optimum of HiGHS on 150 random instances: %s', async (_, kind) => {
    const highs = await loadHighs();
    for (let seed = 1; seed <= INSTANCES; seed++) {
      const problem = randomProblem(new Dice(seed), kind);
      const { chosen, total, complete } = assign(problem);
      expect(violations(problem, chosen)).toEqual([]);
      expect(complete).toBe(true);
      const solution = highs.solve(linearProgram(problem), { output_flag: false });
      expect([seed, isOptimum(total, solution.ObjectiveValue)]).toEqual([seed, true]);
    }
  });

  it('reaches the optimum found by trying every choice on 400 tiny instances with large weights', () => {
    for (let seed = 1; seed <= 400; seed++) {
      const dice = new Dice(seed);
      const size = { lefts: 1 + dice.below(4), rights: 1 + dice.below(4), degree: 1 + dice.below(3) };
      const problem = randomProblem(dice, { ...size, weights: dice.one([3, 2 ** 37]), wanted: 2, capacity: 2 });
      expect([seed, assign(problem).total]).toEqual([seed, bestByTrying(problem)]);
    }
  });

  it('makes the same choice for the same problem', () => {
    const problem = randomProblem(new Dice(5), KINDS.tied);
    expect(assign(problem).chosen).toEqual(assign(problem).chosen);
  });

  it.each([
    ['no postings', problemOf([], [1, 1])],
    ['a posting without candidates', problemOf([{ wanted: 2, edges: [] }], [1])],
    ['a posting that wants nobody', problemOf([{ wanted: 0, edges: [[0, 5]] }], [1])],
    ['a worker without places', problemOf([{ wanted: 1, edges: [[0, 5]] }], [0])],
  ])('chooses nothing for %s', (_, problem) => {
    expect(assign(problem)).toMatchObject({ total: 0, complete: true });
    expect(assignGreedy(problem).total).toBe(0);
  });

  it('never gives a posting the same worker twice, however many places the worker has', () => {
    expect(assign(problemOf([{ wanted: 3, edges: [[0, 5]] }], [3])).total).toBe(5);
  });

  it('stops when it is told to, with a valid part of the work', () => {
    const problem = randomProblem(new Dice(1), { ...KINDS.scarce, lefts: 200, rights: 150 });
    let looks = 0;
    const part = assign(problem, () => ++looks > 2);
    expect(part.complete).toBe(false);
    expect(looks).toBe(3);
    expect(violations(problem, part.chosen)).toEqual([]);
    expect(part.total).toBeLessThan(assign(problem).total);
  });

  it.each<[string, Partial<AssignProblem>]>([
    ['a weight that is no whole number', { edgeWeight: Float64Array.of(0.5) }],
    ['a weight of nought', { edgeWeight: Float64Array.of(0) }],
    ['a weight that is NaN', { edgeWeight: Float64Array.of(NaN) }],
    ['a weight of 2^40', { edgeWeight: Float64Array.of(2 ** 40) }],
    ['an unknown worker', { edgeRight: Int32Array.of(1) }],
    ['a missing weight', { edgeWeight: new Float64Array() }],
    ['edges without a posting', { edgeStart: Int32Array.of(0) }],
  ])('refuses a problem with %s, because it could run for ever or lie', (_, wrong) => {
    const problem = { ...problemOf([{ wanted: 1, edges: [[0, 1]] }], [1]), ...wrong };
    expect(() => assign(problem)).toThrow(RangeError);
  });
});

describe('scenario 10: a scarce skill', () => {
  /** 50 workers, 5 of them with a forklift licence; 45 plain slots and 5 for the forklift. The licensed fit both well. */
  const forklift = { wanted: 5, edges: Array.from({ length: 5 }, (_, w): [number, number] => [w, 800]) };
  const plain = { wanted: 45, edges: Array.from({ length: 50 }, (_, w): [number, number] => [w, w < 5 ? 900 : 700]) };
  const problem = problemOf([plain, forklift], new Array<number>(50).fill(1));
  const filled = (chosen: Uint8Array) => chosen.reduce((sum, mark) => sum + mark, 0);

  it('is kept for the slots that need it: all 50 filled', () => {
    expect(filled(assign(problem).chosen)).toBe(50);
  });

  it('is wasted on plain slots by greedy, which fills 45', () => {
    expect(filled(greedyByWeight(problem))).toBe(45);
  });

  it('is kept by the fallback too, which serves the posting with fewest candidates first', () => {
    expect(filled(assignGreedy(problem).chosen)).toBe(50);
  });
});

describe('greedy by scarcity', () => {
  it('is valid on every kind of instance and never better than the exact solution', () => {
    let lost = 0;
    for (const kind of Object.values(KINDS)) {
      for (let seed = 1; seed <= 40; seed++) {
        const problem = randomProblem(new Dice(seed), kind);
        const greedy = assignGreedy(problem);
        expect(violations(problem, greedy.chosen)).toEqual([]);
        expect(greedy.total).toBeLessThanOrEqual(assign(problem).total);
        lost += Number(greedy.total < assign(problem).total);
      }
    }
    expect(lost).toBeGreaterThan(50);
  });
});
