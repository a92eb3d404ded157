import { FAIRNESS_GROUPS, mondayOfIsoWeek } from '@app/core';
import { z } from 'zod';

const share = z.number().nullable();
const Bucket = z.strictObject({
  from: z.number(),
  to: z.number(),
  predicted: z.number(),
  observed: z.number(),
  answered: z.int(),
  accepted: z.int(),
  cutShort: z.number(),
});
/**
 * Acceptance that rounds were sized for against what came of their offers, in deciles. An offer counts as accepted or not;
 * one that was taken back because the places were taken counts as not accepted by the share of its time that it had.
 */
export const AcceptanceReport = z.strictObject({
  /** Offers sent in this span. */
  from: z.string(),
  to: z.string(),
  answered: z.int(),
  accepted: z.int(),
  /** Mean of (prediction − outcome)²; null without an offer. */
  brier: share,
  buckets: z.array(Bucket),
});
export type AcceptanceReport = z.infer<typeof AcceptanceReport>;

/** A Shanghai week by ISO 8601, for example 2026-W48; default the one that runs. */
export const FairnessQuery = z.strictObject({
  week: z
    .string()
    .regex(/^20\d\d-W\d\d$/)
    .refine((week) => mondayOfIsoWeek(week) !== null)
    .optional(),
});
const Side = z.strictObject({
  /** Online at any time of the week. */
  workers: z.int(),
  activeHours: z.number(),
  offers: z.int(),
  /** Offers per active hour. */
  exposure: share,
  acceptanceRate: share,
  /** Share of the workers who got a place. */
  hireRate: share,
});
const FloorUse = z.strictObject({
  /** Rounds that kept places for the group. */
  rounds: z.int(),
  /** Places kept. */
  wanted: z.int(),
  /** Offers that needed one of them. */
  taken: z.int(),
  /** Rounds in which fewer members were asked than places kept. */
  relaxed: z.int(),
});
/** Whether a week was fair: each group against everybody else. */
export const FairnessReport = z.strictObject({
  week: z.string(),
  /** Shanghai days. */
  from: z.string(),
  to: z.string(),
  all: Side,
  /** Gini coefficient of offers per active hour, over workers who were online for an hour at least. */
  gini: share,
  giniWorkers: z.int(),
  /** An alarm is an exposure ratio below `leastRatio` with at least `leastGroup` active workers on either side. */
  leastRatio: z.number(),
  leastGroup: z.int(),
  groups: z.array(
    z.strictObject({
      group: z.enum(FAIRNESS_GROUPS),
      members: Side,
      others: Side,
      exposureRatio: share,
      alarm: z.boolean(),
      /** In the language of the request; null without an alarm. */
      text: z.string().nullable(),
    }),
  ),
  floors: z.strictObject({ lowExposure: FloorUse, hardship: FloorUse }),
});
export type FairnessReport = z.infer<typeof FairnessReport>;
