import { z } from 'zod';
import { CHECK_IN_METHODS } from '@app/core';
import { OfferMessage } from '../sockets';
import { Place } from './shared';

export const OfferList = z.strictObject({ offers: z.array(OfferMessage), more: z.boolean() });
export const SinceQuery = z.strictObject({
  since: z.coerce.number().int().min(0).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(200),
});

export const ACCEPT_REFUSALS = [
  'OFFER_EXPIRED',
  'OFFER_WITHDRAWN',
  'OFFER_DECLINED',
  'OFFER_ANSWERED',
  'TERMS_CHANGED',
  'POSTING_CLOSED',
  'SLOTS_TAKEN',
  'OVERLAP',
  'ALREADY_ASSIGNED',
  'ALREADY_STANDBY',
  'CANCELLED_BEFORE',
  'IDENTITY',
  'SUSPENDED',
  'UNDER_AGE',
  'NO_SKILL',
  'NO_CERTIFICATE',
  'BLOCK_LIST',
  'REST',
  'DAILY_HOURS',
  'WEEKLY_HOURS',
  'NOT_IN_FEED',
  'CORRUPT_PLACE',
  'TOO_FAR',
  'OFFER_CAP',
  'DAILY_CAP',
  'WEATHER_SUSPENDED',
] as const;
/** Why an accept came to nothing; a value of everyday business, not an error. */
export type AcceptRefusal = (typeof ACCEPT_REFUSALS)[number];

/** The one durable answer to an accept: the same key always gets the same one. */
export const AcceptAnswer = z.discriminatedUnion('outcome', [
  z.strictObject({
    outcome: z.literal('assigned'),
    offerId: z.uuid(),
    assignmentId: z.uuid(),
    postingId: z.uuid(),
    slot: z.int(),
  }),
  z.strictObject({
    outcome: z.literal('standby'),
    offerId: z.uuid(),
    postingId: z.uuid(),
    standbyId: z.uuid(),
    /** Place in the line, from 1. */
    rank: z.int().positive(),
    /** True: a place that falls vacant is his without being asked again. */
    consent: z.boolean(),
    message: z.string(),
  }),
  z.strictObject({
    outcome: z.literal('too_late'),
    offerId: z.uuid(),
    postingId: z.uuid(),
    reason: z.enum(ACCEPT_REFUSALS),
    /** What the worker reads, in the language of the request. */
    message: z.string(),
  }),
]);
/** What an accept may say beside its yes. */
export const AcceptBody = z.strictObject({
  /** Standing consent: when all slots are taken, a place that falls vacant later may be given to me without asking. */
  standbyConsent: z.boolean().default(false),
});
export type AcceptBody = z.infer<typeof AcceptBody>;
export type AcceptAnswer = z.infer<typeof AcceptAnswer>;
export const DeclineAnswer = z.strictObject({ offerId: z.uuid(), status: z.string() });

export const AssignmentView = z.strictObject({
  assignmentId: z.uuid(),
  postingId: z.uuid(),
  workerId: z.uuid(),
  slot: z.int(),
  status: z.string(),
  title: z.string(),
  startsAt: z.string(),
  endsAt: z.string(),
  confirmedAt: z.string(),
  /** The worker is asked whether he comes from then on, */
  reconfirmFrom: z.string().nullable(),
  /** and has until then to say so: silence gives the place away. Both null when nothing is asked any more. */
  reconfirmBy: z.string().nullable(),
  reconfirmedAt: z.string().nullable(),
  enRouteAt: z.string().nullable(),
  /** What is to be known or done next. */
  advice: z.array(z.strictObject({ code: z.string(), text: z.string() })),
  checkedInAt: z.string().nullable(),
  /** How the arrival was seen; null before it. */
  checkInMethod: z.enum(CHECK_IN_METHODS).nullable(),
  minutesWorked: z.int().nullable(),
  payFen: z.int().nullable(),
  paidAt: z.string().nullable(),
});
export type AssignmentView = z.infer<typeof AssignmentView>;
export const AssignmentList = z.strictObject({ assignments: z.array(AssignmentView) });
/** What the employer shows at the gate; from `changesAt` on another one. */
export const CheckInCode = z.strictObject({ code: z.string(), changesAt: z.string() });
export type CheckInCode = z.infer<typeof CheckInCode>;
export const CheckInByCode = z.strictObject({ code: z.string().min(1).max(200) });
export const CheckInByPosition = z.strictObject({ place: Place });
export const Completion = z.strictObject({ minutesWorked: z.int().min(1).max(1440) });
