import { type Db, type Sql } from '@app/database';
import { cloneDatabase, race, type RaceResult, type TestDatabase, warmPool } from '@app/testing';

/** Racers of every race, each with a warm connection of its own. */
export const RACERS = 20;

/** A race that breaks an invariant unless one named guard of the schema stands. */
export interface RaceCase {
  /** Name of the constraint, unique index or trigger. */
  readonly guard: string;
  readonly what: string;
  readonly sqlState: string;
  /** How many racers may succeed. */
  readonly allowed: number;
  run(db: Db): Promise<{ readonly results: readonly RaceResult[]; readonly broken: number }>;
}

interface RaceSpec<Scene> extends Omit<RaceCase, 'run'> {
  readonly racers?: number;
  scene(db: Db): Promise<Scene>;
  attempt(tx: Sql, scene: Scene, i: number): Promise<unknown>;
  /** SELECT that gives one row per violation that the race left; without it every success too many is one. */
  readonly broken?: string;
}

/** Completes a case; the type of its scene stays inside. */
export function raceCase<Scene>(spec: RaceSpec<Scene>): RaceCase {
  const { guard, what, sqlState, allowed, racers = RACERS } = spec;
  const run = async (db: Db) => {
    const scene = await spec.scene(db);
    const results = await race(db, racers, (tx, i) => spec.attempt(tx, scene, i));
    const tooMany = results.filter(({ ok }) => ok).length - allowed;
    return { results, broken: spec.broken ? (await db.query(spec.broken)).length : tooMany };
  };
  return { guard, what, sqlState, allowed, run };
}

/** The race with every guard in place, and the negative control: the same race where this one guard is missing. */
export function describeRaces(cases: readonly RaceCase[]): void {
  describe('with the guard', () => {
    let database: TestDatabase;
    beforeAll(async () => {
      database = await cloneDatabase(RACERS + 4);
      await warmPool(database.db, RACERS);
    });
    afterAll(() => database.drop());

    it.each(cases)('$guard: $what', async ({ guard, sqlState, allowed, run }) => {
      const { results, broken } = await run(database.db);
      const refused = results.filter(({ ok }) => !ok);
      expect(refused.map((refusal) => [refusal.sqlState, refusal.constraint])).toEqual(
        refused.map(() => [sqlState, guard]),
      );
      expect(results.length - refused.length).toBe(allowed);
      expect(broken).toBe(0);
    });
  });

  describe('without the guard the same race breaks the rule', () => {
    it.each(cases)('$guard dropped', async ({ guard, allowed, run }) => {
      const database = await cloneDatabase(RACERS + 4);
      try {
        await dropGuard(database.db, guard);
        await warmPool(database.db, RACERS);
        const { results, broken } = await run(database.db);
        expect(results.filter(({ ok }) => ok).length).toBeGreaterThan(allowed);
        expect(broken).toBeGreaterThan(0);
      } finally {
        await database.drop();
      }
    });
  });
}

/** CASCADE: the keys of claims carry the foreign keys of assignments and standbys. */
const DROP = `
  SELECT format('ALTER TABLE %s DROP CONSTRAINT %I CASCADE', conrelid::regclass, conname) AS statement
    FROM pg_constraint WHERE conname = $1 AND contype <> 't'
  UNION ALL
  SELECT format('DROP TRIGGER %I ON %s', tgname, tgrelid::regclass) FROM pg_trigger WHERE tgname = $1 AND NOT tgisinternal
  UNION ALL
  SELECT format('DROP INDEX %s', indexrelid::regclass) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
    WHERE c.relname = $1 AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND conname = $1)`;

async function dropGuard(db: Db, name: string): Promise<void> {
  const found = await db.query<{ statement: string }>(DROP, [name]);
  if (found.length !== 1) throw new Error(`${found.length} guards are called ${name}`);
  await db.query(found[0]!.statement);
}
