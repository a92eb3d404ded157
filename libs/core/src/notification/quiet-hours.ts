import { minuteOfShanghaiDay } from '../time/day';

/** From one minute of the Shanghai day to another, past midnight when it ends before it begins; half-open. */
export interface QuietHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}
/** Until a person says otherwise. */
export const USUAL_QUIET_HOURS: QuietHours = { fromMinute: 22 * 60, toMinute: 7 * 60 };

/**
 * How a message stands to quiet hours. `offer`: waits, unless it is urgent and the worker is online. `answer`: follows what the
 * person did a moment ago, who is awake. `agreed`: about a shift that was agreed to; waits, unless the shift begins before the
 * quiet hours end, when it would come too late. `news`: waits.
 */
export const PACES = ['offer', 'answer', 'agreed', 'news'] as const;
export type Pace = (typeof PACES)[number];

/** A message to one person, as far as its hour goes. Times are epoch ms. */
export interface Timed {
  readonly pace: Pace;
  readonly now: number;
  /** Null: this person has none. */
  readonly quiet: QuietHours | null;
  readonly urgent: boolean;
  readonly online: boolean;
  /** Of the shift that it is about. */
  readonly startsAt: number | null;
}

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;

/** When the quiet hours that hold at `now` end; null outside them. */
export function quietEnd({ fromMinute, toMinute }: QuietHours, now: number): number | null {
  const minute = minuteOfShanghaiDay(now);
  const length = (toMinute - fromMinute + DAY_MINUTES) % DAY_MINUTES;
  const passed = (minute - fromMinute + DAY_MINUTES) % DAY_MINUTES;
  if (passed >= length) return null;
  return Math.floor(now / MINUTE_MS) * MINUTE_MS + (length - passed) * MINUTE_MS;
}

/** The instant from which a message may be sent. */
export function sendAt(message: Timed): number {
  const end = message.quiet && quietEnd(message.quiet, message.now);
  return end === null || breaksQuiet(message, end) ? message.now : end;
}

function breaksQuiet({ pace, urgent, online, startsAt }: Timed, end: number): boolean {
  if (pace === 'answer') return true;
  if (pace === 'offer') return urgent && online;
  return pace === 'agreed' && startsAt !== null && startsAt <= end;
}
