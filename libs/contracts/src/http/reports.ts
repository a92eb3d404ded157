import { z } from 'zod';
import { LiveMessage } from '../sockets';
import { TownCode } from './shared';

/** Filters of the live figures; a day is a Shanghai calendar day, default today. */
export const LiveQuery = z.strictObject({
  day: z.iso.date().optional(),
  town: TownCode.optional(),
  market: z.string().max(60).optional(),
  occupation: z.string().max(60).optional(),
});
const Spread = z.strictObject({ medianS: z.number().nullable(), p90S: z.number().nullable(), postings: z.int() });
/** Figures of one day, counted from events; `asOf` is the newest event counted. */
export const LiveReport = z.strictObject({
  day: z.string(),
  asOf: z.string().nullable(),
  postingsPublished: z.int(),
  slotsPublished: z.int(),
  offers: z.int(),
  accepts: z.int(),
  /** Slots that found their first holder; one that is filled again counts once. */
  slotsFilled: z.int(),
  /** Slots to which somebody came; once, however many held it. */
  slotsManned: z.int(),
  declines: z.int(),
  arrivals: z.int(),
  completed: z.int(),
  noShows: z.int(),
  postingsFilled: z.int(),
  postingsExpired: z.int(),
  postingsCancelled: z.int(),
  /** slotsFilled ÷ slots published, null without slots. */
  fillRate: z.number().nullable(),
  timeToFirstOffer: Spread,
  timeToFill: Spread,
  towns: z.array(
    z.strictObject({
      townCode: z.string(),
      slotsPublished: z.int(),
      offers: z.int(),
      accepts: z.int(),
      /** Slots that found their first holder; one that is filled again counts once. */
      slotsFilled: z.int(),
      /** Slots to which somebody came; once, however many held it. */
      slotsManned: z.int(),
      arrivals: z.int(),
    }),
  ),
});
export type LiveReport = z.infer<typeof LiveReport>;

/** What happened last, newest first: what a live page shows before the first push. */
export const LatestEvents = z.strictObject({ events: z.array(LiveMessage) });
export type LatestEvents = z.infer<typeof LatestEvents>;
