import type { SandboxMessages, TokenPair } from '@app/contracts';
import { httpClient, type HttpAnswer, type HttpClient, type TestApp } from '@app/testing';
import type { z } from 'zod';

let serial = 0;
/** A phone that no other test of the file uses. */
export const aPhone = (): string => String(13_800_000_000 + ++serial);

export const times = <T>(n: number, ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, ask));
export const statuses = (answers: readonly HttpAnswer<unknown>[]): number[] => answers.map((a) => a.status).sort();

/** Logs in as people do: asks for a code, reads it in the demo's telephone, sends it. */
export class Telephone {
  constructor(private readonly test: TestApp) {}

  async askCode(phone: string, role = 'worker'): Promise<string> {
    const asked = await this.test.anybody.post('/auth/otp', { phone, role });
    expect([asked.status, asked.body]).toEqual([202, { expiresInS: 300 }]);
    const kept = await this.test.anybody.get<z.infer<typeof SandboxMessages>>(`/demo/sms/${phone}`);
    return /\d{6}/.exec(kept.body.messages.at(-1)!.text)![0];
  }

  verify(phone: string, code: string, role = 'worker'): Promise<HttpAnswer<TokenPair>> {
    return this.test.anybody.post<TokenPair>('/auth/otp/verify', { phone, role, code });
  }

  async logIn(phone = aPhone(), role = 'worker'): Promise<TokenPair> {
    return (await this.verify(phone, await this.askCode(phone, role), role)).body;
  }

  inNameOf({ accessToken }: TokenPair): HttpClient {
    return httpClient(this.test.url, accessToken);
  }
}
