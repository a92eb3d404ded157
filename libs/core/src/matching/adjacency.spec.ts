import { adjacencyTable, bestFit, fittingSkills } from './adjacency';

const table = adjacencyTable([
  [
    { occupation: 1, weight: 0.8 },
    { occupation: 2, weight: 0.4 },
  ],
  [{ occupation: 0, weight: 0.3 }],
  [],
]);

describe('the fit of skills', () => {
  it.each([
    ['is 1 for the trade itself', 0, [2, 0], 1],
    ['is the weight of the best skill held', 0, [2, 1], 0.8],
    ['is directed', 1, [0], 0.3],
    ['is 0 for a trade that has nothing to do with it', 2, [0, 1], 0],
    ['is 0 for a worker without skills', 0, [], 0],
    ['is 0 for a skill that is not in the list', 0, [9], 0],
  ])('%s', (_, required, held, fit) => {
    expect(bestFit(table, required, held)).toBe(fit);
  });

  it('lists the skills that reach the least fit, best first', () => {
    expect(fittingSkills(table, 0, 0.4)).toEqual([
      { skill: 0, fit: 1 },
      { skill: 1, fit: 0.8 },
      { skill: 2, fit: 0.4 },
    ]);
    expect(fittingSkills(table, 0, 0.5).map((s) => s.skill)).toEqual([0, 1]);
  });

  it.each([
    ['an unknown occupation', { occupation: 3, weight: 0.5 }],
    ['a weight above 1', { occupation: 0, weight: 1.5 }],
    ['a weight that is NaN', { occupation: 0, weight: NaN }],
  ])('refuses a table with %s', (_, entry) => {
    expect(() => adjacencyTable([[entry]])).toThrow(RangeError);
  });
});
