import { Module, type DynamicModule } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { ProblemBody, TokenPair } from '@app/contracts';
import { PlatformModule, type Env } from '@app/platform';
import { Cipher, createStaffAccount, ProfilesModule } from '@app/profiles';
import { testApp, type HttpAnswer, type TestApp } from '@app/testing';
import { aPhone, statuses, Telephone, times } from './telephone';

@Module({})
class Root {}
const root = (env: Env): DynamicModule => ({ module: Root, imports: [PlatformModule.forRoot(env), ProfilesModule] });
const faultsOf = ({ body }: HttpAnswer<ProblemBody>) => (body.errors ?? []).map(({ field, code }) => [field, code]);

let test: TestApp;
let telephone: Telephone;
let shown: jest.SpyInstance;
beforeAll(async () => {
  shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  test = await testApp(root);
  telephone = new Telephone(test);
});
afterAll(async () => {
  await test.close();
  shown.mockRestore();
});

const refresh = ({ refreshToken }: TokenPair) => test.anybody.post<TokenPair>('/auth/refresh', { refreshToken });
const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('logging in by phone', () => {
  it('makes one account per phone and role at its first use', async () => {
    const phone = aPhone();
    const first = await telephone.logIn(phone);
    expect(first).toMatchObject({ role: 'worker', registered: false });
    expect((await telephone.logIn(phone)).accountId).toBe(first.accountId);
    expect((await telephone.logIn(phone, 'employer')).accountId).not.toBe(first.accountId);
  });

  it('counts each of many tries at once, and after five refuses the right code too', async () => {
    const phone = aPhone();
    const code = await telephone.askCode(phone);
    const wrong = await times(12, () => telephone.verify(phone, otherThan(code)));
    expect(new Set(statuses(wrong))).toEqual(new Set([401]));
    expect(await test.db.query('SELECT tries FROM profiles.otp ORDER BY created_at DESC LIMIT 1')).toEqual([
      { tries: 5 },
    ]);
    expect((await telephone.verify(phone, code)).body).toMatchObject({ code: 'OTP_WRONG' });
  });

  it('takes a right code once, however many send it', async () => {
    const phone = aPhone();
    const code = await telephone.askCode(phone);
    expect(statuses(await times(6, () => telephone.verify(phone, code)))).toEqual([200, 401, 401, 401, 401, 401]);
  });

  it('takes the newest code of the same role only, and none that has run out', async () => {
    const phone = aPhone();
    const older = await telephone.askCode(phone);
    const newest = await telephone.askCode(phone);
    if (older !== newest) expect((await telephone.verify(phone, older)).status).toBe(401);
    expect((await telephone.verify(phone, newest, 'employer')).status).toBe(401);
    await test.db.query(`UPDATE profiles.otp SET expires_at = now()`);
    expect((await telephone.verify(phone, newest)).status).toBe(401);
  });

  it('refuses a disabled account after the right code', async () => {
    const phone = aPhone();
    const pair = await telephone.logIn(phone);
    await test.db.query(`UPDATE profiles.account SET status = 'disabled' WHERE id = $1`, [pair.accountId]);
    expect((await telephone.verify(phone, await telephone.askCode(phone))).body).toMatchObject({
      code: 'ACCOUNT_DISABLED',
    });
    expect((await refresh(pair)).body).toMatchObject({ code: 'REFRESH_WRONG' });
  });

  it('names the phone when it is none', async () => {
    expect(faultsOf(await test.anybody.post('/auth/otp', { phone: '12345', role: 'worker' }))).toEqual([
      ['phone', 'PHONE_FORMAT'],
    ]);
  });
});

describe('outside demo mode', () => {
  let live: TestApp;
  beforeAll(async () => {
    live = await testApp(root, { env: { demo: false, otpPerIpPerHour: 8 } });
  });
  afterAll(() => live.close());

  it('nothing is shown, five codes an hour go to a phone and a set number to an address', async () => {
    shown.mockClear();
    const ask = (phone: string) => live.anybody.post('/auth/otp', { phone, role: 'worker' });
    const phone = aPhone();
    expect(statuses(await times(9, () => ask(phone)))).toEqual([202, 202, 202, 202, 202, 429, 429, 429, 429]);
    expect(statuses(await times(5, () => ask(aPhone())))).toEqual([202, 202, 202, 429, 429]);
    expect((await live.anybody.get(`/demo/sms/${phone}`)).status).toBe(404);
    expect(JSON.stringify(shown.mock.calls)).not.toContain(phone);
  });
});

describe('a session', () => {
  it('goes on with a new token each time, and ends when an old one comes back late', async () => {
    const first = await telephone.logIn();
    const second = (await refresh(first)).body;
    expect((await refresh(first)).status).toBe(401);
    const third = await refresh(second);
    expect(third.status).toBe(200);
    await test.db.query(`UPDATE profiles.refresh_token SET used_at = used_at - interval '6 seconds'`);
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(third.body)).status).toBe(401);
  });

  it('gives one pair to many refreshes at once', async () => {
    const pair = await telephone.logIn();
    expect(statuses(await times(5, () => refresh(pair)))).toEqual([200, 401, 401, 401, 401]);
  });

  it('ends at log-out', async () => {
    const pair = await telephone.logIn();
    expect((await telephone.inNameOf(pair).post('/auth/logout')).status).toBe(204);
    expect((await refresh(pair)).status).toBe(401);
  });
});

describe('staff', () => {
  const totpSecret = new Secret({ size: 20 }).base32;
  const totp = (): string => new TOTP({ secret: Secret.fromBase32(totpSecret) }).generate();
  const staff = (login: string) => ({ login, password: 'correct horse', totpSecret, role: 'bureau' as const });
  const enter = (login: string, password: string, code = totp()) =>
    test.anybody.post<TokenPair>('/auth/staff', { login, password, totp: code });
  const made = (login: string) => createStaffAccount(test.db, test.app.get(Cipher, { strict: false }), staff(login));

  it('log in with both factors; the account is made once', async () => {
    const id = await made('officer');
    expect(await made('officer')).toBe(id);
    expect((await enter('officer', 'correct horse')).body).toMatchObject({ accountId: id, role: 'bureau' });
  });

  it('get one and the same answer to whatever is wrong', async () => {
    await made('clerk');
    const wrong = [
      await enter('nobody', 'x'),
      await enter('clerk', 'x'),
      await enter('clerk', 'correct horse', otherThan(totp())),
    ];
    expect(statuses(wrong)).toEqual([401, 401, 401]);
    expect(new Set(wrong.map(({ body }) => JSON.stringify(body))).size).toBe(1);
  });

  it('are locked out after five wrong attempts at once, and let in when 15 minutes are over', async () => {
    await made('chief');
    expect(statuses(await times(8, () => enter('chief', 'x')))).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect((await enter('chief', 'correct horse')).status).toBe(429);
    await test.db.query(`UPDATE profiles.login_failure SET at = at - interval '16 minutes'`);
    expect((await enter('chief', 'correct horse')).status).toBe(200);
  });
});
