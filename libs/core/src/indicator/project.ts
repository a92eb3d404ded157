import { shanghaiDay } from '../time/day';

/** Codes of the figures that are counted from events. */
export const FIGURE_CODES = [
  'postings_published',
  'slots_published',
  'offers',
  'accepts',
  'slots_filled',
  'slots_manned',
  'claims',
  'standbys_joined',
  'standbys_promoted',
  'declines',
  'offers_expired',
  'offers_cut_milli',
  'arrivals',
  'completed',
  'minutes_worked',
  'paid_fen',
  'no_shows',
  'released',
  'sent_home',
  'postings_filled',
  'postings_expired',
  'postings_cancelled',
  'postings_refused',
  'assignments_cancelled',
  'workers_registered',
  'employers_registered',
] as const;
/** A figure that is counted from events. */
export type FigureCode = (typeof FIGURE_CODES)[number];

/** What counting needs of each type of event; the event log's own types fit into it, so a new type breaks the compile. */
export interface CountedData {
  'employer.registered': object;
  'worker.registered': object;
  'worker.went_online': object;
  'worker.went_offline': object;
  'worker.hardship_set': object;
  'worker.channel_set': object;
  'worker.began_waiting': object;
  'worker.stopped_waiting': object;
  'consent.given': object;
  'posting.published': { readonly slots: number };
  'posting.refused': object;
  'posting.edited': { readonly slotsBefore: number; readonly slots: number };
  'posting.paused': object;
  'posting.resumed': object;
  'posting.cancelled': object;
  'posting.filled': { readonly cutMilli?: number; readonly again?: boolean };
  'posting.reopened': object;
  'posting.expired': object;
  'posting.entered_feed': object;
  'posting.alerted': object;
  'posting.wage_suggested': object;
  'alert.closed': object;
  'posting.closed': object;
  'round.started': { readonly offers: number };
  'round.ended': { readonly expired: number };
  'offers.expired': { readonly expired: number };
  'offer.declined': object;
  'offer.claimed': object;
  'accept.refused': object;
  'assignment.confirmed': { readonly generation?: number };
  'assignment.reconfirmation_asked': object;
  'assignment.reconfirmed': object;
  'assignment.set_out': object;
  'assignment.released': object;
  'assignment.checked_in': { readonly first?: boolean };
  'assignment.completed': { readonly minutesWorked: number };
  'assignment.paid': { readonly payFen: number };
  'assignment.no_show': object;
  'assignment.cancelled': object;
  'hours.stated': object;
  'hours.disputed': object;
  'hours.agreed': { readonly minutes: number; readonly minutesBefore: number };
  'settlement.restated': object;
  'settlement.confirmed': object;
  'settlement.denied': object;
  'settlement.overdue': object;
  'standby.joined': object;
  'standby.called': object;
  'standby.summoned': object;
  'standby.set_out': object;
  'assignment.taken_back': object;
  'assignment.sent_home': object;
  'standby.promoted': object;
  'standby.passed': object;
  'standby.expired': object;
  'rating.given': object;
  'ticket.opened': object;
  'ticket.taken': object;
  'ticket.closed': object;
  'appeal.made': object;
  'appeal.decided': object;
  'effect.voided': { readonly kind: string; readonly restatesAt: number | null };
  'weather.ordered': object;
  'weather.revoked': object;
  'plan.progress_reported': object;
  'plan.due_set': object;
  'plan.reminded': object;
}
/** Type of an event that may be counted. */
export type CountedType = keyof CountedData;

/** An event as counting sees it: when (epoch ms), where, what. */
export type CountedEvent<T extends CountedType = CountedType> = {
  [K in T]: {
    readonly type: K;
    readonly data: CountedData[K];
    readonly at: number;
    readonly townCode?: string | null;
    readonly marketId?: string | null;
    readonly occupationId?: string | null;
  };
}[T];

/** What one event adds to one figure; a dimension that does not apply is the empty text. */
export interface Delta {
  readonly code: FigureCode;
  readonly by: number;
  /** Shanghai day on which the event happened, or the one that it restates. */
  readonly day: string;
  readonly townCode: string;
  readonly marketId: string;
  readonly occupationId: string;
}

type Change = readonly [code: FigureCode, by: number];

/**
 * A table in place of a switch: a type that is missing does not compile, and no figure can fall through into the next.
 * An event counts on the day on which it happened, so yesterday stays as reported; one that restates another counts on the
 * day of that one, and its data names it.
 */
