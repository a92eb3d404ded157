import { apiClient, type Schemas } from '@app/client';
import { reactive } from 'vue';

export type TokenPair = Schemas['TokenPairDto_Output'];
export type Role = TokenPair['role'];

/** Renewed this long before its end, so that no request leaves with a token that dies on the way. */
const RENEW_BEFORE_MS = 30_000;
/** The refresh token alone, in this tab alone: no name, no phone, and gone with the tab. */
const KEPT = 'kz-session';

interface Session {
  role: Role | null;
  accountId: string | null;
  registered: boolean;
  /** The server no longer knows the session; what is on the screen stays until the person logs in again. */
  expired: boolean;
}

/** Who is logged in here. */
export const session = reactive<Session>({ role: null, accountId: null, registered: false, expired: false });

/** The access token lives in memory only. */
let access: { token: string; endsAt: number } | null = null;
let renewing: Promise<string | null> | null = null;
let restoring: Promise<void> | null = null;
const anonymous = apiClient({ baseUrl: '' });

export function logIn(pair: TokenPair): void {
  access = { token: pair.accessToken, endsAt: performance.now() + pair.expiresInS * 1000 };
  sessionStorage.setItem(KEPT, pair.refreshToken);
  Object.assign(session, {
    ...{ role: pair.role, accountId: pair.accountId, registered: pair.registered, expired: false },
  });
}

export const markRegistered = (): void => void (session.registered = true);

export function markExpired(): void {
  if (session.role) session.expired = true;
}

/** Forgets the session here; the server ends it when it can be reached. */
export async function logOut(): Promise<void> {
  const token = await accessToken().catch(() => null);
  forget();
  if (!token) return;
  await anonymous.POST('/auth/logout', { headers: { authorization: `Bearer ${token}` } }).catch(() => undefined);
}

export function forget(): void {
  access = null;
  sessionStorage.removeItem(KEPT);
  Object.assign(session, { role: null, accountId: null, registered: false, expired: false });
}

/** The token for the next request; one renewal at a time, because each refresh token is good for one use. */
export function accessToken(): Promise<string | null> {
  if (access && performance.now() < access.endsAt - RENEW_BEFORE_MS) return Promise.resolve(access.token);
  renewing ??= renew().finally(() => (renewing = null));
  return renewing;
}

async function renew(): Promise<string | null> {
  const refreshToken = sessionStorage.getItem(KEPT);
  if (!refreshToken) return null;
  const { data, response } = await anonymous.POST('/auth/refresh', { body: { refreshToken } });
  if (data) {
    logIn(data);
    return data.accessToken;
  }
  // A fault of the server says nothing about the session; the token stays for the next try.
  if (response.status === 401 || response.status === 403) {
    sessionStorage.removeItem(KEPT);
    access = null;
    markExpired();
  }
  return null;
}

/** After a reload: who was logged in in this tab is so again before the first guarded page opens. */
export function whenRestored(): Promise<void> {
  restoring ??= accessToken().then(
    () => undefined,
    () => void (restoring = null),
  );
  return restoring;
}
