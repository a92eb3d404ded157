import fc from 'fast-check';
import { quietEnd, sendAt, USUAL_QUIET_HOURS, type Timed } from './quiet-hours';

/** An instant of 24 November 2026 in Shanghai. */
const at = (time: string): number => Date.parse(`2026-11-24T${time}:00+08:00`);
const NEXT_MORNING = Date.parse('2026-11-25T07:00:00+08:00');
const NOON = { fromMinute: 12 * 60, toMinute: 14 * 60 };

describe('quiet hours', () => {
  it.each([
    ['21:59', null],
    ['22:00', NEXT_MORNING],
    ['23:59', NEXT_MORNING],
    ['00:00', at('07:00')],
    ['06:59', at('07:00')],
    ['07:00', null],
  ])('over midnight: at %s they end %s', (time, end) => {
    expect(quietEnd(USUAL_QUIET_HOURS, at(time))).toBe(end);
  });

  it.each([
    ['11:59', null],
    ['12:00', at('14:00')],
    ['13:59', at('14:00')],
    ['14:00', null],
  ])('within a day: at %s they end %s', (time, end) => {
    expect(quietEnd(NOON, at(time))).toBe(end);
  });

  it('end after now and within a day, and are over at their end', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    fc.assert(
      fc.property(minute, minute, fc.integer({ min: 0, max: 2_000_000_000_000 }), (fromMinute, toMinute, now) => {
        fc.pre(fromMinute !== toMinute);
        const end = quietEnd({ fromMinute, toMinute }, now);
        if (end === null) return;
        expect(end).toBeGreaterThan(now);
        expect(end - now).toBeLessThanOrEqual(86_400_000);
        expect(quietEnd({ fromMinute, toMinute }, end)).toBeNull();
      }),
      { seed: 4, numRuns: 500 },
    );
  });
});

describe('a message in quiet hours', () => {
  const now = at('23:00');
  const message: Timed = { pace: 'news', now, quiet: USUAL_QUIET_HOURS, urgent: false, online: false, startsAt: null };
  const sent = (change: Partial<Timed>): number => sendAt({ ...message, ...change });

  it('waits for their end', () => expect(sent({})).toBe(NEXT_MORNING));
  it('goes at once outside them, and to who has none', () => {
    expect(sent({ now: at('21:00') })).toBe(at('21:00'));
    expect(sent({ quiet: null })).toBe(now);
  });
  it('goes at once when it answers what the person just did', () => expect(sent({ pace: 'answer' })).toBe(now));

  it.each([
    [true, true, now],
    [true, false, NEXT_MORNING],
    [false, true, NEXT_MORNING],
    [false, false, NEXT_MORNING],
  ])('an offer, urgent %s and online %s, goes at %d', (urgent, online, when) => {
    expect(sent({ pace: 'offer', urgent, online, startsAt: at('23:30') })).toBe(when);
  });

  it('about a shift that was agreed to: at once when it begins before they end', () => {
    expect(sent({ pace: 'agreed', startsAt: NEXT_MORNING })).toBe(now);
    expect(sent({ pace: 'agreed', startsAt: NEXT_MORNING + 1 })).toBe(NEXT_MORNING);
    expect(sent({ pace: 'agreed', startsAt: null })).toBe(NEXT_MORNING);
    expect(sent({ pace: 'news', startsAt: at('23:30') })).toBe(NEXT_MORNING);
  });
});
