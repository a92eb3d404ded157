import fc from 'fast-check';
import {
  addDays,
  ageOn,
  isCalendarDay,
  minuteOfShanghaiDay,
  shanghaiDay,
  shanghaiWeekday,
  startOfShanghaiDay,
} from './day';

const RUNS = { seed: 20261124, numRuns: 1000 };
const at = (iso: string): number => Date.parse(iso);
const YEAR_1 = at('0001-01-01T00:00:00+08:00');
const YEAR_9999 = at('9999-12-31T23:59:59.999+08:00');
const anyInstant = fc.integer({ min: YEAR_1, max: YEAR_9999 });
const anyDay = anyInstant.map((ms) => shanghaiDay(ms));
const shanghaiClock = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai', dateStyle: 'short' });

describe('the Shanghai day of an instant', () => {
  it.each([
    ['2026-11-24T15:59:59.999Z', '2026-11-24'],
    ['2026-11-24T16:00:00.000Z', '2026-11-25'],
    ['2026-12-31T16:00:00Z', '2027-01-01'],
    ['2024-02-28T16:00:00Z', '2024-02-29'],
    ['2023-02-28T16:00:00Z', '2023-03-01'],
    ['1970-01-01T00:00:00Z', '1970-01-01'],
    ['1969-12-31T15:59:59Z', '1969-12-31'],
    ['1900-02-28T16:00:00Z', '1900-03-01'],
    ['2000-02-28T16:00:00Z', '2000-02-29'],
  ])('at %s is %s', (instant, day) => {
    expect(shanghaiDay(at(instant))).toBe(day);
  });

  it('agrees with the calendar of Date at UTC+8 for years 0001 to 9999', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        expect(shanghaiDay(ms)).toBe(new Date(ms + 8 * 3_600_000).toISOString().slice(0, 10));
      }),
      RUNS,
    );
  });

  it('agrees with the time zone Asia/Shanghai since summer time ended', () => {
    const instants = fc.integer({ min: at('1992-01-01T00:00:00Z'), max: at('2099-12-31T00:00:00Z') });
    fc.assert(
      fc.property(instants, (ms) => {
        expect(shanghaiDay(ms)).toBe(shanghaiClock.format(ms));
      }),
      RUNS,
    );
  });

  it.each([NaN, Infinity, -Infinity, YEAR_1 - 1, YEAR_9999 + 1])('does not exist for %p', (ms) => {
    expect(() => shanghaiDay(ms)).toThrow(RangeError);
  });
});

describe('the start of a Shanghai day', () => {
  it('is 16:00 UTC of the day before', () => {
    expect(startOfShanghaiDay('2026-11-25')).toBe(at('2026-11-24T16:00:00Z'));
  });

  it('is the latest instant that is not after any instant of that day', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const start = startOfShanghaiDay(shanghaiDay(ms));
        expect(start).toBeLessThanOrEqual(ms);
        expect(ms - start).toBeLessThan(86_400_000);
        expect(shanghaiDay(start)).toBe(shanghaiDay(ms));
      }),
      RUNS,
    );
  });

  it('is a fault for text that is no day', () => {
    expect(() => startOfShanghaiDay('2026-02-30')).toThrow(RangeError);
  });
});

describe('a calendar day', () => {
  it.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31', '2026-04-30'])('%s exists', (text) => {
    expect(isCalendarDay(text)).toBe(true);
  });

  it.each([
    ...['2023-02-29', '1900-02-29', '2026-04-31', '2026-00-10', '2026-13-01', '2026-01-00', '2026-01-32', '0000-01-01'],
    ...['', '2026-1-1', '2026/01/01', '20260101', ' 2026-01-01', '2026-01-01\n', '2026-01-01T00:00', '２０２６-01-01'],
  ])('%j does not exist', (text) => {
    expect(isCalendarDay(text)).toBe(false);
  });
});

describe('the minute and the weekday', () => {
  it.each([
    ['2026-11-24T16:00:00Z', 0, 3],
    ['2026-11-24T15:59:59Z', 1439, 2],
    ['2026-11-29T04:30:30Z', 750, 7],
    ['2026-11-30T00:00:00Z', 480, 1],
    ['1969-12-28T16:00:00Z', 0, 1],
  ])('of %s are %i and %i', (instant, minute, weekday) => {
    expect(minuteOfShanghaiDay(at(instant))).toBe(minute);
    expect(shanghaiWeekday(at(instant))).toBe(weekday);
  });

  it('agree with Date at UTC+8', () => {
    fc.assert(
      fc.property(anyInstant, (ms) => {
        const there = new Date(ms + 8 * 3_600_000);
        expect(minuteOfShanghaiDay(ms)).toBe(there.getUTCHours() * 60 + there.getUTCMinutes());
        expect(shanghaiWeekday(ms)).toBe(there.getUTCDay() || 7);
      }),
      RUNS,
    );
  });
});

describe('adding days', () => {
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2023-03-01', -1, '2023-02-28'],
    ['2026-11-24', 0, '2026-11-24'],
    ['2026-11-24', 365, '2027-11-24'],
  ])('%s + %i is %s', (day, n, expected) => {
    expect(addDays(day, n)).toBe(expected);
  });

  it('moves the start of the day by whole days and can be undone', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -400, max: 400 }), (day, n) => {
        fc.pre(day > '0003' && day < '9998');
        const moved = addDays(day, n);
        expect(startOfShanghaiDay(moved) - startOfShanghaiDay(day)).toBe(n * 86_400_000);
        expect(addDays(moved, -n)).toBe(day);
      }),
      RUNS,
    );
  });

  it.each([0.5, NaN, 1e9])('is a fault for %p days', (n) => {
    expect(() => addDays('2026-11-24', n)).toThrow(RangeError);
  });
});

describe('the age in full years', () => {
  it.each([
    ['2010-11-24', '2026-11-23', 15, 'the day before the 16th birthday'],
    ['2010-11-24', '2026-11-24', 16, 'the 16th birthday'],
    ['2010-11-25', '2026-11-24', 15, 'born a day too late'],
    ['2008-02-29', '2026-02-28', 17, 'a leap day child on 28 February'],
    ['2008-02-29', '2026-03-01', 18, 'a leap day child on 1 March'],
    ['2008-02-29', '2028-02-29', 20, 'a leap day child on its own day'],
    ['2008-12-31', '2026-01-01', 17, 'end of the year against its beginning'],
    ['2026-11-24', '2026-11-24', 0, 'the day of birth'],
    ['2026-11-25', '2026-11-24', -1, 'not yet born'],
  ])('of one born %s on %s is %i (%s)', (bornOn, day, age) => {
    expect(ageOn(bornOn, day)).toBe(age);
  });

  it('never falls as the days go by, and grows by one in a year and a day', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (bornOn, day) => {
        fc.pre(day < '9998');
        expect(ageOn(bornOn, addDays(day, 1))).toBeGreaterThanOrEqual(ageOn(bornOn, day));
        const grown = ageOn(bornOn, addDays(day, 366)) - ageOn(bornOn, day);
        expect([1, 2]).toContain(grown);
      }),
      RUNS,
    );
  });

  it('is a fault for text that is no day', () => {
    expect(() => ageOn('2008-02-30', '2026-01-01')).toThrow(RangeError);
    expect(() => ageOn('2008-02-28', 'today')).toThrow(RangeError);
  });
});
