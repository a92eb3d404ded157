import type { TimeBlock, Urgency } from '@app/core';

/** What happened on a day, in the order in which it happened; the figures and the checker know nothing else. */
export type Happening = { readonly at: number } & (
  | {
      readonly what: 'published';
      readonly postingId: string;
      readonly slots: number;
      readonly urgency: Urgency;
      readonly startsAt: number;
    }
  | { readonly what: 'offered'; readonly offerId: string; readonly postingId: string; readonly workerId: string }
  /** The worker pressed accept; the engine owes exactly one answer. */
  | { readonly what: 'accept'; readonly offerId: string; readonly postingId: string; readonly workerId: string }
  | { readonly what: 'answer'; readonly offerId: string; readonly outcome: 'assigned' | 'standby' | 'too_late' }
  | {
      readonly what: 'assigned';
      readonly offerId: string;
      readonly postingId: string;
      readonly workerId: string;
      readonly slot: number;
      readonly block: TimeBlock;
      /** From the line, without a new accept. */
      readonly promoted: boolean;
    }
  | { readonly what: 'stands_by'; readonly offerId: string; readonly postingId: string; readonly workerId: string }
  | {
      readonly what: 'left';
      readonly postingId: string;
      readonly workerId: string;
      readonly why: 'cancelled' | 'released' | 'no_show' | 'completed';
    }
  | { readonly what: 'checked_in'; readonly postingId: string; readonly workerId: string; readonly slot: number }
  /** The engine's own list of who holds a slot when the shift ends. */
  | { readonly what: 'roll'; readonly postingId: string; readonly workerIds: readonly string[] }
);

export type DayLog = readonly Happening[];
