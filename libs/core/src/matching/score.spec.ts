import fc from 'fast-check';
import { HOUR, NOW, theRules } from './city.fixture';
import { type ScoreFacts, scoreOf, scoreParts, totalOf } from './score';
import { SCORE_PARTS, type ScoreWeights, weightsRefusal } from './weights';

const FACTS: ScoreFacts = {
  ...{ distanceM: 5000, fit: 0.7, waitingSince: NOW - HOUR / 2, reliability: 0.9 },
  ...{ preference: 0.5, relation: 0.25, acceptance: 0.4, recentOffers: 5 },
};
const PERFECT: ScoreFacts = {
  ...{ distanceM: 0, fit: 1, waitingSince: NOW - HOUR, reliability: 1 },
  ...{ preference: 1, relation: 1, acceptance: 1, recentOffers: 0 },
};
const WORST: ScoreFacts = {
  ...{ distanceM: 1e6, fit: 0, waitingSince: NOW, reliability: 0 },
  ...{ preference: 0, relation: 0, acceptance: 0, recentOffers: 20 },
};
const score = (more: Partial<ScoreFacts> = {}) => scoreOf({ ...FACTS, ...more }, theRules());

describe('the score', () => {
  it('is the weighted sum of its eight parts', () => {
    const travel = 0.22 * (1 - 20 / 60);
    const theOthers = 0.2 * 0.9 + 0.15 * 0.7 + 0.15 * 0.5 + 0.1 * 0.5 + 0.08 * 0.25 + 0.05 * 0.4 + 0.05 * 0.75;
    expect(score()).toBeCloseTo(travel + theOthers, 12);
  });

  it('is 1 for a perfect worker next door and 0 for the opposite', () => {
    expect(scoreOf(PERFECT, theRules())).toBeCloseTo(1, 12);
    expect(scoreOf(WORST, theRules())).toBe(0);
  });

  it.each<[string, Partial<ScoreFacts>]>([
    ['nearer', { distanceM: 4900 }],
    ['a better fit', { fit: 0.71 }],
    ['waiting longer', { waitingSince: NOW - 0.6 * HOUR }],
    ['more reliable', { reliability: 0.91 }],
    ['given more of the wishes', { preference: 2 / 3 }],
    ['better known to the employer', { relation: 0.26 }],
    ['one who takes more of the offers', { acceptance: 0.41 }],
    ['one who had fewer offers', { recentOffers: 4 }],
  ])('rises when the worker is %s', (_, better) => {
    expect(score(better)).toBeGreaterThan(score());
  });

  it('takes a wait that begins a moment after the cycle’s instant as none', () => {
    expect(score({ waitingSince: NOW + 20 })).toBe(score({ waitingSince: NOW }));
  });

  it('has no exposure left to lose beyond the policy’s number of offers', () => {
    expect(score({ recentOffers: 500 })).toBe(score({ recentOffers: 20 }));
  });

  it.each<[string, Partial<ScoreFacts>]>([
    ['a distance that is NaN', { distanceM: NaN }],
    ['a negative distance', { distanceM: -1 }],
    ['a fit above 1', { fit: 1.1 }],
    ['a wait that is NaN', { waitingSince: NaN }],
    ['a reliability that is NaN', { reliability: NaN }],
    ['a negative reliability', { reliability: -0.1 }],
    ['a preference that is NaN', { preference: NaN }],
    ['a relation above 1', { relation: 1.01 }],
    ['an acceptance that is NaN', { acceptance: NaN }],
    ['a negative number of offers', { recentOffers: -1 }],
    ['a number of offers that is NaN', { recentOffers: NaN }],
  ])('is a fault for %s, never first place', (_, wrong) => {
    expect(() => score(wrong)).toThrow(RangeError);
  });

  it('is explained by parts that add up to it exactly, each raw, normalised, weighted', () => {
    const parts = scoreParts(FACTS, theRules());
    expect(totalOf(parts)).toBe(score());
    expect(parts.travel).toMatchObject({ raw: 20, weight: 0.22 });
    expect(parts.waiting).toMatchObject({ raw: HOUR / 2, normalised: 0.5 });
    expect(parts.exposure).toMatchObject({ raw: 5, normalised: 0.75 });
  });

  it('is exactly the sum of its parts for any facts', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const anyFacts = fc.record<ScoreFacts>({
      distanceM: fc.double({ min: 0, max: 40_000, noNaN: true }),
      waitingSince: fc.integer({ min: NOW - 3 * HOUR, max: NOW + 1000 }),
      recentOffers: fc.nat({ max: 40 }),
      ...{ fit: share, reliability: share, preference: share, relation: share, acceptance: share },
    });
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(totalOf(scoreParts(facts, theRules()))).toBe(scoreOf(facts, theRules()));
      }),
      { seed: 20261124, numRuns: 2000 },
    );
  });
});

describe('weights', () => {
  const even = Object.fromEntries(SCORE_PARTS.map((part) => [part, 1 / 8])) as unknown as ScoreWeights;
  const noisy = { ...even, travel: 0.1, reliability: 0.2, fit: 0.1, waiting: 0.1 };
  it.each<[string, ScoreWeights, string | null]>([
    ['sum to 1', even, null],
    ['sum to 1 up to float noise', { ...noisy, exposure: 0.125 + 1e-12 }, null],
    ['sum to more', { ...even, travel: 0.26 }, 'WEIGHTS_SUM'],
    ['sum to 1 with a negative one', { ...even, travel: -0.125, fit: 0.375 }, 'WEIGHT_OUT_OF_RANGE'],
    ['hold a NaN', { ...even, fit: NaN }, 'WEIGHT_OUT_OF_RANGE'],
    ['lack a part', { ...even, exposure: undefined as unknown as number }, 'WEIGHT_OUT_OF_RANGE'],
  ])('that %s are judged', (_, weights, refusal) => {
    expect(weightsRefusal(weights)).toBe(refusal);
  });
});
