import { anOffer, aPosting, insertRow } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { allTold, noteOf, notesOf, smsSays, smsTo, subscriber, wayBecomes, withPhone } from './notifications.fixture';
import { aTown, at, NOW, offerOn, type Town } from './waves.fixture';

const HOUR_MS = 60 * MINUTE_MS;
/** 22:30 in Shanghai. */
const NIGHT_MS = 12.5 * HOUR_MS;
const SHIQI = '442000001';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

const tonight = () => ({
  startsAt: at(NOW + NIGHT_MS + 60 * MINUTE_MS),
  endsAt: at(NOW + NIGHT_MS + 240 * MINUTE_MS),
  validUntil: at(NOW + NIGHT_MS + 55 * MINUTE_MS),
});

describe('quiet hours', () => {
  it('let an urgent offer through to who is online, and keep the rest until the morning', async () => {
    await town.clock(NIGHT_MS);
    const worker = await subscriber(town);
    const posting = await town.publish(tonight());
    await smsSays(town.test, worker.number, '去请回');
    await worker.accept(await offerOn(worker, posting.postingId));
    await smsSays(town.test, worker.number, '接单成功');
    // The shift begins before the morning: the message would come too late.
    await town.employer.post(`/postings/${posting.postingId}/cancel`);
    await smsSays(town.test, worker.number, '请不要前往');
    const { employerId, number } = await employerWithSms();
    await insertRow(town.test.db, 'platform.event', {
      type: 'posting.expired',
      employerId,
      data: { filled: 0, slots: 1 },
    });
    await wayBecomes(town.test, employerId, 'POSTING_EXPIRED sms waiting');
    await town.clock(20 * HOUR_MS);
    expect(await smsTo(town.test, number)).toEqual([]);
    await town.clock(21 * HOUR_MS);
    await smsSays(town.test, number, '已到期');
  });

  it('keep an urgent offer from who went offline, and it is not sent when it is over', async () => {
    await town.clock(NIGHT_MS);
    const worker = await subscriber(town);
    await worker.post('/workers/me/offline');
    const { id: postingId } = await aPosting(town.test.db, { urgency: 'urgent' });
    const offer = await anOffer(town.test.db, { postingId, workerId: worker.accountId });
    await insertRow(town.test.db, 'platform.event', {
      ...{ type: 'round.started', postingId, data: { round: 1, offers: 1, workerIds: [worker.accountId] } },
    });
    await wayBecomes(town.test, worker.accountId, 'OFFER sms waiting');
    await town.clock(21 * HOUR_MS);
    await wayBecomes(town.test, worker.accountId, 'OFFER sms dropped TOO_LATE');
    expect(await smsTo(town.test, worker.number)).toEqual([]);
    expect((await notesOf(worker))[0]).toMatchObject({ template: 'OFFER', offerId: offer.id });
  });

  async function employerWithSms() {
    const employer = await town.test.employer();
    const number = await withPhone(town.test, employer.accountId);
    const chosen = {
      language: 'zh-CN',
      quietHours: { fromMinute: 1320, toMinute: 420 },
      channels: { posting: ['sms'] },
    };
    expect(await employer.put('/notifications/preferences', chosen)).toMatchObject({ status: 200, body: chosen });
    return { employerId: employer.accountId, number };
  }
});

describe('a shift that was agreed to', () => {
  const tomorrow = (hours = 0) => ({
    startsAt: at(NOW + (26 + hours) * HOUR_MS),
    endsAt: at(NOW + (30 + hours) * HOUR_MS),
    validUntil: at(NOW + (26 + hours) * HOUR_MS),
  });
  const holderOf = async (values: Record<string, unknown>, minutes = 1) => {
    const worker = await subscriber(town);
    const posting = await town.publish(values);
    await town.clock(minutes * MINUTE_MS); // what is planned may wait for something better
    const { assignmentId } = (await worker.accept(await offerOn(worker, posting.postingId))) as {
      assignmentId: string;
    };
    await smsSays(town.test, worker.number, '接单成功');
    return { worker, posting, assignmentId };
  };

  it('is reminded of two hours before, once', async () => {
    const { worker, posting, assignmentId } = await holderOf(tomorrow());
    await town.clock(24 * HOUR_MS - MINUTE_MS);
    await allTold(town.test);
    expect((await notesOf(worker)).filter(({ template }) => template === 'REMINDER')).toEqual([]);
    await town.clock(24 * HOUR_MS);
    expect(await smsSays(town.test, worker.number, '提醒')).toContain('11月25日12:00');
    // Or his silence would release the place an hour later, and the change would be no news of his.
    expect((await worker.post(`/assignments/${assignmentId}/reconfirm`)).status).toBe(200);
    await town.clock(25 * HOUR_MS);
    await town.employer.patch(`/postings/${posting.postingId}`, { version: 1, payFen: 2600 });
    expect(await smsSays(town.test, worker.number, '有变动')).toContain('26元/小时');
    expect((await notesOf(worker)).filter(({ template }) => template === 'REMINDER')).toHaveLength(1);
  });

  it('is not reminded of when it was cancelled, and the employer hears who is missing by number alone', async () => {
    const { worker, assignmentId } = await holderOf(tomorrow());
    await worker.post(`/assignments/${assignmentId}/cancel`);
    const note = await noteOf(town.employer, 'WORKER_CANCELLED');
    expect(JSON.stringify(note)).not.toContain(worker.accountId);
    await town.clock(24 * HOUR_MS);
    await allTold(town.test);
    expect((await notesOf(worker)).map(({ template }) => template)).toEqual(['OFFER', 'ASSIGNED']);
  });

  it('under a weather order its people are told, indoors nobody', async () => {
    const { worker } = await holderOf({ ...tomorrow(), outdoor: true });
    const { worker: inside } = await holderOf(tomorrow(), 2);
    const bureau = await town.test.staff('bureau');
    const order = { kind: 'typhoon', townCodes: [SHIQI], from: at(NOW + 20 * HOUR_MS), until: at(NOW + 30 * HOUR_MS) };
    const { body } = await bureau.post<{ orderId: string }>('/weather-orders', order);
    await smsSays(town.test, worker.number, '台风指令');
    await bureau.post(`/weather-orders/${body.orderId}/revoke`);
    await smsSays(town.test, worker.number, '已解除');
    expect((await notesOf(inside)).filter(({ kind }) => kind === 'weather')).toEqual([]);
  });
});
