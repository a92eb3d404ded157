import { DEFAULT_POLICY } from '../matching/policy';
import { canBeThere, reachWithinM } from './reach';

const MINUTE = 60_000;

describe('who can be there in time', () => {
  it('is whoever is near enough for the time that is left when he has set out', () => {
    expect([26, 16, 6, 5, -10].map((minutes) => reachWithinM(minutes * MINUTE, DEFAULT_POLICY))).toEqual([
      5000, 2500, 0, 0, 0,
    ]);
  });

  it('counts until half an hour after the start', () => {
    const at = (now: number) => ({ startsAt: 0, now: now * MINUTE });
    expect(canBeThere(3500, at(10), DEFAULT_POLICY)).toBe(true);
    expect(canBeThere(3501, at(10), DEFAULT_POLICY)).toBe(false);
    expect(canBeThere(9000, at(-15), DEFAULT_POLICY)).toBe(true);
    expect(canBeThere(NaN, at(-15), DEFAULT_POLICY)).toBe(false);
  });
});
