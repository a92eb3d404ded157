/** Groups for which a part of a wave is kept. */
export const FLOOR_GROUPS = ['lowExposure', 'hardship'] as const;
/** One of them. */
export type FloorGroup = (typeof FLOOR_GROUPS)[number];
/** Groups that a search can be narrowed to. */
export type CandidateGroup = FloorGroup | 'roster';

/** Everybody, as a set of bits that asks for none. */
export const EVERYBODY = 0;
/** One bit per group, so that a row's membership is one number. */
export const GROUP_BIT: Readonly<Record<CandidateGroup, number>> = { lowExposure: 1, hardship: 2, roster: 4 };

/** How many of the eligible belong to each group. */
export type GroupCounts = Readonly<Record<CandidateGroup, number>>;

/** What decides about membership. */
export interface GroupFacts {
  readonly recentOffers: number;
  readonly hardship: boolean;
  readonly roster: boolean;
}

/** The groups of a worker, as bits. */
export function groupBits(worker: GroupFacts, lowExposureOffers: number): number {
  return (
    (worker.recentOffers <= lowExposureOffers ? GROUP_BIT.lowExposure : 0) |
    (worker.hardship ? GROUP_BIT.hardship : 0) |
    (worker.roster ? GROUP_BIT.roster : 0)
  );
}

/** Counts members as they come. */
export class GroupTally {
  private readonly counts = { lowExposure: 0, hardship: 0, roster: 0 };

  /** Adds workers of the same groups. */
  add(bits: number, workers = 1): void {
    if (bits & GROUP_BIT.lowExposure) this.counts.lowExposure += workers;
    if (bits & GROUP_BIT.hardship) this.counts.hardship += workers;
    if (bits & GROUP_BIT.roster) this.counts.roster += workers;
  }

  get result(): GroupCounts {
    return this.counts;
  }
}
