import type { CrewFound, CrewTerms } from '@app/core';
import type { Sql } from '@app/database';

const TAKEN = `NOT IN ('vacant', 'void')`;

/** The roles of `postings.posting AS p` with their vacant slots; one look into an index when there are none. */
export const SEARCHED_ROLES_OF_P = `(SELECT coalesce(json_agg(json_build_object('n', r.n, 'name', r.name,
          'occupationId', coalesce(r.occupation_id, p.occupation_id), 'payFen', coalesce(r.pay_fen, p.pay_fen),
          'certificateIds', ARRAY(SELECT c.certificate_id FROM postings.role_certificate c WHERE c.posting_id = r.posting_id AND c.n = r.n ORDER BY 1),
          'vacant', (SELECT count(*) FROM postings.slot s WHERE s.posting_id = r.posting_id AND s.role_n = r.n AND s.status = 'vacant')
        ) ORDER BY r.n), '[]') FROM postings.role r WHERE r.posting_id = p.id)`;

const FOUND = {
  name: 'crews-found',
  text: `SELECT p.id, p.filled, p.minimum_crew AS "minimumCrew", p.partial_start AS "partialStart",
      (SELECT coalesce(json_agg(json_build_object('minimum', r.minimum, 'filled',
         (SELECT count(*) FROM postings.slot s WHERE s.posting_id = r.posting_id AND s.role_n = r.n AND s.status ${TAKEN}))), '[]')
       FROM postings.role r WHERE r.posting_id = p.id) AS roles
    FROM postings.posting p WHERE p.id = ANY($1::uuid[]) AND p.status IN ('open', 'paused') ORDER BY p.id`,
};
/** Before the status: a live assignment refuses a posting that is over (I6). */
const CANCEL_ASSIGNMENTS = {
  name: 'crews-cancel-assignments',
  text: `SELECT matching.cancel_assignments(c.id, NULL) FROM unnest($1::uuid[]) AS c(id)`,
};
const CALL_OFF = {
  name: 'crews-call-off',
  text: `UPDATE postings.posting SET status = 'cancelled', ended_at = platform.now(), cancelled_reason = 'MINIMUM_CREW' WHERE id = ANY($1::uuid[])`,
};

/** Who is there of a crew, and what it needs. */
export type FoundCrew = CrewFound & Pick<CrewTerms, 'minimumCrew' | 'partialStart'> & { readonly id: string };

/** The crews of locked postings as they stand now. */
export const foundCrews = (tx: Sql, ids: readonly string[]): Promise<FoundCrew[]> =>
  tx.query<FoundCrew & Record<string, unknown>>(FOUND, [ids]);

/** Cancels locked postings whose crew was not found; everybody in them is told. */
export async function callOff(tx: Sql, ids: readonly string[]): Promise<void> {
  await tx.query(CANCEL_ASSIGNMENTS, [ids]);
  await tx.query(CALL_OFF, [ids]);
}
