import type { Answers, FigureCode } from '@app/core';
import type { Sql } from '@app/database';

/** Each is an offer that was answered or ran out. */
const WHOLE = ['accepts', 'declines', 'offers_expired'] as const satisfies readonly FigureCode[];
/** Accepted because somebody came and took it: that tells nothing about those who are asked. */
const CLAIMED = 'claims' satisfies FigureCode;
/** Thousandths of offers. */
const CUT = 'offers_cut_milli' satisfies FigureCode;

const ANSWERS = {
  name: 'learned-answers',
  text: `SELECT town_code AS "townCode", occupation_id AS "occupationId",
           coalesce(sum(CASE code WHEN 'accepts' THEN value WHEN '${CLAIMED}' THEN -value END), 0)::float8 AS accepted,
           sum(CASE code WHEN '${CUT}' THEN value / 1000.0 WHEN '${CLAIMED}' THEN -value ELSE value END)::float8 AS answered
         FROM reporting.figure
         WHERE code IN ('${[...WHOLE, CLAIMED, CUT].join(`', '`)}') AND day > platform.shanghai_day(platform.now()) - $1::int
         GROUP BY town_code, occupation_id`,
};

/** Answers to offers of the last days, today's among them, by town and occupation: sums of a few thousand counted figures. */
export function answersOfDays(
  sql: Sql,
  days: number,
): Promise<(Answers & { readonly townCode: string; readonly occupationId: string })[]> {
  return sql.query<Answers & { townCode: string; occupationId: string } & Record<string, unknown>>(ANSWERS, [days]);
}
