import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { DEFAULT_POLICY } from '@app/core';
import { createDataSource, Db } from '@app/database';
import { addReferenceData } from './reference-data';
import { asOwner, dropDatabase, minuteNow, urlOf } from './server';

/** Any number: the name of the lock under which one jest worker builds the template and the others wait. */
const LOCK = 20_261_124;
const STALE_MINUTES = 60;
const MIGRATIONS = join(__dirname, '../../database/src/migrations');

let known: Promise<string> | undefined;

/** The database that tests are copied from; made once, and again when a migration or the reference data changes. */
export function templateDatabase(): Promise<string> {
  known ??= asOwner(async (client) => {
    const name = `kz_template_${sourcesHash(await roleOf(client))}`;
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await sweep(client);
    if (!(await databases(client, name)).includes(name)) await build(client, name);
    return name;
  });
  return known;
}

/** A role copies its own databases alone, so that each has a template of its own. */
async function roleOf(client: Client): Promise<string> {
  const { rows } = await client.query<{ role: string }>('SELECT current_user AS role');
  return rows[0]!.role;
}

function sourcesHash(role: string): string {
  const files = [
    ...readdirSync(MIGRATIONS)
      .filter((name) => name.endsWith('.ts'))
      .sort()
      .map((name) => join(MIGRATIONS, name)),
    join(__dirname, 'reference-data.ts'),
  ];
  const hash = createHash('sha256').update(role + JSON.stringify(DEFAULT_POLICY));
  for (const file of files) hash.update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** Under another name until it is whole: a run that is killed here leaves no half template. */
async function build(client: Client, name: string): Promise<void> {
  const building = `kz_building_${minuteNow()}_${process.pid}`;
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

/** Ends what killed runs left: no test runs for an hour. The minute of its making is in the name. */
async function sweep(client: Client): Promise<void> {
  const made = [...(await databases(client, 'kz_test_%')), ...(await databases(client, 'kz_building_%'))];
  const stale = made.filter((name) => Number(name.split('_')[2]) < minuteNow() - STALE_MINUTES);
  for (const name of stale) await dropDatabase(client, name);
}

async function databases(client: Client, like: string): Promise<string[]> {
  const { rows } = await client.query<{ datname: string }>(
    'SELECT datname FROM pg_database WHERE datname LIKE $1 AND datdba = current_user::regrole',
    [like],
  );
  return rows.map(({ datname }) => datname);
}
