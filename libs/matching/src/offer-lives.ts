import type { Channel, MatchingPolicy } from '@app/core';
import type { DuePosting } from './sql/due-postings.sql';

/** Who is reached by SMS or through a station hears of an offer later, and gets the policy's multiple of its life. */
export const isPatient = ({ channel }: { readonly channel: Channel }): boolean => channel !== 'app';

interface Life {
  readonly now: number;
  readonly lifetimeMs: number;
  readonly validUntil: number;
}

/**
 * How long the offers of a round live. Each ends at its own time; the round lasts until the last of them has ended (I11),
 * each with the grace, so that an answer that was under way in time still counts (I8).
 */
export function livesOf(
  offers: readonly { readonly channel: Channel }[],
  { now, lifetimeMs, validUntil }: Life,
  { patientFactor, graceMs }: MatchingPolicy,
) {
  const expiresAt = Math.min(now + lifetimeMs, validUntil);
  const patientUntil = Math.min(now + lifetimeMs * patientFactor, validUntil);
  const ends = offers.map((offer) => (isPatient(offer) ? patientUntil : expiresAt));
  return {
    times: { expiresAt, patientUntil, endsAt: Math.max(...ends) + graceMs },
    /** The first of them ends. */
    dueAt: Math.min(...ends) + graceMs,
  };
}

/** When the next live offer of an open round ends, or the round itself; null when nobody is left who could answer. */
export function nextEnd({ liveUntil, roundEndsAt }: DuePosting, now: number, { graceMs }: MatchingPolicy) {
  const ahead = liveUntil.map((until) => until + graceMs).filter((end) => end > now);
  return ahead.length > 0 ? Math.min(...ahead, roundEndsAt ?? Infinity) : null;
}
