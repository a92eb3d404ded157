import type { Sql } from '@app/database';
import { SELECT_POSTING, type PostingRow } from '../posting-row';

/** FOR UPDATE, not FOR NO KEY UPDATE: the foreign key of an assignment must wait for a cancel (I6). */
const LOCK = {
  name: 'posting-lock',
  text: `${SELECT_POSTING} WHERE p.id = $1 AND p.employer_id = $2 FOR UPDATE OF p`,
};

/** A posting of this employer, locked until the transaction ends; the posting is locked before its slots everywhere. */
export async function lockPosting(tx: Sql, employerId: string, postingId: string): Promise<PostingRow | null> {
  const [row] = await tx.query<PostingRow>(LOCK, [postingId, employerId]);
  return row ?? null;
}
