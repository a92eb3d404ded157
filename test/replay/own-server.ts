import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { closeSync, mkdirSync, openSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { createDataSource } from '@app/database';
import { Redis } from 'ioredis';
import { Client } from 'pg';
import type { Closers } from './closers';

/** A server that the replay has for itself. */
export interface OwnServer {
  readonly url: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
}

/** Databases 0 to 4 belong to the town and the tests; the rest are for replays, a process each. */
const FIRST_REDIS_DB = 5;
const REDIS_DBS = 11;
const READY_MS = 60_000;
const STOP_MS = 10_000;
const LOG = join('.data', 'logs', 'replay-server.log');

/** Makes a database, seeds it and starts the app on it; everything goes again when the closers are called. */
export async function startOwnServer(closers: Closers, note: (line: string) => void): Promise<OwnServer> {
  note('making a database of its own');
  const databaseUrl = await ownDatabase(closers, needed('DATABASE_URL'));
  const redisUrl = await ownRedis(closers, needed('REDIS_URL'));
  const port = await freePort();
  const settings = { DATABASE_URL: databaseUrl, REDIS_URL: redisUrl, HTTP_PORT: String(port), HOST: '127.0.0.1' };
  const env = { ...process.env, ...settings, DEMO: '1', NODE_ENV: 'development', LOG_LEVEL: 'warn' };
  await runToEnd('seeds/seed.js', env);
  note('starting the app');
  const url = `http://127.0.0.1:${port}`;
  await startApp(closers, env, url);
  return { url, databaseUrl, redisUrl };
}

/** Settings come from scripts/with-services.mjs. */
export function needed(name: 'DATABASE_URL' | 'REDIS_URL'): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing: start with npm run replay`);
  return value;
}

async function ownDatabase(closers: Closers, serverUrl: string): Promise<string> {
  const name = `kz_replay_${randomBytes(6).toString('hex')}`;
  await onServer(serverUrl, `CREATE DATABASE ${name}`);
  closers.add(() => onServer(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const dataSource = await createDataSource(url.href, 2).initialize();
  await dataSource.runMigrations({ transaction: 'each' }).finally(() => dataSource.destroy());
  return url.href;
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(statement).finally(() => client.end());
}

async function ownRedis(closers: Closers, serverUrl: string): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = `/${FIRST_REDIS_DB + (process.pid % REDIS_DBS)}`;
  await flushRedis(url.href);
  closers.add(() => flushRedis(url.href));
  return url.href;
}

/** Empties this one Redis database. */
export async function flushRedis(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  await client.flushdb().finally(() => client.disconnect());
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

async function runToEnd(program: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [join('dist', program)], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} failed: ${said.trim()}`);
}

async function startApp(closers: Closers, env: NodeJS.ProcessEnv, url: string): Promise<void> {
  mkdirSync(join('.data', 'logs'), { recursive: true });
  const log = openSync(LOG, 'w');
  const app = spawn(process.execPath, [join('dist', 'apps/all/src/main.js')], { env, stdio: ['ignore', log, log] });
  closeSync(log);
  closers.add(() => stop(app));
  const endsAt = performance.now() + READY_MS;
  while (!(await isReady(url))) {
    if (app.exitCode !== null || performance.now() > endsAt)
      throw new Error(`the app did not become ready: see ${LOG}`);
    await pause(100);
  }
}

async function stop(app: ChildProcess): Promise<void> {
  if (app.exitCode !== null || app.signalCode !== null) return;
  const gone = once(app, 'exit');
  app.kill('SIGTERM');
  const force = setTimeout(() => app.kill('SIGKILL'), STOP_MS);
  await gone;
  clearTimeout(force);
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`, { signal: AbortSignal.timeout(2000) })).ok;
  } catch {
    return false;
  }
}
