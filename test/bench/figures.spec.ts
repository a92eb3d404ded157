import { spreadOf } from './figures';

describe('percentiles by nearest rank', () => {
  const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

  it('are values that occurred', () => {
    expect(spreadOf(hundred)).toEqual({ count: 100, p50: 50, p99: 99, max: 100 });
  });
  it('of one value are that value', () => {
    expect(spreadOf([7])).toEqual({ count: 1, p50: 7, p99: 7, max: 7 });
  });
  it('of nothing are no numbers, so that nobody takes them for zero', () => {
    expect(spreadOf([])).toEqual({ count: 0, p50: NaN, p99: NaN, max: NaN });
  });
});
