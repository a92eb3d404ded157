/** What somebody at a counter agrees to have done for him: each act needs a consent of its own. */
export const CONSENT_ACTS = ['register', 'accept', 'decline', 'claim'] as const;
export type ConsentAct = (typeof CONSENT_ACTS)[number];

/** How it was given: a code to his own phone, a signature on paper, or his word, which the clerk wrote down. */
export const CONSENT_KINDS = ['otp', 'signature', 'statement'] as const;
export type ConsentKind = (typeof CONSENT_KINDS)[number];

/** A consent is for the moment in which the worker stands at the counter, ms. */
export const CONSENT_LIVES_MS = 10 * 60_000;

/** What a consent was given for, and whether it still stands. */
export interface GivenConsent {
  readonly act: ConsentAct;
  /** The offer, or the posting of a claim. */
  readonly targetId: string | null;
  readonly expired: boolean;
  readonly used: boolean;
}

/** Why an act can't be done on somebody's behalf. */
export const CONSENT_REFUSALS = ['CONSENT_MISSING', 'CONSENT_OTHER', 'CONSENT_USED', 'CONSENT_EXPIRED'] as const;
export type ConsentRefusal = (typeof CONSENT_REFUSALS)[number];

/** Null when the consent covers this act on this target, once. */
export function consentRefusal(
  consent: GivenConsent | null,
  { act, targetId }: Pick<GivenConsent, 'act' | 'targetId'>,
): ConsentRefusal | null {
  if (!consent) return 'CONSENT_MISSING';
  if (consent.act !== act || consent.targetId !== targetId) return 'CONSENT_OTHER';
  if (consent.used) return 'CONSENT_USED';
  return consent.expired ? 'CONSENT_EXPIRED' : null;
}
