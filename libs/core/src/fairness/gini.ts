/**
 * Gini coefficient of a sample: 0 = all have the same, near 1 = one has everything. With the values in rising order it is
 * Σ (2i − n − 1) xᵢ / (n Σ xᵢ), i from 1 (Dixon et al. 1987, Ecology 68(5)). Nobody having anything is equality; null
 * without values.
 */
export function gini(values: readonly number[]): number | null {
  if (!values.every((value) => value >= 0 && value < Infinity)) throw new RangeError('a value is no finite number ≥ 0');
  const n = values.length;
  if (n === 0) return null;
  const sorted = Float64Array.from(values).sort();
  const total = sorted.reduce((sum, value) => sum + value, 0);
  if (total === 0) return 0;
  return sorted.reduce((sum, value, i) => sum + (2 * (i + 1) - n - 1) * value, 0) / (n * total);
}
