import { appEnvironment, httpAddress, readSettings } from '../launcher/environment.mjs';
import { LaunchRecord, withSetupLock } from '../launcher/launch-record.mjs';
import { DATA, homeOf } from '../launcher/paths.mjs';
import { isFree } from '../launcher/ports.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';
import { Progress } from '../launcher/progress.mjs';
import { startServices } from '../services/services.mjs';
import { startApp, urlOf } from '../steps/app.mjs';
import { buildSources } from '../steps/build.mjs';
import { startDemoTown } from '../steps/demo-town.mjs';
import { installPackages } from '../steps/install.mjs';
import { prepareDatabase } from '../steps/prepare.mjs';
import { welcome } from '../steps/welcome.mjs';

const FOREVER = new Promise(() => {});

/** `npm start`: from a bare clone to a running town; ends with Ctrl-C. */
export async function start(life) {
  const progress = new Progress(process.stdout);
  const settings = readSettings();
  const address = httpAddress(settings);
  const home = homeOf();
  const record = await LaunchRecord.claim(home, 'npm start');
  life.onStop(() => record.release());
  await refuseTakenPort(address);
  progress.note(`✓ Node ${process.versions.node}`);
  await withSetupLock(DATA, progress, () => installPackages(life, progress));
  const { services, secrets } = await startServices({ life, home, record, progress, settings });
  await withSetupLock(DATA, progress, () => buildSources(life, progress));
  const env = appEnvironment(settings, services, secrets);
  await prepareDatabase(life, progress, env);
  const url = urlOf(address);
  await progress.step('Starting the app', () => startApp({ life, progress, record, env, url }));
  const demoTown = env.DEMO === '1' && !settings.KZ_NO_DEMO_TOWN;
  if (demoTown) startDemoTown({ life, progress, record, env, url });
  progress.note(welcome(url, { demoTown, ownDatabase: services.ownDatabase }));
  await FOREVER;
}

async function refuseTakenPort({ port, host }) {
  let free;
  try {
    free = await isFree(port, host);
  } catch (problem) {
    throw new LauncherProblem(
      `The app can't listen on ${host}:${port} (${problem.message}): choose another with HOST=127.0.0.1 HTTP_PORT=3001 npm start`,
    );
  }
  if (!free)
    throw new LauncherProblem(
      `Port ${port} is taken by another program: choose another with HTTP_PORT=${port + 1} npm start`,
    );
}
