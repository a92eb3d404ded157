import type { ShiftPolicy } from './shift-policy';

interface ReachPolicy {
  readonly shift: ShiftPolicy;
  readonly travelMPerMinute: number;
}

const MINUTE_MS = 60_000;

/** How far off, metres, somebody may be who is told now and has to be there in so many ms. */
export const reachWithinM = (ms: number, { shift, travelMPerMinute }: ReachPolicy): number =>
  (Math.max(0, ms - shift.setOutMs) / MINUTE_MS) * travelMPerMinute;

/** True for a worker so far off who, told now, is there by the time at which the shift is to be manned. */
export function canBeThere(
  distanceM: number,
  { startsAt, now }: { readonly startsAt: number; readonly now: number },
  policy: ReachPolicy,
): boolean {
  return distanceM <= reachWithinM(startsAt + policy.shift.mannedWithinMs - now, policy);
}
