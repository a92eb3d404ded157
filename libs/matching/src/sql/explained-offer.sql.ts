import type { FloorGroup, ScoreParts, WaveTier } from '@app/core';
import type { Sql } from '@app/database';

/** An offer as it was decided. */
export interface ExplainedOffer extends Record<string, unknown> {
  readonly offerId: string;
  readonly postingId: string;
  readonly policyVersion: number;
  readonly round: number;
  readonly tier: WaveTier;
  readonly wave: number;
  readonly eligible: number;
  readonly rank: number;
  readonly score: number;
  readonly distanceM: number;
  readonly floor: FloorGroup | null;
  readonly parts: ScoreParts;
}

const OFFER = {
  name: 'explained-offer',
  text: `
  SELECT o.id AS "offerId", o.posting_id AS "postingId", d.policy_version AS "policyVersion", o.round, o.rank, o.score::float8 AS score,
    o.distance_m AS "distanceM", o.parts, p->>'tier' AS tier, (p->>'wave')::int AS wave, (p->>'eligible')::int AS eligible, f->>'floor' AS floor
  FROM matching.offer o JOIN matching.round r ON r.posting_id = o.posting_id AND r.n = o.round JOIN matching.decision d ON d.id = r.decision_id
  CROSS JOIN LATERAL jsonb_array_elements(d.body->'postings') p
  LEFT JOIN LATERAL jsonb_array_elements(d.body->'offers') f
    ON f->>'postingId' = o.posting_id::text AND f->>'workerId' = o.worker_id::text
  WHERE o.id = $1 AND o.worker_id = $2 AND p->>'postingId' = o.posting_id::text`,
};
const NEWEST = {
  name: 'newest-offer-on-terms',
  text: `SELECT id FROM matching.offer WHERE posting_id = $1 AND worker_id = $2 AND posting_version = $3 ORDER BY round DESC LIMIT 1`,
};

/** An offer of this worker; null when it is not there or somebody else's. */
export async function explainedOffer(sql: Sql, offerId: string, workerId: string): Promise<ExplainedOffer | null> {
  const [row] = await sql.query<ExplainedOffer>(OFFER, [offerId, workerId]);
  return row ?? null;
}

/** The worker's newest offer of a posting on these terms. */
export async function newestOffer(sql: Sql, posting: { id: string; version: number }, workerId: string) {
  const [row] = await sql.query<{ id: string }>(NEWEST, [posting.id, workerId, posting.version]);
  return row?.id ?? null;
}
