import { mulberry32 } from '@app/core';

/** The day of the first run; `CHAOS_SEED` chooses another. */
const USUAL_SEED = 20_261_124;

/** Chance that can be had again: the seed is on the console. */
export function printedChance(what: string): () => number {
  const seed = Number(process.env.CHAOS_SEED ?? USUAL_SEED);
  process.stdout.write(`${what}: CHAOS_SEED=${seed}\n`);
  return mulberry32(seed);
}
