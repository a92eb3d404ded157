import type { AvailabilityWindow } from './candidate';
import type { DaySegment } from './shift-days';

/** Seven bits of weekdays, eleven each of first and last minute: one window that holds on several days is one number. */
const MINUTE_BITS = 11;
const MINUTE_MASK = 2 ** MINUTE_BITS - 1;

/** Windows of one weekday with touching and overlapping ones made one, so that a shift lies within one of them or none. */
function mergedDay(windows: readonly AvailabilityWindow[], weekday: number): AvailabilityWindow[] {
  const merged: { weekday: number; fromMinute: number; toMinute: number }[] = [];
  const ofDay = windows.filter((w) => w.weekday === weekday && w.fromMinute < w.toMinute);
  for (const window of ofDay.sort((a, b) => a.fromMinute - b.fromMinute)) {
    const last = merged.at(-1);
    if (last && window.fromMinute <= last.toMinute) last.toMinute = Math.max(last.toMinute, window.toMinute);
    else merged.push({ ...window });
  }
  return merged;
}

/** A worker's windows as few numbers: most people are free at the same hours on several days. */
export function packWindows(windows: readonly AvailabilityWindow[]): number[] {
  const days = new Map<number, number>();
  for (let weekday = 1; weekday <= 7; weekday++) {
    for (const { fromMinute, toMinute } of mergedDay(windows, weekday)) {
      const hours = (fromMinute << MINUTE_BITS) | toMinute;
      days.set(hours, (days.get(hours) ?? 0) | (1 << (weekday - 1)));
    }
  }
  return [...days].map(([hours, weekdays]) => (weekdays << (2 * MINUTE_BITS)) | hours);
}

/** True when the packed window covers the segment of a shift. */
export const packedCovers = (packed: number, segment: DaySegment): boolean =>
  ((packed >>> (2 * MINUTE_BITS)) & (1 << (segment.weekday - 1))) !== 0 &&
  ((packed >>> MINUTE_BITS) & MINUTE_MASK) <= segment.fromMinute &&
  (packed & MINUTE_MASK) >= segment.toMinute;
