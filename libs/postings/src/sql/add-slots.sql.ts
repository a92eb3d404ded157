import { MAX_SLOTS } from '@app/core';
import type { Sql } from '@app/database';

/** Void slots are kept as long as the numbers suffice; those that nobody ever held may then give theirs back. */
const MAKE_ROOM = {
  name: 'slot-make-room',
  text: `DELETE FROM postings.slot s WHERE s.posting_id = $1 AND s.status = 'void'
           AND (SELECT max(n) FROM postings.slot WHERE posting_id = $1) + $2 > ${MAX_SLOTS}
           AND NOT EXISTS (SELECT FROM matching.assignment a WHERE a.posting_id = s.posting_id AND a.slot_n = s.n)`,
};
/** Without a gap the free numbers are simply the higher ones. */
const ADD = {
  name: 'slot-add',
  text: `INSERT INTO postings.slot (posting_id, n)
         SELECT $1::uuid, free.n FROM generate_series(1, ${MAX_SLOTS}) AS free (n)
         WHERE NOT EXISTS (SELECT FROM postings.slot s WHERE s.posting_id = $1 AND s.n = free.n)
         ORDER BY free.n LIMIT $2 RETURNING n`,
};

/** Adds vacant slots to a locked posting; false when there are no numbers left. */
export async function addSlots(tx: Sql, postingId: string, count: number): Promise<boolean> {
  await tx.query(MAKE_ROOM, [postingId, count]);
  const added = await tx.query(ADD, [postingId, count]);
  return added.length === count;
}
