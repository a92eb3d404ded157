import type { Slip } from '@app/contracts';
import { OFFER_MESSAGE, sqlInstant, type Sql } from '@app/database';

const LIVE = `o.status IN ('queued', 'sent', 'seen') AND o.expires_at > platform.now()`;
const LIVE_OFFERS = {
  name: 'station-live-offers',
  text: `SELECT ${OFFER_MESSAGE} AS message FROM matching.offer o JOIN postings.posting p ON p.id = o.posting_id
         JOIN postings.employer e ON e.id = p.employer_id WHERE o.worker_id = $1 AND ${LIVE} ORDER BY o.seq`,
};
/** The station that answered for the worker; else that of the posting's market. */
const STATION = `coalesce((SELECT c.market_id FROM matching.proxy_answer u JOIN profiles.consent c ON c.id = u.consent_id WHERE u.offer_id = a.offer_id LIMIT 1), p.market_id)`;
const SLIP = {
  name: 'station-slip',
  text: `
  SELECT a.id AS "assignmentId", w.display_name AS worker, p.title, r.name AS role, e.name AS "employerName", t.name AS "townName", p.address,
    ${sqlInstant('p.starts_at')} AS "startsAt", ${sqlInstant('p.ends_at')} AS "endsAt", p.pay_kind AS "payKind", coalesce(r.pay_fen, p.pay_fen) AS "payFen", p.settlement,
    ARRAY(SELECT k.name FROM platform.certificate_kind k WHERE k.id IN (
      SELECT c.certificate_id FROM postings.posting_certificate c WHERE r.n IS NULL AND c.posting_id = p.id
      UNION ALL SELECT c.certificate_id FROM postings.role_certificate c WHERE c.posting_id = p.id AND c.n = r.n) ORDER BY k.n) AS certificates,
    CASE WHEN m.id IS NOT NULL THEN json_build_object('name', m.name, 'phone', m.phone) END AS station
  FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id JOIN postings.employer e ON e.id = p.employer_id
  JOIN platform.town t ON t.code9 = p.town_code JOIN profiles.worker w ON w.id = a.worker_id JOIN postings.slot s ON s.posting_id = a.posting_id AND s.n = a.slot_n
  LEFT JOIN postings.role r ON r.posting_id = p.id AND r.n = s.role_n LEFT JOIN platform.market m ON m.id = ${STATION}
  WHERE a.id = $1 AND (a.worker_id = $2 OR EXISTS (SELECT FROM profiles.account k WHERE k.id = $2 AND k.role = 'clerk' AND k.status = 'active'
    AND (k.market_id IN (p.market_id, ${STATION}) OR EXISTS (SELECT FROM profiles.presence o WHERE o.worker_id = a.worker_id
      AND o.checked_in_by IS NOT NULL AND o.online_until > platform.now() AND o.market_id = k.market_id))))`,
};

/** Offers that still can be answered, oldest first. */
export const liveOffersOf = async (sql: Sql, workerId: string): Promise<Readonly<Record<string, unknown>>[]> =>
  (await sql.query<{ message: Record<string, unknown> }>(LIVE_OFFERS, [workerId])).map(({ message }) => message);

/** For the worker himself and for a clerk whose station or market it concerns; null for anybody else. */
export async function slipOf(sql: Sql, assignmentId: string, readerId: string): Promise<Omit<Slip, 'lines'> | null> {
  const [row] = await sql.query<Omit<Slip, 'lines'> & Record<string, unknown>>(SLIP, [assignmentId, readerId]);
  return row ?? null;
}
