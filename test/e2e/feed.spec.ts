import { randomUUID } from 'node:crypto';
import type { ClaimAnswer, Feed, OfferMessage, StationFeed } from '@app/contracts';
import {
  anEmployer,
  anOffer,
  aPosting,
  insertRow,
  setClock,
  type LoggedIn,
  type RowValues,
  type TestApp,
} from '@app/testing';
import { everything, HERE, MINUTE_MS } from './everything.fixture';
import { NOW } from './waves.fixture';

/** An urgent search stands in the feed from then on. */
const FEED_AFTER_MS = 3 * MINUTE_MS;

let test: TestApp;
beforeEach(async () => {
  test = await everything();
  await setClock(test.db, NOW);
}, 60_000);
afterEach(() => test?.close());

const posted = (values: RowValues = {}) => aPosting(test.db, { urgency: 'urgent', ...values });
const feedOf = async (worker: LoggedIn) =>
  (await worker.get<Feed>('/feed')).body.postings.map(({ postingId }) => postingId);
const claim = async (worker: LoggedIn, { id }: { id: string }, key?: string) =>
  (await worker.post<ClaimAnswer>(`/feed/${id}/claim`, undefined, key)).body;
const kmNorth = (km: number) => ({ lat: HERE.lat + km / 111.2, lng: HERE.lng });
const later = (ms: number) => setClock(test.db, NOW + ms);
const countOf = async (table: string, where: string) =>
  (await test.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`))[0]!.n;
const tooLate = (reason: string, offerId: string | null = null): unknown =>
  expect.objectContaining({ outcome: 'too_late', reason, offerId });

describe('the open feed', () => {
  it('shows a posting when its search has got old, the nearest first, and not what is out of reach', async () => {
    const worker = await test.worker({ at: HERE, travelRadiusM: 50_000 });
    const [far, near] = [await posted(kmNorth(9)), await posted(kmNorth(1))];
    await posted(kmNorth(11));
    await posted({ occupationId: 'loader' });
    await posted({ urgency: 'same_day' });
    await later(FEED_AFTER_MS - 1);
    expect(await feedOf(worker)).toEqual([]);
    expect(await claim(worker, near)).toEqual(tooLate('NOT_IN_FEED'));
    await later(FEED_AFTER_MS);
    expect(await feedOf(worker)).toEqual([near.id, far.id]);
    const { body } = await worker.get<Feed>('/feed?limit=1');
    expect(body.postings).toMatchObject([{ postingId: near.id, vacant: 1, searchedSince: '2026-11-24T02:00:00.000Z' }]);
    expect(Math.abs(body.postings[0]!.distanceM - 1000)).toBeLessThan(20);
  });

  it('is empty for a worker whose place is not known', async () => {
    const worker = await test.worker({ at: null });
    const posting = await posted();
    await later(FEED_AFTER_MS);
    expect(await feedOf(worker)).toEqual([]);
    expect(await claim(worker, posting)).toEqual(tooLate('CORRUPT_PLACE'));
  });

  it('scenario 22: a block list of employer A holds here too, and never touches employer B', async () => {
    const worker = await test.worker();
    const [a, b] = [await anEmployer(test.db), await anEmployer(test.db)];
    const [ofA, ofB] = [await posted(a), await posted({ ...b, startsAt: NOW + 10 * 60 * MINUTE_MS })];
    const pair = { employerId: a.employerId, workerId: worker.accountId };
    await insertRow(test.db, 'matching.block', { ...pair, blockedBy: 'employer', reason: '上次迟到' });
    await later(FEED_AFTER_MS);
    expect(await feedOf(worker)).toEqual([ofB.id]);
    expect(await claim(worker, ofA)).toEqual(tooLate('BLOCK_LIST'));
    expect((await claim(worker, ofB)).outcome).toBe('assigned');
  });

  it('shows the town of a market on the screen of its station', async () => {
    const clerk = await test.staff('clerk');
    const market = { id: 'm1', name: '石岐零工市场', kind: 'market', townCode: '442000001' };
    await insertRow(test.db, 'platform.market', market);
    const [here] = [await posted(), await posted({ townCode: '442000002' })];
    const screen = () => clerk.get<StationFeed>(`/feed/station/m1`);
    expect((await screen()).body).toEqual({ postings: [] });
    await later(FEED_AFTER_MS);
    expect((await screen()).body.postings.map(({ postingId }) => postingId)).toEqual([here.id]);
    expect((await clerk.get('/feed/station/none')).status).toBe(404);
  });
});

describe('a claim', () => {
  const inFeed = async (values: RowValues = {}) => posted({ publishedAt: NOW - FEED_AFTER_MS, ...values });

  it('takes a place as an accept does, is in the inbox and counted as an offer; a repeat gets the same answer', async () => {
    const worker = await test.worker();
    const posting = await inFeed();
    const key = randomUUID();
    const answer = await claim(worker, posting, key);
    expect(answer).toMatchObject({ outcome: 'assigned', postingId: posting.id, slot: 1 });
    expect(await claim(worker, posting, key)).toEqual(answer);
    expect(await claim(worker, posting)).toEqual(tooLate('ALREADY_ASSIGNED'));
    const { offers } = (await worker.get<{ offers: OfferMessage[] }>('/offers')).body;
    expect(offers).toMatchObject([{ offerId: answer.offerId, seq: 1, status: 'accepted' }]);
    const types = `posting_id = '${posting.id}' AND type IN ('offer.claimed', 'assignment.confirmed', 'posting.filled')`;
    expect(await countOf('platform.event', types)).toBe(3);
    const why = await worker.get<{ code: string }>(`/offers/${answer.offerId}/explanation`);
    expect([why.status, why.body.code]).toEqual([409, 'TAKEN_FROM_FEED']);
    expect((await test.anybody.get(`/feed`)).status).toBe(401);
    expect(await feedOf(await test.worker())).toEqual([]);
  });

  it('that a hard rule stops leaves no offer behind', async () => {
    const worker = await test.worker();
    const [first, second] = [await inFeed(), await inFeed()];
    expect((await claim(worker, first)).outcome).toBe('assigned');
    expect(await feedOf(worker)).toEqual([]);
    expect(await claim(worker, second)).toEqual(tooLate('OVERLAP'));
    expect(await countOf('matching.offer', `posting_id = '${second.id}'`)).toBe(0);
    expect(await countOf('platform.event', `type = 'offer.claimed'`)).toBe(1);
    expect(
      await countOf('matching.inbox', `worker_id = '${worker.accountId}' AND last_seq = 1 AND offers_today = 1`),
    ).toBe(1);
  });

  it('accepts the live offer that the worker holds of it, also before the posting is in the feed', async () => {
    const worker = await test.worker();
    const posting = await posted();
    const { id } = await anOffer(test.db, { postingId: posting.id, workerId: worker.accountId });
    expect(await claim(worker, posting)).toMatchObject({ outcome: 'assigned', offerId: id });
    expect(await countOf('platform.event', `type = 'offer.claimed'`)).toBe(0);
  });

  it('is open to a worker who let the offer of the present round run out, and closed to one who said no', async () => {
    const [late, unwilling] = [await test.worker(), await test.worker()];
    const posting = await inFeed({ slots: 2 });
    await anOffer(test.db, { postingId: posting.id, workerId: late.accountId, status: 'expired' });
    const declined = { status: 'declined', answeredAt: NOW };
    await anOffer(test.db, { postingId: posting.id, workerId: unwilling.accountId, ...declined });
    expect([await feedOf(unwilling), await feedOf(late)]).toEqual([[], [posting.id]]);
    expect(await claim(unwilling, posting)).toEqual(tooLate('OFFER_DECLINED'));
    expect((await claim(late, posting)).outcome).toBe('assigned');
  });

  it('takes a place of the role that the worker fits, by its own terms', async () => {
    const worker = await test.worker();
    const { id: postingId } = await inFeed({ slots: 2, occupationId: 'loader', minimumCrew: 1 });
    const roles = [
      { n: 1, name: '装卸', slots: 1, minimum: 0 },
      { n: 2, name: '保洁', slots: 1, minimum: 0, occupationId: 'cleaner', payFen: 2800 },
    ];
    for (const role of roles) await insertRow(test.db, 'postings.role', { postingId, ...role });
    await test.db.query('UPDATE postings.slot SET role_n = n WHERE posting_id = $1', [postingId]);
    const { postings } = (await worker.get<Feed>('/feed')).body;
    expect(postings).toMatchObject([{ postingId, role: '保洁', occupationId: 'cleaner', payFen: 2800, vacant: 1 }]);
    expect(await claim(worker, { id: postingId })).toMatchObject({ outcome: 'assigned', slot: 2 });
    expect(await feedOf(await test.worker())).toEqual([]);
    expect(await claim(await test.worker(), { id: postingId })).toEqual(tooLate('NO_SKILL'));
  });

  it('keeps the caps: a free hand, and an offer of the day that is left (I10)', async () => {
    const worker = await test.worker();
    const posting = await inFeed();
    const { accountId: workerId } = worker;
    for (let day = 1; day <= 3; day++) {
      const { id: postingId } = await aPosting(test.db, { startsAt: NOW + day * 48 * 60 * MINUTE_MS });
      await anOffer(test.db, { postingId, workerId });
    }
    expect(await feedOf(worker)).toEqual([]);
    expect(await claim(worker, posting)).toEqual(tooLate('OFFER_CAP'));
    const other = await test.worker();
    await test.db.query(
      `UPDATE matching.inbox SET offers_today = 30, day = platform.shanghai_day(platform.now()) WHERE worker_id = $1`,
      [other.accountId],
    );
    expect(await claim(other, posting)).toEqual(tooLate('DAILY_CAP'));
  });

  it('of a posting that is over, full or unknown is told so', async () => {
    const worker = await test.worker();
    expect(await claim(worker, await inFeed({ status: 'cancelled', endedAt: NOW }))).toEqual(tooLate('POSTING_CLOSED'));
    expect(await claim(worker, await inFeed({ status: 'filled', filled: 1 }))).toEqual(tooLate('SLOTS_TAKEN'));
    expect((await worker.post(`/feed/${randomUUID()}/claim`)).status).toBe(404);
  });
});

const WORKERS = 300;
describe('300 claims at once on 2 places', () => {
  it('give 2 of them a place and every other one a typed answer', async () => {
    const posting = await posted({ slots: 2, publishedAt: NOW - FEED_AFTER_MS });
    const workers: LoggedIn[] = [];
    for (let i = 0; i < WORKERS; i++) workers.push(await test.worker());
    const answers = await Promise.all(workers.map((worker) => worker.post<ClaimAnswer>(`/feed/${posting.id}/claim`)));
    const outcomes = answers.map(({ status, body }) =>
      [status, body.outcome, body.outcome === 'too_late' ? body.reason : ''].join(' '),
    );
    expect(outcomes.filter((o) => o === '200 assigned ')).toHaveLength(2);
    expect(outcomes.filter((o) => o === '200 too_late SLOTS_TAKEN')).toHaveLength(WORKERS - 2);
    expect(await countOf('matching.assignment', `posting_id = '${posting.id}'`)).toBe(2);
    expect(await countOf('matching.offer', `posting_id = '${posting.id}'`)).toBe(2);
    expect(await countOf('postings.posting', `id = '${posting.id}' AND filled = 2 AND status = 'filled'`)).toBe(1);
  }, 120_000);
});
