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
  readonly cycles: number;
}

export const CYCLE_SIZES: readonly CycleSize[] = [
  { name: '10k_1k', workers: 10_000, slots: 1000, cycles: 40 },
  { name: '50k_10k', workers: 50_000, slots: 10_000, cycles: 20 },
];

/** A posting asks for one to seven people. */
const MOST_SLOTS = 7;
const WARM_UP_CYCLES = 3;

/** Due postings with so many vacant slots together, each with the wave that the policy gives to it. */
export function duePostings(towns: readonly Town[], slots: number, seed: number): PostingFacts[] {
  const random = mulberry32(seed);
  const postings: PostingFacts[] = [];
  for (let left = slots; left > 0;) {
    const vacant = Math.min(left, 1 + Math.floor(random() * MOST_SLOTS));
    const wave = waveSize(vacant, DEFAULT_POLICY.acceptancePrior, DEFAULT_POLICY.confidence.planned);
    postings.push(postingOf(postings.length, towns, random, wave));
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

/** The slowest of twenty cycles against the policy's budget. */
export function cycleMeasure(towns: readonly Town[], { name, workers, slots, cycles }: CycleSize): Measure {
  const pool = poolOf(cityOf(towns, workers).workers);
  const took: number[] = [];
  let [offers, widenings] = [0, 0];
  for (let cycle = 0; cycle < WARM_UP_CYCLES + cycles; cycle++) {
    const postings = duePostings(towns, slots, cycle + 1);
    const ms = millisecondsOf(() => {
      const plan = decideOnce(pool, postings, cycle);
      [offers, widenings] = [plan.offers.length, plan.widenings];
    });
    if (cycle >= WARM_UP_CYCLES) took.push(ms);
  }
  console.error(`·   ${workers} × ${slots}: ${offers} offers and ${widenings} widenings in the last cycle`);
  return line(`cycle_p95_${name}`, p95(took), 'ms', ['budget', DEFAULT_POLICY.budgetMs]);
}
