import type { Sql } from '@app/database';

/** The function belongs to the matching schema and writes only there and in the counters that hang on it. */
const CANCEL = { name: 'posting-cancel-assignments', text: `SELECT matching.cancel_assignments($1::uuid, $2::uuid)` };

/** Ends all live assignments of a locked posting; before its status, or their foreign key refuses the cancel (I6). */
export async function cancelAssignments(tx: Sql, postingId: string, actorId: string): Promise<void> {
  await tx.query(CANCEL, [postingId, actorId]);
}
