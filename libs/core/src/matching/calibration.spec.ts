import { calibrationOf } from './calibration';

const row = (predicted: number, accepted: number, answered: number, cutShort = 0) => ({
  ...{ predicted, accepted, answered, cutShort },
});

describe('the calibration of an acceptance', () => {
  it('is nothing before anybody has answered', () => {
    expect(calibrationOf([])).toEqual({ answered: 0, accepted: 0, brier: null, buckets: [] });
    expect(calibrationOf([row(0.3, 0, 0)]).buckets).toEqual([]);
  });

  it('puts predictions into deciles, an edge into the upper one and 1 into the last', () => {
    const { buckets } = calibrationOf([row(1, 1, 1), row(0.3, 1, 4), row(0.29, 0, 1), row(0.7, 1, 1)]);
    expect(buckets.map(({ from, to, answered }) => [from, to, answered])).toEqual([
      [0.2, 0.3, 1],
      [0.3, 0.4, 4],
      [0.7, 0.8, 1],
      [0.9, 1, 1],
    ]);
  });

  it('weighs predictions of one decile by their answers', () => {
    const [bucket] = calibrationOf([row(0.3, 1, 1), row(0.38, 0, 3)]).buckets;
    expect(bucket!.predicted).toBeCloseTo((0.3 + 3 * 0.38) / 4, 12);
    expect(bucket!.observed).toBe(0.25);
  });

  it('counts what was taken back by the share of its time, as not accepted', () => {
    const { brier, buckets } = calibrationOf([row(0.5, 1, 1, 1.5)]);
    expect(buckets[0]).toMatchObject({ observed: 0.4, answered: 1, accepted: 1, cutShort: 1.5 });
    expect(brier).toBeCloseTo(0.25, 12);
  });

  it('has the Brier score of the definition: nought for a prophet, a quarter for a coin', () => {
    expect(calibrationOf([row(1, 3, 3)]).brier).toBe(0);
    expect(calibrationOf([row(0.5, 2, 7)]).brier).toBeCloseTo(0.25, 12);
    // Two accepted at .2 and three not: (2 × .64 + 3 × .04) / 5.
    expect(calibrationOf([row(0.2, 2, 5)]).brier).toBeCloseTo(0.28, 12);
  });
});
