import { anOffer, aPosting, insertRow, waitFor } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { allTold, noteOf, notesOf, smsSays, smsTo, subscriber, wayBecomes, waysOf } from './notifications.fixture';
import { aTown, at, becomes, NOW, offerOn, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

describe('a worker without the app', () => {
  it('gets offer, confirmation and pay by SMS, in the words of the moment', async () => {
    const worker = await subscriber(town);
    const posting = await town.publish();
    const offer = await smsSays(town.test, worker.number, '展馆保洁');
    expect(offer).toBe(
      '【快招】展馆保洁,11月24日10:30开工,25元/小时,石岐街道民生路1号。去请回“1 11”,不去回“2 11”,10:01前有效',
    );
    const { assignmentId } = (await worker.accept(await offerOn(worker, posting.postingId))) as {
      assignmentId: string;
    };
    await smsSays(town.test, worker.number, '接单成功');
    await town.clock(30 * MINUTE_MS);
    await becomes(town, 'running', posting);
    await town.employer.post(`/assignments/${assignmentId}/check-in`);
    await town.clock(270 * MINUTE_MS);
    await town.employer.post(`/assignments/${assignmentId}/complete`, { minutesWorked: 240 });
    await town.employer.post(`/assignments/${assignmentId}/paid`);
    expect(await smsSays(town.test, worker.number, '已标记付款')).toContain('100元');
    expect((await notesOf(worker)).map(({ template }) => template)).toEqual(['OFFER', 'ASSIGNED', 'PAID']);
    expect(await smsTo(town.test, worker.number)).toHaveLength(3);
    expect(await noteOf(town.employer, 'POSTING_FILLED')).toMatchObject({
      kind: 'posting',
      text: expect.stringContaining('1/1') as string,
    });
  });

  it('hears that an offer is gone when others were faster, and nothing more about it', async () => {
    const [slow, fast] = [await subscriber(town), await town.person()];
    const posting = await town.publish();
    await smsSays(town.test, slow.number, '去请回');
    await fast.accept(await offerOn(fast, posting.postingId));
    await smsSays(town.test, slow.number, '不用再答复');
    // With the app she has seen it in the app.
    await noteOf(fast, 'ASSIGNED');
    await town.clock(30 * MINUTE_MS);
    await becomes(town, 'running', posting);
    await allTold(town.test);
    expect((await notesOf(slow)).map(({ template }) => template)).toEqual(['OFFER', 'OFFER_GONE']);
    expect((await notesOf(fast)).map(({ template }) => template)).toEqual(['ASSIGNED']);
    expect(await waysOf(town.test, fast.accountId)).toEqual([]);
  });

  it('is not sent an offer that is over before its SMS leaves, and is told nothing of its end', async () => {
    const worker = await subscriber(town);
    const note = await insertRow<{ id: string }>(town.test.db, 'profiles.notification', {
      ...{ accountId: worker.accountId, kind: 'offer', template: 'OFFER', dedupeKey: 'x', params: {} },
      offerId: (await anEndedOffer(worker.accountId)).id,
    });
    await insertRow(town.test.db, 'profiles.delivery', { notificationId: note.id, channel: 'sms', notBefore: at(NOW) });
    await wayBecomes(town.test, worker.accountId, 'OFFER sms dropped OFFER_OVER');
    expect(await smsTo(town.test, worker.number)).toEqual([]);
  });
});

async function anEndedOffer(workerId: string) {
  const { id: postingId } = await aPosting(town.test.db, { status: 'cancelled' });
  return anOffer(town.test.db, { postingId, workerId, status: 'withdrawn' });
}

describe('the inbox', () => {
  it('nudges over the socket, pages by number, keeps what was read, and belongs to one person', async () => {
    const [person, other] = [await town.person(), await town.person()];
    const heard: { seq: number; kind: string }[] = [];
    person.phone.socket.on('notification.new', (message: { seq: number; kind: string }) => heard.push(message));
    const posting = await town.publish();
    await person.accept(await offerOn(person, posting.postingId));
    const note = await noteOf(person, 'ASSIGNED');
    await waitFor('the nudge', () => heard.some(({ seq, kind }) => seq === note.seq && kind === 'assignment'));
    await town.employer.post(`/postings/${posting.postingId}/cancel`);
    const cancelled = await noteOf(person, 'SHIFT_CANCELLED');
    expect(await notesOf(person, note.seq)).toEqual([cancelled]);
    const page = await person.get('/notifications?limit=1');
    expect(page.body).toMatchObject({ notifications: [note], more: true, unread: 2 });
    expect((await person.post('/notifications/read', { upTo: note.seq })).body).toEqual({ unread: 1 });
    expect((await other.post('/notifications/read', { upTo: cancelled.seq })).body).toEqual({ unread: 0 });
    expect((await notesOf(person)).map(({ readAt }) => readAt !== null)).toEqual([true, false]);
    expect(await notesOf(other)).toEqual([]);
    // The demo shows the same as the inbox.
    const demo = await town.test.anybody.get<{ messages: { channel: string; text: string }[] }>(
      `/demo/notifications/${person.accountId}`,
    );
    expect(demo.body.messages.map(({ channel, text }) => [channel, text])).toEqual([
      ['inbox', note.text],
      ['inbox', cancelled.text],
    ]);
  });
});

it('no queue, event or inbox holds a number', async () => {
  const worker = await subscriber(town);
  const posting = await town.publish();
  await smsSays(town.test, worker.number, '展馆保洁');
  await worker.accept(await offerOn(worker, posting.postingId));
  await smsSays(town.test, worker.number, '接单成功');
  for (const table of ['platform.event', 'platform.outbox', 'profiles.notification', 'profiles.delivery']) {
    const rows = await town.test.db.query(`SELECT t::text FROM ${table} t WHERE t::text LIKE '%' || $1 || '%'`, [
      worker.number,
    ]);
    expect([table, rows]).toEqual([table, []]);
  }
});
