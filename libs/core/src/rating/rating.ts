/** Who rates. */
export const RATING_SIDES = ['worker', 'employer'] as const;
export type RatingSide = (typeof RATING_SIDES)[number];

/** What a rating may say beside its stars: about work and pay, never about a person's traits. */
export const RATING_TAGS: Readonly<Record<RatingSide, readonly string[]>> = {
  worker: ['paid_on_time', 'as_described', 'safe', 'friendly', 'paid_late', 'not_as_described', 'unsafe', 'rude'],
  employer: ['on_time', 'skilled', 'careful', 'friendly', 'late', 'left_early', 'careless', 'rude'],
};

/**
 * Both rate blindly within 72 hours after the work, ms: a rating shows when the other side has rated too or when the time is
 * over. Nobody can rate after that, so that no rating answers another.
 */
export const RATING_WINDOW_MS = 72 * 3_600_000;

/** The tags that this side cannot give. */
export const unknownTags = (side: RatingSide, tags: readonly string[]): string[] =>
  tags.filter((tag) => !RATING_TAGS[side].includes(tag));
