import { DEFAULT_POLICY, policyRefusals, type MatchingPolicy } from '@app/core';

/**
 * The bench's own policy, a dated row as any other, so that the engine runs unchanged. It differs from the start values
 * where a load that is hundreds of times a city's would use the city up within seconds:
 * - one round that lives 2.5 s and half a second of grace, so that at 1,000 postings/s about 12,000 offers are out at a
 *   time and not 180,000; no further rounds, else the rate of waves would be a multiple of the rate of postings;
 * - an acceptance of .6 gives a wave of 4 offers for one slot (the start value .3 gives 9);
 * - no travel time and no rest beside the bench's shifts of ten minutes, so that a worker who accepts stays in the
 *   search for others.
 */
export const BENCH_POLICY: MatchingPolicy = {
  ...DEFAULT_POLICY,
  version: 2,
  acceptancePrior: 0.6,
  dailyOfferCap: 100_000,
  rounds: {
    ...DEFAULT_POLICY.rounds,
    urgent: [{ tier: 'best', lifetimeMs: 2500, radiusFactor: 1, relaxWishes: false }],
  },
  repeatLastRound: false,
  travelInMs: 0,
  travelOutMs: 0,
  restMinMs: 0,
  graceMs: 500,
};

const refusals = policyRefusals(BENCH_POLICY);
if (refusals.length > 0) throw new Error(`the bench's policy is not sound: ${JSON.stringify(refusals)}`);
