import type { Sql } from '@app/database';

/** Which figures are wanted; null takes all. */
export interface LiveFilter {
  readonly day: string;
  readonly town: string | null;
  readonly market: string | null;
  readonly occupation: string | null;
}
/** Sum of one figure in one town. */
export interface FigureSum {
  readonly code: string;
  readonly townCode: string;
  readonly value: number;
}
/** Exact spreads over the postings that were published on the day, seconds. */
export interface PostingTimes {
  readonly offerMedianS: number | null;
  readonly offerP90S: number | null;
  readonly offered: number;
  readonly fillMedianS: number | null;
  readonly fillP90S: number | null;
  readonly filled: number;
}

/** The Shanghai day of the platform's clock. */
export async function today(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ day: string }>({
    name: 'live-today',
    text: `SELECT platform.shanghai_day(platform.now())::text AS day`,
  });
  return row!.day;
}

/** Figures of a day by town. */
export async function figureSums(sql: Sql, filter: LiveFilter, codes: readonly string[]): Promise<FigureSum[]> {
  return sql.query<FigureSum & Record<string, unknown>>(
    {
      name: 'live-figures',
      text: `SELECT code, town_code AS "townCode", sum(value)::float8 AS value FROM reporting.figure
             WHERE code = ANY($1::text[]) AND day = $2::date AND ($3::text IS NULL OR town_code = $3)
               AND ($4::text IS NULL OR market_id = $4) AND ($5::text IS NULL OR occupation_id = $5)
             GROUP BY code, town_code ORDER BY town_code`,
    },
    [codes, filter.day, filter.town, filter.market, filter.occupation],
  );
}

const TIMES = {
  name: 'live-times',
  text: `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY offer_s) AS "offerMedianS",
           percentile_cont(0.9) WITHIN GROUP (ORDER BY offer_s) AS "offerP90S", count(offer_s)::int AS offered,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY fill_s) AS "fillMedianS",
           percentile_cont(0.9) WITHIN GROUP (ORDER BY fill_s) AS "fillP90S", count(fill_s)::int AS filled
         FROM (SELECT extract(epoch FROM first_offer_at - published_at)::float8 AS offer_s,
                 extract(epoch FROM filled_at - published_at)::float8 AS fill_s
               FROM reporting.posting_time
               WHERE day = $1::date AND ($2::text IS NULL OR town_code = $2)
                 AND ($3::text IS NULL OR market_id = $3) AND ($4::text IS NULL OR occupation_id = $4)) t`,
};

/** Median and P90 from publication to the first offer and to the last slot filled; exact, not averages of averages. */
export async function postingTimes(sql: Sql, filter: LiveFilter): Promise<PostingTimes> {
  const { day, town, market, occupation } = filter;
  const [row] = await sql.query<PostingTimes & Record<string, unknown>>(TIMES, [day, town, market, occupation]);
  return row!;
}

/** When the last counted event happened, ISO; null before the first. */
export async function countedUpTo(sql: Sql): Promise<string | null> {
  const [row] = await sql.query<{ ms: number }>({
    name: 'live-as-of',
    text: `SELECT (extract(epoch FROM e.at) * 1000)::float8 AS ms
           FROM reporting.position p JOIN platform.event e ON e.seq = p.seq WHERE p.projector = 'figures'`,
  });
  return row ? new Date(row.ms).toISOString() : null;
}
