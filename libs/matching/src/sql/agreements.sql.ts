import type { AgreementView } from '@app/contracts';
import { sqlInstant, type Sql } from '@app/database';

const NEWEST = (kind: string): string =>
  `SELECT t.kind, t.version, t.from_age FROM matching.agreement_text t WHERE t.kind = ${kind} ORDER BY t.version DESC LIMIT 1`;

/** What the assignment of an offer is agreed by: age alone, on the day of the shift, asks for an over-age agreement. */
const RECORD = {
  name: 'agreement-record',
  text: `
  INSERT INTO matching.agreement (assignment_id, kind, version, insurance)
  SELECT a.id, t.kind, t.version, p.insurance FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
  JOIN profiles.worker w ON w.id = a.worker_id
  CROSS JOIN LATERAL (
    SELECT kind, version FROM (${NEWEST(`'over_age'`)}) o
    WHERE w.born_on + make_interval(years => o.from_age) <= platform.shanghai_day(p.starts_at)
    UNION ALL SELECT kind, version FROM (${NEWEST('p.agreement_kind')}) n LIMIT 1
  ) t
  WHERE a.offer_id = $1 RETURNING insurance IS NOT NULL AS insured`,
};
const OF_PARTY = {
  name: 'agreement-of-party',
  text: `SELECT g.assignment_id AS "assignmentId", g.kind, g.version, t.text_zh AS zh, t.text_en AS en, ${sqlInstant('g.agreed_at')} AS "agreedAt",
      g.insurance, p.occupation_id AS "postingTrade", r.occupation_id AS "roleTrade"
    FROM matching.agreement g JOIN matching.agreement_text t USING (kind, version) JOIN matching.assignment a ON a.id = g.assignment_id
    JOIN matching.offer o ON o.id = a.offer_id
    JOIN postings.posting p ON p.id = a.posting_id LEFT JOIN postings.role r ON r.posting_id = p.id AND r.n = o.role_n
    WHERE g.assignment_id = $1 AND $2::uuid IN (a.worker_id, p.employer_id)`,
};

export const recordAgreement = (tx: Sql, offerId: string) => tx.query<{ insured: boolean }>(RECORD, [offerId]);

interface AgreementRow
  extends Record<string, unknown>, Omit<AgreementView, 'text' | 'occupationalInjury' | 'warnings'> {
  readonly zh: string;
  readonly en: string;
  readonly postingTrade: string;
  readonly roleTrade: string | null;
}
/** Of the worker or the employer of the assignment; null for anybody else. */
export async function agreementOf(sql: Sql, assignmentId: string, partyId: string): Promise<AgreementRow | null> {
  const [row] = await sql.query<AgreementRow>(OF_PARTY, [assignmentId, partyId]);
  return row ?? null;
}
