import fc from 'fast-check';
import { overlaps, shiftBlock, type Block } from './overlap';

const RUNS = { seed: 20261124, numRuns: 1000 };
const MINUTE = 60_000;
const anyBlock = fc
  .tuple(fc.integer({ min: -50, max: 50 }), fc.nat({ max: 30 }))
  .map(([from, length]): Block => ({ from, to: from + length }));

describe('the block of a shift', () => {
  it('holds the way there and the way back', () => {
    expect(shiftBlock({ startsAt: 100 * MINUTE, endsAt: 200 * MINUTE }, 30 * MINUTE, 20 * MINUTE)).toEqual({
      from: 70 * MINUTE,
      to: 220 * MINUTE,
    });
  });
});

describe('two blocks', () => {
  it.each([
    ['touch', { from: 0, to: 10 }, { from: 10, to: 20 }, false],
    ['lie apart', { from: 0, to: 10 }, { from: 15, to: 20 }, false],
    ['share the last instant', { from: 0, to: 11 }, { from: 10, to: 20 }, true],
    ['lie one in the other', { from: 0, to: 100 }, { from: 10, to: 20 }, true],
    ['are the same', { from: 0, to: 10 }, { from: 0, to: 10 }, true],
    ['hold nothing in the middle of the other', { from: 5, to: 5 }, { from: 0, to: 10 }, false],
  ])('that %s: %j and %j overlap is %p', (_, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
  });

  it('overlap the same way round, and exactly when they share an instant', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, (a, b) => {
        let shared = false;
        for (let t = a.from; t < a.to; t++) if (t >= b.from && t < b.to) shared = true;
        expect(overlaps(a, b)).toBe(shared);
        expect(overlaps(b, a)).toBe(shared);
      }),
      RUNS,
    );
  });

  it('never stop overlapping when travel time grows', () => {
    fc.assert(
      fc.property(anyBlock, anyBlock, fc.nat({ max: 10 }), (a, b, travel) => {
        fc.pre(overlaps(a, b));
        const longer = shiftBlock({ startsAt: a.from, endsAt: a.to }, travel, travel);
        expect(overlaps(longer, b)).toBe(true);
      }),
      RUNS,
    );
  });
});
