import type { Seeds } from './schemas';

/** What no single file can know: references between the files, keys that repeat, totals that do not add up. */
export function contradictions(seeds: Seeds): string[] {
  return [...places(seeds), ...trades(seeds), ...plan(seeds)];
}

function places(seeds: Seeds): string[] {
  const { towns, count } = seeds['towns.json'];
  const codes = towns.map((town) => town.code9);
  return [
    ...repeated('towns.json: towns.code9', codes),
    ...unequal('towns.json: count', count, towns.length),
    ...tileMap(seeds, codes),
    ...placesInTowns(seeds, codes),
  ];
}

function tileMap(seeds: Seeds, codes: readonly string[]): string[] {
  const { tiles } = seeds['tilemap.json'];
  const placed = tiles.map((tile) => tile.code9);
  const squares = tiles.map((tile) => `${tile.col},${tile.row}`);
  return [
    ...repeated('tilemap.json: tiles.code9', placed),
    ...repeated('tilemap.json: tiles.col,row', squares),
    ...unknown('tilemap.json: tiles', codes, placed),
    ...unknown('towns.json: towns without a tile', placed, codes),
    ...tiles
      .filter((tile) => shardOfRow(seeds, tile.row) === undefined)
      .map((tile) => `shards.json: shards: no shard has row ${tile.row} of ${tile.short}`),
  ];
}

function placesInTowns(seeds: Seeds, codes: readonly string[]): string[] {
  const { functional_zones: zones, retired_codes: retired } = seeds['towns.json'];
  const { markets } = seeds['markets.json'];
  const ids = markets.map((market) => market.id);
  const zoned = zones.flatMap((zone) => zone.towns);
  const successors = retired.map((code) => code.replaced_by);
  const marketTowns = markets.map((market) => market.town_code);
  return [
    ...repeated('markets.json: markets.id', ids),
    ...unknown('towns.json: functional_zones.towns', codes, zoned),
    ...unknown('towns.json: retired_codes.replaced_by', codes, successors),
    ...unknown('markets.json: markets.town_code', codes, marketTowns),
  ];
}

/** The shard that has a row of the tile map. */
export function shardOfRow(seeds: Pick<Seeds, 'shards.json'>, row: number): number | undefined {
  return seeds['shards.json'].shards.find((shard) => shard.from_row <= row && row <= shard.to_row)?.id;
}

function trades(seeds: Seeds): string[] {
  const { occupations, count } = seeds['occupations.json'];
  const { kinds } = seeds['certificate-kinds.json'];
  const ids = occupations.map((occupation) => occupation.id);
  return [
    ...repeated('occupations.json: occupations.id', ids),
    ...repeated(
      'certificate-kinds.json: kinds.id',
      kinds.map((kind) => kind.id),
    ),
    ...repeated(
      'certificate-kinds.json: kinds.name',
      kinds.map((kind) => kind.name),
    ),
    ...unequal('occupations.json: count', count, occupations.length),
    ...occupations.flatMap(({ id, adjacent, certificates }) => [
      ...unknown(
        `occupations.json: ${id}.adjacent`,
        ids,
        adjacent.map((other) => other.id),
      ),
      ...unknown(
        `occupations.json: ${id}.certificates`,
        kinds.map((kind) => kind.name),
        certificates.map((certificate) => certificate.cert),
      ),
      ...repeated(
        `occupations.json: ${id}.adjacent`,
        adjacent.map((other) => other.id),
      ),
    ]),
  ];
}

function plan(seeds: Seeds): string[] {
  const { tasks, totals } = seeds['ledger.json'];
  const { indicators, counts } = seeds['plan-indicators.json'];
  const measures = tasks.flatMap((task) => task.measures);
  return [
    ...repeated(
      'ledger.json: tasks.task_no',
      tasks.map((task) => String(task.task_no)),
    ),
    ...repeated(
      'ledger.json: measures.measure_id',
      measures.map((measure) => measure.measure_id),
    ),
    ...repeated(
      'plan-indicators.json: indicators.code',
      indicators.map((indicator) => indicator.code),
    ),
    ...repeated(
      'monitoring.json: figures.code',
      seeds['monitoring.json'].figures.map((figure) => figure.code),
    ),
    ...unequal('ledger.json: totals.tasks', totals.tasks, tasks.length),
    ...unequal('ledger.json: totals.measure_rows', totals.measure_rows, measures.length),
    ...unequal('plan-indicators.json: counts.indicators', counts.indicators, indicators.length),
    ...tasks.flatMap((task) =>
      unequal(`ledger.json: task ${task.task_no}.measure_count`, task.measure_count, task.measures.length),
    ),
    ...measures.flatMap((measure, i) => unequal('ledger.json: measures.row_no', measure.row_no, i + 1)),
    ...unknown(
      'plan-indicators.json: indicators.measure_ref',
      measures.map((measure) => measure.measure_id),
      indicators.flatMap((indicator) => indicator.measure_ref ?? []),
    ),
    ...unknown(
      'ledger.json: discrepancies.task',
      tasks.map((task) => String(task.task_no)),
      seeds['ledger.json'].discrepancies.flatMap((note) => (note.task === null ? [] : String(note.task))),
    ),
  ];
}

function unknown(field: string, known: readonly string[], used: readonly string[]): string[] {
  const set = new Set(known);
  return used.filter((key) => !set.has(key)).map((key) => `${field}: ${key} is not known`);
}

function repeated(field: string, keys: readonly string[]): string[] {
  return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${field}: ${key} stands twice`);
}

const unequal = (field: string, said: number, found: number): string[] =>
  said === found ? [] : [`${field}: says ${said}, the file holds ${found}`];
