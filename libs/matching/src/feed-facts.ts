import type { AcceptRefusal } from '@app/contracts';
import {
  blockerInFeed,
  shiftBlock,
  weatherStop,
  widestRadiusM,
  type Candidate,
  type MatchingPolicy,
  type MatchingRules,
  type PostingFacts,
} from '@app/core';
import { answeredPosting } from './answered-posting';
import type { Reference } from './reference';
import type { DueRole } from './sql/due-postings.sql';
import type { FeedFacts } from './sql/feed.sql';

/** What a claim can take: a place of the posting, or of one of its roles. */
export interface FeedUnit {
  readonly role: DueRole | null;
  readonly facts: PostingFacts;
}

/** The units of a posting with vacant places, as the rules know them: within the widest radius of its urgency. */
export function feedUnits(posting: FeedFacts, policy: MatchingPolicy, reference: Reference): FeedUnit[] {
  const block = shiftBlock(posting, policy.travelInMs, policy.travelOutMs);
  const radiusM = widestRadiusM(policy, posting.urgency);
  const unit = (role: DueRole | null): FeedUnit => {
    const { occupationId, certificateIds } = role ?? posting;
    return { role, facts: answeredPosting({ ...posting, occupationId, certificateIds, block }, reference, radiusM) };
  };
  return posting.roles.length === 0 ? [unit(null)] : posting.roles.filter(({ vacant }) => vacant > 0).map(unit);
}

/** The first unit that this worker may take. */
export const fittingUnit = (units: readonly FeedUnit[], worker: Candidate, rules: MatchingRules) =>
  units.find(({ facts }) => blockerInFeed(facts, worker, rules) === null);

/** Why a posting can't be claimed, before any rule about the worker; who holds a live offer of it need not wait for the feed. */
export function claimRefusal(posting: FeedFacts): AcceptRefusal | null {
  const refusal = tieRefusal(posting);
  if (refusal) return refusal;
  if (posting.status === 'filled') return 'SLOTS_TAKEN';
  if (posting.status !== 'open') return 'POSTING_CLOSED';
  if (weatherStop(posting.weather, posting, posting.now)) return 'WEATHER_SUSPENDED';
  return pastRefusal(posting) ?? (posting.inFeed || posting.liveOfferId ? null : 'NOT_IN_FEED');
}

/** A standby who is called answers the call. */
function tieRefusal({ claimedAs, liveOfferId }: FeedFacts): AcceptRefusal | null {
  if (claimedAs === 'assignment') return 'ALREADY_ASSIGNED';
  return claimedAs === 'standby' && !liveOfferId ? 'ALREADY_STANDBY' : null;
}

const BY_ANSWER = { declined: 'OFFER_DECLINED', accepted: 'OFFER_ANSWERED' } as const;

/** What the worker did with these terms before. */
function pastRefusal({ left, answered }: FeedFacts): AcceptRefusal | null {
  if (left) return 'CANCELLED_BEFORE';
  return answered && BY_ANSWER[answered];
}
