import { parseCreditCode, parseIdCard, parsePhone, placeDistanceM, placeRefusal, policyRefusals } from '@app/core';
import { PostingDraft } from '@app/contracts';
import { draftOf, placeOf, replayPolicy, travelRadiusM, UNIT_M } from '../replay/mapping';
import { optimumOf } from '../replay/optimum';
import { creditCode, employerPhone, idNumber, workerPhone } from '../replay/people';
import { busiestStretch, densestStretch, pairValue, parseTrace, readTrace, type TraceName } from '../replay/trace';

const FILES = ['00', '01', '02'];
const each = (name: TraceName) => FILES.map((file) => [name, file] as const);

describe('the real traces', () => {
  it.each([
    ['gmission', 532, 713],
    ['everysender', 817, 4036],
  ] as const)('%s has %i workers and %i tasks', (name, workers, tasks) => {
    const trace = readTrace(name, '00');
    expect([trace.workers.length, trace.tasks.length]).toEqual([workers, tasks]);
  });

  it.each(each('gmission'))('%s %s has the published offline optimum', (name, file) => {
    expect(optimumOf(readTrace(name, file))).toBeCloseTo(1878.43, 2);
  });

  it.each(each('everysender'))('%s %s has the published offline optimum', (name, file) => {
    expect(optimumOf(readTrace(name, file))).toBeCloseTo(1566.87, 2);
  });

  it('is refused when lines are missing', () => {
    expect(() => parseTrace('1 1 20 2\n0 t 1 1 300 5\n')).toThrow('cut short');
  });
});

describe('the value of a pair', () => {
  const worker = { n: 0, begin: 100, x: 1, y: 1, radius: 1, lifetime: 50, successRate: 0.5 };
  const task = { n: 0, begin: 120, x: 1, y: 2, lifetime: 10, payoff: 8 };
  it.each([
    ['at exactly the radius', {}, 4],
    ['beyond the radius', { y: 2.001 }, 0],
    ['when the task ends just after the worker comes', { begin: 91 }, 4],
    ['when the task ends as the worker comes', { begin: 90 }, 0],
    ['when the worker leaves just after the task comes', { begin: 149 }, 4],
    ['when the worker leaves as the task comes', { begin: 150 }, 0],
  ])('%s', (_, change, value) => {
    expect(pairValue(worker, { ...task, ...change })).toBe(value);
  });
});

describe('a stretch of a trace', () => {
  const trace = readTrace('gmission', '00');

  it('of so many tasks holds them and everybody who could take one', () => {
    const part = densestStretch(trace, 500);
    expect(part.tasks.length).toBeGreaterThanOrEqual(500);
    const inside = new Set(part.workers);
    const lost = trace.workers.filter((worker) => !inside.has(worker));
    expect(lost.some((worker) => part.tasks.some((task) => pairValue(worker, task) > 0))).toBe(false);
  });

  it('of so many seconds is the busiest', () => {
    const part = busiestStretch(trace, 3600);
    const counts = trace.tasks.map(
      ({ begin }) => trace.tasks.filter((task) => task.begin >= begin && task.begin <= begin + 3600).length,
    );
    expect(part.tasks.length).toBe(Math.max(...counts));
  });

  it('of all seconds is the whole', () => {
    expect(optimumOf(busiestStretch(trace, 1e9))).toBeCloseTo(1878.43, 2);
  });
});

describe('the mapping onto the city', () => {
  const trace = readTrace('everysender', '00');
  const places = [...trace.workers, ...trace.tasks];

  it('puts every place inside the city', () => {
    expect(places.map(placeOf).filter((place) => placeRefusal(place) !== null)).toEqual([]);
  });

  it('keeps every distance, so that the engine sees the pairs of the trace and no others', () => {
    const errorM = trace.workers.map((worker, i) => {
      const task = trace.tasks[i]!;
      const units = Math.hypot(worker.x - task.x, worker.y - task.y);
      return Math.abs(placeDistanceM(placeOf(worker), placeOf(task)) - units * UNIT_M);
    });
    expect(Math.max(...errorM)).toBeLessThan(0.01);
    expect(travelRadiusM({ ...trace.workers[0]!, radius: 1 })).toBe(12_001);
  });

  it('gives drafts that the API takes', () => {
    const centre = { lat: 22.5, lng: 113.4 };
    const town = {
      code: '442000001',
      name: '石岐街道',
      shortName: '石岐',
      tile: { col: 2, row: 2 },
      centre,
      zones: [],
    };
    const draft = draftOf(trace.tasks[0]!, town, { nowMs: Date.UTC(2026, 10, 24), validForMs: 5000 });
    expect(PostingDraft.safeParse(draft).success).toBe(true);
  });

  it.each([1, 60, 1000])('gives a policy that may come into force at speed %i', (speed) => {
    expect(policyRefusals(replayPolicy(speed, 'human'))).toEqual([]);
  });

  it.each([
    [0, 0],
    [15_999, 816],
  ])('makes up people who pass the checks (run %i, number %i)', (run, n) => {
    expect(parseIdCard(idNumber(run, n)).ok).toBe(true);
    expect(parseCreditCode(creditCode(run, n % 23)).ok).toBe(true);
    expect(parsePhone(workerPhone(run, n)).ok).toBe(true);
    expect(parsePhone(employerPhone(run, n % 23)).ok).toBe(true);
  });
});
