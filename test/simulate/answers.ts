import { type Blocker, blockerAtAccept, overlaps, standbySize } from '@app/core';
import { type Books, isWaiting, liveOffersOf, type Offer, type Posting, vacantIn } from './books';
import { endOffer } from './offer-book';

/** One accept, one recorded answer: a slot, a place in the line, or too late. */
export function accept(books: Books, offer: Offer, consent: boolean): void {
  const { offerId, workerId, posting } = offer;
  const { postingId } = posting.demand;
  books.log.push({ at: books.now, what: 'accept', offerId, postingId, workerId });
  const outcome = outcomeOf(books, offer, consent);
  books.log.push({ at: books.now, what: 'answer', offerId, outcome });
}

function outcomeOf(books: Books, offer: Offer, consent: boolean): 'assigned' | 'standby' | 'too_late' {
  if (isRefused(books, offer)) return 'too_late';
  if (vacantIn(offer.posting) === 0) return standBy(books, offer, consent) ? 'standby' : 'too_late';
  if (offer.status !== 'live') return 'too_late';
  takePlace(books, offer, false);
  return 'assigned';
}

/** The order of the engine's own refusals does not matter here: whoever is refused is too late. */
function isRefused(books: Books, offer: Offer): boolean {
  const { posting, workerId, expiresAt } = offer;
  if (books.now > expiresAt + books.policy.graceMs || posting.demand.validUntil <= books.now) return true;
  if (posting.left.has(workerId) || holds(posting, workerId)) return true;
  return hardRule(books, posting, workerId) !== null;
}

export const holds = ({ slots }: Posting, workerId: string): boolean =>
  slots.some((holder) => holder?.workerId === workerId);

/** I9: asked again at every accept and promotion. */
export const hardRule = (books: Books, posting: Posting, workerId: string): Blocker | null =>
  blockerAtAccept(posting.facts, books.candidate(workerId), books.rules());

function standBy(books: Books, offer: Offer, consent: boolean): boolean {
  const { posting, workerId } = offer;
  const { line, demand } = posting;
  if (!books.standby || !(offer.status === 'live' || offer.lostTheRace)) return false;
  if (line.some((member) => member.workerId === workerId)) return false;
  const { showRatePrior, standbyConfidence } = books.policy;
  if (line.filter(isWaiting).length >= standbySize(demand.slots, showRatePrior, standbyConfidence)) return false;
  if (offer.status === 'live') endOffer(books, offer, 'accepted');
  const rank = line.length + 1;
  line.push({ workerId, offer, rank, consent, status: 'waiting', alertedAt: null, call: null });
  const { offerId } = offer;
  books.log.push({ at: books.now, what: 'stands_by', offerId, postingId: demand.postingId, workerId });
  return true;
}

/** The one way into a slot; the caller has asked the hard rules and knows that one is vacant. */
export function takePlace(books: Books, offer: Offer, promoted: boolean): void {
  const { posting, workerId, offerId } = offer;
  const slot = posting.slots.indexOf(null);
  const assignment = {
    workerId,
    offer,
    posting,
    slot,
    confirmedAt: books.now,
    reconfirmed: false,
    checkedIn: false,
    ended: null,
  };
  posting.slots[slot] = assignment;
  if (offer.status === 'live') endOffer(books, offer, 'accepted');
  const { busy, worked } = books.candidate(workerId);
  books.change(workerId, { busy: [...busy, posting.block], worked: [...worked, posting.shift] });
  const { block, demand } = posting;
  books.log.push({
    at: books.now,
    what: 'assigned',
    offerId,
    postingId: demand.postingId,
    workerId,
    slot,
    block,
    promoted,
  });
  const member = posting.line.find((one) => one.workerId === workerId && isWaiting(one));
  if (member) member.status = 'ended';
  withdrawLosers(books, posting, workerId);
  books.onConfirmed(assignment, member?.alertedAt ?? books.now);
}

/** Of the posting when it is full, of the worker when they overlap. */
function withdrawLosers(books: Books, posting: Posting, workerId: string): void {
  if (vacantIn(posting) === 0) {
    for (const offer of liveOffersOf(posting)) {
      offer.lostTheRace = true;
      endOffer(books, offer, 'withdrawn');
    }
  }
  for (const offer of books.heldBy(workerId)) {
    if (overlaps(offer.posting.block, posting.block)) endOffer(books, offer, 'withdrawn');
  }
}
