import type { Urgency } from '../posting/urgency';
import type { MatchingPolicy, WaveTier } from './policy';
import { type PostingFactRefusal, type PostingFacts, postingRefusal } from './posting-facts';

/** A posting as a cycle meets it: the facts that the rules judge by, and how this round is to be decided. */
export interface CyclePosting extends PostingFacts {
  /** Number of the role whose slots are searched for; absent = the posting has none. A posting with roles is one entry for each. */
  readonly role?: number;
  /** 'best' when absent. A roster wave for which nobody on the roster is eligible is decided as one for the best. */
  readonly tier?: WaveTier;
  /**
   * Epoch ms until which the decision may wait for something better; now or earlier (or absent) = decide now.
   * Urgent postings are never held.
   */
  readonly holdUntil?: number;
  /**
   * Vacant slots: so many offers come before all those that only make up for people who won't accept. Absent = the wave.
   */
  readonly vacant?: number;
  /** What a slot counts beside the others, in (0, 1]; 1 when absent. See `worthOf`. */
  readonly worth?: number;
}

/** A posting, or one role of a posting. */
export interface SearchUnit {
  readonly postingId: string;
  /** 0 = the posting has no roles. */
  readonly role: number;
}
/** What is searched for, as a key. */
export const unitKey = ({ postingId, role = 0 }: Pick<CyclePosting, 'postingId' | 'role'>): string =>
  role === 0 ? postingId : `${postingId}/${role}`;

/** Why a posting can't be decided. */
export type CyclePostingRefusal = PostingFactRefusal | 'BAD_WORTH';

/** First reason why this posting can't be decided, or null. */
export function cyclePostingRefusal(posting: CyclePosting): CyclePostingRefusal | null {
  const { worth = 1 } = posting;
  return postingRefusal(posting) ?? (worth > 0 && worth <= 1 ? null : 'BAD_WORTH');
}

/**
 * Until when a posting may wait for something better: the window of its class, but never into the last moment of its
 * validity. What is urgent is not held.
 */
export function holdUntilOf(
  posting: { readonly urgency: Urgency; readonly publishedAt: number; readonly validUntil: number },
  { windowMs, commitLeadMs }: Pick<MatchingPolicy, 'windowMs' | 'commitLeadMs'>,
): number {
  const { urgency, publishedAt, validUntil } = posting;
  if (urgency === 'urgent') return publishedAt;
  return Math.max(publishedAt, Math.min(publishedAt + windowMs[urgency], validUntil - commitLeadMs));
}

/** The least that the worst paid slot counts, so that it is not left out where a worker costs nobody anything. */
const LEAST_WORTH = 0.01;

/**
 * What a slot counts when two postings want the same worker: its hourly pay against the policy's `worthFullFen`.
 * Pay is known when the posting is published, so nothing of the future enters. Without that figure all count the same.
 */
export function worthOf(hourlyFen: number, { worthFullFen }: Pick<MatchingPolicy, 'worthFullFen'>): number {
  if (worthFullFen === null) return 1;
  return Math.min(1, Math.max(LEAST_WORTH, hourlyFen / worthFullFen));
}
