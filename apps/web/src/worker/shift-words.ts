import type { Schemas } from '@app/client';

export type Shift = Schemas['AssignmentListDto']['assignments'][number];

const COMING = new Set(['confirmed', 'reconfirmed', 'en_route', 'checked_in']);
const KINDS: Readonly<Record<string, 'done' | 'wait' | 'loss' | 'live'>> = {
  confirmed: 'live',
  reconfirmed: 'live',
  en_route: 'live',
  checked_in: 'live',
  completed: 'done',
  no_show: 'loss',
  released: 'loss',
  cancelled_by_employer: 'loss',
  cancelled_by_worker: 'wait',
};
export const isComing = ({ status }: Shift): boolean => COMING.has(status);
export const kindOf = ({ status }: Shift): string | undefined => KINDS[status];

const HOUR_MS = 3_600_000;
/** On the way at most so long before the start; the server judges, this only shows the button. */
const WAY_MS = 2 * HOUR_MS;
const CHECK_IN_MS = HOUR_MS;

export interface ShiftActs {
  readonly reconfirm: boolean;
  readonly setOut: boolean;
  readonly checkIn: boolean;
  readonly cancel: boolean;
}

/** What the worker may do with a shift at this moment. */
export function actsOf(shift: Shift, now: number): ShiftActs {
  const before = ['confirmed', 'reconfirmed', 'en_route'].includes(shift.status);
  const startsInMs = Date.parse(shift.startsAt) - now;
  const asked = shift.reconfirmFrom !== null && Date.parse(shift.reconfirmFrom) <= now;
  return {
    reconfirm: shift.status === 'confirmed' && asked,
    setOut: before && shift.status !== 'en_route' && startsInMs <= WAY_MS && startsInMs > 0,
    checkIn: before && startsInMs <= CHECK_IN_MS && Date.parse(shift.endsAt) > now,
    cancel: before && startsInMs > 0,
  };
}
