import { roomOf, type NewEvent } from '@app/contracts';
import { crewOutcome } from '@app/core';
import type { Sql } from '@app/database';
import type { Nudge } from '@app/platform';
import type { DuePosting } from './sql/due-postings.sql';
import { callOff, foundCrews } from './sql/crew.sql';

/** Calls off what must not start with too few; asked after the lock, because only then nobody comes or goes any more. */
export async function callOffShortCrews(tx: Sql, ending: readonly DuePosting[]): Promise<string[]> {
  const mayBeCalledOff = ending.filter(({ partialStart }) => partialStart === 'cancel').map(({ id }) => id);
  if (mayBeCalledOff.length === 0) return [];
  const crews = await foundCrews(tx, mayBeCalledOff);
  const short = crews.filter((crew) => crewOutcome(crew, crew) === 'cancelled').map(({ id }) => id);
  if (short.length > 0) await callOff(tx, short);
  return short;
}

type Scope = Pick<NewEvent, 'townCode' | 'marketId' | 'occupationId' | 'postingId' | 'employerId'>;

export const calledOffEvent = (scope: Scope, { slots, filled }: DuePosting): NewEvent => ({
  type: 'posting.cancelled',
  ...scope,
  data: { slots, filled, reason: 'MINIMUM_CREW' },
});

/** Tells the employer; the workers hear of their own assignments. */
export const calledOffNudge = ({ id, employerId, slots }: DuePosting): Nudge => ({
  room: roomOf(employerId),
  event: 'posting.changed',
  message: { postingId: id, status: 'cancelled', filled: 0, slots },
});
