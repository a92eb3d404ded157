import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

// Fields of /proc/<pid>/stat, counted from the state that follows the name in brackets.
const STATE = 0;
const PARENT = 1;
const START_TIME = 19;
const GONE_STATES = ['Z', 'X'];
let bootId;

const hasProc = () => existsSync('/proc/self/stat');

function statOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
}

/** What ps says in one column about a process, where there is no /proc. */
function askPs(column, pid) {
  const { status, stdout } = spawnSync('ps', ['-o', `${column}=`, '-p', String(pid)], { encoding: 'utf8' });
  return (status === 0 && stdout.trim()) || undefined;
}

/** A number alone is no identity: after a restart of the machine it belongs to somebody else. */
export function identityOf(pid) {
  if (!hasProc()) return askPs('lstart', pid);
  const stat = statOf(pid);
  if (!stat || GONE_STATES.includes(stat[STATE])) return undefined;
  bootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  return `${bootId}/${stat[START_TIME]}`;
}

export const parentOf = (pid) => Number(hasProc() ? statOf(pid)?.[PARENT] : askPs('ppid', pid)) || undefined;

/** The command line of a process, or nothing when it does not exist. */
export function commandLineOf(pid) {
  if (!hasProc()) return askPs('args', pid) ?? '';
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return '';
  }
}
