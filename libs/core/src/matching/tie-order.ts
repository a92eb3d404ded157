import { hash32 } from '../random';

/** A fixed number per worker, kept in the pool so that no search hashes text. */
export const workerMark = (workerId: string): number => hash32(0, workerId) >>> 0;

/** The seed of one posting in one cycle: a worker who loses one lottery does not lose them all. */
export const postingSeed = (seed: number, postingId: string): number => hash32(seed, postingId) >>> 0;

/** The worker's lot for this posting, uniform over 32 bits (finaliser of MurmurHash3). */
export function lotOf(seedOfPosting: number, mark: number): number {
  let h = (seedOfPosting ^ mark) >>> 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
