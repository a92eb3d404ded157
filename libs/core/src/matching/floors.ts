import { hash32 } from '../random';
import { FLOOR_GROUPS, type FloorGroup, type GroupCounts } from './candidate-group';
import type { FloorPolicy } from './policy';

/** Places of a wave that are kept for each group. */
export type FloorPlaces = Record<FloorGroup, number>;

/** What became of a floor. */
export interface FloorOutcome {
  /** Places that the policy keeps for the group in a wave of this size. */
  readonly wanted: number;
  /** Members who passed every blocker. */
  readonly eligible: number;
  /** Offers to members, whether or not a kept place was needed for them. */
  readonly given: number;
  /** Fewer were given than wanted: too few were eligible, or others needed them more. */
  readonly relaxed: boolean;
}

const UINT32 = 2 ** 32;
/** Float products of shares and places miss whole numbers by a few ulps. */
const TOLERANCE = 1e-9;

/** Places kept of a wave. The low-exposure floor comes first where both together would exceed the wave. */
export function floorPlaces(
  wave: number,
  eligible: number,
  members: GroupCounts,
  floors: FloorPolicy,
  lotSeed: (group: FloorGroup) => number,
): FloorPlaces {
  const lowExposure = atLeast(floors.lowExposure, wave, lotSeed('lowExposure'));
  const hardship =
    floors.hardship === null
      ? onAverage(eligible > 0 ? members.hardship / eligible : 0, wave, lotSeed('hardship'))
      : atLeast(floors.hardship, wave, lotSeed('hardship'));
  return { lowExposure, hardship: Math.min(hardship, wave - lowExposure) };
}

/** Seeds of the draws of one posting in one cycle. */
export const floorLots =
  (seed: number, postingId: string) =>
  (group: FloorGroup): number =>
    (hash32(seed, `${postingId}:${group}`) >>> 0) / UINT32;

/** A wave of one can't be divided: it is kept in that share of the cases, drawn by lot. */
const atLeast = (share: number, wave: number, lot: number): number =>
  wave === 1 ? onAverage(share, wave, lot) : Math.ceil(Math.max(0, share * wave - TOLERANCE));

/**
 * The share as an average over many waves: rounding up would bring a small group into every wave, which is as unfair
 * to its members (all the asking falls on a few) as to the others.
 */
function onAverage(share: number, wave: number, lot: number): number {
  const whole = Math.floor(share * wave + TOLERANCE);
  return whole + Number(lot < share * wave - whole);
}

/** The floors as far as there are members to fill them. */
export const withinReach = (wanted: FloorPlaces, available: Readonly<FloorPlaces>): FloorPlaces => ({
  lowExposure: Math.min(wanted.lowExposure, available.lowExposure),
  hardship: Math.min(wanted.hardship, available.hardship),
});

/** What the record says about each floor. */
export function floorOutcomes(wanted: FloorPlaces, members: GroupCounts, given: FloorPlaces) {
  const outcome = (group: FloorGroup): FloorOutcome => ({
    wanted: wanted[group],
    eligible: members[group],
    given: given[group],
    relaxed: given[group] < wanted[group],
  });
  return { lowExposure: outcome('lowExposure'), hardship: outcome('hardship') };
}

/** No places for anybody in particular. */
export const noFloors = (): FloorPlaces => ({ lowExposure: 0, hardship: 0 });

/** The groups of which places are still kept. */
export const keptGroups = (places: FloorPlaces): FloorGroup[] => FLOOR_GROUPS.filter((group) => places[group] > 0);
