import type { Point } from '../geo/point';
import type { TimeBlock } from './candidate';
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
  /** Workers asked first: the employer's own roster, and those checked in at the nearest station. */
  readonly roster?: ReadonlySet<string>;
}

/** Why a posting's facts can't be used: one bad posting must not stop the others of its cycle. */
export const POSTING_FACT_REFUSALS = ['CORRUPT_PLACE', 'BAD_TIME', 'BAD_RADIUS', 'BAD_WAVE', 'BAD_ACCEPTANCE'] as const;
/** One of the reasons above. */
export type PostingFactRefusal = (typeof POSTING_FACT_REFUSALS)[number];

/** 1 January 9999: calendar arithmetic ends there, and a shift that far away is a broken clock. */
const END_OF_TIME = 253_370_736_000_000;

const isSpan = (from: number, to: number): boolean => from >= 0 && from < to && to < END_OF_TIME;

/** First reason why these facts can't be matched, or null. */
export function postingRefusal(posting: PostingFacts): PostingFactRefusal | null {
  if (isCorruptPlace(posting.place)) return 'CORRUPT_PLACE';
  if (!isSpan(posting.startsAt, posting.endsAt) || !isSpan(posting.block.from, posting.block.to)) return 'BAD_TIME';
  if (!(posting.radiusM >= 0)) return 'BAD_RADIUS';
  if (!Number.isInteger(posting.wave) || posting.wave < 0) return 'BAD_WAVE';
  if (!(posting.acceptance > 0 && posting.acceptance <= 1)) return 'BAD_ACCEPTANCE';
  return null;
}

/** Throws when the facts can't be matched: whoever ranks must have asked `postingRefusal` before. */
export function assertSoundPosting(posting: PostingFacts): void {
  const refusal = postingRefusal(posting);
  if (refusal) throw new RangeError(`posting ${posting.postingId}: ${refusal}`);
}
