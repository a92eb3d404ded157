import type { Point } from '../geo/point';
import { type Block, overlaps } from '../worktime/overlap';

/** A stretch of a worker's time that an assignment or offer takes: blocks that only touch do not overlap. */
export type TimeBlock = Block;

/** When a worker is free: ISO weekday (1 = Monday) and Shanghai minutes of that day, half-open, never across midnight. */
export interface AvailabilityWindow {
  readonly weekday: number;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** What the rules may know about a worker. No protected trait has a field here, so none can enter a decision. */
export interface Candidate {
  readonly workerId: string;
  readonly place: Point;
  /** How far the worker is willing to travel. */
  readonly travelRadiusM: number;
  /** Calendar day, YYYY-MM-DD; the age counts on the Shanghai day of the shift's start. */
  readonly bornOn: string;
  readonly identityOk: boolean;
  /** Epoch ms; 0 = not suspended. */
  readonly suspendedUntil: number;
  /** Epoch ms; 0 = offline. */
  readonly onlineUntil: number;
  /** Indexes into the occupation list. */
  readonly skills: readonly number[];
  /** Certificate kind → epoch ms of the exclusive end of its last valid day. */
  readonly certificates: ReadonlyMap<number, number>;
  /** Blocks of live assignments. */
  readonly busy: readonly TimeBlock[];
  /** Blocks of live offers: what a worker holds must not exclude one another. */
  readonly liveOffers: readonly TimeBlock[];
  /** Offers since Shanghai midnight; who feeds it starts it again each day. */
  readonly offersToday: number;
  readonly recentOffers: number;
  /** Epoch ms since when the worker has had no offer. */
  readonly waitingSince: number;
  /** Mean in [0, 1], already shrunk to the trade's prior. */
  readonly reliability: number;
  /** Counts as 就业困难人员: opens places that are kept for this group, never enters the score. */
  readonly hardship?: boolean;
  /** Empty = any time. */
  readonly available: readonly AvailabilityWindow[];
}

/** True when the block overlaps any of the others. */
export function overlapsAny(block: TimeBlock, others: readonly TimeBlock[]): boolean {
  for (const other of others) if (overlaps(block, other)) return true;
  return false;
}
