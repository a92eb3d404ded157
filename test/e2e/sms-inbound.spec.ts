import { randomUUID } from 'node:crypto';
import { anOffer, aPosting, SMS_SECRET, waitFor } from '@app/testing';
import { allTold, notesOf, smsSays, smsTo, subscriber, wayBecomes, type Subscriber } from './notifications.fixture';
import { aTown, at, NOW, offerOn, SECOND_MS, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}
async function hook(body: object, secret: string | null = SMS_SECRET): Promise<Answer> {
  const headers = { 'content-type': 'application/json', ...(secret !== null && { 'x-sms-secret': secret }) };
  const response = await fetch(`${town.test.url}/sms/inbound`, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}
const sms = async (from: string, text: string, messageId: string = randomUUID()) =>
  (await hook({ messageId, from, text })).body;

const assignmentsOf = ({ accountId }: Subscriber) =>
  town.test.db.query('SELECT 1 FROM matching.assignment WHERE worker_id = $1', [accountId]);
/** The code in the newest SMS that asks for an answer. */
const codeOf = async ({ number }: Subscriber): Promise<string> =>
  /回“1 (\d\d)”/.exec((await smsTo(town.test, number)).findLast((text) => text.includes('去请回'))!)![1]!;
/** A live offer that has been told by nobody: two at once are rare in a town with one posting at a time. */
const offered = async ({ accountId }: Subscriber, values: Record<string, unknown> = {}) =>
  anOffer(town.test.db, { postingId: (await aPosting(town.test.db)).id, workerId: accountId, ...values });

describe('an answer by SMS', () => {
  it('accepts with the code of the text, as over HTTP, and the place is confirmed by one SMS', async () => {
    const worker = await subscriber(town);
    await town.publish();
    await smsSays(town.test, worker.number, '去请回');
    const messageId = randomUUID();
    const first = await sms(`+86 ${worker.number}`, `1 ${await codeOf(worker)}`, messageId);
    expect(first).toEqual({ messageId, outcome: 'assigned', reason: null });
    expect(await assignmentsOf(worker)).toHaveLength(1);
    await smsSays(town.test, worker.number, '接单成功');
    // The provider repeats, and the worker does.
    expect(await sms(worker.number, `1 ${await codeOf(worker)}`, messageId)).toEqual(first);
    expect(await sms(worker.number, '1 11')).toMatchObject({ outcome: 'too_late', reason: 'ALREADY_ASSIGNED' });
    await smsSays(town.test, worker.number, '您已经接了这个岗位');
    await allTold(town.test);
    expect(await smsTo(town.test, worker.number)).toHaveLength(3);
    const keys = await town.test.db.query('SELECT 1 FROM platform.idempotency WHERE actor_id = $1', [worker.accountId]);
    expect(keys).toHaveLength(2);
  });

  it('declines, with full-width digits, and a no after the yes says where to cancel', async () => {
    const worker = await subscriber(town);
    const posting = await town.publish();
    await smsSays(town.test, worker.number, '去请回');
    expect(await sms(worker.number, '2 11')).toMatchObject({ outcome: 'declined', reason: 'SMS_DECLINED' });
    await smsSays(town.test, worker.number, '已记下');
    const events = await town.test.db.query(
      `SELECT 1 FROM platform.event WHERE type = 'offer.declined' AND posting_id = $1`,
      [posting.postingId],
    );
    expect(events).toHaveLength(1);
    await offered(worker);
    expect(await sms(worker.number, '1')).toMatchObject({ outcome: 'assigned' });
    expect(await sms(worker.number, '2 12')).toMatchObject({ outcome: 'too_late', reason: 'SMS_ALREADY_YES' });
    await smsSays(town.test, worker.number, '短信不能退');
    expect(await assignmentsOf(worker)).toHaveLength(1);
  });

  it('needs the code as soon as two offers could be meant, also when one of them has just ended', async () => {
    const worker = await subscriber(town);
    const [one, two] = [await offered(worker), await offered(worker)];
    expect(await sms(worker.number, '1')).toMatchObject({ outcome: 'refused', reason: 'SMS_CODE_NEEDED' });
    await smsSays(town.test, worker.number, '多个派单');
    await town.test.db.query(`UPDATE matching.offer SET status = 'withdrawn' WHERE id = $1`, [one.id]);
    expect(await sms(worker.number, '1')).toMatchObject({ outcome: 'refused', reason: 'SMS_CODE_NEEDED' });
    expect(await assignmentsOf(worker)).toEqual([]);
    expect(await sms(worker.number, '1 12')).toMatchObject({ outcome: 'assigned' });
    const [row] = await town.test.db.query('SELECT offer_id FROM matching.assignment');
    expect(row).toEqual({ offer_id: two.id });
  });

  it('is judged by the hour at which we get it: 4 s after the end it counts, 6 s after it does not', async () => {
    const worker = await subscriber(town);
    const expiresAt = at(NOW + 60 * SECOND_MS);
    const [one, two] = [await offered(worker, { expiresAt }), await offered(worker, { expiresAt })];
    expect([one.seq, two.seq]).toEqual(['1', '2']);
    await town.clock(66 * SECOND_MS);
    expect(await sms(worker.number, '1 11')).toMatchObject({ outcome: 'too_late', reason: 'OFFER_EXPIRED' });
    await smsSays(town.test, worker.number, '派单已过期');
    await town.clock(64 * SECOND_MS);
    expect(await sms(worker.number, '1 12')).toMatchObject({ outcome: 'assigned' });
  });

  it('joins the line when the others were faster, and says so by SMS also to who has the app', async () => {
    const [fast, slow] = [await town.person(), await subscriber(town)];
    const posting = await town.publish({ validUntil: '2026-11-24T06:30:00.000Z' });
    await smsSays(town.test, slow.number, '去请回');
    await fast.accept(await offerOn(fast, posting.postingId));
    await slow.put('/workers/me/channel', { channel: 'app' });
    expect(await sms(slow.number, '1 11')).toMatchObject({ outcome: 'standby' });
    await smsSays(town.test, slow.number, '候补第 1 位');
  });
});

describe('what cannot be answered', () => {
  it.each([
    ['好的', 'SMS_UNREADABLE', '没有看懂'],
    ['3 11', 'SMS_UNREADABLE', '没有看懂'],
    ['1', 'SMS_NO_OFFER', '没有待答复的派单'],
    ['1 55', 'SMS_OFFER_UNKNOWN', '没有这个编码'],
    ['2 55', 'SMS_OFFER_UNKNOWN', '没有这个编码'],
  ])('%j is refused with %s, and the worker is told what to do', async (text, reason, words) => {
    const worker = await subscriber(town);
    const messageId = randomUUID();
    const answer = { messageId, outcome: 'refused', reason };
    expect(await sms(worker.number, text, messageId)).toEqual(answer);
    expect(await sms(worker.number, text, messageId)).toEqual(answer);
    await smsSays(town.test, worker.number, words);
    await wayBecomes(town.test, worker.accountId, 'SMS_ANSWER sms sent');
    expect(await notesOf(worker)).toHaveLength(1);
    expect(await assignmentsOf(worker)).toEqual([]);
    for (const table of ['platform.event', 'platform.idempotency'])
      expect(await town.test.db.query(`SELECT 1 FROM ${table}`)).toEqual([]);
  });

  it('comes from a number that nobody knows: told three times a day, and kept without the number', async () => {
    const stranger = '13999999999';
    for (let n = 0; n < 5; n++)
      expect(await sms(stranger, '1 11')).toMatchObject({ outcome: 'refused', reason: 'SMS_NUMBER_UNKNOWN' });
    expect(await smsTo(town.test, stranger)).toHaveLength(3);
    expect((await smsTo(town.test, stranger))[0]).toContain('就业驿站登记');
    const kept = await town.test.db.query<{ t: string }>('SELECT t::text AS t FROM profiles.sms_inbound t');
    expect(kept).toHaveLength(5);
    expect(kept.map(({ t }) => t).join()).not.toContain(stranger);
    expect(await sms('106900001234', '1 11')).toMatchObject({ outcome: 'refused', reason: 'PHONE_FORMAT' });
  });

  it('means an offer of somebody else: codes are each worker’s own', async () => {
    const [mine, other] = [await subscriber(town), await subscriber(town)];
    await offered(mine);
    expect(await sms(other.number, '1 11')).toMatchObject({ outcome: 'refused', reason: 'SMS_OFFER_UNKNOWN' });
    expect(await sms(mine.number, '1 11')).toMatchObject({ outcome: 'assigned' });
  });
});

describe('the hook', () => {
  it('is shut without the secret, and takes nothing that it does not know', async () => {
    const worker = await subscriber(town);
    await offered(worker);
    const message = { messageId: randomUUID(), from: worker.number, text: '1' };
    for (const secret of [null, '', 'wrong', `${SMS_SECRET}x`, SMS_SECRET.slice(0, -1)])
      expect(await hook(message, secret)).toMatchObject({ status: 403, body: { code: 'SMS_SECRET_WRONG' } });
    for (const bad of [
      {},
      { ...message, extra: 1 },
      { ...message, text: 'x'.repeat(501) },
      { ...message, messageId: '' },
    ])
      expect(await hook(bad)).toMatchObject({ status: 422, body: { code: 'VALIDATION' } });
    // No token stands for the secret.
    for (const role of ['clerk', 'bureau', 'admin'] as const)
      expect(await (await town.test.staff(role)).post('/sms/inbound', message)).toMatchObject({ status: 403 });
    expect((await worker.post('/sms/inbound', message)).status).toBe(403);
    expect(await town.test.db.query('SELECT 1 FROM profiles.sms_inbound')).toEqual([]);
    expect(await assignmentsOf(worker)).toEqual([]);
  });

  it('takes one message twenty times at once for one', async () => {
    const worker = await subscriber(town);
    await offered(worker);
    const messageId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 20 }, () => sms(worker.number, '1', messageId)));
    expect(answers).toEqual(answers.map(() => ({ messageId, outcome: 'assigned', reason: null })));
    await smsSays(town.test, worker.number, '接单成功');
    const rows = await waitFor('the confirmation stands alone', () => notesOf(worker));
    expect(rows.map(({ template }) => template)).toEqual(['ASSIGNED']);
  });
});
