import { terminalStatuses } from '../state-table';
import {
  ASSIGNMENT_NEXT,
  ASSIGNMENT_STATUSES,
  canAssignmentBecome,
  LIVE_ASSIGNMENT_STATUSES,
  type AssignmentStatus,
} from './assignment-status';

const before = (to: AssignmentStatus) => ASSIGNMENT_STATUSES.filter((from) => canAssignmentBecome(from, to));

describe('an assignment', () => {
  it.each<[AssignmentStatus, AssignmentStatus[]]>([
    ['reconfirmed', ['confirmed']],
    ['en_route', ['confirmed', 'reconfirmed']],
    ['checked_in', ['confirmed', 'reconfirmed', 'en_route', 'no_show']],
    ['completed', ['checked_in']],
    ['sent_home', ['checked_in', 'no_show']],
    ['released', ['confirmed', 'reconfirmed']],
    ['no_show', ['confirmed', 'reconfirmed', 'en_route']],
    ['cancelled_by_worker', ['confirmed', 'reconfirmed', 'en_route']],
    ['cancelled_by_employer', ['confirmed', 'reconfirmed', 'en_route', 'checked_in']],
    ['confirmed', []],
  ])('becomes %s only from %j', (to, froms) => {
    expect(before(to)).toEqual(froms);
  });

  it('is live or at an end, or was given up and may still come', () => {
    expect([...LIVE_ASSIGNMENT_STATUSES, ...terminalStatuses(ASSIGNMENT_NEXT), 'no_show'].sort()).toEqual(
      [...ASSIGNMENT_STATUSES].sort(),
    );
  });
});
