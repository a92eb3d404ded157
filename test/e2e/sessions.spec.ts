import { createHash } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import type { ProblemBody, TokenPair } from '@app/contracts';
import { Cipher, createStaffAccount } from '@app/profiles';
import { httpClient, type HttpAnswer, type TestApp } from '@app/testing';
import { everything } from './everything.fixture';

const PASSWORD = 'correct horse';
const STEP_MS = 30_000;
const statuses = (answers: readonly HttpAnswer<unknown>[]): number[] => answers.map(({ status }) => status).sort();

let test: TestApp;
let shown: jest.SpyInstance;
beforeAll(async () => {
  shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  test = await everything();
}, 60_000);
afterAll(async () => {
  await test?.close();
  shown.mockRestore();
});

let serial = 0;
const aPhone = (): string => String(13_700_000_000 + ++serial);

async function askCode(phone: string): Promise<string> {
  await test.anybody.post('/auth/otp', { phone, role: 'worker' });
  const { body } = await test.anybody.get<{ messages: { text: string }[] }>(`/demo/sms/${phone}`);
  return /\d{6}/.exec(body.messages.at(-1)!.text)![0];
}
const verify = (phone: string, code: string) =>
  test.anybody.post<TokenPair & ProblemBody>('/auth/otp/verify', { phone, role: 'worker', code });
const logIn = async (phone = aPhone()): Promise<TokenPair> => (await verify(phone, await askCode(phone))).body;
const refresh = ({ refreshToken }: TokenPair) => test.anybody.post<TokenPair>('/auth/refresh', { refreshToken });
/** As if so many seconds had passed for every code: log-in goes by the server's own clock, which no test can move. */
const ageCodes = (seconds: number) =>
  test.db.query(
    `UPDATE profiles.otp SET created_at = created_at - make_interval(secs => $1), expires_at = expires_at - make_interval(secs => $1)`,
    [seconds],
  );
const wrong = (code: string): string => String((Number(code) + 1) % 1_000_000).padStart(6, '0');

describe('a code by SMS', () => {
  it('is good for five minutes', async () => {
    const phone = aPhone();
    const code = await askCode(phone);
    await ageCodes(301);
    expect(await verify(phone, code)).toMatchObject({ status: 401, body: { code: 'OTP_WRONG' } });
    const next = await askCode(phone);
    await ageCodes(270);
    expect((await verify(phone, next)).status).toBe(200);
  });

  it('is taken at the fifth try after four wrong ones, and never at the sixth', async () => {
    const [patient, careless] = [aPhone(), aPhone()];
    const [code, other] = [await askCode(patient), await askCode(careless)];
    for (let i = 0; i < 4; i++) await verify(patient, wrong(code));
    for (let i = 0; i < 5; i++) await verify(careless, wrong(other));
    expect((await verify(patient, code)).status).toBe(200);
    expect((await verify(careless, other)).status).toBe(401);
  });

  it('that was guessed away is replaced by a new one', async () => {
    const phone = aPhone();
    const code = await askCode(phone);
    for (let i = 0; i < 5; i++) await verify(phone, wrong(code));
    expect((await verify(phone, await askCode(phone))).status).toBe(200);
  });

  it('is kept as a hash with a key, which nobody finds by trying a million codes', async () => {
    const code = await askCode(aPhone());
    const [row] = await test.db.query<{ id: string; hash: Buffer }>(
      'SELECT id, code_hash AS hash FROM profiles.otp ORDER BY created_at DESC LIMIT 1',
    );
    const { id, hash } = row!;
    const keyless = [code, `${id}:${code}`].map((text) => createHash('sha256').update(text).digest('hex'));
    expect([code, Buffer.from(code).toString('hex'), ...keyless]).not.toContain(hash.toString('hex'));
    expect(hash).toHaveLength(32);
  });
});

