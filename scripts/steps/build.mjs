import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inData, inRoot } from '../launcher/paths.mjs';
import { runLogged } from '../launcher/processes.mjs';

const STAMP = inData('build.stamp');
const SOURCES = [
  'apps',
  'libs',
  'seeds',
  'test',
  'package.json',
  'package-lock.json',
  'nest-cli.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
const IGNORED = /\.spec\.ts$|^node_modules$|^dist$/;

/** Compiles into dist/ when a source has changed since the last time. */
export async function buildSources(life, progress) {
  const state = sourceState();
  if (isBuilt(state)) return;
  await progress.step('Building', async () => {
    rmSync(STAMP, { force: true });
    await runLogged(life, process.execPath, [inRoot('node_modules/@nestjs/cli/bin/nest.js'), 'build'], {
      log: inData('logs', 'build.log'),
      sentence: 'Building failed: mend the errors above and start again (the whole output is in .data/logs/build.log).',
    });
    writeFileSync(STAMP, state);
  });
}

const isBuilt = (state) =>
  existsSync(inRoot('dist/apps/all/src/main.js')) && existsSync(STAMP) && readFileSync(STAMP, 'utf8') === state;

/** Size and time of change of every source: reading them all would cost the second start half a second. */
function sourceState() {
  const hash = createHash('sha256');
  for (const source of SOURCES) for (const line of statesUnder(inRoot(source))) hash.update(line);
  return hash.digest('hex');
}

function* statesUnder(path) {
  if (!existsSync(path)) return;
  const { size, mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) {
    yield `${path} ${size} ${mtimeMs}\n`;
    return;
  }
  for (const name of readdirSync(path).sort()) if (!IGNORED.test(name)) yield* statesUnder(join(path, name));
}
