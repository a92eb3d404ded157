import type { Schemas } from '@app/client';
import { api, newKey } from '../common/api';
import { ask } from '../common/problem';
import { logIn, markRegistered, type Role } from '../common/session';
import type { PhoneRole } from '../common/roles';

export type DemoLogin = Schemas['DemoLoginsDto_Output']['logins'][number];

/** The demo's people, or none where this is no demo. */
export async function demoLogins(): Promise<readonly DemoLogin[]> {
  const { data } = await api.GET('/demo/logins').catch(() => ({ data: undefined }));
  return data?.logins ?? [];
}

/** Logs in as one of the demo's people over the same routes as anybody, and registers him the first time. */
export async function enterDemo(role: Role): Promise<void> {
  const login = (await demoLogins()).find((one) => one.role === role);
  if (!login) return;
  await (login.phone ? enterByPhone(login, login.phone) : enterAsStaff(login));
}

async function enterByPhone(login: DemoLogin, phone: string): Promise<void> {
  const role = login.role as PhoneRole;
  await ask(api.POST('/auth/otp', { body: { phone, role } }));
  const code = await demoCode(phone);
  const pair = await ask(api.POST('/auth/otp/verify', { body: { phone, role, code: code ?? '' } }));
  logIn(pair);
  if (!pair.registered) await register(login);
}

async function register({ worker, employer, occupationIds }: DemoLogin): Promise<void> {
  if (worker) await ask(api.POST('/workers', { body: worker }));
  if (occupationIds) await ask(api.PUT('/workers/me/skills', { body: { occupationIds } }));
  if (employer) await ask(api.POST('/employers', { body: employer, headers: { 'idempotency-key': newKey() } }));
  markRegistered();
}

async function enterAsStaff({ login = '', password = '', codes = [] }: DemoLogin): Promise<void> {
  const [now = '', next = ''] = codes;
  const first = await api.POST('/auth/staff', { body: { login, password, totp: now } });
  // An authenticator code is good once: who leaves and comes back within half a minute needs the next one.
  logIn(first.data ?? (await ask(api.POST('/auth/staff', { body: { login, password, totp: next } }))));
}

/** What the sandbox sent last to a phone; nothing outside of the demo. */
export async function demoCode(phone: string): Promise<string | null> {
  const { data } = await api.GET('/demo/sms/{phone}', { params: { path: { phone } } });
  const codes = data?.messages.map(({ text }) => /\d{6}/.exec(text)?.[0]).filter((code) => code !== undefined);
  return codes?.at(-1) ?? null;
}
