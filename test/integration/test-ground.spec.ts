import { sqlState } from '@app/database';
import { PlatformModule } from '@app/platform';
import {
  anAssignment,
  anOffer,
  aPosting,
  aWorker,
  cloneDatabase,
  freshRedisUrl,
  meetingPoint,
  race,
  setClock,
  testApp,
  waitFor,
  warmPool,
  type TestDatabase,
} from '@app/testing';
import Redis from 'ioredis';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.drop());

describe('a database of its own', () => {
  it('sees nothing of another one', async () => {
    const other = await cloneDatabase(2);
    try {
      await aPosting(other.db);
      expect(await other.db.query('SELECT 1 FROM postings.posting')).toHaveLength(1);
      expect(await database.db.query('SELECT 1 FROM postings.posting')).toHaveLength(0);
    } finally {
      await other.drop();
    }
    const left = await database.db.query('SELECT 1 FROM pg_database WHERE datname = $1', [
      new URL(other.url).pathname.slice(1),
    ]);
    expect(left).toHaveLength(0);
  });

  it('has a clock that stands where the test sets it', async () => {
    await setClock(database.db, Date.UTC(2026, 10, 24, 4, 0, 0, 123));
    const [row] = await database.db.query<{ now: Date }>('SELECT platform.now() AS now');
    expect(row!.now.toISOString()).toBe('2026-11-24T04:00:00.123Z');
  });

  it('is built around that clock: a posting starts four hours from now, an offer lives an hour', async () => {
    await setClock(database.db, Date.UTC(2031, 0, 1));
    const posting = await aPosting(database.db);
    const offer = await anOffer(database.db, { postingId: posting.id, ...(await aWorker(database.db)) });
    expect(posting.starts_at.toISOString()).toBe('2031-01-01T04:00:00.000Z');
    expect(offer.expires_at).toEqual(new Date('2031-01-01T01:00:00Z'));
  });
});

describe('the builders', () => {
  it('give a worker offers in the order of the inbox, one in each hand', async () => {
    const { workerId } = await aWorker(database.db);
    const offers = [];
    for (const posting of [await aPosting(database.db), await aPosting(database.db), await aPosting(database.db)])
      offers.push(await anOffer(database.db, { postingId: posting.id, workerId }));
    expect(offers.map(({ seq, hand }) => [seq, hand])).toEqual([
      ['1', 1],
      ['2', 2],
      ['3', 3],
    ]);
  });

  it('write all that an accept writes', async () => {
    const { id: postingId } = await aPosting(database.db, { slots: 2 });
    const make = async (slotN: number) =>
      database.db.transaction(async (tx) => anAssignment(tx, { postingId, slotN, ...(await aWorker(tx)) }));
    await make(1);
    await make(2);
    const [posting] = await database.db.query('SELECT status, filled FROM postings.posting WHERE id = $1', [postingId]);
    const slots = await database.db.query('SELECT status FROM postings.slot WHERE posting_id = $1', [postingId]);
    expect([posting, slots]).toEqual([{ status: 'filled', filled: 2 }, [{ status: 'filled' }, { status: 'filled' }]]);
  });
});

describe('racers', () => {
  it('all stand in an open transaction before the first one writes', async () => {
    await warmPool(database.db, 20);
    const { id } = await aPosting(database.db, { slots: 20 });
    let writing = 0;
    const results = await race(database.db, 20, async (tx) => {
      writing += 1;
      // Read, then write what was read: one after the other they would count to 20.
      const [row] = await tx.query<{ filled: number }>('SELECT filled FROM postings.posting WHERE id = $1', [id]);
      await tx.query('UPDATE postings.posting SET filled = $2 WHERE id = $1', [id, row!.filled + 1]);
    });
    const [after] = await database.db.query<{ filled: number }>('SELECT filled FROM postings.posting WHERE id = $1', [
      id,
    ]);
    expect([writing, results.filter(({ ok }) => ok).length]).toEqual([20, 20]);
    expect(after!.filled).toBeLessThan(20);
  });

  it('try again after a deadlock, which says nothing about the rule', async () => {
    const [a, b] = [await aPosting(database.db), await aPosting(database.db)];
    const meet = meetingPoint(2);
    const states: (string | undefined)[] = [];
    const results = await race(database.db, 2, async (tx, i) => {
      const lock = (id: string) => tx.query('SELECT 1 FROM postings.posting WHERE id = $1 FOR UPDATE', [id]);
      const [first, second] = i === 0 ? [a.id, b.id] : [b.id, a.id];
      await lock(first);
      if (states.length === 0) await meet();
      await lock(second).catch((error: unknown) => {
        states.push(sqlState(error));
        throw error;
      });
    });
    expect(states).toEqual(['40P01']);
    expect(results).toEqual([{ ok: true }, { ok: true }]);
  });

  it('fail instead of waiting for ever when one does not come', async () => {
    await expect(meetingPoint(2, 20)()).rejects.toThrow('only 1 of 2 parties came');
  });

  it('wait for what comes, and no longer than the deadline', async () => {
    let asked = 0;
    expect(await waitFor('the third answer', () => (asked += 1) === 3)).toBe(true);
    await expect(waitFor('what never comes', () => null, 30)).rejects.toThrow('Not within 30 ms: what never comes');
  });
});

it('gives an empty Redis database other than number 0', async () => {
  const url = await freshRedisUrl();
  const client = new Redis(url);
  await client.set('left', 'behind');
  await freshRedisUrl();
  expect(await client.dbsize()).toBe(0);
  expect(new URL(url).pathname).not.toBe('/0');
  client.disconnect();
});

it('starts an app in process with callers who are logged in', async () => {
  const app = await testApp((env) => ({ module: class Root {}, imports: [PlatformModule.forRoot(env)] }));
  try {
    const live = await app.anybody.get('/health/live');
    const worker = await app.worker();
    const { Tokens } = await import('@app/platform');
    expect(live.status).toBe(200);
    expect(await app.app.get(Tokens).verify(worker.token)).toMatchObject({
      accountId: worker.accountId,
      role: 'worker',
    });
    expect((await app.staff('bureau')).token).not.toBe((await app.employer()).token);
  } finally {
    await app.close();
  }
});
