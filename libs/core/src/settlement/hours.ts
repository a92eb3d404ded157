import { refuse, type Result } from '../result';
import type { StateTable } from '../state-table';

/** What is known of the hours of a shift: one side has told them, both tell different ones, or they are agreed. */
export const HOURS_STATUSES = ['stated', 'disputed', 'agreed'] as const;
export type HoursStatus = (typeof HOURS_STATUSES)[number];

/** Agreed hours stay: whoever finds a mistake later opens a ticket. */
export const HOURS_NEXT: StateTable<HoursStatus> = {
  stated: ['disputed', 'agreed'],
  disputed: ['agreed'],
  agreed: [],
};

/** Who says something about the hours. */
export type HoursSide = 'worker' | 'employer';
/** How hours came to be agreed: both said the same, the other side kept silent, or the staff decided a dispute. */
export const HOURS_AGREED_HOW = ['both', 'silence', 'decided'] as const;
export type HoursAgreedHow = (typeof HOURS_AGREED_HOW)[number];

/** The hours of one assignment, in minutes; a side that has said nothing is null. */
export interface Hours {
  readonly status: HoursStatus;
  readonly workerMinutes: number | null;
  readonly employerMinutes: number | null;
  readonly agreedMinutes: number | null;
  readonly agreedHow: HoursAgreedHow | null;
}

/** Why a statement about hours is refused. */
export const HOURS_REFUSALS = ['HOURS_TOO_LONG', 'HOURS_NOT_YET', 'HOURS_AGREED', 'HOURS_NOTHING_TO_ANSWER'] as const;
export type HoursRefusal = (typeof HOURS_REFUSALS)[number];

/** Silence counts as a yes after so long: the same 48 hours within which every effect can be appealed. */
export const HOURS_ANSWER_MS = 48 * 3_600_000;

/** Until when the other side may answer; nobody has to answer for a shift that still runs. */
export const hoursAnswerBy = (statedAt: number, endsAt: number): number => Math.max(statedAt, endsAt) + HOURS_ANSWER_MS;

/** Why nobody can have worked so many minutes; `now` for a side that tells before the end. */
export function minutesRefusal(
  minutes: number,
  { startsAt, endsAt }: { readonly startsAt: number; readonly endsAt: number },
  now = endsAt,
): 'HOURS_TOO_LONG' | 'HOURS_NOT_YET' | null {
  if (!(minutes * 60_000 <= endsAt - startsAt)) return 'HOURS_TOO_LONG';
  // A minute that has begun counts.
  return minutes <= Math.ceil((now - startsAt) / 60_000) ? null : 'HOURS_NOT_YET';
}

/** The hours after a side has told its figure; null = nothing was told before. The same figure on both sides is the agreement. */
export function stateHours(before: Hours | null, side: HoursSide, minutes: number): Result<Hours, HoursRefusal> {
  if (before?.status === 'agreed') return refuse('HOURS_AGREED');
  const both = { ...(before ?? NOTHING_SAID), [MINUTES_OF[side]]: minutes };
  if (both.workerMinutes === both.employerMinutes) return agreed(both, minutes, 'both');
  const isAnswer = both.workerMinutes !== null && both.employerMinutes !== null;
  return {
    ok: true,
    value: { ...both, status: isAnswer ? 'disputed' : 'stated', agreedMinutes: null, agreedHow: null },
  };
}

const NOTHING_SAID = { workerMinutes: null, employerMinutes: null };
const MINUTES_OF = { worker: 'workerMinutes', employer: 'employerMinutes' } as const;

/** The figure of the other side, which a yes takes over. */
export function othersMinutes(hours: Hours | null, side: HoursSide): Result<number, HoursRefusal> {
  if (hours?.status === 'agreed') return refuse('HOURS_AGREED');
  const minutes = side === 'worker' ? hours?.employerMinutes : hours?.workerMinutes;
  return minutes === null || minutes === undefined ? refuse('HOURS_NOTHING_TO_ANSWER') : { ok: true, value: minutes };
}

/** What the only figure becomes when its time for an answer is over; disputed hours never end by silence. */
export function hoursAfterSilence(hours: Hours): Result<Hours, HoursRefusal> {
  if (hours.status !== 'stated') return refuse(hours.status === 'agreed' ? 'HOURS_AGREED' : 'HOURS_NOTHING_TO_ANSWER');
  return agreed(hours, (hours.workerMinutes ?? hours.employerMinutes)!, 'silence');
}

/** What the staff decides about a dispute, and only about one. */
export function decideHours(hours: Hours | null, minutes: number): Result<Hours, HoursRefusal> {
  if (hours?.status === 'agreed') return refuse('HOURS_AGREED');
  return hours?.status === 'disputed' ? agreed(hours, minutes, 'decided') : refuse('HOURS_NOTHING_TO_ANSWER');
}

function agreed(
  { workerMinutes, employerMinutes }: Pick<Hours, 'workerMinutes' | 'employerMinutes'>,
  minutes: number,
  how: HoursAgreedHow,
): { readonly ok: true; readonly value: Hours } {
  return {
    ok: true,
    value: { workerMinutes, employerMinutes, status: 'agreed', agreedMinutes: minutes, agreedHow: how },
  };
}
