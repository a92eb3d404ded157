import { z } from 'zod';
import { PlaceOut, TownCode } from './shared';

/** The towns with their tile on the schematic 5 × 7 map, their centre (WGS-84) and the functional zones over them. */
export const TownList = z.strictObject({
  towns: z.array(
    z.strictObject({
      code: TownCode,
      name: z.string(),
      shortName: z.string(),
      tile: z.strictObject({ col: z.int(), row: z.int() }),
      centre: PlaceOut,
      zones: z.array(z.string()),
    }),
  ),
  zones: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  /** Codes of towns that were merged away, and where they went. */
  retired: z.array(z.strictObject({ code: TownCode, name: z.string(), replacedBy: TownCode })),
});
export type TownList = z.infer<typeof TownList>;

/** The trades, with the certificates that each may demand and whose people can do it. */
export const OccupationList = z.strictObject({
  occupations: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      code: z.string().nullable(),
      category: z.string(),
      outdoor: z.boolean(),
      physicalLoad: z.int(),
      minors: z.enum(['ok', 'warn', 'deny']),
      aliases: z.array(z.string()),
      certificates: z.array(z.strictObject({ id: z.string(), mandatory: z.boolean() })),
      adjacent: z.array(z.strictObject({ id: z.string(), weight: z.number() })),
    }),
  ),
});
export type OccupationList = z.infer<typeof OccupationList>;

/** The kinds of certificates. */
export const CertificateList = z.strictObject({
  certificates: z.array(z.strictObject({ id: z.string(), name: z.string() })),
});
export type CertificateList = z.infer<typeof CertificateList>;

/** The gig markets; a row that is not confirmed is a placeholder and is to be shown as such. */
export const MarketList = z.strictObject({
  markets: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      kind: z.string(),
      townCode: TownCode,
      demonstration: z.boolean(),
      confirmed: z.boolean(),
      note: z.string().nullable(),
    }),
  ),
});
export type MarketList = z.infer<typeof MarketList>;
