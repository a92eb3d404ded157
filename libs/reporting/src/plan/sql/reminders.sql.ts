import type { Tx } from '@app/database';
import type { ReminderKind } from '@app/core';

/** What a unit is reminded of, once. */
export interface Reminder {
  readonly rowNo: number;
  readonly unit: string;
  readonly kind: ReminderKind;
  /** Day of the report that nothing followed, or the due day. */
  readonly since: string;
}

const KEEP = {
  name: 'plan-reminders-keep',
  text: `INSERT INTO reporting.reminder (row_no, unit, kind, since)
         SELECT r."rowNo", r.unit, r.kind, r.since
         FROM jsonb_to_recordset($1::jsonb) AS r("rowNo" smallint, unit text, kind text, since date)
         ORDER BY 1, 2, 3, 4
         ON CONFLICT ON CONSTRAINT reminder_once DO NOTHING RETURNING row_no AS "rowNo", unit, kind, since::text`,
};

/** Keeps reminders and gives those that were not kept before. */
export const keepReminders = (tx: Tx, reminders: readonly Reminder[]): Promise<Reminder[]> =>
  tx.query<Reminder & Record<string, unknown>>(KEEP, [JSON.stringify(reminders)]);
