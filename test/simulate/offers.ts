import { accept } from './answers';
import type { Books, Offer, Posting } from './books';
import { endOffer, type Sending, writeOffer } from './offer-book';

const SECOND = 1000;

/** Sends an offer to a worker, who will say yes, no or nothing. */
export function sendOffer(books: Books, posting: Posting, sending: Sending, acceptance: number): Offer {
  const offer = writeOffer(books, posting, sending);
  const { luck, parameters: p } = books;
  const { workerId } = offer;
  const name = [workerId, posting.demand.postingId, sending.round];
  const patience = books.candidate(workerId).channel === 'app' ? 1 : p.patientDelay;
  const urgency = sending.round < 1 || posting.replacement ? 'urgent' : posting.demand.urgency;
  const delayS = p.answerMedianS[urgency] * patience * luck.logNormal(p.answerSigma, 'delay', ...name);
  const at = Math.ceil(books.now + delayS * SECOND);
  if (luck.draw('accepts', ...name) < acceptance) books.queue.at(at, () => press(books, offer));
  else if (luck.draw('declines', ...name) < p.declineShare) books.queue.at(at, () => decline(books, offer));
  return offer;
}

/** Who reads that the places are taken presses only when standing by is wanted; an offer gone for the worker's own shift is not pressed. */
function press(books: Books, offer: Offer): void {
  const { luck, parameters: p } = books;
  const name = [offer.workerId, offer.posting.demand.postingId];
  if (offer.status === 'withdrawn') {
    const still = offer.lostTheRace && luck.draw('stands by', ...name) < p.standbyInterest;
    if (!still) return;
  }
  accept(books, offer, luck.draw('consents', ...name) < p.standbyConsent);
}

function decline(books: Books, offer: Offer): void {
  if (offer.status !== 'live' || books.now > offer.expiresAt + books.policy.graceMs) return;
  endOffer(books, offer, 'declined');
}
