import type { NewDue, NewProgress, PlanMeasureList, PlanTaskList, ProgressView } from '@app/contracts';
import { sqlInstant, type Sql, type Tx } from '@app/database';
import type { MeasureStatus } from '@app/core';

type Row<T> = T & Record<string, unknown>;
type Task = PlanTaskList['tasks'][number];
type Whole = Omit<PlanTaskList, 'notes' | 'tasks'>;

const WHOLE = {
  name: 'plan-ledger',
  text: `SELECT source, totals, unit_row_counts AS "unitRowCounts", group_units AS "groupUnits" FROM reporting.plan_ledger`,
};
const NOTES = {
  name: 'plan-notes',
  text: `SELECT id, task_no AS task, kind, detail FROM reporting.plan_note ORDER BY id`,
};
const TASKS = {
  name: 'plan-tasks',
  text: `SELECT task_no AS "taskNo", chapter, title AS "titleAnnex", body->>'title_body' AS "titleBody",
           (body->>'title_differs')::bool AS "titleDiffers", (body->>'plan_line_title')::int AS "planLineTitle",
           (body->>'measure_count')::int AS "measureCount", body->>'units_body_raw' AS "unitsBodyRaw", body->'units_body' AS "unitsBody",
           body->'units_annex_union' AS "unitsAnnexUnion", body->'units_only_in_body' AS "unitsOnlyInBody",
           body->'units_only_in_annex' AS "unitsOnlyInAnnex", body->'body_sentences_not_in_annex' AS "bodySentencesNotInAnnex",
           body->'measures' AS "measureIds"
         FROM reporting.plan_task ORDER BY task_no`,
};
const MEASURES = {
  name: 'plan-measures',
  text: `SELECT row_no AS "rowNo", measure_id AS "measureId", (body->>'measure_no')::int AS "measureNo", task_no AS "taskNo", text,
           units_raw AS "unitsRaw", units, body->>'lead_unit' AS "leadUnit", (body->>'plan_line_text')::int AS "planLineText",
           (body->>'plan_line_units')::int AS "planLineUnits", (body->>'text_also_in_body')::bool AS "textAlsoInBody",
           body->'sentences_only_in_annex' AS "sentencesOnlyInAnnex"
         FROM reporting.plan_measure WHERE ($1::text IS NULL OR units ? $1) AND ($2::int IS NULL OR task_no = $2) ORDER BY row_no`,
};

/** The ledger as a whole; null where no plan is loaded. */
export async function readTasks(sql: Sql): Promise<PlanTaskList | null> {
  const [[whole], notes, tasks] = await Promise.all([
    sql.query<Row<Whole>>(WHOLE),
    sql.query<Row<PlanTaskList['notes'][number]>>(NOTES),
    sql.query<Row<Task>>(TASKS),
  ]);
  return whole ? { ...whole, notes, tasks } : null;
}

export const readMeasures = (
  sql: Sql,
  unit: string | null,
  task: number | null,
): Promise<PlanMeasureList['measures']> => sql.query(MEASURES, [unit, task]);

/** A row of the ledger with its day, as the standing of its units needs it. */
export interface MeasureFacts {
  readonly rowNo: number;
  readonly measureId: string;
  readonly units: readonly string[];
  readonly due: string;
  readonly dueReason: string | null;
}
/** The newest report of a unit about a row. */
export interface LastReport {
  readonly rowNo: number;
  readonly unit: string;
  readonly status: MeasureStatus;
  readonly at: string;
  /** Shanghai day of it. */
  readonly day: string;
}

const PLAN_END = '2027-12-31';
const FACTS = {
  name: 'plan-measure-facts',
  text: `SELECT m.row_no AS "rowNo", m.measure_id AS "measureId", m.units, coalesce(d.due, $1::date)::text AS due, d.reason AS "dueReason"
         FROM reporting.plan_measure m
         LEFT JOIN LATERAL (SELECT due, reason FROM reporting.measure_due d WHERE d.row_no = m.row_no ORDER BY id DESC LIMIT 1) d ON true
         WHERE $2::int IS NULL OR m.row_no = $2 ORDER BY m.row_no`,
};
const LAST = {
  name: 'plan-last-reports',
  text: `SELECT DISTINCT ON (row_no, unit) row_no AS "rowNo", unit, status, ${sqlInstant('entered_at')} AS at,
           platform.shanghai_day(entered_at)::text AS day
         FROM reporting.measure_progress ORDER BY row_no, unit, seq DESC`,
};
const TOWNS = { name: 'plan-towns', text: `SELECT name FROM platform.town ORDER BY n` };
const MOMENT = {
  name: 'plan-moment',
  text: `SELECT platform.shanghai_day(platform.now())::text AS today,
           coalesce((SELECT source->>'issued' FROM reporting.plan_ledger), platform.shanghai_day(platform.now())::text) AS issued`,
};

