import { URGENCIES, type UrgencyLimits, urgencyOf } from '../posting/urgency';
import type { AssignmentStatus } from './assignment-status';
import type { ShiftPolicy } from './shift-policy';

/** An assignment as the clock sees it. Times are epoch ms. */
export interface Watched {
  readonly status: AssignmentStatus;
  readonly startsAt: number;
  readonly confirmedAt: number;
  /** When the newest question was put; null = none yet. */
  readonly askedAt: number | null;
  /** When the worker last said that he will come. */
  readonly reconfirmedAt: number | null;
}

/** By what it is judged. */
export interface WatchPolicy extends UrgencyLimits {
  readonly shift: ShiftPolicy;
}

/** A question in time. */
export interface DatedQuestion {
  readonly askAt: number;
  readonly dueAt: number;
}

/** What the clock does now, and when it looks again; null = never. */
export interface WatchStep {
  readonly act: 'wait' | 'ask' | 'release' | 'summon' | 'give_up';
  readonly lookAt: number | null;
}

const AWAITED: ReadonlySet<AssignmentStatus> = new Set(['confirmed', 'reconfirmed', 'en_route']);

/** True for a worker who is booked and not there yet. */
export const isAwaited = ({ status }: Pick<Watched, 'status'>): boolean => AWAITED.has(status);

/**
 * The questions that an assignment is asked: those of its class that lie after the booking. The class is that of the booking,
 * as that of a replacement is; who was booked after all questions of his class is asked those of the next more urgent one.
 */
export function questionsOf({ startsAt, confirmedAt }: Pick<Watched, 'startsAt' | 'confirmedAt'>, policy: WatchPolicy) {
  const own = URGENCIES.indexOf(urgencyOf(confirmedAt, startsAt, policy));
  for (const urgency of URGENCIES.slice(0, own + 1).reverse()) {
    const dated = policy.shift.reconfirm[urgency].map(({ askMs, dueMs }): DatedQuestion => ({
      askAt: startsAt - askMs,
      dueAt: startsAt - dueMs,
    }));
    const ahead = dated.filter(({ askAt }) => askAt > confirmedAt);
    if (ahead.length > 0) return ahead;
  }
  return [];
}

const isAnswered = ({ status, reconfirmedAt }: Watched, { askAt }: DatedQuestion): boolean =>
  !isAwaited({ status }) || status === 'en_route' || (reconfirmedAt !== null && reconfirmedAt >= askAt);

/** The first question that is neither answered nor past its due time; null when nothing is asked any more. */
export const nextQuestion = (a: Watched, now: number, policy: WatchPolicy): DatedQuestion | null =>
  questionsOf(a, policy).find((question) => question.dueAt > now && !isAnswered(a, question)) ?? null;

/** When whoever is not there is given up: who was found only shortly before has his time for the way. */
export function givenUpAt({ startsAt, confirmedAt }: Pick<Watched, 'startsAt' | 'confirmedAt'>, shift: ShiftPolicy) {
  const foundLate = confirmedAt > startsAt - shift.signOfLifeMs;
  return Math.max(startsAt + shift.noShowAfterMs, foundLate ? confirmedAt + shift.replacementPatienceMs : 0);
}

/** Whoever said that he comes, is on the way, or said yes a moment ago; asked when the standby is about to be called. */
export const hasSignOfLife = ({ status, confirmedAt, startsAt }: Watched, shift: ShiftPolicy): boolean =>
  status !== 'confirmed' || confirmedAt > startsAt - 2 * shift.signOfLifeMs;

/** A standby who was asked and does not answer is passed after this time: the next is asked then. */
export const SUMMON_EVERY_MS = 90_000;

/** What becomes of a booked worker by the clock alone. */
export function watchStep(a: Watched, now: number, policy: WatchPolicy): WatchStep {
  const { shift } = policy;
  if (!isAwaited(a)) return { act: 'wait', lookAt: null };
  const end = givenUpAt(a, shift);
  if (now >= end) return { act: 'give_up', lookAt: null };
  const signDueAt = a.startsAt - shift.signOfLifeMs;
  if (now >= signDueAt) {
    if (hasSignOfLife(a, shift)) return { act: 'wait', lookAt: end };
    return { act: 'summon', lookAt: Math.min(end, now + SUMMON_EVERY_MS) };
  }
  if (isOverdue(a, now, policy)) return { act: 'release', lookAt: null };
  const next = nextQuestion(a, now, policy);
  if (!next) return { act: 'wait', lookAt: signDueAt };
  if (next.askAt > now) return { act: 'wait', lookAt: Math.min(next.askAt, signDueAt) };
  const isPut = a.askedAt !== null && a.askedAt >= next.askAt;
  return { act: isPut ? 'wait' : 'ask', lookAt: Math.min(next.dueAt, signDueAt) };
}

/** Silence counts only after a question that was put in time: who was not asked has not missed anything. */
const isOverdue = (a: Watched, now: number, policy: WatchPolicy): boolean =>
  questionsOf(a, policy).some(
    (question) =>
      question.dueAt <= now &&
      a.askedAt !== null &&
      a.askedAt >= question.askAt &&
      a.askedAt < question.dueAt &&
      !isAnswered(a, question),
  );

/** What comes of a worker's word that he will come: it is noted, said already, or refused for a reason. */
export function reconfirmation(a: Watched, now: number, policy: WatchPolicy) {
  if (!isAwaited(a)) return a.status === 'checked_in' ? 'said' : a.status === 'released' ? 'RELEASED' : 'WRONG_STATUS';
  if (now >= a.startsAt) return 'SHIFT_STARTED';
  const next = nextQuestion(a, now, policy);
  const isOpen = next !== null && next.askAt <= now;
  if (a.status !== 'confirmed') return isOpen ? 'noted' : 'said';
  return next === null || isOpen ? 'noted' : 'RECONFIRM_TOO_EARLY';
}

/** Why a worker cannot say now that he is on the way; null when he can. */
export const enRouteRefusal = ({ startsAt }: Pick<Watched, 'startsAt'>, now: number, { enRouteFromMs }: ShiftPolicy) =>
  now < startsAt - enRouteFromMs ? ('EN_ROUTE_TOO_EARLY' as const) : null;
