import { CHANNELS } from '@app/core';
import { z } from 'zod';
import { Place, TownCode } from './shared';

export const WorkerRegistration = z.strictObject({
  name: z.string().trim().min(1).max(50),
  idNumber: z.string().trim().min(15).max(20),
  homeTown: TownCode.optional(),
  travelRadiusM: z.int().min(100).max(70_000).optional(),
});
export const WorkerChange = z.strictObject({ travelRadiusM: z.int().min(100).max(70_000) });
export const Skills = z.strictObject({ occupationIds: z.array(z.string().max(60)).min(1).max(66) });
export const Certificates = z.strictObject({
  certificates: z
    .array(
      z.strictObject({
        certificateId: z.string().max(60),
        number: z.string().max(60).optional(),
        expiresOn: z.iso.date(),
      }),
    )
    .max(30),
});
/** Weekly windows, Shanghai time; ISO weekday 1 = Monday. None = any time. */
export const Availability = z.strictObject({
  windows: z
    .array(
      z.strictObject({
        weekday: z.int().min(1).max(7),
        fromMinute: z.int().min(0).max(1439),
        toMinute: z.int().min(1).max(1440),
      }),
    )
    .max(50),
});
/** What I would rather have; the last rounds of a search ask me all the same. Fen an hour, 0 = any pay; no town = any town. */
export const Wishes = z.strictObject({
  minHourlyFen: z.int().min(0).max(100_000),
  townCodes: z.array(TownCode).max(23),
  noNights: z.boolean(),
});
export type Wishes = z.infer<typeof Wishes>;
/** With the market at which I stand, its employers' first round includes me. */
export const GoOnline = z.strictObject({
  place: Place,
  forMinutes: z.int().min(1).max(1440).default(480),
  marketId: z.string().max(60).optional(),
});
export const OnlineView = z.strictObject({ onlineUntil: z.string() });
/** How I am reached; who is not reached over the app gets more time to answer. */
export const WorkerChannel = z.strictObject({ channel: z.enum(CHANNELS) });
/** Certified 就业困难人员, after the papers were checked; the reason names them and no illness. */
export const HardshipCheck = z.strictObject({ hardship: z.boolean(), reason: z.string().trim().min(1).max(200) });
/** What staff may set about a worker. */
export const WorkerStanding = z.strictObject({
  workerId: z.uuid(),
  hardship: z.boolean(),
  channel: z.enum(CHANNELS),
});
export type WorkerStanding = z.infer<typeof WorkerStanding>;
export const WorkerView = z.strictObject({
  workerId: z.uuid(),
  name: z.string(),
  idNumber: z.string(),
  phone: z.string(),
  identityStatus: z.string(),
  travelRadiusM: z.int(),
  reliability: z.number(),
  occupationIds: z.array(z.string()),
  certificates: z.array(z.strictObject({ certificateId: z.string(), expiresOn: z.string() })),
  windows: z.array(z.strictObject({ weekday: z.int(), fromMinute: z.int(), toMinute: z.int() })),
  wishes: Wishes,
  hardship: z.boolean(),
  channel: z.enum(CHANNELS),
  online: z.boolean(),
  onlineUntil: z.string().nullable(),
});
export type WorkerView = z.infer<typeof WorkerView>;
