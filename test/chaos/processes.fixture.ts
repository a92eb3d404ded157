import { Tokens, type Env } from '@app/platform';
import {
  anEmployer,
  aWorker,
  cloneDatabase,
  freshRedisUrl,
  testEnv,
  type LoggedIn,
  type RowValues,
  type WorkerParts,
} from '@app/testing';
import type { Db } from '@app/database';
import { ChildApp, freePort } from './child-app.fixture';
import { AT_ANY_HOUR, logInWith, putIntoForce, settingsOf } from './town.fixture';

/** The programs as processes of their own on one database and one Redis, as in a city; a test starts those that it needs. */
export interface Processes {
  readonly db: Db;
  /** The settings of the programs. */
  readonly env: Env;
  readonly postings: ChildApp;
  readonly gateways: readonly [ChildApp, ChildApp];
  readonly matchers: readonly [ChildApp, ChildApp];
  employer(): Promise<LoggedIn>;
  /** Speaks with the first gateway unless told otherwise. */
  worker(values?: RowValues & WorkerParts): Promise<LoggedIn>;
  /** The same worker at another gateway. */
  at(gateway: ChildApp, worker: LoggedIn): Promise<LoggedIn>;
  close(): Promise<void>;
}

export async function processes(): Promise<Processes> {
  const database = await cloneDatabase(8);
  const env = testEnv(database.url, await freshRedisUrl());
  const { db } = database;
  await putIntoForce(db, AT_ANY_HOUR);
  const appOf = async (program: string): Promise<ChildApp> => {
    const httpPort = await freePort();
    const settings = { ...settingsOf({ ...env, httpPort }), SOCKET_ADAPTER: 'streams', DB_POOL: '8' };
    return new ChildApp(`http://${env.host}:${httpPort}`, settings, program);
  };
  const postings = await appOf('postings');
  const gateways = [await appOf('gateway'), await appOf('gateway')] as const;
  const matchers = [await appOf('matcher'), await appOf('matcher')] as const;
  const tokens = new Tokens(env);
  const logInAt = (app: ChildApp) => logInWith(db, app.url, tokens);
  return {
    ...{ db, env, postings, gateways, matchers },
    employer: async () => logInAt(postings)((await anEmployer(db)).employerId, 'employer'),
    worker: async (values) => logInAt(gateways[0])((await aWorker(db, values)).workerId, 'worker'),
    at: (gateway, { accountId }) => logInAt(gateway)(accountId, 'worker'),
    close: async () => {
      for (const app of [postings, ...gateways, ...matchers]) await app.kill();
      await database.drop();
    },
  };
}
