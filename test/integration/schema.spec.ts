import {
  allSteps,
  ASSIGNMENT_NEXT,
  HOURS_NEXT,
  OFFER_NEXT,
  PAYMENT_NEXT,
  POSTING_NEXT,
  SLOT_NEXT,
  STANDBY_NEXT,
  TICKET_NEXT,
  type StateTable,
} from '@app/core';
import { aWorker, cloneDatabase, type TestDatabase } from '@app/testing';
import { GUARDS, PLAIN } from './guards';
import { ALL_RACES } from './races/all-races';

const SCHEMAS = `('platform', 'postings', 'profiles', 'matching', 'reporting')`;

/** PostgreSQL gives a name of this form to what the migration did not name. NOT NULL (kind n from version 18 on) guards a column only. */
const NAMED_CONSTRAINTS = `
  SELECT k.conname AS name, n.nspname || '.' || c.relname AS "table", k.convalidated AS valid,
    CASE k.contype WHEN 'c' THEN 'check' WHEN 'u' THEN 'unique' WHEN 'p' THEN 'primary key'
      WHEN 'f' THEN 'foreign key' ELSE 'exclusion' END AS kind
  FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  CROSS JOIN LATERAL (SELECT string_agg(a.attname, '_' ORDER BY place) AS columns
    FROM unnest(k.conkey) WITH ORDINALITY AS key (n, place) JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum = key.n) keys
  WHERE n.nspname IN ${SCHEMAS} AND k.contype IN ('c', 'u', 'p', 'f', 'x')
    AND k.conname <> ALL (ARRAY[c.relname || '_pkey', c.relname || '_' || columns || '_key',
      c.relname || '_' || columns || '_fkey', c.relname || '_' || columns || '_check'])`;
const UNIQUE_INDEXES = `
  SELECT c.relname AS name, i.indrelid::regclass::text AS "table", i.indisvalid AS valid, 'unique index' AS kind
  FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ${SCHEMAS} AND i.indisunique AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`;
/** Enabled "O": fires for every ordinary session; a disabled guard is none. */
const TRIGGERS = `
  SELECT t.tgname AS name, t.tgrelid::regclass::text AS "table", t.tgenabled = 'O' AS valid, 'trigger' AS kind
  FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid JOIN pg_namespace n ON n.oid = c.relnamespace
  WHERE n.nspname IN ${SCHEMAS} AND NOT t.tgisinternal`;

interface Found extends Record<string, unknown> {
  readonly name: string;
  readonly table: string;
  readonly kind: string;
  readonly valid: boolean;
}

let database: TestDatabase;
let found: Found[];

beforeAll(async () => {
  database = await cloneDatabase();
  found = await database.db.query<Found>(`${NAMED_CONSTRAINTS} UNION ALL ${UNIQUE_INDEXES} UNION ALL ${TRIGGERS}`);
});
afterAll(() => database.drop());

describe('the guards of the schema', () => {
  it.each(GUARDS)('%s on %s is a %s that stands: %s', (name, table, kind) => {
    expect(found.filter((guard) => guard.name === name)).toEqual([{ name, table, kind, valid: true }]);
  });

  it('are all listed here, beside the constraints that only describe a column', () => {
    expect(sorted(found.map(({ name }) => name))).toEqual(sorted([...GUARDS.map(([name]) => name), ...PLAIN]));
  });

  it('have a race each, that is shown red without them', () => {
    expect(sorted(ALL_RACES.map(({ guard }) => guard))).toEqual(sorted(GUARDS.map(([name]) => name)));
  });
});

describe('a worker', () => {
  it('has an inbox from the moment of registering, so that no cycle has to make one', async () => {
    const { workerId } = await aWorker(database.db);
    const inboxes = await database.db.query('SELECT last_seq FROM matching.inbox WHERE worker_id = $1', [workerId]);
    expect(inboxes).toEqual([{ last_seq: '0' }]);
  });
});

describe('the life cycles in the database', () => {
  const cycles: [trigger: string, next: StateTable<string>][] = [
    ['posting_step', POSTING_NEXT],
    ['slot_step', SLOT_NEXT],
    ['offer_step', OFFER_NEXT],
    ['assignment_step', ASSIGNMENT_NEXT],
    ['standby_step', STANDBY_NEXT],
    ['hours_step', HOURS_NEXT],
    ['settlement_step', PAYMENT_NEXT],
    ['ticket_step', TICKET_NEXT],
  ];

  it.each(cycles)('%s draws the arrows of the pure table, each once', async (trigger, next) => {
    const [row] = await database.db.query<{ args: string }>(
      `SELECT replace(encode(tgargs, 'escape'), '\\000', ' ') AS args FROM pg_trigger WHERE tgname = $1`,
      [trigger],
    );
    const arrows = allSteps(next).map(([from, to]) => `${from}>${to}`);
    expect(sorted(row!.args.trim().split(' '))).toEqual(sorted(arrows));
  });

  it.each(cycles)('%s lets a row go from each status to exactly those that may follow', async (trigger, next) => {
    await makeTrial(trigger);
    const statuses = Object.keys(next);
    for (const from of statuses)
      for (const to of statuses)
        expect([from, to, await canBecome(trigger, from, to)]).toEqual([
          from,
          to,
          from === to || next[from]!.includes(to),
        ]);
  });
});

/** The trigger itself, on a table where nothing but the status matters. */
async function makeTrial(trigger: string): Promise<void> {
  const [row] = await database.db.query<{ definition: string; table: string }>(
    `SELECT pg_get_triggerdef(oid) AS definition, tgrelid::regclass::text AS "table" FROM pg_trigger WHERE tgname = $1`,
    [trigger],
  );
  await database.db.query(`CREATE TABLE trial_${trigger} (id serial PRIMARY KEY, status text)`);
  await database.db.query(row!.definition.replace(` ON ${row!.table} `, ` ON trial_${trigger} `));
}

async function canBecome(trigger: string, from: string, to: string): Promise<boolean> {
  const [row] = await database.db.query<{ id: number }>(
    `INSERT INTO trial_${trigger} (status) VALUES ($1) RETURNING id`,
    [from],
  );
  const update = database.db.query(`UPDATE trial_${trigger} SET status = $2 WHERE id = $1`, [row!.id, to]);
  return update.then(
    () => true,
    (error: { code?: string; constraint?: string }) => {
      if (error.code === '23514' && error.constraint === trigger) return false;
      throw error;
    },
  );
}

const sorted = (names: readonly string[]): string[] => [...names].sort();
