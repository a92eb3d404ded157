import { randomUUID } from 'node:crypto';
import type { PostingView } from '@app/contracts';
import { insertRow, setClock } from '@app/testing';
import {
  aDraft,
  at,
  codeOf,
  errorsOf,
  HOUR_MS,
  NOW,
  postingsUnderTest,
  type PostingsUnderTest,
} from './postings.fixture';

let on: PostingsUnderTest;
beforeAll(async () => {
  on = await postingsUnderTest();
});
afterAll(() => on.test.close());
beforeEach(() => setClock(on.test.db, NOW));

const count = async (table: string): Promise<number> =>
  (await on.test.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;
const WRITTEN = ['postings.posting', 'postings.slot', 'platform.event', 'platform.outbox', 'platform.idempotency'];
const allCounts = (): Promise<number[]> => Promise.all(WRITTEN.map(count));

describe('a posting is published', () => {
  it('at once, with slots, certificates of the law, event and outbox', async () => {
    const view = await on.published({ occupationId: 'waiter', slots: 5 });
    expect(view).toMatchObject({
      ...{ version: 1, status: 'open', slots: 5, filled: 0, urgency: 'same_day', settlement: 'same_day' },
      ...{ certificateIds: ['health'], warnings: [], search: null, publishedAt: at(NOW), marketId: null },
      ...{ place: { lat: 22.5168, lng: 113.3852 }, startsAt: at(NOW + 4 * HOUR_MS) },
    });
    expect(await on.slotsOf(view.postingId)).toEqual({ vacant: 5 });
    const [event] = await on.test.db.query('SELECT * FROM platform.event WHERE posting_id = $1', [view.postingId]);
    expect(event).toMatchObject({
      ...{
        type: 'posting.published',
        town_code: '442000001',
        occupation_id: 'waiter',
        data: { slots: 5, urgency: 'same_day' },
      },
      ...{ employer_id: on.employer.accountId, actor_id: on.employer.accountId },
    });
    const outbox = await on.test.db.query(`SELECT topic, key FROM platform.outbox WHERE payload->>'postingId' = $1`, [
      view.postingId,
    ]);
    expect(outbox).toEqual([{ topic: 'posting.changed', key: '2' }]);
    expect((await on.employer.get(`/postings/${view.postingId}`)).body).toEqual(view);
  });

  it('once under one key, and another body under it is refused', async () => {
    const key = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => on.employer.post<PostingView>('/postings', aDraft(), key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.postingId)).size).toBe(1);
    const other = await on.employer.post('/postings', aDraft({ slots: 4 }), key);
    expect(codeOf(other)).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
  });

  it('and a late repeat gets the first answer, even when the shift has begun', async () => {
    const key = randomUUID();
    const { body } = await on.employer.post('/postings', aDraft(), key);
    await setClock(on.test.db, NOW + 5 * HOUR_MS);
    const repeat = await on.employer.post('/postings', aDraft(), key);
    expect([repeat.status, repeat.body]).toEqual([201, body]);
  });

  it('twice without a key', async () => {
    const send = () =>
      fetch(`${on.test.url}/postings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${on.employer.token}`, 'content-type': 'application/json' },
        body: JSON.stringify(aDraft()),
      });
    const before = await count('postings.posting');
    expect([(await send()).status, (await send()).status]).toEqual([201, 201]);
    expect(await count('postings.posting')).toBe(before + 2);
  });

  it.each([
    ['urgent', 2 * HOUR_MS],
    ['same_day', 2 * HOUR_MS + 1],
    ['same_day', 24 * HOUR_MS],
    ['planned', 24 * HOUR_MS + 1],
  ])('as %s when it starts in %i ms', async (urgency, leadMs) => {
    const start = NOW + leadMs;
    const times = { startsAt: at(start), endsAt: at(start + HOUR_MS), validUntil: at(start) };
    expect((await on.published(times)).urgency).toBe(urgency);
  });

  it('by the limits of the policy in force', async () => {
    const body = { urgentWithinMs: 10 * HOUR_MS, sameDayWithinMs: 24 * HOUR_MS };
    await insertRow(on.test.db, 'matching.policy', { version: 77, author: 'test', validFrom: NOW, body });
    try {
      expect((await on.published()).urgency).toBe('urgent');
    } finally {
      await on.test.db.query('DELETE FROM matching.policy WHERE version = 77');
    }
  });

  it('in WGS-84, wherever its map came from, and in the town that took in a retired one', async () => {
    const view = await on.published({ townCode: '442000104', place: { lat: 22.5168, lng: 113.3852, crs: 'BD09' } });
    expect(view.townCode).toBe('442000118');
    expect(Math.abs(view.place.lng - 113.3852)).toBeGreaterThan(0.005);
    const [row] = await on.test.db.query('SELECT source_crs, shard FROM postings.posting WHERE id = $1', [
      view.postingId,
    ]);
    expect(row).toEqual({ source_crs: 'BD09', shard: 1 });
  });

  it('with a warning when a person should look at its text', async () => {
    const view = await on.published({ description: '年龄18-40岁' });
    expect(view.warnings).toContainEqual({ rule: 'AGE_CAP', text: '年龄18-40' });
  });
});

