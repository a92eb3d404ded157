import { jsonLines } from '../report';
import { cityOf, poolOf } from './city';
import { cycleMeasure, decideOnce, duePostings, onePerSlot, startWave } from './cycle';
import { growthMeasures } from './growth';
import { growthExponent, median, p95 } from './statistics';
import { TOWNS } from './towns.fixture';

const wanted = (postings: readonly { wave: number }[]) => postings.reduce((sum, { wave }) => sum + wave, 0);

/** Progress is for whoever runs the bench. */
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation());

describe('the cycles that are timed', () => {
  it('want one offer for each slot, or the waves of the start policy', () => {
    expect(wanted(duePostings(TOWNS, 100, onePerSlot, 1))).toBe(100);
    expect(wanted(duePostings(TOWNS, 100, startWave, 1))).toBeGreaterThan(350);
  });

  it('fill nearly every slot where workers are plenty', () => {
    const plan = decideOnce(poolOf(cityOf(TOWNS, 6000).workers), duePostings(TOWNS, 100, onePerSlot, 1), 1);
    expect(plan).toMatchObject({ refused: [], fallback: false });
    expect(plan.offers.length).toBeGreaterThan(95);
  });

  it('are one line each with the same six keys, against the budget of 300 ms', () => {
    const size = { name: 'small', workers: 500, slots: 20, wave: onePerSlot, cycles: 2 };
    const lines = jsonLines([cycleMeasure(TOWNS, size)]).split('\n');
    expect(lines).toHaveLength(1);
    const measure = JSON.parse(lines[0]!) as Record<string, unknown>;
    expect(Object.keys(measure)).toEqual(['measure', 'value', 'unit', 'against', 'againstValue', 'ratio']);
    expect(measure).toMatchObject({ measure: 'cycle_p95_small', unit: 'ms', against: 'budget', againstValue: 300 });
  });
});

describe('the growth of cost', () => {
  it('is 1 when the cost doubles with the size, 2 when it quadruples, 0 when it stays', () => {
    expect(growthExponent([1, 2, 4], [3, 6, 12])).toBeCloseTo(1);
    expect(growthExponent([1, 2, 4], [3, 12, 48])).toBeCloseTo(2);
    expect(growthExponent([1, 2, 4], [5, 5, 5])).toBeCloseTo(0);
  });

  it('is measured for workers, slots and candidates', () => {
    const plan = { workers: 200, slots: 10, candidates: 5, doublings: 2, repetitions: 1 };
    const measures = growthMeasures(TOWNS, plan);
    expect(measures.map(({ measure }) => measure)).toEqual(['growth_workers', 'growth_slots', 'growth_candidates']);
    expect(measures.every(({ value, againstValue }) => Number.isFinite(value) && againstValue === 1)).toBe(true);
  });
});

describe('the figures of a set of timings', () => {
  it('are values that occurred', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(p95(Array.from({ length: 40 }, (_, i) => i + 1))).toBe(38);
  });
});
