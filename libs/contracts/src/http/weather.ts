import { WEATHER_KINDS } from '@app/core';
import { z } from 'zod';
import { Instant, TownCode } from './shared';

/** What a bureau orders for outdoor work in the named towns; it lasts seven days at most. */
export const NewWeatherOrder = z.strictObject({
  kind: z.enum(WEATHER_KINDS),
  townCodes: z.array(TownCode).min(1).max(23),
  from: Instant,
  until: Instant,
});
export type NewWeatherOrder = z.infer<typeof NewWeatherOrder>;

export const WeatherOrderView = z.strictObject({
  orderId: z.uuid(),
  kind: z.enum(WEATHER_KINDS),
  townCodes: z.array(z.string()),
  from: z.iso.datetime(),
  until: z.iso.datetime(),
  setBy: z.uuid(),
  setAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
  state: z.enum(['coming', 'holds', 'over', 'revoked']),
});
export type WeatherOrderView = z.infer<typeof WeatherOrderView>;
export const WeatherOrderList = z.strictObject({ orders: z.array(WeatherOrderView) });
