import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LauncherProblem } from '../launcher/problem.mjs';
import { commandLineOf } from '../launcher/process-identity.mjs';
import { runLogged } from '../launcher/processes.mjs';
import { waitFor } from '../launcher/wait-for.mjs';
import { canReach, giveTo, makeOutside } from './server-account.mjs';

const ORPHAN_MS = 30_000;
const PRIVATE = 0o700;

/** Inside the project when the server's account can go there, else under /var/tmp. */
export function dataDirFor(home, account, major) {
  if (account.uid === undefined || canReach(account, home.dir)) return join(home.dir, `postgres-${major}`);
  makeOutside();
  mkdirSync(home.outside, { recursive: true });
  chmodSync(home.outside, 0o755);
  return join(home.outside, `postgres-${major}`);
}

/** Makes the data directory once; a half-made one has another name and is never taken for a database. */
export async function createData(life, { binaries, dataDir, account, password, log, ephemeral }) {
  if (existsSync(dataDir)) return;
  const staging = `${dataDir}.new`;
  const passwordFile = `${dataDir}.password`;
  try {
    writeFileSync(passwordFile, password, { mode: 0o600 });
    giveTo(account, passwordFile);
    await initdb(life, { binaries, staging, account, passwordFile, log, ephemeral, locale: 'C.UTF-8' }).catch(() =>
      // Not every system has C.UTF-8 (macOS before 15).
      initdb(life, { binaries, staging, account, passwordFile, log, ephemeral, locale: 'C' }),
    );
    renameSync(staging, dataDir);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function initdb(life, { binaries, staging, account, passwordFile, log, ephemeral, locale }) {
  if (life.stopping) return;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { mode: PRIVATE });
  giveTo(account, staging);
  const args = [
    ...[`--pgdata=${staging}`, '--encoding=UTF8', `--locale=${locale}`],
    ...['--username=postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    ...(ephemeral ? ['--no-sync'] : []),
  ];
  await runLogged(life, join(binaries.bin, 'initdb'), args, {
    ...account,
    cwd: '/',
    log,
    sentence: `PostgreSQL could not make its data directory: mend what the lines above say (whole output in ${log}).`,
  });
}

/**
 * A server that outlived its launcher is stopped; a number in postmaster.pid that now belongs to another
 * program (after `kill -9` of the machine) is removed, because PostgreSQL itself would refuse to start.
 */
export async function clearLeftovers(dataDir) {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number.parseInt(readFileSync(pidFile, 'utf8'), 10);
  const isOurs = () => commandLineOf(pid).includes(dataDir);
  if (isOurs()) {
    process.kill(pid, 'SIGINT');
    const gone = await waitFor(() => !isOurs(), { limitMs: ORPHAN_MS });
    if (!gone)
      throw new LauncherProblem(
        `An older PostgreSQL (process ${pid}) does not end: stop it with "kill -QUIT ${pid}" and start again.`,
      );
  }
  rmSync(pidFile, { force: true });
}
