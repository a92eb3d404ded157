import { randomUUID } from 'node:crypto';
import { appendEvents } from '@app/platform';
import { cloneDatabase, meetingPoint, waitFor, warmPool, type TestDatabase } from '@app/testing';
import {
  accepted,
  aProcess,
  drained,
  dyingDb,
  figures,
  happen,
  HERE,
  longLog,
  offered,
  published,
  SHIQI,
  XIAOLAN,
} from './projector.fixture';

/** Three events each: more than two batches of the projector. */
const ROUNDS = 1500;
const OFFERS = ROUNDS + ROUNDS / 10;
const LONG_LOG = {
  [`postings_published 2026-11-24 ${SHIQI} m-shiqi cleaner`]: ROUNDS,
  [`slots_published 2026-11-24 ${SHIQI} m-shiqi cleaner`]: 3 * ROUNDS,
  [`offers 2026-11-24 ${SHIQI} m-shiqi cleaner`]: OFFERS,
  [`accepts 2026-11-24 ${SHIQI} m-shiqi cleaner`]: ROUNDS,
  [`slots_filled 2026-11-24 ${SHIQI} m-shiqi cleaner`]: ROUNDS,
};
/** Slots, offers and accepts, as the live page is told of them. */
const TOLD = 4 * ROUNDS + OFFERS;

let database: TestDatabase;
beforeEach(async () => {
  database = await cloneDatabase();
});
afterEach(() => database.drop());

