import { LauncherProblem } from '../launcher/problem.mjs';
import { keepSecrets } from '../launcher/secrets.mjs';
import { startPostgres } from './postgres.mjs';
import { ping, startRedis } from './redis.mjs';

const CONNECT_MS = 5000;

/** PostgreSQL and Redis: the ones that were named, else our own. Gives their addresses and the secrets that belong to the data. */
export async function startServices({ life, home, record, progress, settings }) {
  const secrets = keepSecrets(home, { foreignDatabase: Boolean(settings.DATABASE_URL) });
  const context = { life, home, record, progress, secrets };
  const postgres = await progress.step('PostgreSQL', () =>
    settings.DATABASE_URL
      ? checkDatabase(settings.DATABASE_URL)
      : startPostgres({ ...context, forced: settings.KZ_POSTGRES }),
  );
  const redis = await progress.step('Redis', () =>
    settings.REDIS_URL ? checkRedis(settings.REDIS_URL) : startRedis({ ...context, forced: settings.KZ_REDIS }),
  );
  const services = { databaseUrl: postgres.url, redisUrl: redis.url, ownDatabase: !settings.DATABASE_URL };
  record.noteServices(services);
  return { services, secrets };
}

async function checkDatabase(url) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query('SHOW server_version');
    return { url, detail: `${rows[0].server_version} (DATABASE_URL)` };
  } catch (problem) {
    throw new LauncherProblem(
      `The database in DATABASE_URL does not answer (${reason(problem)}): correct the address, or leave it out to use the one that comes with the project.`,
    );
  } finally {
    await client.end().catch(() => {});
  }
}

async function checkRedis(url) {
  let first;
  if (await ping(url, (problem) => (first ??= problem))) return { url, detail: 'REDIS_URL' };
  throw new LauncherProblem(
    `The server in REDIS_URL does not answer (${reason(first)}): correct the address, or leave it out to use the one that comes with the project.`,
  );
}

// A refused connection to a name with two addresses is an AggregateError with an empty message.
const reason = (problem) => problem?.message || problem?.code || 'no answer';
