import { spreadOf } from '../figures';

/** The middle of an odd number of values; of an even number, the lower one of the two. */
export const median = (values: readonly number[]): number => spreadOf(values).p50;

/** Nearest rank, as `spreadOf`. */
export function p95(values: readonly number[]): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.ceil(0.95 * sorted.length) - 1] ?? NaN;
}

/** Slope of log cost over log size by least squares: 1 = the cost grows as the size does. */
export function growthExponent(sizes: readonly number[], costs: readonly number[]): number {
  const x = sizes.map(Math.log2);
  const y = costs.map(Math.log2);
  const mean = (of: readonly number[]): number => of.reduce((sum, value) => sum + value, 0) / of.length;
  const [mx, my] = [mean(x), mean(y)];
  const covariance = x.reduce((sum, value, i) => sum + (value - mx) * (y[i]! - my), 0);
  return covariance / x.reduce((sum, value) => sum + (value - mx) ** 2, 0);
}

/** Milliseconds that something takes. */
export function millisecondsOf(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
