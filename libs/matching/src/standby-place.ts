import { roomOf, type NewEvent, type StandbyMessage } from '@app/contracts';
import type { Tx } from '@app/database';
import { appendEvents, touchWorkers, type Nudge } from '@app/platform';
import { scopeOf } from './answer-effects';
import type { Actor } from './on-behalf';
import { takeSlot, type AnswerFacts, type Taken } from './sql/accept-offer.sql';
import { endPlace, joinLine, type Joined } from './sql/standby.sql';

/** A standby stays so long after the start of the shift: the target is "manned at T + 30 min", and a no-show can be told from T + 10 min on. */
export const STANDBY_AFTER_START_MS = 30 * 60_000;

/** Puts the worker at the end of the line; the caller holds the posting's row. */
export async function joinAsStandby(tx: Tx, facts: AnswerFacts, consent: boolean, actor: Actor): Promise<Joined> {
  const joined = await joinLine(tx, { ...facts, consent }, STANDBY_AFTER_START_MS);
  const { offerId, workerId } = facts;
  const data = { offerId, rank: joined.rank, consent };
  appendEvents(tx, [{ type: 'standby.joined', ...scopeOf(facts), ...actor, data }]);
  touchWorkers(tx, [workerId]);
  return joined;
}

/**
 * Takes a vacant slot; a standby leaves the line for it, and the claim moves over. Undefined when no slot is vacant, or when
 * the place in the line has ended. The one way into a slot, for accepts, called standbys and promotions.
 */
export async function takePlace(tx: Tx, facts: AnswerFacts): Promise<Taken | undefined> {
  if (facts.standbyId === null) return takeSlot(tx, facts);
  if (facts.vacant <= 0 || !(await endPlace(tx, facts.standbyId, 'promoted', null))) return undefined;
  const taken = await takeSlot(tx, facts);
  if (!taken)
    throw new Error(`posting ${facts.postingId}: filled ${facts.filled} of ${facts.slots}, and no slot is vacant`);
  return taken;
}

export const standbyNudge = (workerId: string, message: StandbyMessage): Nudge => ({
  room: roomOf(workerId),
  event: 'standby.changed',
  message,
});

/** What is true beside the assignment when whoever took the slot stood in line. */
export function promotedEvents(facts: AnswerFacts): NewEvent[] {
  if (facts.standbyId === null) return [];
  return [{ type: 'standby.promoted', ...scopeOf(facts), data: { offerId: facts.offerId, rank: facts.standbyRank! } }];
}

export function promotedNudges({ standbyId, standbyRank, postingId, workerId }: AnswerFacts): Nudge[] {
  if (standbyId === null) return [];
  return [standbyNudge(workerId, { standbyId, postingId, rank: standbyRank!, status: 'promoted', reason: null })];
}