describe('the projector', () => {
  it('counts each event where and when it happened: town, market, occupation and Shanghai day', async () => {
    const { db } = database;
    const [p1, p2, p3] = [randomUUID(), randomUUID(), randomUUID()];
    const xiaolan = { townCode: XIAOLAN, occupationId: 'loader' };
    await happen(db, '2026-11-23T23:59:59.999', [published(p1, 3), offered(p1, 9)]);
    await happen(db, '2026-11-23T23:59:59.999999', [accepted(p1)]);
    await happen(db, '2026-11-24T00:00:00', [published(p2, 2), offered(p2, 4), accepted(p1), accepted(p2)]);
    await happen(db, '2026-11-24T12:00:00', [published(p3, 500, xiaolan), accepted(p2, { ...HERE, marketId: null })]);
    await happen(db, '2026-11-24T23:59:59', [{ type: 'worker.registered', workerId: randomUUID(), data: {} }]);
    await drained(aProcess(db).projector);

    const shiqi = `${SHIQI} m-shiqi cleaner`;
    expect(await figures(db)).toEqual({
      [`postings_published 2026-11-23 ${shiqi}`]: 1,
      [`slots_published 2026-11-23 ${shiqi}`]: 3,
      [`offers 2026-11-23 ${shiqi}`]: 9,
      [`accepts 2026-11-23 ${shiqi}`]: 1,
      [`slots_filled 2026-11-23 ${shiqi}`]: 1,
      [`postings_published 2026-11-24 ${shiqi}`]: 1,
      [`slots_published 2026-11-24 ${shiqi}`]: 2,
      [`offers 2026-11-24 ${shiqi}`]: 4,
      [`accepts 2026-11-24 ${shiqi}`]: 2,
      [`accepts 2026-11-24 ${SHIQI}  cleaner`]: 1,
      [`slots_filled 2026-11-24 ${shiqi}`]: 2,
      [`slots_filled 2026-11-24 ${SHIQI}  cleaner`]: 1,
      [`postings_published 2026-11-24 ${XIAOLAN}  loader`]: 1,
      [`slots_published 2026-11-24 ${XIAOLAN}  loader`]: 500,
      ['workers_registered 2026-11-24   ']: 1,
    });
    const days = await db.query('SELECT posting_id, day::text FROM reporting.posting_time ORDER BY published_at, day');
    expect(days).toEqual([
      { posting_id: p1, day: '2026-11-23' },
      { posting_id: p2, day: '2026-11-24' },
      { posting_id: p3, day: '2026-11-24' },
    ]);
  });

  it('counts nothing anew when it is asked again', async () => {
    const { db } = database;
    await longLog(db, ROUNDS);
    const { projector, told } = aProcess(db);
    await drained(projector);
    await drained(projector);
    await drained(aProcess(db).projector);
    expect(await figures(db)).toEqual(LONG_LOG);
    expect(told()).toBe(TOLD);
  });

  it('goes on where one stopped between two batches', async () => {
    const { db } = database;
    await longLog(db, ROUNDS);
    const counted = await waitFor('one batch', async () => {
      let batches = 0;
      await aProcess(db).projector.drain(() => batches++ < 1);
      const [row] = await db.query<{ n: number }>('SELECT count(*)::int AS n FROM reporting.counted');
      return row!.n > 0 && row!.n;
    });
    expect(counted).toBeLessThan(3 * ROUNDS);
    await drained(aProcess(db).projector);
    expect(await figures(db)).toEqual(LONG_LOG);
  });

  it.each(['counted-mark', 'figures-add', 'posting-times', 'position-move', 'COMMIT'])(
    'leaves nothing behind when it is killed at %s, and the next one counts all',
    async (statement) => {
      const { db } = database;
      await longLog(db, ROUNDS);
      // A transaction elsewhere on the server may hold the log back; then there is nothing yet to die at.
      await expect(drained(aProcess(dyingDb(db, statement)).projector)).rejects.toThrow('killed');
      expect(await figures(db)).toEqual({});
      await drained(aProcess(db).projector);
      expect(await figures(db)).toEqual(LONG_LOG);
    },
  );

  it('counts each event once when six run at the same instant, and tells it once', async () => {
    const { db } = database;
    await longLog(db, ROUNDS);
    await warmPool(db, 6);
    const meet = meetingPoint(6);
    const processes = Array.from({ length: 6 }, () => aProcess(db));
    await Promise.all(processes.map(({ projector }) => meet().then(() => drained(projector))));
    expect(await figures(db)).toEqual(LONG_LOG);
    expect(processes.reduce((sum, { told }) => sum + told(), 0)).toBe(TOLD);
  });

  it('does not pass over an event that was written earlier and committed later', async () => {
    const { db } = database;
    const { projector } = aProcess(db);
    const [early, late] = [randomUUID(), randomUUID()];
    await happen(db, '2026-11-24T09:00:00', []);
    await db.transaction(async (tx) => {
      appendEvents(tx, [published(early, 3)]);
      await db.transaction((other) => appendEvents(other, [published(late, 5)]));
      expect(await projector.drain()).toBe(true);
      expect(await figures(db)).toEqual({});
    });
    await drained(projector);
    expect(await figures(db)).toMatchObject({
      [`postings_published 2026-11-24 ${SHIQI} m-shiqi cleaner`]: 2,
      [`slots_published 2026-11-24 ${SHIQI} m-shiqi cleaner`]: 8,
    });
  });

  it('stops before an event of a type that it does not know, and says so', async () => {
    const { db } = database;
    await happen(db, '2026-11-24T09:00:00', [published(randomUUID(), 3)]);
    await db.query(`INSERT INTO platform.event (type) VALUES ('posting.teleported')`);
    await expect(drained(aProcess(db).projector)).rejects.toThrow('posting.teleported');
    expect(await figures(db)).toMatchObject({ [`slots_published 2026-11-24 ${SHIQI} m-shiqi cleaner`]: 3 });
  });
});

describe('what keeps an event from being counted twice', () => {
  beforeEach(async () => {
    await longLog(database.db, ROUNDS);
    await drained(aProcess(database.db).projector);
  });

  it('is the mark of the event when the position is lost', async () => {
    await database.db.query('DELETE FROM reporting.position');
    await drained(aProcess(database.db).projector);
    expect(await figures(database.db)).toEqual(LONG_LOG);
  });

  it('is the position when the marks are lost', async () => {
    await database.db.query('TRUNCATE reporting.counted');
    await drained(aProcess(database.db).projector);
    expect(await figures(database.db)).toEqual(LONG_LOG);
  });

  it('is nothing when both are lost: these figures would show it', async () => {
    await database.db.query('DELETE FROM reporting.position');
    await database.db.query('TRUNCATE reporting.counted');
    await drained(aProcess(database.db).projector);
    const twice = Object.entries(LONG_LOG).map(([cell, value]) => [cell, 2 * value]);
    expect(await figures(database.db)).toEqual(Object.fromEntries(twice));
  });
});
