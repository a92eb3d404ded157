import { Injectable } from '@nestjs/common';
import type { TokenPair } from '@app/contracts';
import { ok, refuse, type Result } from '@app/core';
import { Db, type Sql } from '@app/database';
import { ACCESS_SECONDS, Tokens, type Caller } from '@app/platform';
import { isRegistered, type Account } from './accounts.sql';
import { judgeRefresh, newRefreshToken, refreshHash } from './session-rules';
import { findToken, openSession, revokeSession, rotateToken, type FoundSession } from './sessions.sql';

/** A session as written; the tokens are made of it after the commit. */
export interface OpenedSession {
  readonly account: Account;
  readonly sessionId: string;
  readonly refreshToken: string;
  readonly registered: boolean;
}

/** Sessions: a family of refresh tokens, each good for one use. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Db,
    private readonly tokens: Tokens,
  ) {}

  async open(tx: Sql, account: Account): Promise<OpenedSession> {
    const refreshToken = newRefreshToken();
    const sessionId = await openSession(tx, account.id, refreshHash(refreshToken));
    return { account, sessionId, refreshToken, registered: await isRegistered(tx, account) };
  }

  async pairFor({ account, sessionId, refreshToken, registered }: OpenedSession): Promise<TokenPair> {
    const { id: accountId, role } = account;
    const accessToken = await this.tokens.issue({ accountId, role, sessionId });
    return { accessToken, expiresInS: ACCESS_SECONDS, refreshToken, accountId, role, registered };
  }

  /** Refused or not, the transaction commits: the end of a stolen session must stay. */
  async refresh(token: string): Promise<Result<TokenPair, 'REFRESH_WRONG'>> {
    const hash = refreshHash(token);
    const next = await this.db.transaction(async (tx) => {
      const found = await findToken(tx, hash);
      return found && this.rotate(tx, hash, found);
    });
    return next ? ok(await this.pairFor(next)) : refuse('REFRESH_WRONG');
  }

  async logout(caller: Caller): Promise<void> {
    await revokeSession(this.db, caller.sessionId, 'logout');
  }

  private async rotate(tx: Sql, hash: Buffer, { account, sessionId, ...token }: FoundSession) {
    const verdict = judgeRefresh(token);
    if (verdict === 'revoke') await revokeSession(tx, sessionId, 'reuse');
    if (verdict !== 'rotate') return null;
    const refreshToken = newRefreshToken();
    await rotateToken(tx, hash, refreshHash(refreshToken));
    return { account, sessionId, refreshToken, registered: await isRegistered(tx, account) };
  }
}
