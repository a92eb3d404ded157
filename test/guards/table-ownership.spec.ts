import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './ask';

/** Who writes a schema. Everybody may read, except the person table. */
const OWNER: Readonly<Record<string, string>> = {
  platform: 'platform',
  postings: 'postings',
  profiles: 'profiles',
  matching: 'matching',
  reporting: 'reporting',
};
/** Journals: whoever makes something true writes it down in the same transaction. */
const JOURNALS = ['platform.event', 'platform.outbox', 'platform.worker_change'];
/** Tables that a second library writes, and why. */
const SHARED: Readonly<Record<string, readonly string[]>> = {
  // An accept takes a slot and counts it in the one transaction that books the worker; the end of a search ends the posting.
  matching: ['postings.posting', 'postings.slot', 'platform.shard'],
};

const WRITE =
  /\b(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM|TRUNCATE)\s+(?:ONLY\s+)?((?:platform|postings|profiles|matching|reporting)\.\w+)/gi;

const TOUCHES_PERSON = /\b(?:FROM|JOIN|INTO|UPDATE|TABLE)\s+profiles\.person\b/i;

function foreignWrites(lib: string, text: string): string[] {
  const tables = [...text.matchAll(WRITE)].map((match) => match[1]!.toLowerCase());
  return tables.filter((table) => {
    const owner = OWNER[table.split('.')[0]!];
    return owner !== lib && !JOURNALS.includes(table) && !SHARED[lib]?.includes(table);
  });
}

interface Source {
  readonly lib: string;
  readonly path: string;
  readonly text: string;
}

/** What runs in production: migrations make every table, and tests put things where they need them. */
const sources: readonly Source[] = ['libs', 'apps'].flatMap((top) =>
  readdirSync(join(ROOT, top), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'))
    .filter((path) => !/^(testing|database\/src\/migrations)\//.test(path))
    .map((path) => ({
      lib: top === 'libs' ? path.split('/')[0]! : top,
      path: `${top}/${path}`,
      text: readFileSync(join(ROOT, top, path), 'utf8'),
    })),
);

it('a library writes its own schema, the journals, and what is named here', () => {
  expect(sources.filter(({ text }) => text.match(WRITE)).length).toBeGreaterThan(5);
  const found = sources.map(({ lib, path, text }) => ({ path, tables: foreignWrites(lib, text) }));
  expect(found.filter(({ tables }) => tables.length > 0)).toEqual([]);
});

it('names, ID numbers and phones are touched by profiles alone', () => {
  const readers = sources.filter(({ text }) => TOUCHES_PERSON.test(text)).map(({ lib }) => lib);
  expect([...new Set(readers)]).toEqual(['profiles']);
});

it.each([
  'SELECT * FROM profiles.person',
  'join\n profiles.person p ON true',
  'UPDATE profiles.person SET name_enc = 1',
])('%j would be seen', (text) => {
  expect(text).toMatch(TOUCHES_PERSON);
});

it.each([
  ['reporting', 'UPDATE postings.posting SET status = 1', ['postings.posting']],
  ['postings', 'WITH a AS (INSERT\n   INTO matching.offer (id) VALUES (1)) SELECT 1', ['matching.offer']],
  ['postings', 'delete from only profiles.worker', ['profiles.worker']],
  ['apps', 'TRUNCATE platform.event_archive', ['platform.event_archive']],
  ['matching', 'UPDATE profiles.worker SET reliability = 1', ['profiles.worker']],
  ['matching', 'UPDATE postings.slot SET status = 1; INSERT INTO platform.event (type) VALUES (1)', []],
  ['reporting', 'SELECT * FROM postings.posting', []],
])('%s with %j writes into %j of others', (lib, text, tables) => {
  expect(foreignWrites(lib, text)).toEqual(tables);
});
