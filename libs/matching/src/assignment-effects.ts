import { roomOf, type NewEvent } from '@app/contracts';
import type { Tx } from '@app/database';
import { addToOutbox, appendEvents, type Caller, type Nudge } from '@app/platform';
import type { LockedAssignment } from './sql/assignments.sql';

/** Where an event about a posting belongs; without a caller the clock did it. */
export const postingScopeOf = (a: LockedAssignment, caller?: Caller) => ({
  townCode: a.townCode,
  marketId: a.marketId,
  occupationId: a.occupationId,
  postingId: a.postingId,
  employerId: a.employerId,
  ...(caller && { actorId: caller.accountId }),
});

/** The same of an assignment; a clerk acts for its worker. */
export const scopeOf = (a: LockedAssignment, caller?: Caller) => ({
  ...postingScopeOf(a, caller),
  workerId: a.workerId,
  assignmentId: a.id,
  ...(caller?.role === 'clerk' && { onBehalfOf: a.workerId }),
});

/** Writes what became of an assignment, and tells its worker and its employer after the commit. */
export function tell(tx: Tx, a: LockedAssignment, event: NewEvent, status: string): void {
  appendEvents(tx, [event]);
  const payload = changedNudges({ ...a, assignmentId: a.id }, status);
  void addToOutbox(tx, [{ topic: 'nudge', key: '', payload }]);
}

type Parties = Pick<LockedAssignment, 'postingId' | 'workerId' | 'employerId'> & { readonly assignmentId: string };

/** To both sides of an assignment: that it has changed. */
export const changedNudges = ({ assignmentId, postingId, workerId, employerId }: Parties, status: string): Nudge[] =>
  [workerId, employerId].map((accountId) => ({
    ...{ room: roomOf(accountId), event: 'assignment.changed' },
    message: { assignmentId, postingId, status },
  }));
