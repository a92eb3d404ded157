import {
  CHECK_IN_FENCE_M,
  checkInTimeRefusal,
  CODE_STEP_MS,
  codeStepAt,
  isCodeStepValid,
  isInsideFence,
} from './check-in';

const START = Date.parse('2026-11-24T05:00:00Z');
const SHIFT = { startsAt: START, endsAt: START + 4 * 3_600_000 };

describe('the time for a check-in', () => {
  it.each([
    ['an hour and a moment before the start', -3_600_001, 'TOO_EARLY'],
    ['an hour before the start', -3_600_000, null],
    ['late', 3_600_000, null],
    ['in the last moment', 4 * 3_600_000 - 1, null],
    ['at the end', 4 * 3_600_000, 'SHIFT_OVER'],
  ])('%s', (_, offset, refusal) => {
    expect(checkInTimeRefusal(START + offset, SHIFT)).toBe(refusal);
  });
});

describe('a code at the gate', () => {
  it('is valid while it is shown and while the next one is, and neither before nor after', () => {
    const step = codeStepAt(START);
    const shown = step * CODE_STEP_MS;
    const valid = [-1, 0, CODE_STEP_MS - 1, CODE_STEP_MS, 2 * CODE_STEP_MS - 1, 2 * CODE_STEP_MS].map((offset) =>
      isCodeStepValid(step, shown + offset),
    );
    expect(valid).toEqual([false, true, true, true, true, false]);
  });

  it('whose number is none is not valid', () => {
    expect(isCodeStepValid(NaN, START)).toBe(false);
  });
});

it('a position counts up to the fence, and what is no distance does not', () => {
  expect([0, CHECK_IN_FENCE_M, CHECK_IN_FENCE_M + 0.5, NaN, Infinity].map(isInsideFence)).toEqual([
    ...[true, true, false, false, false],
  ]);
});
