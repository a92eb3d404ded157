import type { SandboxMessages, TokenPair } from '@app/contracts';
import type { z } from 'zod';
import { type Api, ApiRefusal, type Call } from './api';

/** A token this near to its end is changed first. */
const SPARE_MS = 60_000;

/** Somebody who is logged in, and stays it: access tokens last ten minutes. */
export class Session {
  private constructor(
    readonly api: Api,
    private readonly logIn: () => Promise<TokenPair>,
    private pair: TokenPair,
    private endsAt = endOf(pair),
  ) {}

  /** By the code that the demo's telephone shows. */
  static byPhone(api: Api, phone: string, role: 'worker' | 'employer'): Promise<Session> {
    return Session.open(api, () => phoneLogIn(api, phone, role));
  }

  static async open(api: Api, logIn: () => Promise<TokenPair>): Promise<Session> {
    return new Session(api, logIn, await logIn());
  }

  get accountId(): string {
    return this.pair.accountId;
  }

  get registered(): boolean {
    return this.pair.registered;
  }

  private renewal: Promise<void> | null = null;

  async token(): Promise<string> {
    if (performance.now() > this.endsAt - SPARE_MS) await (this.renewal ??= this.renew());
    return this.pair.accessToken;
  }

  /** A call in this person's name. */
  async call<T>(method: 'GET' | 'POST' | 'PUT' | 'PATCH', path: string, call: Omit<Call, 'token'> = {}): Promise<T> {
    return this.api.call<T>(method, path, { ...call, token: await this.token() });
  }

  private async renew(): Promise<void> {
    try {
      const { refreshToken } = this.pair;
      this.pair = await this.api
        .call<TokenPair>('POST', '/auth/refresh', { body: { refreshToken } })
        // A refresh whose answer was lost has used the token up: then the person logs in again.
        .catch((fault: unknown) => (fault instanceof ApiRefusal ? this.logIn() : Promise.reject(fault as Error)));
      this.endsAt = endOf(this.pair);
    } finally {
      this.renewal = null;
    }
  }
}

const endOf = (pair: TokenPair): number => performance.now() + pair.expiresInS * 1000;

async function phoneLogIn(api: Api, phone: string, role: 'worker' | 'employer'): Promise<TokenPair> {
  await api.call('POST', '/auth/otp', { body: { phone, role } });
  const { messages } = await api.call<z.infer<typeof SandboxMessages>>('GET', `/demo/sms/${phone}`);
  const newest = messages.reduce((best, message) => (message.at >= best.at ? message : best), { text: '', at: '' });
  const code = newest.text.match(/\d{6}/g)?.at(-1);
  if (!code) throw new Error(`no code came to ${phone}: the server must run with DEMO=1`);
  return api.call<TokenPair>('POST', '/auth/otp/verify', { body: { phone, role, code } });
}
