import type { CandidatesExplanation, OfferExplanation, PostingExplanation, PostingView } from '@app/contracts';
import { waitFor, type LoggedIn, type TestApp } from '@app/testing';
import { aDraft, everything, HERE } from './everything.fixture';
import { differences, type Document } from './openapi.fixture';

const KM = 1 / 111.2;
/** So many km north of the posting. */
const north = (km: number) => ({ lat: HERE.lat + km * KM, lng: HERE.lng });

let test: TestApp;
let employer: LoggedIn;
let stranger: LoggedIn;
let clerk: LoggedIn;
let near: LoggedIn;
let middle: LoggedIn;
let posting: PostingView;
let offerId: string;
beforeAll(async () => {
  test = await everything();
  [employer, stranger, clerk] = [await test.employer(), await test.employer(), await test.staff('clerk')];
  near = await test.worker({ at: north(0.5), displayName: '近处工友' });
  posting = (await employer.post<PostingView>('/postings', aDraft())).body;
  offerId = await waitFor('the nearest has the offer', async () => {
    const { body } = await near.get<{ offers: { offerId: string }[] }>('/offers');
    return body.offers[0]?.offerId;
  });
  middle = await test.worker({ at: north(2), displayName: '远处工友' });
  await ready(middle);
}, 60_000);
afterAll(() => test?.close());

/** Waits until the pool knows the worker. */
const ready = (worker: LoggedIn) =>
  waitFor('the pool has the worker', async () => {
    const { body } = await worker.get<PostingExplanation>(`/postings/${posting.postingId}/explanation`);
    const { eligible } = await candidatesSeen(clerk);
    return body.outcome === 'offered' || (body.outcome === 'waiting' && eligible >= 1);
  });

const documented = async (path: string, body: unknown): Promise<string[]> => {
  const doc = (await test.anybody.get<Document>('/docs/openapi.json')).body;
  return differences(doc, doc.paths[path]!.get!.responses['200']!.content!['application/json']!.schema!, body);
};
const inEnglish = async <T>(who: LoggedIn, path: string): Promise<T> => {
  const headers = { authorization: `Bearer ${who.token}`, 'accept-language': 'en' };
  return (await (await fetch(test.url + path, { headers })).json()) as T;
};
const explained = async (who: LoggedIn, postingId = posting.postingId) =>
  (await who.get<PostingExplanation>(`/postings/${postingId}/explanation`)).body;
const candidatesSeen = async (who: LoggedIn, postingId = posting.postingId) =>
  (await who.get<CandidatesExplanation>(`/postings/${postingId}/candidates/explanation`)).body;

describe('the explanation of an offer', () => {
  it('tells its worker round, place, floor and the parts of the score, as it was decided', async () => {
    const { status, body } = await near.get<OfferExplanation>(`/offers/${offerId}/explanation`);
    expect(status).toBe(200);
    expect(body).toMatchObject({ offerId, postingId: posting.postingId, policyVersion: 1, eligible: 1, rank: 1 });
    const [row] = await test.db.query<{ score: number; round: number; distance_m: number }>(
      'SELECT score::float8 AS score, round, distance_m FROM matching.offer WHERE id = $1',
      [offerId],
    );
    expect(body).toMatchObject({ score: row!.score, round: row!.round, distanceM: row!.distance_m });
    const sum = Object.values(body.parts).reduce((total, part) => total + part.contribution, 0);
    expect(sum).toBeCloseTo(body.score, 5);
    expect(body.parts.travel).toMatchObject({ weight: 0.22, raw: expect.closeTo(2, 1) as number });
    expect(body.floor === null).toBe(!body.texts.some((text) => text.includes('保留的名额')));
    expect(await documented('/offers/{offerId}/explanation', body)).toEqual([]);
  });

  it('is in Chinese, and in English on request', async () => {
    const path = `/offers/${offerId}/explanation`;
    const { body } = await near.get<OfferExplanation>(path);
    expect(body.texts[0]).toBe(`第 ${body.round} 轮,1 人符合条件,您排第 1,已向您派单。`);
    expect((await inEnglish<OfferExplanation>(near, path)).texts[0]).toBe(
      `Round ${body.round}: 1 people met the conditions, you stood at place 1 and got an offer.`,
    );
  });

  it('is nobody else’s', async () => {
    expect((await middle.get(`/offers/${offerId}/explanation`)).status).toBe(404);
    expect((await employer.get(`/offers/${offerId}/explanation`)).status).toBe(403);
  });
});

