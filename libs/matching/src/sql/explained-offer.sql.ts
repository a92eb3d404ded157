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
  readonly role: string | null;
  readonly parts: ScoreParts;
}

const OFFER = {
  name: 'explained-offer',
  text: `
  SELECT o.id AS "offerId", o.posting_id AS "postingId", d.policy_version AS "policyVersion", o.round, o.rank, o.score::float8 AS score,
    o.distance_m AS "distanceM", o.parts, p.kept->>'tier' AS tier, (p.kept->'facts'->>'wave')::int AS wave, (p.kept->>'eligible')::int AS eligible, f->>2 AS floor,
    (SELECT r.name FROM postings.role r WHERE r.posting_id = o.posting_id AND r.n = o.role_n) AS role
  FROM matching.offer o JOIN matching.round r ON r.posting_id = o.posting_id AND r.n = o.round JOIN matching.decision d ON d.id = r.decision_id
  CROSS JOIN LATERAL json_array_elements(d.body->'postings') WITH ORDINALITY AS p(kept, n)
  -- The result lists the postings in the same order, and of each [.., [[rank, score, floor], ..]].
  LEFT JOIN LATERAL json_array_elements((d.body->>'result')::json->'postings'->(p.n - 1)::int->4) f ON (f->>0)::int = o.rank
  WHERE o.id = $1 AND o.worker_id = $2 AND p.kept->'facts'->>'postingId' = o.posting_id::text
    AND coalesce((p.kept->'facts'->>'role')::int, 0) = coalesce(o.role_n, 0)`,
};
const CLAIMED = {
  name: 'offer-was-claimed',
  text: `SELECT 1 AS claimed FROM matching.offer WHERE id = $1 AND worker_id = $2 AND round IS NULL`,
};
const NEWEST = {
  name: 'newest-offer-on-terms',
  text: `SELECT id FROM matching.offer WHERE posting_id = $1 AND worker_id = $2 AND posting_version = $3 AND round IS NOT NULL ORDER BY round DESC LIMIT 1`,
};

/** An offer of this worker; null when it is not there or somebody else's. */
export async function explainedOffer(sql: Sql, offerId: string, workerId: string): Promise<ExplainedOffer | null> {
  const [row] = await sql.query<ExplainedOffer>(OFFER, [offerId, workerId]);
  return row ?? null;
}

/** True when the worker took it from the open feed: no decision stands behind it. */
export async function wasClaimed(sql: Sql, offerId: string, workerId: string): Promise<boolean> {
  return (await sql.query(CLAIMED, [offerId, workerId])).length > 0;
}

/** The worker's newest offer of a posting on these terms; one from the feed was nobody's decision, so there is nothing to explain. */
export async function newestOffer(sql: Sql, posting: { id: string; version: number }, workerId: string) {
  const [row] = await sql.query<{ id: string }>(NEWEST, [posting.id, workerId, posting.version]);
  return row?.id ?? null;
}
