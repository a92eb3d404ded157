import type { Hours, MinimumWage, PaymentStatus, PayTerms, Settlement, SettlementItem } from '@app/core';
import type { Sql, Tx } from '@app/database';

const FACTS = {
  name: 'settlement-facts',
  text: `SELECT p.outdoor, p.settlement, coalesce(g.kind, p.agreement_kind) AS "agreementKind",
      CASE WHEN h.assignment_id IS NOT NULL THEN jsonb_build_object('status', h.status, 'workerMinutes', h.worker_minutes,
        'employerMinutes', h.employer_minutes, 'agreedMinutes', h.agreed_minutes, 'agreedHow', h.agreed_how) END AS hours,
      CASE WHEN s.assignment_id IS NOT NULL THEN jsonb_build_object('status', s.status, 'minutes', s.minutes, 'items', s.items,
        'totalFen', s.total_fen, 'paidFen', s.paid_fen) END AS record,
      (SELECT jsonb_agg(jsonb_build_object('from', w.valid_from, 'hourlyFen', w.hourly_fen, 'confirmed', w.confirmed))
        FROM platform.minimum_wage w) AS wages
    FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
    LEFT JOIN matching.agreement g ON g.assignment_id = a.id
    LEFT JOIN matching.hours h ON h.assignment_id = a.id LEFT JOIN matching.settlement s ON s.assignment_id = a.id
    WHERE a.id = $1`,
};
const MAKE = {
  name: 'settlement-make',
  text: `INSERT INTO matching.settlement (assignment_id, minutes, items, total_fen, least_fen, due_at)
    VALUES ($1, $2, $3, $4, $5, to_timestamp($6::float8 / 1000))`,
};
/** What was paid is not enough any more: it is open again for the rest. */
const RESTATE = {
  name: 'settlement-restate',
  text: `WITH restated AS (
      UPDATE matching.settlement SET minutes = $2, items = $3, total_fen = $4, least_fen = $5,
        status = CASE WHEN paid_fen < $4 THEN 'open' ELSE status END,
        answered_at = CASE WHEN paid_fen < $4 THEN NULL ELSE answered_at END,
        denied_reason = CASE WHEN paid_fen < $4 THEN NULL ELSE denied_reason END
      WHERE assignment_id = $1)
    UPDATE matching.assignment SET minutes_worked = $2, pay_fen = $4 WHERE id = $1`,
};
const MARK = {
  name: 'settlement-mark',
  text: `UPDATE matching.settlement SET status = 'marked', paid_fen = greatest(paid_fen, total_fen), marked_at = platform.now(),
    first_marked_at = coalesce(first_marked_at, platform.now()), answered_at = NULL, denied_reason = NULL WHERE assignment_id = $1`,
};
const ANSWER = {
  name: 'settlement-answer',
  text: `UPDATE matching.settlement SET status = $2, answered_at = platform.now(), denied_reason = $3 WHERE assignment_id = $1`,
};
const OVERDUE = {
  name: 'settlement-overdue',
  text: `
  WITH late AS (
    UPDATE matching.settlement SET overdue_at = platform.now() WHERE assignment_id = ANY (ARRAY(
      SELECT assignment_id FROM matching.settlement
      WHERE status IN ('open', 'denied') AND due_at <= platform.now() AND overdue_at IS NULL
      ORDER BY due_at LIMIT $1 FOR UPDATE SKIP LOCKED))
    RETURNING assignment_id, total_fen - CASE status WHEN 'open' THEN paid_fen ELSE 0 END AS owed
  ), ticket AS (
    INSERT INTO matching.ticket (kind, source, opener_id, opener_side, assignment_id, town_code, market_id, text, due_at)
    SELECT 'pay_dispute', 'overdue', a.worker_id, 'worker', a.id, p.town_code, p.market_id, $2, platform.now() + make_interval(secs => $3::float8 / 1000)
    FROM late l JOIN matching.assignment a ON a.id = l.assignment_id JOIN postings.posting p ON p.id = a.posting_id
    RETURNING id, assignment_id
  )
  SELECT t.id AS "ticketId", l.owed AS "owedFen", a.id AS "assignmentId", a.worker_id AS "workerId", p.id AS "postingId",
    p.town_code AS "townCode", p.market_id AS "marketId", p.occupation_id AS "occupationId", p.employer_id AS "employerId"
  FROM ticket t JOIN late l USING (assignment_id) JOIN matching.assignment a ON a.id = t.assignment_id
  JOIN postings.posting p ON p.id = a.posting_id`,
};

/** The record as the rules need it. */
export interface SettlementRecord {
  readonly status: PaymentStatus;
  readonly minutes: number;
  readonly items: readonly SettlementItem[];
  readonly totalFen: number;
  readonly paidFen: number;
}

/** What hours and pay of an assignment follow from, beside the assignment itself. */
export interface SettlementFacts extends Record<string, unknown>, Omit<PayTerms, 'endsAt'> {
  readonly outdoor: boolean;
  readonly hours: Hours | null;
  readonly record: SettlementRecord | null;
  readonly wages: readonly MinimumWage[] | null;
}

/** A settlement that came to be overdue, with the ticket that this opened. */
export interface OverdueSettlement extends Record<string, unknown> {
  readonly ticketId: string;
  readonly owedFen: number;
  readonly assignmentId: string;
  readonly workerId: string;
  readonly postingId: string;
  readonly townCode: string;
  readonly marketId: string | null;
  readonly occupationId: string;
  readonly employerId: string;
}

export async function settlementFacts(tx: Sql, id: string): Promise<SettlementFacts> {
  const [row] = await tx.query<SettlementFacts>(FACTS, [id]);
  return row!;
}
export const makeSettlement = (tx: Tx, id: string, minutes: number, settlement: Settlement, dueAt: number): void =>
  void tx.later(MAKE, [id, minutes, ...figuresOf(settlement), dueAt]);
export const restateSettlement = (tx: Tx, id: string, minutes: number, settlement: Settlement): void =>
  void tx.later(RESTATE, [id, minutes, ...figuresOf(settlement)]);
export const markSettlement = (tx: Tx, id: string): void => void tx.later(MARK, [id]);
export const answerSettlement = (tx: Tx, id: string, status: 'confirmed' | 'denied', reason: string | null): void =>
  void tx.later(ANSWER, [id, status, reason]);

/** Notes what is overdue and opens its ticket, with that text and so much time, ms; each settlement once. */
export const overdueSettlements = (tx: Sql, limit: number, text: string, withinMs: number) =>
  tx.query<OverdueSettlement>(OVERDUE, [limit, text, withinMs]);

const figuresOf = ({ items, totalFen, leastFen }: Settlement) => [JSON.stringify(items), totalFen, leastFen];
