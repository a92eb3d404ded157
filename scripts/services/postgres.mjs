import { closeSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, tailOf } from '../launcher/log-file.mjs';
import { rememberedPort } from '../launcher/ports.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { spawnBound } from '../launcher/processes.mjs';
import { Supervisor } from '../launcher/supervisor.mjs';
import { waitFor } from '../launcher/wait-for.mjs';
import { findPostgres } from './postgres-binaries.mjs';
import { clearLeftovers, createData, dataDirFor } from './postgres-data.mjs';
import { accountFor, serverAccount } from './server-account.mjs';

// Recovery after a crash of the machine reads the whole log and may take long.
const READY_MS = 120_000;
const STOP_MS = 20_000;
const DATABASE = 'kuaizhao';
const WRONG_PASSWORD = '28P01';

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '256MB',
  synchronous_commit: 'on',
  wal_compression: 'on',
  random_page_cost: '1.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
};
const DURABLE = { fsync: 'on' };
// A test database is thrown away after the run: what a power cut would do to it is of no interest.
const EPHEMERAL = { fsync: 'off', full_page_writes: 'off' };

/** Starts our own PostgreSQL on our own data; gives its address and the way to stop it. */
export async function startPostgres(context) {
  const { life, home, secrets, forced } = context;
  const runner = serverAccount();
  const binaries = findPostgres(runner, forced);
  const dataDir = dataDirFor(home, runner, binaries.major);
  const account = accountFor(dataDir, runner);
  const log = join(home.logs, 'postgres.log');
  const fresh = { binaries, dataDir, account, password: secrets.postgresPassword, log, ephemeral: home.ephemeral };
  await createData(life, fresh);
  await clearLeftovers(dataDir);
  const port = await rememberedPort(home, 'postgres');
  const supervisor = superviseServer(context, { binaries, dataDir, account, port, log });
  life.onStop(() => supervisor.stop());
  await whenReady({ port, password: secrets.postgresPassword, supervisor, log });
  await ensureDatabase(port, secrets);
  supervisor.arm();
  return {
    url: `postgres://${DATABASE}:${secrets.databasePassword}@127.0.0.1:${port}/${DATABASE}`,
    detail: `${binaries.version} (${binaries.source}) on 127.0.0.1:${port}`,
  };
}

function superviseServer({ life, home, record, progress }, { binaries, dataDir, account, port, log }) {
  const settings = { ...SETTINGS, ...(home.ephemeral ? EPHEMERAL : DURABLE), port };
  const args = ['-D', dataDir, ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])];
  const launch = () => {
    const fd = openLog(log);
    const child = spawnBound(join(binaries.bin, 'postgres'), args, {
      ...account,
      ...{ cwd: '/', deathSignal: 'SIGINT', forceSignal: 'SIGQUIT', stdio: ['ignore', fd, fd] },
    });
    closeSync(fd);
    if (child.pid) record.noteChild('postgres', child.pid, 'SIGINT');
    return child;
  };
  return new Supervisor({
    name: 'PostgreSQL',
    launch,
    note: (line) => progress.note(line),
    onGiveUp: (why) => life.fail(new LauncherProblem(`${why}: mend what ${log} says and start again.`, tailOf(log))),
    // SIGINT is the fast shutdown: it does not wait for clients to leave.
    ending: { signal: 'SIGINT', graceMs: STOP_MS, forceSignal: 'SIGQUIT' },
  });
}

async function connect(port, password) {
  const { default: pg } = await import('pg');
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: 'postgres',
    password,
    database: 'postgres',
    ssl: false,
  });
  client.on('error', () => {});
  await client.connect();
  return client;
}

async function whenReady({ port, password, supervisor, log }) {
  const ask = async () => {
    try {
      await (await connect(port, password)).end();
      return true;
    } catch (problem) {
      if (problem.code === WRONG_PASSWORD)
        throw new LauncherProblem(
          `The password in secrets.json does not open the database: restore that file, or start afresh with "npm run reset".`,
        );
      return false;
    }
  };
  const ready = await waitFor(ask, { limitMs: READY_MS, abort: supervisor.ended });
  if (!ready)
    throw new LauncherProblem(
      `PostgreSQL did not start: mend what the lines above say (whole log in ${log}) and start again.`,
      tailOf(log),
    );
}

/** The app owns its database and may make others (the tests do), but it is no superuser: a given database will not allow that either. */
async function ensureDatabase(port, { postgresPassword, databasePassword }) {
  const client = await connect(port, postgresPassword);
  try {
    const { rows } = await client.query(
      'SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1) AS role, EXISTS (SELECT FROM pg_database WHERE datname = $1) AS database',
      [DATABASE],
    );
    if (!rows[0].role) await client.query(`CREATE ROLE ${DATABASE} LOGIN CREATEDB PASSWORD '${databasePassword}'`);
    if (!rows[0].database) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${DATABASE}`);
  } finally {
    await client.end();
  }
}
