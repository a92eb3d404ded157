import type { SettlementView } from '@app/contracts';
import { sqlInstant, type Sql } from '@app/database';
import type { Caller, Role } from '@app/platform';
import { MARKET_OF } from './market-of.sql';

const VIEW = `
  SELECT a.id AS "assignmentId", p.id AS "postingId", a.worker_id AS "workerId", p.employer_id AS "employerId", e.name AS "employerName",
    p.title, ${sqlInstant('p.starts_at')} AS "startsAt", ${sqlInstant('p.ends_at')} AS "endsAt",
    CASE WHEN h.assignment_id IS NOT NULL THEN jsonb_build_object('status', h.status, 'workerMinutes', h.worker_minutes,
      'employerMinutes', h.employer_minutes, 'agreedMinutes', h.agreed_minutes, 'agreedHow', h.agreed_how,
      'answerBy', ${sqlInstant('h.answer_by')}, 'words', (SELECT jsonb_agg(jsonb_build_object('side', w.side, 'word', w.word,
        'minutes', w.minutes, 'reason', w.reason, 'at', ${sqlInstant('w.at')}) ORDER BY w.id)
        FROM matching.hours_word w WHERE w.assignment_id = a.id)) END AS hours,
    CASE WHEN s.assignment_id IS NOT NULL THEN jsonb_build_object('status', s.status, 'minutes', s.minutes, 'items', s.items,
      'totalFen', s.total_fen, 'leastFen', s.least_fen, 'paidFen', s.paid_fen, 'dueAt', ${sqlInstant('s.due_at')},
      'overdue', s.status IN ('open', 'denied') AND s.due_at <= platform.now(), 'markedAt', ${sqlInstant('s.marked_at')},
      'answeredAt', ${sqlInstant('s.answered_at')}, 'deniedReason', s.denied_reason) END AS pay
  FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id JOIN postings.employer e ON e.id = p.employer_id
  JOIN matching.hours h ON h.assignment_id = a.id LEFT JOIN matching.settlement s ON s.assignment_id = a.id`;

/** Whose settlements a role sees: its own, those of the clerk's market, or all. */
const SEEN_BY: Readonly<Record<Role, string>> = {
  worker: 'a.worker_id = $1::uuid',
  employer: 'p.employer_id = $1::uuid',
  clerk: `p.market_id = ${MARKET_OF('$1::uuid')}`,
  bureau: '$1::uuid IS NOT NULL',
  admin: '$1::uuid IS NOT NULL',
  unit: '$1::uuid IS NULL', // a unit reports on the plan and sees nobody's pay
};
const list = (role: Role) => ({
  name: `settlements-${role}`,
  text: `${VIEW} WHERE ${SEEN_BY[role]} ORDER BY a.confirmed_at DESC, a.id LIMIT $2`,
});
const overdueList = (role: Role) => ({
  name: `settlements-overdue-${role}`,
  text: `${VIEW} WHERE s.status IN ('open', 'denied') AND s.due_at <= platform.now() AND ${SEEN_BY[role]} ORDER BY s.due_at, a.id LIMIT $2`,
});
const one = (role: Role) => ({ name: `settlement-${role}`, text: `${VIEW} WHERE a.id = $2 AND ${SEEN_BY[role]}` });

/** The newest first, or what is overdue longest. */
export const settlementsOf = (sql: Sql, { accountId, role }: Caller, overdue: boolean, limit: number) =>
  sql.query<SettlementView & Record<string, unknown>>(overdue ? overdueList(role) : list(role), [accountId, limit]);

/** Null when there is none, or none of the caller's. */
export async function settlementView(sql: Sql, { accountId, role }: Caller, id: string) {
  const [row] = await sql.query<SettlementView & Record<string, unknown>>(one(role), [accountId, id]);
  return row ?? null;
}
