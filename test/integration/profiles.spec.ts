import { Module, type DynamicModule } from '@nestjs/common';
import type { ProblemBody, WorkerView } from '@app/contracts';
import { idCardCheckDigit } from '@app/core';
import { PlatformModule, type Env } from '@app/platform';
import { ProfilesModule } from '@app/profiles';
import { testApp, type HttpAnswer, type HttpClient, type TestApp } from '@app/testing';
import { aPhone, statuses, Telephone, times } from './telephone';

const SHIQI = { lat: 22.5168, lng: 113.3852 };
let serial = 0;
const anIdNumber = (bornOn = '19900101'): string => {
  const first17 = `442000${bornOn}${String(++serial).padStart(3, '0')}`;
  return first17 + idCardCheckDigit(first17);
};

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

describe('a worker', () => {
  const registered = async (): Promise<{ me: HttpClient; id: string }> => {
    const pair = await telephone.logIn();
    const me = telephone.inNameOf(pair);
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
    const me = telephone.inNameOf(await telephone.logIn(phone));
    await me.post('/workers', { name: '欧阳小明', idNumber, homeTown: '442000001' });
    expect((await me.get<WorkerView>('/workers/me')).body).toMatchObject({
      name: '欧阳*',
      idNumber: `4420**********${idNumber.slice(14)}`,
      phone: `138****${phone.slice(7)}`,
      online: false,
    });
    expect(await telephone.logIn(phone)).toMatchObject({ registered: true });
  });

  it.each<[string, Record<string, unknown>, [string, string]]>([
    ['a child', { idNumber: anIdNumber('20200101') }, ['idNumber', 'UNDER_AGE']],
    ['a wrong check digit', { idNumber: '442000199001010000' }, ['idNumber', 'ID_CARD_CHECK_DIGIT']],
    ['an unknown town', { homeTown: '442000999' }, ['homeTown', 'TOWN_UNKNOWN']],
    ['a name with a NUL', { name: '王\0明' }, ['name', 'INVALID']],
    ['a field of another', { reliability: 1 }, ['reliability', 'UNKNOWN_FIELD']],
  ])('is not registered with %s, and nothing is written', async (_, values, fault) => {
    const pair = await telephone.logIn();
    const answer = await telephone.inNameOf(pair).post<ProblemBody>('/workers', {
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
    const people = await times(5, async () => telephone.inNameOf(await telephone.logIn()));
    const answers = await Promise.all(people.map((me) => me.post<ProblemBody>('/workers', { name: '李四', idNumber })));
    expect(statuses(answers)).toEqual([201, 409, 409, 409, 409]);
    expect(new Set(answers.map(({ body }) => body.code))).toEqual(new Set([undefined, 'ID_CARD_TAKEN']));
  });

  it('must register first, and once', async () => {
    const me = telephone.inNameOf(await telephone.logIn());
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
