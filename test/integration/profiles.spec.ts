import { Module, type DynamicModule } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { ProblemBody, SandboxMessages, TokenPair, WorkerView } from '@app/contracts';
import { idCardCheckDigit } from '@app/core';
import { PlatformModule, type Env } from '@app/platform';
import { Cipher, createStaffAccount, ProfilesModule } from '@app/profiles';
import { httpClient, testApp, type HttpAnswer, type HttpClient, type TestApp } from '@app/testing';
import type { z } from 'zod';

@Module({})
class Root {}
const root = (env: Env): DynamicModule => ({ module: Root, imports: [PlatformModule.forRoot(env), ProfilesModule] });

const SHIQI = { lat: 22.5168, lng: 113.3852 };
let serial = 0;
const aPhone = (): string => String(13_800_000_000 + ++serial);
const anIdNumber = (bornOn = '19900101'): string => {
  const first17 = `442000${bornOn}${String(++serial).padStart(3, '0')}`;
  return first17 + idCardCheckDigit(first17);
};
const times = <T>(n: number, ask: () => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: n }, ask));
const statuses = (answers: readonly HttpAnswer<unknown>[]): number[] => answers.map((a) => a.status).sort();
const faultsOf = ({ body }: HttpAnswer<ProblemBody>) => (body.errors ?? []).map(({ field, code }) => [field, code]);

let test: TestApp;
let shown: jest.SpyInstance;
beforeAll(async () => {
  shown = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
  test = await testApp(root);
});
afterAll(async () => {
  await test.close();
  shown.mockRestore();
});

const messagesTo = async (phone: string): Promise<string[]> => {
  const { body } = await test.anybody.get<z.infer<typeof SandboxMessages>>(`/demo/sms/${phone}`);
  return body.messages.map(({ text }) => text);
};
const askCode = async (phone: string, role = 'worker'): Promise<string> => {
  const asked = await test.anybody.post('/auth/otp', { phone, role });
  expect([asked.status, asked.body]).toEqual([202, { expiresInS: 300 }]);
  return /\d{6}/.exec((await messagesTo(phone)).at(-1)!)![0];
};
const verify = (phone: string, code: string, role = 'worker') =>
  test.anybody.post<TokenPair>('/auth/otp/verify', { phone, role, code });
const logIn = async (phone = aPhone(), role = 'worker'): Promise<TokenPair> =>
  (await verify(phone, await askCode(phone, role), role)).body;
const refresh = ({ refreshToken }: TokenPair) => test.anybody.post<TokenPair>('/auth/refresh', { refreshToken });
const inNameOf = ({ accessToken }: TokenPair): HttpClient => httpClient(test.url, accessToken);
const otherThan = (code: string): string => (code === '000000' ? '000001' : '000000');

