import type { StandbyView } from '@app/contracts';
import type { StandbyStatus, Watched, WeatherOrder } from '@app/core';
import { OFFER_MESSAGE, sqlEpochMs, sqlInstant, WEATHER_OF_P, type Sql } from '@app/database';
import { SEARCHED_UNTIL, VACANT } from './vacant.sql';
import type { WrittenOffer } from './write-cycle.sql';

const LIVE_OFFER = `('queued', 'sent', 'seen')`;

/** The caller holds the posting's row, so that ranks are given one after the other. An offer that was withdrawn stays so: the outcome says what its accept was answered. */
const JOIN_LINE = {
  name: 'standby-join',
  text: `
  WITH claim AS (INSERT INTO matching.claim (posting_id, worker_id, held_as) VALUES ($2, $3, 'standby')
  ), offer AS (
    UPDATE matching.offer SET outcome = 'standby', status = CASE WHEN status IN ${LIVE_OFFER} THEN 'accepted' ELSE status END,
      answered_at = CASE WHEN status IN ${LIVE_OFFER} THEN platform.now() END WHERE id = $1
  )
  INSERT INTO matching.standby (posting_id, worker_id, offer_id, rank, consent, expires_at)
  SELECT $2, $3, $1, coalesce((SELECT max(rank) FROM matching.standby WHERE posting_id = $2), 0) + 1, $4,
    p.starts_at + $5::float8 * interval '1 millisecond' FROM postings.posting p WHERE p.id = $2
  RETURNING id, rank`,
};
/** A place in the line ends once; the claim goes with it. */
const END = {
  name: 'standby-end',
  text: `WITH s AS (UPDATE matching.standby SET status = $2, reason = $3, ended_at = platform.now()
             WHERE id = $1 AND status IN ('waiting', 'called') RETURNING posting_id, worker_id)
         DELETE FROM matching.claim c USING s WHERE c.posting_id = s.posting_id AND c.worker_id = s.worker_id RETURNING 1 AS ended`,
};
/** The line of a posting whose row the caller holds. A standing consent covers the terms that it was given for. */
const LINE = {
  name: 'standby-line',
  text: `
  SELECT p.id AS "postingId", p.status, ${VACANT('p')} AS vacant, p.employer_id AS "employerId", p.town_code AS "townCode",
    p.market_id AS "marketId", p.occupation_id AS "occupationId", p.slots, p.shard, p.urgency, ${WEATHER_OF_P} AS weather,
    ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('p.ends_at')} AS "endsAt", ${sqlEpochMs(SEARCHED_UNTIL('p'))} AS "validUntil",
    ${sqlEpochMs('platform.now()')} AS now, r.n AS round,
    r.n IS NULL OR r.ends_at <= platform.now() OR NOT EXISTS (SELECT 1 FROM matching.offer o WHERE o.live_posting = p.id) AS "roundOver",
    (SELECT coalesce(json_agg(json_build_object('id', s.id, 'workerId', s.worker_id, 'offerId', s.offer_id, 'rank', s.rank, 'status', s.status,
        'consent', s.consent AND o.posting_version = p.version, 'role', o.role_n, 'distanceM', o.distance_m,
        'summonedAt', ${sqlEpochMs('s.summoned_at')}, 'setOut', s.set_out_at IS NOT NULL, 'callOfferId', c.id, 'callStatus', c.status,
        'callOver', coalesce(c.status NOT IN ${LIVE_OFFER} OR c.expires_at + $2::float8 * interval '1 millisecond' <= platform.now(), false))), '[]')
     FROM matching.standby s JOIN matching.offer o ON o.id = s.offer_id LEFT JOIN matching.offer c ON c.id = s.call_offer_id
     WHERE s.posting_id = p.id AND s.status IN ('waiting', 'called')) AS members
  FROM postings.posting p LEFT JOIN matching.round r ON r.posting_id = p.id AND r.ended_at IS NULL WHERE p.id = $1`,
};
const LOCK_POSTING = {
  name: 'standby-lock-posting',
  text: `SELECT id FROM postings.posting WHERE id = $1 FOR NO KEY UPDATE`,
};
/**
 * Short offers to standbys, in a round of their own that keeps the next ordinary one waiting (I11). Its number is below 1, so
 * that no wave is left out for it, and it hangs on the decision that chose the worker. Who has no hand free, has had the day's
 * offers or thinks about another offer at these hours is not called now.
 */
