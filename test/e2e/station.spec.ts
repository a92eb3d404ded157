import { randomUUID } from 'node:crypto';
import type { AcceptAnswer, Slip, WaitingBoard, WorkerView } from '@app/contracts';
import { idCard, MINUTE_MS } from './everything.fixture';
import {
  actsFor,
  agrees,
  consentId,
  counters,
  offerAtCounter,
  refusedAs,
  someoneWaiting,
  STATEMENT,
  walkIn,
  type Counters,
} from './station.fixture';
import { SECOND_MS } from './waves.fixture';

let here: Counters;
beforeEach(async () => {
  here = await counters();
}, 60_000);
afterEach(() => here?.close());

const board = async () => (await here.clerk.get<WaitingBoard>('/station/waiting')).body;
const count = async (table: string) =>
  (await here.test.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

describe('somebody without a phone comes to the station', () => {
  it('is registered, waits, is asked first and for longer, accepts by his word and takes a slip along', async () => {
    const workerId = await someoneWaiting(here);
    const { postingId } = await here.publish({ marketId: 'm1' });
    const offer = await offerAtCounter(here, workerId, postingId);
    // The roster round is for those who stand in the posting's market: 20 s, doubled at a station.
    expect(offer.explanation).toMatchObject({ tier: 'roster', round: 1, rank: 1 });
    expect(offer.explanation!.texts.join()).toMatch(/\p{Script=Han}/u);
    expect(Date.parse(offer.expiresAt) - Date.parse(offer.sentAt)).toBe(40 * SECOND_MS);
    expect(await board()).toMatchObject({
      marketId: 'm1',
      waiting: [{ workerId, name: '王*', occupationIds: ['cleaner'], offers: [{ postingId, offerId: offer.offerId }] }],
    });
    await here.clock(35 * SECOND_MS);
    const consent = await consentId(here.clerk, { workerId, act: 'accept', targetId: offer.offerId });
    const path = `/station/waiting/${workerId}/offers/${offer.offerId}/accept`;
    const key = randomUUID();
    const { body } = await here.clerk.post<AcceptAnswer>(path, { consentId: consent }, key);
    if (body.outcome !== 'assigned') throw new Error(JSON.stringify(body));
    expect((await here.clerk.post(path, { consentId: consent }, key)).body).toEqual(body);
    const clerkId = here.clerk.accountId;
    const acts = (await actsFor(here, workerId)).filter(([type]) => type !== 'posting.filled');
    expect(acts.map(([type]) => type)).toEqual([
      ...['worker.registered', 'consent.given', 'worker.channel_set', 'worker.went_online', 'worker.began_waiting'],
      ...['consent.given', 'assignment.confirmed'],
    ]);
    expect(acts.map(([, actor, whom]) => [actor, whom])).toEqual(acts.map(() => [clerkId, workerId]));
    const slip = (await here.clerk.get<Slip>(`/assignments/${body.assignmentId}/slip`)).body;
    expect(slip).toMatchObject({ worker: '王*', payFen: 2500, station: { name: 'm1 零工市场', phone: '0760-1' } });
    expect(slip.lines.map((line) => line['zh-CN'])).toContain('时间:2026-11-24 10:30 – 2026-11-24 14:30');
    expect(slip.lines.map((line) => line.en)).toContain('Call: m1 零工市场 0760-1');
    expect((await here.other.get(`/assignments/${body.assignmentId}/slip`)).status).toBe(404);
  });

  it('is found by his ID number alone, masked, and who asked is kept', async () => {
    const idNumber = idCard(900);
    const { status, body } = await here.clerk.post<WorkerView>('/station/workers', walkIn({ idNumber }));
    expect([status, body.name, body.phone, body.channel]).toEqual([201, '王*', '***********', 'station']);
    const find = (what: object) => here.other.post<WorkerView>('/station/workers/find', what);
    const found = await find({ by: 'id', number: idNumber });
    expect(found).toMatchObject({ status: 200, body: { workerId: body.workerId, name: '王*' } });
    expect(JSON.stringify(found.body)).not.toContain(idNumber.slice(4, 14));
    expect(await find({ by: 'id', number: idCard(901) })).toEqual(refusedAs(404, 'WORKER_UNKNOWN'));
    expect(await find({ by: 'phone', number: '13912345678' })).toEqual(refusedAs(404, 'WORKER_UNKNOWN'));
    expect(await find({ by: 'id', number: '110105194912310021' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ field: 'number', code: 'ID_CARD_CHECK_DIGIT' }] } },
    });
    const lookups = await here.test.db.query(`SELECT actor_id, by, worker_id FROM profiles.lookup ORDER BY id`);
    const { accountId } = here.other;
    expect(lookups).toEqual([
      { actor_id: accountId, by: 'id', worker_id: body.workerId },
      { actor_id: accountId, by: 'id', worker_id: null },
      { actor_id: accountId, by: 'phone', worker_id: null },
    ]);
  });

  it('is not registered with anything wrong, and nothing is written', async () => {
    const old = [{ certificateId: 'health', expiresOn: '2020-01-01' }];
    const wrong: [values: Record<string, unknown>, field: string, code: string][] = [
      [{ idNumber: '11010519491231002Y' }, 'idNumber', 'ID_CARD_FORMAT'],
      [{ idNumber: '110105194912310021' }, 'idNumber', 'ID_CARD_CHECK_DIGIT'],
      [{ occupationIds: ['wizard'] }, 'occupationIds.0', 'OCCUPATION_UNKNOWN'],
      [{ certificates: old }, 'certificates.0.expiresOn', 'CERTIFICATE_EXPIRED'],
      [{ windows: [{ weekday: 1, fromMinute: 600, toMinute: 60 }] }, 'windows.0.toMinute', 'WINDOW_ORDER'],
      // A phone that nobody has proven would let its owner log in as this worker.
      [{ phone: '13800138000' }, 'consent.kind', 'PHONE_NEEDS_CODE'],
      [{ consent: { kind: 'otp', code: '123456' } }, 'consent.kind', 'CODE_NEEDS_PHONE'],
    ];
    const before = await count('profiles.account');
    for (const [values, field, code] of wrong) {
      const answer = await here.clerk.post('/station/workers', walkIn(values));
      expect(answer).toMatchObject({ status: 422, body: { errors: [{ field, code }] } });
    }
    expect([await count('profiles.account'), await count('profiles.consent')]).toEqual([before, 0]);
  });

  it('has one registration, whatever clerk comes second', async () => {
    const person = walkIn();
    expect((await here.clerk.post('/station/workers', person)).status).toBe(201);
    expect(await here.other.post('/station/workers', person)).toEqual(refusedAs(409, 'ID_CARD_TAKEN'));
    expect(await count('profiles.worker')).toBe(1);
  });
});

