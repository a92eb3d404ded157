import { isCalendarDay, minuteOfShanghaiDay, shanghaiWeekday } from '../time/day';
import type { AvailabilityWindow } from './candidate';

const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** The part of a shift that lies in one Shanghai day. */
export interface DaySegment {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** Cuts a shift at each Shanghai midnight; begun minutes count whole. */
export function daySegments(startsAt: number, endsAt: number): DaySegment[] {
  const segments: DaySegment[] = [];
  let midnight = startsAt - (startsAt % MINUTE_MS) - minuteOfShanghaiDay(startsAt) * MINUTE_MS;
  for (; midnight < endsAt; midnight += DAY_MS) {
    segments.push({
      weekday: shanghaiWeekday(midnight),
      fromMinute: Math.floor((Math.max(startsAt, midnight) - midnight) / MINUTE_MS),
      toMinute: Math.ceil((Math.min(endsAt, midnight + DAY_MS) - midnight) / MINUTE_MS),
    });
  }
  return segments;
}

/** A calendar day as the number YYYYMMDD, which sorts like the day; NaN when the text is none. */
export const dayAsNumber = (day: string): number => (isCalendarDay(day) ? Number(day.replaceAll('-', '')) : NaN);

/** True when the windows of a worker, taken together, cover every segment; no windows at all means any time. */
export function coversShift(windows: readonly AvailabilityWindow[], segments: readonly DaySegment[]): boolean {
  if (windows.length === 0) return true;
  for (const segment of segments) if (!coversSegment(windows, segment)) return false;
  return true;
}

function coversSegment(windows: readonly AvailabilityWindow[], segment: DaySegment): boolean {
  let covered = segment.fromMinute;
  while (covered < segment.toMinute) {
    const further = reachFrom(windows, segment.weekday, covered);
    if (further <= covered) return false;
    covered = further;
  }
  return true;
}

/** The latest minute that one window covers without a gap from the given minute. */
function reachFrom(windows: readonly AvailabilityWindow[], weekday: number, minute: number): number {
  let reach = minute;
  for (const window of windows) {
    if (window.weekday === weekday && window.fromMinute <= minute && window.toMinute > reach) reach = window.toMinute;
  }
  return reach;
}
