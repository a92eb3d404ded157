import { MAX_WAVE, roundPlan, standbySize, waveSize } from './offer-plan';
import { DEFAULT_POLICY } from './policy';

/** P(at least r of k accept), by the plain binomial sum; only for small k. */
function atLeast(r: number, k: number, p: number): number {
  let below = 0;
  let term = (1 - p) ** k;
  for (let i = 0; i < r; i++) {
    below += term;
    term *= ((k - i) / (i + 1)) * (p / (1 - p));
  }
  return 1 - below;
}

describe('the wave size', () => {
  it.each([
    [1, 0.8, 5],
    [1, 0.95, 9],
    [3, 0.8, 14],
    [3, 0.95, 19],
    [10, 0.8, 40],
    [10, 0.95, 49],
  ])('for %d vacant slots at p = .3 and confidence %d is %d', (vacant, confidence, k) => {
    expect(waveSize(vacant, 0.3, confidence)).toBe(k);
  });

  it('is the smallest that reaches the confidence, by the plain binomial sum', () => {
    for (const p of [0.05, 0.3, 0.62, 0.95]) {
      for (const r of [1, 2, 5, 12]) {
        const k = waveSize(r, p, 0.9);
        expect(atLeast(r, k, p)).toBeGreaterThanOrEqual(0.9);
        if (k > r) expect(atLeast(r, k - 1, p)).toBeLessThan(0.9);
      }
    }
  });

  it.each([
    ['no vacant slots', 0, 0.3, 0],
    ['workers who always accept', 7, 1, 7],
    ['workers who nearly never accept', 1, 1e-9, MAX_WAVE],
    ['more slots than a wave may have', 5000, 1, MAX_WAVE],
  ])('for %s is bounded and plain', (_, vacant, acceptance, k) => {
    expect(waveSize(vacant, acceptance, 0.95)).toBe(k);
  });

  it.each([0.3, 0.5, 0.9])('stays in step with the normal approximation for 500 slots at p = %d', (p) => {
    const k = waveSize(500, p, 0.95);
    const deviations = (k * p - 500) / Math.sqrt(k * p * (1 - p));
    // 1.645 of the normal distribution, and half a worker to either side.
    expect(deviations).toBeGreaterThan(1.5);
    expect(deviations).toBeLessThan(1.8);
  });

  it('is still exact where the first term is 1e-320, and bounded where more than 4,000 would be needed', () => {
    const k = waveSize(300, 0.085, 0.95);
    expect((k * 0.085 - 300) / Math.sqrt(k * 0.085 * 0.915)).toBeCloseTo(1.645, 1);
    expect(waveSize(500, 0.1, 0.95)).toBe(MAX_WAVE);
  });

  it.each([
    [-1, 0.3, 0.8],
    [1.5, 0.3, 0.8],
    [1, 0, 0.8],
    [1, NaN, 0.8],
    [1, 1.1, 0.8],
    [1, 0.3, 1],
    [1, 0.3, NaN],
  ])('of %d slots, p = %d and confidence %d is a fault', (vacant, p, confidence) => {
    expect(() => waveSize(vacant, p, confidence)).toThrow(RangeError);
  });
});

describe('the standby', () => {
  it.each([
    [0.83, 4],
    [0.9, 3],
    [0.95, 2],
    [1, 0],
  ])('of 10 places at a show rate of %d is %d', (showRate, standby) => {
    expect(standbySize(10, showRate, 0.9)).toBe(standby);
  });

  it('of no places, and of more than a wave holds, is nobody', () => {
    expect([standbySize(0, 0.83, 0.9), standbySize(MAX_WAVE, 0.83, 0.9), standbySize(9000, 0.83, 0.9)]).toEqual([
      0, 0, 0,
    ]);
  });
});

describe('the rounds', () => {
  it.each([
    [1, { tier: 'roster', lifetimeMs: 20_000, radiusFactor: 1, relaxWishes: false }],
    [2, { tier: 'best', lifetimeMs: 45_000, radiusFactor: 1, relaxWishes: false }],
    [3, { tier: 'best', lifetimeMs: 45_000, radiusFactor: 1.5, relaxWishes: false }],
    [4, { tier: 'best', lifetimeMs: 90_000, radiusFactor: 2, relaxWishes: true }],
    [17, { tier: 'best', lifetimeMs: 90_000, radiusFactor: 2, relaxWishes: true }],
  ])('of an urgent posting: number %d', (round, plan) => {
    expect(roundPlan('urgent', round, DEFAULT_POLICY)).toEqual(plan);
  });

  it('end after the table when the policy does not repeat the last one', () => {
    const policy = { ...DEFAULT_POLICY, repeatLastRound: false };
    expect(roundPlan('planned', 4, policy)).not.toBeNull();
    expect(roundPlan('planned', 5, policy)).toBeNull();
  });

  it('begin with number 1', () => {
    expect(roundPlan('urgent', 0, DEFAULT_POLICY)).toBeNull();
    expect(roundPlan('urgent', -1, DEFAULT_POLICY)).toBeNull();
  });
});
