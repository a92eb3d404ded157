import type { Db, Sql } from '@app/database';
import { anAssignment, anOffer, aPosting, aWorker, waitFor, type PostingRow, type TestDatabase } from '@app/testing';
import {
  announce,
  countOf,
  HOUR_MS,
  matcherForEach,
  matcherOn,
  NOW,
  offeredTo,
  offersOf,
  published,
  searchOf,
  type Matcher,
} from './matcher.fixture';

const XIAOLAN = { lat: 22.6722, lng: 113.2508 };

let database: TestDatabase;
let db: Db;
let matcher: Matcher;
matcherForEach((own, ownDatabase) => {
  matcher = own;
  database = ownDatabase;
  ({ db } = database);
});

describe('the fence', () => {
  it('scenario 16: refuses a cycle of the older owner, which writes nothing; its next one takes the shard back', async () => {
    const other = await matcherOn(database);
    try {
      const { workerId } = await aWorker(db);
      await matcher.keeper.follow();
      await other.keeper.follow();
      await published(db, { urgency: 'planned', occupationId: 'waiter' });
      await matcher.step();
      await announce(db, (await aPosting(db, { occupationId: 'waiter' })).id);
      await other.step();
      const { id } = await published(db);
      const decisions = await countOf(db, 'matching.decision');
      matcher.woken.length = 0;

      await matcher.step();
      expect(await offersOf(db, id)).toEqual([]);
      expect(await searchOf(db, id)).toBeUndefined();
      expect(await countOf(db, 'matching.decision')).toBe(decisions);
      expect(await countOf(db, 'platform.outbox', `topic = 'posting.changed'`)).toBe(1);
      expect(matcher.nudges).toEqual([]);
      expect(matcher.woken).toEqual([2]);

      await matcher.step();
      expect(await offeredTo(db, id)).toEqual([workerId]);
      expect(await countOf(db, 'platform.outbox', `topic = 'posting.changed'`)).toBe(0);
    } finally {
      await other.close();
    }
  });
});

describe('a posting that changes between the decision and the write', () => {
  const change = (sql: Sql, { id }: PostingRow, to: string) =>
    sql.query(`UPDATE postings.posting SET ${to} WHERE id = $1`, [id]);

  /** Runs a cycle that has read the posting and must wait for its row while somebody changes it. */
  async function cycleDuring(posting: PostingRow, to: string): Promise<void> {
    let running: Promise<void> | undefined;
    await db.transaction(async (tx) => {
      await change(tx, posting, to);
      running = matcher.cycles.run(2);
      await waitFor('the cycle waits for the row', async () => (await lockWaits(db)) > 0);
    });
    await running;
  }

  it.each([
    ['its terms', 'version = version + 1'],
    ['its status', `status = 'paused'`],
    ['its vacant slots', 'filled = filled + 1'],
  ])('in %s is left to the next cycle', async (_, to) => {
    const [{ workerId: near }, { workerId: far }] = [await aWorker(db), await aWorker(db, { at: XIAOLAN })];
    const [posting, calm] = [await published(db, { slots: 2 }), await published(db, XIAOLAN)];
    await matcher.keeper.follow();
    await cycleDuring(posting, to);
    expect(await offersOf(db, posting.id)).toEqual([]);
    expect(await countOf(db, 'matching.round', `posting_id = '${posting.id}'`)).toBe(0);
    expect((await searchOf(db, posting.id))!.due_at!.getTime()).toBeLessThan(NOW);
    expect(await offeredTo(db, calm.id)).toEqual([far]);

    await matcher.step();
    expect((await offersOf(db, posting.id)).map((o) => [o.worker_id, o.posting_version])).toEqual(
      to.startsWith('status') ? [] : [[near, to.startsWith('version') ? 2 : 1]],
    );
  });
});

describe('an offer that is declined between the decision and the write', () => {
  it('leaves nobody to wait for, so that the search is due at once', async () => {
    await aWorker(db);
    const posting = await published(db);
    await matcher.step();
    await db.query('UPDATE matching.search SET due_at = platform.now()');
    let running: Promise<void> | undefined;
    await db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM postings.posting WHERE id = $1 FOR NO KEY UPDATE', [posting.id]);
      running = matcher.cycles.run(2);
      await waitFor('the cycle waits for the row', async () => (await lockWaits(db)) > 0);
      await db.query(`UPDATE matching.offer SET status = 'declined', answered_at = platform.now()`);
    });
    await running;
    expect((await searchOf(db, posting.id))!.due_at!.getTime()).toBe(NOW);
  });
});

const lockWaits = (on: Db): Promise<number> =>
  countOf(on, 'pg_stat_activity', `datname = current_database() AND wait_event_type = 'Lock'`);

