import { aCandidate, aPosting, CITY, HOUR, theRules } from './city.fixture';
import type { Candidate } from './candidate';
import type { CyclePosting } from './cycle-posting';
import { type CycleInput, type CyclePlan, decide } from './decide';
import { DEFAULT_POLICY, type FloorPolicy, type MatchingPolicy } from './policy';
import { LivePool } from './pool';
import { rulesOf } from './rules';

export function poolOf(candidates: readonly Candidate[]): LivePool {
  const pool = new LivePool(CITY);
  for (const candidate of candidates) pool.upsert(candidate);
  return pool;
}

export const crowd = (n: number, more: Partial<Candidate> = {}, prefix = 'w') =>
  Array.from({ length: n }, (_, i) => aCandidate({ workerId: `${prefix}${String(i).padStart(4, '0')}`, ...more }));

export const NO_FLOORS: FloorPolicy = { lowExposure: 0, lowExposureOffers: 2, hardship: 0 };
export const policyWith = (more: Partial<MatchingPolicy>): MatchingPolicy => ({ ...DEFAULT_POLICY, ...more });

/** A cycle's input under a policy, at the usual instant. */
export const inputOf = (
  candidates: readonly Candidate[],
  postings: readonly CyclePosting[],
  policy: MatchingPolicy = DEFAULT_POLICY,
): CycleInput => {
  const { now, seed, adjacency } = theRules();
  return { pool: poolOf(candidates), postings, policy, rules: rulesOf(policy, adjacency, now, seed) };
};

export const cycle = (...of: Parameters<typeof inputOf>): CyclePlan => decide(inputOf(...of));

export const offeredFor = (plan: CyclePlan, postingId = 'p1'): string[] =>
  plan.offers.filter((offer) => offer.postingId === postingId).map((offer) => offer.workerId);

/** The same shift so many hours later. */
export const later = (hours: number, more: Partial<CyclePosting> = {}): CyclePosting => {
  const { startsAt, endsAt, block } = aPosting();
  const by = hours * HOUR;
  const moved = { from: block.from + by, to: block.to + by };
  return { ...aPosting({ startsAt: startsAt + by, endsAt: endsAt + by, block: moved }), ...more };
};