const CALL = {
  name: 'standby-call',
  text: `
  WITH fit AS (
    SELECT s.id, s.rank, s.worker_id, o.role_n, o.score, o.parts, o.distance_m, o.round, held.hand, box.last_seq, box.today
    FROM matching.standby s JOIN matching.offer o ON o.id = s.offer_id
    CROSS JOIN LATERAL (
      SELECT (SELECT min(g) FROM generate_series(1, $7::int) g WHERE g <> ALL (coalesce(array_agg(l.hand), '{}'))) AS hand,
        coalesce(bool_or(l.block && tstzrange(to_timestamp($4::float8 / 1000), to_timestamp($5::float8 / 1000))), false) AS clash
      FROM matching.offer l WHERE l.worker_id = s.worker_id AND l.status IN ${LIVE_OFFER}
    ) held
    CROSS JOIN LATERAL (
      SELECT i.last_seq, CASE WHEN i.day = platform.shanghai_day(platform.now()) THEN i.offers_today ELSE 0 END AS today
      FROM matching.inbox i WHERE i.worker_id = s.worker_id OFFSET 0
    ) box
    WHERE s.id = ANY($2::uuid[]) AND s.status = 'waiting' AND held.hand IS NOT NULL AND NOT held.clash AND box.today < $8::int
    ORDER BY s.rank LIMIT $3
  ), round AS (
    INSERT INTO matching.round (posting_id, n, decision_id, offered, started_at, ends_at)
    SELECT $1, (SELECT least(min(n), 1) - 1 FROM matching.round WHERE posting_id = $1), r.decision_id, 0, platform.now(), to_timestamp($9::float8 / 1000)
    FROM matching.round r WHERE r.posting_id = $1 AND r.n = (SELECT round FROM fit ORDER BY rank LIMIT 1) RETURNING n
  ), counted AS (
    UPDATE matching.inbox i SET last_seq = i.last_seq + 1, daily_cap = $8::int, last_offer_at = platform.now(), offers_today = fit.today + 1,
      day = platform.shanghai_day(platform.now()) FROM fit WHERE i.worker_id = fit.worker_id
  ), o AS (
    INSERT INTO matching.offer (posting_id, posting_version, round, worker_id, seq, hand, block, status, score, parts, distance_m, rank, role_n, expires_at)
    SELECT p.id, p.version, round.n, fit.worker_id, fit.last_seq + 1, fit.hand, tstzrange(to_timestamp($4::float8 / 1000), to_timestamp($5::float8 / 1000)),
      'sent', fit.score, fit.parts, fit.distance_m, fit.rank, fit.role_n, to_timestamp($6::float8 / 1000)
    FROM fit, round, postings.posting p WHERE p.id = $1 RETURNING *
  ), called AS (
    UPDATE matching.standby s SET status = 'called', call_offer_id = o.id FROM o
    WHERE s.posting_id = o.posting_id AND s.worker_id = o.worker_id AND s.status = 'waiting'
  )
  SELECT o.id, o.posting_id, o.worker_id, o.round, o.rank, ${OFFER_MESSAGE} AS message
  FROM o JOIN postings.posting p ON p.id = o.posting_id JOIN postings.employer e ON e.id = p.employer_id ORDER BY o.rank`,
};
const MINE = {
  name: 'standbys-mine',
  text: `SELECT s.id AS "standbyId", s.posting_id AS "postingId", s.offer_id AS "offerId", p.title, s.rank, s.consent, s.status, s.reason,
           CASE WHEN s.status = 'called' THEN s.call_offer_id END AS "callOfferId",
           ${sqlInstant('s.summoned_at')} AS "summonedAt", ${sqlInstant('s.set_out_at')} AS "setOutAt", ${sqlInstant('p.starts_at')} AS "startsAt",
           ${sqlInstant('p.ends_at')} AS "endsAt", ${sqlInstant('s.joined_at')} AS "joinedAt"
         FROM matching.standby s JOIN postings.posting p ON p.id = s.posting_id
         WHERE s.worker_id = $1 ORDER BY s.joined_at DESC, s.id LIMIT $2`,
};
const OWN = {
  name: 'standby-own',
  text: `SELECT s.id, s.status, s.rank, s.posting_id AS "postingId", p.employer_id AS "employerId", p.town_code AS "townCode",
           p.market_id AS "marketId", p.occupation_id AS "occupationId", p.shard, s.call_offer_id AS "callOfferId", s.set_out_at IS NOT NULL AS "setOut"
         FROM matching.standby s JOIN postings.posting p ON p.id = s.posting_id WHERE s.id = $1 AND s.worker_id = $2`,
};
/** Those who are awaited, by role: who is silent may need a standby behind him. */
const AWAITED = {
  name: 'standby-awaited',
  text: `SELECT a.status, o.role_n AS role, ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('a.confirmed_at')} AS "confirmedAt",
      ${sqlEpochMs('a.asked_at')} AS "askedAt", ${sqlEpochMs('a.reconfirmed_at')} AS "reconfirmedAt"
    FROM matching.assignment a JOIN matching.offer o ON o.id = a.offer_id JOIN postings.posting p ON p.id = a.posting_id
    WHERE a.live_posting = $1 AND a.status <> 'checked_in'`,
};
const SUMMON = {
  name: 'standby-summon',
  text: `UPDATE matching.standby SET summoned_at = platform.now() WHERE id = $1`,
};
const SET_OUT = {
  name: 'standby-set-out',
  text: `UPDATE matching.standby SET set_out_at = coalesce(set_out_at, platform.now()), consent = true
         WHERE id = $1 AND status IN ('waiting', 'called') AND summoned_at IS NOT NULL RETURNING 1`,
};
const EXPIRE_DUE = {
  name: 'standbys-expire-due',
  text: `SELECT matching.expire_standbys(due.ids) FROM (SELECT ARRAY(
           SELECT id FROM matching.standby WHERE live_posting IS NOT NULL AND expires_at <= platform.now() ORDER BY expires_at LIMIT 500) AS ids) due
         WHERE cardinality(due.ids) > 0`,
};

