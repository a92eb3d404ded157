import { DEFAULT_POLICY, type MatchingPolicy } from '@app/core';
import type { Town } from '../city';
import { line, type Measure } from '../measures';
import { cityOf, poolOf } from './city';
import { decideOnce, duePostings, onePerSlot } from './cycle';
import { growthExponent, median, millisecondsOf } from './statistics';

export interface GrowthPlan {
  readonly workers: number;
  readonly slots: number;
  readonly candidates: number;
  /** Doublings of each of the three while the other two stay. */
  readonly doublings: number;
  readonly repetitions: number;
}

export const GROWTH_PLAN: GrowthPlan = { workers: 10_000, slots: 1000, candidates: 20, doublings: 4, repetitions: 9 };

type Cycle = () => unknown;

/** How the cost of a cycle grows with workers, slots and candidates, each alone. */
export function growthMeasures(towns: readonly Town[], plan: GrowthPlan): Measure[] {
  const sizes = (from: number): number[] => Array.from({ length: plan.doublings + 1 }, (_, i) => from * 2 ** i);
  const workers = sizes(plan.workers);
  const slots = sizes(plan.slots);
  const candidates = sizes(plan.candidates);
  // Enough workers that the slots do not become scarce on the way, which would be another problem and not a larger one.
  const crowd = poolOf(cityOf(towns, workers.at(-1)!).workers);
  const due = duePostings(towns, plan.slots, onePerSlot, 1);
  return [
    measure('growth_workers', workers, plan, (n) => {
      const pool = poolOf(cityOf(towns, n).workers);
      return () => decideOnce(pool, due, 1);
    }),
    measure('growth_slots', slots, plan, (n) => {
      const postings = duePostings(towns, n, onePerSlot, 1);
      return () => decideOnce(crowd, postings, 1);
    }),
    measure('growth_candidates', candidates, plan, (n) => {
      const policy: MatchingPolicy = { ...DEFAULT_POLICY, candidatesPerPosting: n };
      return () => decideOnce(crowd, due, 1, policy);
    }),
  ];
}

/** Sizes take turns, so that a busy moment of the machine hits them all. */
function measure(name: string, sizes: readonly number[], plan: GrowthPlan, cycleOf: (size: number) => Cycle): Measure {
  const cycles = sizes.map(cycleOf);
  const took = sizes.map((): number[] => []);
  for (const cycle of cycles) cycle();
  for (let repetition = 0; repetition < plan.repetitions; repetition++) {
    cycles.forEach((cycle, i) => took[i]!.push(millisecondsOf(cycle)));
  }
  const medians = took.map(median);
  console.error(`·   ${name}: ${sizes.map((size, i) => `${size}: ${medians[i]!.toFixed(1)} ms`).join(', ')}`);
  return line(name, growthExponent(sizes, medians), 'exponent', ['linear', 1]);
}
