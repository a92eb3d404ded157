import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { appEnvironment, readSettings } from '../launcher/environment.mjs';
import { LaunchRecord, endLeftoversOf, withSetupLock } from '../launcher/launch-record.mjs';
import { DATA, homeOf, inData } from '../launcher/paths.mjs';
import { LauncherProblem, describeProblem } from '../launcher/problem.mjs';
import { identityOf } from '../launcher/process-identity.mjs';
import { Progress, seconds } from '../launcher/progress.mjs';
import { startServices } from '../services/services.mjs';
import { findBrowser } from '../steps/browser.mjs';
import { buildSources } from '../steps/build.mjs';
import { runChecks } from '../steps/checks.mjs';
import { installPackages } from '../steps/install.mjs';
import { JEST_STAGES, runStage } from '../steps/stages.mjs';

const STAGES = ['check', ...JEST_STAGES];
const NEEDS_SERVICES = ['integration', 'e2e', 'chaos', 'web'];
const FAILED = { passed: 0, failed: 1 };

/** `npm test`: everything that must hold, on a database and a Redis of its own; `--only <stage>` runs one part. */
export async function test(life, args) {
  const startedAt = Date.now();
  const progress = new Progress(process.stdout);
  const counts = await runAll(life, progress, readArguments(args)).catch((problem) => {
    if (life.stopping) throw problem;
    progress.note(describeProblem(problem));
    return [FAILED];
  });
  await life.close();
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0);
  progress.note(`\nAll stages took ${seconds(Date.now() - startedAt)}.`);
  progress.note(`tests: ${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') === 0 && sum('passed') > 0 ? 0 : 1;
}

function readArguments(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { stages: STAGES, jestArgs: args };
  const stage = args[at + 1];
  if (!STAGES.includes(stage)) throw new LauncherProblem(`--only takes one of ${STAGES.join(', ')}.`);
  return { stages: [stage], jestArgs: args.toSpliced(at, 2) };
}

async function runAll(life, progress, { stages, jestArgs }) {
  homeOf();
  await sweepOldHomes();
  const home = homeOf(`test-${process.pid}`);
  const record = await LaunchRecord.claim(home, 'npm test');
  life.onStop(() => removeHome(home));
  await withSetupLock(DATA, progress, () => installPackages(life, progress));
  const services =
    stages.some((stage) => NEEDS_SERVICES.includes(stage)) && prepareServices({ life, home, record, progress });
  const counts = [];
  if (stages.includes('check')) counts.push(await runChecks(life, progress, { cached: false }));
  const env = await services;
  if (services) counts.push(...(await build(life, progress)));
  for (const name of JEST_STAGES.filter((stage) => stages.includes(stage))) {
    if (life.stopping) break;
    counts.push(await runJest(life, progress, { name, home, env, jestArgs }));
  }
  return counts;
}

/** Settings come from the real environment alone: a private .env must not decide what the tests see. */
async function prepareServices(context) {
  const settings = readSettings({ envFile: false });
  try {
    const { services, secrets } = await startServices({ ...context, settings });
    return appEnvironment({ DEMO: '0', ...settings }, services, secrets);
  } catch (problem) {
    context.progress.note(describeProblem(problem));
    return undefined;
  }
}

async function build(life, progress) {
  try {
    await withSetupLock(DATA, progress, () => buildSources(life, progress));
    return [];
  } catch (problem) {
    progress.note(describeProblem(problem));
    return [FAILED];
  }
}

/** The unit tests see no services, also when these are there: alone and in the whole run they are the same tests. */
async function runJest(life, progress, { name, env, ...rest }) {
  if (!NEEDS_SERVICES.includes(name)) return runStage(life, progress, { name, env: process.env, ...rest });
  if (env) return runStage(life, progress, { name, ...(await settingsOf(life, progress, { name, env })), ...rest });
  progress.note(`✗ ${name}: not run, because PostgreSQL or Redis is missing`);
  return FAILED;
}

/** The page tests get the browser, or the reason why they are skipped. */
async function settingsOf(life, progress, { name, env }) {
  if (name !== 'web') return { env };
  const { path, reason } = await findBrowser(life, progress);
  return { env: { ...env, CHROMIUM_PATH: path ?? '' }, skipped: reason };
}

/** What killed runs left behind; the number in the name is the process that made the folder. */
async function sweepOldHomes() {
  for (const name of readdirSync(DATA).filter((entry) => /^test-\d+$/.test(entry))) {
    if (identityOf(Number(name.slice('test-'.length)))) continue;
    await endLeftoversOf(homeOf(name));
    removeHome(homeOf(name));
  }
}

/** The logs of the last run stay, for the person who asks why it failed. */
function removeHome(home) {
  const kept = inData('logs', 'test');
  rmSync(kept, { recursive: true, force: true });
  if (existsSync(home.logs)) renameSync(home.logs, kept);
  for (const path of [home.dir, home.outside]) rmSync(path, { recursive: true, force: true });
}
