import { randomUUID } from 'node:crypto';
import { OfferMessage, type AcceptAnswer, type PostingView } from '@app/contracts';
import { anOffer, aPosting, waitFor, type LoggedIn } from '@app/testing';
import { aDraft } from '../e2e/everything.fixture';
import { Phone } from './phone.fixture';
import { chaosTown, type ChaosTown } from './town.fixture';

const KILLED = { code: null, signal: 'SIGKILL' };

describe('a process that dies at the worst moment', () => {
  let town: ChaosTown;
  let phones: Phone[] = [];
  beforeAll(async () => {
    town = await chaosTown();
  }, 60_000);
  beforeEach(() => void (phones = []));
  afterEach(async () => {
    for (const phone of phones) phone.close();
    await town.app.kill();
  });
  afterAll(() => town?.close());

  const phoneOf = (worker: LoggedIn, asks: boolean): Phone => {
    const phone = new Phone(town.app.url, worker, { asks });
    phones.push(phone);
    return phone;
  };

  /** The lease that the dead process held on its pushes ends when the phones are back: an earlier push reaches nobody. */
  const startAgain = async (...back: Phone[]): Promise<void> => {
    const lease = (until: string) =>
      town.db.query(`UPDATE platform.outbox SET lease_until = ${until} WHERE topic = 'nudge'`);
    await lease(`'infinity'`);
    await town.app.start();
    for (const phone of back) await phone.connected();
    await lease('now()');
  };

  it('scenario 15: between the commit of offers and their push: who asks and who only listens both get theirs, once', async () => {
    const [employer, asking, listening] = [await town.employer(), await town.worker(), await town.worker()];
    const [who, key] = [[asking.accountId, listening.accountId], randomUUID()];
    await town.app.start('cycle.after_commit');
    const [asks, listens] = [phoneOf(asking, true), phoneOf(listening, false)];
    await Promise.all([asks.connected(), listens.connected()]);

    // The answer may be lost with the process: the repeat gets it.
    const draft = aDraft();
    await employer.post('/postings', draft, key).catch(() => null);
    expect(await town.app.running.ended).toMatchObject(KILLED);
    expect(await offersOf(who)).toEqual(who.map((workerId) => ({ workerId, seqs: ['1'] })).sort(byWorker));
    expect([...asks.offers, ...listens.offers]).toEqual([]);

    await startAgain(asks, listens);
    const { status, body } = await employer.post<PostingView>('/postings', draft, key);
    expect(status).toBe(201);
    const [replayed, pushed] = [await asks.offerOf(body.postingId), await listens.offerOf(body.postingId)];
    expect(listens.replayed).toEqual([]);
    for (const [worker, heard] of [
      [asking, replayed],
      [listening, pushed],
    ] as const) {
      const inbox = await worker.get<{ offers: OfferMessage[] }>('/offers?since=0');
      expect(inbox.body.offers).toEqual([heard]);
      expect(OfferMessage.parse(heard)).toEqual(heard);
    }
    expect(await offersOf(who)).toEqual(who.map((workerId) => ({ workerId, seqs: ['1'] })).sort(byWorker));
    await waitFor(
      'the outbox is empty',
      async () => (await town.db.query('SELECT 1 FROM platform.outbox')).length === 0,
    );
  });

  it('before the commit of an accept: nothing is assigned, and the repeat with the same key assigns once', async () => {
    const { worker, accept, assignments } = await lastSlot();
    await town.app.start('accept.before_commit');
    await expect(accept()).rejects.toThrow();
    expect(await town.app.running.ended).toMatchObject(KILLED);
    expect(await assignments()).toEqual([]);

    await town.app.start();
    const answers = [await accept(), await accept(), await accept()];
    for (const { status, body } of answers) expect({ status, body }).toEqual({ status: 200, body: answers[0]!.body });
    expect(answers[0]!.body).toMatchObject({ outcome: 'assigned', slot: 1 });
    expect(await assignments()).toEqual([{ id: idOf(answers[0]!.body), worker_id: worker.accountId, filled: 1 }]);
  });

  it('scenario 15: after the commit of an accept: the repeat gets the stored answer, and the losers are told', async () => {
    const { worker, loser, accept, assignments } = await lastSlot();
    await town.app.start('accept.after_commit');
    const phone = phoneOf(loser.worker, false);
    await phone.connected();
    await expect(accept()).rejects.toThrow();
    expect(await town.app.running.ended).toMatchObject(KILLED);
    const [row] = await assignments();
    expect(row).toMatchObject({ worker_id: worker.accountId, filled: 1 });
    expect(phone.gone).toEqual([]);

    await startAgain(phone);
    await waitFor('the loser is told', () => phone.gone.length > 0);
    expect(phone.gone).toMatchObject([{ offerId: loser.offerId, reason: 'slots_taken' }]);
    const { status, body } = await accept();
    expect({ status, id: idOf(body) }).toEqual({ status: 200, id: row!.id });
    expect(await assignments()).toEqual([row]);
  });

  /** One slot, offered to two; the first of them accepts, always with the same key. */
  async function lastSlot() {
    const { id: postingId } = await aPosting(town.db, { slots: 1 });
    const [worker, other] = [await town.worker(), await town.worker()];
    const [mine, his] = [
      await anOffer(town.db, { postingId, workerId: worker.accountId }),
      await anOffer(town.db, { postingId, workerId: other.accountId }),
    ];
    const key = randomUUID();
    return {
      worker,
      loser: { worker: other, offerId: his.id },
      accept: () => worker.post<AcceptAnswer>(`/offers/${mine.id}/accept`, undefined, key),
      assignments: () =>
        town.db.query<{ id: string; worker_id: string; filled: number }>(
          `SELECT a.id, a.worker_id, p.filled FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
           WHERE p.id = $1`,
          [postingId],
        ),
    };
  }

  const offersOf = (workerIds: readonly string[]) =>
    town.db.query<{ workerId: string; seqs: string[] }>(
      `SELECT worker_id AS "workerId", array_agg(seq::text ORDER BY seq) AS seqs FROM matching.offer
       WHERE worker_id = ANY($1::uuid[]) GROUP BY worker_id ORDER BY worker_id`,
      [workerIds],
    );
});

const byWorker = (a: { workerId: string }, b: { workerId: string }): number => (a.workerId < b.workerId ? -1 : 1);
const idOf = (answer: AcceptAnswer): string | null => (answer.outcome === 'assigned' ? answer.assignmentId : null);
