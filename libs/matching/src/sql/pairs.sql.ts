import type { BlockView, Roster } from '@app/contracts';
import { sqlInstant, type Sql } from '@app/database';

/** Workers who are blocked with an employer on either side, as a JSON list; the reason and the other pairs are nobody's business here. */
export const BLOCKED_PAIRS = (employerId: string): string => `
  (SELECT coalesce(json_agg(DISTINCT b.worker_id), '[]') FROM matching.block b
   WHERE b.employer_id = ${employerId} AND (b.expires_at IS NULL OR b.expires_at > platform.now()))`;

/** One employer, one worker, and which of them speaks. */
export interface Pair {
  readonly employerId: string;
  readonly workerId: string;
  readonly side: 'employer' | 'worker';
}

const BLOCK = {
  name: 'block-add',
  text: `INSERT INTO matching.block (employer_id, worker_id, blocked_by, reason, expires_at)
         VALUES ($1, $2, $3, $4, platform.now() + make_interval(days => $5))
         ON CONFLICT (employer_id, worker_id, blocked_by) DO UPDATE SET reason = excluded.reason, expires_at = excluded.expires_at`,
};
const UNBLOCK = {
  name: 'block-drop',
  text: `DELETE FROM matching.block WHERE employer_id = $1 AND worker_id = $2 AND blocked_by = $3`,
};
const BLOCKS_OF = {
  name: 'blocks-of',
  text: `SELECT CASE blocked_by WHEN 'employer' THEN worker_id ELSE employer_id END AS "counterpartId", reason,
           ${sqlInstant('created_at')} AS "createdAt", ${sqlInstant('expires_at')} AS "expiresAt"
         FROM matching.block
         WHERE (employer_id = $1 AND blocked_by = 'employer' OR worker_id = $1 AND blocked_by = 'worker')
           AND (expires_at IS NULL OR expires_at > platform.now()) ORDER BY created_at DESC, 1`,
};
/** They have met when an offer of the one's went to the other: until then neither knows that the other exists. */
const HAVE_MET = {
  name: 'pair-have-met',
  text: `SELECT EXISTS (SELECT 1 FROM matching.offer o JOIN postings.posting p ON p.id = o.posting_id
           WHERE o.worker_id = $2 AND p.employer_id = $1) AS met,
         EXISTS (SELECT 1 FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
           WHERE a.worker_id = $2 AND p.employer_id = $1) AS worked`,
};
const ROSTER_OF = {
  name: 'roster-of',
  text: `SELECT worker_id AS "workerId", ${sqlInstant('added_at')} AS "addedAt" FROM matching.roster WHERE employer_id = $1 ORDER BY added_at DESC, 1`,
};
const ADD_TO_ROSTER = {
  name: 'roster-add',
  text: `INSERT INTO matching.roster (employer_id, worker_id) VALUES ($1, $2) ON CONFLICT DO NOTHING`,
};
const TAKE_OFF_ROSTER = {
  name: 'roster-drop',
  text: `DELETE FROM matching.roster WHERE employer_id = $1 AND worker_id = $2`,
};

export const block = (sql: Sql, { employerId, workerId, side }: Pair, reason: string, days: number | null) =>
  sql.query(BLOCK, [employerId, workerId, side, reason, days]);
export const unblock = (sql: Sql, { employerId, workerId, side }: Pair) =>
  sql.query(UNBLOCK, [employerId, workerId, side]);
export const blocksOf = (sql: Sql, accountId: string): Promise<BlockView[]> => sql.query(BLOCKS_OF, [accountId]);

/** Whether an offer passed between them, and whether the worker was ever booked. */
export async function history(sql: Sql, { employerId, workerId }: Pair): Promise<{ met: boolean; worked: boolean }> {
  const [row] = await sql.query<{ met: boolean; worked: boolean }>(HAVE_MET, [employerId, workerId]);
  return row!;
}

export const rosterOf = (sql: Sql, employerId: string): Promise<Roster['workers']> =>
  sql.query(ROSTER_OF, [employerId]);
export const addToRoster = (sql: Sql, { employerId, workerId }: Pair) =>
  sql.query(ADD_TO_ROSTER, [employerId, workerId]);
export const takeOffRoster = (sql: Sql, { employerId, workerId }: Pair) =>
  sql.query(TAKE_OFF_ROSTER, [employerId, workerId]);
