import { isStep, type StateTable } from '../state-table';

/** The statuses of an assignment, one worker in one slot. */
export const ASSIGNMENT_STATUSES = [
  'confirmed',
  'reconfirmed',
  'en_route',
  'checked_in',
  'completed',
  'cancelled_by_worker',
  'cancelled_by_employer',
  'released',
  'no_show',
  'sent_home',
] as const;
/** One of them. */
export type AssignmentStatus = (typeof ASSIGNMENT_STATUSES)[number];

/** Statuses of an assignment that holds its slot and the worker's time. */
export const LIVE_ASSIGNMENT_STATUSES = [
  'confirmed',
  'reconfirmed',
  'en_route',
  'checked_in',
] as const satisfies readonly AssignmentStatus[];

/** The whole life of an assignment. */
export const ASSIGNMENT_NEXT: StateTable<AssignmentStatus> = {
  // Released: the reconfirmation was missed.
  confirmed: [
    'reconfirmed',
    'en_route',
    'checked_in',
    'cancelled_by_worker',
    'cancelled_by_employer',
    'released',
    'no_show',
  ],
  // Who is asked twice may miss the second time.
  reconfirmed: ['en_route', 'checked_in', 'cancelled_by_worker', 'cancelled_by_employer', 'released', 'no_show'],
  en_route: ['checked_in', 'cancelled_by_worker', 'cancelled_by_employer', 'no_show'],
  checked_in: ['completed', 'sent_home', 'cancelled_by_employer'],
  completed: [],
  cancelled_by_worker: [],
  cancelled_by_employer: [],
  released: [],
  // Given up, and there after all: a place that is still vacant, or home again.
  no_show: ['checked_in', 'sent_home'],
  sent_home: [],
};

/** True when an assignment may take this step. */
export const canAssignmentBecome = (from: AssignmentStatus, to: AssignmentStatus): boolean =>
  isStep(ASSIGNMENT_NEXT, from, to);
