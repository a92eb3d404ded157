import type { PostingView } from '@app/contracts';
import { setClock } from '@app/testing';
import { at, codeOf, errorsOf, HOUR_MS, NOW, postingsUnderTest, type PostingsUnderTest } from './postings.fixture';

let on: PostingsUnderTest;
beforeAll(async () => {
  on = await postingsUnderTest();
});
afterAll(() => on.test.close());
beforeEach(() => setClock(on.test.db, NOW));

describe('a posting is edited', () => {
  const edit = (view: PostingView, change: object) =>
    on.employer.patch<PostingView>(`/postings/${view.postingId}`, { version: view.version, ...change });

  it('as a new version; what is not named stays', async () => {
    const view = await on.published({ settlement: 'weekly', certificateIds: ['forklift_n1'] });
    const { status, body } = await edit(view, { payFen: 3000, place: { lat: 22.52, lng: 113.39 } });
    expect(status).toBe(200);
    expect(body).toEqual({ ...view, version: 2, payFen: 3000, place: { lat: 22.52, lng: 113.39 } });
    expect(await on.eventsOf(view.postingId)).toEqual(['posting.published', 'posting.edited']);
    const [event] = await on.test.db.query(
      `SELECT data FROM platform.event WHERE type = 'posting.edited' AND posting_id = $1`,
      [view.postingId],
    );
    expect(event!.data).toEqual({ version: 2, slotsBefore: 3, slots: 3, fields: ['place', 'payFen'] });
    expect(codeOf(await edit(view, { payFen: 3100 }))).toEqual([409, 'VERSION_CONFLICT']);
  });

  it('and nothing happens when nothing changes', async () => {
    const view = await on.published();
    expect((await edit(view, { slots: 3, title: '展馆保洁' })).body).toEqual(view);
    expect(await on.eventsOf(view.postingId)).toEqual(['posting.published']);
  });

  it('by one of two who saw the same version', async () => {
    const view = await on.published();
    const answers = await Promise.all([3000, 3100].map((payFen) => edit(view, { payFen })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  it('and its certificates follow the occupation', async () => {
    const view = await on.published({ occupationId: 'waiter', certificateIds: ['forklift_n1'] });
    const { body } = await edit(view, { occupationId: 'cleaner' });
    expect(body.certificateIds).toEqual(['forklift_n1']);
  });

  it('into another town: both shards hear of it', async () => {
    const view = await on.published();
    await edit(view, { townCode: '442000118', place: { lat: 22.6722, lng: 113.2508 } });
    const rows = await on.test.db.query<{ key: string }>(
      `SELECT key FROM platform.outbox WHERE payload->>'postingId' = $1 ORDER BY id`,
      [view.postingId],
    );
    expect(rows.map(({ key }) => key)).toEqual(['2', '2', '1']);
  });

  it('to fewer and then to more slots, without touching one that is filled', async () => {
    const view = await on.published({ slots: 10 });
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await on.assigned(view.postingId, n);
    expect(errorsOf(await edit(view, { slots: 6 }))).toEqual([['slots', 'SLOTS_BELOW_FILLED']]);
    const fewer = await edit(view, { slots: 9 });
    expect(fewer.body).toMatchObject({ slots: 9, filled: 8, status: 'open' });
    expect(await on.slotsOf(view.postingId)).toEqual({ filled: 8, vacant: 1, void: 1 });
    const more = await edit(fewer.body, { slots: 12 });
    expect(more.body).toMatchObject({ slots: 12, filled: 8, status: 'open' });
    expect(await on.slotsOf(view.postingId)).toEqual({ filled: 8, vacant: 4, void: 1 });
  });

  it('is filled when only filled slots are left, and open again when there is room', async () => {
    const view = await on.published({ slots: 2 });
    await on.assigned(view.postingId, 1);
    const full = await edit(view, { slots: 1 });
    expect(full.body).toMatchObject({ status: 'filled', slots: 1, filled: 1 });
    const open = await edit(full.body, { slots: 3 });
    expect(open.body.status).toBe('open');
    expect(await on.eventsOf(view.postingId)).toEqual([
      'posting.published',
      ...['posting.edited', 'posting.filled', 'posting.edited', 'posting.reopened'],
    ]);
  });

  it('to many slots, few and many again, although slot numbers end at 500', async () => {
    let view = await on.published({ slots: 500 });
    for (const slots of [1, 500, 250, 500]) view = (await edit(view, { slots })).body;
    expect(view).toMatchObject({ slots: 500, version: 5 });
    expect((await on.slotsOf(view.postingId)).vacant).toBe(500);
  });

  it.each([
    ['another start', { startsAt: at(NOW + 5 * HOUR_MS) }],
    ['another place', { place: { lat: 22.53, lng: 113.39 } }],
    ['lower pay', { payFen: 2400 }],
  ])('but not to %s once somebody has accepted', async (_, change) => {
    const view = await on.published();
    await on.assigned(view.postingId);
    expect(codeOf(await edit(view, change))).toEqual([409, 'WRONG_STATUS']);
    expect((await edit(view, { payFen: 2600 })).status).toBe(200);
  });

  it('under the same rules as a new one', async () => {
    const view = await on.published();
    const bad = await edit(view, { slots: 0, payFen: 100, title: '只招男性' });
    expect(errorsOf(bad).sort()).toEqual([
      ['payFen', 'PAY_BELOW_MINIMUM'],
      ['slots', 'SLOTS_OUT_OF_RANGE'],
      ['title', 'TEXT_BLOCKED'],
    ]);
    expect(errorsOf(await edit(view, { marketId: 'x' }))).toEqual([['marketId', 'UNKNOWN_FIELD']]);
    expect((await on.employer.get(`/postings/${view.postingId}`)).body).toEqual(view);
    expect(await on.eventsOf(view.postingId)).toEqual(['posting.published', 'posting.refused']);
  });

  it('not after its start, nor when it has ended', async () => {
    const view = await on.published();
    await setClock(on.test.db, NOW + 4 * HOUR_MS);
    expect(codeOf(await edit(view, { slots: 5 }))).toEqual([409, 'WRONG_STATUS']);
    await setClock(on.test.db, NOW);
    await on.employer.post(`/postings/${view.postingId}/cancel`);
    expect(codeOf(await edit(view, { slots: 5 }))).toEqual([409, 'WRONG_STATUS']);
  });
});
