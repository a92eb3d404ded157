import type { Sql } from '@app/database';
import { SELECT_POSTING, type PostingRow } from '../posting-row';

const LIST = {
  name: 'posting-list',
  text: `${SELECT_POSTING} WHERE p.employer_id = $1 ORDER BY p.created_at DESC, p.id LIMIT $2`,
};

/** The newest postings of an employer. */
export async function listPostings(sql: Sql, employerId: string, limit: number): Promise<PostingRow[]> {
  return sql.query<PostingRow>(LIST, [employerId, limit]);
}
