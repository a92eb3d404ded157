import { randomUUID } from 'node:crypto';
import { Tokens, type Env, type Role } from '@app/platform';

/** Access tokens, issued with the key of the server under load: logging in is not what is measured. */
export class Passes {
  private readonly tokens: Tokens;
  private readonly byAccount = new Map<string, string>();

  constructor(env: Env) {
    this.tokens = new Tokens(env);
  }

  /** Tokens live ten minutes: issue them anew before each stage. */
  async issue(role: Role, accountIds: readonly string[]): Promise<void> {
    for (const accountId of accountIds) {
      this.byAccount.set(accountId, await this.tokens.issue({ accountId, role, sessionId: randomUUID() }));
    }
  }

  of(accountId: string): string {
    const token = this.byAccount.get(accountId);
    if (!token) throw new Error(`no pass for ${accountId}`);
    return token;
  }

  headers(accountId: string): Record<string, string> {
    return { authorization: `Bearer ${this.of(accountId)}` };
  }
}
