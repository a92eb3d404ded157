import { inData, inRoot } from '../launcher/paths.mjs';
import { runLogged } from '../launcher/processes.mjs';

/** Brings the database to the newest schema and loads the seeds; both may run any number of times. */
export async function prepareDatabase(life, progress, env) {
  const program = (path, log, sentence) => () =>
    runLogged(life, process.execPath, [inRoot('dist', path)], { env, log: inData('logs', log), sentence });
  await progress.step(
    'Migrating the database',
    program(
      'libs/database/src/migrate.js',
      'migrate.log',
      'Migrating failed: mend what the lines above say (.data/logs/migrate.log) and start again.',
    ),
  );
  await progress.step(
    'Loading the seeds',
    program(
      'seeds/seed.js',
      'seed.log',
      'Loading the seeds failed: mend what the lines above say (.data/logs/seed.log) and start again.',
    ),
  );
}
