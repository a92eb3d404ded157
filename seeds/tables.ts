import { shardOfRow } from './contradictions';
import type { Seeds } from './schemas';

/** The rows of one table. */
export interface TableRows {
  readonly table: string;
  readonly key: readonly string[];
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** Rows of this table that are no longer in the seeds go: it only links others. */
  readonly links?: boolean;
  /** The bureau edits this table: a row that it has confirmed stays as it is. */
  readonly confirmable?: boolean;
}

/** Every table that the seeds fill, parents before children. */
export function tablesOf(seeds: Seeds): TableRows[] {
  return [...placeTables(seeds), ...tradeTables(seeds), ...ruleTables(seeds), ...planTables(seeds)];
}

function placeTables(seeds: Seeds): TableRows[] {
  const { functional_zones: zones, retired_codes: retired } = seeds['towns.json'];
  return [
    {
      table: 'platform.shard',
      key: ['id'],
      rows: seeds['shards.json'].shards.map(({ id, name }) => ({ id, name })),
    },
    { table: 'platform.town', key: ['code9'], rows: townRows(seeds) },
    {
      table: 'platform.town_retired',
      key: ['code9'],
      rows: retired.map(({ note = null, ...row }) => ({ ...row, note })),
    },
    {
      table: 'platform.zone',
      key: ['code'],
      rows: zones.map(({ code, name, addressed_in_plan, source }) => ({ code, name, addressed_in_plan, source })),
    },
    {
      table: 'platform.zone_town',
      key: ['zone_code', 'town_code'],
      links: true,
      rows: zones.flatMap(({ code, towns }) => towns.map((town) => ({ zone_code: code, town_code: town }))),
    },
  ];
}

function townRows(seeds: Seeds): Record<string, unknown>[] {
  const tileOf = new Map(seeds['tilemap.json'].tiles.map((tile) => [tile.code9, tile]));
  const order = seeds['towns.json'].towns.map((town) => town.code9).sort();
  return seeds['towns.json'].towns.map((town) => {
    const { col, row } = tileOf.get(town.code9)!;
    const { code9, code12, name, short_name, type, point_confidence, industries } = town;
    const place = { lat: town.lat_wgs84, lng: town.lng_wgs84, tile_col: col, tile_row: row };
    return {
      code9,
      n: order.indexOf(code9),
      code12,
      name,
      short_name,
      type,
      point_confidence,
      industries,
      ...place,
      shard: shardOfRow(seeds, row),
    };
  });
}

function tradeTables(seeds: Seeds): TableRows[] {
  const { kinds } = seeds['certificate-kinds.json'];
  const kindOf = new Map(kinds.map((kind) => [kind.name, kind.id]));
  const { occupations } = seeds['occupations.json'];
  return [
    { table: 'platform.certificate_kind', key: ['id'], rows: kinds.map((kind, n) => ({ ...kind, n })) },
    { table: 'platform.occupation', key: ['id'], rows: occupationRows(seeds) },
    {
      table: 'platform.occupation_certificate',
      key: ['occupation_id', 'certificate_id'],
      links: true,
      rows: occupations.flatMap(({ id, certificates }) =>
        certificates.map(({ cert, mandatory }) => ({ occupation_id: id, certificate_id: kindOf.get(cert), mandatory })),
      ),
    },
    {
      table: 'platform.occupation_adjacency',
      key: ['occupation_id', 'adjacent_id'],
      links: true,
      rows: occupations.flatMap(({ id, adjacent }) =>
        adjacent.map((other) => ({ occupation_id: id, adjacent_id: other.id, weight: other.weight })),
      ),
    },
  ];
}

function occupationRows(seeds: Seeds): Record<string, unknown>[] {
  return seeds['occupations.json'].occupations.map((o, n) => ({
    id: o.id,
    n,
    name: o.name,
    code: o.code,
    code_confidence: o.code_confidence,
    category: o.group,
    outdoor_typical: o.outdoor_typical,
    physical_load: o.physical_load_1_4,
    minor_16_17: o.minor_16_17,
    aliases: o.aliases,
    typical_towns: o.typical_towns,
  }));
}

function ruleTables(seeds: Seeds): TableRows[] {
  return [
    {
      table: 'platform.minimum_wage',
      key: ['valid_from'],
      confirmable: true,
      rows: seeds['minimum-wage.json'].rows.map(({ from, source = null, ...row }) => ({
        valid_from: from,
        source,
        ...row,
      })),
    },
    {
      table: 'platform.market',
      key: ['id'],
      confirmable: true,
      rows: seeds['markets.json'].markets.map(({ phone = null, ...row }) => ({ ...row, phone })),
    },
  ];
}

function planTables(seeds: Seeds): TableRows[] {
  const { tasks, discrepancies } = seeds['ledger.json'];
  return [
    { table: 'reporting.plan_indicator', key: ['code'], rows: indicatorRows(seeds) },
    { table: 'reporting.monitoring_figure', key: ['code'], rows: seeds['monitoring.json'].figures },
    {
      table: 'reporting.plan_task',
      key: ['task_no'],
      rows: tasks.map((task) => {
        const { task_no, chapter, title_annex: title } = task;
        const body = { ...task, measures: task.measures.map((measure) => measure.measure_id) };
        return { task_no, chapter, title, body };
      }),
    },
    {
      table: 'reporting.plan_measure',
      key: ['row_no'],
      rows: tasks.flatMap(({ task_no, measures }) =>
        measures.map(({ row_no, measure_id, text, units_raw, units, ...body }) => ({
          ...{ row_no, measure_id, task_no, text, units_raw, units },
          body,
        })),
      ),
    },
    {
      table: 'reporting.plan_note',
      key: ['id'],
      rows: discrepancies.map(({ id, task, kind, detail }) => ({ id, task_no: task, kind, detail })),
    },
  ];
}

function indicatorRows(seeds: Seeds): Record<string, unknown>[] {
  return seeds['plan-indicators.json'].indicators.map(
    ({ code, task_no, name, target, target_max, operator, unit, period, due, ...body }, i) => ({
      ...{ code, task_no, name, target, target_max, operator, unit, period, due },
      n: i + 1,
      body,
    }),
  );
}
