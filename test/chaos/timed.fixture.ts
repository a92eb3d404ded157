/** A value and how long it took to come. */
export interface Timed<T> {
  readonly value: T;
  readonly tookMs: number;
}

export async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const startedAt = performance.now();
  const value = await work();
  return { value, tookMs: performance.now() - startedAt };
}