export const measureFacts = (sql: Sql, rowNo: number | null = null): Promise<MeasureFacts[]> =>
  sql.query<Row<MeasureFacts>>(FACTS, [PLAN_END, rowNo]);
export const lastReports = (sql: Sql): Promise<LastReport[]> => sql.query<Row<LastReport>>(LAST);
export const townNames = async (sql: Sql): Promise<string[]> =>
  (await sql.query<{ name: string }>(TOWNS)).map(({ name }) => name);
/** The Shanghai day of the platform's clock, and that of the plan's issue. */
export async function planMoment(sql: Sql): Promise<{ today: string; issued: string }> {
  const [row] = await sql.query<{ today: string; issued: string }>(MOMENT);
  return row!;
}

/** The unit of a log-in; null for those of the bureau. */
export async function unitOf(sql: Sql, accountId: string): Promise<string | null> {
  const text = `SELECT unit FROM profiles.account WHERE id = $1`;
  const [row] = await sql.query<{ unit: string | null }>({ name: 'plan-unit-of', text }, [accountId]);
  return row?.unit ?? null;
}

const ADD = {
  name: 'plan-progress-add',
  text: `INSERT INTO reporting.measure_progress (row_no, unit, status, note, entered_by) VALUES ($1, $2, $3, $4, $5) RETURNING id`,
};
const ADD_EVIDENCE = {
  name: 'plan-evidence-add',
  text: `INSERT INTO reporting.progress_evidence (progress_id, n, sha256, name, url)
         SELECT $1, e.n, e.sha256, e.name, e.url FROM jsonb_to_recordset($2::jsonb) AS e(n smallint, sha256 text, name text, url text)`,
};
const PROGRESS = {
  name: 'plan-progress-list',
  text: `SELECT id AS "progressId", row_no AS "rowNo", unit, status, note, entered_by AS "enteredBy", ${sqlInstant('entered_at')} AS "enteredAt",
           coalesce((SELECT jsonb_agg(jsonb_build_object('sha256', e.sha256, 'name', e.name, 'url', e.url) ORDER BY e.n)
             FROM reporting.progress_evidence e WHERE e.progress_id = p.id), '[]') AS evidence
         FROM reporting.measure_progress p WHERE row_no = $1 AND ($2::uuid IS NULL OR id = $2) ORDER BY seq DESC LIMIT 200`,
};

/** What is written about a row, for whom and by whom. */
export interface ProgressEntry {
  readonly rowNo: number;
  readonly unit: string;
  readonly progress: NewProgress;
  readonly enteredBy: string;
}

/** Writes a report with its evidence and gives its id. */
export async function addProgress(tx: Tx, { rowNo, unit, progress, enteredBy }: ProgressEntry): Promise<string> {
  const { status, note, evidence } = progress;
  const [row] = await tx.query<{ id: string }>(ADD, [rowNo, unit, status, note, enteredBy]);
  const documents = evidence.map((document, n) => ({ n: n + 1, ...document }));
  if (documents.length > 0) void tx.later(ADD_EVIDENCE, [row!.id, JSON.stringify(documents)]);
  return row!.id;
}

/** Reports about a row, the newest first; with an id that one alone. */
export const progressOf = (sql: Sql, rowNo: number, id: string | null = null): Promise<ProgressView[]> =>
  sql.query<Row<ProgressView>>(PROGRESS, [rowNo, id]);

/** Sets the day of a row; false when there is no such row. */
export async function setDue(tx: Tx, rowNo: number, { due, reason }: NewDue, by: string): Promise<boolean> {
  const text = `INSERT INTO reporting.measure_due (row_no, due, reason, set_by)
                SELECT row_no, $2, $3, $4 FROM reporting.plan_measure WHERE row_no = $1 RETURNING 1`;
  return (await tx.query({ name: 'plan-due-set', text }, [rowNo, due, reason, by])).length > 0;
}
