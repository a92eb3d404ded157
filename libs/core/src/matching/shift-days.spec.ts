import { DAY, HOUR, MINUTE, NOW } from './city.fixture';
import { packedCovers, packWindows } from './pool-windows';
import { coversShift, dayAsNumber, daySegments } from './shift-days';
import { Dice } from './city.fixture';

const MIDNIGHT = NOW - 10 * HOUR;
const window = (weekday: number, from: number, to: number) => ({ weekday, fromMinute: from * 60, toMinute: to * 60 });

describe('the days of a shift', () => {
  it('are one for a shift within a Shanghai day', () => {
    expect(daySegments(NOW, NOW + 2 * HOUR)).toEqual([window(1, 10, 12)]);
  });

  it('are two for an overnight shift, from Sunday to Monday too', () => {
    const sundayEvening = MIDNIGHT - 2 * HOUR;
    expect(daySegments(sundayEvening, sundayEvening + 8 * HOUR)).toEqual([window(7, 22, 24), window(1, 0, 6)]);
  });

  it('do not touch the next day when the shift ends at midnight', () => {
    expect(daySegments(MIDNIGHT + 20 * HOUR, MIDNIGHT + DAY)).toEqual([window(1, 20, 24)]);
  });

  it('count begun minutes whole', () => {
    expect(daySegments(NOW + 59_999, NOW + MINUTE + 1)).toEqual([{ weekday: 1, fromMinute: 600, toMinute: 602 }]);
  });

  it.each([
    ['2026-11-02', 20_261_102],
    ['2024-02-29', 20_240_229],
    ['2023-02-29', NaN],
    ['yesterday', NaN],
  ])('%s as a number is %d', (day, number) => {
    expect(dayAsNumber(day)).toBe(number);
  });
});

describe('availability', () => {
  const overnight = daySegments(MIDNIGHT + 22 * HOUR, MIDNIGHT + 30 * HOUR);
  const noon = daySegments(MIDNIGHT + 10 * HOUR, MIDNIGHT + 14 * HOUR);

  it.each([
    ['no windows mean any time', [], overnight, true],
    ['a window that covers the shift is enough', [window(1, 8, 18)], noon, true],
    ['a window that ends with the shift is enough', [window(1, 10, 14)], noon, true],
    ['a window that ends before the shift is not', [window(1, 8, 13)], noon, false],
    ['two windows that touch count as one', [window(1, 12, 18), window(1, 8, 12)], noon, true],
    ['two windows with a pause do not', [window(1, 8, 11), window(1, 12, 18)], noon, false],
    ['another day does not help', [window(2, 8, 18)], noon, false],
    ['an overnight shift needs both days', [window(1, 20, 24)], overnight, false],
    ['an overnight shift has both days', [window(1, 20, 24), window(2, 0, 8)], overnight, true],
    ['an empty window covers nothing', [window(1, 10, 10)], noon, false],
  ])('%s', (_, windows, segments, covered) => {
    expect(coversShift(windows, segments)).toBe(covered);
  });

  it('packed into numbers says the same as in the open', () => {
    let covered = 0;
    for (let seed = 1; seed <= 2000; seed++) {
      const dice = new Dice(seed);
      const windows = Array.from({ length: 1 + dice.below(5) }, () => {
        const from = dice.below(20);
        return window(1 + dice.below(2), from, from + dice.below(25 - from));
      });
      const startsAt = MIDNIGHT + dice.below(30) * HOUR;
      const segments = daySegments(startsAt, startsAt + (1 + dice.below(6)) * HOUR);
      const packed = packWindows(windows);
      const expected = coversShift(windows, segments);
      expect(segments.every((s) => packed.some((p) => packedCovers(p, s)))).toBe(expected);
      covered += Number(expected);
    }
    expect(covered).toBeGreaterThan(200);
  });

  it('of equal hours on five days is one number', () => {
    expect(packWindows([1, 2, 3, 4, 5].map((day) => window(day, 8, 18)))).toHaveLength(1);
  });
});
