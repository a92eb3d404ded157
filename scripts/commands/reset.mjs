import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { readSettings } from '../launcher/environment.mjs';
import { runningLauncher } from '../launcher/launch-record.mjs';
import { OUTSIDE, homeOf, inData, notYours } from '../launcher/paths.mjs';
import { LauncherProblem } from '../launcher/problem.mjs';

/** What holds data of the town; the downloaded Redis, the caches and the keys of a foreign database stay. */
const TOWN = /^(postgres-.*|redis-data|redis\.conf|secrets\.json|ports\.json|logs|launcher\.json|test-.*)$/;

/** `npm run reset`: deletes the town's data. The next start makes a new one. */
export function reset() {
  const homes = [homeOf(), ...testHomes()];
  const running = homes.map(runningLauncher).find(Boolean);
  if (running)
    throw new LauncherProblem(
      `${running.command} runs here as process ${running.pid}: stop it first, with Ctrl-C in its window or "kill ${running.pid}".`,
    );
  const names = readdirSync(inData()).filter((name) => TOWN.test(name));
  for (const path of [...names.map((name) => inData(name)), OUTSIDE]) remove(path);
  console.log('The data of this project folder is deleted; "npm start" makes a new town.');
  if (readSettings().DATABASE_URL) console.log('The database in DATABASE_URL was not touched.');
}

const testHomes = () =>
  readdirSync(inData())
    .filter((name) => name.startsWith('test-'))
    .map((name) => ({ dir: join(inData(), name) }));

function remove(path) {
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (problem) {
    if (problem.code !== 'EACCES' && problem.code !== 'EPERM') throw problem;
    throw new LauncherProblem(notYours(path));
  }
}
