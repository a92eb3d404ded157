import type { FeedPosting } from '@app/contracts';
import { weatherStop, type Point, type WeatherOrder } from '@app/core';
import { sqlEpochMs, sqlInstant, WEATHER_OF_P, type Sql, type Tx } from '@app/database';
import type { AnsweredPosting } from '../answered-posting';
import { SEARCHED_ROLES_OF_P } from './crew.sql';
import type { DueRole } from './due-postings.sql';
import { LEFT_BY } from './left-terms.sql';
import { BLOCKED_PAIRS } from './pairs.sql';
import { IN_FEED, SEARCH_BEGAN } from './search-age.sql';
import { SEARCHED_UNTIL } from './vacant.sql';

/** So many postings are looked at for one feed, the nearest ones: a bound for one request, far above what a screen shows. */
const MOST_LOOKED_AT = 300;
/** Degrees of longitude are so much shorter than those of latitude at 22.5° north. */
const LNG_SHRINK = 0.924;

const LIVE = `o.status IN ('queued', 'sent', 'seen')`;
const VIEW = `json_build_object('postingId', p.id, 'version', p.version, 'title', p.title, 'role', NULL, 'occupationId', p.occupation_id,
    'employerId', e.id, 'employerName', e.name, 'townCode', p.town_code, 'address', p.address, 'payKind', p.pay_kind, 'payFen', p.pay_fen,
    'settlement', p.settlement, 'startsAt', ${sqlInstant('p.starts_at')}, 'endsAt', ${sqlInstant('p.ends_at')},
    'validUntil', ${sqlInstant(SEARCHED_UNTIL('p'))}, 'searchedSince', ${sqlInstant(SEARCH_BEGAN)}, 'vacant', p.slots - p.filled)`;
/** A posting as the rules of an answer see it, and what it is to the worker ($2); $1 are the policy's figures, $3 the grace. */
const FACTS = `
  SELECT p.id AS "postingId", p.version, p.status, p.slots, p.filled, p.urgency, p.occupation_id AS "occupationId", p.town_code AS "townCode",
    p.market_id AS "marketId", p.employer_id AS "employerId", p.shard, p.lat, p.lng, ${sqlEpochMs('p.starts_at')} AS "startsAt",
    ${sqlEpochMs('p.ends_at')} AS "endsAt", ${sqlEpochMs('platform.now()')} AS now, ${IN_FEED('$1::jsonb')} AS "inFeed", ${WEATHER_OF_P} AS weather,
    (SELECT coalesce(json_agg(certificate_id), '[]') FROM postings.posting_certificate c WHERE c.posting_id = p.id) AS "certificateIds",
    ${SEARCHED_ROLES_OF_P} AS roles, ${BLOCKED_PAIRS('p.employer_id')} AS "blockedPairs",
    (SELECT c.held_as FROM matching.claim c WHERE c.posting_id = p.id AND c.worker_id = $2) AS "claimedAs", $2::uuid IN (${LEFT_BY('p')}) AS "left",
    (SELECT o.status FROM matching.offer o WHERE o.posting_id = p.id AND o.worker_id = $2 AND o.posting_version = p.version
      AND (o.status = 'declined' OR o.status = 'accepted' AND o.outcome = 'assigned') ORDER BY o.answered_at DESC LIMIT 1) AS answered,
    (SELECT o.id FROM matching.offer o WHERE o.posting_id = p.id AND o.worker_id = $2 AND o.posting_version = p.version AND ${LIVE}
      AND o.expires_at + $3 * interval '1 millisecond' >= platform.now() LIMIT 1) AS "liveOfferId"`;
/** What tells whether an order keeps the posting back. */
const WEATHER = `${WEATHER_OF_P} AS weather, p.urgency, ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('p.ends_at')} AS "endsAt", ${sqlEpochMs('platform.now()')} AS now`;
const FROM = `FROM postings.posting p JOIN postings.employer e ON e.id = p.employer_id LEFT JOIN matching.search s ON s.posting_id = p.id`;

