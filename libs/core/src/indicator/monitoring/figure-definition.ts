import type { CellCode } from './measures';

interface Named {
  /** Code of the figure and of its part, for example M08.persons. */
  readonly id: string;
  /** Row of seeds/monitoring.json. */
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** direct: counted from events; entered: by the staff of markets and stations. As in seeds/monitoring.json. */
  readonly source: 'direct' | 'entered';
  /** How it is counted, for people: Chinese, then English. */
  readonly formula: readonly [zh: string, en: string];
}
type Sum = Named & {
  /** flow: of the period; stock: from the beginning to the end of the period. */
  readonly kind: 'flow' | 'stock';
  readonly plus: CellCode;
  readonly minus?: CellCode;
  /** Units of the cells in one unit of the figure. */
  readonly per: number;
};
type Ratio = Named & { readonly kind: 'ratio'; readonly of: CellCode; readonly by: CellCode; readonly scale: number };
/** Exact over the single values of the whole period: never an average of averages. */
type Spread = Named & { readonly kind: 'spread'; readonly of: SpreadOf; readonly at: 'median' | 'p90' };
/** Cannot be counted yet; `missing` is what the log would have to tell. */
type Missing = Named & { readonly kind: 'missing'; readonly missing: readonly [zh: string, en: string] };
export type FigureDefinition = Sum | Ratio | Spread | Missing;

/** Times that are kept one by one, seconds. */
export const SPREADS = ['first_accept', 'fill', 'arrival'] as const;
export type SpreadOf = (typeof SPREADS)[number];

type Line = readonly [id: string, name: string, unit: string, zh: string, en: string];
const named = ([id, name, unit, zh, en]: Line): Named => ({
  ...{ id, code: id.slice(0, 3), name, unit, formula: [zh, en], source: 'direct' },
});
/** Counted in the period. */
export const flow = (line: Line, plus: CellCode, { minus, per = 1 }: { minus?: CellCode; per?: number } = {}): Sum => ({
  ...{ ...named(line), kind: 'flow', plus, per },
  ...(minus && { minus }),
});
/** Counted from the beginning to the end of the period. */
export const stock = (line: Line, plus: CellCode): Sum => ({ ...named(line), kind: 'stock', plus, per: 1 });
export const ratio = (line: Line, of: CellCode, by: CellCode, scale = 100): Ratio => ({
  ...{ ...named(line), kind: 'ratio', of, by, scale },
});
/** Median and P90 of the same times. */
export const spreads = (id: string, name: string, zh: string, en: string, of: SpreadOf): Spread[] =>
  (['median', 'p90'] as const).map((at) => {
    const part = at === 'p90' ? 'P90' : '中位';
    return { ...named([`${id}${at}`, `${name}(${part})`, '分钟', zh, en]), kind: 'spread', of, at };
  });
/** To be counted when the log tells it. */
export const missing = (line: Line, zh: string, en: string): Missing => ({
  ...{ ...named(line), kind: 'missing', missing: [zh, en] },
});
export const entered = (line: Line): Missing => ({
  ...{ ...missing(line, '还没有填报', 'nothing is entered yet'), source: 'entered' },
});

/** The cells that a figure is made of. */
export function cellsOf(figure: FigureDefinition): CellCode[] {
  if (figure.kind === 'ratio') return [figure.of, figure.by];
  if (figure.kind === 'flow' || figure.kind === 'stock')
    return figure.minus ? [figure.plus, figure.minus] : [figure.plus];
  return [];
}

/** A figure in one period and scope; null without anything to divide by. */
export interface FigureValue {
  readonly value: number | null;
  /** In whole units of the cells; of a ratio alone. */
  readonly numerator?: number;
  readonly denominator?: number;
}

const SIX = 1e6;
/** Rounded once, to six digits: everybody who shows a value starts from the same one. */
const rounded = (value: number): number => Math.round(value * SIX) / SIX;

/** What its cells make of a figure; a cell that is not there is nothing counted. */
export function valueOf(figure: Sum | Ratio, cell: (code: CellCode) => number): FigureValue {
  if (figure.kind !== 'ratio') {
    const value = cell(figure.plus) - (figure.minus ? cell(figure.minus) : 0);
    return { value: rounded(value / figure.per) };
  }
  const [numerator, denominator] = [cell(figure.of), cell(figure.by)];
  return {
    ...{ value: denominator > 0 ? rounded((figure.scale * numerator) / denominator) : null },
    ...{ numerator, denominator },
  };
}
