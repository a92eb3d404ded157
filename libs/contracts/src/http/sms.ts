import { z } from 'zod';

/** An SMS to us, as the sandbox provider hands it over. A real one needs a few lines that turn its format into this. */
export const InboundSms = z.strictObject({
  /** The provider's own; a repeat with the same one changes nothing. */
  messageId: z.string().min(1).max(100),
  from: z.string().max(30),
  text: z.string().max(500),
});
export type InboundSms = z.infer<typeof InboundSms>;

/** What became of it; `refused` and `too_late` with the reason's code. */
export const InboundSmsAnswer = z.strictObject({
  messageId: z.string(),
  outcome: z.enum(['assigned', 'standby', 'declined', 'too_late', 'refused']),
  reason: z.string().nullable(),
});
export type InboundSmsAnswer = z.infer<typeof InboundSmsAnswer>;
