/** Smallest n in 1..most for which the test holds, or null; once it holds it must hold for every larger n. */
export function leastStep(most: number, holds: (n: number) => boolean): number | null {
  if (most < 1 || !holds(most)) return null;
  let low = 1;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
