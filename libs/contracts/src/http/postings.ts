import { MAX_ROLES, MAX_SLOTS, PARTIAL_STARTS, POSTED_AGREEMENTS, WEATHER_KINDS } from '@app/core';
import { z } from 'zod';
import { Insurance } from './agreements';
import { Instant, Place, PlaceOut, TownCode } from './shared';

export const EmployerRegistration = z.strictObject({
  creditCode: z.string().trim().min(1).max(30),
  name: z.string().trim().min(2).max(100),
  townCode: TownCode,
});
export const EmployerView = z.strictObject({
  employerId: z.uuid(),
  creditCode: z.string(),
  name: z.string(),
  townCode: z.string(),
  status: z.string(),
  verifiedUntil: z.string(),
});
export type EmployerView = z.infer<typeof EmployerView>;

export const SETTLEMENTS = ['same_day', 'weekly', 'monthly', 'on_completion'] as const;
/** One of up to five roles of a posting: so many of its slots, with terms of their own where they differ from the posting's. */
export const RoleDraft = z.strictObject({
  name: z.string().trim().min(2).max(20),
  slots: z.int().min(1).max(MAX_SLOTS),
  /** How many of them must be there for the crew to start. */
  minimum: z.int().min(0).max(MAX_SLOTS).default(0),
  occupationId: z.string().min(1).max(60).optional(),
  /** Of the posting's kind of pay. */
  payFen: z.int().positive().max(100_000_000).optional(),
  /** Beyond those of the posting and those that the law demands for the role's occupation. */
  certificateIds: z.array(z.string().max(60)).max(10).default([]),
});
export type RoleDraft = z.infer<typeof RoleDraft>;
/** A role with how many of its slots are taken. */
export const RoleView = z.strictObject({
  name: z.string(),
  slots: z.int(),
  filled: z.int(),
  minimum: z.int(),
  occupationId: z.string(),
  payFen: z.int(),
  certificateIds: z.array(z.string()),
});
export type RoleView = z.infer<typeof RoleView>;

/** What an employer states; `validUntil` (有效期限) is mandatory by the notice of January 2026. Pay is integer fen. */
export const PostingDraft = z.strictObject({
  occupationId: z.string().min(1).max(60),
  title: z.string().trim().min(2).max(60),
  description: z.string().trim().max(2000).default(''),
  /** The rules of core refuse what is out of range, in words of their own; the document names the limits. */
  slots: z.int().meta({ minimum: 1, maximum: MAX_SLOTS }),
  townCode: TownCode,
  marketId: z.string().max(60).optional(),
  address: z.string().trim().min(2).max(200),
  place: Place,
  startsAt: Instant,
  endsAt: Instant,
  validUntil: Instant,
  payKind: z.enum(['hourly', 'total']),
  payFen: z.int().positive().max(100_000_000),
  settlement: z.enum(SETTLEMENTS).default('same_day'),
  /** Beyond those that the law demands for the occupation, which are added by themselves. */
  certificateIds: z.array(z.string().max(60)).max(10).default([]),
  /** None, or roles whose slots sum up to those of the posting. */
  roles: z.array(RoleDraft).meta({ maxItems: MAX_ROLES }).default([]),
  /** Fewer than this are no crew. */
  minimumCrew: z.int().meta({ minimum: 1, maximum: MAX_SLOTS }).default(1),
  /** When the validity ends and the crew is not there: start all the same, or call it off. */
  partialStart: z.enum(PARTIAL_STARTS).default('start'),
  /** Work in the open: weather orders of the bureau stop it. */
  outdoor: z.boolean().default(false),
  /** The kind of agreement that an accept makes. */
  agreementKind: z.enum(POSTED_AGREEMENTS).default('service_contract'),
  insurance: Insurance.nullable().default(null),
});
export type PostingDraft = z.infer<typeof PostingDraft>;
const { description, settlement, certificateIds, roles, minimumCrew, partialStart, outdoor, agreementKind, insurance } =
  PostingDraft.shape;
/** Any subset of the draft; `version` is the one that the employer saw. */
export const PostingChange = PostingDraft.omit({ marketId: true }).partial().extend({
  version: z.int().positive(),
  // zod 4 applies a default inside an optional field: a change that leaves the description out would empty it.
  description: description.removeDefault().optional(),
  settlement: settlement.removeDefault().optional(),
  certificateIds: certificateIds.removeDefault().optional(),
  roles: roles.removeDefault().optional(),
  minimumCrew: minimumCrew.removeDefault().optional(),
  partialStart: partialStart.removeDefault().optional(),
  outdoor: outdoor.removeDefault().optional(),
  agreementKind: agreementKind.removeDefault().optional(),
  insurance: insurance.removeDefault().optional(),
});
export type PostingChange = z.infer<typeof PostingChange>;

export const PostingView = z.strictObject({
  postingId: z.uuid(),
  version: z.int(),
  status: z.string(),
  closedAs: z.string().nullable(),
  /** Why the system called it off; null when nobody or the employer did. */
  cancelledReason: z.string().nullable(),
  urgency: z.string(),
  occupationId: z.string(),
  title: z.string(),
  description: z.string(),
  slots: z.int(),
  filled: z.int(),
  townCode: z.string(),
  marketId: z.string().nullable(),
  address: z.string(),
  place: PlaceOut,
  startsAt: z.string(),
  endsAt: z.string(),
  validUntil: z.string(),
  payKind: z.string(),
  payFen: z.int(),
  settlement: z.string(),
  certificateIds: z.array(z.string()),
  /** Empty when all slots are the same. */
  roles: z.array(RoleView),
  minimumCrew: z.int(),
  partialStart: z.enum(PARTIAL_STARTS),
  outdoor: z.boolean(),
  agreementKind: z.enum(POSTED_AGREEMENTS),
  insurance: Insurance.nullable(),
  /** The weather order that keeps it from being offered now, and until when at most; null = none does. */
  suspended: z
    .strictObject({ reason: z.literal('WEATHER_SUSPENDED'), kind: z.enum(WEATHER_KINDS), until: z.iso.datetime() })
    .nullable(),
  /** Words that a clerk should look at; the posting is out all the same. */
  warnings: z.array(z.strictObject({ rule: z.string(), text: z.string() })),
  /** How the search goes: the round, and why others were not offered it. */
  search: z.strictObject({ round: z.int(), eligible: z.int(), blocked: z.record(z.string(), z.int()) }).nullable(),
  publishedAt: z.string().nullable(),
});
export type PostingView = z.infer<typeof PostingView>;
export const PostingList = z.strictObject({ postings: z.array(PostingView) });
export const PageQuery = z.strictObject({ limit: z.coerce.number().int().min(1).max(100).default(50) });
