import { EFFECT_DAYS, effectSums, fadeOf, priorOfTrades, reliabilityOf } from './reliability';

const DAY = 86_400_000;
/** Noon in Shanghai. */
const NOW = Date.parse('2026-11-24T04:00:00Z');
const START = { prior: 0.85, strength: 10 };
const scoreOf = (...values: number[]) =>
  reliabilityOf(
    effectSums(
      values.map((value) => ({ value, at: NOW })),
      NOW,
      90,
    ),
    START,
  );

describe('what is left of an effect', () => {
  it('is half after 90 days, a quarter after 180, and nothing after 720', () => {
    expect([0, 90, 180].map((days) => fadeOf(NOW - days * DAY, NOW, 90))).toEqual([1, 0.5, 0.25]);
    expect(fadeOf(NOW - (EFFECT_DAYS - 1) * DAY, NOW, 90)).toBeCloseTo(0.0039, 4);
    expect(fadeOf(NOW - EFFECT_DAYS * DAY, NOW, 90)).toBe(0);
  });

  it('is the same all day long in Shanghai, and less from midnight on', () => {
    const at = Date.parse('2026-11-23T15:59:59Z');
    expect(fadeOf(at, Date.parse('2026-11-23T15:59:59Z'), 90)).toBe(1);
    expect(fadeOf(at, Date.parse('2026-11-23T16:00:00Z'), 90)).toBe(Math.pow(0.5, 1 / 90));
    expect(fadeOf(at, Date.parse('2026-11-24T15:59:59Z'), 90)).toBe(Math.pow(0.5, 1 / 90));
  });
});

describe('the score', () => {
  it('is the prior without history, and moves to what somebody does', () => {
    expect(scoreOf()).toBeCloseTo(0.85);
    expect(scoreOf(1)).toBeCloseTo(9.5 / 11);
    expect(scoreOf(-1)).toBeCloseTo(8.5 / 11);
    expect(scoreOf(...Array<number>(90).fill(1))).toBeCloseTo(0.985);
    expect(scoreOf(...Array<number>(90).fill(-1))).toBeCloseTo(0.085);
  });

  it('falls with every penalty and rises with every kept shift, wherever it stands', () => {
    for (const before of [[], [1, 1, 1], [-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1]]) {
      expect(scoreOf(...before, -0.2)).toBeLessThan(scoreOf(...before));
      expect(scoreOf(...before, -0.7)).toBeLessThan(scoreOf(...before, -0.2));
      expect(scoreOf(...before, 1)).toBeGreaterThan(scoreOf(...before));
    }
  });

  it('comes back to the prior as effects grow old', () => {
    const at = (days: number) => reliabilityOf(effectSums([{ value: -1, at: NOW - days * DAY }], NOW, 90), START);
    expect([at(0), at(90)].map((score) => score.toFixed(4))).toEqual(['0.7727', '0.8095']);
    expect(at(EFFECT_DAYS)).toBeCloseTo(0.85);
  });
});

describe('the prior of somebody with trades', () => {
  it.each([
    [[], 0.85],
    [['cleaner'], 0.85],
    [['rider'], 0.7],
    [['rider', 'cleaner'], 0.775],
  ])('%j is %d', (trades, prior) => {
    expect(priorOfTrades(trades, { rider: 0.7 }, 0.85)).toBeCloseTo(prior);
  });
});
