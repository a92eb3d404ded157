import monitoring from '../../../../../seeds/monitoring.json';
import { cellsOf, valueOf } from './figure-definition';
import { FIGURES, figureOf } from './figures';
import { MEASURES, PERSON_MEASURES } from './measures';

describe('the definitions', () => {
  it('cover the 24 figures of the seeds, in their order, with their source', () => {
    const codes = [...new Set(FIGURES.map(({ code }) => code))];
    expect(codes).toEqual(monitoring.figures.map(({ code }) => code));
    const sources = monitoring.figures.map(({ code }) => FIGURES.find((figure) => figure.code === code)!.source);
    expect(sources).toEqual(monitoring.figures.map(({ source }) => source));
  });

  it('have an id of their own, with a text and a unit', () => {
    expect(new Set(FIGURES.map(({ id }) => id)).size).toBe(FIGURES.length);
    expect(FIGURES.filter(({ name, unit, formula }) => !name || !unit || formula.some((text) => !text))).toEqual([]);
  });

  it('use every measure but the times, which are taken one by one', () => {
    const used = new Set(FIGURES.flatMap(cellsOf).map((code) => code.replace('.persons', '')));
    expect(MEASURES.filter((measure) => !used.has(measure))).toEqual(['arrival_s']);
    const people = FIGURES.flatMap(cellsOf).filter((code) => code.endsWith('.persons'));
    expect(people.sort()).toEqual(PERSON_MEASURES.map((measure) => `${measure}.persons`).sort());
  });

  it('say why a figure has no data', () => {
    const missing = FIGURES.flatMap((figure) => (figure.kind === 'missing' ? [[figure.code, ...figure.missing]] : []));
    expect(missing.map(([code]) => code)).toEqual(['M16', 'M19', 'M20', 'M21', 'M22', 'M23']);
    expect(missing.flat().every(Boolean)).toBe(true);
  });
});

const valueFrom = (id: string, cells: Readonly<Record<string, number>>) =>
  valueOf(figureOf(id) as Parameters<typeof valueOf>[0], (code) => cells[code] ?? 0);

describe('the value of a figure', () => {
  it.each([
    ['M07', { accepts: 10, withdrawn: 3 }, { value: 7 }],
    ['M09.hours', { minutes_worked: 500 }, { value: 8.333333 }],
    ['M08.persons', { arrivals: 9, 'arrivals.persons': 4 }, { value: 4 }],
    ['M12', { arrivals_same_day: 1, accepts: 3 }, { value: 33.333333, numerator: 1, denominator: 3 }],
    ['M12', {}, { value: null, numerator: 0, denominator: 0 }],
    ['M13', { filled: 0, slots: 4 }, { value: 0, numerator: 0, denominator: 4 }],
    ['M15.hourly', { paid_fen: 12_000, paid_minutes: 360 }, { value: 20, numerator: 12_000, denominator: 360 }],
    ['M15.daily', { paid_fen: 12_000, paid: 1 }, { value: 120, numerator: 12_000, denominator: 1 }],
  ])('%s of %j is %j', (id, cells, expected) => {
    expect(valueFrom(id, cells)).toEqual(expected);
  });
});
