import { z } from 'zod';

const Text = z.string().min(1);
const Id = z.string().regex(/^[a-z][a-z0-9_-]*$/);
const Town9 = z.string().regex(/^442000\d{3}$/);
const Day = z.iso.date();
const Line = z.int().positive();

const Town = z.strictObject({
  code9: Town9,
  code12: z.string().regex(/^442000\d{6}$/),
  name: Text,
  short_name: Text,
  type: z.enum(['街道', '镇']),
  city_code: z.literal('442000'),
  lat_wgs84: z.number().min(22.18).max(22.79),
  lng_wgs84: z.number().min(113.14).max(113.77),
  point_kind: Text,
  point_source: Text,
  point_confidence: z.enum(['confirmed', 'approx']),
  industries: Text,
  industries_source: Text,
  nearest: z.array(z.strictObject({ code9: Town9, name: Text, km: z.number().positive() })),
});

/** towns.json: the 23 towns, the functional zones over them and the codes that were merged away. */
export const TownsFile = z.strictObject({
  city: z.strictObject({
    code6: z.literal('442000'),
    name: Text,
    bbox_wgs84: z.strictObject({ south: z.number(), north: z.number(), west: z.number(), east: z.number() }),
    bbox_source: Text,
  }),
  code_source: Text,
  count: z.int(),
  by_type: z.record(z.string(), z.int()),
  coordinate_note: Text,
  functional_zones: z.array(
    z.strictObject({
      code: Text,
      name: Text,
      addressed_in_plan: z.boolean(),
      towns: z.array(Town9).min(1),
      source: Text,
    }),
  ),
  retired_codes: z.array(z.strictObject({ code9: Town9, name: Text, replaced_by: Town9, note: z.string().optional() })),
  towns: z.array(Town),
});

/** tilemap.json: where each town stands on the schematic 5 × 7 grid. */
export const TilemapFile = z.strictObject({
  note: Text,
  columns: z.literal(5),
  rows: z.literal(7),
  tiles: z.array(z.strictObject({ code9: Town9, short: Text, col: z.int().min(0).max(4), row: z.int().min(0).max(6) })),
});

/** shards.json: the groups of towns that are matched together. */
export const ShardsFile = z.strictObject({
  note: Text,
  shards: z
    .array(z.strictObject({ id: z.int().positive(), name: Text, from_row: z.int().min(0), to_row: z.int().min(0) }))
    .min(1),
});

const Occupation = z.strictObject({
  id: Id,
  name: Text,
  code: z.string().regex(/^\d/).nullable(),
  code_confidence: Text,
  group: Text,
  certificates: z.array(z.strictObject({ cert: Text, mandatory: z.boolean() })),
  outdoor_typical: z.boolean(),
  physical_load_1_4: z.int().min(1).max(4),
  minor_16_17: z.enum(['ok', 'warn', 'deny']),
  adjacent: z.array(z.strictObject({ id: Id, weight: z.number().gt(0).max(1) })),
  aliases: z.array(Text),
  typical_towns: z.array(Text),
});

/** occupations.json: the trades, what each demands, and whose people can do it. */
export const OccupationsFile = z.strictObject({
  classification: Text,
  code_format: Text,
  confidence_legend: z.record(z.string(), Text),
  count: z.int(),
  code_confidence_counts: z.record(z.string(), z.int()),
  minor_16_17_legend: z.record(z.string(), Text),
  certificate_note: Text,
  adjacency_note: Text,
  occupations: z.array(Occupation),
});

/** certificate-kinds.json: a stable id for each certificate name. */
export const CertificateKindsFile = z.strictObject({
  note: Text,
  kinds: z.array(z.strictObject({ id: Id, name: Text })),
});

/** minimum-wage.json: dated rows; a shift is held against the row of its day. */
export const MinimumWageFile = z.strictObject({
  note: Text,
  currency: z.literal('CNY'),
  rows: z.array(
    z.strictObject({
      from: Day,
      monthly_fen: z.int().positive(),
      hourly_fen: z.int().positive(),
      confirmed: z.boolean(),
      source: z.string().optional(),
    }),
  ),
});

