import type { OfferMessage } from '@app/contracts';
import { waitFor, type TestApp } from '@app/testing';
import { aDraft, everything, HERE, phoneOf } from './everything.fixture';

describe('a worker whose connection broke', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await everything();
  }, 60_000);
  afterAll(() => test?.close());

  it('gets by sequence every offer that was sent meanwhile', async () => {
    const worker = await test.worker({ skills: ['cleaner'], at: HERE });
    const employer = await test.employer();
    await worker.post('/workers/me/online', { at: HERE });
    await employer.post('/postings', aDraft());
    const inbox = () => worker.get<{ offers: OfferMessage[] }>('/offers?since=0').then(({ body }) => body.offers);
    await waitFor('the offer in the inbox', async () => (await inbox()).length > 0, 15_000);
    const phone = await phoneOf(test, worker);
    const answer = (await phone.socket.timeout(5000).emitWithAck('offers.since', { seq: 0 })) as {
      offers: OfferMessage[];
      more: boolean;
    };
    expect(answer.offers.map((offer) => offer.seq)).toEqual([1]);
    expect(answer.more).toBe(false);
    const none = (await phone.socket.timeout(5000).emitWithAck('offers.since', { seq: 1 })) as {
      offers: OfferMessage[];
    };
    expect(none.offers).toEqual([]);
    phone.socket.disconnect();
  });
});
