import fc from 'fast-check';
import {
  DEDUCTION_KINDS,
  heatAllowanceFen,
  settle,
  statedItems,
  type SettledWork,
  type SettlementItem,
} from './settle';

const WAGES = [
  { from: '2021-12-01', hourlyFen: 1810, confirmed: true },
  { from: '2025-03-01', hourlyFen: 1980, confirmed: false },
];
const at = (local: string): number => Date.parse(`${local}+08:00`);
const WORK: SettledWork = {
  ...{ payKind: 'hourly', payFen: 2500, minutes: 240, outdoor: false },
  ...{ startsAt: at('2026-11-24T13:00'), endsAt: at('2026-11-24T17:00') },
};
const JULY = { startsAt: at('2026-07-01T08:00'), endsAt: at('2026-07-01T12:00') };
const line = (kind: SettlementItem['kind'], fen: number): SettlementItem => ({ kind, fen, note: null });
const valueOf = (work: SettledWork, stated: SettlementItem[] = []) => {
  const result = settle(work, stated, WAGES);
  if (!result.ok) throw new Error(result.reason);
  return result.value;
};

describe('a settlement', () => {
  it('pays by the minute, begun fen in full', () => {
    expect(valueOf({ ...WORK, minutes: 181 })).toEqual({ items: [line('base', 7542)], totalFen: 7542, leastFen: 5973 });
  });

  it('pays the whole sum of a posting that names one', () => {
    expect(valueOf({ ...WORK, payKind: 'total', payFen: 9000, minutes: 60 }).totalFen).toBe(9000);
  });

  it('names every item that is added or taken off', () => {
    const stated = [line('transport', 800), line('advance', -3000)];
    expect(valueOf(WORK, stated)).toEqual({ items: [line('base', 10_000), ...stated], totalFen: 7800, leastFen: 7920 });
  });

  it.each([
    ['damage down to the minimum', [line('damage', -2080)], null],
    ['a fen below it', [line('damage', -2081)], 7920],
    ['board below it', [line('board', -2081)], 7920],
    ['both together below it', [line('damage', -1000), line('board', -1081)], 7920],
    ['an allowance, which does not make up for it', [line('bonus', 5000), line('damage', -2081)], 7920],
    ['an advance, which is pay that came earlier', [line('advance', -9000)], null],
  ])('with %s', (_, stated, leastFen) => {
    const result = settle(WORK, stated, WAGES);
    if (leastFen === null) expect(result.ok).toBe(true);
    else expect(result).toEqual({ ok: false, reason: 'PAY_BELOW_MINIMUM', leastFen });
  });

  it('never takes more than there is', () => {
    const result = settle(WORK, [line('advance', -10_001)], WAGES);
    expect(result).toMatchObject({ ok: false, reason: 'DEDUCTIONS_EXCEED_PAY' });
  });

  it('is topped up when the wage has risen since the posting', () => {
    const { items, totalFen } = valueOf({ ...WORK, payFen: 1900 });
    expect(items).toEqual([line('base', 7600), line('minimum_top_up', 320)]);
    expect(totalFen).toBe(7920);
  });

  it('over midnight keeps the higher minimum of its days', () => {
    const night = { startsAt: at('2025-02-28T22:00'), endsAt: at('2025-03-01T02:00') };
    expect(valueOf({ ...WORK, ...night }).leastFen).toBe(7920);
  });

  it('needs a wage for its day', () => {
    expect(settle(WORK, [], [])).toMatchObject({ ok: false, reason: 'NO_MINIMUM_WAGE_ROW' });
  });

  it('made anew from its own stated items is the same', () => {
    const stated = [line('meal', 1500), line('tax', -20)];
    const first = valueOf({ ...WORK, ...JULY, outdoor: true }, stated);
    expect(valueOf({ ...WORK, ...JULY, outdoor: true }, statedItems(first.items))).toEqual(first);
  });

  it('whatever is taken off, never leaves less than the minimum', () => {
    const off = fc.record({ kind: fc.constantFrom(...DEDUCTION_KINDS), fen: fc.integer({ min: 1, max: 12_000 }) });
    const work = fc.record({ minutes: fc.integer({ min: 1, max: 240 }), payFen: fc.integer({ min: 1, max: 5000 }) });
    fc.assert(
      fc.property(work, fc.array(off, { maxLength: 4 }), (parts, offs) => {
        const result = settle(
          { ...WORK, ...parts },
          offs.map(({ kind, fen }) => line(kind, -fen)),
          WAGES,
        );
        if (!result.ok) return;
        const kept = result.value.items.filter(({ kind }) => kind !== 'advance' && kind !== 'tax');
        const sum = kept.reduce((total, { fen }) => total + fen, 0);
        expect(sum * 60).toBeGreaterThanOrEqual(1980 * parts.minutes);
        expect(result.value.totalFen).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the heat allowance', () => {
  it.each([
    ['2026-05-31T23:59', true, 0],
    ['2026-06-01T00:00', true, 1380],
    ['2026-10-31T23:59', true, 1380],
    ['2026-11-01T00:00', true, 0],
    ['2026-07-01T08:00', false, 0],
  ])('of a shift from %s, outdoors: %s, is %d fen', (start, outdoor, fen) => {
    expect(heatAllowanceFen({ startsAt: at(start), outdoor })).toBe(fen);
  });

  it('is added by itself, may be more, and never less', () => {
    const work = { ...WORK, ...JULY, outdoor: true };
    expect(valueOf(work).items).toEqual([line('base', 10_000), line('heat_allowance', 1380)]);
    expect(valueOf(work, [line('heat_allowance', 2000)]).totalFen).toBe(12_000);
    expect(settle(work, [line('heat_allowance', 1000)], WAGES)).toEqual({
      ...{ ok: false, reason: 'HEAT_ALLOWANCE_TOO_LOW', leastFen: 1380 },
    });
  });
});
