import { meetsShift, type WeatherKind } from '@app/core';
import { sqlEpochMs, type Sql } from '@app/database';
import type { LoggedEvent } from './events.sql';
import type { Audience } from './telling';

/** One person who is told of one event. */
export interface Told {
  readonly eventId: string;
  readonly accountId: string;
  readonly postingId: string | null;
  readonly offerId: string | null;
  readonly assignmentId: string | null;
  readonly weather?: WeatherKind;
}

const EVENTS = `jsonb_to_recordset($1::jsonb) AS e("eventId" uuid, "postingId" uuid, "workerId" uuid, "townCode" text, "marketId" text, round int, "orderId" uuid)`;
const LIVE = `status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in')`;

/** Of those whom a round asks, the ones who are not reached over the app, or want it otherwise too. Calls of standbys (below 1) have an event of their own. */
const ASKED = {
  name: 'audience-asked',
  text: `SELECT e."eventId", o.worker_id AS "accountId", o.posting_id AS "postingId", o.id AS "offerId", NULL AS "assignmentId"
         FROM ${EVENTS} JOIN matching.offer o ON o.posting_id = e."postingId" AND o.round = e.round
         JOIN profiles.worker w ON w.id = o.worker_id LEFT JOIN profiles.notification_choice c ON c.account_id = o.worker_id
         WHERE e.round > 0 AND (w.channel <> 'app' OR jsonb_array_length(coalesce(c.channels->'offer', '[]')) > 0)
         ORDER BY o.posting_id, o.rank`,
};
/** Who was told of an offer that was taken back before he answered. */
const TOLD_OF_OFFER = {
  name: 'audience-told-of-offer',
  text: `SELECT e."eventId", o.worker_id AS "accountId", o.posting_id AS "postingId", o.id AS "offerId", NULL AS "assignmentId"
         FROM ${EVENTS} JOIN profiles.notification n ON n.posting_id = e."postingId" AND n.template IN ('OFFER', 'STANDBY_CALLED')
         JOIN matching.offer o ON o.id = n.offer_id AND o.status = 'withdrawn' AND o.outcome IS NULL
           AND o.outcome_reason IS DISTINCT FROM 'overlap'`,
};
const HOLDERS = {
  name: 'audience-holders',
  text: `SELECT e."eventId", a.worker_id AS "accountId", a.posting_id AS "postingId", NULL AS "offerId", a.id AS "assignmentId"
         FROM ${EVENTS} JOIN matching.assignment a ON a.posting_id = e."postingId" AND a.${LIVE} ORDER BY a.worker_id`,
};
/** Who holds outdoor work at the hours and in the towns of a weather order. */
const UNDER_ORDER = {
  name: 'audience-under-order',
  text: `SELECT e."eventId", a.worker_id AS "accountId", a.posting_id AS "postingId", NULL AS "offerId", a.id AS "assignmentId",
           w.kind AS weather, ${sqlEpochMs('lower(w.during)')} AS "from", ${sqlEpochMs('upper(w.during)')} AS until,
           ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('p.ends_at')} AS "endsAt", p.urgency
         FROM ${EVENTS} JOIN matching.weather_order w ON w.id = e."orderId"
         JOIN postings.posting p ON p.ends_at > lower(w.during) AND p.starts_at < upper(w.during)
           AND p.status IN ('open', 'paused', 'filled', 'running') AND p.outdoor AND p.town_code = ANY (w.towns)
         JOIN matching.assignment a ON a.posting_id = p.id AND a.${LIVE} ORDER BY p.id, a.worker_id`,
};
/** The clerks of the market or town, and those who look after all; where there are none, the bureau. */
const CLERKS = {
  name: 'audience-clerks',
  text: `WITH staff AS (
           SELECT e."eventId", e."postingId", a.id, a.role FROM ${EVENTS} JOIN profiles.account a
             ON a.role IN ('clerk', 'bureau') AND a.status = 'active' LEFT JOIN platform.market m ON m.id = a.market_id
           WHERE a.role = 'bureau' OR a.market_id IS NULL OR a.market_id = e."marketId" OR m.town_code = e."townCode"
         ) SELECT s."eventId", s.id AS "accountId", s."postingId", NULL AS "offerId", NULL AS "assignmentId" FROM staff s
         WHERE s.role = 'clerk' OR NOT EXISTS (SELECT FROM staff o WHERE o."eventId" = s."eventId" AND o.role = 'clerk')
         ORDER BY s.id`,
};

type Finder = (tx: Sql, events: readonly LoggedEvent[]) => Promise<Told[]> | Told[];

const asked =
  (statement: { readonly name: string; readonly text: string }): Finder =>
  (tx, events) =>
    tx.query<Told & Record<string, unknown>>(statement, [JSON.stringify(events.map(subjectOf))]);

const subjectOf = ({ id, postingId, workerId, townCode, marketId, data }: LoggedEvent) => ({
  ...{ eventId: id, postingId, workerId, townCode, marketId },
  ...{ round: data.round, orderId: data.orderId },
});

/** Whom the event itself names. */
const named =
  (whom: 'workerId' | 'employerId'): Finder =>
  (_, events) =>
    events.flatMap((event) => {
      const accountId = event[whom];
      if (!accountId) return [];
      const offerId = typeof event.data.offerId === 'string' ? event.data.offerId : null;
      const { id: eventId, postingId, assignmentId } = event;
      return [{ eventId, accountId, postingId, offerId, assignmentId }];
    });

interface UnderOrder extends Told, Record<string, unknown> {
  readonly weather: WeatherKind;
  readonly from: number;
  readonly until: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly urgency: string;
}
/** Heat touches only some hours of the day: the rule itself says which shifts. */
const underOrder: Finder = async (tx, events) => {
  const rows = await tx.query<UnderOrder>(UNDER_ORDER, [JSON.stringify(events.map(subjectOf))]);
  return rows.filter((row) => meetsShift({ kind: row.weather, from: row.from, until: row.until }, row));
};

export const FINDERS: Readonly<Record<Audience, Finder>> = {
  worker: named('workerId'),
  employer: named('employerId'),
  asked: asked(ASKED),
  toldOfOffer: asked(TOLD_OF_OFFER),
  holders: asked(HOLDERS),
  underOrder,
  clerks: asked(CLERKS),
};
