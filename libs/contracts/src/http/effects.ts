import { APPEAL_OUTCOMES, EFFECT_KINDS } from '@app/core';
import { z } from 'zod';

/** Why a place is given back, in one's own words: kept for an appeal, and read by nobody else. */
export const CancelBody = z.strictObject({ reason: z.string().trim().min(1).max(200).optional() });
export type CancelBody = z.infer<typeof CancelBody>;

export const EFFECT_STATES = ['counts', 'provisional', 'faded', 'voided'] as const;
/** A weather order, an appeal that was upheld, or an arrival after having been given up. */
export const VOIDED_BECAUSE = ['weather', 'appeal', 'arrived'] as const;
/** What a step of an assignment does to the score. */
export const EffectView = z.strictObject({
  effectId: z.uuid(),
  assignmentId: z.uuid(),
  kind: z.enum(EFFECT_KINDS),
  at: z.iso.datetime(),
  title: z.string(),
  startsAt: z.iso.datetime(),
  /** From −1 to 1, when it happened. */
  value: z.number(),
  /** What is left of it today. */
  countsToday: z.number(),
  /** Provisional counts as well: a no-show that may still be appealed against. */
  state: z.enum(EFFECT_STATES),
  voidedBecause: z.enum(VOIDED_BECAUSE).nullable(),
  note: z.string().nullable(),
  /** Until then an appeal is heard. */
  appealUntil: z.iso.datetime(),
  appeal: z.strictObject({ state: z.enum(['open', ...APPEAL_OUTCOMES]), decision: z.string().nullable() }).nullable(),
  text: z.string(),
});
export type EffectView = z.infer<typeof EffectView>;

/** The caller's score and everything that it comes from, the newest first. */
export const ScoreView = z.strictObject({
  /** From 0 to 1, the same all day. */
  score: z.number(),
  /** The score of somebody without history, and how many kept shifts it weighs as much as. */
  prior: z.number(),
  priorStrength: z.number(),
  halfLifeDays: z.number(),
  text: z.string(),
  effects: z.array(EffectView),
});
export type ScoreView = z.infer<typeof ScoreView>;

/** Why a cancellation costs nothing. */
export const FREE_BECAUSE = ['EARLY', 'UNDO', 'WEATHER'] as const;
/** What a cancellation would do now; nothing is written. */
export const CancelPreview = z.strictObject({
  assignmentId: z.uuid(),
  kind: z.enum(EFFECT_KINDS),
  leadMinutes: z.int(),
  /** 0 = no effect, for the reason beside it. */
  value: z.number(),
  free: z.enum(FREE_BECAUSE).nullable(),
  scoreNow: z.number(),
  scoreAfter: z.number(),
  text: z.string(),
});
export type CancelPreview = z.infer<typeof CancelPreview>;
/** The same for a posting with everybody who holds a place of it. */
export const PostingCancelPreview = z.strictObject({
  postingId: z.uuid(),
  assignments: z.array(CancelPreview.pick({ assignmentId: true, value: true, free: true })),
  leadMinutes: z.int(),
  value: z.number(),
  scoreNow: z.number(),
  scoreAfter: z.number(),
  text: z.string(),
});
export type PostingCancelPreview = z.infer<typeof PostingCancelPreview>;