describe('a stolen refresh token', () => {
  it('ends the whole family when it comes back, and no other session of the person', async () => {
    const phone = aPhone();
    const [first, elsewhere] = [await logIn(phone), await logIn(phone)];
    const second = (await refresh(first)).body;
    const third = (await refresh(second)).body;
    await test.db.query(`UPDATE profiles.refresh_token SET used_at = used_at - interval '1 minute'`);
    expect(await refresh(first)).toMatchObject({ status: 401, body: { code: 'REFRESH_WRONG' } });
    expect(statuses(await Promise.all([second, third].map(refresh)))).toEqual([401, 401]);
    expect((await refresh(elsewhere)).status).toBe(200);
    const [session] = await test.db.query<{ because: string }>(
      `SELECT revoked_because AS because FROM profiles.session WHERE account_id = $1 AND revoked_at IS NOT NULL`,
      [first.accountId],
    );
    expect(session).toEqual({ because: 'reuse' });
  });

  it('is not found in the database, which holds hashes', async () => {
    const { refreshToken } = await logIn();
    const rows = await test.db.query<{ text: string }>(
      `SELECT encode(hash, 'escape') AS text FROM profiles.refresh_token`,
    );
    expect(rows.map(({ text }) => text)).not.toContain(refreshToken);
  });

  it('is of no use after its 30 days', async () => {
    const pair = await logIn();
    const [row] = await test.db.query<{ days: number }>(
      `SELECT round(extract(epoch FROM t.expires_at - t.issued_at) / 86400)::int AS days
       FROM profiles.refresh_token t JOIN profiles.session s ON s.id = t.session_id WHERE s.account_id = $1`,
      [pair.accountId],
    );
    expect(row).toEqual({ days: 30 });
    await test.db.query(`UPDATE profiles.refresh_token SET expires_at = now()`);
    expect((await refresh(pair)).status).toBe(401);
  });
});

describe('log-out', () => {
  it('ends the session that asks for it and no other', async () => {
    const phone = aPhone();
    const [here, there] = [await logIn(phone), await logIn(phone)];
    expect((await httpClient(test.url, here.accessToken).post('/auth/logout')).status).toBe(204);
    expect((await refresh(here)).status).toBe(401);
    expect((await refresh(there)).status).toBe(200);
  });
});

describe("a code of a member of staff's authenticator", () => {
  const secret = new Secret({ size: 20 });
  /** The code of now, or of so many steps later. */
  const totp = (steps = 0): string => new TOTP({ secret }).generate({ timestamp: Date.now() + steps * STEP_MS });
  const enter = (login: string, code: string, password = PASSWORD) =>
    test.anybody.post<TokenPair & ProblemBody>('/auth/staff', { login, password, totp: code });
  const made = async (login: string): Promise<string> => {
    const staff = { login, password: PASSWORD, totpSecret: secret.base32, role: 'bureau' as const };
    await createStaffAccount(test.db, test.app.get(Cipher, { strict: false }), staff);
    return login;
  };

  it('is good for one log-in (RFC 6238 §5.2)', async () => {
    const login = await made('once');
    const code = totp();
    expect((await enter(login, code)).status).toBe(200);
    expect(await enter(login, code)).toMatchObject({ status: 401, body: { code: 'LOGIN_WRONG' } });
  });

  it('is good for one of many log-ins at the same instant', async () => {
    const login = await made('herd');
    const code = totp();
    const answers = await Promise.all(Array.from({ length: 5 }, () => enter(login, code)));
    expect(statuses(answers)).toEqual([200, 401, 401, 401, 401]);
  });

  it('puts an end to the earlier ones, and the next one is good again', async () => {
    const login = await made('order');
    const [earlier, now, next] = [totp(-1), totp(), totp(1)];
    expect((await enter(login, now)).status).toBe(200);
    expect((await enter(login, earlier)).status).toBe(401);
    expect((await enter(login, next)).status).toBe(200);
    expect((await enter(login, now)).status).toBe(401);
  });

  it('is not spent by somebody who does not know the password', async () => {
    const login = await made('spent');
    const code = totp();
    expect((await enter(login, code, 'guess')).status).toBe(401);
    expect((await enter(login, code)).status).toBe(200);
  });

  it('of one account says nothing about another with the same secret', async () => {
    const [login, twin] = [await made('one'), await made('twin')];
    const code = totp();
    expect(statuses([await enter(login, code), await enter(twin, code)])).toEqual([200, 200]);
  });

  it('used again counts as a wrong attempt, so that the lock falls in the end', async () => {
    const login = await made('lock');
    const code = totp();
    await enter(login, code);
    for (let i = 0; i < 5; i++) expect((await enter(login, code)).status).toBe(401);
    expect((await enter(login, totp(1))).status).toBe(429);
  });

  it('does not let a disabled account in', async () => {
    const login = await made('gone');
    await test.db.query(`UPDATE profiles.account SET status = 'disabled' WHERE login = $1`, [login]);
    expect(await enter(login, totp())).toMatchObject({ status: 401, body: { code: 'LOGIN_WRONG' } });
  });
});
