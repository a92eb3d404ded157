import type { PostingFacts } from '@app/core';

/** One way of finding the best workers for a posting. */
export interface Contender {
  readonly name: string;
  /** Searches under way at a time. */
  readonly inFlight: number;
  /** Numbers of the workers, best first. */
  search(posting: PostingFacts): number[] | Promise<number[]>;
}

/** How many are asked for. */
export const TOP = 50;

/** Searches per second over whole passes of the queries, for at least that long. */
export async function rateOf(contender: Contender, queries: readonly PostingFacts[], minMs: number): Promise<number> {
  const startedAt = performance.now();
  let passes = 0;
  let tookMs: number;
  do {
    await pass(contender, queries);
    passes++;
    tookMs = performance.now() - startedAt;
  } while (tookMs < minMs);
  return (passes * queries.length * 1000) / tookMs;
}

/** Whoever answers at once is not made to wait for a promise: that would cost as much as a tenth of a search. */
async function pass(contender: Contender, queries: readonly PostingFacts[]): Promise<void> {
  let next = 0;
  const lane = async (): Promise<void> => {
    while (next < queries.length) {
      const found = contender.search(queries[next++]!);
      if (found instanceof Promise) await found;
    }
  };
  await Promise.all(Array.from({ length: contender.inFlight }, lane));
}

/** The fastest of several ways to do the same; each is warmed up by a pass of its own. */
export async function fastest(ways: readonly Contender[], queries: readonly PostingFacts[]): Promise<Contender> {
  let best = { contender: ways[0]!, rate: 0 };
  for (const contender of ways) {
    await rateOf(contender, queries, 0);
    const rate = await rateOf(contender, queries, TRIAL_MS);
    console.error(`·   ${contender.name}, ${contender.inFlight} at a time: ${rate.toFixed(0)}/s`);
    if (rate > best.rate) best = { contender, rate };
  }
  return best.contender;
}
const TRIAL_MS = 300;

/** The same contender with one and with several searches under way. */
export const atOnceAndAside = (contender: Omit<Contender, 'inFlight'>, several: number): Contender[] =>
  [1, several].map((inFlight) => ({ name: contender.name, search: contender.search, inFlight }));
