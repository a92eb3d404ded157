import { createDataSource, Db } from '@app/database';
import { readOptions, WrongOption } from './options';
import { faultText, runDecisions } from './run';

const CONNECTIONS = 2;
/** 1 is kept for a replay that differs. */
const FAILED = 2;

async function main(): Promise<number> {
  const options = readOptions(process.argv.slice(2));
  // eslint-disable-next-line no-restricted-syntax -- a command that needs the database alone, not the settings of an app
  const url = process.env.DATABASE_URL;
  if (!url) throw new WrongOption('DATABASE_URL is missing: use npm run decisions, or name a PostgreSQL database.');
  const dataSource = await createDataSource(url, CONNECTIONS).initialize();
  try {
    return await runDecisions(new Db(dataSource), options, (line) => console.log(line));
  } finally {
    await dataSource.destroy();
  }
}

main().then(
  (code) => void (process.exitCode = code),
  (fault: unknown) => {
    console.error(faultText(fault));
    process.exitCode = FAILED;
  },
);
