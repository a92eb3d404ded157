import { createHmac, generateKeyPairSync } from 'node:crypto';
import { importJWK, SignJWT, type JWK } from 'jose';
import { configureApp } from '../../apps/all/src/configure';
import type { LoggedIn, TestApp } from '@app/testing';
import { everything } from './everything.fixture';

/** A route as the router knows it, for example `GET /postings/:id`. */
export interface Route {
  readonly method: string;
  readonly path: string;
}

/** apps/all, with every route that was ever put into its router after the documents. */
export async function everythingWithRoutes(): Promise<{ test: TestApp; routes: Route[] }> {
  const routes: Route[] = [];
  const test = await everything({
    configure: async (app, env) => {
      app
        .getHttpAdapter()
        .getInstance()
        .addHook('onRoute', ({ method, url }) => {
          for (const one of [method].flat()) routes.push({ method: one, path: url });
        });
      await configureApp(app, env);
    },
  });
  return { test, routes };
}

const CLAIMS = { iss: 'kuaizhao', aud: 'kuaizhao-api', role: 'admin' };
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

/** Tokens that must open nothing: each has one fault and is right in everything else. */
export async function badTokens({ env }: TestApp, { accountId, token }: LoggedIn): Promise<Record<string, string>> {
  const own = JSON.parse(env.authSigningKey) as JWK;
  const foreign = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' }) as JWK;
  const claims = { ...CLAIMS, sub: accountId, sid: accountId, exp: Math.floor(Date.now() / 1000) + 600 };
  const sign = async (change: object, jwk: JWK = own, typ = 'at+jwt') =>
    new SignJWT({ ...claims, ...change }).setProtectedHeader({ alg: 'EdDSA', typ }).sign(await importJWK(jwk, 'EdDSA'));
  // The public key as a shared secret: the confusion that an allowlist of algorithms stops.
  const asHmac = `${base64({ alg: 'HS256', typ: 'at+jwt' })}.${base64(claims)}`;
  return {
    'expired token': await sign({ exp: claims.exp - 1200 }),
    'token of another key': await sign({}, foreign),
    'token of another issuer': await sign({ iss: 'elsewhere' }),
    'token for another audience': await sign({ aud: 'elsewhere' }),
    'token of another kind': await sign({}, own, 'JWT'),
    'token with an unknown role': await sign({ role: 'root' }),
    'token without a signature': `${base64({ alg: 'none', typ: 'at+jwt' })}.${base64(claims)}.`,
    'token signed by HMAC': `${asHmac}.${createHmac('sha256', own.x!).update(asHmac).digest('base64url')}`,
    'token with a changed role': withRole(token, 'admin'),
    'malformed token': 'not.a.token',
  };
}

/** The token's own signature under a payload that says another role. */
function withRole(token: string, role: string): string {
  const [header, payload, signature] = token.split('.') as [string, string, string];
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as object;
  return `${header}.${base64({ ...claims, role })}.${signature}`;
}

/** A sound token of the same making: without it a slip in the tokens above would pass as a refusal. */
export async function soundToken({ env }: TestApp, accountId: string): Promise<string> {
  const key = await importJWK(JSON.parse(env.authSigningKey) as JWK, 'EdDSA');
  return new SignJWT({ ...CLAIMS, sub: accountId, sid: accountId, exp: Math.floor(Date.now() / 1000) + 600 })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .sign(key);
}
