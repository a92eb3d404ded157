import { randomUUID } from 'node:crypto';
import type { Sql } from '@app/database';
import { insertRow, type RowValues } from '../insert-row';
import type { Row } from './row';

/** An effect as the database holds it. */
export interface EffectRow extends Row {
  readonly id: string;
  readonly account_id: string;
}

/** A no-show of an assignment that nobody looks at. */
export const anEffect = (sql: Sql, values: RowValues = {}): Promise<EffectRow> =>
  insertRow<EffectRow>(sql, 'matching.effect', {
    ...{ assignmentId: randomUUID(), accountId: randomUUID(), kind: 'no_show', value: -1 },
    ...values,
  });