describe('the waiting area', () => {
  it('is left by the clerk who sees him go, or when the time of the policy is over', async () => {
    const first = await someoneWaiting(here);
    await here.clock(MINUTE_MS);
    const second = await someoneWaiting(here, { name: '欧阳小红' });
    expect((await board()).waiting.map(({ name, until }) => [name, until])).toEqual([
      ['王*', '2026-11-24T06:00:00.000Z'],
      ['欧阳*', '2026-11-24T06:01:00.000Z'],
    ]);
    expect((await here.clerk.delete(`/station/waiting/${first}`)).status).toBe(204);
    expect(await here.clerk.delete(`/station/waiting/${first}`)).toEqual(refusedAs(409, 'NOT_WAITING_HERE'));
    expect((await actsFor(here, first)).at(-1)).toEqual(['worker.went_offline', here.clerk.accountId, first]);
    await here.clock(60 * MINUTE_MS);
    await here.clerk.post('/station/waiting', { workerId: second });
    await here.clock(5 * 60 * MINUTE_MS - 1);
    expect((await board()).waiting.map(({ workerId }) => workerId)).toEqual([second]);
    await here.clock(5 * 60 * MINUTE_MS);
    expect((await board()).waiting).toEqual([]);
  });

  it('is left by whoever says on his own phone that he is somewhere else', async () => {
    const worker = await here.test.worker();
    await here.clerk.post('/station/waiting', { workerId: worker.accountId });
    expect((await board()).waiting).toHaveLength(1);
    await worker.post('/workers/me/online', { place: { lat: 22.5, lng: 113.4 } });
    expect((await board()).waiting).toEqual([]);
  });

  it('is for people who are registered, and for clerks who have a station', async () => {
    expect((await here.clerk.post('/station/waiting', { workerId: randomUUID() })).status).toBe(404);
    const nowhere = await here.test.staff('clerk');
    expect(await nowhere.post('/station/workers', walkIn())).toEqual(refusedAs(409, 'NO_MARKET'));
    expect(await nowhere.get('/station/waiting')).toEqual(refusedAs(409, 'NO_MARKET'));
  });

  it('belongs to its own clerk: one of another market sees and does nothing there', async () => {
    const workerId = await someoneWaiting(here);
    const { postingId } = await here.publish({ marketId: 'm1' });
    const { offerId } = await offerAtCounter(here, workerId, postingId);
    const { other } = here;
    const path = `/station/waiting/${workerId}`;
    const consent = { consentId: await consentId(here.clerk, { workerId, act: 'accept', targetId: offerId }) };
    expect((await other.get<WaitingBoard>('/station/waiting')).body).toEqual({ marketId: 'm2', waiting: [] });
    const tried = [
      await agrees(other, { workerId, act: 'accept', targetId: offerId }),
      await other.post('/station/consents/code', { workerId, act: 'accept', targetId: offerId }),
      await other.get(`${path}/offers`),
      await other.get(`${path}/feed`),
      await other.post(`${path}/offers/${offerId}/accept`, consent),
      await other.post(`${path}/offers/${offerId}/decline`, consent),
      await other.post(`${path}/feed/${postingId}/claim`, { ...consent, version: 1 }),
      await other.delete(path),
    ];
    expect(tried).toEqual(tried.map(() => refusedAs(409, 'NOT_WAITING_HERE')));
    expect([await count('matching.assignment'), await count('matching.proxy_answer')]).toEqual([0, 0]);
    // Whoever waits at the other counter now is that clerk's, with a consent given there.
    await other.post('/station/waiting', { workerId });
    expect(await here.clerk.post(`${path}/offers/${offerId}/accept`, consent)).toEqual(
      refusedAs(409, 'NOT_WAITING_HERE'),
    );
    expect(await other.post(`${path}/offers/${offerId}/accept`, consent)).toEqual(refusedAs(409, 'CONSENT_MISSING'));
    expect((await agrees(other, { workerId, act: 'accept', targetId: offerId }, STATEMENT)).status).toBe(201);
  });
});
