import { ageOn, shanghaiDay } from '../time/day';
import { gini } from './gini';

/** Groups whose share is watched, each against everybody else. */
export const FAIRNESS_GROUPS = ['hardship', 'age45Plus', 'newcomer'] as const;
/** One of them. */
export type FairnessGroup = (typeof FAIRNESS_GROUPS)[number];

/** What the figures know of a worker who was active in a week; protected traits have no place here. Times are epoch ms. */
export interface WeekOfWorker {
  /** 就业困难人员. */
  readonly hardship: boolean;
  readonly bornOn: string;
  readonly registeredAt: number;
  /** Time online in the week. */
  readonly activeMs: number;
  /** Offers sent in the week. */
  readonly offers: number;
  /** Those of them that were accepted, declined or ran out, and the accepted. */
  readonly answered: number;
  readonly accepted: number;
  /** Got at least one place in the week. */
  readonly hired: boolean;
}

/** From Monday to Monday. */
export interface WeekSpan {
  readonly from: number;
  readonly to: number;
}

/** Figures of a set of active workers; null where there is nothing to divide by. */
export interface SideFigures {
  readonly workers: number;
  readonly activeHours: number;
  readonly offers: number;
  /** Offers per active hour. */
  readonly exposure: number | null;
  /** Accepted of those that were accepted, declined or ran out. */
  readonly acceptanceRate: number | null;
  /** Workers with a place, of all. */
  readonly hireRate: number | null;
}

/** A group against everybody else. */
export interface GroupFigures {
  readonly group: FairnessGroup;
  readonly members: SideFigures;
  readonly others: SideFigures;
  /** Exposure of the members over that of the others. */
  readonly exposureRatio: number | null;
  readonly alarm: boolean;
}

/** The fairness figures of a week. */
export interface FairnessWeek {
  readonly all: SideFigures;
  /** Of offers per active hour, over `giniWorkers` workers. */
  readonly gini: number | null;
  readonly giniWorkers: number;
  readonly groups: readonly GroupFigures[];
}

/** Below it, an alarm is raised: the four-fifths rule (29 CFR 1607.4 D), applied to exposure. */
export const LEAST_EXPOSURE_RATIO = 0.8;
/** Fewer active workers on either side raise no alarm: chance would. */
export const LEAST_GROUP = 5;
/** Who was online for less is left out of the Gini: one offer within five minutes would be twelve an hour. */
export const GINI_LEAST_ACTIVE_MS = 3_600_000;

const HOUR_MS = 3_600_000;
const OLDER_FROM = 45;

type Membership = (worker: WeekOfWorker, week: WeekSpan) => boolean;

/** Age by the last day of the week; a newcomer registered in it. */
const IS_MEMBER: Readonly<Record<FairnessGroup, Membership>> = {
  hardship: (worker) => worker.hardship,
  age45Plus: ({ bornOn }, { to }) => ageOn(bornOn, shanghaiDay(to - 1)) >= OLDER_FROM,
  newcomer: ({ registeredAt }, { from, to }) => registeredAt >= from && registeredAt < to,
};

/** The figures of a week over everybody who was active in it. */
export function fairnessOf(workers: readonly WeekOfWorker[], week: WeekSpan): FairnessWeek {
  const longEnough = workers.filter(({ activeMs }) => activeMs >= GINI_LEAST_ACTIVE_MS);
  return {
    all: figuresOf(workers),
    gini: gini(longEnough.map(({ offers, activeMs }) => offers / (activeMs / HOUR_MS))),
    giniWorkers: longEnough.length,
    groups: FAIRNESS_GROUPS.map((group) => groupFigures(group, workers, week)),
  };
}

function groupFigures(group: FairnessGroup, workers: readonly WeekOfWorker[], week: WeekSpan): GroupFigures {
  const inGroup = workers.map((worker) => IS_MEMBER[group](worker, week));
  const members = figuresOf(workers.filter((_, i) => inGroup[i]));
  const others = figuresOf(workers.filter((_, i) => !inGroup[i]));
  const exposureRatio = exposureRatioOf(members, others);
  return { group, members, others, exposureRatio, alarm: isAlarming(exposureRatio, members, others) };
}

/** Null when either side was never active, or the others got nothing to compare with. */
export function exposureRatioOf(
  members: Pick<SideFigures, 'exposure'>,
  others: Pick<SideFigures, 'exposure'>,
): number | null {
  return members.exposure === null ? null : ratio(members.exposure, others.exposure ?? 0);
}

const isAlarming = (exposureRatio: number | null, members: SideFigures, others: SideFigures): boolean =>
  exposureRatio !== null &&
  exposureRatio < LEAST_EXPOSURE_RATIO &&
  Math.min(members.workers, others.workers) >= LEAST_GROUP;

function figuresOf(workers: readonly WeekOfWorker[]): SideFigures {
  const sum = (of: (worker: WeekOfWorker) => number): number => workers.reduce((total, one) => total + of(one), 0);
  const activeHours = sum(({ activeMs }) => activeMs) / HOUR_MS;
  const offers = sum((worker) => worker.offers);
  return {
    workers: workers.length,
    activeHours,
    offers,
    exposure: ratio(offers, activeHours),
    acceptanceRate: ratio(
      sum(({ accepted }) => accepted),
      sum(({ answered }) => answered),
    ),
    hireRate: ratio(
      sum(({ hired }) => Number(hired)),
      workers.length,
    ),
  };
}

const ratio = (part: number, whole: number): number | null => (whole > 0 ? part / whole : null);
