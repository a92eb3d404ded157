import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inData } from '../launcher/paths.mjs';
import { runCollected } from '../launcher/processes.mjs';

const CACHE = inData('redis');
const TOOLS = 'redis-tools';
const ON_EVERY_SYSTEM = ['libc6', 'adduser'];
const DOWNLOAD_MS = 300_000;

/** The server and the libraries that Debian's package was unpacked to. */
export function unpackedRedis() {
  const libraries = join(CACHE, 'usr', 'lib');
  const folders = existsSync(libraries) ? readdirSync(libraries).map((name) => join(libraries, name)) : [];
  return { server: join(CACHE, 'redis-server'), env: { ...process.env, LD_LIBRARY_PATH: folders.join(':') } };
}

/**
 * Fetches Redis from Debian's or Ubuntu's archive without root and without changing the system: packages are
 * unpacked, not installed. In redis-tools the server is the same program as redis-check-rdb under another name.
 */
export async function unpackDebianRedis(life) {
  const staging = `${CACHE}.${process.pid}`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(join(staging, 'debs'), { recursive: true });
  try {
    if (!(await download(life, join(staging, 'debs')))) return false;
    for (const name of readdirSync(join(staging, 'debs'))) {
      await runCollected(life, 'dpkg-deb', ['-x', join(staging, 'debs', name), staging]);
    }
    rmSync(join(staging, 'debs'), { recursive: true });
    symlinkSync(join('usr', 'bin', 'redis-check-rdb'), join(staging, 'redis-server'));
    rmSync(CACHE, { recursive: true, force: true });
    renameSync(staging, CACHE);
    return true;
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** With the package lists of the system when they serve; missing or outdated lists are fetched into a folder of our own. */
async function download(life, folder) {
  if (await downloadWith(life, folder, [])) return true;
  const state = inData(`apt.${process.pid}`);
  for (const path of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(state, path), { recursive: true });
  const own = [
    ...['-o', `Dir::State=${state}`, '-o', 'Dir::State::status=/var/lib/dpkg/status'],
    ...['-o', `Dir::Cache=${join(state, 'cache')}`, '-o', 'Debug::NoLocking=1', '-o', 'APT::Sandbox::User=root'],
  ];
  try {
    // One unreachable source of several makes `update` fail although the lists that matter have come: only the download decides.
    await runCollected(life, 'apt-get', [...own, 'update'], { limitMs: DOWNLOAD_MS });
    return await downloadWith(life, folder, own);
  } finally {
    rmSync(state, { recursive: true, force: true });
  }
}

async function downloadWith(life, folder, options) {
  const { output } = await runCollected(life, 'apt-cache', [...options, 'depends', TOOLS]);
  const libraries = [...output.matchAll(/^\s+Depends: ([a-z0-9.+-]+)$/gm)].map(([, name]) => name);
  const missing = libraries.filter((name) => !ON_EVERY_SYSTEM.includes(name) && !isInstalled(name));
  const args = [...options, 'download', TOOLS, ...missing];
  return (await runCollected(life, 'apt-get', args, { cwd: folder, limitMs: DOWNLOAD_MS })).code === 0;
}

const isInstalled = (name) =>
  spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Status}', name], { encoding: 'utf8' }).stdout === 'installed';
