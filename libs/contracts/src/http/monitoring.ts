import { GRAINS, SCOPES } from '@app/core';
import { z } from 'zod';
import { Instant } from './shared';

const Scope = z.enum(SCOPES);
const Grain = z.enum(GRAINS);
const FigureId = z.string().regex(/^M\d\d(\.\w+)?$/);
const Key = z.string().min(1).max(60);
/** A list in one parameter: M08.times,M12. */
const FigureIds = z
  .string()
  .max(600)
  .regex(/^M\d\d(\.\w+)?(,M\d\d(\.\w+)?)*$/);

/** Whole periods that touch the Shanghai days from … to. `by` defaults to day, `scope` to city, `figures` to all. */
export const MonitoringQuery = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  by: Grain.default('day'),
  scope: Scope.default('city'),
  key: Key.optional(),
  figures: FigureIds.optional(),
});
export type MonitoringQuery = z.infer<typeof MonitoringQuery>;

const Period = z.strictObject({ key: z.string(), from: z.string(), to: z.string() });
const Value = {
  /** Null when there is nothing to divide by, or no time to take the median of. */
  value: z.number().nullable(),
  /** Of a ratio, in whole units: people, minutes, fen. */
  numerator: z.number().optional(),
  denominator: z.number().optional(),
  /** Times that a median or P90 was taken of. */
  n: z.int().optional(),
};
const Definition = {
  id: z.string(),
  code: z.string(),
  name: z.string(),
  unit: z.string(),
  source: z.enum(['direct', 'entered']),
  /** How it is counted, in the language of the request. */
  formula: z.string(),
};
export const MonitoringReport = z.strictObject({
  from: z.string(),
  to: z.string(),
  by: Grain,
  scope: Scope,
  /** Every event up to then is counted. */
  asOf: Instant,
  /** What the reader has to know about sums of people. */
  note: z.string(),
  periods: z.array(Period),
  keys: z.array(z.strictObject({ key: z.string(), name: z.string() })),
  figures: z.array(
    z.strictObject({
      ...Definition,
      /** Why there is no figure, in the language of the request; null when it is counted. */
      noData: z.string().nullable(),
      /** One for each period and key, periods first; none when there is no data. */
      cells: z.array(z.strictObject({ period: z.string(), key: z.string(), ...Value })),
    }),
  ),
});
export type MonitoringReport = z.infer<typeof MonitoringReport>;

/** One cell of the report. `after` is the `next` of the page before. */
export const WhyQuery = z.strictObject({
  figure: FigureId,
  by: Grain,
  period: z.string().regex(/^\d{4}-\d\d-\d\d(T([01]\d|2[0-3]))?$/),
  scope: Scope,
  key: Key,
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .default('0'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export type WhyQuery = z.infer<typeof WhyQuery>;
const WhyEvent = z.strictObject({
  id: z.string(),
  type: z.string(),
  at: Instant,
  /** The earlier event whose period this one changed. */
  restates: z.string().nullable(),
});
export const WhyAnswer = z.strictObject({
  ...Definition,
  noData: z.string().nullable(),
  asOf: Instant,
  ...Value,
  /** What was looked for. */
  filters: z.strictObject({
    scope: Scope,
    key: z.string(),
    from: z.string().nullable(),
    to: z.string(),
    hour: z.int().nullable(),
  }),
  /** The sums that the formula takes. */
  parts: z.array(z.strictObject({ code: z.string(), value: z.number() })),
  events: z.int(),
  firstEventId: z.string().nullable(),
  lastEventId: z.string().nullable(),
  /** For the bureau: the events themselves in the order of the log, without people. Null for others. */
  list: z.array(WhyEvent).nullable(),
  next: z.string().nullable(),
});
export type WhyAnswer = z.infer<typeof WhyAnswer>;
