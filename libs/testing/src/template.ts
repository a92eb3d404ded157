import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { DEFAULT_POLICY } from '@app/core';
import { createDataSource, Db } from '@app/database';
import { addReferenceData } from './reference-data';
import { asOwner, dropDatabase, urlOf } from './server';

/** Any number: the name of the lock under which one jest worker builds the template and the others wait. */
const LOCK = 20_261_124;
const STALE_MINUTES = 60;
const MIGRATIONS = join(__dirname, '../../database/src/migrations');

let known: Promise<string> | undefined;

/** The database that tests are copied from; made once, and again when a migration or the reference data changes. */
export function templateDatabase(): Promise<string> {
  known ??= asOwner(async (client) => {
    const name = `kz_template_${sourcesHash()}`;
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await sweep(client);
    if (!(await databases(client, name)).includes(name)) await build(client, name);
    return name;
  });
  return known;
}

function sourcesHash(): string {
  const files = [
    ...readdirSync(MIGRATIONS)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(MIGRATIONS, name)),
    join(__dirname, 'reference-data.ts'),
  ];
  const hash = createHash('sha256').update(JSON.stringify(DEFAULT_POLICY));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Under another name until it is whole: a run that is killed here leaves no half template. */
async function build(client: Client, name: string): Promise<void> {
  const building = `kz_building_${process.pid}`;
  await client.query(`CREATE DATABASE ${building}`);
  const dataSource = await createDataSource(urlOf(building), 2).initialize();
  try {
    await dataSource.runMigrations({ transaction: 'each' });
    await addReferenceData(new Db(dataSource));
  } finally {
    await dataSource.destroy();
  }
  await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
  // A template that somebody is connected to cannot be copied.
  await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
}

/** Ends what killed runs left: nobody builds while we hold the lock, and no test runs for an hour. */
async function sweep(client: Client): Promise<void> {
  const oldest = Math.floor(Date.now() / 60_000) - STALE_MINUTES;
  const clones = (await databases(client, 'kz_test_%')).filter((name) => Number(name.split('_')[2]) < oldest);
  for (const name of [...clones, ...(await databases(client, 'kz_building_%'))]) await dropDatabase(client, name);
}

async function databases(client: Client, like: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    `SELECT datname FROM pg_database WHERE datname LIKE $1 AND pg_has_role(datdba, 'MEMBER')`,
    [like],
  );
  return rows.map(({ datname }) => datname);
}
