import { spawn, spawnSync } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { ROOT } from './paths.mjs';
import { LauncherProblem } from './problem.mjs';
import { tailOf } from './log-file.mjs';

const alive = new Map();
let setpriv;

const canBind = () => (setpriv ??= spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0);
const hasEnded = (child) => child.exitCode !== null || child.signalCode !== null || child.pid === undefined;

/**
 * Starts a process that does not outlive this one, even after `kill -9`: the kernel sends it `deathSignal`.
 * A change of user clears that wish, so Node drops the rights first and setpriv asks afterwards.
 * `detached` puts it into its own session: Ctrl-C reaches the launcher alone, which then stops in order.
 */
export function spawnBound(command, args, { deathSignal = 'SIGTERM', forceSignal = 'SIGKILL', ...options } = {}) {
  const bound = canBind()
    ? ['setpriv', ['--pdeathsig', deathSignal.slice(3), '--', command, ...args]]
    : [command, args];
  const child = spawn(...bound, { cwd: ROOT, stdio: ['ignore', 'ignore', 'ignore'], ...options, detached: true });
  alive.set(child, forceSignal);
  child.once('exit', () => alive.delete(child));
  child.once('error', () => alive.delete(child));
  return child;
}

/** Asks a process to end, and forces it when it has not after `graceMs`. */
export async function endChild(child, { signal = 'SIGTERM', graceMs = 10_000, forceSignal = 'SIGKILL' } = {}) {
  if (hasEnded(child)) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill(signal);
  const force = setTimeout(() => child.kill(forceSignal), graceMs);
  await gone;
  clearTimeout(force);
}

/** The way out of a second Ctrl-C: everything ends now. */
export function forceAll() {
  for (const [child, forceSignal] of alive) child.kill(forceSignal);
}

/** Runs a program to its end and gives its exit code; its whole group is ended when `life` stops or `limitMs` is over. */
export function runToEnd(life, command, args, { limitMs, ...options } = {}) {
  const child = spawnBound(command, args, options);
  const endGroup = () => !hasEnded(child) && process.kill(-child.pid, 'SIGTERM');
  const limit = limitMs && setTimeout(endGroup, limitMs);
  const forget = life.onStop(async () => {
    endGroup();
    await endChild(child);
  });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      clearTimeout(limit);
      forget();
      resolve(signal ? 128 + signalNumber(signal) : code);
    });
  });
}

/** Runs a step whose output goes to a log of this run alone; a failure shows the tail of this log and one sentence. */
export async function runLogged(life, command, args, { log, sentence, ...options }) {
  const fd = openSync(log, 'w');
  try {
    const code = await runToEnd(life, command, args, { ...options, stdio: ['ignore', fd, fd] });
    if (code !== 0) throw new LauncherProblem(sentence, tailOf(log));
  } finally {
    closeSync(fd);
  }
}

/** Runs a step whose output is wanted only when it fails. */
export async function runCollected(life, command, args, { limitMs, ...options } = {}) {
  const chunks = [];
  const child = spawnBound(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => chunks.push(chunk));
  const forget = life.onStop(() => endChild(child));
  const limit = limitMs && setTimeout(() => void endChild(child), limitMs);
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  clearTimeout(limit);
  forget();
  return { code, output: Buffer.concat(chunks).toString('utf8') };
}

const NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGQUIT: 3, SIGKILL: 9, SIGTERM: 15 };
export const signalNumber = (signal) => NUMBERS[signal] ?? 1;
