import { createHash, randomBytes } from 'node:crypto';

/** A refresh token as found. */
export interface FoundToken {
  /** Null when it was not used yet. */
  readonly usedMsAgo: number | null;
  readonly over: boolean;
  readonly sessionRevoked: boolean;
  readonly accountActive: boolean;
}

export const REFRESH_DAYS = 30;
/** A client that asks twice, or asks again because an answer was lost, does so within seconds; a thief comes later. */
export const REUSE_GRACE_MS = 5_000;

/** What to do with a refresh token: give the next one, say no, or end the session because it was stolen. */
export function judgeRefresh(token: FoundToken): 'rotate' | 'refuse' | 'revoke' {
  if (token.sessionRevoked) return 'refuse';
  if (token.usedMsAgo !== null) return token.usedMsAgo <= REUSE_GRACE_MS ? 'refuse' : 'revoke';
  return token.over || !token.accountActive ? 'refuse' : 'rotate';
}

/** 256 random bits; the database keeps the hash alone, so that a copy of it opens no session. */
export const newRefreshToken = (): string => randomBytes(32).toString('base64url');
/** A random token needs no slow hash and no salt. */
export const refreshHash = (token: string): Buffer => createHash('sha256').update(token).digest();
