import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@app/contracts';
import { DEFAULT_POLICY } from '@app/core';
import type { Db } from '@app/database';
import { runDecisions } from '@app/matching';
import { anOffer, aPosting, aWorker, cloneDatabase, insertRow, setClock, type TestDatabase } from '@app/testing';
import { HOUR_MS, matcherOn, MINUTE_MS, NOW, offersOf, published, SECOND_MS, type Matcher } from './matcher.fixture';
import { accepted, aProcess, drained, happen, HERE } from './projector.fixture';

let database: TestDatabase;
let db: Db;
const matchers: Matcher[] = [];
beforeEach(async () => {
  database = await cloneDatabase();
  ({ db } = database);
  await setClock(db, NOW);
});
afterEach(async () => {
  for (const matcher of matchers.splice(0)) await matcher.close();
  await database?.drop();
});

async function aMatcher(): Promise<Matcher> {
  const matcher = await matcherOn(database);
  matchers.push(matcher);
  return matcher;
}

const declined = (): NewEvent => ({ type: 'offer.declined', ...HERE, data: { offerId: randomUUID() } });
const ranOut = (expired: number): NewEvent => ({ type: 'round.ended', ...HERE, data: { round: 1, expired } });
const filled = (cutMilli: number): NewEvent => ({
  type: 'posting.filled',
  ...HERE,
  postingId: randomUUID(),
  data: { slots: 1, cutMilli },
});
const times = (n: number, event: () => NewEvent): NewEvent[] => Array.from({ length: n }, event);

/** The wave of a posting for one cleaner in Shiqi and the acceptance of its round, with plenty of people near. */
async function waveOf(matcher: Matcher): Promise<{ offers: number; acceptance: number }> {
  const { id } = await published(db);
  await matcher.step();
  const [round] = await db.query<{ acceptance: number }>(
    'SELECT acceptance FROM matching.round WHERE posting_id = $1',
    [id],
  );
  return { offers: (await offersOf(db, id)).length, acceptance: round!.acceptance };
}
const people = async (n: number) => {
  for (let i = 0; i < n; i++) await aWorker(db);
};

describe('the wave of a posting', () => {
  it('is sized by the prior while nobody has answered, and by what was answered in that trade and town after that', async () => {
    await people(12);
    const before = await waveOf(await aMatcher());
    expect(before).toEqual({ offers: 9, acceptance: DEFAULT_POLICY.acceptancePrior });

    // 54 accepted of 54 + 3 + 2 + 1 (two offers of which each had half of its time): the trade (54 + 6) / 80, the town (54 + 15) / 80.
    const answers = [...times(54, () => accepted(randomUUID())), ...times(3, declined), ranOut(2), filled(1000)];
    await happen(db, '2026-11-24T10:00:01', answers);
    await drained(aProcess(db).projector);
    const after = await waveOf(await aMatcher());
    expect(after.acceptance).toBeCloseTo(69 / 80, 12);
    expect(after.offers).toBe(2);
  });

  it('forgets what is older than the window of the policy', async () => {
    await people(12);
    await happen(db, '2026-10-27T23:59:59', times(60, declined));
    await drained(aProcess(db).projector);
    await setClock(db, NOW);
    expect((await waveOf(await aMatcher())).acceptance).toBe(DEFAULT_POLICY.acceptancePrior);
    await happen(db, '2026-10-28T00:00:00', times(20, declined));
    await drained(aProcess(db).projector);
    await setClock(db, NOW);
    // The trade 6 / 40, the town (20 × .15) / 40.
    expect((await waveOf(await aMatcher())).acceptance).toBeCloseTo(3 / 40, 12);
  });

  it('stands in the decision record: the day is replayed byte for byte after the figures have changed', async () => {
    await people(12);
    await happen(
      db,
      '2026-11-24T10:00:00',
      times(20, () => accepted(randomUUID())),
    );
    await drained(aProcess(db).projector);
    expect((await waveOf(await aMatcher())).acceptance).toBeGreaterThan(0.7);
    await db.query('DELETE FROM reporting.figure');
    const lines: string[] = [];
    const code = await runDecisions(db, { command: 'replay', day: '2026-11-24', json: false }, (line) =>
      lines.push(line),
    );
    expect([code, lines]).toEqual([0, ['1 decisions, 1 identical, 0 different']]);
  });
});

