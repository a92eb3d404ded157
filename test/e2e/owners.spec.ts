import { randomUUID } from 'node:crypto';
import type { PostingView } from '@app/contracts';
import { anAssignment, anOffer, aPosting, type HttpAnswer, type LoggedIn, type TestApp } from '@app/testing';
import { aDraft, everything } from './everything.fixture';

type Ask = (who: LoggedIn, id: string) => Promise<HttpAnswer<Record<string, unknown>>>;

let test: TestApp;
let owner: LoggedIn;
let stranger: LoggedIn;
beforeAll(async () => {
  test = await everything();
  [owner, stranger] = [await test.employer(), await test.employer()];
}, 60_000);
afterAll(() => test?.close());

/** Everything that a table knows of one row, but when the clock looks at it next: the clock runs here as everywhere, and moves that on by itself. */
const rowOf = async (table: string, id: string) =>
  (
    await test.db.query<{ row: object }>(`SELECT to_jsonb(t) - 'look_at' AS row FROM ${table} t WHERE id = $1`, [id])
  )[0]!.row;

/** The stranger learns nothing: a foreign thing and one that never was get the same answer; and nothing has changed. */
async function expectHidden(ask: Ask, who: LoggedIn, table: string, id: string): Promise<void> {
  const before = await rowOf(table, id);
  const foreign = await ask(who, id);
  expect([foreign.status, foreign.body.code]).toEqual([404, 'NOT_FOUND']);
  expect(foreign.headers.get('content-type')).toContain('application/problem+json');
  const missing = await ask(who, randomUUID());
  expect([missing.status, missing.body]).toEqual([404, foreign.body]);
  expect(await rowOf(table, id)).toEqual(before);
}

describe('a posting', () => {
  const ways: [name: string, ask: Ask][] = [
    ['read', (who, id) => who.get(`/postings/${id}`)],
    ['edited', (who, id) => who.patch(`/postings/${id}`, { version: 1, title: '抢来的岗位' })],
    ['paused', (who, id) => who.post(`/postings/${id}/pause`)],
    ['resumed', (who, id) => who.post(`/postings/${id}/resume`)],
    ['cancelled', (who, id) => who.post(`/postings/${id}/cancel`)],
  ];

  it.each(ways)('of another employer is not %s, as if it were not there', async (_, ask) => {
    // Paused, so that no cycle writes into the row meanwhile.
    const { id } = await aPosting(test.db, { employerId: owner.accountId, status: 'paused' });
    await expectHidden(ask, stranger, 'postings.posting', id);
  });

  it.each(ways)('of his own is %s by its employer', async (_, ask) => {
    const { body } = await owner.post<PostingView>('/postings', aDraft());
    expect((await ask(owner, body.postingId)).status).toBe(200);
  });

  it('is in the list of its own employer alone, whoever is named in the address', async () => {
    const { body } = await owner.post<PostingView>('/postings', aDraft());
    const idsOf = async (who: LoggedIn) =>
      (await who.get<{ postings: PostingView[] }>('/postings')).body.postings.map(({ postingId }) => postingId);
    expect(await idsOf(owner)).toContain(body.postingId);
    expect(await idsOf(stranger)).toEqual([]);
    expect((await stranger.get(`/postings?employerId=${owner.accountId}`)).status).toBe(422);
    expect((await stranger.post('/postings', aDraft({ employerId: owner.accountId }))).status).toBe(422);
  });
});

describe('an offer', () => {
  const ways: [name: string, ask: Ask][] = [
    ['accepted', (who, id) => who.post(`/offers/${id}/accept`)],
    ['declined', (who, id) => who.post(`/offers/${id}/decline`)],
  ];
  const offered = async (workerId: string) => {
    const { id: postingId } = await aPosting(test.db, { employerId: owner.accountId });
    return (await anOffer(test.db, { postingId, workerId })).id;
  };

  it.each(ways)('to another worker is not %s, as if it were not there', async (_, ask) => {
    const [mine, other] = [await test.worker({ at: null }), await test.worker({ at: null })];
    const id = await offered(mine.accountId);
    await expectHidden(ask, other, 'matching.offer', id);
    expect((await other.get('/offers')).body).toEqual({ offers: [], more: false });
    expect((await ask(mine, id)).status).toBe(200);
  });
});

describe('an assignment', () => {
  const ways: [name: string, ask: Ask][] = [
    ['checked in', (who, id) => who.post(`/assignments/${id}/check-in`)],
    ['completed', (who, id) => who.post(`/assignments/${id}/complete`, { minutesWorked: 60 })],
    ['marked paid', (who, id) => who.post(`/assignments/${id}/paid`)],
    ['marked no-show', (who, id) => who.post(`/assignments/${id}/no-show`)],
  ];
  const assigned = async (): Promise<{ id: string; worker: LoggedIn }> => {
    const worker = await test.worker({ at: null });
    const { id: postingId } = await aPosting(test.db, { employerId: owner.accountId });
    return { id: (await anAssignment(test.db, { postingId, workerId: worker.accountId })).id, worker };
  };

  it.each(ways)('of another employer is not %s, as if it were not there', async (_, ask) => {
    await expectHidden(ask, stranger, 'matching.assignment', (await assigned()).id);
  });

  it.each(ways)('is not %s by the worker whose it is: that is for the employer', async (_, ask) => {
    const { id, worker } = await assigned();
    const before = await rowOf('matching.assignment', id);
    expect((await ask(worker, id)).status).toBe(403);
    expect(await rowOf('matching.assignment', id)).toEqual(before);
  });

  it('is in the lists of its own two sides alone', async () => {
    const { id, worker } = await assigned();
    const idsOf = async (who: LoggedIn) => {
      const { body } = await who.get<{ assignments: { assignmentId: string }[] }>('/assignments?limit=100');
      return body.assignments.map(({ assignmentId }) => assignmentId);
    };
    expect(await idsOf(worker)).toEqual([id]);
    expect(await idsOf(owner)).toContain(id);
    expect(await idsOf(stranger)).toEqual([]);
    expect(await idsOf(await test.worker({ at: null }))).toEqual([]);
  });
});

describe('a profile', () => {
  it('has no address with an id: each sees and changes his own', async () => {
    const [one, two] = [await test.worker({ at: null }), await test.worker({ at: null })];
    await one.patch('/workers/me', { travelRadiusM: 1234 });
    const radiusOf = async (who: LoggedIn) =>
      (await who.get<{ travelRadiusM: number }>('/workers/me')).body.travelRadiusM;
    expect([await radiusOf(one), await radiusOf(two)]).toEqual([1234, 5000]);
    expect((await one.patch('/workers/me', { travelRadiusM: 2000, workerId: two.accountId })).status).toBe(422);
    expect((await stranger.get<{ employerId: string }>('/employers/me')).body.employerId).toBe(stranger.accountId);
  });
});
