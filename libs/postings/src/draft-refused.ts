import type { EventScope } from '@app/contracts';
import type { Db } from '@app/database';
import { appendEvents, Problem, type Hints } from '@app/platform';
import type { DraftRefusal } from './draft-check';

/** 422 of a draft; it knows which rules of law the text breaks, so that they can be counted. */
export class DraftRefused extends Problem {
  constructor(readonly refusal: DraftRefusal) {
    super(422, 'VALIDATION', refusal.errors);
  }
}

type Who = Required<Pick<EventScope, 'employerId'>> & Pick<EventScope, 'postingId'>;

/** Counts a text that the law forbids after the rollback of what it was sent for: nothing else of it is written. */
export async function countingRefusals<T>(db: Db, hints: Hints, who: Who, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DraftRefused && error.refusal.blockedRules.length > 0) {
      const { scope, blockedRules } = error.refusal;
      const data = { codes: [...blockedRules] };
      const event = { type: 'posting.refused', ...scope, ...who, actorId: who.employerId, data } as const;
      await db.transaction((tx) => appendEvents(tx, [event]));
      hints.wakeProjector();
    }
    throw error;
  }
}
