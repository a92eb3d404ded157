import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { createDataSource } from '@app/database';
import Redis from 'ioredis';
import { Client, Pool } from 'pg';
import type { Cleanup } from './cleanup';

const SEED = join(__dirname, '..', '..', 'seeds', 'seed.js');
const SEED_LIMIT_MS = 60_000;
/** A number that neither the apps nor the tests use. */
const REDIS_DB = 6;

/** A throw-away database beside the one of DATABASE_URL, migrated and seeded; dropped at the end. */
export async function createDatabase(serverUrl: string, cleanup: Cleanup): Promise<string> {
  const name = `kz_bench_${randomBytes(5).toString('hex')}`;
  cleanup.add(`database ${name}`, () => asAdministrator(serverUrl, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
  await asAdministrator(serverUrl, `CREATE DATABASE ${name}`);
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  const dataSource = await createDataSource(url.href, 2).initialize();
  await dataSource.runMigrations({ transaction: 'each' });
  await dataSource.destroy();
  const env = { ...process.env, DATABASE_URL: url.href };
  await promisify(execFile)(process.execPath, [SEED], { env, timeout: SEED_LIMIT_MS });
  return url.href;
}

async function asAdministrator(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** Connections of the bench itself. An error of an idle one is told by the next query. */
export function openPool(url: string, cleanup: Cleanup): Pool {
  const pool = new Pool({ connectionString: url, max: 3, application_name: 'kuaizhao-bench' });
  pool.on('error', () => undefined);
  cleanup.add('connections', () => pool.end());
  return pool;
}

/** An empty Redis database of the bench's own; emptied again at the end. */
export async function claimRedis(serverUrl: string, cleanup: Cleanup): Promise<string> {
  const url = new URL(serverUrl);
  url.pathname = `/${REDIS_DB}`;
  const empty = async (): Promise<void> => {
    const redis = new Redis(url.href, { maxRetriesPerRequest: 1, lazyConnect: true });
    redis.on('error', () => undefined);
    try {
      await redis.connect();
      await redis.flushdb();
    } finally {
      redis.disconnect();
    }
  };
  await empty();
  cleanup.add('Redis', empty);
  return url.href;
}
