import type { Tx } from '@app/database';
import { addToOutbox, appendEvents, type Caller } from '@app/platform';
import { postingScopeOf } from './assignment-effects';
import type { CycleBooks } from './cycle-books';
import { searchAgain, type LockedAssignment } from './sql/assignments.sql';
import { moveLine, type LineMoved } from './standby-line';

/** A slot has fallen vacant, and what was done about it. */
export interface Vacancy {
  readonly shard: number;
  readonly moved: LineMoved;
  /** An ordinary search goes on for what the line could not fill. */
  readonly searching: boolean;
}

/**
 * Standbys first; what they leave is put before the next cycle, which calls those who want to be asked. The caller holds the
 * posting's row, and after the commit wakes the shard's cycle and delivers the nudges.
 */
export async function refill(tx: Tx, books: CycleBooks, a: LockedAssignment, caller?: Caller): Promise<Vacancy> {
  const moved = await moveLine(tx, books, a.postingId);
  const searching = moved.vacant > 0 && (await reopen(tx, a, caller));
  return { shard: a.shard, moved, searching };
}

/** Puts the posting before the next cycle; false when its validity is over. */
async function reopen(tx: Tx, a: LockedAssignment, caller?: Caller): Promise<boolean> {
  const again = await searchAgain(tx, a.postingId);
  if (!again) return false;
  if (again.reopened) appendEvents(tx, [{ type: 'posting.reopened', ...postingScopeOf(a, caller), data: {} }]);
  void addToOutbox(tx, [{ topic: 'posting.changed', key: String(a.shard), payload: { postingId: a.postingId } }]);
  return true;
}
