import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '@app/platform';
import { SocketAdapter } from '@app/realtime';
import fastifyStatic from '@fastify/static';

/** Sockets beside HTTP, and the pages as static files at /. */
export async function configureApp(app: NestFastifyApplication, env: Env): Promise<void> {
  app.useWebSocketAdapter(new SocketAdapter(app, env));
  const root = resolve('apps/web/public');
  if (existsSync(root)) await app.register(fastifyStatic, { root, cacheControl: false });
}
