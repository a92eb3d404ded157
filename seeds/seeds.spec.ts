import { createHash } from 'node:crypto';
import ledgerFile from './ledger.json';
import { checkSeeds, SEED_FILES } from './load';
import { tablesOf } from './tables';

type Files = Record<keyof typeof SEED_FILES, unknown>;
/** The files with one value put in at a path. */
function withBroken(file: keyof Files, path: (string | number)[], value: unknown): Files {
  const files = structuredClone(SEED_FILES) as unknown as Files;
  let at = files[file] as Record<string | number, unknown>;
  for (const step of path.slice(0, -1)) at = at[step] as Record<string | number, unknown>;
  at[path.at(-1)!] = value;
  return files;
}

describe('the seeds', () => {
  const tables = new Map(tablesOf(checkSeeds(SEED_FILES)).map((table) => [table.table, table.rows]));
  const rowsOf = (table: string) => tables.get(table)!;

  it.each([
    ['platform.shard', 2],
    ['platform.town', 23],
    ['platform.town_retired', 4],
    ['platform.zone', 2],
    ['platform.zone_town', 3],
    ['platform.occupation', 66],
    ['platform.certificate_kind', 23],
    ['platform.minimum_wage', 6],
    ['platform.market', 7],
    ['reporting.plan_indicator', 21],
    ['reporting.monitoring_figure', 24],
    ['reporting.plan_ledger', 1],
    ['reporting.plan_task', 19],
    ['reporting.plan_measure', 49],
    ['reporting.plan_note', 16],
  ])('fill %s with %i rows', (table, count) => {
    expect(rowsOf(table)).toHaveLength(count);
  });

  it('give every table rows with the same columns, so that one statement writes them', () => {
    for (const rows of tables.values()) {
      for (const row of rows) expect(Object.keys(row).sort()).toEqual(Object.keys(rows[0]!).sort());
    }
  });

  it('hold the ledger to the character', () => {
    const stored = ledgerFile.tasks.map((task) => task.measures.map((measure) => [measure.text, measure.units_raw]));
    expect(rowsOf('reporting.plan_measure').map((row) => [row.text, row.units_raw])).toEqual(stored.flat());
    const verbatim = ledgerFile.tasks.flatMap((task) => [
      task.title_annex,
      ...task.measures.flatMap((measure) => [measure.text, measure.units_raw]),
    ]);
    // Of the notice as it was read on the day of its transcription; a well-meant correction of a comma turns this red.
    expect(createHash('sha256').update(verbatim.join('\n')).digest('hex')).toBe(
      '3cb79a88fd7e9b3f92babee3a049ed8156935bf77e1770e0d1b55c119f5a5b40',
    );
  });

  it('name the units of a measure as its cell does', () => {
    for (const row of rowsOf('reporting.plan_measure')) {
      expect(String(row.units_raw).split(/[、,]/)).toEqual(row.units);
    }
  });

  it('split the city between north and south after the third row of tiles', () => {
    for (const town of rowsOf('platform.town')) expect(town.shard).toBe(Number(town.tile_row) <= 2 ? 1 : 2);
  });

  it('mark every market as not confirmed and 4 of them as demonstration sites', () => {
    const markets = rowsOf('platform.market');
    expect(markets.filter((market) => market.confirmed)).toEqual([]);
    expect(markets.filter((market) => market.demonstration)).toHaveLength(4);
  });

  it('give certificates an ASCII id', () => {
    for (const kind of rowsOf('platform.certificate_kind')) expect(kind.id).toMatch(/^[a-z][a-z0-9_]*$/);
  });
});

describe('a broken seed', () => {
  it.each<[string, keyof Files, (string | number)[], unknown, string]>([
    ['a town outside the city', 'towns.json', ['towns', 3, 'lat_wgs84'], 23.5, 'towns.json: towns.3.lat_wgs84'],
    ['a missing name', 'towns.json', ['towns', 0, 'name'], undefined, 'towns.json: towns.0.name'],
    ['an unknown field', 'occupations.json', ['occupations', 2, 'colour'], 'red', 'occupations.json: occupations.2'],
    [
      'a weight over 1',
      'occupations.json',
      ['occupations', 0, 'adjacent', 0, 'weight'],
      1.2,
      'occupations.0.adjacent.0.weight',
    ],
    ['a wage with a fraction of a fen', 'minimum-wage.json', ['rows', 5, 'hourly_fen'], 19.8, 'rows.5.hourly_fen'],
    ['a date that does not exist', 'minimum-wage.json', ['rows', 0, 'from'], '2025-02-30', 'rows.0.from'],
    [
      'an empty measure',
      'ledger.json',
      ['tasks', 0, 'measures', 0, 'text'],
      '',
      'ledger.json: tasks.0.measures.0.text',
    ],
  ])('with %s is refused with the field named', (_, file, path, value, named) => {
    expect(() => checkSeeds(withBroken(file, path, value))).toThrow(named);
  });

  it.each<[string, keyof Files, (string | number)[], unknown, string]>([
    [
      'a certificate without an id',
      'certificate-kinds.json',
      ['kinds', 5, 'name'],
      '别的证',
      'guard.certificates: 保安员证(公安机关核发) is not known',
    ],
    [
      'an adjacency to nowhere',
      'occupations.json',
      ['occupations', 0, 'adjacent', 0, 'id'],
      'pilot',
      'housekeeper.adjacent: pilot is not known',
    ],
    ['a town without a tile', 'tilemap.json', ['tiles', 0, 'code9'], '442000999', 'towns without a tile: 442000103'],
    ['two towns on a tile', 'tilemap.json', ['tiles', 0, 'col'], 1, 'tiles.col,row: 1,0 stands twice'],
    [
      'a zone over a retired town',
      'towns.json',
      ['functional_zones', 0, 'towns', 0],
      '442000100',
      'functional_zones.towns: 442000100',
    ],
    ['a market in no town', 'markets.json', ['markets', 0, 'town_code'], '442000999', 'markets.town_code: 442000999'],
    ['a row of tiles in no shard', 'shards.json', ['shards', 1, 'to_row'], 5, 'no shard has row 6 of 坦洲'],
    ['a count that is not so', 'occupations.json', ['count'], 67, 'count: says 67, the file holds 66'],
    [
      'an indicator of no measure',
      'plan-indicators.json',
      ['indicators', 6, 'measure_ref'],
      'T99-M1',
      'measure_ref: T99-M1',
    ],
    [
      'a measure out of order',
      'ledger.json',
      ['tasks', 0, 'measures', 1, 'row_no'],
      9,
      'row_no: says 9, the file holds 2',
    ],
  ])('with %s is refused', (_, file, path, value, named) => {
    expect(() => checkSeeds(withBroken(file, path, value))).toThrow(named);
  });

  it('names all its faults at once', () => {
    const files = withBroken('towns.json', ['towns', 0, 'name'], '');
    (files['minimum-wage.json'] as { rows: { hourly_fen: number }[] }).rows[0]!.hourly_fen = -1;
    expect(() => checkSeeds(files)).toThrow(/towns\.0\.name[\s\S]*rows\.0\.hourly_fen/);
  });
});
