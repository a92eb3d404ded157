import type { GivenConsent } from '@app/core';
import type { Sql, Tx } from '@app/database';

/** The market of a clerk who may act. */
const OF_CLERK = (clerk: string): string =>
  `(SELECT a.market_id FROM profiles.account a WHERE a.id = ${clerk} AND a.role = 'clerk' AND a.status = 'active')`;
/** Worker $1 sits in the waiting area of clerk $2. */
const WAITS_HERE = `EXISTS (SELECT FROM profiles.presence p WHERE p.worker_id = $1 AND p.checked_in_by IS NOT NULL
  AND p.online_until > platform.now() AND p.market_id = ${OF_CLERK('$2')})`;

const WAITS = { name: 'on-behalf-waits-here', text: `SELECT ${WAITS_HERE} AS waits` };
const CONSENT = {
  name: 'on-behalf-consent',
  text: `SELECT c.act, c.target_id AS "targetId", c.expires_at < platform.now() AS expired,
           EXISTS (SELECT FROM matching.proxy_answer u WHERE u.consent_id = c.id) AS used
         FROM profiles.consent c WHERE c.worker_id = $1 AND c.actor_id = $2 AND c.id = $3`,
};
const USE = {
  name: 'on-behalf-use',
  text: `INSERT INTO matching.proxy_answer (consent_id, worker_id, actor_id, offer_id) VALUES ($1, $2, $3, $4)
         ON CONFLICT ON CONSTRAINT consent_used_once DO NOTHING RETURNING 1 AS used`,
};
const NOTE_OFFER = {
  name: 'on-behalf-note-offer',
  text: `UPDATE matching.proxy_answer SET offer_id = $2 WHERE consent_id = $1`,
};

export async function waitsHere(sql: Sql, workerId: string, clerkId: string): Promise<boolean> {
  const [row] = await sql.query<{ waits: boolean }>(WAITS, [workerId, clerkId]);
  return row!.waits;
}

/** What this worker told this clerk; null when there is no such consent of theirs. */
export async function consentOf(sql: Sql, at: { workerId: string; clerkId: string; consentId: string }) {
  const [row] = await sql.query<GivenConsent & Record<string, unknown>>(CONSENT, [
    at.workerId,
    at.clerkId,
    at.consentId,
  ]);
  return row ?? null;
}

/** False when another act has used it first. */
export const takeConsent = async (tx: Sql, values: readonly [string, string, string, string | null]) =>
  (await tx.query(USE, values)).length > 0;

/** A claim has its offer only when it has come to something. */
export const noteOffer = (tx: Tx, consentId: string, offerId: string): void =>
  void tx.later(NOTE_OFFER, [consentId, offerId]);
