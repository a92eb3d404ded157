import type { Sql } from '@app/database';

const VOID = {
  name: 'slot-void',
  text: `UPDATE postings.slot SET status = 'void' WHERE posting_id = $1 AND n IN (
           SELECT n FROM postings.slot WHERE posting_id = $1 AND status = 'vacant' ORDER BY n DESC LIMIT $2 FOR UPDATE)
         RETURNING n`,
};

/** Takes vacant slots of a locked posting away, the last first; false when fewer are vacant. */
export async function voidSlots(tx: Sql, postingId: string, count: number): Promise<boolean> {
  const voided = await tx.query(VOID, [postingId, count]);
  return voided.length === count;
}
