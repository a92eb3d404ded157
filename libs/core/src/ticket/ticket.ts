import type { StateTable } from '../state-table';

/** What people ask the staff of a market to help with. */
export const TICKET_KINDS = ['complaint', 'pay_dispute', 'injury', 'legal_aid', 'discrimination'] as const;
export type TicketKind = (typeof TICKET_KINDS)[number];

/** Waiting: for an answer of somebody outside the staff. */
export const TICKET_STATUSES = ['open', 'taken', 'waiting', 'closed'] as const;
export type TicketStatus = (typeof TICKET_STATUSES)[number];

/** Nothing is closed that nobody has taken. */
export const TICKET_NEXT: StateTable<TicketStatus> = {
  open: ['taken'],
  taken: ['waiting', 'closed'],
  waiting: ['taken', 'closed'],
  closed: [],
};

/** How a ticket came: by the person, by a clerk on his behalf, or from pay that was not there in time. */
export const TICKET_SOURCES = ['person', 'clerk', 'overdue'] as const;

const DAY_MS = 86_400_000;

/** How long the staff has for each kind, ms. Start values. */
const WITHIN_MS: Readonly<Record<TicketKind, number>> = {
  // Whoever is hurt needs the insurer named at once.
  injury: DAY_MS,
  // Who works by the day lives by the day.
  pay_dispute: 3 * DAY_MS,
  // Legal aid decides on an application within seven days (法律援助法, article 43).
  legal_aid: 7 * DAY_MS,
  // Labour inspection takes up a complaint within five working days, which seven days always hold outside of holidays.
  complaint: 7 * DAY_MS,
  discrimination: 7 * DAY_MS,
};

/** Until when a ticket should be closed, epoch ms. */
export const ticketDueAt = (kind: TicketKind, openedAt: number): number => openedAt + WITHIN_MS[kind];
