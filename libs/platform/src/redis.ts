import type { RedisOptions } from 'ioredis';

/** Connection options for BullMQ and ioredis from a redis:// address; reconnects for ever, also after a failover. */
export function redisConnection(url: string, more: RedisOptions = {}): RedisOptions {
  const { hostname, port, password, username, pathname } = new URL(url);
  return {
    host: hostname,
    port: Number(port || 6379),
    ...(username && { username: decodeURIComponent(username) }),
    ...(password && { password: decodeURIComponent(password) }),
    db: Number(pathname.slice(1) || 0),
    retryStrategy: (attempt) => Math.min(attempt * 100, 2000),
    reconnectOnError: (error) => error.message.startsWith('READONLY'),
    ...more,
  };
}
