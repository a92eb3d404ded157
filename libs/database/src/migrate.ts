import { createDataSource } from './data-source';

/** Brings the database of DATABASE_URL to the newest schema. */
async function main(): Promise<void> {
  // eslint-disable-next-line no-restricted-syntax -- the launcher runs this before the app's settings exist
  const url = process.env.DATABASE_URL;
  if (!url) throw new Error('DATABASE_URL is missing: start with `npm start`, or name a PostgreSQL database.');
  const dataSource = await createDataSource(url, 2).initialize();
  const done = await dataSource.runMigrations({ transaction: 'each' });
  console.log(done.length === 0 ? 'schema is up to date' : `applied ${done.map((m) => m.name).join(', ')}`);
  await dataSource.destroy();
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
