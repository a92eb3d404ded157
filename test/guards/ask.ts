import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** The top of the repository. */
export const ROOT = join(__dirname, '../..');

/** The linters are ES modules and load their settings as such, which jest cannot: they are asked in a process of their own. */
export function ask<T>(script: string, question: unknown): T {
  const { stdout, stderr } = spawnSync(process.execPath, [join(__dirname, script)], {
    cwd: ROOT,
    encoding: 'utf8',
    input: JSON.stringify(question),
  });
  if (!stdout) throw new Error(stderr);
  return JSON.parse(stdout) as T;
}
