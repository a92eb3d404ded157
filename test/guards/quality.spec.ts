import { holdUntilOf } from '@app/core';
import { greedyAtArrival } from '../quality/greedy';
import { qualityPolicy, topPayoffOf } from '../quality/market';
import { playTrace } from '../quality/play';
import { randomTrace, SHAPES } from '../quality/random-trace';
import { optimumOf } from '../replay/optimum';
import { parseTrace, readTrace } from '../replay/trace';

/** The same markets with a fifth of the people in a third of the time. */
const SMALL = Object.fromEntries(
  Object.entries(SHAPES).map(([name, { workers, tasks, spanS, ...shape }]) => [
    name,
    { ...shape, workers: workers / 5, tasks: tasks / 5, spanS: spanS / 3 },
  ]),
);

describe('deciding late', () => {
  it('reaches at least 96.5 % of the optimum of a real trace, and more than greedy at arrival', () => {
    const trace = readTrace('gmission', '01');
    const { value } = playTrace(trace, 'planned');
    expect(value / optimumOf(trace)).toBeGreaterThanOrEqual(0.965);
    expect(value).toBeGreaterThan(greedyAtArrival(trace));
  });

  it.each(Object.entries(SMALL))(
    'beats greedy at arrival in made-up markets, never above the optimum: %s',
    (_, shape) => {
      const sum = { late: 0, greedy: 0 };
      for (let seed = 1; seed <= 2; seed++) {
        const trace = randomTrace(seed, shape);
        const { value } = playTrace(trace, 'planned');
        expect(value).toBeLessThanOrEqual(optimumOf(trace) + 1e-6);
        sum.late += value;
        sum.greedy += greedyAtArrival(trace);
      }
      expect(sum.late).toBeGreaterThan(sum.greedy);
    },
  );

  it('does not touch what is urgent: offered in the instant in which both are there', () => {
    const trace = parseTrace('1 2 20 3\n0 w 1 1 1 1 900 0.8\n100 t 1 1 300 5\n160 t 1 1 300 9\n');
    expect(playTrace(trace, 'urgent')).toMatchObject({ value: 4, longestWaitS: 0 });
    expect(playTrace(trace, 'planned')).toMatchObject({ value: 7.2, assigned: 1 });
  });

  it('knows nothing of what comes later: a cut-off future changes no decision taken before it', () => {
    const whole = randomTrace(9, SMALL['scarce']!);
    const half = whole.until / 2;
    const upTo = {
      ...whole,
      workers: whole.workers.filter((w) => w.begin <= half),
      tasks: whole.tasks.filter((t) => t.begin <= half),
    };
    const before = (trace: typeof whole) =>
      playTrace(trace, 'planned', topPayoffOf(whole)).log.filter(({ at }) => at <= half);
    expect(before(upTo).length).toBeGreaterThan(5);
    expect(before(upTo)).toEqual(before(whole));
  });

  it('uses the greatest payoff as a scale only', () => {
    const trace = randomTrace(4, SMALL['plenty']!);
    const { value } = playTrace(trace, 'planned');
    expect(playTrace(trace, 'planned', 2 * topPayoffOf(trace)).value / value).toBeCloseTo(1, 3);
  });
});

describe('the hold of a posting', () => {
  const { windowMs, commitLeadMs } = qualityPolicy(10);
  const policy = { windowMs: { ...windowMs, planned: 30_000, same_day: 5000 }, commitLeadMs };
  const posting = { publishedAt: 1_000_000, validUntil: 2_000_000 };
  it.each([
    ['urgent', {}, 1_000_000],
    ['same_day', {}, 1_005_000],
    ['planned', {}, 1_030_000],
    ['planned', { validUntil: 1_020_000 }, 1_019_000],
    ['planned', { validUntil: 1_000_500 }, 1_000_000],
  ] as const)('that is %s ends with its window, before the validity does: %o', (urgency, more, until) => {
    expect(holdUntilOf({ urgency, ...posting, ...more }, policy)).toBe(until);
  });
});
