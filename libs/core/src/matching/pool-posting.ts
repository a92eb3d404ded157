import { shanghaiDay } from '../time/day';
import { isTooLong } from './blockers';
import type { TimeBlock } from './candidate';
import { FLAG, REAL, WHOLE } from './pool-row';
import { packedCovers } from './pool-windows';
import type { PostingFacts } from './posting-facts';
import type { MatchingRules } from './rules';
import { dayAsNumber, type DaySegment, daySegments } from './shift-days';
import { isNightShift } from './wishes';
import { daysOf, weeksOf } from './work-hours';

const MINUTE_MS = 60_000;

/** What a posting asks of rows, worked out once per search. */
export class PoolPosting {
  /** The last birthday, as YYYYMMDD, of those old enough: whole years less keep 29 February right (full on 1 March). */
  readonly bornBy: number;
  /** Square of a distance beyond which no root needs to be taken to see that it is too far. */
  readonly certainlyFar2: number;
  readonly excluded: ReadonlySet<number> | null;
  readonly blockedPairs: ReadonlySet<number> | null;
  readonly roster: ReadonlySet<number> | null;
  private readonly relations: ReadonlyMap<number, number> | null;
  private readonly segments: readonly DaySegment[];
  private readonly isNight: boolean;
  private readonly days: TimeBlock;
  private readonly weeks: TimeBlock;
  private readonly shiftMs: number;
  /** The shift alone breaks the limit of hours: whoever gets so far is judged by the plain rule. */
  private readonly isTooLong: boolean;

  constructor(
    readonly facts: PostingFacts,
    private readonly rules: MatchingRules,
    slotOf: (workerId: string) => number | undefined,
  ) {
    const { startsAt, endsAt } = facts;
    const shift = { from: startsAt, to: endsAt };
    this.certainlyFar2 = (facts.radiusM + 1) ** 2;
    this.segments = daySegments(startsAt, endsAt);
    this.bornBy = dayAsNumber(shanghaiDay(startsAt)) - facts.minAge * 10_000;
    this.isNight = isNightShift(startsAt, endsAt);
    this.days = daysOf(shift);
    this.weeks = weeksOf(shift);
    this.shiftMs = endsAt - startsAt;
    this.isTooLong = isTooLong(facts, rules);
    this.excluded = slotsOf(facts.excluded, slotOf);
    this.blockedPairs = slotsOf(facts.blockedPairs, slotOf);
    this.roster = slotsOf(facts.roster, slotOf);
    this.relations = relationsOf(facts.relations, slotOf);
  }

  relationOf(slot: number): number {
    return this.relations?.get(slot) ?? 0;
  }

  isFree(windowA: number, windowB: number): boolean {
    for (const segment of this.segments) {
      if (!packedCovers(windowA, segment) && !packedCovers(windowB, segment)) return false;
    }
    return true;
  }

  /** Share of the stated wishes of the row at this word that the posting meets. */
  preferenceAt(wholes: Int32Array, w: number, flags: number): number {
    if (!(flags & FLAG.wishes)) return 1;
    const { hourlyFen, town } = this.facts;
    const minHourlyFen = wholes[w + WHOLE.minHourlyFen]!;
    const towns = wholes[w + WHOLE.towns]!;
    const noNights = (flags & FLAG.noNights) !== 0;
    const stated = Number(minHourlyFen > 0) + Number(towns !== 0) + Number(noNights);
    const lowPaid = Number(hourlyFen < minHourlyFen);
    const elsewhere = Number(towns !== 0 && (town < 0 || (towns & (1 << town)) === 0));
    return (stated - lowPaid - elsewhere - Number(noNights && this.isNight)) / stated;
  }

  /** True when the envelope of the row's shifts already tells that neither rest nor hours are in the way. */
  hoursAreSure(reals: Float64Array, r: number, flags: number, workedMinutes: number): boolean {
    if (this.isTooLong) return false;
    if (!(flags & FLAG.worked)) return true;
    const from = reals[r + REAL.workedFrom]!;
    const to = reals[r + REAL.workedTo]!;
    const { startsAt, endsAt } = this.facts;
    const { restMinMs } = this.rules;
    if (startsAt - to < restMinMs && from - endsAt < restMinMs) return false;
    return this.sumsAreSure(from, to, workedMinutes * MINUTE_MS + this.shiftMs);
  }

  private sumsAreSure(from: number, to: number, withShiftMs: number): boolean {
    const { days, weeks, rules } = this;
    const isDaySure = withShiftMs <= rules.dailyWorkMaxMs || to <= days.from || from >= days.to;
    return isDaySure && (withShiftMs <= rules.weeklyWorkMaxMs || to <= weeks.from || from >= weeks.to);
  }
}

type SlotOf = (workerId: string) => number | undefined;

/** Null when nobody of the pool is meant, which most searches can tell from. */
function slotsOf(workerIds: ReadonlySet<string>, slotOf: SlotOf): Set<number> | null {
  const slots = new Set<number>();
  for (const workerId of workerIds) {
    const slot = slotOf(workerId);
    if (slot !== undefined) slots.add(slot);
  }
  return slots.size > 0 ? slots : null;
}

function relationsOf(relations: ReadonlyMap<string, number>, slotOf: SlotOf): Map<number, number> | null {
  const bySlot = new Map<number, number>();
  for (const [workerId, value] of relations) {
    const slot = slotOf(workerId);
    if (slot !== undefined) bySlot.set(slot, value);
  }
  return bySlot.size > 0 ? bySlot : null;
}
