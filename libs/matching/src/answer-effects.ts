import { roomOf, type NewEvent } from '@app/contracts';
import type { Nudge } from '@app/platform';
import type { Actor } from './on-behalf';
import type { AnswerFacts, Assigned, LosingOffer, Taken } from './sql/accept-offer.sql';

/** Where an event about this offer belongs. */
export const scopeOf = (facts: AnswerFacts) => ({
  townCode: facts.townCode,
  marketId: facts.marketId,
  occupationId: facts.occupationId,
  postingId: facts.postingId,
  employerId: facts.employerId,
  workerId: facts.workerId,
});

/** What an assignment makes true; a posting that was open is filled by its last slot. */
export function assignedEvents(facts: AnswerFacts, { assigned, losers, insured }: Taken, actor?: Actor): NewEvent[] {
  const scope = { ...scopeOf(facts), assignmentId: assigned.id, ...actor };
  const confirmed: NewEvent = {
    type: 'assignment.confirmed',
    ...scope,
    data: { offerId: facts.offerId, slot: assigned.slot, generation: assigned.generation, insured },
  };
  const nowFull = assigned.status === 'filled' && facts.status === 'open';
  if (!nowFull) return [confirmed];
  return [confirmed, { type: 'posting.filled', ...scope, data: filledData(facts, losers) }];
}

const filledData = ({ slots, reopened }: AnswerFacts, losers: readonly LosingOffer[]) => ({
  ...{ slots, cutMilli: cutMilli(losers), ...(reopened && { again: true }) },
});

/** What was taken back before its time could have been accepted in the rest of it: it counts by the time that it had. */
const cutMilli = (losers: readonly LosingOffer[]): number =>
  Math.round(losers.reduce((sum, { reason, had }) => sum + (reason === 'slots_taken' ? 1000 * (had ?? 1) : 0), 0));

/** Tells the worker and the employer. */
export function assignedNudges(facts: AnswerFacts, assigned: Assigned): Nudge[] {
  const { postingId, slots, workerId, employerId } = facts;
  return [
    {
      room: roomOf(workerId),
      event: 'assignment.changed',
      message: { assignmentId: assigned.id, postingId, status: 'confirmed' },
    },
    {
      room: roomOf(employerId),
      event: 'posting.changed',
      message: { postingId, status: assigned.status, filled: assigned.filled, slots },
    },
  ];
}
