import Redis from 'ioredis';
import { fromEnvironment } from './environment';

const DATABASES = 16;

/** An empty Redis database of this jest worker's own. */
export async function freshRedisUrl(): Promise<string> {
  const url = new URL(fromEnvironment('REDIS_URL'));
  // Number 0 may hold what a person keeps in a server that was named with REDIS_URL.
  url.pathname = `/${1 + ((Number(process.env.JEST_WORKER_ID ?? 1) - 1) % (DATABASES - 1))}`;
  const client = new Redis(url.href, { maxRetriesPerRequest: 1 });
  await client.flushdb().finally(() => client.disconnect());
  return url.href;
}
