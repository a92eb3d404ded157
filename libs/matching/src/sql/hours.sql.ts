import type { Hours, HoursSide } from '@app/core';
import type { Sql, Tx } from '@app/database';

const WRITE = {
  name: 'hours-write',
  text: `INSERT INTO matching.hours (assignment_id, shift_minutes, status, worker_minutes, employer_minutes, agreed_minutes, agreed_how, answer_by)
    VALUES ($1, $2, $3, $4, $5, $6, $7, to_timestamp($8::float8 / 1000))
    ON CONFLICT (assignment_id) DO UPDATE SET (status, worker_minutes, employer_minutes, agreed_minutes, agreed_how, answer_by)
      = (excluded.status, excluded.worker_minutes, excluded.employer_minutes, excluded.agreed_minutes, excluded.agreed_how, excluded.answer_by)`,
};
const SAY = {
  name: 'hours-say',
  text: `INSERT INTO matching.hours_word (assignment_id, side, word, minutes, reason, actor_id) VALUES ($1, $2, $3, $4, $5, $6)`,
};
const SILENT = {
  name: 'hours-silent',
  text: `SELECT assignment_id AS id FROM matching.hours WHERE answer_by <= platform.now() ORDER BY answer_by LIMIT $1`,
};

/** One thing that was said about hours. */
export interface HoursWord {
  readonly side: HoursSide | 'staff' | 'clock';
  readonly word: 'stated' | 'agreed' | 'disputed' | 'decided' | 'silence';
  readonly minutes: number;
  readonly reason: string | null;
  /** Null for the clock. */
  readonly actorId: string | null;
}

/** The hours as they are now, and the word that made them so. `answerBy` is epoch ms. */
export function writeHours(
  tx: Tx,
  { id, shiftMinutes, answerBy }: { id: string; shiftMinutes: number; answerBy: number | null },
  hours: Hours,
  word: HoursWord,
): void {
  const { status, workerMinutes, employerMinutes, agreedMinutes, agreedHow } = hours;
  const figures = [workerMinutes, employerMinutes, agreedMinutes, agreedHow];
  void tx.later(WRITE, [id, shiftMinutes, status, ...figures, answerBy]);
  void tx.later(SAY, [id, word.side, word.word, word.minutes, word.reason, word.actorId]);
}

/** Assignments whose hours nobody has answered in time. */
export const silentHours = async (sql: Sql, limit: number): Promise<string[]> =>
  (await sql.query<{ id: string }>(SILENT, [limit])).map(({ id }) => id);