export interface LineMember {
  readonly id: string;
  readonly workerId: string;
  readonly offerId: string;
  readonly rank: number;
  readonly status: StandbyStatus;
  readonly consent: boolean;
  /** Number of the role; null = the posting has none. */
  readonly role: number | null;
  /** From the work when he was offered it. */
  readonly distanceM: number;
  /** When he was told that he may be needed; null = not yet. */
  readonly summonedAt: number | null;
  readonly setOut: boolean;
  readonly callOfferId: string | null;
  readonly callStatus: string | null;
  readonly callOver: boolean;
}
/** Where a posting belongs, for events. */
export interface LinePlace {
  readonly postingId: string;
  readonly employerId: string;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly occupationId: string;
}
/** A posting with its live standbys. Times are epoch ms. */
export interface Line extends LinePlace, Record<string, unknown> {
  readonly status: string;
  readonly vacant: number;
  readonly slots: number;
  readonly shard: number;
  readonly urgency: string;
  readonly weather: readonly WeatherOrder[];
  readonly startsAt: number;
  readonly endsAt: number;
  readonly validUntil: number;
  readonly now: number;
  /** The open round; null when none is. */
  readonly round: number | null;
  /** Nobody can answer in it any more. */
  readonly roundOver: boolean;
  readonly members: LineMember[];
}
export interface Joined extends Record<string, unknown> {
  readonly id: string;
  readonly rank: number;
}
export interface Joining {
  readonly offerId: string;
  readonly postingId: string;
  readonly workerId: string;
  readonly consent: boolean;
}

export async function joinLine(tx: Sql, at: Joining, afterStartMs: number): Promise<Joined> {
  const [row] = await tx.query<Joined>(JOIN_LINE, [at.offerId, at.postingId, at.workerId, at.consent, afterStartMs]);
  return row!;
}
/** False when the place in the line has ended already. */
export const endPlace = async (tx: Sql, id: string, status: StandbyStatus, reason: string | null): Promise<boolean> =>
  (await tx.query(END, [id, status, reason])).length > 0;

export const lockLine = (tx: Sql, postingId: string) => tx.query(LOCK_POSTING, [postingId]);

/** Null when there is no such posting. */
export async function lineOf(tx: Sql, postingId: string, graceMs: number): Promise<Line | null> {
  const [, [line]] = await Promise.all([
    tx.query(LOCK_POSTING, [postingId]),
    tx.query<Line>(LINE, [postingId, graceMs]),
  ]);
  return line ?? null;
}

export type CallOffer = WrittenOffer & { readonly round: number; readonly rank: number };
export const callStandbys = (tx: Sql, values: readonly unknown[]): Promise<CallOffer[]> => tx.query(CALL, values);
export const standbysOf = (sql: Sql, workerId: string, limit: number) =>
  sql.query<StandbyView & Record<string, unknown>>(MINE, [workerId, limit]);

export interface OwnStandby extends LinePlace, Record<string, unknown> {
  readonly id: string;
  readonly status: StandbyStatus;
  readonly rank: number;
  readonly shard: number;
  readonly callOfferId: string | null;
  readonly setOut: boolean;
}
export async function ownStandby(sql: Sql, id: string, workerId: string): Promise<OwnStandby | null> {
  const [row] = await sql.query<OwnStandby>(OWN, [id, workerId]);
  return row ?? null;
}
export type Awaited = Watched & { readonly role: number | null };
export const awaitedOf = (tx: Sql, postingId: string) =>
  tx.query<Awaited & Record<string, unknown>>(AWAITED, [postingId]);
export const noteSummoned = (tx: Sql, id: string) => tx.query(SUMMON, [id]);
/** False for a place that has ended, or whose worker was not told that he may be needed. */
export const setOut = async (tx: Sql, id: string): Promise<boolean> => (await tx.query(SET_OUT, [id])).length > 0;
/** Standbys whose shift began long enough ago. */
export const expireStandbys = (sql: Sql): Promise<unknown> => sql.query(EXPIRE_DUE);
