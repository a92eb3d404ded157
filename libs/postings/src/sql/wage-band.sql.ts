import type { Sql } from '@app/database';

export interface WageBand {
  readonly lowFen: number;
  readonly medianFen: number;
  readonly highFen: number;
  readonly postings: number;
}

const DAYS = 90;
/** Fewer would tell what one firm pays. */
const LEAST_POSTINGS = 10;

const BANDS = {
  name: 'postings-wage-bands',
  text: `WITH paid AS (
      SELECT occupation_id, CASE pay_kind WHEN 'hourly' THEN pay_fen
        ELSE pay_fen * 3600 / extract(epoch FROM ends_at - starts_at) END AS hourly_fen
      FROM postings.posting WHERE filled > 0 AND published_at > platform.now() - make_interval(days => $1))
    SELECT occupation_id AS "occupationId", count(*)::int AS postings,
      round(percentile_cont(0.25) WITHIN GROUP (ORDER BY hourly_fen))::int AS "lowFen",
      round(percentile_cont(0.5) WITHIN GROUP (ORDER BY hourly_fen))::int AS "medianFen",
      round(percentile_cont(0.75) WITHIN GROUP (ORDER BY hourly_fen))::int AS "highFen"
    FROM paid GROUP BY occupation_id HAVING count(*) >= $2`,
};

/** What an hour is paid where somebody came, by trade. */
export async function wageBands(sql: Sql): Promise<ReadonlyMap<string, WageBand>> {
  const rows = await sql.query<WageBand & { occupationId: string }>(BANDS, [DAYS, LEAST_POSTINGS]);
  return new Map(rows.map(({ occupationId, ...band }) => [occupationId, band]));
}
