import { leastAge, touchesNight } from './night';

const at = (text: string): number => Date.parse(`2026-11-${text}:00+08:00`);

describe('a shift', () => {
  it.each([
    ['24T06:00', '24T22:00', false],
    ['24T05:59', '24T14:00', true],
    ['24T14:00', '24T22:01', true],
    ['24T23:00', '24T23:30', true],
    ['24T20:00', '25T02:00', true],
    ['24T00:00', '24T06:00', true],
  ])('from %s to %s touches the night: %s', (from, to, night) => {
    expect(touchesNight({ from: at(from), to: at(to) })).toBe(night);
    expect(leastAge(false, { startsAt: at(from), endsAt: at(to) })).toBe(night ? 18 : 16);
  });

  it('by day of a trade that is denied to minors is for adults', () => {
    expect(leastAge(true, { startsAt: at('24T08:00'), endsAt: at('24T12:00') })).toBe(18);
  });
});
