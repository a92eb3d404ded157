import { placeDistanceM, rank } from '@app/core';
import { assertSameAnswers, disagreement } from './agreement';
import { candidateMeasures } from './candidates';
import { cityOf, nearestFirst, poolOf, queriesOf } from './city';
import { type Contender, TOP } from './contender';
import { library, libraryByTrade, livePool } from './in-memory';
import { TOWNS } from './towns.fixture';

const city = cityOf(TOWNS, 2400);
const rules = nearestFirst();
const queries = queriesOf(TOWNS, 30);
const ours = livePool(poolOf(city.workers), rules);
const likeness = { tolerance: 0.004 };
const answering = (found: number[]): Contender => ({ name: 'other', inFlight: 1, search: () => found });

/** Progress is for whoever runs the bench. */
beforeAll(() => void jest.spyOn(console, 'error').mockImplementation());

describe('the race for candidates', () => {
  it('lets the pool answer with the nearest whom the plain rules allow', () => {
    for (const posting of queries) {
      const { ranked } = rank(posting, city.workers, rules, TOP);
      expect(ours.search(posting)).toEqual(ranked.map(({ index }) => index));
    }
  });

  it('has searches that fill the list and searches that do not', () => {
    const lengths = queries.map((posting) => (ours.search(posting) as number[]).length);
    expect(Math.max(...lengths)).toBe(TOP);
    expect(Math.min(...lengths)).toBeLessThan(TOP);
    expect(Math.min(...lengths)).toBeGreaterThan(0);
  });

  it.each([library(city.workers, rules), libraryByTrade(city.workers, rules)])(
    'gives the same workers by $name',
    async (theirs) => {
      await expect(assertSameAnswers(queries, city.workers, [ours, theirs], likeness)).resolves.toBeUndefined();
    },
  );

  it('notices a worker who is left out, one who is too much, and an answer that is empty', async () => {
    const posting = queries[0]!;
    const right = (await ours.search(posting)).slice();
    const stranger = city.workers.findIndex((worker) => !worker.skills.includes(posting.occupation));
    const unlike = (found: number[]) => disagreement(posting, city.workers, [ours, answering(found)], likeness);
    expect(await unlike(right)).toEqual([]);
    expect(await unlike(right.slice(1))).toEqual([right[0]]);
    expect(await unlike([...right.slice(0, -1), stranger])).toContain(stranger);
    await expect(assertSameAnswers([posting], city.workers, [ours, answering([])], likeness)).rejects.toThrow('differ');
  });

  it('excuses one who looks at a few of the nearest only from knowing those behind them', async () => {
    const posting = queries[0]!;
    const right = (await ours.search(posting)).slice();
    const distanceM = (n: number) => placeDistanceM(posting.place, city.workers[n]!.place);
    const nearest = new Set([...city.workers.keys()].sort((a, b) => distanceM(a) - distanceM(b)).slice(0, 500));
    const found = right.filter((n) => nearest.has(n));
    const unlike = (answer: number[], looksAt: number) =>
      disagreement(posting, city.workers, [ours, answering(answer)], { ...likeness, looksAt });
    expect(found.length).toBeGreaterThan(3);
    expect(found.length).toBeLessThan(right.length);
    expect(await unlike(found, 500)).toEqual([]);
    expect(await unlike(found.slice(1), 500)).toEqual([found[0]]);
    expect(await unlike(found, 2000)).not.toEqual([]);
  });

  it('gives a line with both sides per rival', async () => {
    const plan = { queries: 10, compared: 10, repetitions: 1, minMs: 1 };
    const measures = await candidateMeasures(city, null, plan);
    expect(measures.map(({ measure, unit }) => [measure, unit])).toEqual([
      ['candidates_vs_library', '1/s'],
      ['candidates_vs_library_by_trade', '1/s'],
      ['candidates_vs_counting', '1/s'],
    ]);
    for (const { value, againstValue, ratio } of measures) expect(ratio).toBeCloseTo(value / againstValue, 1);
  });
});
