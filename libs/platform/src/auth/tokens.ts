import { Inject, Injectable } from '@nestjs/common';
import { importJWK, jwtVerify, SignJWT, type CryptoKey, type JWK } from 'jose';
import { ENV, type Env } from '../env';
import { ROLES, type Caller, type Role } from './roles';

const ISSUER = 'kuaizhao';
const AUDIENCE = 'kuaizhao-api';
/** ASVS 5.0 V9: a stolen access token dies soon by itself. */
export const ACCESS_SECONDS = 600;
/** Checking an Ed25519 signature costs more than the rest of a request; a token is checked once and remembered until it ends. */
const REMEMBERED = 50_000;

/** Issues and verifies access tokens: EdDSA only, so that neither "none" nor a confusion with HMAC is possible. */
@Injectable()
export class Tokens {
  private readonly keys: Promise<{ sign: CryptoKey; verify: CryptoKey; kid: string }>;
  private readonly known = new Map<string, { caller: Caller; endsAt: number }>();

  constructor(@Inject(ENV) env: Env) {
    this.keys = importKeys(env.authSigningKey);
  }

  async issue(caller: Caller): Promise<string> {
    const { sign, kid } = await this.keys;
    return new SignJWT({ role: caller.role, sid: caller.sessionId })
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid })
      .setIssuer(ISSUER)
      .setAudience(AUDIENCE)
      .setSubject(caller.accountId)
      .setIssuedAt()
      .setExpirationTime(`${ACCESS_SECONDS}s`)
      .sign(sign);
  }

  /** The caller, or null when the token is malformed, forged, foreign or over. */
  async verify(token: string | undefined): Promise<Caller | null> {
    if (!token || token.length > 2000) return null;
    const known = this.known.get(token);
    if (known && known.endsAt > Date.now()) return known.caller;
    try {
      const { verify } = await this.keys;
      const { payload } = await jwtVerify(token, verify, {
        algorithms: ['EdDSA'],
        issuer: ISSUER,
        audience: AUDIENCE,
        typ: 'at+jwt',
        requiredClaims: ['sub', 'exp', 'sid', 'role'],
      });
      if (!ROLES.includes(payload.role as Role)) return null;
      const caller = { accountId: payload.sub!, role: payload.role as Role, sessionId: payload.sid as string };
      this.remember(token, caller, payload.exp! * 1000);
      return caller;
    } catch {
      return null;
    }
  }

  private remember(token: string, caller: Caller, endsAt: number): void {
    if (this.known.size >= REMEMBERED) this.known.clear();
    this.known.set(token, { caller, endsAt });
  }
}

async function importKeys(text: string) {
  const jwk = JSON.parse(text) as JWK;
  const open = { kty: jwk.kty, crv: jwk.crv, x: jwk.x };
  const sign = (await importJWK(jwk, 'EdDSA')) as CryptoKey;
  const verify = (await importJWK(open, 'EdDSA')) as CryptoKey;
  return { sign, verify, kid: jwk.kid ?? 'k1' };
}
