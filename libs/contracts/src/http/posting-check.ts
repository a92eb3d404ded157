import { z } from 'zod';

/** What publishing a draft as it stands would say; nothing is written by asking. */
export const PostingCheck = z.strictObject({
  errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })),
  /** Words that a clerk would look at; they do not stop a publication. */
  warnings: z.array(z.strictObject({ rule: z.string(), text: z.string() })),
  /** What an hour was paid in this trade where somebody came, the last 90 days, fen; null below ten postings. */
  wages: z.strictObject({ lowFen: z.int(), medianFen: z.int(), highFen: z.int(), postings: z.int() }).nullable(),
});
export type PostingCheck = z.infer<typeof PostingCheck>;
