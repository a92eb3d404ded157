import fc from 'fast-check';
import { gini } from './gini';

describe('the Gini coefficient', () => {
  it.each<[string, number[], number | null]>([
    ['nobody', [], null],
    ['one worker', [7], 0],
    ['all without anything', [0, 0, 0], 0],
    ['all with the same', [2, 2, 2, 2], 0],
    ['one of four with everything', [0, 0, 0, 9], 0.75],
    ['1, 2, 3, 4 in any order', [4, 1, 3, 2], 0.25],
  ])('of %s', (_, values, expected) => {
    expect(gini(values)).toEqual(expected === null ? null : expect.closeTo(expected, 12));
  });

  it('is half the mean difference of two, over the mean', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1, maxLength: 30 }), (values) => {
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
        const apart = values.flatMap((a) => values.map((b) => Math.abs(a - b)));
        const expected = mean > 0 ? apart.reduce((sum, d) => sum + d, 0) / values.length ** 2 / 2 / mean : 0;
        expect(gini(values)).toBeCloseTo(expected, 9);
      }),
    );
  });

  it.each([[[-1, 2]], [[NaN]], [[Infinity, 1]]])('is refused for %j', (values) => {
    expect(() => gini(values)).toThrow(RangeError);
  });
});
