import { LAG_REASONS, MEASURE_STATUSES, REMINDER_KINDS } from '@app/core';
import { z } from 'zod';

const Texts = z.array(z.string());
/** Where body and annex of the plan differ; shown beside the text, which is never repaired. */
const PlanNote = z.strictObject({
  id: z.string(),
  task: z.int().nullable(),
  kind: z.string(),
  detail: z.string(),
});

/** A task of the plan as the notice has it. */
export const PlanTask = z.strictObject({
  taskNo: z.int(),
  chapter: z.string(),
  titleAnnex: z.string(),
  titleBody: z.string(),
  titleDiffers: z.boolean(),
  planLineTitle: z.int(),
  measureCount: z.int(),
  unitsBodyRaw: z.string(),
  unitsBody: Texts,
  unitsAnnexUnion: Texts,
  unitsOnlyInBody: Texts,
  unitsOnlyInAnnex: Texts,
  bodySentencesNotInAnnex: Texts,
  measureIds: Texts,
});

/** The ledger as a whole: source, totals and notes with the keys of its file, and the tasks. */
export const PlanTaskList = z.strictObject({
  source: z.record(z.string(), z.string()),
  totals: z.record(z.string(), z.union([z.int(), z.array(z.int())])),
  unitRowCounts: z.record(z.string(), z.int()),
  groupUnits: Texts,
  notes: z.array(PlanNote),
  tasks: z.array(PlanTask),
});
export type PlanTaskList = z.infer<typeof PlanTaskList>;

/** One of the 49 rows of the annex, to the character. */
export const PlanMeasure = z.strictObject({
  rowNo: z.int(),
  measureId: z.string(),
  measureNo: z.int(),
  taskNo: z.int(),
  text: z.string(),
  unitsRaw: z.string(),
  units: Texts,
  /** The first unit; that it leads is a reading: the plan does not say so. */
  leadUnit: z.string(),
  planLineText: z.int(),
  planLineUnits: z.int(),
  textAlsoInBody: z.boolean(),
  sentencesOnlyInAnnex: Texts,
});
export const PlanMeasureList = z.strictObject({ measures: z.array(PlanMeasure) });
export type PlanMeasureList = z.infer<typeof PlanMeasureList>;
export const PlanMeasureQuery = z.strictObject({
  unit: z.string().max(40).optional(),
  task: z.coerce.number().int().min(1).max(99).optional(),
});

/** A document that is kept elsewhere, known by its hash. */
export const PlanDocument = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  name: z.string().trim().min(1).max(200),
  url: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});
const PlanDocumentView = z.strictObject({ sha256: z.string(), name: z.string(), url: z.string().nullable() });

export const MeasureRow = z.strictObject({ rowNo: z.coerce.number().int().min(1).max(999) });
/** What a unit reports about its row; the bureau names the unit for which it writes. */
export const NewProgress = z.strictObject({
  status: z.enum(MEASURE_STATUSES),
  note: z.string().trim().min(1).max(2000),
  evidence: z.array(PlanDocument).max(10).default([]),
  unit: z.string().min(1).max(40).optional(),
});
export type NewProgress = z.infer<typeof NewProgress>;
export const ProgressView = z.strictObject({
  progressId: z.uuid(),
  rowNo: z.int(),
  unit: z.string(),
  status: z.enum(MEASURE_STATUSES),
  note: z.string(),
  evidence: z.array(PlanDocumentView),
  enteredBy: z.uuid(),
  enteredAt: z.iso.datetime(),
});
export type ProgressView = z.infer<typeof ProgressView>;
export const ProgressList = z.strictObject({ progress: z.array(ProgressView) });

export const NewDue = z.strictObject({ due: z.iso.date(), reason: z.string().trim().min(1).max(500) });
export type NewDue = z.infer<typeof NewDue>;

const UnitState = z.strictObject({
  unit: z.string(),
  status: z.enum(MEASURE_STATUSES),
  /** Null before the first report. */
  lastReportedAt: z.iso.datetime().nullable(),
  lagging: z.array(z.enum(LAG_REASONS)),
  reminders: z.array(z.enum(REMINDER_KINDS)),
});
/** Where a measure stands, from the reports of its units. */
export const MeasureState = z.strictObject({
  rowNo: z.int(),
  measureId: z.string(),
  status: z.enum(MEASURE_STATUSES),
  due: z.iso.date(),
  /** Null: the plan names no day, and its last one is taken. */
  dueReason: z.string().nullable(),
  units: z.array(UnitState),
});
export type MeasureState = z.infer<typeof MeasureState>;
export const MeasureStateList = z.strictObject({ today: z.iso.date(), measures: z.array(MeasureState) });
export type MeasureStateList = z.infer<typeof MeasureStateList>;

const watchList = <R extends Readonly<Record<string, string>>>(reasons: z.ZodEnum<R>) =>
  z.strictObject({
    today: z.iso.date(),
    units: z.array(
      z.strictObject({
        unit: z.string(),
        rows: z.array(
          z.strictObject({
            rowNo: z.int(),
            measureId: z.string(),
            status: z.enum(MEASURE_STATUSES),
            due: z.iso.date(),
            lastReportedAt: z.iso.datetime().nullable(),
            reasons: z.array(reasons),
          }),
        ),
      }),
    ),
  });
/** What is late or held up, by unit. */
export const LaggingList = watchList(z.enum(LAG_REASONS));
export type LaggingList = z.infer<typeof LaggingList>;
/** What has been silent for 92 days or is due within 30, by unit. */
export const ReminderList = watchList(z.enum(REMINDER_KINDS));
export type ReminderList = z.infer<typeof ReminderList>;
