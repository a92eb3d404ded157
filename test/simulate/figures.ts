import { fairnessOf, type FairnessWeek, type Urgency, type WeekOfWorker } from '@app/core';
import type { DayLog, Happening } from './log';
import { DAYS, type World } from './world';

const MINUTE = 60_000;
const DAY_MS = 1440 * MINUTE;
const MANNED_AFTER_MS = 30 * MINUTE;
/** Nobody of the made-up workers registered on these days. */
const LONG_AGO = 0;

export interface DayFigures {
  readonly slots: number;
  /** Slots that had a holder at some time before T + 30 min. */
  readonly filled: number;
  readonly fillRate: number;
  /** Of the filled: somebody had checked in by T + 30 min. A slot counts once, however many held it. */
  readonly mannedAt30: number;
  /** The same of all slots. */
  readonly mannedOfAll: number;
  /** From publication until every slot had found its first holder; postings that never got there are left out. */
  readonly timeToFillMedianS: number;
  readonly urgentFillMedianS: number;
  readonly urgentFillP90S: number;
  readonly offers: number;
  readonly standbys: number;
  readonly promotions: number;
  readonly cancellations: number;
  /** Asked whether they come, and silent. */
  readonly released: number;
  readonly noShows: number;
  /** Slots with a second holder or more. */
  readonly replaced: number;
  readonly fairness: FairnessWeek;
}

interface Tally {
  readonly slots: number;
  readonly urgency: Urgency;
  readonly publishedAt: number;
  readonly startsAt: number;
  /** Instant of the first holder by slot, and how many there were. */
  readonly firstAt: Map<number, number>;
  readonly holders: Map<number, number>;
  readonly manned: Set<number>;
}

/** The figures of a day, from its log alone. */
export function figuresOf(log: DayLog, world: World): DayFigures {
  const tallies = talliesOf(log);
  const count = (is: (happening: Happening) => boolean): number => log.filter(is).length;
  const sum = (of: (tally: Tally) => number): number => tallies.reduce((total, tally) => total + of(tally), 0);
  const [slots, filled, manned] = [sum((t) => t.slots), sum((t) => t.firstAt.size), sum((t) => t.manned.size)];
  const times = fillTimesS(tallies);
  const urgent = fillTimesS(tallies.filter(({ urgency }) => urgency === 'urgent'));
  return {
    ...{ slots, filled, fillRate: filled / slots, mannedAt30: manned / filled, mannedOfAll: manned / slots },
    timeToFillMedianS: quantile(times, 0.5),
    urgentFillMedianS: quantile(urgent, 0.5),
    urgentFillP90S: quantile(urgent, 0.9),
    offers: count(({ what }) => what === 'offered'),
    standbys: count(({ what }) => what === 'stands_by'),
    promotions: count((one) => one.what === 'assigned' && one.promoted),
    cancellations: count((one) => one.what === 'left' && one.why === 'cancelled'),
    released: count((one) => one.what === 'left' && one.why === 'released'),
    noShows: count((one) => one.what === 'left' && one.why === 'no_show'),
    replaced: sum(({ holders }) => [...holders.values()].filter((n) => n > 1).length),
    fairness: fairnessOf(weekOf(log, world), { from: DAYS[0], to: DAYS.at(-1)! + DAY_MS }),
  };
}

function talliesOf(log: DayLog): Tally[] {
  const tallies = new Map<string, Tally>();
  for (const one of log) {
    if (one.what === 'published') {
      const { postingId, slots, urgency, startsAt, at: publishedAt } = one;
      const empty = { firstAt: new Map(), holders: new Map(), manned: new Set<number>() };
      tallies.set(postingId, { slots, urgency, startsAt, publishedAt, ...empty });
    } else if (one.what === 'assigned' || one.what === 'checked_in') {
      const tally = tallies.get(one.postingId)!;
      if (one.at <= tally.startsAt + MANNED_AFTER_MS) tell(tally, one);
    }
  }
  return [...tallies.values()];
}

function tell({ firstAt, holders, manned }: Tally, one: Extract<Happening, { what: 'assigned' | 'checked_in' }>): void {
  const { slot, at } = one;
  if (one.what === 'checked_in') {
    manned.add(slot);
    return;
  }
  if (!firstAt.has(slot)) firstAt.set(slot, at);
  holders.set(slot, (holders.get(slot) ?? 0) + 1);
}

const fillTimesS = (tallies: readonly Tally[]): number[] =>
  tallies
    .filter(({ firstAt, slots }) => firstAt.size === slots)
    .map(({ firstAt, publishedAt }) => (Math.max(...firstAt.values()) - publishedAt) / 1000)
    .sort((a, b) => a - b);

/** Nearest rank of sorted values; 0 without any. */
const quantile = (sorted: readonly number[], q: number): number =>
  sorted[Math.max(0, Math.ceil(q * sorted.length) - 1)] ?? 0;

function weekOf(log: DayLog, { workers, people }: World): WeekOfWorker[] {
  const [offers, accepted, hired] = [new Map<string, number>(), new Map<string, number>(), new Set<string>()];
  const more = (counts: Map<string, number>, key: string) => void counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const one of log) {
    if (one.what === 'offered') more(offers, one.workerId);
    if (one.what === 'accept') more(accepted, one.workerId);
    if (one.what === 'assigned') hired.add(one.workerId);
  }
  return workers
    .map(({ workerId, hardship, bornOn }) => ({
      ...{ hardship, bornOn, registeredAt: LONG_AGO },
      activeMs: people.get(workerId)!.online.reduce((sum, { from, until }) => sum + until - from, 0),
      offers: offers.get(workerId) ?? 0,
      answered: offers.get(workerId) ?? 0,
      accepted: accepted.get(workerId) ?? 0,
      hired: hired.has(workerId),
    }))
    .filter(({ activeMs }) => activeMs > 0);
}
