import { POSTING_NEXT, terminalStatuses, type PostingStatus } from '@app/core';
import type { Sql } from '@app/database';

const SET = {
  name: 'posting-set-status',
  text: `UPDATE postings.posting SET status = $2, ended_at = CASE WHEN $3 THEN platform.now() END WHERE id = $1`,
};
const TERMINAL = terminalStatuses(POSTING_NEXT);

/** Moves a locked posting one step on. */
export async function setStatus(tx: Sql, postingId: string, status: PostingStatus): Promise<void> {
  await tx.query(SET, [postingId, status, TERMINAL.includes(status)]);
}
