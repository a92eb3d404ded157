import { BLOCKERS, FLOOR_GROUPS, SCORE_PARTS, WAVE_TIERS, type ScorePart } from '@app/core';
import { z } from 'zod';
import { PageQuery } from './postings';

/** Travel in minutes, waiting in ms, exposure in offers, the others as they are. */
const Part = z.strictObject({
  raw: z.number(),
  normalised: z.number(),
  weight: z.number(),
  contribution: z.number(),
});
const Parts = z.strictObject(
  Object.fromEntries(SCORE_PARTS.map((part) => [part, Part])) as Record<ScorePart, typeof Part>,
);
/** What would have to be otherwise: its kind, and the figures of that kind. */
const Change = z.looseObject({ kind: z.string() });

/** Why a worker got this offer, as it was decided. */
export const OfferExplanation = z.strictObject({
  offerId: z.uuid(),
  postingId: z.uuid(),
  /** The role within the crew; null when all slots are the same. */
  role: z.string().nullable(),
  policyVersion: z.int(),
  round: z.int(),
  tier: z.enum(WAVE_TIERS),
  /** Offers that were wanted in this round. */
  wave: z.int(),
  eligible: z.int(),
  rank: z.int(),
  score: z.number(),
  distanceM: z.int(),
  /** The group for which the place was kept; null for an ordinary one. */
  floor: z.enum(FLOOR_GROUPS).nullable(),
  parts: Parts,
  texts: z.array(z.string()),
});
export type OfferExplanation = z.infer<typeof OfferExplanation>;

/** Where a worker stands whom no rule stops, and what alone would bring the place `goal`. */
const Standing = z.strictObject({
  rank: z.int(),
  score: z.number(),
  parts: Parts,
  goal: z.int().nullable(),
  changes: z.array(Change),
});

/** Why a posting was or was not offered to the worker who asks, by the facts of now and for the round that comes next. */
export const PostingExplanation = z.strictObject({
  postingId: z.uuid(),
  /** The role that fits best; null when all slots are the same. */
  role: z.string().nullable(),
  status: z.string(),
  policyVersion: z.int(),
  outcome: z.enum(['offered', 'blocked', 'waiting']),
  /** The offer on these terms, to be explained by itself; null without one. */
  offerId: z.uuid().nullable(),
  round: z.int(),
  wave: z.int(),
  eligible: z.int(),
  /** Every rule in the published order, passed and failed; none for what was offered. */
  blockers: z.array(
    z.strictObject({ code: z.enum(BLOCKERS), stopped: z.boolean(), text: z.string(), change: Change.nullable() }),
  ),
  /** Null unless the outcome is `waiting`. */
  standing: Standing.nullable(),
  texts: z.array(z.string()),
});
export type PostingExplanation = z.infer<typeof PostingExplanation>;

/** Whom a posting finds, for its employer and the staff: counts and places, nothing that tells who it is. */
export const CandidatesExplanation = z.strictObject({
  postingId: z.uuid(),
  /** Null when all slots are the same. */
  role: z.string().nullable(),
  status: z.string(),
  policyVersion: z.int(),
  round: z.int(),
  radiusM: z.number(),
  wave: z.int(),
  eligible: z.int(),
  /** Rules that stopped anybody, in the published order; everybody counts under the first that did. */
  blockers: z.array(z.strictObject({ code: z.enum(BLOCKERS), count: z.int(), text: z.string() })),
  /** Best first; distances in steps of 100 m, waiting in minutes, and the scores that follow from them. */
  ranked: z.array(z.strictObject({ rank: z.int(), score: z.number(), distanceM: z.int(), parts: Parts })),
});
export type CandidatesExplanation = z.infer<typeof CandidatesExplanation>;
/** Which role of a crew is asked about; without it the first that has vacant slots. */
export const CandidatesQuery = PageQuery.extend({ role: z.string().trim().max(20).optional() });