describe('logging in by phone', () => {
  it('makes one account per phone and role at its first use', async () => {
    const phone = aPhone();
    const first = await logIn(phone);
    expect(first).toMatchObject({ role: 'worker', registered: false });
    expect((await logIn(phone)).accountId).toBe(first.accountId);
    expect((await logIn(phone, 'employer')).accountId).not.toBe(first.accountId);
  });

  it('counts each of many tries at once, and after five refuses the right code too', async () => {
    const phone = aPhone();
    const code = await askCode(phone);
    const wrong = await times(12, () => verify(phone, otherThan(code)));
    expect(new Set(statuses(wrong))).toEqual(new Set([401]));
    expect(await test.db.query('SELECT tries FROM profiles.otp ORDER BY created_at DESC LIMIT 1')).toEqual([
      { tries: 5 },
    ]);
    expect((await verify(phone, code)).body).toMatchObject({ code: 'OTP_WRONG' });
  });

  it('takes a right code once, however many send it', async () => {
    const phone = aPhone();
    const code = await askCode(phone);
    expect(statuses(await times(6, () => verify(phone, code)))).toEqual([200, 401, 401, 401, 401, 401]);
  });

  it('takes the newest code of the same role only, and none that has run out', async () => {
    const phone = aPhone();
    const older = await askCode(phone);
    const newest = await askCode(phone);
    if (older !== newest) expect((await verify(phone, older)).status).toBe(401);
    expect((await verify(phone, newest, 'employer')).status).toBe(401);
    await test.db.query(`UPDATE profiles.otp SET expires_at = now()`);
    expect((await verify(phone, newest)).status).toBe(401);
  });

  it('refuses a disabled account after the right code', async () => {
    const phone = aPhone();
    const pair = await logIn(phone);
    await test.db.query(`UPDATE profiles.account SET status = 'disabled' WHERE id = $1`, [pair.accountId]);
    expect((await verify(phone, await askCode(phone))).body).toMatchObject({ code: 'ACCOUNT_DISABLED' });
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
    const first = await logIn();
    const second = (await refresh(first)).body;
    expect((await refresh(first)).status).toBe(401);
    const third = await refresh(second);
    expect(third.status).toBe(200);
    await test.db.query(`UPDATE profiles.refresh_token SET used_at = used_at - interval '6 seconds'`);
    expect((await refresh(first)).status).toBe(401);
    expect((await refresh(third.body)).status).toBe(401);
  });

  it('gives one pair to many refreshes at once', async () => {
    const pair = await logIn();
    expect(statuses(await times(5, () => refresh(pair)))).toEqual([200, 401, 401, 401, 401]);
  });

  it('ends at log-out', async () => {
    const pair = await logIn();
    expect((await inNameOf(pair).post('/auth/logout')).status).toBe(204);
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

describe('a worker', () => {
  const registered = async (): Promise<{ me: HttpClient; id: string }> => {
    const pair = await logIn();
    const me = inNameOf(pair);
    expect((await me.post('/workers', { name: '王小明', idNumber: anIdNumber() })).status).toBe(201);
    return { me, id: pair.accountId };
  };
  const online = (me: HttpClient, place: object = SHIQI) => me.post<ProblemBody>('/workers/me/online', { place });
  const eventsOf = async (id: string): Promise<string[]> => {
    const rows = await test.db.query<{ type: string }>(
      'SELECT type FROM platform.event WHERE worker_id = $1 ORDER BY seq',
      [id],
    );
    return rows.map(({ type }) => type);
  };
  const lastTouch = async (id: string) =>
    test.db.query('SELECT xid::text FROM platform.worker_change WHERE worker_id = $1', [id]);

  it('registers, and reads name and numbers masked', async () => {
    const phone = aPhone();
    const idNumber = anIdNumber();
    const me = inNameOf(await logIn(phone));
    await me.post('/workers', { name: '欧阳小明', idNumber, homeTown: '442000001' });
    expect((await me.get<WorkerView>('/workers/me')).body).toMatchObject({
      name: '欧阳*',
      idNumber: `4420**********${idNumber.slice(14)}`,
      phone: `138****${phone.slice(7)}`,
      online: false,
    });
    expect(await logIn(phone)).toMatchObject({ registered: true });
  });

  it.each<[string, Record<string, unknown>, [string, string]]>([
    ['a child', { idNumber: anIdNumber('20200101') }, ['idNumber', 'UNDER_AGE']],
    ['a wrong check digit', { idNumber: '442000199001010000' }, ['idNumber', 'ID_CARD_CHECK_DIGIT']],
    ['an unknown town', { homeTown: '442000999' }, ['homeTown', 'TOWN_UNKNOWN']],
    ['a name with a NUL', { name: '王\0明' }, ['name', 'INVALID']],
    ['a field of another', { reliability: 1 }, ['reliability', 'UNKNOWN_FIELD']],
  ])('is not registered with %s, and nothing is written', async (_, values, fault) => {
    const pair = await logIn();
    const answer = await inNameOf(pair).post<ProblemBody>('/workers', {
      name: '王小明',
      idNumber: anIdNumber(),
      ...values,
    });
    expect([answer.status, faultsOf(answer)]).toEqual([422, [fault]]);
    expect(await test.db.query('SELECT FROM profiles.worker WHERE id = $1', [pair.accountId])).toEqual([]);
    expect(await eventsOf(pair.accountId)).toEqual([]);
  });

  it('has an ID number of his own, also when five register with it at once', async () => {
    const idNumber = anIdNumber();
    const people = await times(5, async () => inNameOf(await logIn()));
    const answers = await Promise.all(people.map((me) => me.post<ProblemBody>('/workers', { name: '李四', idNumber })));
    expect(statuses(answers)).toEqual([201, 409, 409, 409, 409]);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'ID_CARD_TAKEN']));
  });

  it('must register first, and once', async () => {
    const me = inNameOf(await logIn());
    const asked = [
      await me.get('/workers/me'),
      await online(me),
      await me.put('/workers/me/skills', { occupationIds: ['loader'] }),
    ];
    for (const { body } of asked) expect(body).toMatchObject({ code: 'NOT_REGISTERED' });
    const again = (await registered()).me.post('/workers', { name: '王小明', idNumber: anIdNumber() });
    expect((await again).body).toMatchObject({ code: 'ALREADY_REGISTERED' });
  });

  it.each<[string, object, object]>([
    ['skills', { occupationIds: ['loader', 'cleaner'] }, { occupationIds: ['cleaner', 'loader'] }],
    [
      'certificates',
      { certificates: [{ certificateId: 'health', number: 'H-1', expiresOn: '2099-12-31' }] },
      { certificates: [{ certificateId: 'health', expiresOn: '2099-12-31' }] },
    ],
    [
      'availability',
      { windows: [{ weekday: 7, fromMinute: 0, toMinute: 1440 }] },
      { windows: [{ weekday: 7, fromMinute: 0, toMinute: 1440 }] },
    ],
  ])('replaces his %s, also twice the same, and the pool is told', async (what, stated, shownAs) => {
    const { me, id } = await registered();
    await me.put(`/workers/me/${what}`, stated);
    const before = await lastTouch(id);
    expect((await me.put(`/workers/me/${what}`, stated)).body).toMatchObject(shownAs);
    expect(await lastTouch(id)).not.toEqual(before);
  });

  it.each<[string, string, object, [string, string]]>([
    ['an unknown skill', 'skills', { occupationIds: ['loader', 'wizard'] }, ['occupationIds.1', 'OCCUPATION_UNKNOWN']],
    [
      'an expired certificate',
      'certificates',
      { certificates: [{ certificateId: 'health', expiresOn: '2020-01-01' }] },
      ['certificates.0.expiresOn', 'CERTIFICATE_EXPIRED'],
    ],
    [
      'an unknown certificate',
      'certificates',
      { certificates: [{ certificateId: 'wand', expiresOn: '2099-01-01' }] },
      ['certificates.0.certificateId', 'CERTIFICATE_UNKNOWN'],
    ],
    [
      'a window that ends before it starts',
      'availability',
      { windows: [{ weekday: 1, fromMinute: 600, toMinute: 60 }] },
      ['windows.0.toMinute', 'WINDOW_ORDER'],
    ],
  ])('may not state %s', async (_, what, stated, fault) => {
    const { me } = await registered();
    const answer = await me.put<ProblemBody>(`/workers/me/${what}`, stated);
    expect([answer.status, faultsOf(answer)]).toEqual([422, [fault]]);
  });

  it('comes once and goes once, however often it is said', async () => {
    const { me, id } = await registered();
    expect(new Set(statuses(await times(6, () => online(me))))).toEqual(new Set([200]));
    expect((await me.get<WorkerView>('/workers/me')).body.online).toBe(true);
    await me.post('/workers/me/offline');
    await me.post('/workers/me/offline');
    expect(await eventsOf(id)).toEqual(['worker.registered', 'worker.went_online', 'worker.went_offline']);
  });

  it.each([
    ['(0, 0)', { lat: 0, lng: 0 }, 'PLACE_NULL_ISLAND'],
    ['Beijing', { lat: 39.9, lng: 116.4 }, 'PLACE_OUTSIDE_CITY'],
  ])('is not online at %s', async (_, place, code) => {
    expect(faultsOf(await online((await registered()).me, place))).toEqual([['place', code]]);
  });

  it('is in the database without a readable name, number or phone', async () => {
    const rows = await test.db.query(
      'SELECT p::text AS person, a::text AS account FROM profiles.person p JOIN profiles.account a ON a.id = p.account_id',
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toMatch(/小明|138\d{8}|442000\d{12}/);
  });
});
