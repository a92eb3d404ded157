import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ask';

/** The lines that do something: without comments, the shell's own settings and the way to the top of the repository. */
const commandsOf = (script: string): string[] =>
  script
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#') && !/^set -[a-z]+( pipefail)?$/.test(line))
    .filter((line) => line !== 'cd "$(dirname "$0")/.."');

const path = join(ROOT, '.ci/run');

it('CI does nothing but the test command of the README', () => {
  expect(commandsOf(readFileSync(path, 'utf8'))).toEqual(['exec npm test']);
  expect(readFileSync(join(ROOT, 'README.md'), 'utf8')).toContain('npm test');
});

it('CI can be started as a program', () => {
  expect(statSync(path).mode & 0o111).not.toBe(0);
});

it.each(['npm run lint', 'npm test || true', 'export SKIP=1', 'set +e'])('the command %j would be seen', (line) => {
  expect(commandsOf(`#!/usr/bin/env bash\nset -euo pipefail\n${line}\n`)).toEqual([line]);
});
