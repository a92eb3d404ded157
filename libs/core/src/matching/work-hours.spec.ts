import { daysOf, mostOfDay, mostOfWeek, restBetween, restIsShort, weeksOf } from './work-hours';
import { isNightShift } from './wishes';

const HOUR = 3_600_000;
const at = (local: string): number => Date.parse(`${local}+08:00`);
const shift = (from: string, to: string) => ({ from: at(from), to: at(to) });
/** Sunday night into Monday, over the end of an ISO week. */
const sundayNight = shift('2026-11-29T20:00', '2026-11-30T06:00');

describe('the hours of a shift', () => {
  it('over midnight belong to the two Shanghai days in which they lie', () => {
    expect(mostOfDay(sundayNight, [])).toBe(6 * HOUR);
    expect(mostOfDay(sundayNight, [shift('2026-11-29T08:00', '2026-11-29T12:00')])).toBe(8 * HOUR);
    expect(mostOfDay(sundayNight, [shift('2026-11-30T12:00', '2026-11-30T20:00')])).toBe(14 * HOUR);
  });

  it('over Sunday midnight belong to two ISO weeks', () => {
    expect(mostOfWeek(sundayNight, [])).toBe(6 * HOUR);
    expect(mostOfWeek(sundayNight, [shift('2026-11-23T08:00', '2026-11-23T18:00')])).toBe(14 * HOUR);
    expect(mostOfWeek(sundayNight, [shift('2026-12-06T08:00', '2026-12-06T18:00')])).toBe(16 * HOUR);
  });

  it('that end at midnight touch no further day', () => {
    expect(daysOf(shift('2026-11-29T20:00', '2026-11-30T00:00'))).toEqual(
      shift('2026-11-29T00:00', '2026-11-30T00:00'),
    );
    expect(weeksOf(sundayNight)).toEqual(shift('2026-11-23T00:00', '2026-12-07T00:00'));
  });

  it('are counted only inside the day', () => {
    const longNight = shift('2026-11-28T18:00', '2026-11-29T02:00');
    expect(mostOfDay(shift('2026-11-29T08:00', '2026-11-29T12:00'), [longNight])).toBe(6 * HOUR);
  });
});

describe('rest', () => {
  const monday = shift('2026-11-30T09:00', '2026-11-30T13:00');

  it('is the time between two shifts, whichever comes first, and negative when they overlap', () => {
    expect(restBetween(monday, sundayNight)).toBe(3 * HOUR);
    expect(restBetween(sundayNight, monday)).toBe(3 * HOUR);
    expect(restBetween(monday, shift('2026-11-30T12:00', '2026-11-30T14:00'))).toBe(-HOUR);
  });

  it('is short between the shifts of two days, also when the first one ends on the second day', () => {
    expect(restIsShort(monday, [sundayNight], 11 * HOUR)).toBe(true);
    expect(restIsShort(monday, [sundayNight], 3 * HOUR)).toBe(false);
  });

  it('is not asked for between two shifts that begin on one day, even if they touch', () => {
    expect(restIsShort(monday, [shift('2026-11-30T13:00', '2026-11-30T15:00')], 11 * HOUR)).toBe(false);
  });
});

describe('a night shift', () => {
  it.each([
    ['2026-11-30T06:00', '2026-11-30T22:00', false],
    ['2026-11-30T05:59', '2026-11-30T07:00', true],
    ['2026-11-30T18:00', '2026-11-30T22:01', true],
    ['2026-11-30T23:00', '2026-12-01T01:00', true],
    ['2026-11-30T18:00', '2026-12-01T07:00', true],
  ])('from %s to %s: %p', (from, to, isNight) => {
    expect(isNightShift(at(from), at(to))).toBe(isNight);
  });
});
