import { isCalendarDay } from '../time/day';
import { overlaps } from '../worktime/overlap';
import { fittingSkills } from './adjacency';
import { type Blocker, shiftOf, stops } from './blockers';
import type { TimeBlock } from './candidate';
import { applyChange, type Change, type Situation } from './explain-change';
import { leastStep } from './least-step';
import { isCorruptPlace, placeDistanceM } from './plane';
import { unmetWishes } from './wishes';
import { daysOf, needsRest, weeksOf } from './work-hours';

/** Distances are told in steps of this, and always enough. */
const STEP_M = 100;
const MINUTE_MS = 60_000;
/** More trades than this are no advice. */
const MOST_TRADES = 3;

const REMEDIES: Readonly<Record<Blocker, (now: Situation) => Change | null>> = {
  CORRUPT_PLACE: () => ({ kind: 'LOCATE' }),
  NO_SKILL: skill,
  TOO_FAR: distance,
  OFFLINE: () => ({ kind: 'ONLINE' }),
  IDENTITY: () => ({ kind: 'VERIFIED' }),
  SUSPENDED: ({ candidate }) => ({ kind: 'SUSPENSION_OVER', at: candidate.suspendedUntil }),
  UNDER_AGE: ({ posting, candidate }) => ({ kind: 'OLD_ENOUGH', on: birthday(candidate.bornOn, posting.minAge) }),
  NO_CERTIFICATE: certificates,
  BLOCK_LIST: () => ({ kind: 'UNBLOCKED' }),
  NOT_AVAILABLE: ({ posting }) => ({ kind: 'FREE', ...shiftOf(posting) }),
  WISH_UNMET: wishes,
  BUSY: ({ posting, candidate }) => ({
    kind: 'WITHOUT_ASSIGNMENTS',
    blocks: candidate.busy.filter((block) => overlaps(posting.block, block)),
  }),
  REST: ({ posting, candidate, rules }) => ({
    kind: 'WITHOUT_SHIFTS',
    blocks: candidate.worked.filter((other) => needsRest(shiftOf(posting), other, rules.restMinMs)),
  }),
  DAILY_HOURS: (now) => hours(now, 'DAILY_HOURS'),
  WEEKLY_HOURS: (now) => hours(now, 'WEEKLY_HOURS'),
  OFFER_OVERLAP: ({ posting, candidate }) => ({
    kind: 'WITHOUT_OFFERS',
    blocks: candidate.liveOffers.filter((block) => overlaps(posting.block, block)),
  }),
  OFFER_CAP: ({ candidate, rules }) => ({
    kind: 'FEWER_OFFERS',
    by: candidate.liveOffers.length - rules.liveOfferCap + 1,
  }),
  DAILY_CAP: () => ({ kind: 'NEXT_DAY' }),
  ALREADY_OFFERED: () => ({ kind: 'NEW_TERMS' }),
};

/** The least change after which this blocker, taken alone, stops the worker no more; null when no single one helps. */
export function remedyFor(code: Blocker, now: Situation): Change | null {
  const change = REMEDIES[code](now);
  return change && helps(code, now, change) ? change : null;
}

function helps(code: Blocker, now: Situation, change: Change): boolean {
  const then = applyChange(now, change);
  return !stops(code, then.posting, then.candidate, then.rules);
}

function skill({ posting, rules }: Situation): Change | null {
  const fitting = fittingSkills(rules.adjacency, posting.occupation, rules.minFit);
  const anyOf = fitting.slice(0, MOST_TRADES).map(({ skill: n }) => n);
  return anyOf.length > 0 ? { kind: 'SKILL', anyOf } : null;
}

/** Within the round's radius only the worker's own reach is in the way. */
function distance(now: Situation): Change | null {
  const { posting, candidate, rules } = now;
  if (isCorruptPlace(candidate.place)) return { kind: 'LOCATE' };
  const distanceM = placeDistanceM(posting.place, candidate.place);
  if (distanceM <= posting.radiusM) {
    return { kind: 'REACH', travelRadiusM: Math.ceil(distanceM / STEP_M) * STEP_M };
  }
  const byOf = (steps: number): Change => {
    const byM = steps * STEP_M;
    return { kind: 'NEARER', byM, byMinutes: byM / rules.travelMPerMinute };
  };
  const steps = leastStep(Math.ceil(distanceM / STEP_M), (n) => helps('TOO_FAR', now, byOf(n)));
  return steps === null ? null : byOf(steps);
}

function certificates({ posting, candidate }: Situation): Change {
  const validTo = posting.endsAt;
  const kinds = posting.certificates.filter((kind) => !((candidate.certificates.get(kind) ?? 0) >= validTo));
  return { kind: 'CERTIFIED', kinds, validTo };
}

function wishes({ posting, candidate }: Situation): Change {
  const unmet = unmetWishes(posting, candidate);
  return {
    kind: 'WISHES',
    lowerByFen: unmet.includes('PAY') ? Math.ceil(candidate.wishes.minHourlyFen - posting.hourlyFen) : 0,
    town: unmet.includes('TOWN') ? posting.town : null,
    nights: unmet.includes('NO_NIGHTS'),
  };
}

/** Who is born on 29 February has the birthday of a common year on 1 March. */
function birthday(bornOn: string, age: number): string {
  const day = `${String(Number(bornOn.slice(0, 4)) + age).padStart(4, '0')}${bornOn.slice(4)}`;
  return isCalendarDay(day) ? day : `${day.slice(0, 4)}-03-01`;
}

/** A shorter shift, or else without as many other shifts of that time, the last ones first, as it takes. */
function hours(now: Situation, code: 'DAILY_HOURS' | 'WEEKLY_HOURS'): Change | null {
  const { posting } = now;
  const minutes = Math.ceil((posting.endsAt - posting.startsAt) / MINUTE_MS) - 1;
  const shorter = leastStep(minutes, (n) => helps(code, now, { kind: 'SHORTER', byMs: n * MINUTE_MS }));
  if (shorter !== null) return { kind: 'SHORTER', byMs: shorter * MINUTE_MS };
  const others = othersOf(now, code === 'DAILY_HOURS' ? daysOf : weeksOf);
  const gone = leastStep(others.length, (n) =>
    helps(code, now, { kind: 'WITHOUT_SHIFTS', blocks: others.slice(0, n) }),
  );
  return gone === null ? null : { kind: 'WITHOUT_SHIFTS', blocks: others.slice(0, gone) };
}

function othersOf({ posting, candidate }: Situation, spanOf: (shift: TimeBlock) => TimeBlock): TimeBlock[] {
  const span = spanOf(shiftOf(posting));
  return candidate.worked.filter((block) => overlaps(block, span)).sort((a, b) => b.from - a.from);
}
