import {
  type CyclePlan,
  decide,
  DEFAULT_POLICY,
  type LivePool,
  type MatchingPolicy,
  mulberry32,
  type PostingFacts,
  waveSize,
} from '@app/core';
import type { Town } from '../city';
import { line, type Measure } from '../measures';
import { cityOf, poolOf, postingOf, usualRules } from './city';
import { millisecondsOf, p95 } from './statistics';

export interface CycleSize {
  readonly name: string;
  readonly workers: number;
  readonly slots: number;
  readonly wave: WaveOf;
  readonly cycles: number;
}

/** Offers that a posting wants now for so many vacant slots. */
type WaveOf = (vacant: number) => number;

/** One offer for each slot: as many offers as slots. */
export const onePerSlot: WaveOf = (vacant) => vacant;

/** The wave of the start policy: about four offers for each slot, so that 10,000 slots want nearly all of 50,000 workers. */
export const startWave: WaveOf = (vacant) =>
  waveSize(vacant, DEFAULT_POLICY.acceptancePrior, DEFAULT_POLICY.confidence.planned);

export const CYCLE_SIZES: readonly CycleSize[] = [
  { name: '10k_1k', workers: 10_000, slots: 1000, wave: onePerSlot, cycles: 40 },
  { name: '10k_1k_waves', workers: 10_000, slots: 1000, wave: startWave, cycles: 40 },
  { name: '50k_10k', workers: 50_000, slots: 10_000, wave: onePerSlot, cycles: 40 },
  { name: '50k_10k_waves', workers: 50_000, slots: 10_000, wave: startWave, cycles: 8 },
];

/** A posting asks for one to seven people. */
const MOST_SLOTS = 7;
const WARM_UP_CYCLES = 3;

/** Due postings with so many vacant slots together. */
export function duePostings(towns: readonly Town[], slots: number, wave: WaveOf, seed: number): PostingFacts[] {
  const random = mulberry32(seed);
  const postings: PostingFacts[] = [];
  for (let left = slots; left > 0;) {
    const vacant = Math.min(left, 1 + Math.floor(random() * MOST_SLOTS));
    postings.push(postingOf(postings.length, towns, random, wave(vacant)));
    left -= vacant;
  }
  return postings;
}

/** One cycle as production decides it, but never stopped: its whole cost is to be seen. */
export const decideOnce = (
  pool: LivePool,
  postings: readonly PostingFacts[],
  seed: number,
  policy: MatchingPolicy = DEFAULT_POLICY,
): CyclePlan => decide({ pool, postings, rules: usualRules(seed), policy });

/** The slow end of many different cycles against the policy's budget. */
export function cycleMeasure(towns: readonly Town[], { name, workers, slots, wave, cycles }: CycleSize): Measure {
  const pool = poolOf(cityOf(towns, workers).workers);
  const took: number[] = [];
  let [offers, widenings] = [0, 0];
  for (let cycle = 0; cycle < WARM_UP_CYCLES + cycles; cycle++) {
    const postings = duePostings(towns, slots, wave, cycle + 1);
    const ms = millisecondsOf(() => {
      const plan = decideOnce(pool, postings, cycle);
      [offers, widenings] = [plan.offers.length, plan.widenings];
    });
    if (cycle >= WARM_UP_CYCLES) took.push(ms);
  }
  console.error(`·   ${name}: ${offers} offers and ${widenings} widenings in the last cycle`);
  return line(`cycle_p95_${name}`, p95(took), 'ms', ['budget', DEFAULT_POLICY.budgetMs]);
}
