import { sqlState, violatedConstraint } from '@app/database';

/** SQLSTATE of an exclusion constraint: somebody else's commit came between the check and the write. */
const EXCLUSION = '23P01';
const UNIQUE = '23505';
/** Under a stampede PostgreSQL may end one of two waiting transactions. */
const DEADLOCK = '40P01';
const LOOK_AGAIN: ReadonlySet<string | undefined> = new Set([EXCLUSION, UNIQUE, DEADLOCK]);
/** The offer was taken back, or a place in the line ended, while this transaction waited for its row. */
const STEPS: ReadonlySet<string | undefined> = new Set(['offer_step', 'standby_step']);
const MOST_TRIES = 3;

/** A constraint that refuses at the last moment makes the whole transaction look again and give the typed reason. */
export async function lookAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MOST_TRIES || !cameBetween(error)) throw error;
    }
  }
}

/** Somebody else's commit made this one impossible; after a fresh look the answer is a typed one. */
const cameBetween = (error: unknown): boolean =>
  LOOK_AGAIN.has(sqlState(error)) || STEPS.has(violatedConstraint(error));
