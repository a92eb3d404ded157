import { Injectable } from '@nestjs/common';
import type { Language, MonitoringQuery, MonitoringReport } from '@app/contracts';
import { cellsOf, FIGURES, figureOf, periodsOf, type FigureDefinition, type Period, type SpreadOf } from '@app/core';
import { Db, type Sql } from '@app/database';
import { invalidFields } from '@app/platform';
import * as sql from '../sql/monitoring.sql';
import { peopleNote, reportFigures } from './monitoring-report';

const MOST_CELLS = 20_000;

/** The monitoring figures of a span of whole periods. */
@Injectable()
export class MonitoringService {
  constructor(private readonly db: Db) {}

  report(query: MonitoringQuery, language: Language): Promise<MonitoringReport> {
    return this.db.transaction(async (tx) => {
      await sql.atOneMoment(tx);
      return monitoringReport(tx, query, language);
    });
  }
}

/** Reads and puts together; inside a transaction of one moment. */
export async function monitoringReport(tx: Sql, query: MonitoringQuery, language: Language): Promise<MonitoringReport> {
  const figures = chosenFigures(query);
  const keys = chosenKeys(query, await sql.keysOf(tx, query.scope));
  const periods = chosenPeriods(query, figures.length * keys.length);
  const asOf = await sql.countedAsOf(tx);
  const read = await readCells(tx, figures, cellQuery(query, periods));
  const { from, to, by, scope } = query;
  return {
    ...{ from, to, by, scope, asOf, note: peopleNote(language), periods, keys },
    figures: reportFigures({ figures, periods, keys, ...read }, language),
  };
}

/** The cells of these figures. */
export async function readCells(tx: Sql, figures: readonly FigureDefinition[], query: sql.CellQuery) {
  const cells = await sql.cells(tx, query, [...new Set(figures.flatMap(cellsOf))]);
  const stocks = figures.filter(({ kind }) => kind === 'stock').flatMap(cellsOf);
  const before = stocks.length > 0 ? await sql.cellsBefore(tx, query, stocks) : [];
  const spreads = new Map<SpreadOf, sql.SpreadCell[]>();
  for (const of of new Set(figures.flatMap((figure) => (figure.kind === 'spread' ? figure.of : []))))
    spreads.set(of, await sql.spreadCells(tx, of, query));
  return { cells, before, spreads };
}

function cellQuery({ by, scope, key }: MonitoringQuery, periods: readonly Period[]): sql.CellQuery {
  const [first, last] = [periods[0]!, periods.at(-1)!];
  return { grain: by, scope, from: first.from, to: last.to, keys: key === undefined ? null : [key] };
}

function chosenFigures({ figures }: MonitoringQuery): readonly FigureDefinition[] {
  if (figures === undefined) return FIGURES;
  const wanted = new Set(figures.split(','));
  const unknown = [...wanted].some((id) => !figureOf(id) && !FIGURES.some(({ code }) => code === id));
  if (unknown) throw invalidFields([{ field: 'figures', code: 'FIGURE_UNKNOWN' }]);
  return FIGURES.filter(({ id, code }) => wanted.has(id) || wanted.has(code));
}

function chosenKeys<T extends { key: string }>({ key }: MonitoringQuery, all: readonly T[]): T[] {
  const keys = all.filter((one) => key === undefined || one.key === key);
  if (key !== undefined && keys.length === 0) throw invalidFields([{ field: 'key', code: 'KEY_UNKNOWN' }]);
  return keys;
}

function chosenPeriods(query: MonitoringQuery, cellsAPeriod: number): Period[] {
  if (query.from > query.to) throw invalidFields([{ field: 'from', code: 'PERIOD_ORDER' }]);
  const periods = periodsOf(query.by, query, MOST_CELLS);
  if (periods.length * cellsAPeriod > MOST_CELLS) throw invalidFields([{ field: 'to', code: 'TOO_MANY_CELLS' }]);
  return periods;
}
