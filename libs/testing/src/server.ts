import { Client } from 'pg';
import { fromEnvironment } from './environment';

/** Runs statements on the database that DATABASE_URL names; nothing is ever written into that one. */
export async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: fromEnvironment('DATABASE_URL') });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/** The address of another database on the same server. */
export function urlOf(name: string): string {
  const url = new URL(fromEnvironment('DATABASE_URL'));
  url.pathname = `/${name}`;
  return url.href;
}

const IN_USE = '55006';

/**
 * Drops a database, also when a test left connections open. First without force: PostgreSQL itself sends a vacuum
 * process away, while to end it by force, as a role that is no superuser, is refused.
 */
export async function dropDatabase(client: Client, name: string): Promise<void> {
  await client.query(`DROP DATABASE IF EXISTS ${name}`).catch((error: { code?: string }) => {
    if (error.code !== IN_USE) throw error;
    return client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
  });
}

/** Minutes since 1970, for the names of databases. */
export const minuteNow = (): number => Math.floor(Date.now() / 60_000);