const NEAR = {
  name: 'feed-near',
  text: `${FACTS}, ${VIEW} AS view ${FROM}
    WHERE p.status = 'open' AND p.lat BETWEEN $4::float8 - $6 AND $4 + $6 AND p.lng BETWEEN $5::float8 - $6::float8 / ${LNG_SHRINK} AND $5 + $6 / ${LNG_SHRINK}
      AND ${IN_FEED('$1::jsonb')}
    ORDER BY (p.lat - $4) ^ 2 + ((p.lng - $5) * ${LNG_SHRINK}) ^ 2, p.id LIMIT ${MOST_LOOKED_AT}`,
};
const ONE = {
  name: 'feed-posting',
  text: `${FACTS} ${FROM} WHERE p.id = $4 AND p.status NOT IN ('draft', 'checking', 'rejected')`,
};
const LOCK = { name: 'feed-lock', text: `SELECT id FROM postings.posting WHERE id = $1 FOR NO KEY UPDATE` };
const OF_TOWN = {
  name: 'feed-of-town',
  text: `SELECT ${VIEW} AS view, ${WEATHER} ${FROM}
    WHERE p.status = 'open' AND p.town_code = (SELECT town_code FROM platform.market WHERE id = $2) AND ${IN_FEED('$1::jsonb')}
    ORDER BY p.starts_at, p.id LIMIT $3`,
};
const MARKET = { name: 'feed-market', text: `SELECT 1 FROM platform.market WHERE id = $1` };
const PLACE = {
  name: 'feed-place-in-inbox',
  text: `SELECT CASE WHEN i.day = platform.shanghai_day(platform.now()) THEN i.offers_today ELSE 0 END AS today,
      (SELECT min(g) FROM generate_series(1, $2::int) g WHERE g NOT IN (SELECT o.hand FROM matching.offer o WHERE o.worker_id = $1 AND ${LIVE})) AS hand
    FROM matching.inbox i WHERE i.worker_id = $1`,
};
/** Nobody was ranked, so score and rank are nought; it lives for the moment in which it is accepted. */
const WRITE = {
  name: 'feed-write-offer',
  text: `
  WITH box AS (
    UPDATE matching.inbox SET last_seq = last_seq + 1, daily_cap = $5, last_offer_at = platform.now(), offers_today = $6 + 1,
      day = platform.shanghai_day(platform.now()) WHERE worker_id = $2 RETURNING last_seq
  )
  INSERT INTO matching.offer (posting_id, posting_version, round, role_n, worker_id, seq, hand, block, status, score, parts, distance_m, rank, expires_at)
  SELECT p.id, p.version, NULL, $9, $2, box.last_seq, $3, tstzrange(to_timestamp($7::float8 / 1000), to_timestamp($8::float8 / 1000)),
    'sent', 0, '{}', $4, 0, platform.now() FROM box, postings.posting p WHERE p.id = $1
  RETURNING id`,
};

/** A posting of the feed, as one worker's claim on it is judged. */
export interface FeedFacts extends AnsweredPosting, Record<string, unknown> {
  readonly postingId: string;
  readonly version: number;
  readonly status: string;
  readonly slots: number;
  readonly filled: number;
  readonly urgency: 'urgent' | 'same_day' | 'planned';
  readonly townCode: string;
  readonly marketId: string | null;
  readonly employerId: string;
  /** Empty when all slots are the same. */
  readonly roles: readonly DueRole[];
  readonly weather: readonly WeatherOrder[];
  readonly inFeed: boolean;
  readonly claimedAs: 'assignment' | 'standby' | null;
  /** The worker cancelled this posting, and it pays no better since. */
  readonly left: boolean;
  /** The worker's last answer on these terms, but for those of a standby. */
  readonly answered: 'accepted' | 'declined' | null;
  readonly liveOfferId: string | null;
}
/** The same, as it is shown. */
export interface NearFeedFacts extends FeedFacts {
  readonly view: Omit<FeedPosting, 'distanceM'>;
}
/** By what a feed is read. */
export interface FeedReader {
  readonly figures: string;
  readonly workerId: string;
  readonly graceMs: number;
}

/** Postings of the feed in a square around a place, the nearest first. */
export const feedNear = (sql: Sql, at: FeedReader, { lat, lng }: Point, halfDegrees: number) =>
  sql.query<NearFeedFacts>(NEAR, [at.figures, at.workerId, at.graceMs, lat, lng, halfDegrees]);

export async function feedPosting(sql: Sql, at: FeedReader, postingId: string): Promise<FeedFacts | null> {
  const [row] = await sql.query<FeedFacts>(ONE, [at.figures, at.workerId, at.graceMs, postingId]);
  return row ?? null;
}

/** The same with the posting's row locked, as it stands after waiting for that. */
export async function lockedFeedPosting(tx: Sql, at: FeedReader, postingId: string): Promise<FeedFacts> {
  const [, facts] = await Promise.all([tx.query(LOCK, [postingId]), feedPosting(tx, at, postingId)]);
  return facts!;
}

/** What stands in the feed of a market's town, soonest first; null when there is no such market. */
export async function feedOfTown(sql: Sql, figures: string, marketId: string, limit: number) {
  const [[market], rows] = await Promise.all([
    sql.query(MARKET, [marketId]),
    sql.query<Pick<NearFeedFacts, 'view' | 'weather' | 'urgency' | 'startsAt' | 'endsAt' | 'now'>>(OF_TOWN, [
      figures,
      marketId,
      limit,
    ]),
  ]);
  return market ? rows.filter((row) => !weatherStop(row.weather, row, row.now)).map(({ view }) => view) : null;
}

/** The hand that is free, null when none is, and the offers of the day; the caller holds the inbox. */
export async function placeInInbox(tx: Sql, workerId: string, hands: number) {
  const [row] = await tx.query<{ today: number; hand: number | null }>(PLACE, [workerId, hands]);
  return row!;
}

export interface NewClaim {
  readonly postingId: string;
  readonly workerId: string;
  /** Number of the role; null when all slots are the same. */
  readonly role: number | null;
  readonly hand: number;
  readonly distanceM: number;
  readonly dailyCap: number;
  readonly today: number;
  readonly block: { readonly from: number; readonly to: number };
}
/** Writes the offer that a worker takes from the feed, and gives its id. */
export async function writeClaim(tx: Tx, claim: NewClaim): Promise<string> {
  const { postingId, workerId, role, hand, distanceM, dailyCap, today, block } = claim;
  const values = [postingId, workerId, hand, Math.round(distanceM), dailyCap, today, block.from, block.to, role];
  const [row] = await tx.query<{ id: string }>(WRITE, values);
  return row!.id;
}