describe('a worker whom the pool still takes for free', () => {
  const later = (hours: number) => aPosting(db, { startsAt: NOW + hours * HOUR_MS });
  it.each<[string, (workerId: string) => Promise<unknown>]>([
    ['but who works at that time', async (workerId) => anAssignment(db, { postingId: (await later(2)).id, workerId })],
    [
      'but who holds an offer for that time',
      async (workerId) => anOffer(db, { postingId: (await later(2)).id, workerId }),
    ],
    [
      'but whose three hands are full',
      async (workerId) => {
        for (const hours of [20, 30, 40]) await anOffer(db, { postingId: (await later(hours)).id, workerId });
      },
    ],
    ['but who had his offers for today', (workerId) => hadOffers(db, workerId, '2026-11-24')],
  ])('%s is not offered anything; the others are', async (_, befalls) => {
    const [{ workerId: taken }, { workerId: free }] = [await aWorker(db), await aWorker(db)];
    await matcher.keeper.follow();
    await befalls(taken);
    const { id } = await published(db);
    await matcher.cycles.run(2);
    expect(await offeredTo(db, id)).toEqual([free]);
    expect(matcher.nudges.map((nudge) => nudge.room)).toEqual([`account:${free}`]);
  });

  it('and whose offers of yesterday are used up is offered a new one today', async () => {
    const { workerId } = await aWorker(db);
    await hadOffers(db, workerId, '2026-11-23');
    const { id } = await published(db);
    await matcher.step();
    expect(await offeredTo(db, id)).toEqual([workerId]);
    const [inbox] = await db.query('SELECT offers_today, last_seq FROM matching.inbox');
    expect(inbox).toEqual({ offers_today: 1, last_seq: '31' });
  });
});

describe('two shards', () => {
  it('have a fence and postings of their own', async () => {
    const [{ workerId }, north, south] = [await aWorker(db), await published(db, { shard: 1 }), await published(db)];
    await matcher.step(1);
    expect(await offeredTo(db, north.id)).toEqual([workerId]);
    expect([await searchOf(db, south.id), await countOf(db, 'platform.outbox', `key = '2'`)]).toEqual([undefined, 1]);
    const fences = await db.query<{ fence: string }>('SELECT fence FROM platform.shard ORDER BY id');
    expect(fences.map(({ fence }) => fence)).toEqual(['1', '0']);
  });

  it('that decide at the same moment do not give one worker two offers for one time', async () => {
    // As many as one wave has places, so that each of the two wants all of them.
    const workerIds = [];
    for (let i = 0; i < 9; i++) workerIds.push((await aWorker(db)).workerId);
    const postings = [await published(db, { shard: 1 }), await published(db, { shard: 2 })];
    await matcher.keeper.follow();
    let running: Promise<unknown> | undefined;
    // Both have decided, and wait for their posting, before one of them may write.
    await db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM postings.posting FOR UPDATE');
      running = Promise.all([matcher.cycles.run(1), matcher.cycles.run(2)]);
      await waitFor('both cycles wait', async () => (await lockWaits(db)) === 2);
    });
    await running;
    const given = (await Promise.all(postings.map(({ id }) => offeredTo(db, id)))).flat();
    expect(given.sort()).toEqual(workerIds.sort());
    for (const { id } of postings) expect(await searchOf(db, id)).toMatchObject({ round: 2, attempts: 0 });
  });

  it('hand a posting over that moves to the other one', async () => {
    const { workerId } = await aWorker(db);
    const { id } = await published(db, { slots: 2 });
    await matcher.step(2);
    expect(await offeredTo(db, id)).toEqual([workerId]);
    await db.query(`UPDATE postings.posting SET shard = 1, version = version + 1 WHERE id = $1`, [id]);
    await announce(db, id, 2);
    await announce(db, id, 1);
    await matcher.step(2);
    expect(await searchOf(db, id)).toMatchObject({ shard: 2, round: 2 });
    expect(await countOf(db, 'platform.outbox', `key = '2'`)).toBe(0);
    await matcher.step(1);
    expect((await offersOf(db, id)).map((o) => [o.status, o.posting_version])).toEqual([['withdrawn', 1]]);
    expect(matcher.woken).toEqual([1]);
    await matcher.step(1);
    expect(await searchOf(db, id)).toMatchObject({ shard: 1, round: 3 });
    expect((await offersOf(db, id)).map((o) => [o.status, o.posting_version])).toEqual([
      ['withdrawn', 1],
      ['sent', 2],
    ]);
  });
});

describe('a crowd of due postings', () => {
  it('is taken 150 at a time, and the rest at once afterwards', async () => {
    const first = await published(db);
    const { employer_id: employerId } = first;
    for (let i = 0; i < 169; i++) await published(db, { employerId });
    await matcher.step();
    expect(await countOf(db, 'matching.search')).toBe(150);
    expect(await countOf(db, 'platform.outbox', `topic = 'posting.changed'`)).toBe(20);
    expect(matcher.woken).toContain(2);
    await matcher.step();
    expect(await countOf(db, 'matching.search')).toBe(170);
    expect(await countOf(db, 'platform.outbox', `topic = 'posting.changed'`)).toBe(0);
  });
});

/** All offers that one day allows, had on that day. */
const hadOffers = (sql: Sql, workerId: string, day: string) =>
  sql.query('UPDATE matching.inbox SET day = $2, offers_today = 30, last_seq = 30 WHERE worker_id = $1', [
    workerId,
    day,
  ]);
