import { HOUR, NOW, theRules } from './city.fixture';
import { scoreOf, scoreParts } from './score';
import { SCORE_PARTS, weightsRefusal } from './weights';

const FACTS = { distanceM: 5000, fit: 0.7, waitingSince: NOW - HOUR / 2, reliability: 0.9 };
const score = (more: Partial<typeof FACTS> = {}) => {
  const f = { ...FACTS, ...more };
  return scoreOf(f.distanceM, f.fit, f.waitingSince, f.reliability, theRules());
};

describe('the score', () => {
  it('is the weighted sum of its parts', () => {
    const travel = 1 - 20 / 60;
    expect(score()).toBeCloseTo(0.31 * travel + 0.28 * 0.9 + 0.21 * 0.7 + 0.2 * 0.5, 12);
  });

  it('is 1 for a perfect worker next door and 0 for the opposite', () => {
    expect(score({ distanceM: 0, fit: 1, waitingSince: NOW - HOUR, reliability: 1 })).toBeCloseTo(1, 12);
    expect(score({ distanceM: 1e6, fit: 0, waitingSince: NOW, reliability: 0 })).toBe(0);
  });

  it.each([
    ['nearer', { distanceM: 4900 }],
    ['a better fit', { fit: 0.71 }],
    ['waiting longer', { waitingSince: NOW - 0.6 * HOUR }],
    ['more reliable', { reliability: 0.91 }],
  ])('rises when the worker is %s', (_, better) => {
    expect(score(better)).toBeGreaterThan(score());
  });

  it('takes a wait that begins a moment after the cycle’s instant as none', () => {
    expect(score({ waitingSince: NOW + 20 })).toBe(score({ waitingSince: NOW }));
  });

  it.each([
    ['a distance that is NaN', { distanceM: NaN }],
    ['a negative distance', { distanceM: -1 }],
    ['a fit above 1', { fit: 1.1 }],
    ['a wait that is NaN', { waitingSince: NaN }],
    ['a reliability that is NaN', { reliability: NaN }],
    ['a negative reliability', { reliability: -0.1 }],
  ])('is a fault for %s, never first place', (_, wrong) => {
    expect(() => score(wrong)).toThrow(RangeError);
  });

  it('is explained by parts that add up to it exactly, each raw, normalised, weighted', () => {
    const parts = scoreParts(FACTS, theRules());
    const sum = SCORE_PARTS.reduce((total, part) => total + parts[part].contribution, 0);
    expect(sum).toBe(score());
    expect(parts.travel).toMatchObject({ raw: 20, weight: 0.31 });
    expect(parts.waiting).toMatchObject({ raw: HOUR / 2, normalised: 0.5 });
  });
});

describe('weights', () => {
  const even = { travel: 0.25, reliability: 0.25, fit: 0.25, waiting: 0.25 };
  it.each([
    ['sum to 1', even, null],
    ['sum to 1 up to float noise', { travel: 0.1, reliability: 0.2, fit: 0.3, waiting: 0.4 }, null],
    ['sum to more', { ...even, travel: 0.26 }, 'WEIGHTS_SUM'],
    ['sum to 1 with a negative one', { ...even, travel: -0.25, fit: 0.75 }, 'WEIGHT_OUT_OF_RANGE'],
    ['hold a NaN', { ...even, fit: NaN }, 'WEIGHT_OUT_OF_RANGE'],
  ])('that %s are judged', (_, weights, refusal) => {
    expect(weightsRefusal(weights)).toBe(refusal);
  });
});
