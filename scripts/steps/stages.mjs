import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../launcher/paths.mjs';
import { runToEnd } from '../launcher/processes.mjs';
import { seconds } from '../launcher/progress.mjs';

const LIMIT_MS = 15 * 60_000;
/** Faults are told by how long something takes, so nothing else runs beside them; the others have a database and a Redis number each. */
const WORKERS = {
  unit: ['--maxWorkers=2'],
  integration: ['--maxWorkers=2'],
  e2e: ['--maxWorkers=2'],
  chaos: ['--runInBand'],
  // One browser at a time is all that two cores can draw.
  web: ['--runInBand'],
};

/** The stages that jest runs, in order. */
export const JEST_STAGES = Object.keys(WORKERS);

/** Runs one jest project with its output on the console and counts its tests. */
export async function runStage(life, progress, { name, home, env, skipped, jestArgs = [] }) {
  const startedAt = Date.now();
  const report = join(home.dir, `${name}.json`);
  rmSync(report, { force: true });
  const args = [
    inRoot('node_modules/jest/bin/jest.js'),
    '--selectProjects',
    name,
    ...WORKERS[name],
    '--json',
    `--outputFile=${report}`,
    ...jestArgs,
  ];
  progress.note(`\n— ${name} —`);
  const code = await runToEnd(life, process.execPath, args, {
    env,
    limitMs: LIMIT_MS,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  const counts = countTests(result, code, { maySkip: skipped !== undefined });
  if (skipped) progress.note(`! ${name}: ${counts.skipped} tests skipped, because ${skipped}`);
  progress.note(`${counts.failed === 0 ? '✓' : '✗'} ${name}: ${describe(counts)} (${seconds(Date.now() - startedAt)})`);
  return counts;
}

/**
 * Counts the tests of a jest report. A skipped or unwritten test counts as failed, so does a file that could not
 * be loaded, a stage without any test, and a run that ended badly although every test passed. A stage may skip only
 * when the caller has said why it can't run here.
 */
export function countTests(report, code, { maySkip = false } = {}) {
  const sum = (...names) => names.reduce((total, name) => total + (report?.[name] ?? 0), 0);
  const passed = sum('numPassedTests');
  const skipped = sum('numPendingTests', 'numTodoTests');
  const failed = (maySkip ? 0 : skipped) + sum('numFailedTests', 'numRuntimeErrorTestSuites');
  const endedBadly = failed === 0 && (code !== 0 || passed + (maySkip ? skipped : 0) === 0);
  return { passed, failed: endedBadly ? 1 : failed, skipped, endedBadly };
}

function describe({ passed, failed, skipped, endedBadly }) {
  const why = endedBadly
    ? ' (no test was found, or the run did not end well)'
    : skipped
      ? ` (${skipped} of them skipped)`
      : '';
  return `${passed} passed, ${failed} failed${why}`;
}
