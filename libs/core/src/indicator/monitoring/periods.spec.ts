import fc from 'fast-check';
import { addDays } from '../../time/day';
import { GRAINS, periodsOf, periodStart } from './periods';

describe('the period of a day', () => {
  it.each([
    ['day', '2026-11-24', '2026-11-24'],
    ['week', '2026-11-24', '2026-11-23'],
    ['week', '2026-11-22', '2026-11-16'],
    ['week', '2027-01-01', '2026-12-28'],
    ['month', '2024-02-29', '2024-02-01'],
    ['quarter', '2026-11-24', '2026-10-01'],
    ['quarter', '2026-03-31', '2026-01-01'],
    ['year', '2026-12-31', '2026-01-01'],
  ] as const)('by %s, %s lies in that of %s', (grain, day, start) => {
    expect(periodStart(grain, day)).toBe(start);
  });
});

describe('the periods that touch some days', () => {
  it('are whole', () => {
    expect(periodsOf('month', { from: '2026-01-31', to: '2026-03-01' }, 9)).toEqual([
      { key: '2026-01-01', from: '2026-01-01', to: '2026-01-31' },
      { key: '2026-02-01', from: '2026-02-01', to: '2026-02-28' },
      { key: '2026-03-01', from: '2026-03-01', to: '2026-03-31' },
    ]);
  });

  it('are 24 a day by the hour', () => {
    const hours = periodsOf('hour', { from: '2026-11-24', to: '2026-11-25' }, 99);
    expect([hours.length, hours[0]!.key, hours[37]!.key]).toEqual([48, '2026-11-24T00', '2026-11-25T13']);
  });

  it('stop one beyond the most', () => {
    expect(periodsOf('day', { from: '2026-01-01', to: '2026-12-31' }, 3)).toHaveLength(4);
  });

  it('follow one another without a gap, and the last holds the last day', () => {
    const kept = fc.constantFrom(...GRAINS.filter((grain) => grain !== 'hour'));
    const days = fc.integer({ min: 0, max: 4000 }).map((n) => addDays('2023-01-01', n));
    fc.assert(
      fc.property(kept, days, fc.nat(900), (grain, from, more) => {
        const to = addDays(from, more);
        const periods = periodsOf(grain, { from, to }, 1000);
        expect(periods[0]!.from <= from && periods.at(-1)!.to >= to && periods.at(-1)!.from <= to).toBe(true);
        periods.slice(1).forEach((one, i) => expect(one.from).toBe(addDays(periods[i]!.to, 1)));
      }),
      { seed: 20_261_124, numRuns: 200 },
    );
  });
});
