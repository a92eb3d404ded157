import { z } from 'zod';
import { ACCEPT_REFUSALS, AcceptAnswer } from './offers';

/** A posting of the open feed (抢单), as a worker may see it: like an offer without one (I14). */
export const FeedPosting = z.strictObject({
  postingId: z.uuid(),
  version: z.int().positive(),
  title: z.string(),
  /** Of a crew, the role that the worker would take; on a screen all of them stand together. */
  role: z.string().nullable(),
  occupationId: z.string(),
  employerId: z.uuid(),
  employerName: z.string(),
  townCode: z.string(),
  address: z.string(),
  payKind: z.enum(['hourly', 'total']),
  payFen: z.int(),
  settlement: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  validUntil: z.iso.datetime(),
  searchedSince: z.iso.datetime(),
  /** Places that nobody has taken yet. */
  vacant: z.int(),
  distanceM: z.int(),
});
export type FeedPosting = z.infer<typeof FeedPosting>;

/** The nearest first. */
export const Feed = z.strictObject({ postings: z.array(FeedPosting) });
export type Feed = z.infer<typeof Feed>;
/** For the screen of a station: what starts soonest first. */
export const StationFeed = z.strictObject({ postings: z.array(FeedPosting.omit({ distanceM: true })) });
export type StationFeed = z.infer<typeof StationFeed>;
export const FeedQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(30) });

/** The answer to a claim: assigned as by an accept, or nothing, and then without an offer unless the worker held one. Who comes too late has no offer to stand by with. */
export const ClaimAnswer = z.discriminatedUnion('outcome', [
  AcceptAnswer.options[0],
  z.strictObject({
    outcome: z.literal('too_late'),
    offerId: z.uuid().nullable(),
    postingId: z.uuid(),
    reason: z.enum(ACCEPT_REFUSALS),
    /** What the worker reads, in the language of the request. */
    message: z.string(),
  }),
]);
export type ClaimAnswer = z.infer<typeof ClaimAnswer>;
