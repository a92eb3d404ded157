import { sqlState, violatedConstraint, type Db, type Sql } from '@app/database';
import { meetingPoint } from './concurrency';

/** How one racer fared. */
export interface RaceResult {
  readonly ok: boolean;
  readonly sqlState?: string | undefined;
  readonly constraint?: string | undefined;
  readonly error?: unknown;
}

const DEADLOCK = '40P01';

/**
 * Runs `n` transactions that all stand open before the first of them writes. A deadlock is no verdict about the rule:
 * PostgreSQL ends one of the waiting writers, which tries again as the program would.
 */
export async function race(
  db: Db,
  n: number,
  attempt: (tx: Sql, i: number) => Promise<unknown>,
): Promise<RaceResult[]> {
  const meet = meetingPoint(n);
  return Promise.all(
    Array.from({ length: n }, async (_, i) => {
      const first = await outcome(
        db.transaction(async (tx) => {
          await tx.query('SELECT 1');
          await meet();
          await attempt(tx, i);
        }),
      );
      return first.sqlState === DEADLOCK ? outcome(db.transaction((tx) => attempt(tx, i))) : first;
    }),
  );
}

async function outcome(work: Promise<unknown>): Promise<RaceResult> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    return { ok: false, sqlState: sqlState(error), constraint: violatedConstraint(error), error };
  }
}
