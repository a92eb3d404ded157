import { randomBytes } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { createDataSource, Db } from '@app/database';
import { asOwner, dropDatabase, minuteNow, urlOf } from './server';
import { templateDatabase } from './template';

const POOL = 24; // twenty transactions at once, and the connections that Db keeps free of them

/** A migrated database with reference data that belongs to one test file. */
export interface TestDatabase {
  readonly url: string;
  readonly db: Db;
  readonly dataSource: DataSource;
  drop(): Promise<void>;
}

/**
 * A copy of the template; its clock is virtual, so that a test may set it. As files it takes 0.15 s, through the log twice
 * that: a server that is gone after the tests has no use for the log.
 */
export async function cloneDatabase(poolSize = POOL): Promise<TestDatabase> {
  const template = await templateDatabase();
  const name = cloneName();
  await asOwner((client) => client.query(`CREATE DATABASE ${name} TEMPLATE ${template} STRATEGY FILE_COPY`));
  const url = urlOf(name);
  const dataSource = await createDataSource(url, poolSize).initialize();
  return { url, db: new Db(dataSource), dataSource, drop: () => drop(name, dataSource) };
}

/** Stops the clock of a test database at an instant, epoch ms. */
export async function setClock(db: Db, ms: number): Promise<void> {
  await db.query('SELECT platform.set_clock($1)', [new Date(ms).toISOString()]);
}

/** The minute is in the name: a later run knows from it what a killed one left behind. */
function cloneName(): string {
  return `kz_test_${minuteNow()}_${randomBytes(6).toString('hex')}`;
}

async function drop(name: string, dataSource: DataSource): Promise<void> {
  await dataSource.destroy();
  await asOwner((client) => dropDatabase(client, name));
}
