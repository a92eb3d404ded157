import { createDataSource, Db, type Sql } from '@app/database';
import { loadEnv } from '@app/platform';
import { Cipher, createStaffAccount } from '@app/profiles';
import { DEMO_STAFF } from './demo-staff';
import { loadSeeds } from './load-seeds';

/** Loads the seeds into the database of DATABASE_URL; may run any number of times. */
async function main(): Promise<void> {
  const env = loadEnv();
  const dataSource = await createDataSource(env.databaseUrl, 2).initialize();
  try {
    const db = new Db(dataSource);
    const written = await loadSeeds(db);
    console.log(written === 0 ? 'seeds are up to date' : `seeds: ${written} rows written`);
    if (env.demo) await seedStaff(db, new Cipher(env));
  } finally {
    await dataSource.destroy();
  }
}

/** An account that exists keeps its password. */
async function seedStaff(db: Sql, cipher: Cipher): Promise<void> {
  for (const account of DEMO_STAFF) await createStaffAccount(db, cipher, account);
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
