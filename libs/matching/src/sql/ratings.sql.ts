import type { NewRating, OwnRatings, RatingView } from '@app/contracts';
import { RATING_WINDOW_MS, type RatingSide } from '@app/core';
import { sqlInstant, type Sql, type Tx } from '@app/database';

const WINDOW = `interval '${RATING_WINDOW_MS} milliseconds'`;
/** Shown when both have rated or nobody can any more, so that no rating answers another. */
const SHOWN = `(a.completed_at + ${WINDOW} <= platform.now()
    OR EXISTS (SELECT FROM matching.rating o WHERE o.assignment_id = r.assignment_id AND o.side <> r.side))`;
const GIVEN = `jsonb_build_object('stars', r.stars, 'tags', r.tags, 'ratedAt', ${sqlInstant('r.rated_at')})`;
/** What the others have said of account `whom`, who was rated by `side`. */
const standing = (whom: string, side: string): string => `
  (SELECT jsonb_build_object('count', count(*), 'average', round(avg(r.stars), 2)::float8)
   FROM matching.rating r JOIN matching.assignment a ON a.id = r.assignment_id
   WHERE r.side = ${side} AND ${SHOWN} AND CASE ${side} WHEN 'worker' THEN r.employer_id ELSE r.worker_id END = ${whom})`;

const VIEW = {
  name: 'rating-view',
  text: `SELECT a.id AS "assignmentId", ${sqlInstant(`(a.completed_at + ${WINDOW})`)} AS until,
      (SELECT ${GIVEN} FROM matching.rating r WHERE r.assignment_id = a.id AND r.side = $3) AS mine,
      (SELECT ${GIVEN} FROM matching.rating r WHERE r.assignment_id = a.id AND r.side <> $3 AND ${SHOWN}) AS theirs,
      CASE $3 WHEN 'worker' THEN ${standing('p.employer_id', `'worker'`)} ELSE ${standing('a.worker_id', `'employer'`)} END AS counterpart
    FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
    WHERE a.id = $1 AND CASE $3 WHEN 'worker' THEN a.worker_id ELSE p.employer_id END = $2`,
};
const OWN = {
  name: 'ratings-own',
  text: `SELECT s ->> 'count' AS count, s ->> 'average' AS average, coalesce((
      SELECT jsonb_agg(jsonb_build_object('tag', tag, 'count', n) ORDER BY n DESC, tag) FROM (
        SELECT tag, count(*) AS n FROM matching.rating r JOIN matching.assignment a ON a.id = r.assignment_id, unnest(r.tags) AS tag
        WHERE r.side = $2 AND ${SHOWN} AND CASE $2 WHEN 'worker' THEN r.employer_id ELSE r.worker_id END = $1 GROUP BY tag) AS told), '[]') AS tags
    FROM (SELECT ${standing('$1', '$2')} AS s) AS one`,
};
const GIVE = {
  name: 'rating-give',
  text: `INSERT INTO matching.rating (assignment_id, side, employer_id, worker_id, stars, tags) VALUES ($1, $2, $3, $4, $5, $6)`,
};

/** The ratings of an assignment as this side may see them; null when it is not there or not his. */
export async function ratingView(
  sql: Sql,
  id: string,
  accountId: string,
  side: RatingSide,
): Promise<RatingView | null> {
  return (await sql.query<RatingView & Record<string, unknown>>(VIEW, [id, accountId, side]))[0] ?? null;
}

/** How an account stands; `ratedBy` is the other side. */
export async function ownRatings(sql: Sql, accountId: string, ratedBy: RatingSide): Promise<OwnRatings> {
  type Row = { count: string; average: string | null; tags: OwnRatings['tags'] };
  const [{ count, average, tags }] = (await sql.query<Row>(OWN, [accountId, ratedBy])) as [Row];
  return { count: Number(count), average: average === null ? null : Number(average), tags };
}

/** Writes a rating; `rating_once` and `rating_of_done_work` hold whatever the caller has asked before. */
export async function giveRating(
  tx: Tx,
  of: { readonly id: string; readonly employerId: string; readonly workerId: string },
  side: RatingSide,
  { stars, tags }: NewRating,
): Promise<void> {
  await tx.query(GIVE, [of.id, side, of.employerId, of.workerId, stars, tags]);
}
