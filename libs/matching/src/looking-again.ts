import { sqlState, violatedConstraint } from '@app/database';

/** SQLSTATE of an exclusion constraint: somebody else's commit came between the check and the write. */
const EXCLUSION = '23P01';
const UNIQUE = '23505';
/** Under a stampede PostgreSQL may end one of two waiting transactions. */
const DEADLOCK = '40P01';
const LOOK_AGAIN: ReadonlySet<string | undefined> = new Set([EXCLUSION, UNIQUE, DEADLOCK]);
const MOST_TRIES = 3;
/** The offer was ended while its accept waited for its row, as when its worker takes another shift at that time. */
const OFFER_ENDED = 'offer_step';
const looksAgain = (error: unknown): boolean =>
  LOOK_AGAIN.has(sqlState(error)) || violatedConstraint(error) === OFFER_ENDED;

/** A whole transaction once more when a constraint refused at the last moment: then it sees why, and gives the typed reason. */
export async function lookingAgain<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      if (attempt >= MOST_TRIES || !looksAgain(error)) throw error;
    }
  }
}
