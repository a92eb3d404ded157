import fc from 'fast-check';
import { addDays } from './day';
import { isoWeekOf, mondayOfIsoWeek } from './iso-week';

describe('the ISO week', () => {
  it.each([
    ['2026-11-24', '2026-W48'],
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2026-11-29', '2026-W48'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2024-12-30', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('of %s is %s', (day, week) => {
    expect(isoWeekOf(day)).toBe(week);
  });

  it('begins on a Monday, and its seven days are all of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const week = isoWeekOf(addDays('1990-01-01', n));
        const monday = mondayOfIsoWeek(week)!;
        const days = [0, 6].map((more) => isoWeekOf(addDays(monday, more)));
        return days.every((of) => of === week) && isoWeekOf(addDays(monday, 7)) !== week;
      }),
    );
  });

  it.each(['2026-W54', '2025-W53', '2026-W00', '2026-48', '0000-W01', 'W48', '2026-W480'])(
    'does not exist: %s',
    (week) => {
      expect(mondayOfIsoWeek(week)).toBeNull();
    },
  );
});
