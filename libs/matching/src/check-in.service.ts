import { Injectable } from '@nestjs/common';
import type { CheckInCode } from '@app/contracts';
import { CHECK_IN_FENCE_M, CODE_STEP_MS, codeStepAt, distanceM, isInsideFence, type Point } from '@app/core';
import { Db } from '@app/database';
import { notFound, Problem, type Caller } from '@app/platform';
import type { AssignmentFacts } from './assignment-view';
import { AssignmentsService } from './assignments.service';
import { CheckInCodes } from './check-in-codes';
import { postingOfEmployer } from './sql/assignments.sql';

/** The ways in which a worker shows by himself that he has come. Every one of them goes by the server's clock. */
@Injectable()
export class CheckInService {
  constructor(
    private readonly db: Db,
    private readonly codes: CheckInCodes,
    private readonly assignments: AssignmentsService,
  ) {}

  /** What the employer shows at the gate, and until when, so that the page knows when to ask again. */
  async code(caller: Caller, postingId: string): Promise<CheckInCode> {
    const posting = await postingOfEmployer(this.db, postingId, caller.accountId);
    if (!posting) throw notFound();
    if (posting.ended) throw new Problem(409, 'SHIFT_OVER');
    const changesAt = (codeStepAt(posting.now) + 1) * CODE_STEP_MS;
    return { code: this.codes.codeAt(postingId, posting.now), changesAt: new Date(changesAt).toISOString() };
  }

  byCode(caller: Caller, id: string, code: string): Promise<AssignmentFacts> {
    return this.assignments.checkIn(caller, id, ({ postingId, now }) => {
      const checked = this.codes.check(code, postingId, now);
      if (!checked.ok) throw new Problem(409, checked.reason);
      return { method: 'code', distanceM: null };
    });
  }

  /** `place` is WGS-84. */
  byPosition(caller: Caller, id: string, place: Point): Promise<AssignmentFacts> {
    return this.assignments.checkIn(caller, id, (a) => {
      const metres = distanceM(place, a);
      if (!isInsideFence(metres)) throw outsideFence(metres);
      return { method: 'position', distanceM: Math.round(metres) };
    });
  }
}

/** Says how far off he is: who reads it sees whether to walk on or to look for a wrong position. Metres. */
const outsideFence = (metres: number): Problem =>
  new Problem(409, 'OUTSIDE_FENCE', [], {}, { metres: Math.round(metres), fenceM: CHECK_IN_FENCE_M });
