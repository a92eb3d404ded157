import { isStep, type StateTable } from '../state-table';

/** The statuses of an offer of one posting to one worker in one round. */
export const OFFER_STATUSES = ['queued', 'sent', 'seen', 'accepted', 'declined', 'expired', 'withdrawn'] as const;
/** One of them. */
export type OfferStatus = (typeof OFFER_STATUSES)[number];

/** Statuses of an offer that can still be answered. */
export const LIVE_OFFER_STATUSES = ['queued', 'sent', 'seen'] as const satisfies readonly OfferStatus[];

/** The whole life of an offer; an answer is final. */
export const OFFER_NEXT: StateTable<OfferStatus> = {
  // The worker may read and answer over HTTP before the push is confirmed, so queued already leads everywhere.
  queued: ['sent', 'seen', 'accepted', 'declined', 'expired', 'withdrawn'],
  sent: ['seen', 'accepted', 'declined', 'expired', 'withdrawn'],
  seen: ['accepted', 'declined', 'expired', 'withdrawn'],
  accepted: [],
  declined: [],
  expired: [],
  withdrawn: [],
};

/** True when an offer may take this step. */
export const canOfferBecome = (from: OfferStatus, to: OfferStatus): boolean => isStep(OFFER_NEXT, from, to);
