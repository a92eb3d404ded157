import type { PostingFacts } from '@app/core';
import { line, type Measure } from '../measures';
import { assertSameAnswers, type Likeness } from './agreement';
import { type EngineCity, nearestFirst, poolOf, queriesOf } from './city';
import { type Contender, fastest, rateOf } from './contender';
import { countingPool, library, libraryByTrade, livePool } from './in-memory';
import { REDIS_COUNT, type RedisContenders } from './redis';
import { median } from './statistics';

export interface CandidatesPlan {
  readonly queries: number;
  /** Queries whose answers are compared one by one before the race. */
  readonly compared: number;
  readonly repetitions: number;
  /** Least length of one timing. */
  readonly minMs: number;
}

export const CANDIDATES_PLAN: CandidatesPlan = { queries: 256, compared: 40, repetitions: 9, minMs: 200 };

/** The servers' ways to search, already filled with the city; absent in a run without them. */
export interface Servers {
  readonly redis: RedisContenders;
  readonly sql: readonly Contender[];
}

interface Rival {
  readonly measure: string;
  readonly ways: readonly Contender[];
  readonly likeness: Likeness;
}

/** Haversine and plane, and the 52 bits in which Redis keeps a place. */
const ON_THE_SPHERE: Likeness = { tolerance: 0.004 };
const ON_THE_PLANE: Likeness = { tolerance: 1e-6 };
const SAME: Likeness = { tolerance: 0 };

/** Top 50 within 5 km: the live pool against each of the others, one repetition of each after the other. */
export async function candidateMeasures(
  { towns, workers }: EngineCity,
  servers: Servers | null,
  plan: CandidatesPlan,
): Promise<Measure[]> {
  const rules = nearestFirst();
  const queries = queriesOf(towns, plan.queries);
  const pool = poolOf(workers);
  const ours = livePool(pool, rules);
  const counting: Rival = { measure: 'candidates_vs_counting', ways: [countingPool(pool, rules)], likeness: SAME };
  const rivals = [...rivalsOf(servers, library(workers, rules), libraryByTrade(workers, rules)), counting];
  for (const { ways, likeness } of rivals) {
    for (const way of ways) await assertSameAnswers(queries.slice(0, plan.compared), workers, [ours, way], likeness);
  }
  return race(ours, await choose(rivals, queries), queries, plan);
}

function rivalsOf(servers: Servers | null, everybody: Contender, byTrade: Contender): Rival[] {
  const inMemory: Rival[] = [
    { measure: 'candidates_vs_library', ways: [everybody], likeness: ON_THE_SPHERE },
    { measure: 'candidates_vs_library_by_trade', ways: [byTrade], likeness: ON_THE_SPHERE },
  ];
  if (!servers) return inMemory;
  const { redis, sql } = servers;
  const likeness = { ...ON_THE_SPHERE, looksAt: REDIS_COUNT };
  return [
    { measure: 'candidates_vs_redis', ways: redis.nearest, likeness },
    { measure: 'candidates_vs_redis_by_trade', ways: redis.byTrade, likeness: ON_THE_SPHERE },
    { measure: 'candidates_vs_sql', ways: sql, likeness: ON_THE_PLANE },
    ...inMemory,
  ];
}

type Chosen = readonly (readonly [measure: string, contender: Contender])[];

async function choose(rivals: readonly Rival[], queries: readonly PostingFacts[]): Promise<Chosen> {
  const chosen: [string, Contender][] = [];
  for (const { measure, ways } of rivals) chosen.push([measure, await fastest(ways, queries)]);
  return chosen;
}

async function race(
  ours: Contender,
  rivals: Chosen,
  queries: readonly PostingFacts[],
  { repetitions, minMs }: CandidatesPlan,
): Promise<Measure[]> {
  const all = [ours, ...rivals.map(([, rival]) => rival)];
  const rates = all.map((): number[] => []);
  for (const contender of all) await rateOf(contender, queries, minMs);
  for (let repetition = 0; repetition < repetitions; repetition++) {
    for (const [i, contender] of all.entries()) rates[i]!.push(await rateOf(contender, queries, minMs));
  }
  const value = median(rates[0]!);
  return rivals.map(([measure, { name, inFlight }], i) =>
    line(measure, value, '1/s', [`${name}, ${inFlight} at a time`, median(rates[i + 1]!)]),
  );
}