describe('the explanation of a posting to a worker', () => {
  it('leads whom it was offered to that offer', async () => {
    expect(await explained(near)).toMatchObject({ outcome: 'offered', offerId, blockers: [], standing: null });
  });

  it('tells who waits the place in the next round and the parts of the score', async () => {
    const body = await explained(middle);
    expect(body).toMatchObject({ outcome: 'waiting', offerId: null, standing: { rank: 1, goal: null, changes: [] } });
    expect(body.blockers.every(({ stopped }) => !stopped)).toBe(true);
    expect(body.texts[0]).toBe(
      `按现在的情况,第 ${body.round} 轮有 1 人符合条件,您排第 1,这一轮要派出 ${body.wave} 个。`,
    );
    expect(await documented('/postings/{postingId}/explanation', body)).toEqual([]);
  });

  it('names every rule, those that stop the worker with what would change it, and it does change it', async () => {
    const untrained = await test.worker({ at: north(1), skills: ['loader'], travelRadiusM: 500 });
    const body = await explained(untrained);
    expect([body.outcome, body.standing, body.blockers.length]).toEqual(['blocked', null, 19]);
    const stopped = body.blockers.filter((blocker) => blocker.stopped);
    expect(stopped.map(({ code, change }) => [code, change])).toEqual([
      ['NO_SKILL', { kind: 'SKILL', anyOf: [0] }],
      ['TOO_FAR', { kind: 'REACH', travelRadiusM: 1000 }],
    ]);
    expect(body.texts.slice(0, 2)).toEqual([
      '没有派给您:您登记的工种与岗位不符;登记下列任一工种即可:保洁员。',
      '没有派给您:距离太远;把可接受路程放宽到 1 公里即可。',
    ]);
    const english = await inEnglish<PostingExplanation>(untrained, `/postings/${posting.postingId}/explanation`);
    expect(english.texts[1]).toBe('No offer: It is too far away. What would change it: widen your own radius to 1 km.');
    await untrained.put('/workers/me/skills', { occupationIds: ['cleaner'] });
    await untrained.patch('/workers/me', { travelRadiusM: 1000 });
    expect((await explained(untrained)).outcome).not.toBe('blocked');
    await untrained.post('/workers/me/offline');
    await waitFor('the pool has let the worker go', async () => (await candidatesSeen(clerk)).eligible === 1);
  });

  it('tells who has never been online to switch location on', async () => {
    const body = await explained(await test.worker({ at: null }));
    expect(body.blockers.filter(({ stopped }) => stopped).map(({ code, change }) => [code, change])).toEqual([
      ['CORRUPT_PLACE', { kind: 'LOCATE' }],
      ['TOO_FAR', { kind: 'LOCATE' }],
      ['OFFLINE', { kind: 'ONLINE' }],
    ]);
  });

  it('says first when the posting is not being offered at all', async () => {
    const paused = (await employer.post<PostingView>('/postings', aDraft({ occupationId: 'loader' }))).body.postingId;
    await employer.post(`/postings/${paused}/pause`);
    const body = await explained(middle, paused);
    expect([body.status, body.texts[0]]).toEqual(['paused', '这个岗位现在不派单:已招满、暂停或已结束。']);
  });

  it('is for workers, of postings that are there', async () => {
    expect((await middle.get('/postings/00000000-0000-4000-8000-000000000000/explanation')).status).toBe(404);
    expect((await employer.get(`/postings/${posting.postingId}/explanation`)).status).toBe(403);
  });
});

describe('the candidates of a posting', () => {
  it('are counted by rule and ranked by the score of rounded facts, for the employer and for staff', async () => {
    const body = await candidatesSeen(employer);
    expect(body).toMatchObject({ status: 'open', policyVersion: 1, eligible: 1 });
    // The offer that the nearest holds overlaps the shift: asked already.
    expect(body.blockers).toContainEqual({ code: 'OFFER_OVERLAP', count: 1, text: '1 人有同一时段的派单待答复' });
    const [first, ...none] = body.ranked;
    expect([first!.rank, first!.distanceM, none]).toEqual([1, 2000, []]);
    expect(first!.parts.travel.raw).toBe(8);
    expect(await documented('/postings/{postingId}/candidates/explanation', body)).toEqual([]);
    for (const role of ['clerk', 'bureau'] as const)
      expect((await candidatesSeen(await test.staff(role))).eligible).toBe(1);
  });

  it('are told in English on request', async () => {
    const path = `/postings/${posting.postingId}/candidates/explanation`;
    const { blockers } = await inEnglish<CandidatesExplanation>(employer, path);
    expect(blockers.map(({ text }) => text)).toContain('1 hold an unanswered offer for these hours');
  });

  it('hold no id, name or place of anybody', async () => {
    const text = JSON.stringify(await candidatesSeen(employer));
    for (const person of [near, middle]) expect(text).not.toContain(person.accountId);
    expect(text).not.toMatch(/工友|"(lat|lng|place|workerId|name|phone)"/);
    expect([...text.matchAll(/[0-9a-f]{8}-[0-9a-f]{4}/g)]).toHaveLength(1); // the posting’s own id
  });

  it('are as few as the reader wants, and nobody else’s', async () => {
    const path = `/postings/${posting.postingId}/candidates/explanation`;
    expect((await employer.get(`${path}?limit=101`)).status).toBe(422);
    const foreign = await stranger.get(path);
    const missing = await stranger.get('/postings/00000000-0000-4000-8000-000000000000/candidates/explanation');
    expect([foreign.status, foreign.body]).toEqual([404, missing.body]);
    expect((await near.get(path)).status).toBe(403);
  });
});
