import type { NewEvent } from '@app/contracts';
import type { Tx } from '@app/database';
import { addToOutbox, appendEvents, touchWorkers, type Caller } from '@app/platform';
import { scopeOf, tell } from './assignment-effects';
import { endLosers, type LosingOffer } from './sql/accept-offer.sql';
import { sendHome, takeBack, type LockedAssignment } from './sql/assignments.sql';
import { goneNudges } from './write-cycle';

/** Given up, and there after all: a slot that is still vacant is his again, else he is sent home. True when he stays. */
export async function staysAfterAll(tx: Tx, a: LockedAssignment, caller: Caller): Promise<boolean> {
  if (await takeBack(tx, a.id)) {
    const losers = await endLosers(tx, a.offerId, a.postingId);
    told(tx, losers);
    appendEvents(tx, [{ type: 'assignment.taken_back', ...scopeOf(a, caller), data: {} }]);
    return true;
  }
  await sendHome(tx, a.id);
  const event: NewEvent = { type: 'assignment.sent_home', ...scopeOf(a, caller), data: {} };
  tell(tx, a, event, 'sent_home');
  return false;
}

/** Whoever was asked for the slot meanwhile hears that it is taken. */
function told(tx: Tx, losers: readonly LosingOffer[]): void {
  if (losers.length === 0) return;
  touchWorkers(
    tx,
    losers.map((offer) => offer.worker_id),
  );
  void addToOutbox(tx, [{ topic: 'nudge', key: '', payload: goneNudges(losers) }]);
}
