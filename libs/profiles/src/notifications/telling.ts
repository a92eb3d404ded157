import type { EventData, EventType, NotificationParams, NotificationTemplate } from '@app/contracts';

/** Who is told: whom the event names, or those whom a statement of `audiences.sql.ts` finds. */
export type Audience = 'worker' | 'employer' | 'asked' | 'toldOfOffer' | 'holders' | 'underOrder' | 'clerks';

/** One line: these people are told this. */
interface Tell<D> {
  readonly to: Audience;
  readonly template: NotificationTemplate;
  /** Only of events that are so. */
  readonly when?: (data: D) => boolean;
  /** What the text needs beside the facts of posting and offer. */
  readonly params?: (data: D) => NotificationParams;
  /** Once for an offer, or once for whichever text first tells of the place that it gave; otherwise once for the event. */
  readonly once?: 'offer' | 'place';
}
export type AnyTell = Tell<unknown>;

/** What those who have accepted rely on; who pays for the insurance and how many are wanted is no news for them. */
const VISIBLE = new Set(['title', 'address', 'place', 'startsAt', 'endsAt', 'payKind', 'payFen', 'settlement']);

/** Ends of a place in the line that the worker brought about himself. */
const OWN_DOING = new Set(['OFFER_DECLINED', 'LEFT']);

/**
 * Which event tells whom what. A new event is one line here, with its text in `notification-messages.ts` and its kind in
 * `notifications.ts` of the contracts.
 */
const TELLS: { readonly [T in EventType]?: readonly Tell<EventData[T]>[] } = {
  'round.started': [{ to: 'asked', template: 'OFFER', once: 'offer' }],
  'round.ended': [{ to: 'toldOfOffer', template: 'OFFER_GONE', once: 'offer' }],
  'assignment.confirmed': [
    { to: 'worker', template: 'ASSIGNED', once: 'place' },
    { to: 'toldOfOffer', template: 'OFFER_GONE', once: 'offer' },
  ],
  'standby.joined': [{ to: 'worker', template: 'STANDBY_JOINED', params: ({ rank }) => ({ rank }) }],
  'standby.called': [{ to: 'worker', template: 'STANDBY_CALLED', once: 'offer' }],
  'standby.promoted': [{ to: 'worker', template: 'STANDBY_PROMOTED', once: 'place' }],
  'standby.passed': [{ to: 'worker', template: 'STANDBY_OVER', when: ({ reason }) => !OWN_DOING.has(reason) }],
  'standby.expired': [{ to: 'worker', template: 'STANDBY_OVER' }],
  'assignment.cancelled': [
    { to: 'worker', template: 'SHIFT_CANCELLED', when: ({ by }) => by === 'employer' },
    { to: 'employer', template: 'WORKER_CANCELLED', when: ({ by }) => by === 'worker' },
  ],
  'assignment.reconfirmation_asked': [
    { to: 'worker', template: 'RECONFIRM', params: ({ dueAt }) => ({ expiresAt: Date.parse(dueAt) }) },
  ],
  'assignment.released': [{ to: 'worker', template: 'RELEASED' }],
  'assignment.paid': [{ to: 'worker', template: 'PAID', params: ({ payFen }) => ({ paidFen: payFen }) }],
  'posting.edited': [
    { to: 'holders', template: 'POSTING_CHANGED', when: ({ fields }) => fields.some((field) => VISIBLE.has(field)) },
  ],
  'posting.filled': [{ to: 'employer', template: 'POSTING_FILLED', params: ({ slots }) => ({ filled: slots, slots }) }],
  'posting.expired': [
    { to: 'employer', template: 'POSTING_EXPIRED', params: ({ filled, slots }) => ({ filled, slots }) },
  ],
  'posting.wage_suggested': [
    { to: 'employer', template: 'WAGE_SUGGESTED', params: ({ medianFen }) => ({ medianFen }) },
  ],
  'posting.alerted': [{ to: 'clerks', template: 'POSTING_ALERTED', params: ({ vacant }) => ({ vacant }) }],
  'weather.ordered': [{ to: 'underOrder', template: 'WEATHER_ORDERED' }],
  'weather.revoked': [{ to: 'underOrder', template: 'WEATHER_REVOKED' }],
};

/** What an event of the log asks to be told; nothing for a type that is not in the table. */
export function tellsOf(type: string, data: unknown): readonly AnyTell[] {
  if (!Object.hasOwn(TELLS, type)) return [];
  const tells = TELLS[type as EventType] as readonly AnyTell[];
  return tells.filter(({ when }) => when?.(data) ?? true);
}

/** Types of events that tell somebody something; the reader passes over all others. */
export const TOLD_TYPES: readonly string[] = Object.keys(TELLS);
