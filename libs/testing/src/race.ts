import { sqlState, violatedConstraint, type Db, type Sql } from '@app/database';
import { meetingPoint } from './concurrency';

/** How one racer fared. */
export interface RaceResult {
  readonly ok: boolean;
  readonly sqlState?: string | undefined;
  readonly constraint?: string | undefined;
  readonly error?: unknown;
}

/** A deadlock, and waits that took too long on a busy machine: for a lock, and for several of them within one statement. */
const NO_VERDICT = ['40P01', '55P03', '57014'];
const TRIES = 10;

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
  return Promise.all(Array.from({ length: n }, (_, i) => runOne(db, (tx) => attempt(tx, i), meet)));
}

async function runOne(db: Db, attempt: (tx: Sql) => Promise<unknown>, meet: () => Promise<void>): Promise<RaceResult> {
  const together = async (tx: Sql): Promise<void> => {
    await tx.query('SELECT 1');
    await meet();
    await attempt(tx);
  };
  let result = await outcome(db.transaction(together));
  for (let again = 1; again < TRIES && NO_VERDICT.includes(result.sqlState ?? ''); again += 1)
    result = await outcome(db.transaction(attempt));
  return result;
}

async function outcome(work: Promise<unknown>): Promise<RaceResult> {
  try {
    await work;
    return { ok: true };
  } catch (error) {
    return { ok: false, sqlState: sqlState(error), constraint: violatedConstraint(error), error };
  }
}
