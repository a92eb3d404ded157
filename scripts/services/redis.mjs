import { closeSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openLog, tailOf } from '../launcher/log-file.mjs';
import { rememberedPort } from '../launcher/ports.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { spawnBound } from '../launcher/processes.mjs';
import { Supervisor } from '../launcher/supervisor.mjs';
import { waitFor } from '../launcher/wait-for.mjs';
import { findRedis } from './redis-binaries.mjs';

const READY_MS = 60_000;
const STOP_MS = 10_000;

/** Starts our own Redis with an append-only file; gives its address and the way to stop it. */
export async function startRedis(context) {
  const { life, home, secrets, forced } = context;
  const binary = await findRedis(life, forced);
  const port = await rememberedPort(home, 'redis');
  const url = `redis://:${secrets.redisPassword}@127.0.0.1:${port}`;
  const log = join(home.logs, 'redis.log');
  const supervisor = superviseServer(context, { binary, config: writeConfig(home, port, secrets), log });
  life.onStop(() => supervisor.stop());
  const ready = await waitFor(() => ping(url), { limitMs: READY_MS, abort: supervisor.ended });
  if (!ready)
    throw new LauncherProblem(
      `Redis did not start: mend what the lines above say (whole log in ${log}) and start again.`,
      tailOf(log),
    );
  supervisor.arm();
  return { url, detail: `${binary.version} (${binary.source}) on 127.0.0.1:${port}` };
}

/** A file and not arguments: anybody on the machine may read the arguments of a process, and the password is among them. */
function writeConfig(home, port, { redisPassword }) {
  const dir = join(home.dir, 'redis-data');
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  const path = join(home.dir, 'redis.conf');
  const lines = [
    ...['bind 127.0.0.1', `port ${port}`, `requirepass ${redisPassword}`, `dir "${dir}"`],
    ...['appendonly yes', 'save ""', 'maxmemory-policy noeviction', 'daemonize no'],
  ];
  writeFileSync(path, `${lines.join('\n')}\n`, { mode: 0o600 });
  return path;
}

function superviseServer({ life, record, progress }, { binary, config, log }) {
  const launch = () => {
    const fd = openLog(log);
    const child = spawnBound(binary.server, [config], { env: binary.env, stdio: ['ignore', fd, fd] });
    closeSync(fd);
    if (child.pid) record.noteChild('redis', child.pid, 'SIGTERM');
    return child;
  };
  return new Supervisor({
    name: 'Redis',
    launch,
    note: (line) => progress.note(line),
    onGiveUp: (why) => life.fail(new LauncherProblem(`${why}: mend what ${log} says and start again.`, tailOf(log))),
    ending: { signal: 'SIGTERM', graceMs: STOP_MS },
  });
}

/** Whether Redis answers; while it loads its file it refuses. */
export async function ping(url, onProblem = () => {}) {
  const { default: Redis } = await import('ioredis');
  const client = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: 0,
    retryStrategy: null,
    connectTimeout: 3000,
  });
  client.on('error', onProblem);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch (problem) {
    onProblem(problem);
    return false;
  } finally {
    client.disconnect();
  }
}
