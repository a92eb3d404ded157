import { urgencyOf } from './urgency';

const HOUR = 3_600_000;
const LIMITS = { urgentWithinMs: 2 * HOUR, sameDayWithinMs: 24 * HOUR };

describe('a posting', () => {
  it.each([
    [-HOUR, 'urgent'],
    [0, 'urgent'],
    [2 * HOUR, 'urgent'],
    [2 * HOUR + 1, 'same_day'],
    [24 * HOUR, 'same_day'],
    [24 * HOUR + 1, 'planned'],
    [30 * 24 * HOUR, 'planned'],
  ])('that starts in %i ms is %s', (leadMs, urgency) => {
    expect(urgencyOf(1_000, 1_000 + leadMs, LIMITS)).toBe(urgency);
  });
});
