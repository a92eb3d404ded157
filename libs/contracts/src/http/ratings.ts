import { z } from 'zod';
import { Instant } from './shared';

const MOST_TAGS = 8;

/** What one side says of the other after the work; which tags there are depends on the side (`RATING_TAGS` of the core). */
export const NewRating = z.strictObject({
  stars: z.int().min(1).max(5),
  tags: z.array(z.string().max(40)).max(MOST_TAGS).default([]),
});
export type NewRating = z.infer<typeof NewRating>;

const GivenRating = z.strictObject({ stars: z.int(), tags: z.array(z.string()), ratedAt: Instant });
/** Over all ratings that are no longer hidden; without any there is no average. */
export const RatingStanding = z.strictObject({ count: z.int(), average: z.number().nullable() });

/** A rating of both sides, as one of them may see it. */
export const RatingView = z.strictObject({
  assignmentId: z.uuid(),
  /** Until when both can rate; null before the work is completed. */
  until: Instant.nullable(),
  mine: GivenRating.nullable(),
  /** Hidden until both have rated or the time is over. */
  theirs: GivenRating.nullable(),
  /** How the other side stands with everybody. */
  counterpart: RatingStanding,
});
export type RatingView = z.infer<typeof RatingView>;
/** How I stand with everybody, and how often each tag was given. */
export const OwnRatings = RatingStanding.extend({
  tags: z.array(z.strictObject({ tag: z.string(), count: z.int() })),
});
export type OwnRatings = z.infer<typeof OwnRatings>;