const CHANGES: { readonly [T in CountedType]: (data: CountedData[T]) => readonly Change[] } = {
  'employer.registered': () => [['employers_registered', 1]],
  'worker.registered': () => [['workers_registered', 1]],
  'worker.went_online': () => [],
  'worker.went_offline': () => [],
  'worker.hardship_set': () => [],
  'worker.channel_set': () => [],
  'worker.began_waiting': () => [],
  'worker.stopped_waiting': () => [],
  'consent.given': () => [],
  'posting.published': ({ slots }) => [
    ['postings_published', 1],
    ['slots_published', slots],
  ],
  'posting.refused': () => [['postings_refused', 1]],
  'posting.edited': ({ slots, slotsBefore }) => [['slots_published', slots - slotsBefore]],
  'posting.paused': () => [],
  'posting.resumed': () => [],
  'posting.cancelled': () => [['postings_cancelled', 1]],
  'posting.filled': ({ cutMilli = 0, again = false }) => [
    ['postings_filled', again ? 0 : 1],
    ['offers_cut_milli', cutMilli],
  ],
  'posting.reopened': () => [],
  'posting.expired': () => [['postings_expired', 1]],
  'posting.entered_feed': () => [],
  'posting.alerted': () => [],
  'posting.wage_suggested': () => [],
  'alert.closed': () => [],
  'posting.closed': () => [],
  'round.started': ({ offers }) => [['offers', offers]],
  'round.ended': ({ expired }) => [['offers_expired', expired]],
  'offers.expired': ({ expired }) => [['offers_expired', expired]],
  'offer.declined': () => [['declines', 1]],
  // An offer, or there would be more accepts than offers; and counted apart, because nobody was asked.
  'offer.claimed': () => [
    ['offers', 1],
    ['claims', 1],
  ],
  'accept.refused': () => [],
  // A slot counts once, however many held it or came to it.
  'assignment.confirmed': ({ generation = 1 }) => [
    ['accepts', 1],
    ['slots_filled', generation === 1 ? 1 : 0],
  ],
  'assignment.reconfirmation_asked': () => [],
  'assignment.reconfirmed': () => [],
  'assignment.set_out': () => [],
  'assignment.released': () => [['released', 1]],
  'assignment.checked_in': ({ first = true }) => [
    ['arrivals', 1],
    ['slots_manned', first ? 1 : 0],
  ],
  'assignment.completed': ({ minutesWorked }) => [
    ['completed', 1],
    ['minutes_worked', minutesWorked],
  ],
  'assignment.paid': ({ payFen }) => [['paid_fen', payFen]],
  'assignment.no_show': () => [['no_shows', 1]],
  'assignment.cancelled': () => [['assignments_cancelled', 1]],
  'hours.stated': () => [],
  'hours.disputed': () => [],
  // Those of the completion are counted already.
  'hours.agreed': ({ minutes, minutesBefore }) => [['minutes_worked', minutes - minutesBefore]],
  'settlement.restated': () => [],
  'settlement.confirmed': () => [],
  'settlement.denied': () => [],
  'settlement.overdue': () => [],
  // Whoever is promoted is counted among the accepts by the assignment that follows.
  'standby.joined': () => [['standbys_joined', 1]],
  'standby.called': () => [],
  'standby.summoned': () => [],
  'standby.set_out': () => [],
  'assignment.taken_back': () => [],
  'assignment.sent_home': () => [['sent_home', 1]],
  'standby.promoted': () => [['standbys_promoted', 1]],
  'standby.passed': () => [],
  'standby.expired': () => [],
  'rating.given': () => [],
  'ticket.opened': () => [],
  'ticket.taken': () => [],
  'ticket.closed': () => [],
  'appeal.made': () => [],
  'appeal.decided': () => [],
  // The day that is restated had one no-show fewer.
  'effect.voided': ({ kind, restatesAt }) => (kind === 'no_show' && restatesAt !== null ? [['no_shows', -1]] : []),
  'weather.ordered': () => [],
  'weather.revoked': () => [],
  'plan.progress_reported': () => [],
  'plan.due_set': () => [],
  'plan.reminded': () => [],
};

/** False for a type that only a newer version knows; its events must wait for that version, not be dropped. */
export function isCountedType(type: string): type is CountedType {
  return Object.hasOwn(CHANGES, type);
}

/** What an event adds to the figures. No clock, no database: counting the log again gives the same numbers, in any order. */
export function project<T extends CountedType>(event: CountedEvent<T>): Delta[] {
  const { townCode, marketId, occupationId } = event;
  const where = { townCode: townCode ?? '', marketId: marketId ?? '', occupationId: occupationId ?? '' };
  return CHANGES[event.type](event.data)
    .filter(([, by]) => by !== 0)
    .map(([code, by]) => ({ code, by, day: shanghaiDay(restatedAt(event.data) ?? event.at), ...where }));
}

const restatedAt = (data: object): number | null =>
  'restatesAt' in data && typeof data.restatesAt === 'number' ? data.restatesAt : null;
