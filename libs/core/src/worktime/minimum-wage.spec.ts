import fc from 'fast-check';
import { hourlyPayFen, minimumHourlyFen, payRefusal, type MinimumWage } from './minimum-wage';

/** The rates of Guangdong's second category, as the notices give them. */
const ROWS: MinimumWage[] = [
  { from: '2011-03-01', hourlyFen: 1050, confirmed: true },
  { from: '2013-05-01', hourlyFen: 1250, confirmed: true },
  { from: '2015-05-01', hourlyFen: 1440, confirmed: false },
  { from: '2018-07-01', hourlyFen: 1640, confirmed: true },
  { from: '2021-12-01', hourlyFen: 1810, confirmed: true },
  { from: '2025-03-01', hourlyFen: 1980, confirmed: false },
];
const at = (local: string): number => Date.parse(`${local}+08:00`);
const shift = (from: string, to: string) => ({ startsAt: at(from), endsAt: at(to) });
const hourly = (payFen: number) => ({ payKind: 'hourly', payFen }) as const;
const total = (payFen: number) => ({ payKind: 'total', payFen }) as const;

describe('the hourly minimum wage', () => {
  it.each([
    ['2011-02-28', null],
    ['2011-03-01', 1050],
    ['2013-04-30', 1050],
    ['2013-05-01', 1250],
    ['2018-06-30', 1440],
    ['2018-07-01', 1640],
    ['2025-02-28', 1810],
    ['2025-03-01', 1980],
    ['2026-11-24', 1980],
  ])('on %s is %p fen', (day, fen) => {
    expect(minimumHourlyFen(ROWS, day)).toBe(fen);
  });

  it('does not depend on the order of the rows', () => {
    expect(minimumHourlyFen([...ROWS].reverse(), '2022-01-01')).toBe(1810);
    expect(minimumHourlyFen([], '2022-01-01')).toBeNull();
  });
});

describe('the pay per hour', () => {
  it.each([
    [hourly(2000), 480, 2000],
    [total(16_000), 480, 2000],
    [total(15_999), 480, 1999],
    [total(1000), 7, 8571],
    [total(0), 60, 0],
  ])('of %j over %i minutes is %i fen', (pay, minutes, fen) => {
    expect(hourlyPayFen(pay, minutes)).toBe(fen);
  });

  it('reaches a minimum exactly when pay × 60 ≥ minimum × minutes, in integers', () => {
    const runs = { seed: 20261124, numRuns: 1000 };
    fc.assert(
      fc.property(
        fc.nat({ max: 10_000_000 }),
        fc.integer({ min: 1, max: 720 }),
        fc.nat({ max: 5000 }),
        (fen, min, rate) => {
          expect(hourlyPayFen(total(fen), min) >= rate).toBe(BigInt(fen) * 60n >= BigInt(rate) * BigInt(min));
        },
      ),
      runs,
    );
  });
});

describe('a pay', () => {
  const day = shift('2026-11-24T09:00', '2026-11-24T17:00');
  const overnight = shift('2025-02-28T22:00', '2025-03-01T06:00');

  it.each([
    ['the hourly minimum', hourly(1980), day],
    ['eight hours at the minimum', total(15_840), day],
    ['the old rate, ending at the midnight of the change', hourly(1810), shift('2025-02-28T16:00', '2025-03-01T00:00')],
    ['the new rate for a night into the change', hourly(1980), overnight],
  ])('of %s is taken', (_, pay, times) => {
    expect(payRefusal(ROWS, pay, times)).toBeNull();
  });

  it.each([
    ['one fen below the minimum', hourly(1979), day],
    ['one fen less for the whole shift', total(15_839), day],
    ['the old rate for a night into the change', hourly(1810), overnight],
    ['nothing', hourly(0), day],
    ['a negative sum', total(-1), day],
    ['no number', hourly(NaN), day],
  ])('of %s is below the minimum', (_, pay, times) => {
    expect(payRefusal(ROWS, pay, times)).toBe('PAY_BELOW_MINIMUM');
  });

  it('keeps the higher rate when the minimum falls during the night', () => {
    const falling = [...ROWS, { from: '2026-11-25', hourlyFen: 1500, confirmed: true }];
    const night = shift('2026-11-24T22:00', '2026-11-25T06:00');
    expect(payRefusal(falling, hourly(1600), night)).toBe('PAY_BELOW_MINIMUM');
    expect(payRefusal(falling, hourly(1980), night)).toBeNull();
  });

  it('is refused when no row covers its first day, even if one covers the last', () => {
    const times = shift('2011-02-28T22:00', '2011-03-01T06:00');
    expect(payRefusal(ROWS, hourly(9999), times)).toBe('NO_MINIMUM_WAGE_ROW');
    expect(payRefusal([], hourly(9999), day)).toBe('NO_MINIMUM_WAGE_ROW');
  });
});
