import type { WeatherOrder } from '@app/core';
import { sqlEpochMs, WEATHER_OF_P, type Sql, type Tx } from '@app/database';
import { recordAgreement } from './agreements.sql';
import { LEFT_BY } from './left-terms.sql';
import { BLOCKED_PAIRS } from './pairs.sql';
import { VACANT } from './vacant.sql';

/** The posting's row is locked first: cancel, edit and accept of one posting come one after the other (I6). */
const LOCK_FOR_ANSWER = {
  name: 'answer-lock',
  text: `SELECT p.id FROM matching.offer o JOIN postings.posting p ON p.id = o.posting_id
         WHERE o.id = $1 AND o.worker_id = $2 FOR NO KEY UPDATE OF p`,
};
/** Of the offer's role, or of the posting that has none. */
const CERTIFICATES = `CASE WHEN o.role_n IS NULL
      THEN (SELECT coalesce(json_agg(certificate_id), '[]') FROM postings.posting_certificate c WHERE c.posting_id = p.id)
      ELSE (SELECT coalesce(json_agg(certificate_id), '[]') FROM postings.role_certificate c WHERE c.posting_id = p.id AND c.n = o.role_n) END`;
const FACTS = {
  name: 'answer-facts',
  text: `
  SELECT o.id AS "offerId", o.worker_id AS "workerId", o.status AS "offerStatus", o.outcome_reason AS "offerReason", o.posting_version AS "offerVersion", ${sqlEpochMs('o.expires_at')} AS "expiresAt",
    ${sqlEpochMs('lower(o.block)')} AS "blockFrom", ${sqlEpochMs('upper(o.block)')} AS "blockTo", ${sqlEpochMs('platform.now()')} AS now,
    p.id AS "postingId", p.version, p.status, p.slots, p.filled, p.occupation_id AS "occupationId", p.town_code AS "townCode",
    p.market_id AS "marketId", p.employer_id AS "employerId", p.shard, p.lat, p.lng,
    ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('p.ends_at')} AS "endsAt", p.urgency, ${WEATHER_OF_P} AS weather,
    coalesce(r.occupation_id, p.occupation_id) AS "workOccupationId", ${CERTIFICATES} AS "certificateIds",
    ${BLOCKED_PAIRS('p.employer_id')} AS "blockedPairs",
    (SELECT c.held_as FROM matching.claim c WHERE c.posting_id = p.id AND c.worker_id = o.worker_id) AS "claimedAs",
    o.outcome AS "offerOutcome", s.id AS "standbyId", s.rank AS "standbyRank",
    EXISTS (SELECT FROM matching.search z WHERE z.posting_id = p.id AND z.reopened_at IS NOT NULL) AS reopened, coalesce(s.call_offer_id = o.id, false) AS "isCall",
    (SELECT count(*)::int FROM matching.standby l WHERE l.posting_id = p.id AND l.status IN ('waiting', 'called')) AS standbys,
    o.worker_id IN (${LEFT_BY('p')}) AS "left", o.role_n AS role,
    CASE WHEN o.role_n IS NULL THEN ${VACANT('p')}
      ELSE (SELECT count(*)::int FROM postings.slot v WHERE v.posting_id = p.id AND v.role_n = o.role_n AND v.status = 'vacant') END AS vacant
  FROM matching.offer o JOIN postings.posting p ON p.id = o.posting_id LEFT JOIN postings.role r ON r.posting_id = p.id AND r.n = o.role_n
  LEFT JOIN matching.standby s ON s.posting_id = p.id AND s.worker_id = o.worker_id AND s.status IN ('waiting', 'called')
  WHERE o.id = $1 AND o.worker_id = $2`,
};
const ASSIGN = {
  name: 'answer-assign',
  text: `
  WITH slot AS (
    UPDATE postings.slot s SET status = 'filled' WHERE (s.posting_id, s.n) = (
      SELECT posting_id, n FROM postings.slot WHERE posting_id = $2 AND status = 'vacant'
        AND role_n IS NOT DISTINCT FROM (SELECT role_n FROM matching.offer WHERE id = $1) ORDER BY n LIMIT 1) RETURNING n, generation
  ), claim AS (INSERT INTO matching.claim (posting_id, worker_id, held_as) SELECT $2, $3, 'assignment' FROM slot
  ), posting AS (
    UPDATE postings.posting SET filled = filled + 1, status = CASE WHEN filled + 1 = slots AND status = 'open' THEN 'filled' ELSE status END
    WHERE id = $2 AND EXISTS (SELECT 1 FROM slot) RETURNING status, filled, slots
  ), offer AS (
    -- The offer of a standby was answered before, perhaps after its withdrawal; that answer stays.
    UPDATE matching.offer SET status = CASE WHEN outcome = 'standby' THEN status ELSE 'accepted' END,
      answered_at = CASE WHEN outcome = 'standby' THEN answered_at ELSE platform.now() END, outcome = CASE WHEN outcome = 'standby' THEN outcome ELSE 'assigned' END
    WHERE id = $1 AND EXISTS (SELECT 1 FROM slot) RETURNING block, posting_version
  )
  INSERT INTO matching.assignment (posting_id, posting_version, slot_n, generation, worker_id, offer_id, block)
  SELECT $2, offer.posting_version, slot.n, slot.generation, $3, $1, offer.block FROM slot, offer
  RETURNING id, slot_n AS slot, generation, (SELECT status FROM posting) AS status, (SELECT filled FROM posting) AS filled`,
};
/** Still live, in words that no partial index answers to: such an index, planned for a quiet moment, would be read from end to end. */
const NOT_OVER = `status NOT IN ('accepted', 'declined', 'expired', 'withdrawn')`;
/** Offers that lose their meaning by an assignment: of the posting or role when it is full, of the worker when they overlap. */
const WITHDRAW_LOSERS = {
  name: 'answer-withdraw-losers',
  text: `
  WITH taken AS (
    SELECT a.posting_id, a.worker_id, a.block, ${VACANT('p')} = 0 AS is_full, o.role_n
    FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id JOIN matching.offer o ON o.id = a.offer_id WHERE a.offer_id = $1
  ), full_role AS (
    SELECT posting_id, role_n FROM taken t WHERE role_n IS NOT NULL AND NOT is_full
      AND NOT EXISTS (SELECT 1 FROM postings.slot s WHERE s.posting_id = t.posting_id AND s.role_n = t.role_n AND s.status = 'vacant')
  )
  UPDATE matching.offer o SET status = 'withdrawn', outcome_reason = CASE WHEN o.worker_id = (SELECT worker_id FROM taken) THEN 'overlap' ELSE 'slots_taken' END
  WHERE o.id = ANY (ARRAY(
    SELECT l.id FROM matching.offer l WHERE l.live_posting = (SELECT posting_id FROM taken WHERE is_full)
    UNION ALL SELECT l.id FROM matching.offer l WHERE l.live_posting = (SELECT posting_id FROM full_role) AND l.role_n = (SELECT role_n FROM full_role)
    UNION ALL SELECT l.id FROM matching.offer l WHERE l.worker_id = (SELECT worker_id FROM taken) AND l.status IN ('queued', 'sent', 'seen')
      AND l.block && (SELECT block FROM taken)
  )) AND o.${NOT_OVER}
  RETURNING o.id, o.worker_id, o.posting_id, o.outcome_reason AS reason,
    least(1, extract(epoch FROM platform.now() - o.sent_at) / nullif(extract(epoch FROM o.expires_at - o.sent_at), 0))::float8 AS had`,
};
const END_ROUND = {
  name: 'answer-end-round',
  text: `UPDATE matching.round r SET ended_at = platform.now() FROM postings.posting p
         WHERE p.id = $1 AND ${VACANT('p')} = 0 AND r.posting_id = p.id AND r.ended_at IS NULL`,
};
const DECLINE = {
  name: 'answer-decline',
  text: `UPDATE matching.offer SET status = 'declined', answered_at = platform.now()
         WHERE id = $1 AND ${NOT_OVER} RETURNING id`,
};
const RECORD_TOO_LATE = {
  name: 'answer-too-late',
  text: `UPDATE matching.offer SET outcome = 'too_late', outcome_reason = coalesce(outcome_reason, $2) WHERE id = $1 AND outcome IS NULL`,
};
/** When nobody is left who could answer, the next round need not wait for the clock. */
const HURRY_SEARCH = {
  name: 'answer-hurry-search',
  text: `UPDATE matching.search SET due_at = platform.now() WHERE posting_id = $1 AND due_at IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM matching.offer WHERE live_posting = $1) RETURNING shard`,
};

