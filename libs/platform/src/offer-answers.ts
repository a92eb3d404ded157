import type { AcceptAnswer, Language } from '@app/contracts';

/** A worker's answer to an offer, whatever brought it: HTTP, or an SMS. */
export interface OfferAnswer {
  readonly workerId: string;
  readonly offerId: string;
  /** A repeat with the same key gets the same answer. */
  readonly key: string;
  readonly language: Language;
}

/** The one way to answer an offer. `matching` provides it; who brings answers of another kind asks for it by the token, so that features need not know one another. */
export interface OfferAnswers {
  accept(answer: OfferAnswer & { readonly standbyConsent: boolean }): Promise<AcceptAnswer>;
  decline(answer: OfferAnswer): Promise<{ readonly offerId: string; readonly status: string }>;
}

/** Injection token of the OfferAnswers. */
export const OFFER_ANSWERS = Symbol('OFFER_ANSWERS');
