import { type Books, isWaiting, type Offer, type Posting, vacantIn } from './books';

export interface Sending {
  readonly workerId: string;
  readonly expiresAt: number;
  readonly round: number;
}

/** Writes an offer; what the worker does with it is another matter. */
export function writeOffer(books: Books, posting: Posting, { workerId, expiresAt, round }: Sending): Offer {
  const offer: Offer = {
    ...{ offerId: books.nextOfferId(), posting, workerId, round, sentAt: books.now, expiresAt },
    ...{ status: 'live', lostTheRace: false },
  };
  posting.offers.push(offer);
  books.hold(offer);
  const { liveOffers, offersToday } = books.candidate(workerId);
  books.change(workerId, {
    liveOffers: [...liveOffers, posting.block],
    offersToday: offersToday + 1,
    recentOffers: offersToday + 1,
    waitingSince: books.now,
  });
  const { offerId } = offer;
  books.log.push({ at: books.now, what: 'offered', offerId, postingId: posting.demand.postingId, workerId });
  return offer;
}

/** Ends a live offer; a search that nobody can answer any more goes on at once. */
export function endOffer(books: Books, offer: Offer, status: Exclude<Offer['status'], 'live'>): void {
  const { posting, workerId } = offer;
  offer.status = status;
  books.letGo(offer);
  const { liveOffers } = books.candidate(workerId);
  books.change(workerId, { liveOffers: liveOffers.filter((block) => block !== posting.block) });
  books.learn(offer);
  const called = posting.line.find((member) => member.call === offer && isWaiting(member));
  if (called && status !== 'accepted') called.status = 'ended';
  if (!posting.offers.some((other) => other.status === 'live') && vacantIn(posting) > 0) {
    books.setDue(posting, books.now);
  }
}
