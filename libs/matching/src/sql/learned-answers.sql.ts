import type { Answers, FigureCode } from '@app/core';
import type { Sql } from '@app/database';

/** Each is an offer that was answered or ran out. */
const WHOLE = ['accepts', 'standbys_joined', 'declines', 'offers_expired'] as const satisfies readonly FigureCode[];
/** Who stands by has said yes to the offer, and not once more when the place comes. */
const AGAIN = 'standbys_promoted' satisfies FigureCode;
/** Thousandths of offers. */
const CUT = 'offers_cut_milli' satisfies FigureCode;

const ANSWERS = {
  name: 'learned-answers',
  text: `SELECT town_code AS "townCode", occupation_id AS "occupationId",
           greatest(0, sum(CASE code WHEN '${AGAIN}' THEN -value ELSE value END) FILTER (WHERE code IN ('accepts', 'standbys_joined', '${AGAIN}')))::float8 AS accepted,
           greatest(0, sum(CASE code WHEN '${CUT}' THEN value / 1000.0 WHEN '${AGAIN}' THEN -value ELSE value END))::float8 AS answered
         FROM reporting.figure
         WHERE code IN ('${[...WHOLE, CUT, AGAIN].join(`', '`)}') AND day > platform.shanghai_day(platform.now()) - $1::int
         GROUP BY town_code, occupation_id`,
};

/** Answers to offers of the last days, today's among them, by town and occupation: sums of a few thousand counted figures. */
export function answersOfDays(
  sql: Sql,
  days: number,
): Promise<(Answers & { readonly townCode: string; readonly occupationId: string })[]> {
  return sql.query<Answers & { townCode: string; occupationId: string } & Record<string, unknown>>(ANSWERS, [days]);
}
