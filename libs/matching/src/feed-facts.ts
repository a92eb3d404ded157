import type { AcceptRefusal } from '@app/contracts';
import { shiftBlock, widestRadiusM, type MatchingPolicy, type PostingFacts } from '@app/core';
import { answeredPosting } from './answered-posting';
import type { Reference } from './reference';
import type { FeedFacts } from './sql/feed.sql';

/** A posting of the feed as the rules know it: within the widest radius of its urgency. */
export function feedFacts(posting: FeedFacts, policy: MatchingPolicy, reference: Reference): PostingFacts {
  const block = shiftBlock(posting, policy.travelInMs, policy.travelOutMs);
  return answeredPosting({ ...posting, block }, reference, widestRadiusM(policy, posting.urgency));
}

const BY_ANSWER = { declined: 'OFFER_DECLINED', accepted: 'OFFER_ANSWERED' } as const;

/** Why a posting can't be claimed, before any rule about the worker; who holds a live offer of it need not wait for the feed. */
export function claimRefusal(posting: FeedFacts): AcceptRefusal | null {
  if (posting.claimed) return 'ALREADY_ASSIGNED';
  if (posting.status === 'filled') return 'SLOTS_TAKEN';
  if (posting.status !== 'open') return 'POSTING_CLOSED';
  if (posting.answered) return BY_ANSWER[posting.answered];
  return posting.inFeed || posting.liveOfferId ? null : 'NOT_IN_FEED';
}
