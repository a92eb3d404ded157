import { randomUUID } from 'node:crypto';
import type { AcceptAnswer } from '@app/contracts';
import { anOffer, aPosting, waitFor, type LoggedIn } from '@app/testing';
import { Phone } from './phone.fixture';
import { smsAt, withNumber } from './sms.fixture';
import { processes, type Processes } from './processes.fixture';

const HERD = 200;
/** Hours that exclude those of the other posting by no rule. */
const LATER = { startsAt: Date.now() + 12 * 3_600_000 };

describe('two gateway processes', () => {
  let city: Processes;
  const phones: Phone[] = [];
  beforeAll(async () => {
    city = await processes();
    for (const gateway of city.gateways) await gateway.start();
  }, 150_000);
  afterAll(async () => {
    for (const phone of phones) phone.close();
    await city?.close();
  });

  const phoneAt = async (gateway: number, worker: LoggedIn): Promise<Phone> => {
    const phone = new Phone(city.gateways[gateway]!.url, worker, { asks: true });
    phones.push(phone);
    await phone.connected();
    return phone;
  };

  it('scenario 1: the last slot goes to 1 of a herd over both, everybody else gets a typed answer', async () => {
    const { id: postingId } = await aPosting(city.db);
    const people: { worker: LoggedIn; offerId: string }[] = [];
    for (let n = 0; n < HERD; n++) {
      const first = await city.worker();
      const worker = n % 2 === 0 ? first : await city.at(city.gateways[1], first);
      people.push({ worker, offerId: (await anOffer(city.db, { postingId, workerId: worker.accountId })).id });
    }
    const answers = await Promise.all(
      people.map(({ worker, offerId }) => worker.post<AcceptAnswer>(`/offers/${offerId}/accept`)),
    );
    const outcomes = answers.map(({ status, body }) => `${status} ${body.outcome}`);
    expect(outcomes.filter((outcome) => outcome === '200 assigned')).toHaveLength(1);
    // One slot has a line of one.
    expect(outcomes.filter((outcome) => outcome === '200 standby')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === '200 too_late')).toHaveLength(HERD - 2);
    expect(await city.db.query('SELECT 1 FROM matching.assignment')).toHaveLength(1);
  }, 120_000);

  it('scenario 14: the line drops between offer and answer; at the other gateway she hears what she missed, and the first durable answer stands', async () => {
    const worker = await city.worker();
    const first = await phoneAt(0, worker);
    const [{ id: one }, { id: two }] = [await aPosting(city.db), await aPosting(city.db)];
    const offer = await anOffer(city.db, { postingId: one, workerId: worker.accountId });
    first.close();
    const missed = await anOffer(city.db, { postingId: two, workerId: worker.accountId, hand: 2 });

    const second = await phoneAt(1, worker);
    expect((await second.offerOf(one)).offerId).toBe(offer.id);
    expect((await second.offerOf(two)).offerId).toBe(missed.id);
    expect(second.replayed.map(({ seq }) => seq)).toEqual([1, 2]);

    const there = await city.at(city.gateways[1], worker);
    const key = randomUUID();
    const { body } = await there.post<AcceptAnswer>(`/offers/${offer.id}/accept`, undefined, key);
    expect(body).toMatchObject({ outcome: 'assigned', slot: 1 });
    // The answer of the first gateway comes late: the same key hears the same, another is told how things stand.
    const again = await worker.post<AcceptAnswer>(`/offers/${offer.id}/accept`, undefined, key);
    expect(again).toMatchObject({ status: 200, body });
    const late = await worker.post<AcceptAnswer>(`/offers/${offer.id}/accept`);
    expect(late.body).toMatchObject({ outcome: 'too_late', reason: 'ALREADY_ASSIGNED' });
    expect((await worker.post(`/offers/${offer.id}/decline`)).body).toMatchObject({ status: 'accepted' });
    await waitFor('the overlapping offer is gone', () => second.gone.some(({ offerId }) => offerId === missed.id));
    expect(
      await city.db.query('SELECT 1 FROM matching.assignment WHERE worker_id = $1', [worker.accountId]),
    ).toHaveLength(1);
  }, 60_000);

  it('scenario 14: a late SMS at the other gateway changes nothing about what was answered over the socket’s line, and the other way round', async () => {
    const worker = await city.worker();
    const number = await withNumber(city, worker.accountId);
    const first = await phoneAt(0, worker);
    const [{ id: one }, { id: two }] = [await aPosting(city.db), await aPosting(city.db, LATER)];
    const offer = await anOffer(city.db, { postingId: one, workerId: worker.accountId });
    const missed = await anOffer(city.db, { postingId: two, workerId: worker.accountId, hand: 2 });
    first.close();

    // Accepted over HTTP at the first gateway; the SMS of the same worker comes late to the second.
    const { body } = await worker.post<AcceptAnswer>(`/offers/${offer.id}/accept`);
    expect(body).toMatchObject({ outcome: 'assigned' });
    const late = await smsAt(city, 1, number, '2 11');
    expect(late).toMatchObject({ outcome: 'too_late', reason: 'SMS_ALREADY_YES' });
    expect(await smsAt(city, 1, number, '1 11')).toMatchObject({ outcome: 'too_late', reason: 'ALREADY_ASSIGNED' });

    // Declined by SMS at the second gateway; the phone comes back to the first with a yes.
    expect(await smsAt(city, 1, number, '2 12')).toMatchObject({ outcome: 'declined' });
    const second = await phoneAt(0, worker);
    expect((await second.offerOf(two)).offerId).toBe(missed.id);
    expect(second.replayed.map(({ seq, status }) => [seq, status])).toEqual([
      [1, 'accepted'],
      [2, 'declined'],
    ]);
    const yes = await worker.post<AcceptAnswer>(`/offers/${missed.id}/accept`);
    expect(yes.body).toMatchObject({ outcome: 'too_late', reason: 'OFFER_DECLINED' });
    expect(
      await city.db.query('SELECT posting_id FROM matching.assignment WHERE worker_id = $1', [worker.accountId]),
    ).toEqual([{ posting_id: one }]);
  }, 60_000);
});
