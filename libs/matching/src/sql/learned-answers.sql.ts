import type { Answers, FigureCode } from '@app/core';
import type { Sql } from '@app/database';

const YES = ['accepts', 'standbys_joined'] as const satisfies readonly FigureCode[];
/** Offers that were answered otherwise, or ran out. */
const NO = ['declines', 'offers_expired'] as const satisfies readonly FigureCode[];
/**
 * Accepts that tell nothing about those who are asked: somebody came and took it from the feed, or was promoted from the
 * line, having said yes before.
 */
const UNASKED = ['claims', 'standbys_promoted'] as const satisfies readonly FigureCode[];
/** Thousandths of offers. */
const CUT = 'offers_cut_milli' satisfies FigureCode;

const listed = (codes: readonly FigureCode[]): string => `'${codes.join(`', '`)}'`;

const ANSWERS = {
  name: 'learned-answers',
  text: `SELECT town_code AS "townCode", occupation_id AS "occupationId",
           greatest(0, sum(CASE WHEN code IN (${listed(UNASKED)}) THEN -value WHEN code IN (${listed(YES)}) THEN value END))::float8 AS accepted,
           greatest(0, sum(CASE WHEN code IN (${listed(UNASKED)}) THEN -value WHEN code = '${CUT}' THEN value / 1000.0 ELSE value END))::float8 AS answered
         FROM reporting.figure
         WHERE code IN (${listed([...YES, ...NO, ...UNASKED, CUT])}) AND day > platform.shanghai_day(platform.now()) - $1::int
         GROUP BY town_code, occupation_id`,
};

/** Answers to offers of the last days, today's among them, by town and occupation: sums of a few thousand counted figures. */
export function answersOfDays(
  sql: Sql,
  days: number,
): Promise<(Answers & { readonly townCode: string; readonly occupationId: string })[]> {
  return sql.query<Answers & { townCode: string; occupationId: string } & Record<string, unknown>>(ANSWERS, [days]);
}
