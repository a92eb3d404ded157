import { type Candidate, type PostingFacts, toPlane } from '@app/core';
import { Pool } from 'pg';
import type { Cleanup } from '../cleanup';
import { atOnceAndAside, type Contender, TOP } from './contender';
import { hoursOf, shiftOf } from './filter';

const IN_FLIGHT = 4;
const BATCH = 10_000;
/** Metres between the copies of the city, one per trade: farther than any search reaches. */
const TRADE_GAP_M = 1_000_000;

/** Fills two tables of a throw-away database and gives every way to search them that is worth a try. */
export async function sqlContenders(
  url: string,
  workers: readonly Candidate[],
  cleanup: Cleanup,
): Promise<Contender[]> {
  const pool = new Pool({ connectionString: url, max: IN_FLIGHT, application_name: 'kuaizhao-bench-engine' });
  pool.on('error', () => undefined);
  cleanup.add('connections of the searches', () => pool.end());
  for (const statement of TABLES) await pool.query(statement);
  for (let from = 0; from < workers.length; from += BATCH) {
    await load(pool, workers.slice(from, from + BATCH), from);
  }
  const ways: readonly Way[] = [EVERYBODY, SHIFTED, ...((await indexTrades(pool)) ? [TRADE_AND_PLACE] : [])];
  await pool.query('VACUUM (ANALYZE) bench_worker');
  await pool.query('VACUUM (ANALYZE) bench_skill');
  return ways.flatMap((way) =>
    atOnceAndAside({ name: way.name, search: (posting) => search(pool, way, posting) }, IN_FLIGHT),
  );
}

async function load(pool: Pool, workers: readonly Candidate[], from: number): Promise<void> {
  const places = workers.map(({ place }) => toPlane(place));
  const hours = workers.map(hoursOf);
  await pool.query(LOAD, [
    workers.map((_, i) => from + i),
    places.map(({ x }) => x),
    places.map(({ y }) => y),
    workers.map(({ skills }) => `{${skills.join(',')}}`),
    hours.map(({ days }) => days),
    hours.map(({ fromMinute }) => fromMinute),
    hours.map(({ toMinute }) => toMinute),
  ]);
  await pool.query(LOAD_SKILLS, [from, TRADE_GAP_M]);
}

/** The index needs an extension that comes with PostgreSQL but may not be installed; false when it is not there. */
async function indexTrades(pool: Pool): Promise<boolean> {
  const { rowCount } = await pool.query("SELECT FROM pg_available_extensions WHERE name = 'btree_gist'");
  if (!rowCount) return false;
  await pool.query('CREATE EXTENSION IF NOT EXISTS btree_gist');
  await pool.query('CREATE INDEX ON bench_skill USING gist (trade, place) INCLUDE (n, days, from_minute, to_minute)');
  return true;
}

async function search(pool: Pool, way: Way, posting: PostingFacts): Promise<number[]> {
  const { rows } = await pool.query<{ found: string | null }>({
    name: way.name,
    text: way.text,
    values: way.values(posting),
  });
  const found = rows[0]?.found;
  return found ? found.split(',').map(Number) : [];
}

interface Way {
  readonly name: string;
  readonly text: string;
  readonly values: (posting: PostingFacts) => unknown[];
}

const hoursFor = (posting: PostingFacts): number[] => {
  const { days, fromMinute, toMinute } = shiftOf(posting);
  return [days, fromMinute, toMinute];
};

/** The answer as one text: fifty rows to parse would cost the client more than the index costs the server. */
const nearestOf = (table: string, place: string, isOfTrade: string): string => `
  SELECT string_agg(n::text, ',') AS found FROM (
    SELECT n FROM ${table}
    WHERE ${place} <@ circle(point($1, $2), $3) AND ${isOfTrade}
      AND days & $4::int <> 0 AND from_minute <= $5::int AND to_minute >= $6::int
    ORDER BY ${place} <-> point($1, $2) LIMIT ${TOP}
  ) AS nearest`;

const EVERYBODY: Way = {
  name: 'GiST KNN over everybody, skills as bits',
  text: nearestOf('bench_worker', 'place', 'skills & $7::bit(128) <> 0::bit(128)'),
  values: (posting) => {
    const { x, y } = toPlane(posting.place);
    const mask = '0'.repeat(posting.occupation).concat('1').padEnd(128, '0');
    return [x, y, posting.radiusM, ...hoursFor(posting), mask];
  },
};

const SHIFTED: Way = {
  name: 'GiST KNN, the trades side by side',
  text: nearestOf('bench_skill', 'shifted', 'true'),
  values: (posting) => {
    const { x, y } = toPlane(posting.place);
    return [x + posting.occupation * TRADE_GAP_M, y, posting.radiusM, ...hoursFor(posting)];
  },
};

const TRADE_AND_PLACE: Way = {
  name: 'GiST KNN on trade and place (btree_gist)',
  text: nearestOf('bench_skill', 'place', 'trade = $7::int'),
  values: (posting) => {
    const { x, y } = toPlane(posting.place);
    return [x, y, posting.radiusM, ...hoursFor(posting), posting.occupation];
  },
};

const TABLES = [
  `CREATE TABLE bench_worker (n int NOT NULL, place point NOT NULL, skills bit(128) NOT NULL, trades int[] NOT NULL,
     days int NOT NULL, from_minute int NOT NULL, to_minute int NOT NULL)`,
  `CREATE TABLE bench_skill (n int NOT NULL, trade int NOT NULL, place point NOT NULL, shifted point NOT NULL,
     days int NOT NULL, from_minute int NOT NULL, to_minute int NOT NULL)`,
  'CREATE INDEX ON bench_worker USING gist (place) INCLUDE (n, skills, days, from_minute, to_minute)',
  'CREATE INDEX ON bench_skill USING gist (shifted) INCLUDE (n, days, from_minute, to_minute)',
];

const LOAD = `
  INSERT INTO bench_worker (n, place, trades, skills, days, from_minute, to_minute)
  SELECT n, point(x, y), trades::int[],
    (SELECT bit_or(set_bit(0::bit(128), trade, 1)) FROM unnest(trades::int[]) AS trade), days, from_minute, to_minute
  FROM unnest($1::int[], $2::float8[], $3::float8[], $4::text[], $5::int[], $6::int[], $7::int[])
    AS t (n, x, y, trades, days, from_minute, to_minute)`;

const LOAD_SKILLS = `
  INSERT INTO bench_skill (n, trade, place, shifted, days, from_minute, to_minute)
  SELECT n, trade, place, point(place[0] + trade * $2::float8, place[1]), days, from_minute, to_minute
  FROM bench_worker, unnest(trades) AS trade WHERE n >= $1::int`;
