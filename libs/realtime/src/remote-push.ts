import { Inject, Injectable, type BeforeApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { ENV, Nudger, redisConnection, type Env } from '@app/platform';
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { Redis } from 'ioredis';
import { Server } from 'socket.io';

/** The way to the gateways from a process without sockets of its own: a server that nobody connects to. */
@Injectable()
export class RemotePush implements OnModuleInit, BeforeApplicationShutdown {
  private redis: Redis | undefined;

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly nudger: Nudger,
  ) {}

  onModuleInit(): void {
    this.redis = new Redis(redisConnection(this.env.redisUrl, { maxRetriesPerRequest: null }));
    this.redis.on('error', () => undefined);
    const server = new Server({ adapter: createAdapter(this.redis, { streamName: '{kz}:sockets', maxLen: 10_000 }) });
    this.nudger.register((nudges) => {
      for (const { room, event, message } of nudges) {
        (room === 'live' ? server.of('/live') : server.to(room)).emit(event, message);
      }
    });
  }

  beforeApplicationShutdown(): void {
    // A server that never listened has no HTTP server to close; its adapters end with the connection.
    this.redis?.disconnect();
  }
}