describe('bad input writes nothing and names its field', () => {
  it.each<[string, Record<string, unknown>, [string, string]]>([
    ['an extra field', { filled: 3 }, ['filled', 'UNKNOWN_FIELD']],
    ['an extra field inside', { place: { lat: 22.5, lng: 113.4, alt: 1 } }, ['place.alt', 'UNKNOWN_FIELD']],
    ['a wrong type', { slots: '3' }, ['slots', 'INVALID']],
    ['NaN, which JSON makes null', { place: { lat: NaN, lng: 113.4 } }, ['place.lat', 'INVALID']],
    ['a day that does not exist', { startsAt: '2026-02-30T08:00:00+08:00' }, ['startsAt', 'INVALID']],
    ['a time without an offset', { startsAt: '2026-11-24T18:00:00' }, ['startsAt', 'INVALID']],
    ['a fee', { payFen: 0.5 }, ['payFen', 'INVALID']],
    ['(0, 0)', { place: { lat: 0, lng: 0 } }, ['place', 'PLACE_NULL_ISLAND']],
    ['a place outside', { place: { lat: 23.13, lng: 113.26 } }, ['place', 'PLACE_OUTSIDE_CITY']],
    ['an end before the start', { endsAt: at(NOW + 3 * HOUR_MS) }, ['endsAt', 'END_BEFORE_START']],
    ['no slots', { slots: 0 }, ['slots', 'SLOTS_OUT_OF_RANGE']],
    ['501 slots', { slots: 501 }, ['slots', 'SLOTS_OUT_OF_RANGE']],
    ['pay below the minimum', { payFen: 1979 }, ['payFen', 'PAY_BELOW_MINIMUM']],
    ['a shift in the past', { startsAt: at(NOW - 1) }, ['startsAt', 'SHIFT_IN_PAST']],
    ['an unknown occupation', { occupationId: '__proto__' }, ['occupationId', 'OCCUPATION_UNKNOWN']],
    ['an unknown market', { marketId: 'nowhere' }, ['marketId', 'MARKET_UNKNOWN']],
    ['an unknown certificate', { certificateIds: ['magic'] }, ['certificateIds.0', 'CERTIFICATE_UNKNOWN']],
    ['a zero character', { title: '保\u0000洁' }, ['title', 'INVALID']],
  ])('%s', async (_, values, error) => {
    const before = await allCounts();
    const answer = await on.employer.post('/postings', aDraft(values));
    expect(answer.status).toBe(422);
    expect(errorsOf(answer)).toContainEqual(error);
    expect(await allCounts()).toEqual(before);
  });

  it('all faults of one draft at once', async () => {
    const answer = await on.employer.post(
      '/postings',
      aDraft({ occupationId: 'x', townCode: '442000999', slots: 0, place: { lat: 0, lng: 0 }, title: '只招男性' }),
    );
    expect(errorsOf(answer).map(([field]) => field)).toEqual(
      expect.arrayContaining(['occupationId', 'townCode', 'slots', 'place', 'title']),
    );
  });

  it('a text that the law forbids is counted, and nothing else is written', async () => {
    const [postings, slots, events, outbox, keys] = await allCounts();
    const answer = await on.employer.post('/postings', aDraft({ description: '入职交押金200元,只招男性' }));
    expect(errorsOf(answer)).toEqual([['description', 'TEXT_BLOCKED']]);
    expect(await allCounts()).toEqual([postings, slots, events! + 1, outbox, keys]);
    const [event] = await on.test.db.query('SELECT * FROM platform.event ORDER BY seq DESC LIMIT 1');
    expect(event).toMatchObject({
      type: 'posting.refused',
      employer_id: on.employer.accountId,
      town_code: '442000001',
    });
    expect((event!.data as { codes: string[] }).codes.sort()).toEqual(['FEE', 'SEX']);
  });
});
