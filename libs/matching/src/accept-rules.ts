import type { AcceptRefusal } from '@app/contracts';
import { blockerAtAccept, rulesOf, standbySize, weatherStop, type Candidate, type MatchingPolicy } from '@app/core';
import { answeredPosting } from './answered-posting';
import type { CycleBooks } from './cycle-books';
import type { AnswerFacts } from './sql/accept-offer.sql';

const BY_STATUS: Readonly<Record<string, AcceptRefusal>> = {
  accepted: 'OFFER_ANSWERED',
  declined: 'OFFER_DECLINED',
  expired: 'OFFER_EXPIRED',
  withdrawn: 'OFFER_WITHDRAWN',
};

/** Offers that have ended never come back. */
export const hasEnded = ({ offerStatus }: AnswerFacts): boolean => offerStatus in BY_STATUS;

/** Why the offer itself can't be accepted any more. */
export function offerRefusal(facts: AnswerFacts, graceMs: number): AcceptRefusal | null {
  const refusal = tieRefusal(facts) ?? postingRefusal(facts);
  if (refusal) return refusal;
  // The worker took another shift at that time: that names the conflict.
  if (facts.offerStatus === 'withdrawn' && facts.offerReason === 'overlap') return 'OVERLAP';
  const answered = BY_STATUS[facts.offerStatus];
  if (answered) return answered;
  return isLate(facts, graceMs) ? 'OFFER_EXPIRED' : null;
}

/** Expiry goes by the server's receive time, with grace (I8). */
const isLate = ({ now, expiresAt }: AnswerFacts, graceMs: number): boolean => now > expiresAt + graceMs;

function tieRefusal({ claimedAs, isCall }: AnswerFacts): AcceptRefusal | null {
  if (claimedAs === 'assignment') return 'ALREADY_ASSIGNED';
  return claimedAs === 'standby' && !isCall ? 'ALREADY_STANDBY' : null;
}

function postingRefusal(facts: AnswerFacts): AcceptRefusal | null {
  if (facts.status === 'filled' || (facts.status === 'running' && facts.vacant <= 0)) return 'SLOTS_TAKEN';
  if (facts.status !== 'open' && facts.status !== 'running') return 'POSTING_CLOSED';
  if (facts.offerVersion !== facts.version) return 'TERMS_CHANGED';
  if (facts.left) return 'CANCELLED_BEFORE';
  return weatherStop(facts.weather, facts, facts.now) ? 'WEATHER_SUSPENDED' : null;
}

/**
 * True when an accept that finds all slots taken may become a standby: the offer still lives or was taken back only because
 * the slots were, its own time is not over, and the line is shorter than this posting needs.
 */
export function mayStandBy(facts: AnswerFacts, policy: MatchingPolicy): boolean {
  if (facts.status !== 'filled' || facts.offerVersion !== facts.version || facts.left) return false;
  if (facts.claimedAs !== null || facts.offerOutcome === 'standby' || isLate(facts, policy.graceMs)) return false;
  const lostTheRace = facts.offerStatus === 'withdrawn' && facts.offerReason === 'slots_taken';
  if (hasEnded(facts) && !lostTheRace) return false;
  return facts.standbys < standbySize(facts.slots, policy.showRatePrior, policy.standbyConfidence);
}

/** I9: the hard rules once more, on facts read in this transaction; the same at an accept and at a promotion. */
export async function hardRules(
  books: CycleBooks,
  facts: AnswerFacts,
  candidate: Candidate | undefined,
): Promise<AcceptRefusal | null> {
  if (!candidate) return 'IDENTITY';
  if (weatherStop(facts.weather, facts, facts.now)) return 'WEATHER_SUSPENDED';
  const policy = await books.policies.current();
  const reference = await books.references.get();
  const block = { from: facts.blockFrom, to: facts.blockTo };
  const terms = { ...facts, block, occupationId: facts.workOccupationId };
  const posting = answeredPosting(terms, reference, policy.radiusM);
  const blocker = blockerAtAccept(posting, candidate, rulesOf(policy, reference.adjacency, facts.now, 0));
  return blocker === 'BUSY' ? 'OVERLAP' : (blocker as AcceptRefusal | null);
}
