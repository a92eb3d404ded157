import { z } from 'zod';

/** A posting that a dispatcher has to look after, with why so few could be asked. */
export const AlertView = z.strictObject({
  alertId: z.uuid(),
  postingId: z.uuid(),
  /** Open until somebody closes it; it resolves by itself when the posting fills, is cancelled or ends. */
  state: z.enum(['open', 'resolved', 'closed']),
  title: z.string(),
  occupationId: z.string(),
  employerId: z.uuid(),
  employerName: z.string(),
  townCode: z.string(),
  marketId: z.string().nullable(),
  urgency: z.enum(['urgent', 'same_day', 'planned']),
  postingStatus: z.string(),
  slots: z.int(),
  filled: z.int(),
  startsAt: z.iso.datetime(),
  raisedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
  /** Of the last search: how many could be asked, and how many each rule stopped. */
  eligible: z.int(),
  blockers: z.array(z.strictObject({ code: z.string(), count: z.int(), text: z.string() })),
  message: z.string(),
});
export type AlertView = z.infer<typeof AlertView>;
export const AlertList = z.strictObject({ alerts: z.array(AlertView) });
export const AlertClosing = z.strictObject({ note: z.string().trim().min(1).max(500) });