/** Everything an answer is judged by. Times are epoch ms. */
export interface AnswerFacts extends Record<string, unknown> {
  readonly offerId: string;
  readonly workerId: string;
  readonly offerStatus: string;
  /** Why the offer ended, when it was ended for somebody. */
  readonly offerReason: string | null;
  readonly offerVersion: number;
  readonly expiresAt: number;
  readonly blockFrom: number;
  readonly blockTo: number;
  readonly now: number;
  readonly postingId: string;
  readonly version: number;
  readonly status: string;
  readonly slots: number;
  readonly filled: number;
  readonly occupationId: string;
  /** The posting's trade, or that of the offer's role, by which the worker is judged. */
  readonly workOccupationId: string;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly employerId: string;
  readonly shard: number;
  readonly lat: number;
  readonly lng: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly urgency: string;
  readonly weather: readonly WeatherOrder[];
  readonly certificateIds: string[];
  readonly blockedPairs: string[];
  /** The worker's live tie to the posting. */
  readonly claimedAs: 'assignment' | 'standby' | null;
  /** What an accept of the offer was answered; null before the first. */
  readonly offerOutcome: 'assigned' | 'standby' | 'too_late' | null;
  /** The worker's live place in the line. */
  readonly standbyId: string | null;
  readonly standbyRank: number | null;
  /** The offer is the short one by which a standby is called. */
  readonly isCall: boolean;
  /** Live standbys of the posting. */
  readonly standbys: number;
  /** Number of the role that the offer is for; null = the posting has none. */
  readonly role: number | null;
  /** Vacant slots that the offer could take: of its role, or of the posting. */
  readonly vacant: number;
  /** It was full before, and opened again. */
  readonly reopened: boolean;
  /** The worker cancelled this posting, and it pays no better since. */
  readonly left: boolean;
}

