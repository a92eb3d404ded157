import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import { redisConnection, type Env } from '@app/platform';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import type { Server, ServerOptions } from 'socket.io';
import { MAX_MESSAGE_BYTES } from './socket-limits';

/**
 * One process pushes to its own sockets; several find one another through the Redis streams adapter, where every
 * gateway reads every message. CORS does not protect a websocket: the Origin is checked here.
 */
export class SocketAdapter extends IoAdapter {
  constructor(
    app: INestApplicationContext,
    private readonly env: Env,
  ) {
    super(app);
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const settings: Partial<ServerOptions> = {
      ...options,
      transports: ['websocket'],
      maxHttpBufferSize: MAX_MESSAGE_BYTES,
      serveClient: true,
      allowRequest: (request, decide) => decide(null, this.isAllowed(request.headers.origin, request.headers.host)),
    };
    const server = super.createIOServer(port, settings) as unknown as Server;
    if (this.env.socketAdapter === 'streams') server.adapter(streams(this.env));
    return server;
  }

  private isAllowed(origin: string | undefined, host: string | undefined): boolean {
    if (!origin) return true; // not a browser
    if (this.env.corsOrigins.includes(origin)) return true;
    return URL.canParse(origin) && new URL(origin).host === host;
  }
}

function streams(env: Env) {
  const redis = new Redis(redisConnection(env.redisUrl, { maxRetriesPerRequest: null }));
  redis.on('error', () => undefined);
  return createAdapter(redis, { streamName: '{kz}:sockets', maxLen: 10_000 });
}
