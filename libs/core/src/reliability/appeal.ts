import { APPEAL_WINDOW_MS } from './effect';

/** What an appeal comes to: it did not happen as recorded; it did, but the person is not to blame; or it stands. */
export const APPEAL_OUTCOMES = ['upheld', 'excused', 'rejected'] as const;
/** One of them. */
export type AppealOutcome = (typeof APPEAL_OUTCOMES)[number];

/** Why an effect can't be appealed against. */
export const APPEAL_REFUSALS = ['EFFECT_IS_NO_PENALTY', 'EFFECT_ALREADY_VOIDED', 'APPEAL_TOO_LATE'] as const;
export type AppealRefusal = (typeof APPEAL_REFUSALS)[number];

/** An effect as its appeal sees it, epoch ms. */
export interface AppealedEffect {
  readonly value: number;
  readonly at: number;
  readonly voided: boolean;
}

/** Null when the person whom it concerns may appeal now. */
export function appealRefusal({ value, at, voided }: AppealedEffect, now: number): AppealRefusal | null {
  if (value > 0) return 'EFFECT_IS_NO_PENALTY';
  if (voided) return 'EFFECT_ALREADY_VOIDED';
  return now < at + APPEAL_WINDOW_MS ? null : 'APPEAL_TOO_LATE';
}

/** Nobody judges what he did himself, nor what is held against him. */
export const mayDecide = (
  who: string,
  { accountId, causedBy }: { accountId: string; causedBy: string | null },
): boolean => who !== accountId && who !== causedBy;
