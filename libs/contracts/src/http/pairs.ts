import { z } from 'zod';
import { Instant } from './shared';

/** A refusal of one employer or worker by the other; without days it holds until it is taken back. */
export const NewBlock = z.strictObject({
  counterpartId: z.uuid(),
  reason: z.string().trim().min(1).max(200),
  days: z.int().min(1).max(3650).optional(),
});
export type NewBlock = z.infer<typeof NewBlock>;
export const BlockView = z.strictObject({
  counterpartId: z.uuid(),
  reason: z.string(),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
});
export type BlockView = z.infer<typeof BlockView>;
/** What I have blocked; what others think of me is not in it. */
export const BlockList = z.strictObject({ blocks: z.array(BlockView) });
/** An employer's favourites: they are asked first. */
export const Roster = z.strictObject({ workers: z.array(z.strictObject({ workerId: z.uuid(), addedAt: Instant })) });
export type Roster = z.infer<typeof Roster>;
