import type { WeatherKind } from '../worktime/heat';
import { weatherExcuses } from './excuse';

const HOUR = 3_600_000;
/** 10:00 to 14:00 in Shanghai, with half an hour there and back. */
const startsAt = Date.parse('2026-11-24T02:00:00Z');
const endsAt = startsAt + 4 * HOUR;
const block = { from: startsAt - HOUR / 2, to: endsAt + HOUR / 2 };
const excuses = (kind: WeatherKind, from: number, until: number, outdoor = true) =>
  weatherExcuses({ kind, from, until }, { outdoor, startsAt, endsAt, block, urgency: 'planned' });

describe('force majeure', () => {
  it.each(['typhoon', 'rainstorm'] as const)('is a %s on the way, indoors too', (kind) => {
    expect(excuses(kind, block.from - HOUR, block.from + 1, false)).toBe(true);
    expect(excuses(kind, block.from - HOUR, block.from, false)).toBe(false);
    expect(excuses(kind, block.to, block.to + HOUR)).toBe(false);
  });

  it('is heat for outdoor work alone, in its own hours', () => {
    expect(excuses('heat_40', endsAt - 1, endsAt + HOUR)).toBe(true);
    expect(excuses('heat_40', endsAt - 1, endsAt + HOUR, false)).toBe(false);
    expect(excuses('heat_40', endsAt, endsAt + HOUR)).toBe(false);
  });

  it('is heat below 40 °C at noon alone', () => {
    expect(excuses('heat_37', startsAt, startsAt + 2 * HOUR)).toBe(false);
    expect(excuses('heat_37', startsAt, startsAt + 2 * HOUR + 1)).toBe(true);
  });
});
