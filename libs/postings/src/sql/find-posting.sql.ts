import type { Sql } from '@app/database';
import { SELECT_POSTING, type PostingRow } from '../posting-row';

const FIND = { name: 'posting-find', text: `${SELECT_POSTING} WHERE p.id = $1 AND p.employer_id = $2` };

/** A posting of this employer; null when it is not there or not his. */
export async function findPosting(sql: Sql, employerId: string, postingId: string): Promise<PostingRow | null> {
  const [row] = await sql.query<PostingRow>(FIND, [postingId, employerId]);
  return row ?? null;
}
