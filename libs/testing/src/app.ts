import { generateKeyPairSync, randomBytes, randomUUID } from 'node:crypto';
import type { DynamicModule } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Db } from '@app/database';
import type { Env, Role } from '@app/platform';
import { anAccount, anEmployer } from './builders/employer';
import { aWorker, type WorkerParts } from './builders/worker';
import { cloneDatabase, type TestDatabase } from './database';
import { httpClient, type HttpClient } from './http-client';
import { insertRow, type RowValues } from './insert-row';
import { freshRedisUrl } from './redis';

export interface TestAppOptions {
  /** What `main.ts` does with the app before it listens: the socket adapter. */
  readonly configure?: (app: NestFastifyApplication, env: Env) => unknown;
  readonly env?: Partial<Env>;
  /** A database that another app of the same test already uses. */
  readonly database?: TestDatabase;
}

/** A person who is logged in: HTTP in his name, and the token for his sockets. */
export interface LoggedIn extends HttpClient {
  readonly accountId: string;
  readonly token: string;
}

export interface TestApp {
  readonly url: string;
  readonly env: Env;
  readonly db: Db;
  readonly app: NestFastifyApplication;
  /** HTTP without a login. */
  readonly anybody: HttpClient;
  /** A registered employer, worker or staff account; the rows are built, the token is real. */
  employer(values?: RowValues): Promise<LoggedIn>;
  worker(values?: RowValues & WorkerParts): Promise<LoggedIn>;
  staff(role: 'clerk' | 'bureau' | 'admin' | 'unit', values?: RowValues): Promise<LoggedIn>;
  /** A token for an account that exists, for example one that registered over HTTP. */
  logIn(accountId: string, role: Role): Promise<LoggedIn>;
  close(): Promise<void>;
}

/** Starts the app in this process on a free port, with a database and a Redis of its own. */
export async function testApp(root: (env: Env) => DynamicModule, options: TestAppOptions = {}): Promise<TestApp> {
  const database = options.database ?? (await cloneDatabase());
  const env = { ...testEnv(database.url, await freshRedisUrl()), ...options.env };
  // Loaded here and not above: the tests of the schema alone need no Nest.
  const platform = await import('@app/platform');
  const app = await platform.createHttpApp(root(env), env);
  await options.configure?.(app, env);
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  const db = database.db;
  const logIn = async (accountId: string, role: Role): Promise<LoggedIn> => {
    const session = await insertRow<{ id: string }>(db, 'profiles.session', { accountId });
    const token = await app.get(platform.Tokens).issue({ accountId, role, sessionId: session.id });
    return { accountId, token, ...httpClient(url, token) };
  };
  return {
    ...{ url, env, db, app, logIn, anybody: httpClient(url) },
    employer: async (values) => logIn((await anEmployer(db, values)).employerId, 'employer'),
    worker: async (values) => logIn((await aWorker(db, values)).workerId, 'worker'),
    staff: async (role, values) => logIn(await aStaffAccount(db, role, values), role),
    close: async () => {
      await app.close();
      if (!options.database) await database.drop();
    },
  };
}

/** Settings of an app under test; the keys are new in every process. */
export function testEnv(databaseUrl: string, redisUrl: string): Env {
  return {
    ...{ databaseUrl, redisUrl, httpPort: 0, host: '127.0.0.1', demo: true, logLevel: 'silent', dbPool: 20 },
    ...{ authSigningKey: SIGNING_KEY, piiKeys: PII_KEYS, piiIndexKey: PII_INDEX_KEY },
    ...{ socketAdapter: 'local', otpPerIpPerHour: 1000, smsInboundSecret: SMS_SECRET, corsOrigins: [], crashAt: '' },
  };
}

/** What a provider of the tests shows. */
export const SMS_SECRET = randomBytes(24).toString('hex');
const PII_KEYS = `1:${randomBytes(32).toString('base64')}`;
const PII_INDEX_KEY = randomBytes(32).toString('base64');
const SIGNING_KEY = JSON.stringify({
  ...generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }),
  kid: 'test',
});

const aStaffAccount = (db: Db, role: string, values: RowValues = {}): Promise<string> =>
  anAccount(db, {
    ...{ role, phoneIndex: null, login: `${role}-${randomUUID()}`, passwordHash: 'none', totpSecretEnc: 'v1.none' },
    ...(role === 'unit' && { unit: '市财政局' }),
    ...values,
  });
