import type { Answers, FigureCode } from '@app/core';
import type { Sql } from '@app/database';

/** Each is an offer that was answered or ran out. */
const YES = ['accepts', 'standbys_joined'] as const satisfies readonly FigureCode[];
const WHOLE = [...YES, 'declines', 'offers_expired'] as const satisfies readonly FigureCode[];
/** Places taken without a further yes: by who stands by and has said it before, and by who came to the open feed and was not asked. */
const UNASKED = ['standbys_promoted', 'claims'] as const satisfies readonly FigureCode[];
/** Thousandths of offers. */
const CUT = 'offers_cut_milli' satisfies FigureCode;

const listed = (codes: readonly FigureCode[]): string => `'${codes.join(`', '`)}'`;

const ANSWERS = {
  name: 'learned-answers',
  text: `SELECT town_code AS "townCode", occupation_id AS "occupationId",
           greatest(0, sum(CASE WHEN code IN (${listed(UNASKED)}) THEN -value ELSE value END) FILTER (WHERE code IN (${listed([...YES, ...UNASKED])})))::float8 AS accepted,
           greatest(0, sum(CASE WHEN code = '${CUT}' THEN value / 1000.0 WHEN code IN (${listed(UNASKED)}) THEN -value ELSE value END))::float8 AS answered
         FROM reporting.figure
         WHERE code IN (${listed([...WHOLE, CUT, ...UNASKED])}) AND day > platform.shanghai_day(platform.now()) - $1::int
         GROUP BY town_code, occupation_id`,
};

/** Answers to offers of the last days, today's among them, by town and occupation: sums of a few thousand counted figures. */
export function answersOfDays(
  sql: Sql,
  days: number,
): Promise<(Answers & { readonly townCode: string; readonly occupationId: string })[]> {
  return sql.query<Answers & { townCode: string; occupationId: string } & Record<string, unknown>>(ANSWERS, [days]);
}
