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
