import type { WaitingBoard } from '@app/contracts';
import { DEFAULT_POLICY, type ConsentAct } from '@app/core';
import { sqlInstant, type Sql } from '@app/database';

/** The market of a clerk, with the place where its waiting area is: that of its town while its own is not known. */
const STATION = {
  name: 'station-of-clerk',
  text: `SELECT m.id, m.town_code AS "townCode", coalesce(m.lat, t.lat) AS lat, coalesce(m.lng, t.lng) AS lng,
           coalesce((SELECT (p.body->>'stationWaitMs')::float8 FROM matching.policy p WHERE p.valid_from <= platform.now()
             ORDER BY p.version DESC LIMIT 1), $2) / 60000 AS "waitMinutes"
         FROM profiles.account a JOIN platform.market m ON m.id = a.market_id JOIN platform.town t ON t.code9 = m.town_code
         WHERE a.id = $1 AND a.role = 'clerk' AND a.status = 'active'`,
};
const WAITS = `p.checked_in_by IS NOT NULL AND p.online_until > platform.now()`;
const WAITS_AT = {
  name: 'station-waits-at',
  text: `SELECT 1 FROM profiles.presence p WHERE p.worker_id = $1 AND p.market_id = $2 AND ${WAITS} FOR UPDATE`,
};
const BOARD = {
  name: 'station-board',
  text: `SELECT w.id AS "workerId", w.display_name AS name, ${sqlInstant('p.online_since')} AS since, ${sqlInstant('p.online_until')} AS until,
           ARRAY(SELECT s.occupation_id FROM profiles.worker_skill s WHERE s.worker_id = w.id ORDER BY 1) AS "occupationIds",
           ARRAY(SELECT c.certificate_id FROM profiles.certificate c WHERE c.worker_id = w.id
             AND c.expires_on >= platform.shanghai_day(platform.now()) ORDER BY 1) AS "certificateIds",
           coalesce((SELECT json_agg(json_build_object('offerId', o.id, 'postingId', o.posting_id, 'title', g.title,
               'startsAt', ${sqlInstant('g.starts_at')}, 'expiresAt', ${sqlInstant('o.expires_at')}) ORDER BY o.seq)
             FROM matching.offer o JOIN postings.posting g ON g.id = o.posting_id
             WHERE o.worker_id = w.id AND o.status IN ('queued', 'sent', 'seen') AND o.expires_at > platform.now()), '[]') AS offers
         FROM profiles.presence p JOIN profiles.worker w ON w.id = p.worker_id
         WHERE p.market_id = $1 AND ${WAITS} ORDER BY p.online_since, w.id LIMIT $2`,
};
const BY_PHONE = {
  name: 'station-worker-by-phone',
  text: `SELECT w.id FROM profiles.account a JOIN profiles.worker w ON w.id = a.id WHERE a.role = 'worker' AND a.phone_index = $1`,
};
const LOOKED_UP = {
  name: 'station-looked-up',
  text: `INSERT INTO profiles.lookup (actor_id, by, worker_id) VALUES ($1, $2, $3)`,
};
const ADD_CONSENT = {
  name: 'consent-add',
  text: `INSERT INTO profiles.consent (worker_id, actor_id, market_id, act, target_id, kind, image_sha256, statement, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, platform.now() + $9 * interval '1 millisecond')
         RETURNING id AS "consentId", kind, ${sqlInstant('expires_at')} AS "expiresAt"`,
};

/** Where a clerk works. */
export interface Station extends Record<string, unknown> {
  readonly id: string;
  readonly townCode: string;
  readonly lat: number;
  readonly lng: number;
  readonly waitMinutes: number;
}

/** Null for a clerk who belongs to no market. */
export async function stationOf(sql: Sql, clerkId: string): Promise<Station | null> {
  const [row] = await sql.query<Station>(STATION, [clerkId, DEFAULT_POLICY.stationWaitMs]);
  return row ?? null;
}

/** True when the worker waits there now; it holds until the transaction ends. */
export const waitsAt = async (tx: Sql, workerId: string, marketId: string): Promise<boolean> =>
  (await tx.query(WAITS_AT, [workerId, marketId])).length > 0;

type Waiting = WaitingBoard['waiting'][number] & Record<string, unknown>;
export const boardOf = (sql: Sql, marketId: string, limit: number): Promise<Waiting[]> =>
  sql.query<Waiting>(BOARD, [marketId, limit]);

export async function workerOfPhone(sql: Sql, phoneIndex: Buffer): Promise<string | null> {
  const [row] = await sql.query<{ id: string }>(BY_PHONE, [phoneIndex]);
  return row?.id ?? null;
}

/** Whoever asks about a person is written down, whether there was one or not. */
export async function noteLookup(sql: Sql, actorId: string, by: 'id' | 'phone', workerId: string | null) {
  await sql.query(LOOKED_UP, [actorId, by, workerId]);
}

/** A consent as it is kept: of a signature its hash, of a statement the words. */
export interface ConsentRow {
  readonly workerId: string;
  readonly actorId: string;
  readonly marketId: string;
  readonly act: ConsentAct;
  readonly targetId: string | null;
  readonly kind: string;
  readonly imageSha256: string | null;
  readonly statement: string | null;
}
type Added = { consentId: string; kind: 'otp' | 'signature' | 'statement'; expiresAt: string };
export async function addConsent(tx: Sql, row: ConsentRow, livesMs: number): Promise<Added> {
  const { workerId, actorId, marketId, act, targetId, kind, imageSha256, statement } = row;
  const values = [workerId, actorId, marketId, act, targetId, kind, imageSha256, statement, livesMs];
  const [added] = await tx.query<Added>(ADD_CONSENT, values);
  return added!;
}
