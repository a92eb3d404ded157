import { z } from 'zod';

const Side = z.strictObject({ workers: z.int(), checksum: z.string() });
/** The live pool of a process held against the tables; workers who changed meanwhile are left out of both sides. */
export const PoolChecksum = z.strictObject({
  pool: Side,
  database: Side,
  equal: z.boolean(),
  /** Every change below this transaction id is in the pool. */
  horizon: z.string(),
  /** Workers left out. */
  changing: z.int(),
});
export type PoolChecksum = z.infer<typeof PoolChecksum>;
