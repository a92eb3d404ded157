import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Env } from '@app/platform';
import { SocketAdapter } from '@app/realtime';
import fastifyStatic from '@fastify/static';
import type { FastifyReply } from 'fastify';

/** Sockets beside HTTP, and the pages as static files at /. */
export async function configureApp(app: NestFastifyApplication, env: Env): Promise<void> {
  app.useWebSocketAdapter(new SocketAdapter(app, env));
  const root = resolve('dist/web');
  if (existsSync(root)) await servePages(app, root);
}

/**
 * Everything below /app is one page, which finds its way by the address. No other unknown address is answered with it:
 * who mistypes an address of the API must read "not found" and no page.
 */
async function servePages(app: NestFastifyApplication, root: string): Promise<void> {
  await app.register(fastifyStatic, { root, cacheControl: false, redirect: true, setHeaders: keepAssets });
  const router = app.getHttpAdapter().getInstance();
  for (const path of ['/app', '/app/*']) router.get(path, (_request, reply) => reply.sendFile('index.html'));
}

/** The names of built files change with their content; everything else is asked for again each time. */
function keepAssets(reply: FastifyReply, path: string): void {
  if (path.includes('/dist/web/assets/')) reply.header('cache-control', 'public, max-age=31536000, immutable');
}