describe('the floors of a round', () => {
  const asked = (workerId: string, offersToday: number) =>
    db.query(
      `UPDATE matching.inbox SET offers_today = $2::int, last_seq = $2::int, day = platform.shanghai_day(platform.now()) WHERE worker_id = $1`,
      [workerId, offersToday],
    );
  const floorsOf = async (postingId: string) =>
    (
      await db.query<{ floors: Record<string, unknown> }>('SELECT floors FROM matching.round WHERE posting_id = $1', [
        postingId,
      ])
    )[0]!.floors;
  const kept = async (postingId: string) =>
    db.query<{ worker_id: string }>(
      `SELECT worker_id FROM matching.offer WHERE posting_id = $1 AND floor = 'lowExposure' ORDER BY worker_id`,
      [postingId],
    );

  it('are kept with it, and an offer says whose kept place it took', async () => {
    for (let i = 0; i < 10; i++) await asked((await aWorker(db)).workerId, 5);
    const far = { lat: 22.5168 + 4 / 111.2, lng: 113.3852 };
    const fresh = [await aWorker(db, { at: far }), await aWorker(db, { at: far }), await aWorker(db, { at: far })];
    const matcher = await aMatcher();
    const { id } = await published(db);
    await matcher.step();
    expect((await floorsOf(id)).lowExposure).toEqual({ wanted: 3, eligible: 3, given: 3, relaxed: false });
    expect(await kept(id)).toEqual(fresh.map(({ workerId }) => ({ worker_id: workerId })).sort(byWorker));
  });

  it('say so when they were relaxed', async () => {
    for (let i = 0; i < 10; i++) await asked((await aWorker(db)).workerId, 5);
    const matcher = await aMatcher();
    const { id } = await published(db);
    await matcher.step();
    expect((await floorsOf(id)).lowExposure).toEqual({ wanted: 3, eligible: 0, given: 0, relaxed: true });
    expect(await kept(id)).toEqual([]);
  });
});

const byWorker = (a: { worker_id: string }, b: { worker_id: string }) => (a.worker_id < b.worker_id ? -1 : 1);

describe('offers that end without an answer', () => {
  const roundEnds = async () =>
    (await db.query<{ data: unknown }>(`SELECT data FROM platform.event WHERE type = 'round.ended' ORDER BY seq`)).map(
      ({ data }) => data,
    );

  it('count as expired when they ran out, and not when they were taken back', async () => {
    await people(2);
    const matcher = await aMatcher();
    const { id } = await published(db);
    await matcher.step();
    await setClock(db, NOW + MINUTE_MS);
    await matcher.step();
    expect(await roundEnds()).toEqual([{ round: 2, expired: 2 }]);
    await setClock(db, NOW + 2 * MINUTE_MS);
    await matcher.step();
    expect((await offersOf(db, id)).filter(({ status }) => status === 'sent').length).toBeGreaterThan(0);
    await db.query(`UPDATE postings.posting SET status = 'paused' WHERE id = $1`, [id]);
    await insertRow(db, 'platform.outbox', { topic: 'posting.changed', key: '2', payload: { postingId: id } });
    await matcher.step();
    expect((await roundEnds()).at(-1)).toMatchObject({ expired: 0 });
  });
});

describe('the own acceptance of a worker', () => {
  const shareOf = (matcher: Matcher, workerId: string) => matcher.keeper.live!.get(workerId)!.acceptance;
  const answered = async (workerId: string, status: string) => {
    const { id: postingId } = await aPosting(db);
    const answer = { accepted: { outcome: 'assigned' }, declined: {} }[status];
    await anOffer(db, { postingId, workerId, status, ...(answer && { answeredAt: NOW, ...answer }) });
  };

  it('is that of anybody without answers, else from the last twenty offers; what was withdrawn is no answer', async () => {
    const { workerId: fresh } = await aWorker(db);
    const { workerId } = await aWorker(db);
    // The first one lies before the last twenty.
    for (const status of ['accepted', ...Array<string>(12).fill('withdrawn')]) await answered(workerId, status);
    for (const status of [
      'accepted',
      'accepted',
      'accepted',
      'accepted',
      'declined',
      'declined',
      'expired',
      'withdrawn',
    ])
      await answered(workerId, status);
    const matcher = await aMatcher();
    await matcher.keeper.follow();
    expect(shareOf(matcher, fresh)).toBe(0.3);
    // (4 + 10 × .3) / (7 + 10)
    expect(shareOf(matcher, workerId)).toBeCloseTo(7 / 17, 12);
  });

  it('takes in the offers of a day on the next one, also those that a cycle of this process ends after midnight', async () => {
    const beforeMidnight = Date.parse('2026-11-24T23:59:50+08:00');
    await setClock(db, beforeMidnight);
    const { workerId } = await aWorker(db);
    const matcher = await aMatcher();
    await published(db, { startsAt: beforeMidnight + HOUR_MS });
    await matcher.step();
    expect(shareOf(matcher, workerId)).toBe(0.3);
    await setClock(db, beforeMidnight + MINUTE_MS);
    await matcher.step();
    await matcher.keeper.follow();
    expect(shareOf(matcher, workerId)).toBeCloseTo(3 / 11, 12);

    const reloaded = await aMatcher();
    await reloaded.keeper.follow();
    expect(reloaded.keeper.live!.get(workerId)).toEqual(matcher.keeper.live!.get(workerId));
  });

  it('stays as it is while a day’s own offers expire', async () => {
    const { workerId } = await aWorker(db);
    const matcher = await aMatcher();
    await published(db);
    await matcher.step();
    await setClock(db, NOW + 50 * SECOND_MS);
    await matcher.step();
    const reloaded = await aMatcher();
    await reloaded.keeper.follow();
    expect(shareOf(matcher, workerId)).toBe(0.3);
    expect(shareOf(reloaded, workerId)).toBe(0.3);
  });
});
