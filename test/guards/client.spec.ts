import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import { apiDocument } from '@app/platform';
import { testEnv } from '@app/testing';
import { AllAppModule } from '../../apps/all/src/app.module';
import { ask, ROOT } from './ask';

const FILE = join(ROOT, 'libs/client/src/openapi.ts');
const HEAD = '/** Made from the OpenAPI document by `npm run client`; a change by hand does not last. */\n';

/** The types of the client as the routes of now make them; nothing is started, so neither PostgreSQL nor Redis is asked. */
async function made(): Promise<string> {
  const nowhere = testEnv('postgres://nobody@127.0.0.1:1/none', 'redis://127.0.0.1:1');
  const options = { preview: true, logger: false } as const;
  const app = await NestFactory.create(AllAppModule.forRoot(nowhere), new FastifyAdapter(), options);
  const document = apiDocument(app);
  await app.close();
  return HEAD + ask<string>('client.mjs', document);
}

describe('the typed client', () => {
  it('is the one that the routes make: after a change of a route run `npm run client`', async () => {
    const now = await made();
    if (process.env.KZ_WRITE_CLIENT === '1') writeFileSync(FILE, now);
    expect(readFileSync(FILE, 'utf8') === now).toBe(true);
  }, 60_000);

  it('knows a route with its body and its answer', () => {
    const text = readFileSync(FILE, 'utf8');
    expect(text).toContain('"/offers/{offerId}/accept"');
    expect(text).toContain('PostingDraftDto');
  });
});
