import type { Sql } from '@app/database';
import { insertRow, type RowValues } from '../insert-row';
import { anOffer, type OfferValues } from './offer';
import type { Row } from './row';

/** An assignment as the database holds it. */
export interface AssignmentRow extends Row {
  readonly id: string;
  readonly posting_id: string;
  readonly worker_id: string;
  readonly offer_id: string;
  readonly slot_n: number;
}

interface AcceptedOffer extends Row {
  readonly id: string;
  readonly posting_version: number;
  readonly block: string;
}

/** What is written for one accept, with nothing beside it: for tests of a single constraint. */
export async function assignmentOf(sql: Sql, offerId: string, values: RowValues = {}): Promise<AssignmentRow> {
  const [offer] = await sql.query<AcceptedOffer & { posting_id: string; worker_id: string }>(
    'SELECT id, posting_id, worker_id, posting_version, block::text FROM matching.offer WHERE id = $1',
    [offerId],
  );
  return insertRow<AssignmentRow>(sql, 'matching.assignment', {
    ...{ offerId, postingId: offer!.posting_id, workerId: offer!.worker_id, postingVersion: offer!.posting_version },
    ...{ slotN: 1, generation: 1, block: offer!.block },
    ...values,
  });
}

/** A live claim of a worker on a posting. */
export async function aClaim(sql: Sql, postingId: string, workerId: string, heldAs = 'assignment'): Promise<void> {
  await insertRow(sql, 'matching.claim', { postingId, workerId, heldAs });
}

/** A worker who holds a slot, with all that an accept writes: answered offer, claim, filled slot, counter. */
export async function anAssignment(sql: Sql, values: OfferValues): Promise<AssignmentRow> {
  const { postingId, workerId, slotN = 1, roleN = null, ...rest } = values;
  const answer = { status: 'accepted', outcome: 'assigned', answeredAt: new Date().toISOString() };
  const offer = await anOffer(sql, { postingId, workerId, roleN, ...answer });
  await aClaim(sql, postingId, workerId);
  await sql.query(`UPDATE postings.slot SET status = 'filled' WHERE posting_id = $1 AND n = $2`, [postingId, slotN]);
  await sql.query(
    `UPDATE postings.posting SET filled = filled + 1,
       status = CASE WHEN filled + 1 = slots AND status = 'open' THEN 'filled' ELSE status END WHERE id = $1`,
    [postingId],
  );
  return assignmentOf(sql, offer.id, { slotN, ...rest });
}
