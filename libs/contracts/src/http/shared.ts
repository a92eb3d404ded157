import { z } from 'zod';

/** An instant with its offset, for example 2026-11-24T13:00:00+08:00. */
export const Instant = z.iso.datetime({ offset: true });
/** A place: WGS-84 unless `crs` says that it comes from a Chinese map (GCJ-02, BD-09), which lies about 600 m off here. */
export const Place = z.strictObject({
  lat: z.number().min(-90).max(90),
  lng: z.number().min(-180).max(180),
  crs: z.enum(['WGS84', 'GCJ02', 'BD09']).default('WGS84'),
});
export const TownCode = z.string().regex(/^442000\d{3}$/);
export const PlaceOut = z.strictObject({ lat: z.number(), lng: z.number() });

/** The body of every refusal and fault, RFC 9457. */
export const ProblemBody = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  /** Upper-case, for programs; the texts are for people. */
  code: z.string(),
  /** What the refusal names, for example the least sum. */
  facts: z.record(z.string(), z.number()).optional(),
  errors: z.array(z.strictObject({ field: z.string(), code: z.string(), message: z.string() })).optional(),
});
export type ProblemBody = z.infer<typeof ProblemBody>;
