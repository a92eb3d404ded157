import { randomUUID } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { AcceptAnswer } from '@app/contracts';
import { Db } from '@app/database';
import { anOffer, aPosting, setClock, warmPool, type LoggedIn, type RowValues, type TestApp } from '@app/testing';
import { printedChance } from '../chaos/seed.fixture';
import { everything } from './everything.fixture';

const HOUR_MS = 3_600_000;
const MINUTE_MS = 60_000;
/** 2026-11-24 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-24T02:00:00Z');
const RACES = 200;
/** So many pairs race at the same time. */
const LANES = 10;

let test: TestApp;
let employer: LoggedIn;
beforeAll(async () => {
  test = await everything();
  await setClock(test.db, NOW);
  employer = await test.employer();
}, 60_000);
afterAll(() => test?.close());

const offerTo = async (worker: LoggedIn, values: RowValues = {}) => {
  const posting = await aPosting(test.db, { employerId: employer.accountId, ...values });
  const offer = await anOffer(test.db, { postingId: posting.id, workerId: worker.accountId });
  return { postingId: posting.id, accept: acceptOf(worker, offer.id) };
};
const acceptOf =
  (worker: LoggedIn, offerId: string) =>
  (key: string = randomUUID()) =>
    worker.post<AcceptAnswer>(`/offers/${offerId}/accept`, undefined, key);
const assignmentsOf = (where: string, value: string) =>
  test.db.query<{ status: string }>(`SELECT status FROM matching.assignment WHERE ${where} = $1`, [value]);

describe('scenario 2: one worker accepts two gigs from two devices', () => {
  const startsAt = NOW + 4 * HOUR_MS;
  const both = async (secondStartsAt: number) => {
    const worker = await test.worker();
    const first = await offerTo(worker, { startsAt, endsAt: startsAt + HOUR_MS });
    const second = await offerTo(worker, { startsAt: secondStartsAt, endsAt: secondStartsAt + HOUR_MS });
    const answers = await Promise.all([first.accept(), second.accept()]);
    return { worker, outcomes: answers.map(({ body }) => (body.outcome === 'too_late' ? body.reason : body.outcome)) };
  };

  it('that overlap: one is hers, the other answer names the conflict, 20 times', async () => {
    for (let i = 0; i < 20; i++) {
      const { worker, outcomes } = await both(startsAt + HOUR_MS / 2);
      expect(outcomes.sort()).toEqual(['OVERLAP', 'assigned']);
      expect(await assignmentsOf('worker_id', worker.accountId)).toHaveLength(1);
    }
  });

  it('that touch, each with half an hour on both ways: both are hers', async () => {
    expect((await both(startsAt + HOUR_MS + 60 * MINUTE_MS)).outcomes).toEqual(['assigned', 'assigned']);
    expect((await both(startsAt + HOUR_MS + 60 * MINUTE_MS - 1000)).outcomes.sort()).toEqual(['OVERLAP', 'assigned']);
  });
});

describe('scenario 3: cancel against accept at the same instant', () => {
  it(`ends well in ${RACES} real races, whoever is first`, async () => {
    await warmPool(test.app.get(Db), LANES);
    const chance = printedChance('cancel against accept');
    const workers: LoggedIn[] = [];
    for (let lane = 0; lane < LANES; lane++) workers.push(await test.worker());
    const turns = () => Math.floor(chance() * 12);
    const seen = { assigned: 0, standby: 0, too_late: 0 };
    for (let i = 0; i < RACES; i += LANES) {
      const waits = workers.map(() => [turns(), turns()] as const);
      const outcomes = await Promise.all(workers.map((worker, lane) => raceOf(worker, waits[lane]!)));
      for (const outcome of outcomes) seen[outcome]++;
    }
    process.stdout.write(`${JSON.stringify(seen)}\n`);
    expect(seen.assigned).toBeGreaterThan(0);
    expect(seen.too_late).toBeGreaterThan(0);
    expect(seen.standby).toBe(0);
  }, 120_000);

  async function raceOf(worker: LoggedIn, [acceptWaits, cancelWaits]: readonly [number, number]) {
    const { postingId, accept } = await offerTo(worker);
    const after = async <T>(turns: number, work: () => Promise<T>): Promise<T> => {
      for (let turn = 0; turn < turns; turn++) await nextTurn();
      return work();
    };
    const [answer, cancelled] = await Promise.all([
      after(acceptWaits, accept),
      after(cancelWaits, () => employer.post(`/postings/${postingId}/cancel`)),
    ]);
    expect(cancelled).toMatchObject({ status: 200, body: { status: 'cancelled', filled: 0 } });
    expect(answer.status).toBe(200);
    if (answer.body.outcome === 'too_late') expect(answer.body.reason).toBe('POSTING_CLOSED');
    const left = (await assignmentsOf('posting_id', postingId)).map(({ status }) => status);
    expect(left).toEqual(answer.body.outcome === 'assigned' ? ['cancelled_by_employer'] : []);
    return answer.body.outcome;
  }
});

describe('scenario 5: an accept while a row that it needs is locked elsewhere', () => {
  it.each<[string, (at: { postingId: string; workerId: string }) => [string, string]]>([
    ['the posting', ({ postingId }) => ['SELECT 1 FROM postings.posting WHERE id = $1 FOR UPDATE', postingId]],
    ['the offer', ({ postingId }) => ['SELECT 1 FROM matching.offer WHERE posting_id = $1 FOR UPDATE', postingId]],
    ['the slot', ({ postingId }) => ['SELECT 1 FROM postings.slot WHERE posting_id = $1 FOR UPDATE', postingId]],
    ['the worker', ({ workerId }) => ['SELECT 1 FROM profiles.worker WHERE id = $1 FOR UPDATE', workerId]],
    ['the inbox', ({ workerId }) => ['SELECT 1 FROM matching.inbox WHERE worker_id = $1 FOR UPDATE', workerId]],
  ])('%s: gets a conflict that may be tried again or the recorded answer', async (_, lockOf) => {
    const worker = await test.worker();
    const { postingId, accept } = await offerTo(worker);
    const key = randomUUID();
    const during = await test.db.transaction(async (tx) => {
      await tx.query(...sqlOf(lockOf({ postingId, workerId: worker.accountId })));
      return accept(key);
    });
    if (during.status === 200) expect(during.body).toMatchObject({ outcome: 'assigned', slot: 1 });
    else
      expect(during).toMatchObject({
        status: 503,
        body: expect.objectContaining({ code: 'UNAVAILABLE' }) as unknown,
      });
    expect(during.status === 503 ? Number(during.headers.get('retry-after')) : 1).toBeGreaterThan(0);

    const again = await accept(key);
    expect(again).toMatchObject({ status: 200, body: { outcome: 'assigned', slot: 1 } });
    if (during.status === 200) expect(again.body).toEqual(during.body);
    expect((await accept(key)).body).toEqual(again.body);
    expect(await assignmentsOf('posting_id', postingId)).toEqual([{ status: 'confirmed' }]);
  });

  const sqlOf = ([statement, value]: [string, string]): [string, string[]] => [statement, [value]];
});
