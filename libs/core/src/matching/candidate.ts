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

/** How a worker is reached. */
export const CHANNELS = ['app', 'sms', 'station'] as const;
/** One of them. */
export type Channel = (typeof CHANNELS)[number];

/** Towns of the city, numbered from 0 in the order of its list. */
export const TOWNS = 23;

/** What a worker asks of a posting; one that is not met keeps the offer away until the posting's last rounds. */
export interface Wishes {
  /** Least pay per paid hour; 0 = no such wish. */
  readonly minHourlyFen: number;
  /** Numbers of towns; empty = any. */
  readonly towns: readonly number[];
  /** Nothing between 22:00 and 06:00. */
  readonly noNights: boolean;
}

/** The wishes of someone who takes anything. */
export const NO_WISHES: Wishes = { minHourlyFen: 0, towns: [], noNights: false };

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
  /** Empty = any time. */
  readonly available: readonly AvailabilityWindow[];
  /** Certified 就业困难人员: for the fairness floor only, the score never sees it. */
  readonly hardship: boolean;
  /** Share of the own offers that were accepted, in [0, 1], shrunk to the prior. */
  readonly acceptance: number;
  readonly wishes: Wishes;
  readonly channel: Channel;
  /** Number of the market where the worker is checked in; -1 = at none. */
  readonly stationId: number;
  /** Shifts worked in the last days and those to be worked, without travel: what hours and rest are counted by. */
  readonly worked: readonly TimeBlock[];
}

/** True when the block overlaps any of the others. */
export function overlapsAny(block: TimeBlock, others: readonly TimeBlock[]): boolean {
  for (const other of others) if (overlaps(block, other)) return true;
  return false;
}
