import { createHash } from 'node:crypto';
import { accessSync, constants, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LauncherProblem } from './problem.mjs';

const PRIVATE = 0o700;
const FORBIDDEN = ['EACCES', 'EPERM', 'EROFS'];

export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const DATA = join(ROOT, '.data');

/** Data that the server account cannot reach inside the project folder goes here; the name is fixed per folder. */
export const OUTSIDE = join('/var/tmp', `kuaizhao-${createHash('sha256').update(ROOT).digest('hex').slice(0, 12)}`);

export const inRoot = (...parts) => join(ROOT, ...parts);
export const inData = (...parts) => join(DATA, ...parts);

/** The place of one set of services: `.data` for the town that stays, `.data/test-<pid>` for one test run. */
export function homeOf(name = '') {
  const dir = name ? inData(name) : DATA;
  const home = { dir, logs: join(dir, 'logs'), outside: name ? join(OUTSIDE, name) : OUTSIDE, ephemeral: name !== '' };
  makeFolder(dir);
  makeFolder(home.logs, PRIVATE);
  return home;
}

function makeFolder(path, mode) {
  try {
    mkdirSync(path, { recursive: true, mode });
    accessSync(path, constants.W_OK);
  } catch (problem) {
    if (!FORBIDDEN.includes(problem.code)) throw problem;
    throw new LauncherProblem(notYours(path));
  }
}

/** The sentence for a folder that another user made, as happens after one start with sudo. */
export const notYours = (path) =>
  `${path} can't be written by this user: run as its owner, or give the project to yourself with "sudo chown -R $(id -un) ${ROOT}".`;