/** markets.json: gig markets; an unconfirmed row is shown as such. */
export const MarketsFile = z.strictObject({
  note: Text,
  markets: z.array(
    z.strictObject({
      id: Id,
      name: Text,
      kind: z.enum(['comprehensive', 'trade', 'service_point', 'station_zone']),
      town_code: Town9,
      demonstration: z.boolean(),
      confirmed: z.boolean(),
      /** What the printed slip tells people to call; left out until it is known. */
      phone: z
        .string()
        .regex(/^[\d-]{5,20}$/)
        .optional(),
      note: Text,
    }),
  ),
});

/** plan-indicators.json: the targets of the plan, each with its quotation. */
export const PlanIndicatorsFile = z.strictObject({
  source: Text,
  plan_period: z.strictObject({ start: Day, end: Day }),
  counts: z.strictObject({ indicators: z.int(), explicit_numeric_targets: z.int(), implied_or_trend: z.int() }),
  not_indicators: z.array(Text),
  indicators: z.array(
    z.strictObject({
      code: Text,
      task_no: z.int().min(1).max(19).nullable(),
      measure_ref: Text.nullable(),
      section: Text,
      name: Text,
      target: z.number().nullable(),
      target_max: z.number().nullable(),
      operator: z.enum(['>=', '=', 'range', 'trend_not_falling']),
      unit: Text,
      period: Text,
      due: Day.nullable(),
      aggregation: Text,
      explicit_number_in_plan: z.boolean(),
      units_annex: z.array(Text).nullable(),
      units_body: z.array(Text).nullable(),
      plan_line: Line,
      plan_quote: Text,
      engine_feed: z.enum(['direct', 'partial', 'import']),
      engine_feed_definition: Text.nullable(),
      definition: Text,
      definition_source: Text,
      notes: Text.nullable(),
    }),
  ),
});

/** monitoring.json: the figures that the engine itself watches. */
export const MonitoringFile = z.strictObject({
  figures: z.array(z.strictObject({ code: Text, name: Text, unit: Text, definition: Text, source: Text })),
});

const Measure = z.strictObject({
  row_no: z.int().positive(),
  measure_id: z.string().regex(/^T\d{2}-M\d+$/),
  measure_no: z.int().positive(),
  text: Text,
  units_raw: Text,
  units: z.array(Text).min(1),
  lead_unit: Text,
  plan_line_text: Line,
  plan_line_units: Line,
  text_also_in_body: z.boolean(),
  sentences_only_in_annex: z.array(Text),
});

const Task = z.strictObject({
  task_no: z.int().positive(),
  chapter: Text,
  title_annex: Text,
  title_body: Text,
  title_differs: z.boolean(),
  plan_line_title: Line,
  measure_count: z.int().positive(),
  units_body_raw: Text,
  units_body: z.array(Text),
  units_annex_union: z.array(Text),
  units_only_in_body: z.array(Text),
  units_only_in_annex: z.array(Text),
  body_sentences_not_in_annex: z.array(Text),
  measures: z.array(Measure).min(1),
});

/** ledger.json: the annex of the plan, verbatim, and where body and annex differ. */
export const LedgerFile = z.strictObject({
  source: z.record(z.string(), Text),
  totals: z.strictObject({
    tasks: z.int(),
    measure_rows: z.int(),
    measures_per_task: z.array(z.int()),
    rows_task_1_16: z.int(),
    rows_task_17_19: z.int(),
    distinct_unit_strings_annex: z.int(),
  }),
  unit_row_counts: z.record(z.string(), z.int()),
  group_units: z.array(Text),
  discrepancies: z.array(z.strictObject({ id: Text, task: z.int().positive().nullable(), kind: Text, detail: Text })),
  tasks: z.array(Task),
});

/** The schema of each seed file. */
export const SCHEMAS = {
  'shards.json': ShardsFile,
  'towns.json': TownsFile,
  'tilemap.json': TilemapFile,
  'certificate-kinds.json': CertificateKindsFile,
  'occupations.json': OccupationsFile,
  'minimum-wage.json': MinimumWageFile,
  'markets.json': MarketsFile,
  'plan-indicators.json': PlanIndicatorsFile,
  'monitoring.json': MonitoringFile,
  'ledger.json': LedgerFile,
} as const;

/** Name of a seed file. */
export type SeedFile = keyof typeof SCHEMAS;
/** The seeds after every check, by file. */
export type Seeds = { readonly [F in SeedFile]: z.infer<(typeof SCHEMAS)[F]> };
