import { z } from 'zod';
import { Instant } from './shared';

/** A worker's place in the line of a posting that is full. */
export const StandbyView = z.strictObject({
  standbyId: z.uuid(),
  postingId: z.uuid(),
  offerId: z.uuid(),
  title: z.string(),
  rank: z.int().positive(),
  consent: z.boolean(),
  status: z.enum(['waiting', 'called', 'promoted', 'passed', 'expired']),
  /** Why it was passed over: the code of a text. */
  reason: z.string().nullable(),
  /** The short offer by which the worker is asked now. */
  callOfferId: z.uuid().nullable(),
  /** Told that a holder gives no sign of life: set out, and say so. */
  summonedAt: Instant.nullable(),
  setOutAt: Instant.nullable(),
  startsAt: Instant,
  endsAt: Instant,
  joinedAt: Instant,
});
export type StandbyView = z.infer<typeof StandbyView>;
/** The newest first. */
export const StandbyList = z.strictObject({ standbys: z.array(StandbyView) });
