import { randomInt } from 'node:crypto';
import type { TownList } from '@app/contracts';
import { createDataSource, Db } from '@app/database';
import { adminSession } from './accounts';
import { Api } from './api';
import { closeOnSignals, Closers } from './closers';
import { replayPolicy } from './mapping';
import { readOptions, type ReplayOptions, USAGE, WrongOption } from './options';
import { flushRedis, needed, startOwnServer } from './own-server';
import { RUNS } from './people';
import { Play } from './play';
import { usePolicy } from './policy';
import { Progress } from './progress';
import { isSound, outcomeOf, tableOf } from './report';
import { judge } from './verdict';

/** Every fault counts; the first few are enough to see what is wrong. */
const FAULTS_SHOWN = 5;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  const closers = new Closers();
  closeOnSignals(closers);
  const progress = new Progress();
  try {
    return await replay(options, closers, progress);
  } finally {
    progress.stop();
    await closers.close();
  }
}

async function replay(options: ReplayOptions, closers: Closers, progress: Progress): Promise<number> {
  const beganAt = performance.now();
  const server = options.url
    ? { url: options.url, databaseUrl: needed('DATABASE_URL'), redisUrl: needed('REDIS_URL') }
    : await startOwnServer(closers, (line) => progress.note(line));
  const api = new Api(server.url);
  const play = await preparedPlay(api, options, closers, progress);
  progress.note(`playing ${options.trace.tasks.length} tasks at speed ${options.speed}`);
  const playing = play.play();
  progress.start(() => progressOf(play, options));
  if (options.flushRedis) setTimeout(() => void flushRedis(server.redisUrl), playMs(options) / 2).unref();
  await playing;
  const dataSource = await createDataSource(server.databaseUrl, 2).initialize();
  closers.add(() => dataSource.destroy());
  const verdict = await judge(new Db(dataSource), play.postings, [...play.clients.values()]);
  progress.stop();
  const outcome = outcomeOf(options, play, verdict, (performance.now() - beganAt) / 1000);
  if (!options.json) console.log(tableOf(outcome, verdict.statuses));
  console.log(JSON.stringify(outcome));
  for (const fault of play.faults.slice(0, FAULTS_SHOWN)) console.error(`fault: ${fault}`);
  return isSound(outcome) ? 0 : 1;
}

/** Policy, accounts and sockets; a running town gets its own policy back at the end. */
async function preparedPlay(api: Api, options: ReplayOptions, closers: Closers, progress: Progress): Promise<Play> {
  const { towns } = await api.call<TownList>('GET', '/reference/towns');
  const takeBack = await usePolicy(await adminSession(api), replayPolicy(options.speed, options.behaviour));
  if (options.url) closers.add(takeBack);
  const play = new Play(api, options, towns, options.url ? randomInt(1, RUNS - 1) : 0);
  closers.add(() => play.close());
  progress.note(`registering ${options.trace.workers.length} workers`);
  await play.prepare();
  return play;
}

const playMs = ({ trace, speed }: ReplayOptions): number => ((trace.until - trace.from) * 1000) / speed;

function progressOf(play: Play, { trace }: ReplayOptions) {
  const published = play.postings.length;
  const text = `${published} of ${trace.tasks.length} postings, ${play.accepts} assigned, ${play.faults.length} faults`;
  return { done: published / trace.tasks.length, text };
}

main().then(
  (code) => process.exit(code),
  (fault: unknown) => {
    console.error(fault instanceof WrongOption ? `${fault.message}\n\n${USAGE}` : fault);
    process.exit(1);
  },
);
