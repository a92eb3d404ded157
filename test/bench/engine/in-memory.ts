import type { Candidate, LivePool, MatchingRules, PostingFacts } from '@app/core';
import { around } from 'geokdbush';
import KDBush from 'kdbush';
import { TRADES } from './city';
import { type Contender, TOP } from './contender';
import { WorkerFilter } from './filter';

/** The engine's own way to the best, which counts nobody, as the others count nobody. */
export const livePool = (pool: LivePool, rules: MatchingRules): Contender => ({
  name: 'live pool',
  inFlight: 1,
  search: (posting) => pool.best(posting, rules, TOP).map(({ index }) => index),
});

/** What a cycle asks: the same list, and how many are eligible, of which groups, and what stops each of the others. */
export const countingPool = (pool: LivePool, rules: MatchingRules): Contender => ({
  name: 'live pool, with counts',
  inFlight: 1,
  search: (posting) => pool.search(posting, rules, TOP).ranked.map(({ index }) => index),
});

/** geokdbush over everybody, with the hard rules as its filter. */
export function library(workers: readonly Candidate[], rules: MatchingRules): Contender {
  const filter = new WorkerFilter(workers, rules);
  const index = indexOf(workers);
  return {
    name: 'geokdbush',
    inFlight: 1,
    search: (posting) => nearest(index, posting, filter.predicate(posting)),
  };
}

/** geokdbush with an index per trade, which is more than the library offers of itself. */
export function libraryByTrade(workers: readonly Candidate[], rules: MatchingRules): Contender {
  const filter = new WorkerFilter(workers, rules);
  const indexes = Array.from({ length: TRADES }, (_, trade) => {
    const numbers = workers.flatMap((worker, n) => (worker.skills.includes(trade) ? [n] : []));
    return { numbers, index: indexOf(numbers.map((n) => workers[n]!)) };
  });
  return {
    name: 'geokdbush, an index per trade',
    inFlight: 1,
    search: (posting) => {
      const { numbers, index } = indexes[posting.occupation]!;
      const may = filter.predicate(posting);
      return nearest(index, posting, (i) => may(numbers[i]!)).map((i) => numbers[i]!);
    },
  };
}

function indexOf(workers: readonly Candidate[]): KDBush {
  const index = new KDBush(workers.length);
  for (const { place } of workers) index.add(place.lng, place.lat);
  return index.finish();
}

const nearest = (index: KDBush, { place, radiusM }: PostingFacts, may: (n: number) => boolean): number[] =>
  around(index, place.lng, place.lat, TOP, radiusM / 1000, may);
