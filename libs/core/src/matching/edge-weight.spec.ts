import { aCandidate, aPosting, HOUR, NOW, theRules } from './city.fixture';
import type { Candidate } from './candidate';
import { edgeWeight, SCORE_STEPS, TIE_STEPS, tieOrder } from './edge-weight';
import { rank } from './rank';

const tieOf = (worker: Partial<Candidate>) =>
  tieOrder(rank(aPosting(), [aCandidate(worker)], theRules()).ranked[0]!, theRules());

describe('the weight of an offer', () => {
  it('lets one step of score × P(accept) beat any order among ties', () => {
    expect(edgeWeight(0.50001, 1, 0)).toBeGreaterThan(edgeWeight(0.5, 1, TIE_STEPS - 1));
  });

  it('is a whole number from 1 up to less than 2^37', () => {
    expect(edgeWeight(0, 0.3, 0)).toBe(1);
    expect(edgeWeight(1, 1, TIE_STEPS - 1)).toBe(SCORE_STEPS * TIE_STEPS + TIE_STEPS - 1);
    expect(edgeWeight(1, 1, TIE_STEPS - 1)).toBeLessThan(2 ** 37);
    expect(Number.isInteger(edgeWeight(1 / 3, 0.7, 5))).toBe(true);
  });

  it.each([
    [NaN, 1, 0],
    [1.1, 1, 0],
    [-0.1, 1, 0],
    [0.5, NaN, 0],
    [0.5, 0.5, -1],
    [0.5, 0.5, TIE_STEPS],
    [0.5, 0.5, 0.5],
  ])('of score %d, acceptance %d and tie %d is a fault', (score, acceptance, tie) => {
    expect(() => edgeWeight(score, acceptance, tie)).toThrow(RangeError);
  });
});

describe('the order among ties', () => {
  it('prefers fewest recent offers, whatever the wait', () => {
    expect(tieOf({ recentOffers: 0, waitingSince: NOW })).toBeGreaterThan(tieOf({ recentOffers: 1, waitingSince: 0 }));
  });

  it('then the longest wait, whatever the lot', () => {
    const ids = Array.from({ length: 50 }, (_, i) => `w${i}`);
    const long = ids.map((workerId) => tieOf({ workerId, waitingSince: NOW - HOUR / 2 }));
    const short = ids.map((workerId) => tieOf({ workerId, waitingSince: NOW - HOUR / 3 }));
    expect(Math.min(...long)).toBeGreaterThan(Math.max(...short));
  });

  it('stays within its bits for any history', () => {
    for (const recentOffers of [0, 63, 64, 1e6]) {
      for (const waitingSince of [0, NOW, NOW + 5]) {
        const tie = tieOf({ recentOffers, waitingSince });
        expect(tie).toBeGreaterThanOrEqual(0);
        expect(tie).toBeLessThan(TIE_STEPS);
      }
    }
  });
});
