import { leastAge, type PostingFacts } from '@app/core';
import type { Reference } from './reference';

/** What an answer to a posting is judged by. */
export interface AnsweredPosting {
  readonly postingId: string;
  readonly version: number;
  readonly occupationId: string;
  readonly certificateIds: readonly string[];
  readonly lat: number;
  readonly lng: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly now: number;
  readonly blockedPairs: readonly string[];
}

/** The posting as the hard rules know it: nobody else and no score is asked about. */
export function answeredPosting(
  facts: AnsweredPosting & { readonly block: PostingFacts['block'] },
  { occupationN, certificateN, adultOnly }: Reference,
  radiusM: number,
): PostingFacts {
  const occupation = occupationN.get(facts.occupationId)!;
  return {
    ...{ postingId: facts.postingId, version: facts.version },
    ...{ startsAt: facts.startsAt, endsAt: facts.endsAt, block: facts.block, radiusM, occupation },
    certificates: facts.certificateIds.map((id) => certificateN.get(id)!),
    place: { lat: facts.lat, lng: facts.lng },
    minAge: leastAge(adultOnly.has(occupation), facts),
    blockedPairs: new Set(facts.blockedPairs),
    ...{ wave: 1, acceptance: 1, excluded: new Set(), town: -1, hourlyFen: 0 },
    ...{ roster: new Set(), relations: new Map(), relaxWishes: false, stations: new Set() },
  };
}
