import { placeDistanceM, type Candidate, type PostingFacts } from '@app/core';
import { type Contender, TOP } from './contender';

/** How far another's idea of distance may be from ours, and how far its answer reaches. */
export interface Likeness {
  /** Haversine on a sphere differs from our plane by less than 0.3 % inside the city. */
  readonly tolerance: number;
  /** Who looks at that many of the nearest only, knows nothing of those behind them. */
  readonly looksAt?: number;
}

/** Workers whom one of the two names and the other leaves out, although both can see that they are near enough. */
export async function disagreement(
  posting: PostingFacts,
  workers: readonly Candidate[],
  [ours, theirs]: readonly [Contender, Contender],
  { tolerance, looksAt }: Likeness,
): Promise<number[]> {
  const distanceM = (n: number): number => placeDistanceM(posting.place, workers[n]!.place);
  const [mine, other] = [await ours.search(posting), await theirs.search(posting)];
  const farthestM = Math.min(
    mine.length < TOP ? posting.radiusM : distanceM(mine.at(-1)!),
    looksAt === undefined ? Infinity : nthDistanceM(workers.length, looksAt, distanceM),
  );
  const isCertain = (n: number): boolean => distanceM(n) < farthestM * (1 - tolerance);
  const isTooFar = (n: number): boolean => distanceM(n) > farthestM * (1 + tolerance);
  return [
    ...mine.filter((n) => isCertain(n) && !other.includes(n)),
    ...other.filter((n) => isTooFar(n) || (isCertain(n) && !mine.includes(n))),
  ];
}

function nthDistanceM(workers: number, n: number, distanceM: (n: number) => number): number {
  const distances = Float64Array.from({ length: workers }, (_, i) => distanceM(i)).sort();
  return distances[n - 1] ?? Infinity;
}

/** Throws when the two do not find the same workers: then the race means nothing. */
export async function assertSameAnswers(
  queries: readonly PostingFacts[],
  workers: readonly Candidate[],
  pair: readonly [Contender, Contender],
  likeness: Likeness,
): Promise<void> {
  for (const posting of queries) {
    const unlike = await disagreement(posting, workers, pair, likeness);
    if (unlike.length > 0) {
      throw new Error(
        `${pair[0].name} and ${pair[1].name} differ for ${posting.postingId}: workers ${unlike.join(', ')}`,
      );
    }
  }
}
