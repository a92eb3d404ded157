import { TICKET_KINDS, TICKET_SOURCES, TICKET_STATUSES } from '@app/core';
import { z } from 'zod';
import { Instant } from './shared';

const Words = z.string().trim().min(1).max(2000);

/** What somebody asks for help with; without an assignment it goes to the bureau. A clerk opens one for the worker of an assignment. */
export const NewTicket = z.strictObject({
  kind: z.enum(TICKET_KINDS),
  text: Words,
  assignmentId: z.uuid().optional(),
});
export type NewTicket = z.infer<typeof NewTicket>;
/** A word about a ticket; `visible: false` is for the staff alone, and only the staff can say it. */
export const NewTicketNote = z.strictObject({ text: Words, visible: z.boolean().default(true) });
export type NewTicketNote = z.infer<typeof NewTicketNote>;
/** What came of it; its opener reads this. */
export const TicketClosing = z.strictObject({ result: Words });
export const TicketsQuery = z.strictObject({
  state: z.enum(['open', 'closed', 'all']).default('open'),
  overdue: z.stringbool().default(false),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type TicketsQuery = z.infer<typeof TicketsQuery>;

export const TicketView = z.strictObject({
  ticketId: z.uuid(),
  kind: z.enum(TICKET_KINDS),
  status: z.enum(TICKET_STATUSES),
  source: z.enum(TICKET_SOURCES),
  openerId: z.uuid(),
  openerSide: z.enum(['worker', 'employer']),
  assignmentId: z.uuid().nullable(),
  postingTitle: z.string().nullable(),
  townCode: z.string().nullable(),
  marketId: z.string().nullable(),
  text: z.string(),
  openedAt: Instant,
  /** Until when it should be closed. */
  dueAt: Instant,
  overdue: z.boolean(),
  ownerId: z.uuid().nullable(),
  takenAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  result: z.string().nullable(),
});
export type TicketView = z.infer<typeof TicketView>;
export const TicketList = z.strictObject({ tickets: z.array(TicketView) });
export type TicketList = z.infer<typeof TicketList>;
export const TicketDetail = TicketView.extend({
  notes: z.array(
    z.strictObject({ authorId: z.uuid(), byStaff: z.boolean(), visible: z.boolean(), text: z.string(), at: Instant }),
  ),
});
export type TicketDetail = z.infer<typeof TicketDetail>;
