import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rmSync } from 'node:fs';
import { mulberry32 } from '@app/core';
import { loadEnv } from '@app/platform';
import type { Pool } from 'pg';
import { CONNECTED, fillCity, WORKERS } from './city';
import { Cleanup } from './cleanup';
import { claimRedis, createDatabase, openPool } from './database';
import { runEngine } from './engine/run';
import { Floor } from './floor';
import { HttpClient } from './http';
import { searchKnee } from './knee';
import { measuresOf, type BenchResult, type FloorResult } from './measures';
import { OfferBook } from './offer-book';
import { readOptions, type BenchOptions } from './options';
import { Passes } from './passes';
import { profiled } from './profile';
import { jsonLines, table } from './report';
import { Server } from './server';
import { Sockets } from './sockets';
import { runStage, type StagePlan, type StageResult } from './stage';
import type { Load } from './streams';

const SEED = 20_261_124;
const FLOOR_RATE = 200;
const FLOOR_SECONDS = 10;
const FLOOR_ALONE = 200;
const TRICKLE = 10;
const WARM_UP: StagePlan = { rate: 100, seconds: 5 };
const PROFILE_SECONDS = 20;

const say = (text: string): void => console.error(`· ${text}`);

/** What stands when the load may begin. */
interface Stand {
  readonly pool: Pool;
  readonly server: Server;
  readonly load: Load;
  readonly floor: Floor;
  readonly sockets: Sockets;
  readonly profilePath: string;
}

/** The first argument chooses the bench: the path from posting to offer, or the engine alone. */
function main(cleanup: Cleanup): Promise<void> {
  const args = process.argv.slice(2);
  return args[0] === 'engine' ? runEngine(args.slice(1), cleanup) : runPath(args, cleanup);
}

async function runPath(args: readonly string[], cleanup: Cleanup): Promise<void> {
  const options = readOptions(args);
  const stand = await setUp(cleanup);
  const result = await measure(stand, options);
  const measures = measuresOf(result);
  console.log(options.json ? jsonLines(measures) : table(result, measures));
  if (stand.server.log) say(`the server warned:\n${stand.server.log}`);
  if (options.profile) await profile(stand, options);
}

async function setUp(cleanup: Cleanup): Promise<Stand> {
  const env = loadEnv();
  say('database and Redis of its own');
  const databaseUrl = await createDatabase(env.databaseUrl, cleanup);
  const redisUrl = await claimRedis(env.redisUrl, cleanup);
  const pool = openPool(databaseUrl, cleanup);
  say(`${WORKERS} workers`);
  const city = await fillCity(pool);
  const profilePath = join(tmpdir(), `kuaizhao-bench-${process.pid}.cpuprofile`);
  cleanup.add('the profile', () => rmSync(profilePath, { force: true }));
  const childEnv = { ...process.env, DATABASE_URL: databaseUrl, REDIS_URL: redisUrl };
  const floor = await Floor.start(childEnv, cleanup);
  say('the server');
  const server = await Server.start(childEnv, cleanup);
  await server.waitReady(WORKERS);
  const load: Load = {
    city,
    http: new HttpClient(server.url),
    passes: new Passes(env),
    book: new OfferBook(),
    random: mulberry32(SEED),
  };
  cleanup.add('connections to the server', () => load.http.close());
  say(`${CONNECTED} sockets`);
  await renewPasses(load);
  const sockets = new Sockets(server.url, load.passes, load.book, cleanup);
  await sockets.connect(city.connectedIds);
  return { pool, server, load, floor, sockets, profilePath };
}

async function renewPasses({ passes, city }: Load): Promise<void> {
  await passes.issue('worker', city.connectedIds);
  await passes.issue('employer', city.employerIds);
}

async function measure(stand: Stand, options: BenchOptions): Promise<BenchResult> {
  const { floor, load, sockets } = stand;
  const run = (plan: StagePlan): Promise<StageResult> => stage(stand, plan);
  await run(WARM_UP);
  // A database that lives has statistics; one minute old, it would still plan for empty tables.
  await stand.pool.query('ANALYZE');
  say('the floor, one by one');
  await floor.oneByOne(FLOOR_ALONE);
  const floorResult: { -readonly [K in keyof FloorResult]: FloorResult[K] } = {
    oneByOne: await floor.oneByOne(FLOOR_ALONE),
    atRate: await quietFloor(stand),
    underLoad: null,
    rssMb: floor.rssMb,
  };
  const stages: StageResult[] = [];
  for (const rate of options.rates) {
    const plan = { rate, seconds: options.seconds };
    if (rate !== FLOOR_RATE) {
      stages.push(await run(plan));
      continue;
    }
    floorResult.atRate = await quietFloor(stand);
    const [done, underLoad] = await Promise.all([run(plan), floor.atRate(TRICKLE, plan.seconds, load.random)]);
    stages.push(done);
    floorResult.underLoad = underLoad;
  }
  const kneeStages = options.knee ? await searchKnee(run) : [];
  return { floor: floorResult, stages, kneeStages, lostSockets: sockets.lost };
}

async function quietFloor({ floor, load }: Stand) {
  say(`the floor at ${FLOOR_RATE}/s`);
  return floor.atRate(FLOOR_RATE, FLOOR_SECONDS, load.random);
}

async function stage({ load, server, pool }: Stand, plan: StagePlan): Promise<StageResult> {
  say(`${plan.rate} postings/s for ${plan.seconds} s`);
  await renewPasses(load);
  return runStage(plan, load, server, pool);
}

async function profile(stand: Stand, { rates }: BenchOptions): Promise<void> {
  const plan = { rate: Math.max(...rates), seconds: PROFILE_SECONDS };
  say(`${plan.rate} postings/s for ${plan.seconds} s under the profiler`);
  console.error(await profiled(stand.server, stand.profilePath, () => stage(stand, plan)));
}

const cleanup = new Cleanup();
cleanup.onSignals();
main(cleanup)
  .catch((error: unknown) => {
    if (cleanup.isRunning) return;
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  })
  .finally(() => void cleanup.run().then(() => process.exit()));
