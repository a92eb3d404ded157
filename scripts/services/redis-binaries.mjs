import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { unpackDebianRedis, unpackedRedis } from './redis-debian.mjs';

const OLDEST = 6.2;
const INSTALL = [
  ['apt-get', 'sudo apt-get update && sudo apt-get install redis-server'],
  ['dnf', 'sudo dnf install redis'],
  ['apk', 'sudo apk add redis'],
  ['pacman', 'sudo pacman -S redis'],
  ['brew', 'brew install redis'],
];

const isOnPath = (command) => spawnSync('sh', ['-c', 'command -v "$1"', 'sh', command]).status === 0;

/** The server to run: one on this machine, else Debian's package unpacked into .data. `forced` is `path` or `debian`. */
export async function findRedis(life, forced) {
  const found = (forced !== 'debian' && onPath()) || (forced !== 'path' && (await fromDebian(life)));
  if (found) return found;
  const [, install] = INSTALL.find(([command]) => isOnPath(command)) ?? INSTALL[0];
  throw new LauncherProblem(
    `No Redis can be had here: install it with "${install}", or name a server with REDIS_URL=redis://host:6379 npm start.`,
  );
}

const onPath = () => examine({ server: 'redis-server', env: process.env }, 'installed');

async function fromDebian(life) {
  const cached = existsSync(unpackedRedis().server) && examine(unpackedRedis(), 'unpacked from Debian');
  if (cached) return cached;
  if (!isOnPath('apt-get') || !isOnPath('dpkg-deb')) return undefined;
  return (await unpackDebianRedis(life)) && examine(unpackedRedis(), 'unpacked from Debian');
}

function examine({ server, env }, source) {
  const { status, stdout } = spawnSync(server, ['--version'], { env, encoding: 'utf8' });
  const version = status === 0 && /v=(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
  return version && Number.parseFloat(version) >= OLDEST ? { server, env, version, source } : undefined;
}
