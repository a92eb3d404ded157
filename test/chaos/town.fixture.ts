import { Redis } from 'ioredis';
import { DEFAULT_POLICY, type MatchingPolicy } from '@app/core';
import type { Db } from '@app/database';
import { Tokens, type Env, type Role } from '@app/platform';
import {
  anEmployer,
  aWorker,
  cloneDatabase,
  freshRedisUrl,
  httpClient,
  insertRow,
  tcpProxy,
  testEnv,
  type LoggedIn,
  type RowValues,
  type TcpProxy,
  type WorkerParts,
} from '@app/testing';
import { ChildApp, freePort } from './child-app.fixture';

/** The built program on a database and a Redis of its own, each behind a line that a test may break. */
export interface ChaosTown {
  readonly app: ChildApp;
  /** The settings of the program. */
  readonly env: Env;
  /** Past the broken line: what is true, whatever the program can see of it. */
  readonly db: Db;
  readonly postgres: TcpProxy;
  readonly redis: TcpProxy;
  employer(): Promise<LoggedIn>;
  worker(values?: RowValues & WorkerParts): Promise<LoggedIn>;
  /** Redis forgets everything, past the broken line too. */
  flushRedis(): Promise<void>;
  close(): Promise<void>;
}

const WEEK_MS = 7 * 24 * 3_600_000;
/**
 * The clock of these tests is the real one, and their shifts may lie on both sides of midnight: without the limits of rest and
 * hours, a worker may take them all at any time of the day.
 */
export const AT_ANY_HOUR: MatchingPolicy = {
  ...DEFAULT_POLICY,
  ...{ version: 2, restMinMs: 0, dailyWorkMaxMs: WEEK_MS, weeklyWorkMaxMs: WEEK_MS },
};
export const putIntoForce = (db: Db, policy: MatchingPolicy) =>
  insertRow(db, 'matching.policy', {
    ...{ version: policy.version, validFrom: '2020-01-02', author: 'test', body: policy },
  });

/** Nothing runs yet: a test starts `app` when its people are there. */
export async function chaosTown(): Promise<ChaosTown> {
  const database = await cloneDatabase(8);
  const redisUrl = await freshRedisUrl();
  const [postgres, redis] = await Promise.all([tcpProxy(database.url), tcpProxy(redisUrl)]);
  const env = { ...testEnv(postgres.url, redis.url), httpPort: await freePort() };
  const app = new ChildApp(`http://${env.host}:${env.httpPort}`, settingsOf(env));
  const { db } = database;
  await putIntoForce(db, AT_ANY_HOUR);
  const logIn = logInWith(db, app.url, new Tokens(env));
  return {
    ...{ app, env, db, postgres, redis },
    employer: async () => logIn((await anEmployer(db)).employerId, 'employer'),
    worker: async (values) => logIn((await aWorker(db, values)).workerId, 'worker'),
    flushRedis: () => flush(redisUrl),
    close: async () => {
      await app.kill();
      await Promise.all([postgres.close(), redis.close()]);
      await database.drop();
    },
  };
}

/** The settings as `npm start` gives them to a process. */
export function settingsOf(env: Env): Record<string, string> {
  return {
    ...{ DATABASE_URL: env.databaseUrl, REDIS_URL: env.redisUrl },
    ...{ HTTP_PORT: String(env.httpPort), HOST: env.host, DEMO: '1', NODE_ENV: 'test', LOG_LEVEL: 'warn' },
    ...{ AUTH_SIGNING_KEY: env.authSigningKey, PII_KEYS: env.piiKeys, PII_INDEX_KEY: env.piiIndexKey },
    SMS_INBOUND_SECRET: env.smsInboundSecret,
  };
}

/** The token is signed here with the program's own key, so that it outlives every process of the test. */
export const logInWith =
  (db: Db, url: string, tokens: Tokens) =>
  async (accountId: string, role: Role): Promise<LoggedIn> => {
    const session = await insertRow<{ id: string }>(db, 'profiles.session', { accountId });
    const token = await tokens.issue({ accountId, role, sessionId: session.id });
    return { accountId, token, ...httpClient(url, token) };
  };

async function flush(url: string): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  await client.flushdb().finally(() => client.disconnect());
}