/** What decides about a worker's own offer, as it stands now; null when there is no such offer of his. */
export async function factsForAnswer(tx: Sql, offerId: string, workerId: string): Promise<AnswerFacts | null> {
  const [facts] = await tx.query<AnswerFacts>(FACTS, [offerId, workerId]);
  return facts ?? null;
}

/** The same with the posting's row locked: after waiting for the lock, only a fresh snapshot tells what the others did. */
export async function lockedFacts(tx: Sql, offerId: string, workerId: string): Promise<AnswerFacts> {
  const [, facts] = await Promise.all([
    tx.query(LOCK_FOR_ANSWER, [offerId, workerId]),
    factsForAnswer(tx, offerId, workerId),
  ]);
  return facts!;
}

export interface Assigned extends Record<string, unknown> {
  readonly id: string;
  readonly slot: number;
  readonly generation: number;
  readonly status: string;
  readonly filled: number;
}
export interface LosingOffer extends Record<string, unknown> {
  readonly id: string;
  readonly worker_id: string;
  readonly posting_id: string;
  readonly reason: string;
  /** Share of its time that had passed; null for one that had none. */
  readonly had: number | null;
}
/** A slot taken, and the offers that were withdrawn for it. */
export interface Taken {
  readonly assigned: Assigned;
  readonly losers: readonly LosingOffer[];
  /** What was agreed states an insurance. */
  readonly insured: boolean;
}
/** Takes a vacant slot and ends what loses its meaning by that, in one trip; undefined when no slot is vacant. */
export async function takeSlot(tx: Tx, facts: AnswerFacts): Promise<Taken | undefined> {
  const [[assigned], losers, , [agreement]] = await Promise.all([
    tx.query<Assigned>(ASSIGN, [facts.offerId, facts.postingId, facts.workerId]),
    tx.query<LosingOffer>(WITHDRAW_LOSERS, [facts.offerId]),
    tx.query(END_ROUND, [facts.postingId]),
    recordAgreement(tx, facts.offerId),
  ]);
  return assigned && { assigned, losers, insured: agreement?.insured ?? false };
}
/** Ends what lost its meaning by the assignment of an offer, as `takeSlot` does. */
export async function endLosers(tx: Tx, offerId: string, postingId: string): Promise<LosingOffer[]> {
  const [losers] = await Promise.all([
    tx.query<LosingOffer>(WITHDRAW_LOSERS, [offerId]),
    tx.query(END_ROUND, [postingId]),
  ]);
  return losers;
}
export const decline = async (tx: Sql, offerId: string): Promise<boolean> =>
  (await tx.query(DECLINE, [offerId])).length > 0;
export const recordTooLate = (tx: Tx, offerId: string, reason: string): void =>
  void tx.later(RECORD_TOO_LATE, [offerId, reason]);
export const hurrySearch = async (tx: Sql, postingId: string): Promise<boolean> =>
  (await tx.query(HURRY_SEARCH, [postingId])).length > 0;
