import { isStep, type StateTable } from '../state-table';

/** The statuses of a standby, a worker who steps in when an assignment falls away. */
export const STANDBY_STATUSES = ['waiting', 'called', 'promoted', 'passed', 'expired'] as const;
/** One of them. */
export type StandbyStatus = (typeof STANDBY_STATUSES)[number];

/** Statuses of a standby that can still be promoted. */
export const LIVE_STANDBY_STATUSES = ['waiting', 'called'] as const satisfies readonly StandbyStatus[];

/** The whole life of a standby. */
export const STANDBY_NEXT: StateTable<StandbyStatus> = {
  // With a standing consent the promotion needs no call; passed also when a hard rule fails at the fresh check.
  waiting: ['called', 'promoted', 'passed', 'expired'],
  called: ['promoted', 'passed', 'expired'],
  promoted: [],
  passed: [],
  expired: [],
};

/** True when a standby may take this step. */
export const canStandbyBecome = (from: StandbyStatus, to: StandbyStatus): boolean => isStep(STANDBY_NEXT, from, to);
