import type { PostingStatus } from '@app/core';
import type { Sql } from '@app/database';
import { TERMS_COLUMNS, TERMS_COUNT, TERMS_PARAMETERS, termsValues, type WrittenTerms } from '../terms-columns';

const [ID, STATUS, CERTIFICATES] = [`$${TERMS_COUNT + 1}::uuid`, `$${TERMS_COUNT + 2}`, `$${TERMS_COUNT + 3}::text[]`];
const CHANGE = {
  name: 'posting-change-terms',
  text: `WITH dropped AS (
      DELETE FROM postings.posting_certificate WHERE posting_id = ${ID} AND certificate_id <> ALL (${CERTIFICATES})
    ), added AS (
      INSERT INTO postings.posting_certificate (posting_id, certificate_id) SELECT ${ID}, c FROM unnest(${CERTIFICATES}) AS c
      ON CONFLICT DO NOTHING
    )
    UPDATE postings.posting SET (${TERMS_COLUMNS}) = ROW(${TERMS_PARAMETERS}), version = version + 1, status = ${STATUS}
    WHERE id = ${ID}`,
};

/** Writes the new terms of a locked posting as its next version. */
export async function changeTerms(
  tx: Sql,
  postingId: string,
  status: PostingStatus,
  terms: WrittenTerms,
): Promise<void> {
  await tx.query(CHANGE, [...termsValues(terms), postingId, status, terms.certificateIds]);
}
