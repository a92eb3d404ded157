import type { Sql } from '@app/database';
import { SEARCHED_UNTIL } from './vacant.sql';

/** Looked at again a moment later; after the last attempt only when its validity ends, because every posting has to end (I13). */
const COUNT_ATTEMPT = {
  name: 'search-count-attempt',
  text: `INSERT INTO matching.search AS s (posting_id, shard, due_at, attempts)
         SELECT id, shard, platform.now() + $2::float8 * interval '1 millisecond', 1 FROM postings.posting WHERE id = $1
         ON CONFLICT (posting_id) DO UPDATE SET attempts = s.attempts + 1,
           due_at = CASE WHEN s.attempts + 1 < $3::int THEN excluded.due_at
             ELSE (SELECT ${SEARCHED_UNTIL('p')} FROM postings.posting p WHERE p.id = s.posting_id AND ${SEARCHED_UNTIL('p')} > platform.now()) END
         RETURNING attempts`,
};

/** Counts a failed attempt to decide about a posting and puts it off; returns how many there were in a row. */
export async function countAttempt(sql: Sql, postingId: string, pauseMs: number, most: number): Promise<number> {
  const [row] = await sql.query<{ attempts: number }>(COUNT_ATTEMPT, [postingId, pauseMs, most]);
  return row?.attempts ?? 0;
}
