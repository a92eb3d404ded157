import { keepsUp } from './knee';
import { measuresOf, type BenchResult } from './measures';
import { jsonLines } from './report';
import type { StageResult } from './stage';

const spread = (p50: number, p99: number) => ({ count: 100, p50, p99, max: p99 });
const stage = (rate: number, p99 = 20, over: Partial<StageResult> = {}): StageResult =>
  ({
    rate,
    seconds: 30,
    postToOffer: spread(3, p99),
    accept: spread(2, 8),
    commit: spread(0.5, 2),
    postings: { 201: rate * 30 },
    unofferedShare: 0,
    eventsPerSecond: 5 * rate,
    rssMb: 300,
    loopDelayP99Ms: 12,
    ...over,
  }) as StageResult;
const floor = { oneByOne: spread(1, 2), atRate: spread(1.5, 4), underLoad: null, rssMb: 100 };
const result = (over: Partial<BenchResult> = {}): BenchResult => ({
  floor,
  stages: [stage(50), stage(200), stage(1000, 40)],
  kneeStages: [stage(500), stage(1000), stage(1500, 60)],
  lostSockets: 0,
  ...over,
});
const named = (name: string, of = result()) => measuresOf(of).find(({ measure }) => measure === name);

describe('the lines for machines', () => {
  it('all have the same six keys and are one JSON object each', () => {
    const lines = jsonLines(measuresOf(result())).split('\n');
    for (const line of lines) {
      expect(Object.keys(JSON.parse(line) as object)).toEqual([
        'measure',
        'value',
        'unit',
        'against',
        'againstValue',
        'ratio',
      ]);
    }
  });

  it.each([
    ['post_to_offer_p50', 3, 'floor', 2],
    ['post_to_offer_p99', 20, 'floor', 13.333],
    ['post_to_offer_p99_at_1000', 40, 'floor', 26.667],
    ['accept_p50', 2, 'commit', 4],
    ['accept_p99', 8, 'commit', 16],
    ['accept_p99_at_1000', 8, 'commit', 16],
    ['knee_postings_per_s', 1000, 'target', 1],
    ['rss_mb', 300, 'floor server', 3],
  ])('say that %s is %d, judged against the %s', (name, value, against, ratio) => {
    expect(named(name)).toMatchObject({ value, against, ratio });
  });

  it('say nothing of a knee that was not searched', () => {
    expect(named('knee_postings_per_s', result({ kneeStages: [] }))).toBeUndefined();
  });
});

describe('a rate is kept up', () => {
  it('when offers come in time to everybody', () => expect(keepsUp(stage(1000, 50))).toBe(true));
  it.each([
    ['offers come too late', stage(1000, 50.1)],
    ['nothing was measured', stage(1000, NaN)],
    ['postings were refused', stage(1000, 20, { postings: { 201: 900, 503: 100 } })],
    ['postings were not even sent', stage(1000, 20, { postings: { 201: 900, 'not sent': 100 } })],
    ['postings were offered to nobody', stage(1000, 20, { unofferedShare: 0.05 })],
  ])('not when %s', (_, tried) => expect(keepsUp(tried)).toBe(false));
});
