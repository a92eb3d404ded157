import { CITY_BOX, type Point } from '@app/core';
import type { Pool } from 'pg';
import { BENCH_POLICY } from './policy';

export const WORKERS = 20_000;
export const CONNECTED = 2000;
const EMPLOYERS = 50;
const OCCUPATIONS = 10;
/** Workers and postings lie within 3.3 km north and south of their town's centre, denser towards the middle. */
const SPREAD_DEG = 0.03;
const SEED = 0.42;

export interface Town {
  readonly code: string;
  readonly centre: Point;
}
/** What the load generator must know about the city. */
export interface City {
  readonly towns: readonly Town[];
  readonly occupationIds: readonly string[];
  readonly employerIds: readonly string[];
  /** Those who hold a socket. */
  readonly connectedIds: readonly string[];
}

/** Fills the seeded database with people straight by SQL: registering them is not what is measured. */
export async function fillCity(pool: Pool): Promise<City> {
  const occupationIds = await idsOf(pool, PLAIN_OCCUPATIONS, [OCCUPATIONS]);
  if (occupationIds.length < OCCUPATIONS) throw new Error('the seeds hold too few occupations without certificates');
  await addWorkers(pool, occupationIds);
  await pool.query(EMPLOYER_ROWS, [EMPLOYERS]);
  await pool.query(POLICY_ROW, [BENCH_POLICY.version, BENCH_POLICY]);
  await pool.query('CREATE TABLE bench_commit (id bigserial PRIMARY KEY, at timestamptz NOT NULL DEFAULT now())');
  await pool.query(
    'ANALYZE profiles.account, profiles.worker, profiles.worker_skill, profiles.presence, platform.worker_change',
  );
  const towns = await pool.query<{ code9: string; lat: number; lng: number }>(
    'SELECT code9, lat, lng FROM platform.town',
  );
  return {
    occupationIds,
    towns: towns.rows.map(({ code9, lat, lng }) => ({ code: code9, centre: { lat, lng } })),
    employerIds: await idsOf(pool, 'SELECT id FROM postings.employer ORDER BY credit_code', []),
    connectedIds: await idsOf(pool, 'SELECT id FROM profiles.worker WHERE display_name LIKE $1 ORDER BY id', [
      'socket %',
    ]),
  };
}

/** A place near the centre of a town, always inside the city. */
export function placeIn(town: Town, random: () => number): Point {
  const shift = (): number => (random() + random() - 1) * SPREAD_DEG;
  const inside = (value: number, low: number, high: number): number =>
    Math.min(high - 0.01, Math.max(low + 0.01, value));
  return {
    lat: inside(town.centre.lat + shift(), CITY_BOX.south, CITY_BOX.north),
    lng: inside(town.centre.lng + shift(), CITY_BOX.west, CITY_BOX.east),
  };
}

async function idsOf(pool: Pool, statement: string, values: readonly unknown[]): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(statement, [...values]);
  return rows.map((row) => row.id);
}

async function addWorkers(pool: Pool, occupationIds: readonly string[]): Promise<void> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SELECT setseed($1)', [SEED]);
    await client.query(PEOPLE, [
      WORKERS,
      CONNECTED,
      SPREAD_DEG,
      CITY_BOX.south,
      CITY_BOX.north,
      CITY_BOX.west,
      CITY_BOX.east,
    ]);
    for (const statement of WORKER_ROWS) await client.query(statement);
    await client.query(SKILLS, [occupationIds]);
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}

const PLAIN_OCCUPATIONS = `
  SELECT id FROM platform.occupation o
  WHERE NOT EXISTS (SELECT FROM platform.occupation_certificate c WHERE c.occupation_id = o.id AND c.mandatory)
  ORDER BY n LIMIT $1`;

const PEOPLE = `
  CREATE TEMP TABLE people ON COMMIT DROP AS
  SELECT gen_random_uuid() AS id, i, i <= $2::int AS connected, t.code9,
    least($5::float8 - .01, greatest($4::float8 + .01, t.lat + (random() + random() - 1) * $3::float8)) AS lat,
    least($7::float8 - .01, greatest($6::float8 + .01, t.lng + (random() + random() - 1) * $3::float8)) AS lng,
    floor(random() * 10)::int AS first_skill, 1 + floor(random() * 3)::int AS skill_step, random() AS chance
  FROM generate_series(1, $1::int) AS i
  JOIN (SELECT *, row_number() OVER (ORDER BY code9) - 1 AS k FROM platform.town) t
    ON t.k = i % (SELECT count(*) FROM platform.town)`;

/** Whoever holds a socket is a little more reliable: else too few of the offers reach a socket to feed 100 accepts/s. */
const WORKER_ROWS = [
  `INSERT INTO profiles.account (id, role, phone_index)
     SELECT id, 'worker', sha256(convert_to('bench worker ' || i, 'UTF8')) FROM people`,
  `INSERT INTO profiles.person (account_id, role) SELECT id, 'worker' FROM people`,
  `INSERT INTO profiles.worker (id, display_name, born_on, identity_status, home_town)
     SELECT id, CASE WHEN connected THEN 'socket ' ELSE 'worker ' END || i, date '1975-01-01' + (chance * 9000)::int,
       'VERIFIED', code9 FROM people`,
  `INSERT INTO matching.effect (assignment_id, account_id, kind, value)
     SELECT gen_random_uuid(), id, 'on_time', 1 FROM people, generate_series(1, 10) WHERE connected
     UNION ALL SELECT gen_random_uuid(), id, 'no_show', -1 FROM people WHERE NOT connected AND chance < .5`,
  `INSERT INTO profiles.presence (worker_id, online_until, online_since, lat, lng, source_crs)
     SELECT id, now() + interval '3 hours', now() - chance * interval '1 hour', lat, lng, 'WGS84' FROM people`,
  `INSERT INTO platform.worker_change (worker_id) SELECT id FROM people`,
];
const SKILLS = `
  INSERT INTO profiles.worker_skill (worker_id, occupation_id)
  SELECT id, ($1::text[])[1 + (first_skill + j * skill_step) % 10] FROM people, generate_series(0, 2) AS j`;

const EMPLOYER_ROWS = `
  WITH made AS (
    INSERT INTO profiles.account (role, phone_index)
    SELECT 'employer', sha256(convert_to('bench employer ' || i, 'UTF8')) FROM generate_series(1, $1::int) AS i RETURNING id
  ), numbered AS (SELECT id, row_number() OVER (ORDER BY id) AS n FROM made
  ), named AS (INSERT INTO profiles.person (account_id, role) SELECT id, 'employer' FROM made)
  INSERT INTO postings.employer (id, credit_code, name, town_code)
  SELECT id, '91442000BENCH' || lpad(n::text, 5, '0'), 'Bench employer ' || n, (SELECT min(code9) FROM platform.town) FROM numbered`;

const POLICY_ROW = `INSERT INTO matching.policy (version, author, body) VALUES ($1, 'bench', $2)`;
