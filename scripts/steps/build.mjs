import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inData, inRoot } from '../launcher/paths.mjs';
import { runLogged } from '../launcher/processes.mjs';

const COMMON = ['package.json', 'package-lock.json', 'tsconfig.json'];
/** The two halves of dist/: what Node runs, and below dist/web what browsers get. Each is built when its own sources changed. */
const PARTS = [
  {
    title: 'Building',
    stamp: inData('build.stamp'),
    result: inRoot('dist/apps/all/src/main.js'),
    sources: ['apps', 'libs', 'seeds', 'test', 'nest-cli.json', 'tsconfig.build.json', ...COMMON],
    leaves: new Set([inRoot('apps/web')]),
    clear: clearDist,
    args: [inRoot('node_modules/@nestjs/cli/bin/nest.js'), 'build'],
    log: 'build.log',
  },
  {
    title: 'Building the pages',
    stamp: inData('build-web.stamp'),
    result: inRoot('dist/web/index.html'),
    sources: ['apps/web', 'libs/client', 'libs/core', 'libs/contracts/src/sockets.ts', ...COMMON],
    leaves: new Set(),
    clear: () => {},
    args: [inRoot('node_modules/vite/bin/vite.js'), 'build', 'apps/web'],
    log: 'build-web.log',
  },
];
const IGNORED = /\.spec\.ts$|^node_modules$|^dist$/;

/** Compiles into dist/ what has changed since the last time. */
export async function buildSources(life, progress) {
  for (const part of PARTS) await buildPart(life, progress, part);
}

async function buildPart(life, progress, part) {
  const state = stateOf(part);
  if (isBuilt(part, state)) return;
  await progress.step(part.title, async () => {
    rmSync(part.stamp, { force: true });
    part.clear();
    await runLogged(life, process.execPath, part.args, {
      log: inData('logs', part.log),
      sentence: `${part.title} failed: mend the errors above and start again (the whole output is in .data/logs/${part.log}).`,
    });
    writeFileSync(part.stamp, state);
  });
}

const isBuilt = ({ result, stamp }, state) =>
  existsSync(result) && existsSync(stamp) && readFileSync(stamp, 'utf8') === state;

/** What no source makes any more must not stay and be run; the pages have their own half. */
function clearDist() {
  const dist = inRoot('dist');
  for (const name of existsSync(dist) ? readdirSync(dist) : [])
    if (name !== 'web') rmSync(join(dist, name), { recursive: true });
}

/** Size and time of change of every source: reading them all would cost the second start half a second. */
function stateOf({ sources, leaves }) {
  const hash = createHash('sha256');
  for (const source of sources) for (const line of statesUnder(inRoot(source), leaves)) hash.update(line);
  return hash.digest('hex');
}

function* statesUnder(path, leaves) {
  if (!existsSync(path) || leaves.has(path)) return;
  const { size, mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) {
    yield `${path} ${size} ${mtimeMs}\n`;
    return;
  }
  for (const name of readdirSync(path).sort()) if (!IGNORED.test(name)) yield* statesUnder(join(path, name), leaves);
}
