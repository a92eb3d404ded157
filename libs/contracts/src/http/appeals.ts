import { APPEAL_OUTCOMES, EFFECT_KINDS } from '@app/core';
import { z } from 'zod';

/** What happened, in the words of the person whom the effect concerns. */
export const NewAppeal = z.strictObject({ reason: z.string().trim().min(1).max(1000) });
/** Upheld: it did not happen as recorded. Excused: it did, but the person is not to blame. */
export const AppealDecision = z.strictObject({
  outcome: z.enum(APPEAL_OUTCOMES),
  reason: z.string().trim().min(1).max(1000),
});
export type AppealDecision = z.infer<typeof AppealDecision>;
export const AppealsQuery = z.strictObject({
  state: z.enum(['open', 'decided']).default('open'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type AppealsQuery = z.infer<typeof AppealsQuery>;

export const AppealView = z.strictObject({
  appealId: z.uuid(),
  effectId: z.uuid(),
  assignmentId: z.uuid(),
  postingId: z.uuid(),
  accountId: z.uuid(),
  /** Who took the step; null = the clock. He can't decide. */
  causedBy: z.uuid().nullable(),
  kind: z.enum(EFFECT_KINDS),
  value: z.number(),
  title: z.string(),
  startsAt: z.iso.datetime(),
  /** When it happened. */
  at: z.iso.datetime(),
  /** What was said when it happened. */
  note: z.string().nullable(),
  reason: z.string(),
  madeAt: z.iso.datetime(),
  state: z.enum(['open', ...APPEAL_OUTCOMES]),
  decidedAt: z.iso.datetime().nullable(),
  decision: z.string().nullable(),
});
export type AppealView = z.infer<typeof AppealView>;
export const AppealList = z.strictObject({ appeals: z.array(AppealView) });
