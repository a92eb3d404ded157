import { CHANNELS, CONSENT_ACTS, CONSENT_KINDS } from '@app/core';
import { z } from 'zod';
import { OfferMessage } from '../sockets';
import { OfferExplanation } from './explanations';
import { Availability, Certificates, Skills, WorkerRegistration } from './workers';

const Phone = z.string().max(20);
/** How the worker agreed. Of a signature the hash of its scan is kept, never the picture; a statement is the clerk's own words. */
export const GivenHow = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('otp'), code: z.string().regex(/^\d{6}$/) }),
  z.strictObject({ kind: z.literal('signature'), imageSha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  z.strictObject({ kind: z.literal('statement'), text: z.string().trim().min(1).max(500) }),
]);
export type GivenHow = z.infer<typeof GivenHow>;

/** Somebody who walks in. A phone comes with the code that was sent to it, which is then his consent. */
export const WalkIn = WorkerRegistration.extend({
  phone: Phone.optional(),
  occupationIds: Skills.shape.occupationIds,
  certificates: Certificates.shape.certificates.default([]),
  windows: Availability.shape.windows.default([]),
  /** Without it: SMS with a phone, else the station. */
  channel: z.enum(CHANNELS).optional(),
  consent: GivenHow,
});
export type WalkIn = z.infer<typeof WalkIn>;
export const WalkInCode = z.strictObject({ phone: Phone });
/** An ID number or a phone; the answer is masked. */
export const WorkerSearch = z.strictObject({ by: z.enum(['id', 'phone']), number: z.string().trim().min(1).max(20) });
export type WorkerSearch = z.infer<typeof WorkerSearch>;

const ActOn = z.strictObject({
  workerId: z.uuid(),
  act: z.enum(CONSENT_ACTS).exclude(['register']),
  /** The offer; of a claim, the posting. */
  targetId: z.uuid(),
});
export const ConsentCode = ActOn;
export type ConsentCode = z.infer<typeof ConsentCode>;
export const NewConsent = ActOn.extend({ given: GivenHow });
export type NewConsent = z.infer<typeof NewConsent>;
export const ConsentView = z.strictObject({
  consentId: z.uuid(),
  kind: z.enum(CONSENT_KINDS),
  expiresAt: z.iso.datetime(),
});
export type ConsentView = z.infer<typeof ConsentView>;

export const NewWaiting = z.strictObject({ workerId: z.uuid() });
export const WaitingView = z.strictObject({ workerId: z.uuid(), marketId: z.string(), until: z.string() });
export type WaitingView = z.infer<typeof WaitingView>;
/** The board of a waiting area: who waits longest stands first, with a masked name. */
export const WaitingBoard = z.strictObject({
  marketId: z.string(),
  waiting: z.array(
    z.strictObject({
      workerId: z.uuid(),
      name: z.string(),
      since: z.iso.datetime(),
      until: z.iso.datetime(),
      occupationIds: z.array(z.string()),
      certificateIds: z.array(z.string()),
      offers: z.array(
        z.strictObject({
          ...{ offerId: z.uuid(), postingId: z.uuid(), title: z.string() },
          ...{ startsAt: z.iso.datetime(), expiresAt: z.iso.datetime() },
        }),
      ),
    }),
  ),
});
export type WaitingBoard = z.infer<typeof WaitingBoard>;

/** The live offers of one who waits, each with its reasons; null where nothing was decided. */
export const WaitingOffers = z.strictObject({
  offers: z.array(OfferMessage.extend({ explanation: OfferExplanation.nullable() })),
});
export type WaitingOffers = z.infer<typeof WaitingOffers>;
export const ProxyAccept = z.strictObject({ consentId: z.uuid(), standbyConsent: z.boolean().default(false) });
export const ProxyDecline = z.strictObject({ consentId: z.uuid() });
/** With the version of the terms that the worker was shown. */
export const ProxyClaim = z.strictObject({ consentId: z.uuid(), version: z.int().positive() });

const InBoth = z.strictObject({ 'zh-CN': z.string(), en: z.string() });
/** What the printed slip says: as data, and as lines in both languages. */
export const Slip = z.strictObject({
  assignmentId: z.uuid(),
  /** Masked. */
  worker: z.string(),
  title: z.string(),
  role: z.string().nullable(),
  employerName: z.string(),
  townName: z.string(),
  address: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  payKind: z.enum(['hourly', 'total']),
  payFen: z.int(),
  settlement: z.string(),
  /** Names of the certificates that the work asks for. */
  certificates: z.array(z.string()),
  /** The station that helped, or that of the posting's market; its phone is null until the bureau has entered it. */
  station: z.strictObject({ name: z.string(), phone: z.string().nullable() }).nullable(),
  lines: z.array(InBoth),
});
export type Slip = z.infer<typeof Slip>;
