/** Pay per hour of `postings.posting AS <p>`, fen. */
export const HOURLY_FEN = (p: string): string =>
  `(CASE ${p}.pay_kind WHEN 'hourly' THEN ${p}.pay_fen ELSE ${p}.pay_fen * 3600 / extract(epoch FROM ${p}.ends_at - ${p}.starts_at) END)::float8`;

/** Workers who cancelled the posting `<p>` and whom its terms of today pay no better. */
export const LEFT_BY = (p: string): string =>
  `SELECT a.worker_id FROM matching.assignment a WHERE a.posting_id = ${p}.id AND a.left_hourly_fen >= ${HOURLY_FEN(p)}`;

/** The list of workers with those who hold a claim on the posting `<p>`, or left it and would find nothing better. */
export const WITH_TIED = (
  list: string,
  p: string,
): string => `(SELECT coalesce(json_agg(x.id ORDER BY x.id), '[]') FROM (
          SELECT json_array_elements_text(${list})::uuid AS id UNION SELECT c.worker_id FROM matching.claim c WHERE c.posting_id = ${p}.id
          UNION ${LEFT_BY(p)}) x)`;
