import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, lstatSync, mkdirSync, statSync } from 'node:fs';
import { OUTSIDE } from '../launcher/paths.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';

const FOLDER_MODE = 0o755;
const ACCOUNTS = ['postgres', 'nobody'];

/** PostgreSQL refuses to run as root: then `postgres` or `nobody` runs it. Other users run it as themselves. */
export function serverAccount() {
  if (process.getuid() !== 0) return {};
  const account = ACCOUNTS.map(lookUp).find(Boolean);
  if (!account)
    throw new LauncherProblem(
      'PostgreSQL does not run as root and no user "postgres" or "nobody" exists: start as a normal user.',
    );
  return account;
}

/** Data that a normal user began stays his when root starts the town the next time. */
export function accountFor(dataDir, account) {
  if (account.uid === undefined || !existsSync(dataDir)) return account;
  const { uid, gid } = statSync(dataDir);
  return uid === 0 ? account : { uid, gid };
}

function lookUp(name) {
  const [uid, gid] = ['-u', '-g'].map((flag) => spawnSync('id', [flag, name], { encoding: 'utf8' }));
  return uid.status === 0 && gid.status === 0 ? { uid: Number(uid.stdout), gid: Number(gid.stdout) } : undefined;
}

/** Whether this account can go into a folder; all folders above it count too. */
export function canReach(account, path) {
  return spawnSync('test', ['-x', path], { ...account, cwd: '/' }).status === 0;
}

/** The folder under /var/tmp, where anybody may create names: one that is not ours is not used. */
export function makeOutside() {
  mkdirSync(OUTSIDE, { recursive: true });
  const found = lstatSync(OUTSIDE);
  if (!found.isDirectory() || found.uid !== process.getuid()) {
    throw new LauncherProblem(`${OUTSIDE} belongs to another user: delete it and start again.`);
  }
  chmodSync(OUTSIDE, FOLDER_MODE);
  return OUTSIDE;
}

export function giveTo(account, path) {
  if (account.uid !== undefined) chownSync(path, account.uid, account.gid);
}
