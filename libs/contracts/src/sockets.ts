import { z } from 'zod';

/** An offer as the worker sees it, over the socket and over HTTP alike: no personal data of anyone (I14). */
export const OfferMessage = z.strictObject({
  offerId: z.uuid(),
  /** The worker's own sequence, without gaps; a client that reconnects asks for what came after the last one it has. */
  seq: z.int().positive(),
  postingId: z.uuid(),
  postingVersion: z.int().positive(),
  status: z.enum(['queued', 'sent', 'seen', 'accepted', 'declined', 'expired', 'withdrawn']),
  title: z.string(),
  /** The role within the crew; null when all slots are the same. Trade and pay are those of the role. */
  role: z.string().nullable(),
  occupationId: z.string(),
  employerId: z.uuid(),
  employerName: z.string(),
  townCode: z.string(),
  address: z.string(),
  distanceM: z.int(),
  payKind: z.enum(['hourly', 'total']),
  payFen: z.int(),
  settlement: z.string(),
  startsAt: z.iso.datetime(),
  endsAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  sentAt: z.iso.datetime(),
  /** The score and what each part gave to it. */
  score: z.number(),
  parts: z.record(z.string(), z.unknown()),
});
export type OfferMessage = z.infer<typeof OfferMessage>;

/** What the live page hears: towns and trades, never people. */
export const LiveMessage = z.strictObject({
  type: z.string(),
  at: z.iso.datetime(),
  townCode: z.string().nullable(),
  occupationId: z.string().nullable(),
  /** How many slots, offers or people the event is about. */
  count: z.int(),
});
export type LiveMessage = z.infer<typeof LiveMessage>;

/** What became of a place in the line of standbys. */
export interface StandbyMessage {
  readonly standbyId: string;
  readonly postingId: string;
  readonly rank: number;
  readonly status: string;
  readonly reason: string | null;
}

/** Pushed by the server; each is a nudge, the durable inbox is the delivery. */
export interface ServerToClient {
  'offer.sent': (message: OfferMessage) => void;
  /** The offer is no longer to be had: taken by others, expired, or the posting changed. */
  'offer.gone': (message: { offerId: string; postingId: string; reason: string }) => void;
  'assignment.changed': (message: { assignmentId: string; postingId: string; status: string }) => void;
  /** A place in the line: called, summoned (set out, and say so), promoted, passed (with the reason's code) or expired. */
  'standby.changed': (message: StandbyMessage) => void;
  'posting.changed': (message: { postingId: string; status: string; filled: number; slots: number }) => void;
  /** A posting that the worker may well take has come into the open feed. */
  'feed.changed': (message: { postingId: string }) => void;
  /** A posting is not full although its time is near; what is known of it stands in the list of alerts. */
  'alert.raised': (message: { alertId: string; postingId: string; townCode: string }) => void;
  /** What others pay an hour who found people for this work, fen. */
  'posting.wage_suggested': (message: { postingId: string; hourlyFen: number; medianFen: number }) => void;
  /** Something new in the inbox of notifications: `GET /notifications?since=` has it. */
  'notification.new': (message: { notificationId: string; seq: number; kind: string }) => void;
  'live.event': (message: LiveMessage) => void;
}

/** The only question a client may ask over a socket; commands go over HTTP. */
export const OffersSince = z.strictObject({ seq: z.int().min(0), limit: z.int().min(1).max(500).default(200) });
export type OffersSince = z.infer<typeof OffersSince>;

/** Its answer: every offer after `seq`, oldest first; `more` when the limit cut it. */
export interface OffersSinceReply {
  readonly offers: readonly OfferMessage[];
  readonly more: boolean;
}
export interface ClientToServer {
  'offers.since': (question: OffersSince, reply: (answer: OffersSinceReply | { error: string }) => void) => void;
}

/** Rooms that the server joins a socket to. */
export const roomOf = (accountId: string): string => `account:${accountId}`;
/** Everybody who helps people at a counter or watches over the market. */
export const STAFF_ROOM = 'staff';
export const LIVE_ROOM = 'live';
/** The public namespace of the live page. */
export const LIVE_NAMESPACE = '/live';
