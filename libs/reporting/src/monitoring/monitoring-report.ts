import type { Language, MonitoringReport } from '@app/contracts';
import { messageOf } from '@app/contracts';
import { valueOf, type CellCode, type FigureDefinition, type FigureValue, type Period, type SpreadOf } from '@app/core';
import type { Cell, SpreadCell } from '../sql/monitoring.sql';

/** What was read for a report. */
export interface MonitoringFacts {
  readonly figures: readonly FigureDefinition[];
  readonly periods: readonly Period[];
  readonly keys: readonly { readonly key: string; readonly name: string }[];
  readonly cells: readonly Cell[];
  /** Of before the first period. */
  readonly before: readonly Cell[];
  readonly spreads: ReadonlyMap<SpreadOf, readonly SpreadCell[]>;
}
type Value = FigureValue & { readonly n?: number };
type Look = (period: string, key: string) => Value;

const at = (...parts: string[]): string => parts.join('\n');
const IN_MINUTES = 60;
const TEXT_OF: Readonly<Record<Language, 0 | 1>> = { 'zh-CN': 0, en: 1 };

/** The figures with their cells, one for each period and key. */
export function reportFigures(facts: MonitoringFacts, language: Language): MonitoringReport['figures'] {
  const { periods, keys } = facts;
  const lookIn = lookers(facts);
  return facts.figures.map((figure) => {
    const look = lookIn(figure);
    return {
      ...definitionOf(figure, language),
      cells: look ? periods.flatMap((p) => keys.map(({ key }) => ({ period: p.key, key, ...look(p.key, key) }))) : [],
    };
  });
}

/** What a figure is, in words. */
export function definitionOf(figure: FigureDefinition, language: Language) {
  const { id, code, name, unit, source, formula } = figure;
  const word = TEXT_OF[language];
  const noData = figure.kind === 'missing' ? figure.missing[word] : null;
  return { id, code, name, unit, source, formula: formula[word], noData };
}

/** How a value is found, by the kind of figure; null when there is none. */
function lookers(facts: MonitoringFacts): (figure: FigureDefinition) => Look | null {
  const flows = new Map(facts.cells.map(({ code, period, key, value }) => [at(code, period, key), value]));
  const spreads = new Map([...facts.spreads].map(([of, rows]) => [of, spreadLook(rows)]));
  const ofPeriod = (period: string, key: string) => (code: CellCode) => flows.get(at(code, period, key)) ?? 0;
  return (figure) => {
    if (figure.kind === 'missing') return null;
    if (figure.kind === 'spread') return spreads.get(figure.of)?.(figure.at) ?? null;
    if (figure.kind !== 'stock') return (period, key) => valueOf(figure, ofPeriod(period, key));
    const stocks = runningSums(facts, figure.plus, flows);
    return (period, key) => valueOf(figure, () => stocks.get(at(period, key)) ?? 0);
  };
}

const spreadLook = (rows: readonly SpreadCell[]) => {
  const found = new Map(rows.map((row) => [at(row.period, row.key), row]));
  return (which: 'median' | 'p90'): Look =>
    (period, key) => {
      const row = found.get(at(period, key));
      return row ? { value: Math.round((row[which] / IN_MINUTES) * 1e6) / 1e6, n: row.n } : { value: null, n: 0 };
    };
};

/** From the beginning of the log to the end of each period. */
function runningSums({ periods, keys, before }: MonitoringFacts, code: CellCode, flows: ReadonlyMap<string, number>) {
  const sums = new Map<string, number>();
  for (const { key } of keys) {
    let sum = before.find((cell) => cell.code === code && cell.key === key)?.value ?? 0;
    for (const period of periods) {
      sum += flows.get(at(code, period.key, key)) ?? 0;
      sums.set(at(period.key, key), sum);
    }
  }
  return sums;
}

/** Counting people, the rows need not add up: every report says so. */
export const peopleNote = (language: Language): string => messageOf('DISTINCT_PEOPLE_NOTE', language);
