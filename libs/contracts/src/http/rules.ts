import { BLOCKERS, DEFAULT_POLICY, SCORE_PARTS, URGENCIES, WAVE_TIERS } from '@app/core';
import { z } from 'zod';

const Floors = z.strictObject({
  lowExposure: z.number(),
  lowExposureOffers: z.int(),
  /** Null = their share of those who meet the conditions. */
  hardship: z.number().nullable(),
});
const Round = z.strictObject({
  round: z.int(),
  tier: z.enum(WAVE_TIERS),
  lifetimeMs: z.number(),
  patientLifetimeMs: z.number(),
  radiusM: z.number(),
  relaxWishes: z.boolean(),
});
/** The same as `RulesPage` of core: the rules in force as data. Lengths of time are ms. */
export const RulesData = z.strictObject({
  policyVersion: z.int(),
  weights: z.array(z.strictObject({ part: z.enum(SCORE_PARTS), weight: z.number() })),
  blockers: z.array(z.strictObject({ code: z.enum(BLOCKERS), atAccept: z.boolean() })),
  classes: z.array(
    z.strictObject({
      urgency: z.enum(URGENCIES),
      confidence: z.number(),
      windowMs: z.number(),
      feedAfterMs: z.number(),
      rounds: z.array(Round),
    }),
  ),
  repeatLastRound: z.boolean(),
  caps: z.strictObject({ liveOffers: z.int(), offersPerDay: z.int() }),
  hours: z.strictObject({ restMinMs: z.number(), dailyMaxMs: z.number(), weeklyMaxMs: z.number() }),
  floors: Floors,
  scales: z.strictObject({
    minFit: z.number(),
    travelMPerMinute: z.number(),
    travelZeroMinutes: z.number(),
    waitingFullMs: z.number(),
    exposureFullOffers: z.number(),
  }),
  acceptance: z.strictObject({
    prior: z.number(),
    priorStrength: z.number(),
    windowDays: z.int(),
    least: z.number(),
  }),
  travel: z.strictObject({ beforeMs: z.number(), afterMs: z.number() }),
  graceMs: z.number(),
  reliability: z.strictObject({
    prior: z.number(),
    priorOfTrade: z.record(z.string(), z.number()),
    strength: z.number(),
    halfLifeDays: z.number(),
    effects: z.strictObject({
      cancelled: z.array(z.strictObject({ underMs: z.number(), value: z.number() })),
      ...{ noShow: z.number(), lateArrival: z.number(), onTime: z.number(), noShowOverturned: z.number() },
      ...{ undoMs: z.number(), undoLeadMs: z.number(), lateAfterMs: z.number() },
    }),
  }),
});
/** The rules in force for everybody: as data, and as sentences in the language of the request. */
export const RulesView = z.strictObject({
  version: z.int(),
  author: z.string(),
  validFrom: z.string(),
  rules: RulesData,
  texts: z.array(z.string()),
});
export type RulesView = z.infer<typeof RulesView>;

/** The versions, newest first, each with what it changed of the one before; the first version changed nothing. */
export const PolicyList = z.strictObject({
  policies: z.array(
    z.strictObject({
      version: z.int(),
      author: z.string(),
      validFrom: z.string(),
      /** A side is absent when that version did not have the field. */
      changes: z.array(z.strictObject({ field: z.string(), from: z.unknown().optional(), to: z.unknown().optional() })),
    }),
  ),
});

/** More rounds than this are no plan. */
const MOST_ROUNDS = 20;

/** The shape of the start values: all their fields and no other, each of the same type; null stands for a number that is not set. */
function shapeOf(value: unknown): z.ZodType {
  if (value === null) return z.number().nullable();
  if (Array.isArray(value)) return z.array(shapeOf(value[0])).max(MOST_ROUNDS);
  if (typeof value === 'object') return z.strictObject(shapesOf(value));
  if (typeof value === 'boolean') return z.boolean();
  return typeof value === 'number' ? z.number() : z.string().max(20);
}
const shapesOf = (value: object): Record<string, z.ZodType> =>
  Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]));

/**
 * A policy to be put into force. The shape comes from the start values, so that a new field stands there and in the
 * check of its range alone. The version is given by the table: what was read may be sent back with it.
 */
export const NewPolicy = z.strictObject({
  body: z.strictObject({
    ...shapesOf(DEFAULT_POLICY),
    version: z.int().optional(),
    // No trade has one at the start, from which its shape could be read.
    reliabilityPriorOfTrade: z.record(z.string().max(60), z.number()),
  }),
});
export const PolicyAdded = z.strictObject({ version: z.int() });
