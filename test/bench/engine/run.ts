import { loadEnv } from '@app/platform';
import { TRACES } from '../../replay/trace';
import type { Town } from '../city';

import type { Cleanup } from '../cleanup';
import { claimRedis, createDatabase, openPool } from '../database';
import type { Measure } from '../measures';
import { jsonLines, machine, measuresTable } from '../report';
import { ASSIGN_PLAN, assignMeasures } from './assignment';
import { CANDIDATES_PLAN, candidateMeasures } from './candidates';
import { cityOf } from './city';
import { CYCLE_SIZES, cycleMeasure } from './cycle';
import { GROWTH_PLAN, growthMeasures } from './growth';
import { type Part, readEngineOptions } from './options';
import { redisContenders } from './redis';
import { sqlContenders } from './sql';
import { valueMeasure } from './value';

/** Workers online at the race for candidates. */
const WORKERS = 100_000;

const say = (text: string): void => console.error(`· ${text}`);

/** What the parts need: the towns of the seeded database and the servers' addresses. */
interface Stand {
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly towns: readonly Town[];
}

/** `npm run bench -- engine`: the matching engine against what others would use. */
export async function runEngine(args: readonly string[], cleanup: Cleanup): Promise<void> {
  const { json, parts } = readEngineOptions(args);
  const stand = await setUp(cleanup);
  const measures: Measure[] = [];
  for (const part of parts) {
    say(part);
    measures.push(...(await MEASURES[part](stand, cleanup)));
  }
  console.log(json ? jsonLines(measures) : [machine(), '', ...measuresTable(measures)].join('\n'));
}

async function setUp(cleanup: Cleanup): Promise<Stand> {
  const env = loadEnv();
  say('database and Redis of its own');
  const databaseUrl = await createDatabase(env.databaseUrl, cleanup);
  const redisUrl = await claimRedis(env.redisUrl, cleanup);
  const { rows } = await openPool(databaseUrl, cleanup).query<{ code9: string; lat: number; lng: number }>(
    'SELECT code9, lat, lng FROM platform.town ORDER BY code9',
  );
  return { databaseUrl, redisUrl, towns: rows.map(({ code9, lat, lng }) => ({ code: code9, centre: { lat, lng } })) };
}

const MEASURES: Readonly<Record<Part, (stand: Stand, cleanup: Cleanup) => Measure[] | Promise<Measure[]>>> = {
  candidates: async ({ databaseUrl, redisUrl, towns }, cleanup) => {
    const city = cityOf(towns, WORKERS);
    const redis = await redisContenders(redisUrl, city.workers, cleanup);
    const sql = await sqlContenders(databaseUrl, city.workers, cleanup);
    return candidateMeasures(city, { redis, sql }, CANDIDATES_PLAN);
  },
  assign: () => assignMeasures(ASSIGN_PLAN),
  cycle: ({ towns }) => CYCLE_SIZES.map((size) => cycleMeasure(towns, size)),
  growth: ({ towns }) => growthMeasures(towns, GROWTH_PLAN),
  value: () => TRACES.map(valueMeasure),
};
