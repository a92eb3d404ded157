import type {
  AppealOutcome,
  CheckInMethod,
  ConsentAct,
  ConsentKind,
  EffectKind,
  HoursAgreedHow,
  TicketKind,
} from '@app/core';

/** What happened, with what the figures need; `type` decides `data`. Every name is in the past tense. */
export interface EventData {
  'employer.registered': Record<string, never>;
  'worker.registered': Record<string, never>;
  'worker.went_online': Record<string, never>;
  'worker.went_offline': Record<string, never>;
  'worker.hardship_set': { hardship: boolean };
  'worker.channel_set': { channel: string };
  /** Checked into the waiting area (候工) of a market by its clerk, and out of it again. */
  'worker.began_waiting': Record<string, never>;
  'worker.stopped_waiting': Record<string, never>;
  /** A worker agreed at the counter to have something done for him; how stands in profiles. */
  'consent.given': { consentId: string; act: ConsentAct; kind: ConsentKind };
  'posting.published': { slots: number; urgency: string };
  'posting.refused': { codes: string[] };
  'posting.edited': { version: number; slotsBefore: number; slots: number; fields: string[] };
  'posting.paused': Record<string, never>;
  'posting.resumed': Record<string, never>;
  /** `reason` when the system called it off. */
  'posting.cancelled': { slots: number; filled: number; reason?: 'MINIMUM_CREW' };
  /**
   * `cutMilli`: the offers taken back because of it, each by the share of its time that it had, in thousandths.
   * `again`: it was full before, and is counted as filled already.
   */
  'posting.filled': { slots: number; cutMilli?: number; again?: boolean };
  'posting.reopened': Record<string, never>;
  'posting.expired': { slots: number; filled: number };
  'posting.entered_feed': { vacant: number };
  /** A dispatcher has to look after it; once per posting. */
  'posting.alerted': { alertId: string; vacant: number };
  'posting.wage_suggested': { hourlyFen: number; medianFen: number };
  'alert.closed': { alertId: string };
  'posting.closed': { closedAs: 'full' | 'partial' | 'none' };
  /** One event a round: the offers of a wave are written together. */
  'round.started': { round: number; offers: number; workerIds: string[] };
  'round.ended': { round: number; expired: number };
  /** Offers whose own time was over while patient ones kept the round open; those of the round's end are in `round.ended`. */
  'offers.expired': { round: number; expired: number };
  'offer.declined': { offerId: string };
  /** Taken from the open feed: an offer of that moment, outside every round. */
  'offer.claimed': { offerId: string };
  /** Without an offer: a claim on the open feed. */
  'accept.refused': { offerId: string | null; reason: string };
  /** `insured`: the agreement states an insurance; absent in events of before 0027. */
  'assignment.confirmed': { offerId: string; slot: number; generation: number; insured?: boolean };
  /** Asked whether he comes; silence until then gives the place away. */
  'assignment.reconfirmation_asked': { dueAt: string };
  'assignment.reconfirmed': Record<string, never>;
  'assignment.set_out': Record<string, never>;
  /** The reconfirmation was missed. */
  'assignment.released': { leadMinutes: number };
  /** `first`: nobody had come to this slot before. */
  'assignment.checked_in': { sameDay: boolean; method: CheckInMethod; first?: boolean };
  'assignment.completed': { minutesWorked: number };
  'assignment.paid': { payFen: number };
  'assignment.no_show': Record<string, never>;
  /** Given up, and there after all: he took a slot that was still vacant, which is told by a check-in, or there was none. */
  'assignment.taken_back': Record<string, never>;
  'assignment.sent_home': Record<string, never>;
  /** Without a lead when a posting was cancelled with everybody in it. */
  'assignment.cancelled': { by: 'employer' | 'worker'; leadMinutes?: number };
  /** Hours: `by` a side; what both said, or what silence or the staff made of it. `minutesBefore` were counted already. */
  'hours.stated': { by: 'worker' | 'employer'; minutes: number };
  'hours.disputed': { by: 'worker' | 'employer'; minutes: number };
  'hours.agreed': { minutes: number; minutesBefore: number; how: HoursAgreedHow };
  'settlement.restated': { totalFen: number; totalBefore: number };
  /** The worker's word about the paid mark. */
  'settlement.confirmed': { totalFen: number };
  'settlement.denied': { totalFen: number };
  /** Once per settlement, with the ticket that it opened. */
  'settlement.overdue': { ticketId: string; owedFen: number };
  /** `by` the side that rates; hidden from the other side until both have rated or 72 hours have passed. */
  'rating.given': { by: 'worker' | 'employer'; stars: number };
  'ticket.opened': { ticketId: string; kind: TicketKind };
  'ticket.taken': { ticketId: string; kind: TicketKind };
  'ticket.closed': { ticketId: string; kind: TicketKind; inTime: boolean };
  'standby.joined': { offerId: string; rank: number; consent: boolean };
  /** Asked by a short offer, because no standing consent covers these terms. */
  'standby.called': { offerId: string; rank: number };
  /** A holder gives no sign of life: told to set out, or asked whether he would. */
  'standby.summoned': { rank: number; consent: boolean };
  'standby.set_out': { rank: number };
  'standby.promoted': { offerId: string; rank: number };
  /** Out of the line without a place: a rule, no answer, a no, or left of one's own accord. */
  'standby.passed': { rank: number; reason: string };
  'standby.expired': { rank: number };
  'appeal.made': { appealId: string; effectId: string; kind: EffectKind };
  'appeal.decided': { appealId: string; effectId: string; outcome: AppealOutcome };
  /** `restates`: the event that has turned out not to be true, and when that was (epoch ms); null when only the effect is gone. */
  'effect.voided': {
    effectId: string;
    kind: EffectKind;
    because: 'weather' | 'appeal';
    restates: string | null;
    restatesAt: number | null;
  };
  'weather.ordered': { orderId: string; kind: string; townCodes: string[] };
  'weather.revoked': { orderId: string };
  'plan.progress_reported': { rowNo: number; unit: string; status: string; evidence: number };
  'plan.due_set': { rowNo: number; due: string };
  /** Once for each silence and each day that comes near: rows of the ledger. */
  'plan.reminded': { unit: string; silent: number[]; dueSoon: number[] };
}
export type EventType = keyof EventData;

/** Where an event belongs; absent when it does not apply. */
export interface EventScope {
  readonly townCode?: string | null;
  readonly marketId?: string | null;
  readonly occupationId?: string | null;
  readonly postingId?: string;
  readonly workerId?: string;
  readonly employerId?: string;
  readonly assignmentId?: string;
  readonly actorId?: string;
  readonly onBehalfOf?: string;
}

/** An event to be written in the transaction that makes it true. */
export type NewEvent = { [T in EventType]: EventScope & { readonly type: T; readonly data: EventData[T] } }[EventType];

/** An event as read from the log. `at` is epoch ms, `seq` its order in the log. */
export type StoredEvent = NewEvent & { readonly id: string; readonly seq: string; readonly at: number };
