import type { Sql } from './db';
import { sqlInstant } from './sql-text';

/** What the offer's role says, or else the posting. */
const OF_ROLE = (column: string): string =>
  `(SELECT r.${column} FROM postings.role r WHERE r.posting_id = o.posting_id AND r.n = o.role_n)`;

/** An offer as its worker may see it, from rows `o` (offer), `p` (posting) and `e` (employer). */
export const OFFER_MESSAGE = `json_build_object('offerId', o.id, 'seq', o.seq, 'postingId', o.posting_id, 'postingVersion', o.posting_version,
    'status', o.status, 'title', p.title, 'role', ${OF_ROLE('name')}, 'occupationId', coalesce(${OF_ROLE('occupation_id')}, p.occupation_id), 'employerId', e.id, 'employerName', e.name, 'townCode', p.town_code,
    'address', p.address, 'distanceM', o.distance_m, 'payKind', p.pay_kind, 'payFen', coalesce(${OF_ROLE('pay_fen')}, p.pay_fen), 'settlement', p.settlement,
    'startsAt', ${sqlInstant('p.starts_at')}, 'endsAt', ${sqlInstant('p.ends_at')}, 'expiresAt', ${sqlInstant('o.expires_at')},
    'sentAt', ${sqlInstant('o.sent_at')}, 'score', o.score, 'parts', o.parts)`;

const MESSAGE = `SELECT o.worker_id, ${OFFER_MESSAGE} AS message
  FROM matching.offer o JOIN postings.posting p ON p.id = o.posting_id JOIN postings.employer e ON e.id = p.employer_id`;

const SINCE = {
  name: 'offer-messages-since',
  text: `${MESSAGE} WHERE o.worker_id = $1 AND o.seq > $2 ORDER BY o.seq LIMIT $3`,
};

/** An offer as its worker may see it, the shape of contracts' OfferMessage; read by the push and by the replay alike. */
export interface OfferMessageRow extends Record<string, unknown> {
  readonly worker_id: string;
  readonly message: Readonly<Record<string, unknown>>;
}

/** A worker's offers after `seq`, oldest first; one more than `limit` when there are more. */
export const offerMessagesSince = (
  sql: Sql,
  workerId: string,
  seq: number,
  limit: number,
): Promise<OfferMessageRow[]> => sql.query(SINCE, [workerId, seq, limit + 1]);
