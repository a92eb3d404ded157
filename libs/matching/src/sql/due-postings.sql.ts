import type { PartialStart, PayKind, WeatherOrder } from '@app/core';
import { sqlEpochMs, WEATHER_OF_P, type Sql } from '@app/database';
import { SEARCHED_ROLES_OF_P } from './crew.sql';
import { WITH_TIED } from './left-terms.sql';
import { BLOCKED_PAIRS } from './pairs.sql';
import { SEARCHED_UNTIL, VACANT } from './vacant.sql';

/** A role of a posting, with the terms that hold for it. */
export interface DueRole {
  readonly n: number;
  readonly name: string;
  readonly occupationId: string;
  readonly certificateIds: string[];
  readonly payFen: number;
  readonly vacant: number;
}

/** A posting that a cycle must look at, with what it needs to know about its search. Times are epoch ms. */
export interface DuePosting {
  readonly id: string;
  readonly version: number;
  readonly status: string;
  readonly occupationId: string;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly employerId: string;
  readonly lat: number;
  readonly lng: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly validUntil: number;
  readonly publishedAt: number;
  /** Held or vacant. */
  readonly slots: number;
  readonly filled: number;
  /** A slot fell vacant again, and is to be manned by then; null = none did. */
  readonly replaceUntil: number | null;
  readonly urgency: 'urgent' | 'same_day' | 'planned';
  readonly certificateIds: string[];
  readonly payKind: PayKind;
  readonly payFen: number;
  /** Empty when all slots are the same. */
  readonly roles: readonly DueRole[];
  readonly partialStart: PartialStart;
  /** Orders that stop outdoor work in its town, now or later. */
  readonly weather: readonly WeatherOrder[];
  /** The employer's favourites. */
  readonly roster: string[];
  /** Workers whom the employer has blocked or who have blocked the employer. */
  readonly blockedPairs: string[];
  /** Shifts that workers have completed for the employer; the most recent regulars. */
  readonly regulars: readonly (readonly [workerId: string, shifts: number])[];
  /** Somebody stands by for it. */
  readonly hasLine: boolean;
  readonly round: number;
  /** The open round's end; null when none is open. */
  readonly roundEndsAt: number | null;
  readonly liveOffers: number;
  /** When their lives end, each instant once. */
  readonly liveUntil: readonly number[];
  readonly staleOffers: number;
  /** Workers who are not to be offered it (again) on these terms. */
  readonly excluded: string[];
}

const ROSTER = `(SELECT coalesce(json_agg(r.worker_id), '[]') FROM matching.roster r WHERE r.employer_id = p.employer_id)`;
/** As many as a score can tell apart from strangers, the latest first. */
const REGULARS = `(SELECT coalesce(json_agg(json_build_array(r.worker_id, r.shifts)), '[]') FROM (
          SELECT worker_id, shifts FROM matching.relation WHERE employer_id = p.employer_id ORDER BY last_at DESC LIMIT 500) r)`;

/** What a cycle must know of `postings.posting AS p`. */
const FACTS = (from: string): string => `
      SELECT p.id, p.version, p.status, p.occupation_id AS "occupationId", p.town_code AS "townCode", p.market_id AS "marketId",
        p.employer_id AS "employerId", p.lat, p.lng, ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('p.ends_at')} AS "endsAt",
        ${sqlEpochMs(SEARCHED_UNTIL('p'))} AS "validUntil", ${sqlEpochMs('coalesce(p.published_at, p.created_at)')} AS "publishedAt", p.filled + ${VACANT('p')} AS slots, p.filled, p.urgency,
        ${sqlEpochMs('p.replace_until')} AS "replaceUntil",
        p.pay_kind AS "payKind", p.pay_fen AS "payFen", ${BLOCKED_PAIRS('p.employer_id')} AS "blockedPairs", ${ROSTER} AS roster, ${REGULARS} AS regulars,
        (SELECT coalesce(json_agg(certificate_id), '[]') FROM postings.posting_certificate c WHERE c.posting_id = p.id) AS "certificateIds",
        ${SEARCHED_ROLES_OF_P} AS roles, p.partial_start AS "partialStart",
        ${WEATHER_OF_P} AS weather, coalesce(s.round, 0) AS round,
        (SELECT ${sqlEpochMs('r.ends_at')} FROM matching.round r WHERE r.posting_id = p.id AND r.ended_at IS NULL) AS "roundEndsAt",
        EXISTS (SELECT FROM matching.standby l WHERE l.posting_id = p.id AND l.status IN ('waiting', 'called')) AS "hasLine",
        o.live AS "liveOffers", o.live_until AS "liveUntil", o.stale AS "staleOffers", ${WITH_TIED('o.excluded', 'p')} AS excluded
      FROM ${from}
      LEFT JOIN matching.search s ON s.posting_id = p.id
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE status IN ('queued', 'sent', 'seen'))::int AS live,
          coalesce(json_agg(DISTINCT ${sqlEpochMs('expires_at')}) FILTER (WHERE status IN ('queued', 'sent', 'seen')), '[]') AS live_until,
          count(*) FILTER (WHERE status IN ('queued', 'sent', 'seen') AND posting_version <> p.version)::int AS stale,
          -- Who let an offer run out may be asked again two rounds later; who said no is not, on the same terms.
          coalesce(json_agg(worker_id) FILTER (WHERE posting_version = p.version AND status <> 'withdrawn'
            AND (status <> 'expired' OR round >= coalesce(s.round, 0))), '[]') AS excluded
        FROM matching.offer WHERE posting_id = p.id
      ) o`;

const DUE = {
  name: 'due-postings',
  text: `
  WITH changed AS MATERIALIZED (
    SELECT id, (payload->>'postingId')::uuid AS posting_id FROM platform.outbox WHERE topic = 'posting.changed' AND key = $1::text
    ORDER BY created_at, id LIMIT $2 -- by id alone, the primary key was read from end to end, deleted rows and all
  ), due AS MATERIALIZED (
    SELECT posting_id FROM changed
    UNION (SELECT posting_id FROM matching.search WHERE shard = $1::text::smallint AND due_at <= platform.now() ORDER BY due_at LIMIT $2)
  )
  SELECT (SELECT coalesce(json_agg(id), '[]') FROM changed) AS outbox_ids, ${sqlEpochMs('platform.now()')} AS now,
    coalesce((SELECT json_agg(f) FROM (${FACTS(`due
      -- One that moved to a town of another shard is that one's affair; this shard only takes the news of it off the list.
      JOIN postings.posting p ON p.id = due.posting_id AND p.shard = $1::text::smallint`)}
    ) f), '[]') AS postings`,
};

const NOW = {
  name: 'postings-now',
  text: `SELECT ${sqlEpochMs('platform.now()')} AS now, to_json(f) AS posting FROM (
    ${FACTS('postings.posting p')} WHERE p.id = ANY($1::uuid[]) AND ($2::uuid IS NULL OR p.employer_id = $2)) f`,
};

/** What is due in a shard, at most `limit` of each kind, with the time by which it is judged. */
export async function duePostings(sql: Sql, shard: number, limit: number) {
  const [row] = await sql.query<{ outbox_ids: string[]; now: number; postings: DuePosting[] }>(DUE, [
    String(shard),
    limit,
  ]);
  return { outboxIds: row!.outbox_ids, now: row!.now, postings: row!.postings };
}

/** Postings as a cycle would meet them now, whether they are due or not; without those that are not there or not this employer's. */
export const postingsNow = (sql: Sql, postingIds: readonly string[], employerId: string | null) =>
  sql.query<{ now: number; posting: DuePosting }>(NOW, [postingIds, employerId]);
