import { randomUUID } from 'node:crypto';
import type { EmployerView, PostingView } from '@app/contracts';
import { aCreditCode, anAccount, insertRow, setClock } from '@app/testing';
import { aDraft, codeOf, errorsOf, NOW, postingsUnderTest, type PostingsUnderTest } from './postings.fixture';

let on: PostingsUnderTest;
beforeAll(async () => {
  on = await postingsUnderTest();
});
afterAll(() => on.test.close());
beforeEach(() => setClock(on.test.db, NOW));

describe('an employer registers', () => {
  const newcomer = async () => on.test.logIn(await anAccount(on.test.db, { role: 'employer' }), 'employer');
  const aRegistration = (values: object = {}) => ({
    creditCode: aCreditCode(),
    name: '测试用工主体',
    townCode: '442000001',
    ...values,
  });

  it('with a code in small letters and a retired town, and finds himself under today’s', async () => {
    const caller = await newcomer();
    const creditCode = aCreditCode();
    const { status, body } = await caller.post<EmployerView>(
      '/employers',
      aRegistration({ creditCode: creditCode.toLowerCase(), townCode: '442000104' }),
    );
    expect(status).toBe(201);
    expect(body).toMatchObject({ employerId: caller.accountId, creditCode, townCode: '442000118', status: 'active' });
    expect((await caller.get('/employers/me')).body).toEqual(body);
    const events = await on.test.db.query('SELECT type, town_code FROM platform.event WHERE employer_id = $1', [
      caller.accountId,
    ]);
    expect(events).toEqual([{ type: 'employer.registered', town_code: '442000118' }]);
  });

  it.each([
    ['a bad check digit', { creditCode: '91350100M000100Y44' }, ['creditCode', 'CREDIT_CODE_CHECK_DIGIT']],
    ['a code of the wrong shape', { creditCode: 'ABC' }, ['creditCode', 'CREDIT_CODE_FORMAT']],
    ['a town that never was', { townCode: '442000999' }, ['townCode', 'TOWN_UNKNOWN']],
    ['a town elsewhere', { townCode: '440100001' }, ['townCode', 'INVALID']],
    ['a name with a zero character', { name: '公\u0000司' }, ['name', 'INVALID']],
    ['an extra field', { role: 'admin' }, ['role', 'UNKNOWN_FIELD']],
  ])('but not with %s', async (_, values, error) => {
    const caller = await newcomer();
    const answer = await caller.post('/employers', aRegistration(values));
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)).toEqual([error]);
    expect(codeOf(await caller.get('/employers/me'))).toEqual([409, 'NOT_REGISTERED']);
  });

  it('once, and not with the code of another', async () => {
    const [first, second] = [await newcomer(), await newcomer()];
    const registration = aRegistration();
    expect((await first.post('/employers', registration)).status).toBe(201);
    expect(codeOf(await first.post('/employers', registration))).toEqual([409, 'ALREADY_REGISTERED']);
    expect(codeOf(await second.post('/employers', registration))).toEqual([409, 'CREDIT_CODE_TAKEN']);
  });

  it('before he publishes, whatever the draft looks like', async () => {
    const caller = await newcomer();
    for (const draft of [aDraft(), aDraft({ slots: 0 }), aDraft({ title: '只招男性' })])
      expect(codeOf(await caller.post('/postings', draft))).toEqual([409, 'NOT_REGISTERED']);
    expect(codeOf(await caller.get('/postings'))).toEqual([409, 'NOT_REGISTERED']);
    expect(codeOf(await caller.post(`/postings/${randomUUID()}/cancel`))).toEqual([409, 'NOT_REGISTERED']);
  });
});

describe('whose posting it is', () => {
  const ROUTES = ['pause', 'resume', 'cancel'] as const;

  it('nobody else finds it, by any route, and nothing changes', async () => {
    const view = await on.published();
    const other = await on.test.employer();
    const path = `/postings/${view.postingId}`;
    expect(codeOf(await other.get(path))).toEqual([404, 'NOT_FOUND']);
    expect(codeOf(await other.patch(path, { version: 1, slots: 9 }))).toEqual([404, 'NOT_FOUND']);
    for (const route of ROUTES) expect(codeOf(await other.post(`${path}/${route}`))).toEqual([404, 'NOT_FOUND']);
    expect((await other.get<{ postings: unknown[] }>('/postings')).body.postings).toEqual([]);
    expect((await on.employer.get(path)).body).toEqual(view);
  });

  it('no other role and nobody without a login comes near', async () => {
    const worker = await on.test.worker();
    expect(codeOf(await worker.post('/postings', aDraft()))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await worker.post('/employers', {}))).toEqual([403, 'FORBIDDEN']);
    expect(codeOf(await on.test.anybody.post('/postings', aDraft()))).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('a suspended employer does not publish', async () => {
    const suspended = await on.test.employer({ status: 'suspended' });
    expect(codeOf(await suspended.post('/postings', aDraft()))).toEqual([403, 'FORBIDDEN']);
  });

  it('his own come newest first and no more than asked for', async () => {
    const lister = await on.test.employer();
    const ids: string[] = [];
    for (const i of [1, 2, 3]) {
      await setClock(on.test.db, NOW + i);
      ids.unshift((await on.published({}, lister)).postingId);
    }
    const { body } = await lister.get<{ postings: PostingView[] }>('/postings?limit=2');
    expect(body.postings.map(({ postingId }) => postingId)).toEqual(ids.slice(0, 2));
    expect((await lister.get('/postings?limit=101')).status).toBe(422);
    expect(errorsOf(await lister.get('/postings/not-an-id'))).toEqual([['id', 'INVALID']]);
  });

  it('shows how the search goes', async () => {
    const { postingId } = await on.published();
    const search = { round: 2, eligible: 7, blocked: { TOO_FAR: 3 } };
    await insertRow(on.test.db, 'matching.search', { postingId, shard: 2, ...search });
    expect((await on.employer.get<PostingView>(`/postings/${postingId}`)).body.search).toEqual(search);
  });
});
