import type { PostingView } from '@app/contracts';
import type { Db } from '@app/database';
import { runDecisions } from '@app/matching';
import { anAssignment, aWorker, cloneDatabase, insertRow, setClock, type TestDatabase } from '@app/testing';
import { announce, matcherOn, NOW, published, SECOND_MS, type Matcher } from './matcher.fixture';
import { aDraft, codeOf, errorsOf, postingsUnderTest, type PostingsUnderTest } from './postings.fixture';

const FOREMAN = { name: '班组长', slots: 1, minimum: 1, certificateIds: ['health'] };
const roles = (hands: number) => [FOREMAN, { name: '普工', slots: hands }];

describe('decisions about a crew', () => {
  let database: TestDatabase;
  let db: Db;
  let matcher: Matcher;
  beforeAll(async () => {
    database = await cloneDatabase();
    ({ db } = database);
    await setClock(db, NOW);
    matcher = await matcherOn(database);
  });
  afterAll(async () => {
    await matcher?.close();
    await database?.drop();
  });

  it('are replayed byte for byte and explained a role at a time, beside those without roles', async () => {
    const health = [{ certificateId: 'health', expiresOn: '2030-01-01' }];
    const { workerId: foreman } = await aWorker(db, { certificates: health });
    for (const reliability of [0.9, 0.5, 0.7]) await aWorker(db, { reliability });
    const { id } = await published(db, { slots: 10 });
    await insertRow(db, 'postings.role', { postingId: id, n: 1, name: '班组长', slots: 1, minimum: 1, payFen: 4000 });
    await insertRow(db, 'postings.role', { postingId: id, n: 2, name: '普工', slots: 9, minimum: 0 });
    await insertRow(db, 'postings.role_certificate', { postingId: id, n: 1, certificateId: 'health' });
    await db.query('UPDATE postings.slot SET role_n = CASE WHEN n = 1 THEN 1 ELSE 2 END WHERE posting_id = $1', [id]);
    await matcher.step();
    await published(db);
    await setClock(db, NOW + 51 * SECOND_MS);
    await announce(db, id);
    await matcher.step();

    const offers = await db.query<{ worker_id: string; role_n: number }>(
      'SELECT worker_id, role_n FROM matching.offer WHERE posting_id = $1',
      [id],
    );
    expect(offers.filter(({ role_n }) => role_n === 1).map(({ worker_id }) => worker_id)).toContain(foreman);
    expect(new Set(offers.map(({ role_n }) => role_n))).toEqual(new Set([1, 2]));
    const say: string[] = [];
    expect(
      await runDecisions(db, { command: 'replay', day: '2026-11-24', json: false }, (line) => say.push(line)),
    ).toBe(0);
    expect(say).toEqual(['2 decisions, 2 identical, 0 different']);
    say.length = 0;
    await runDecisions(db, { command: 'explain', postingId: id }, (line) => say.push(line));
    const text = say.join('\n');
    expect(say.filter((line) => line.startsWith('岗位角色'))).toEqual([
      '岗位角色 role 1: 班组长',
      '岗位角色 role 2: 普工',
    ]);
    expect(text.split('岗位角色 role 2')[0]).toContain(`${foreman.slice(0, 8)} score`);
  });
});

describe('the roles of a posting', () => {
  let on: PostingsUnderTest;
  beforeAll(async () => {
    on = await postingsUnderTest();
  }, 60_000);
  afterAll(() => on?.test.close());

  const edit = (view: PostingView, change: object) =>
    on.employer.patch<PostingView>(`/postings/${view.postingId}`, { version: view.version, ...change });
  const vacantOf = ({ postingId }: PostingView) =>
    on.test.db.query(
      `SELECT role_n, count(*)::int AS n FROM postings.slot WHERE posting_id = $1 AND status = 'vacant' GROUP BY 1 ORDER BY 1`,
      [postingId],
    );

  it.each([
    ['that do not sum up', { slots: 4, roles: roles(9) }, 'roles'],
    ['of which two have one name', { slots: 2, roles: [FOREMAN, FOREMAN] }, 'roles.1.name'],
    ['that need more than there are', { slots: 1, roles: [{ ...FOREMAN, minimum: 2 }] }, 'roles.0.minimum'],
    ['with an unknown occupation', { slots: 1, roles: [{ ...FOREMAN, occupationId: 'x' }] }, 'roles.0.occupationId'],
    ['with an unknown field', { slots: 1, roles: [{ ...FOREMAN, colour: 'red' }] }, 'roles.0.colour'],
    ['without a name', { slots: 1, roles: [{ ...FOREMAN, name: ' ' }] }, 'roles.0.name'],
    ['too many', { slots: 6, roles: [...'abcdef'].map((c) => ({ name: c + c, slots: 1 })) }, 'roles'],
    ['beside a crew above the slots', { slots: 3, minimumCrew: 4 }, 'minimumCrew'],
  ])('%s are refused, and the field is named', async (_, change, field) => {
    const answer = await on.employer.post('/postings', aDraft(change));
    expect(answer.status).toBe(422);
    expect(errorsOf(answer).map(([name]) => name)).toContain(field);
  });

  it('are published with a role for every slot', async () => {
    const view = await on.published({ slots: 10, roles: roles(9), minimumCrew: 6, partialStart: 'cancel' });
    expect(view.roles.map(({ name, slots, filled }) => [name, slots, filled])).toEqual([
      ['班组长', 1, 0],
      ['普工', 9, 0],
    ]);
    expect(await vacantOf(view)).toEqual([
      { role_n: 1, n: 1 },
      { role_n: 2, n: 9 },
    ]);
  });

  it('can be changed, and taken away, while nobody has accepted', async () => {
    const view = await on.published({ slots: 10, roles: roles(9) });
    expect(errorsOf(await edit(view, { slots: 6 }))).toEqual([['roles', 'ROLES_SUM']]);
    const smaller = await edit(view, { slots: 6, roles: roles(5) });
    expect(smaller).toMatchObject({ status: 200, body: { version: 2, slots: 6, roles: [{ slots: 1 }, { slots: 5 }] } });
    expect(await vacantOf(view)).toEqual([
      { role_n: 1, n: 1 },
      { role_n: 2, n: 5 },
    ]);
    const plain = await edit(smaller.body, { roles: [] });
    expect(plain.body).toMatchObject({ roles: [], slots: 6 });
    expect(await vacantOf(view)).toEqual([{ role_n: null, n: 6 }]);
    expect((await edit(plain.body, { slots: 7 })).body).toMatchObject({ slots: 7 });
  });

  it('stay as they are when something else changes', async () => {
    const view = await on.published({ slots: 10, roles: roles(9) });
    const { body } = await edit(view, { description: '自带手套' });
    expect([body.version, body.roles]).toEqual([2, view.roles]);
    expect((await edit(body, { description: '自带手套' })).body.version).toBe(2);
  });

  it('cannot be changed any more once somebody has accepted', async () => {
    const view = await on.published({ slots: 10, roles: roles(9) });
    const { workerId } = await aWorker(on.test.db);
    await anAssignment(on.test.db, { postingId: view.postingId, workerId, roleN: 1 });
    expect(codeOf(await edit(view, { slots: 6, roles: roles(5) }))).toEqual([409, 'ROLES_TAKEN']);
    expect(codeOf(await edit(view, { roles: [{ ...FOREMAN, payFen: 9000 }, roles(9)[1]] }))).toEqual([
      409,
      'ROLES_TAKEN',
    ]);
    expect((await edit(view, { description: '自带手套' })).status).toBe(200);
  });
});
