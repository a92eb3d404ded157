import helmet from '@fastify/helmet';
import { Logger as NestLogger, type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { Logger } from 'nestjs-pino';
import { cleanupOpenApiDoc } from 'nestjs-zod';
import type { Env } from './env';
import { mendDocument } from './http/mend-document';

const BODY_LIMIT = 64 * 1024;

/** Builds an app with its limits, headers and documents, not yet listening. */
export async function createHttpApp(root: Type | DynamicModule, env: Env): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({ bodyLimit: BODY_LIMIT, trustProxy: false, forceCloseConnections: true });
  const app = await NestFactory.create<NestFastifyApplication>(root, adapter, {
    bufferLogs: true,
    abortOnError: false,
  });
  app.useLogger(app.get(Logger));
  await app.register(helmet, { contentSecurityPolicy: false, hsts: false });
  adapter.getInstance().addHook('onRequest', async (request, reply) => {
    // The API answers about people: no cache may keep it. The documents page of the API needs its own inline style.
    reply.header('cache-control', 'no-store');
    if (!request.url.startsWith('/docs')) reply.header('content-security-policy', PAGE_POLICY);
  });
  if (env.corsOrigins.length > 0) app.enableCors({ origin: [...env.corsOrigins] });
  SwaggerModule.setup('docs', app, () => apiDocument(app), { jsonDocumentUrl: 'docs/openapi.json' });
  // A stop that was asked for is no fault: exit code 0, not death by the signal.
  app.enableShutdownHooks([], { useProcessExit: true });
  return app;
}

const PAGE_POLICY =
  "default-src 'self'; connect-src 'self' ws: wss:; img-src 'self' data:; object-src 'none'; base-uri 'none'; frame-ancestors 'none'";

/** What the API promises, from the schemas that validate; the typed client is made from it. */
export function apiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setTitle('Kuaizhao 快招')
    .setDescription(
      'An open engine for public gig markets. Errors are RFC 9457 problems; times are instants with an offset; money is integer fen.',
    )
    .setVersion('0.1.0')
    // 3.0 has no word for a schema that may also be null inside a list.
    .setOpenAPIVersion('3.1.0')
    .addBearerAuth()
    .build();
  return mendDocument(cleanupOpenApiDoc(SwaggerModule.createDocument(app, config)));
}

export type Configure = (app: NestFastifyApplication, env: Env) => Promise<void> | void;

/** Starts an app and says where it listens; a fault at the start ends the process with one readable line. */
export function runHttpApp(root: DynamicModule, env: Env, configure: Configure = () => undefined): void {
  start(root, env, configure).catch((error: unknown) => {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    process.exit(1);
  });
}

async function start(root: DynamicModule, env: Env, configure: Configure): Promise<void> {
  const app = await createHttpApp(root, env);
  await configure(app, env);
  await app.listen(env.httpPort, env.host);
  new NestLogger('app').log(`listening on ${await app.getUrl()}`);
}
