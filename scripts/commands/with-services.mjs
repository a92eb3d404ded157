import { appEnvironment, readSettings } from '../launcher/environment.mjs';
import { LaunchRecord, runningLauncher, withSetupLock } from '../launcher/launch-record.mjs';
import { DATA, homeOf } from '../launcher/paths.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { runToEnd } from '../launcher/processes.mjs';
import { Progress } from '../launcher/progress.mjs';
import { keepSecrets } from '../launcher/secrets.mjs';
import { startServices } from '../services/services.mjs';
import { buildSources } from '../steps/build.mjs';
import { installPackages } from '../steps/install.mjs';
import { prepareDatabase } from '../steps/prepare.mjs';

/** Runs a program with PostgreSQL and Redis beside it; with --build the database is migrated and seeded first. */
export async function withServices(life, args) {
  const wantsDatabase = args[0] === '--build';
  const [program, ...rest] = wantsDatabase ? args.slice(1) : args;
  if (!program)
    throw new LauncherProblem(
      'Name the program to run: node scripts/with-services.mjs [--build] <command> [arguments]',
    );
  // The program's own output may be read by a machine: ours goes to stderr.
  const progress = new Progress(process.stderr);
  const settings = readSettings();
  const home = homeOf();
  const running = runningLauncher(home);
  const record = running ?? (await LaunchRecord.claim(home, `with-services ${program}`));
  if (!running) life.onStop(() => record.release());
  await withSetupLock(DATA, progress, () => installPackages(life, progress));
  const { services, secrets } = running
    ? borrow(home, running, progress)
    : await startServices({ life, home, record, progress, settings });
  await withSetupLock(DATA, progress, () => buildSources(life, progress));
  const env = appEnvironment(settings, services, secrets);
  if (wantsDatabase) await prepareDatabase(life, progress, env);
  return runToEnd(life, program, rest, { env, stdio: 'inherit' });
}

/** A town that already runs lends its services: a second server on the same data would destroy it. */
function borrow(home, { pid, command, services }, progress) {
  if (!services)
    throw new LauncherProblem(`${command} (process ${pid}) is still starting here: try again when it runs.`);
  progress.note(`✓ Using the services of ${command} (process ${pid})`);
  return { services, secrets: keepSecrets(home, { foreignDatabase: !services.ownDatabase }) };
}
