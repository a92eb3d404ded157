import {
  acceptanceOf,
  holdUntilOf,
  hourlyPayFen,
  leastAge,
  roundPlan,
  shiftBlock,
  waveSize,
  type CyclePosting,
  type LearnedAnswers,
  type MatchingPolicy,
} from '@app/core';
import type { Reference } from './reference';
import type { DuePosting } from './sql/due-postings.sql';

const MINUTE_MS = 60_000;
/** So many completed shifts make a relation as good as it gets. */
const FULL_RELATION_SHIFTS = 5;

/** By what a posting's facts are told. */
export interface FactSources {
  readonly policy: MatchingPolicy;
  readonly reference: Reference;
  readonly answers: LearnedAnswers;
}

/** What the rules know of a posting in the round that comes next. */
export function factsOf(posting: DuePosting, { policy, reference, answers }: FactSources): CyclePosting {
  const occupation = known(posting, reference.occupationN, posting.occupationId);
  const vacant = posting.slots - posting.filled;
  const plan = roundPlan(posting.urgency, posting.round + 1, policy);
  const acceptance = acceptanceOf(answers, posting, policy);
  return {
    postingId: posting.id,
    version: posting.version,
    occupation,
    certificates: posting.certificateIds.map((id) => known(posting, reference.certificateN, id)),
    place: { lat: posting.lat, lng: posting.lng },
    startsAt: posting.startsAt,
    endsAt: posting.endsAt,
    block: shiftBlock(posting, policy.travelInMs, policy.travelOutMs),
    minAge: leastAge(reference.adultOnly.has(occupation), posting),
    radiusM: policy.radiusM * (plan?.radiusFactor ?? 1),
    wave: plan ? waveSize(vacant, acceptance, policy.confidence[posting.urgency]) : 0,
    vacant,
    acceptance,
    excluded: new Set(posting.excluded),
    ...pairsOf(posting),
    town: reference.townN.get(posting.townCode) ?? -1,
    hourlyFen: hourlyPayFen(posting, (posting.endsAt - posting.startsAt) / MINUTE_MS),
    relaxWishes: plan?.relaxWishes ?? false,
    tier: plan?.tier ?? 'best',
    ...holdOf(posting, policy),
    stations: stationsOf(posting, reference),
  };
}

/** Only the first round may wait for something better: a replacement is urgent whatever the posting is. */
const holdOf = (posting: DuePosting, policy: MatchingPolicy) =>
  posting.round === 0 ? { holdUntil: holdUntilOf(posting, policy) } : {};

/** What employer and workers are to each other. */
const pairsOf = ({ roster, regulars, blockedPairs }: DuePosting) => ({
  roster: new Set(roster),
  relations: new Map(regulars.map(([workerId, shifts]) => [workerId, Math.min(1, shifts / FULL_RELATION_SHIFTS)])),
  blockedPairs: new Set(blockedPairs),
});

/** Who stands in the posting's own market is asked first. */
function stationsOf({ marketId }: DuePosting, { marketN }: Reference): Set<number> {
  const n = marketId === null ? undefined : marketN.get(marketId);
  return new Set(n === undefined ? [] : [n]);
}

/** A word that came into the tables after this process read them can't be searched for: better a fault than nobody found. */
function known(posting: DuePosting, numbers: ReadonlyMap<string, number>, id: string): number {
  const n = numbers.get(id);
  if (n === undefined) throw new Error(`posting ${posting.id}: the reference does not know ${id}`);
  return n;
}
