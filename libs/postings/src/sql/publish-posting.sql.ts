import type { Sql } from '@app/database';
import { OWN_COLUMNS, WEATHER, type PostingRow } from '../posting-row';
import { INSERT_ROLES, rolesJson, slotRoles } from './roles.sql';
import { TERMS_COLUMNS, TERMS_COUNT, TERMS_PARAMETERS, termsValues, type WrittenTerms } from '../terms-columns';

const [EMPLOYER, CERTIFICATES] = [`$${TERMS_COUNT + 1}::uuid`, `$${TERMS_COUNT + 2}::text[]`];
const [ROLES, SLOT_ROLES] = [`$${TERMS_COUNT + 3}`, `$${TERMS_COUNT + 4}::smallint[]`];

/** One statement is one round trip and one commit: posting with 3 slots 14,400/s, the same as five statements 7,100/s. */
const PUBLISH = {
  name: 'posting-publish',
  text: `WITH posting AS (
      INSERT INTO postings.posting (employer_id, status, published_at, ${TERMS_COLUMNS})
      SELECT e.id, 'open', platform.now(), ${TERMS_PARAMETERS}
      FROM postings.employer e WHERE e.id = ${EMPLOYER} AND e.status = 'active'
      RETURNING ${OWN_COLUMNS}
    ), slots AS (
      INSERT INTO postings.slot (posting_id, n, role_n)
      SELECT p.id, n, (${SLOT_ROLES})[n] FROM posting p, generate_series(1, p.slots) AS n
    ),${INSERT_ROLES('posting', ROLES)}, certificates AS (
      INSERT INTO postings.posting_certificate (posting_id, certificate_id)
      SELECT p.id, c FROM posting p, unnest(${CERTIFICATES}) AS c
    ), event AS (
      INSERT INTO platform.event (type, town_code, market_id, occupation_id, posting_id, employer_id, actor_id, data)
      SELECT 'posting.published', p.town_code, p.market_id, p.occupation_id, p.id, p.employer_id, p.employer_id,
        jsonb_build_object('slots', p.slots, 'urgency', p.urgency) FROM posting p
    ), outbox AS (
      INSERT INTO platform.outbox (topic, key, payload)
      SELECT 'posting.changed', p.shard::text, jsonb_build_object('postingId', p.id) FROM posting p
    )
    SELECT p.*, ${CERTIFICATES} AS certificate_ids, NULL::jsonb AS search, ${ROLES}::json AS roles, ${WEATHER} FROM posting p`,
};

/** Publishes at once; null when no active employer has this id. */
export async function publishPosting(sql: Sql, employerId: string, terms: WrittenTerms): Promise<PostingRow | null> {
  const [row] = await sql.query<PostingRow>(PUBLISH, [
    ...termsValues(terms),
    ...[employerId, terms.certificateIds, rolesJson(terms.roles), slotRoles(terms.roles)],
  ]);
  return row ?? null;
}
