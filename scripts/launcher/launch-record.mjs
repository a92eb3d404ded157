import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf } from './process-identity.mjs';
import { LauncherProblem } from './problem.mjs';
import { waitFor } from './wait-for.mjs';

const REAP_MS = 20_000;
const SETUP_LIMIT_MS = 15 * 60_000;
const recordPath = (home) => join(home.dir, 'launcher.json');

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

const isAlive = ({ pid, identity }) => identity !== undefined && identityOf(pid) === identity;

/** Takes a file for this process unless a living process holds it; gives back what a dead holder left. */
function claimFile(path, content) {
  const left = read(path);
  if (left && isAlive(left)) return { holder: left };
  if (left) retire(path, left);
  // A link appears whole or not at all: nobody ever reads half a record.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, JSON.stringify(content), { mode: 0o600 });
  try {
    linkSync(own, path);
    return { left };
  } catch (problem) {
    if (problem.code !== 'EEXIST') throw problem;
    return { holder: read(path) ?? {} };
  } finally {
    rmSync(own, { force: true });
  }
}

/** Takes a dead record away, and puts it back when another launcher was quicker and the record is now his. */
function retire(path, left) {
  const aside = `${path}.${process.pid}.old`;
  try {
    renameSync(path, aside);
    if (read(aside)?.identity !== left.identity) linkSync(aside, path);
  } catch (problem) {
    if (problem.code !== 'ENOENT' && problem.code !== 'EEXIST') throw problem;
  }
  rmSync(aside, { force: true });
}

/** The launcher that runs on this home now, if any. */
export function runningLauncher(home) {
  const record = read(recordPath(home));
  return record && isAlive(record) ? record : undefined;
}

/** Ends what a killed launcher left running on a home that nobody uses any more. */
export const endLeftoversOf = (home) => endLeftovers(read(recordPath(home)));

/** Who runs on a home, and what was started there: the next launcher ends what a killed one left behind. */
export class LaunchRecord {
  #path;
  #content;

  static async claim(home, command) {
    const content = { pid: process.pid, identity: identityOf(process.pid), command, children: {} };
    const { holder, left } = claimFile(recordPath(home), content);
    if (holder) {
      throw new LauncherProblem(
        `${holder.command ?? 'Another start'} already runs here as process ${holder.pid}: stop it with Ctrl-C in its window or with "kill ${holder.pid}".`,
      );
    }
    await endLeftovers(left);
    return new LaunchRecord(home, content);
  }

  constructor(home, content) {
    this.#path = recordPath(home);
    this.#content = content;
  }

  noteChild(name, pid, signal) {
    this.#content.children[name] = { pid, identity: identityOf(pid), signal };
    this.#write();
  }

  noteServices(services) {
    this.#content.services = services;
    this.#write();
  }

  release() {
    rmSync(this.#path, { force: true });
  }

  #write() {
    writeFileSync(`${this.#path}.new`, JSON.stringify(this.#content), { mode: 0o600 });
    renameSync(`${this.#path}.new`, this.#path);
  }
}

async function endLeftovers(left) {
  const children = Object.values(left?.children ?? {}).filter(isAlive);
  for (const { pid, signal } of children) process.kill(pid, signal);
  await waitFor(() => !children.some(isAlive), { limitMs: REAP_MS });
  for (const child of children.filter(isAlive)) process.kill(child.pid, 'SIGKILL');
}

/** Installing and building change shared folders: one launcher at a time, the others wait. */
export async function withSetupLock(dir, progress, work) {
  const path = join(dir, 'setup.json');
  const content = { pid: process.pid, identity: identityOf(process.pid) };
  const claim = () => !claimFile(path, content).holder;
  if (!claim()) {
    const pid = read(path)?.pid;
    const free = await progress.step(`Waiting for process ${pid}, which is installing or building`, () =>
      waitFor(claim, { limitMs: SETUP_LIMIT_MS, everyMs: 500 }),
    );
    if (!free)
      throw new LauncherProblem(
        `Process ${pid} holds ${path} for too long: end it with "kill ${pid}" and start again.`,
      );
  }
  try {
    return await work();
  } finally {
    rmSync(path, { force: true });
  }
}
