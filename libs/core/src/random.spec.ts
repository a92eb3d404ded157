import { hash32, mulberry32 } from './random';

describe('hash32', () => {
  it('gives the same number for the same seed and text, on every machine and in every release', () => {
    expect([hash32(0, ''), hash32(0, 'worker-1'), hash32(7, 'worker-1'), hash32(0, '中山')]).toEqual([
      2_886_220_781, 3_797_799_353, 1_782_562_866, 3_682_479_349,
    ]);
  });

  it('stays an unsigned 32-bit number for any seed', () => {
    for (const seed of [-1, 0, 1, 2 ** 31, 2 ** 32 - 1, -(2 ** 31)]) {
      const h = hash32(seed, 'x');
      expect(Number.isInteger(h) && h >= 0 && h < 2 ** 32).toBe(true);
    }
  });

  it('does not confuse characters that share their low byte', () => {
    expect(hash32(0, '\u0141')).not.toBe(hash32(0, 'A'));
  });

  it('spreads ids that differ by one digit evenly over 16 bins', () => {
    const bins = new Array<number>(16).fill(0);
    for (let i = 0; i < 16_000; i++) bins[hash32(3, `worker-${i}`) >>> 28]! += 1;
    expect(Math.min(...bins)).toBeGreaterThan(850);
    expect(Math.max(...bins)).toBeLessThan(1150);
  });

  it('has no collision among 20,000 ids beyond what chance explains', () => {
    const seen = new Set<number>();
    for (let i = 0; i < 20_000; i++) seen.add(hash32(0, `id-${i}`));
    expect(seen.size).toBeGreaterThanOrEqual(19_998);
  });
});

describe('mulberry32', () => {
  it('repeats its series for the same seed', () => {
    const a = mulberry32(42);
    const b = mulberry32(42);
    expect(Array.from({ length: 5 }, a)).toEqual(Array.from({ length: 5 }, b));
  });

  it('gives another series for another seed', () => {
    expect(mulberry32(1)()).not.toBe(mulberry32(2)());
  });

  it('stays in [0, 1) with the mean of a fair die', () => {
    const next = mulberry32(2026);
    const values = Array.from({ length: 10_000 }, next);
    expect(values.every((v) => v >= 0 && v < 1)).toBe(true);
    expect(values.reduce((sum, v) => sum + v, 0) / values.length).toBeCloseTo(0.5, 1);
  });
});
