/** Connection settings that BullMQ and ioredis both take. */
export interface RedisSettings {
  readonly host: string;
  readonly port: number;
  readonly username?: string;
  readonly password?: string;
  readonly db: number;
  readonly retryStrategy: (attempt: number) => number;
  readonly reconnectOnError: (error: Error) => boolean;
  readonly enableOfflineQueue?: boolean;
  readonly maxRetriesPerRequest?: number | null;
}

/** Settings from a redis:// address; the connection comes back for ever, also after a failover. */
export function redisConnection(
  url: string,
  more: Pick<RedisSettings, 'enableOfflineQueue' | 'maxRetriesPerRequest'> = {},
): RedisSettings {
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
