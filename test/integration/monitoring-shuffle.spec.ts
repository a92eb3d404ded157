import { runInThisContext } from 'node:vm';
import { cloneDatabase } from '@app/testing';
import { everyValue, inOrder, interleaved, madeUpLog, writeLog, type LogRow } from './monitoring.fixture';
import { aProcess, drained } from './projector.fixture';

const LOG = madeUpLog(150, 40);
const ROWS = inOrder(LOG);
const SCOPES = ['city', 'town', 'zone', 'market', 'occupation'] as const;

/** Jest gives its tests a copy of the environment; Node reads the time zone from the real one. */
const setTimeZone = (zone: string): void => {
  runInThisContext(`process.env.TZ = ${JSON.stringify(zone)}`);
};
const own = Intl.DateTimeFormat().resolvedOptions().timeZone;
afterAll(() => setTimeZone(own));

interface Delivery {
  readonly rows: readonly LogRow[];
  readonly zone: string;
  /** Lost by the time of the second delivery. */
  readonly lost?: readonly string[];
}
/** All figures after the log was delivered, and delivered once more. */
async function figuresOf({ rows, zone, lost = [] }: Delivery): Promise<Record<string, number>> {
  setTimeZone(zone);
  const database = await cloneDatabase();
  const { db } = database;
  try {
    await db.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), '${zone}'); END $$`,
    );
    await writeLog(db, rows, 37);
    await drained(aProcess(db).projector);
    for (const table of lost) await db.query(`DELETE FROM reporting.${table}`);
    await drained(aProcess(db).projector);
    return await everyValue(db, SCOPES);
  } finally {
    await database.drop();
  }
}

it('time zones reach Node in these tests', () => {
  const hours = ['UTC', 'Asia/Shanghai'].map((zone) => {
    setTimeZone(zone);
    return new Date('2026-11-24T12:00:00Z').getHours();
  });
  expect(hours).toEqual([12, 20]);
});

describe('the figures of a log', () => {
  let expected: Record<string, number>;
  beforeAll(async () => {
    expected = await figuresOf({ rows: ROWS, zone: 'UTC' });
  }, 120_000);

  it('are many, people and medians among them', () => {
    const kinds = [
      'M02 week',
      'M08.persons quarter',
      'M10.accept_p90 month',
      'M11.median year',
      'M13 day',
      'M15.hourly hour',
    ];
    const found = kinds.filter((kind) => Object.keys(expected).some((cell) => cell.startsWith(kind)));
    expect(found).toEqual(kinds);
    expect(Object.keys(expected).length).toBeGreaterThan(5000);
  });

  it.each([
    ['UTC', 1],
    ['Asia/Shanghai', 2],
  ])(
    'are the same when all is delivered twice, shuffled across aggregates, at %s',
    async (zone, seed) => {
      const rows = interleaved(LOG, seed);
      expect(rows).not.toEqual(ROWS);
      expect(await figuresOf({ rows, zone, lost: ['position'] })).toEqual(expected);
    },
    120_000,
  );

  it('would not be when the marks were lost with the position', async () => {
    const twice = await figuresOf({ rows: ROWS, zone: 'UTC', lost: ['position', 'counted'] });
    expect(twice).not.toEqual(expected);
    const published = Object.entries(expected).filter(([cell]) => cell.startsWith('M04 '));
    expect(published.every(([cell, value]) => twice[cell] === 2 * value)).toBe(true);
  }, 120_000);
});
