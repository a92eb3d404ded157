import type { Point } from '../geo/point';
import { type TimeBlock, TOWNS } from './candidate';
import { isCorruptPlace } from './plane';

/** What the rules know about a posting in one round. */
export interface PostingFacts {
  readonly postingId: string;
  readonly version: number;
  /** Index into the occupation list. */
  readonly occupation: number;
  /** Kinds of the certificates that this work demands. */
  readonly certificates: readonly number[];
  readonly place: Point;
  readonly startsAt: number;
  readonly endsAt: number;
  /** The shift with its travel buffers. */
  readonly block: TimeBlock;
  /** 16 (Labour Law art. 15), or 18 where the occupation is closed to minors. */
  readonly minAge: number;
  /** Of this round: the policy's radius times the round's factor. */
  readonly radiusM: number;
  /** Offers wanted now, ≥ 0. */
  readonly wave: number;
  /** P(accept) of this trade and area, in (0, 1]. */
  readonly acceptance: number;
  /** Workers already offered or tried for these terms, or who cancelled them. */
  readonly excluded: ReadonlySet<string>;
  /** Number of the town; -1 = unknown. */
  readonly town: number;
  /** Pay per paid hour. */
  readonly hourlyFen: number;
  /** The employer's favourites. */
  readonly roster: ReadonlySet<string>;
  /** Good experience of employer and worker with each other, in [0, 1]; absent = 0. */
  readonly relations: ReadonlyMap<string, number>;
  /** Workers who have blocked this employer or whom this employer has blocked. */
  readonly blockedPairs: ReadonlySet<string>;
  /** From this round on, wishes are no blocker any more, only a part of the score. */
  readonly relaxWishes: boolean;
  /** Nearest stations, whose checked-in workers are asked first with the roster. */
  readonly stations: ReadonlySet<number>;
}

/** Why a posting's facts can't be used: one bad posting must not stop the others of its cycle. */
export const POSTING_FACT_REFUSALS = [
  'CORRUPT_PLACE',
  'BAD_TIME',
  'BAD_RADIUS',
  'BAD_WAVE',
  'BAD_ACCEPTANCE',
  'BAD_TOWN',
  'BAD_PAY',
  'BAD_RELATION',
] as const;
/** One of the reasons above. */
export type PostingFactRefusal = (typeof POSTING_FACT_REFUSALS)[number];

/** 1 January 9999: calendar arithmetic ends there, and a shift that far away is a broken clock. */
const END_OF_TIME = 253_370_736_000_000;

const isSpan = (from: number, to: number): boolean => from >= 0 && from < to && to < END_OF_TIME;

const isWhole = (value: number, from: number): boolean => Number.isInteger(value) && value >= from;
const areShares = (values: Iterable<number>): boolean => {
  for (const value of values) if (!(value >= 0 && value <= 1)) return false;
  return true;
};

const SOUND: readonly (readonly [PostingFactRefusal, (posting: PostingFacts) => boolean])[] = [
  ['CORRUPT_PLACE', (p) => !isCorruptPlace(p.place)],
  ['BAD_TIME', (p) => isSpan(p.startsAt, p.endsAt) && isSpan(p.block.from, p.block.to)],
  ['BAD_RADIUS', (p) => p.radiusM >= 0],
  ['BAD_WAVE', (p) => isWhole(p.wave, 0)],
  ['BAD_ACCEPTANCE', (p) => p.acceptance > 0 && p.acceptance <= 1],
  ['BAD_TOWN', (p) => isWhole(p.town, -1) && p.town < TOWNS],
  ['BAD_PAY', (p) => p.hourlyFen >= 0 && p.hourlyFen < Infinity],
  ['BAD_RELATION', (p) => areShares(p.relations.values())],
];

/** First reason why these facts can't be matched, or null. */
export function postingRefusal(posting: PostingFacts): PostingFactRefusal | null {
  for (const [refusal, isSound] of SOUND) if (!isSound(posting)) return refusal;
  return null;
}

/** Throws when the facts can't be matched: whoever ranks must have asked `postingRefusal` before. */
export function assertSoundPosting(posting: PostingFacts): void {
  const refusal = postingRefusal(posting);
  if (refusal) throw new RangeError(`posting ${posting.postingId}: ${refusal}`);
}
