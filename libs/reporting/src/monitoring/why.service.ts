import { Injectable } from '@nestjs/common';
import type { Language, WhyAnswer, WhyQuery } from '@app/contracts';
import {
  cellsOf,
  figureOf,
  isCalendarDay,
  periodsOf,
  type CellCode,
  type FigureDefinition,
  type Period,
} from '@app/core';
import { Db, type Sql } from '@app/database';
import { invalidFields } from '@app/platform';
import { atOneMoment, countedAsOf, keysOf } from '../sql/monitoring.sql';
import { whyEvents, whySum, type WhyFilter, type WhySource } from '../sql/why.sql';
import { definitionOf, reportFigures } from './monitoring-report';
import { readCells } from './monitoring.service';

/** Who asks, and what he may see. */
export interface Asker {
  readonly language: Language;
  /** Whether the events themselves may be seen. */
  readonly withList: boolean;
}
const NOTHING = { events: 0, firstEventId: null, lastEventId: null };

/** Where one cell of the monitoring report comes from. */
@Injectable()
export class WhyService {
  constructor(private readonly db: Db) {}

  why(query: WhyQuery, asker: Asker): Promise<WhyAnswer> {
    const figure = figureOf(query.figure);
    if (!figure) throw invalidFields([{ field: 'figure', code: 'FIGURE_UNKNOWN' }]);
    const period = periodOf(query);
    return this.db.transaction(async (tx) => {
      await atOneMoment(tx);
      return answer(tx, { query, figure, period, asker });
    });
  }
}

type Read = Awaited<ReturnType<typeof readCells>>;
interface Question {
  readonly query: WhyQuery;
  readonly figure: FigureDefinition;
  readonly period: Period;
  readonly asker: Asker;
}

async function answer(tx: Sql, question: Question): Promise<WhyAnswer> {
  const { figure, asker } = question;
  const cell = await cellOf(tx, question);
  const filter = filterOf(question);
  const source = sourceOf(figure);
  const sum = source ? await whySum(tx, source, filter) : NOTHING;
  const page = source && asker.withList ? await pageOf(tx, source, filter, question.query) : { list: null, next: null };
  const { from, to, hour, scope, key } = filter;
  return {
    ...definitionOf(figure, asker.language),
    ...{ asOf: await countedAsOf(tx), ...cell, ...sum, ...page },
    filters: { scope, key, from, to, hour },
  };
}

/** The value as the report shows it, with the sums that it was made of. */
async function cellOf(tx: Sql, { query, figure, period, asker }: Question) {
  const { scope, key, by: grain } = query;
  const keys = (await keysOf(tx, scope)).filter((one) => one.key === key);
  if (keys.length === 0) throw invalidFields([{ field: 'key', code: 'KEY_UNKNOWN' }]);
  // A stock at the end of an hour holds the hours before it.
  const periods = periodsOf(grain, period, 1).filter((one) => one.key <= period.key);
  const read = await readCells(tx, [figure], { grain, scope, from: period.from, to: period.to, keys: [key] });
  const [reported] = reportFigures({ figures: [figure], periods, keys, ...read }, asker.language);
  const { value = null, ...more } = reported!.cells.at(-1) ?? {};
  const parts = cellsOf(figure).map((code) => ({ code, value: partOf(figure, code, read, period) }));
  return { value, ...withoutPlace(more), parts };
}

/** What the formula takes of one code: of the period, or of all up to its end. */
function partOf({ kind }: FigureDefinition, code: CellCode, { cells, before }: Read, { key }: Period): number {
  const counted =
    kind === 'stock'
      ? [...before, ...cells.filter(({ period }) => period <= key)]
      : cells.filter(({ period }) => period === key);
  return counted.reduce((sum, cell) => (cell.code === code ? sum + cell.value : sum), 0);
}

const withoutPlace = ({ numerator, denominator, n }: { numerator?: number; denominator?: number; n?: number }) => ({
  ...(numerator !== undefined && { numerator, denominator }),
  ...(n !== undefined && { n }),
});

function filterOf({ query, figure, period }: Question): WhyFilter {
  const { scope, key, by } = query;
  const from = figure.kind === 'stock' ? null : period.from;
  return { scope, key, from, to: period.to, hour: by === 'hour' ? Number(period.key.slice(-2)) : null };
}

function sourceOf(figure: FigureDefinition): WhySource | null {
  if (figure.kind === 'missing') return null;
  if (figure.kind !== 'spread') return { measures: cellsOf(figure).map((code) => code.replace('.persons', '')) };
  return figure.of === 'arrival' ? { measures: ['arrival_s'] } : { times: figure.of };
}

async function pageOf(tx: Sql, source: WhySource, filter: WhyFilter, { after, limit }: WhyQuery) {
  const rows = await whyEvents(tx, source, filter, { after, limit });
  const list = rows.map(({ id, type, at, restates }) => ({ id, type, at, restates }));
  return { list, next: rows.length === limit ? rows.at(-1)!.seq : null };
}

function periodOf({ by, period }: WhyQuery): Period {
  const day = period.slice(0, 10);
  const found = isCalendarDay(day) ? periodsOf(by, { from: day, to: day }, 1) : [];
  const one = found.find(({ key }) => key === period);
  if (!one) throw invalidFields([{ field: 'period', code: 'PERIOD_UNKNOWN' }]);
  return one;
}
