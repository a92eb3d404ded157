import { CITY_BOX, DEFAULT_POLICY, type MatchingPolicy, type Point, scalePolicy, toPlane } from '@app/core';
import type { PostingDraft, TownList } from '@app/contracts';
import type { TraceTask, TraceWorker } from './trace';

/*
 * The one fixed mapping of a trace onto Zhongshan (docs/replay.md says it in words). Nothing here depends on the speed
 * but durations: the same trace gives the same places, trades and pay in every run.
 */

/** One unit of the trace's plane; 5 units are 60 km and fit into the city's box (63 × 67 km). */
export const UNIT_M = 12_000;
const HALF = 2.5;
/** A trade without certificates and without an age limit: the trace knows neither. */
export const OCCUPATION_ID = 'packer';
/** Above the hourly minimum wage in force (1,980 fen in Zhongshan), so that the worst paid task may be published. */
const BASE_PAY_FEN = 2000;
const FEN_PER_PAYOFF = 100;
/** Every shift overlaps every other: who has taken one task can't take a second, as in the trace. */
const STARTS_IN_MS = 30 * 60_000;
const SHIFT_MS = 8 * 3_600_000;
const CENTRE: Point = { lat: (CITY_BOX.south + CITY_BOX.north) / 2, lng: (CITY_BOX.west + CITY_BOX.east) / 2 };
const M_PER_DEGREE = toPlane({ lat: CENTRE.lat + 1, lng: CENTRE.lng + 1 });

/** A town of GET /reference/towns. */
export type Town = TownList['towns'][number];

/** The inverse of the engine's own projection: a distance of the trace is the same number of metres for its rules. */
export function placeOf({ x, y }: { readonly x: number; readonly y: number }): Point {
  return {
    lat: CENTRE.lat + ((y - HALF) * UNIT_M) / M_PER_DEGREE.y,
    lng: CENTRE.lng + ((x - HALF) * UNIT_M) / M_PER_DEGREE.x,
  };
}

/** A metre more than the trace says, because a pair at exactly the radius must not fall to rounding. */
export const travelRadiusM = (worker: TraceWorker): number => Math.round(worker.radius * UNIT_M) + 1;

/** The town whose centre is nearest. */
export function townAt(point: Point, towns: readonly Town[]): Town {
  const here = toPlane(point);
  const distance = (town: Town): number => Math.hypot(toPlane(town.centre).x - here.x, toPlane(town.centre).y - here.y);
  return towns.reduce((best, town) => (distance(town) < distance(best) ? town : best));
}

/** When the parts of a posting lie, from its publication on. */
export interface PostingTimes {
  readonly nowMs: number;
  readonly validForMs: number;
  readonly startsInMs?: number;
  readonly shiftMs?: number;
}

/** A task as a posting of one slot. */
export function draftOf(task: TraceTask, town: Town, times: PostingTimes): PostingDraft {
  const startsAt = times.nowMs + (times.startsInMs ?? STARTS_IN_MS);
  return {
    occupationId: OCCUPATION_ID,
    title: `打包工 ${task.n + 1}`,
    description: '',
    slots: 1,
    townCode: town.code,
    address: `${town.name} ${task.n + 1} 号`,
    place: { ...placeOf(task), crs: 'WGS84' },
    startsAt: iso(startsAt),
    endsAt: iso(startsAt + (times.shiftMs ?? SHIFT_MS)),
    validUntil: iso(times.nowMs + times.validForMs),
    payKind: 'hourly',
    payFen: BASE_PAY_FEN + Math.round(task.payoff * FEN_PER_PAYOFF),
    settlement: 'same_day',
    certificateIds: [],
    ...{
      roles: [],
      minimumCrew: 1,
      partialStart: 'start',
      outdoor: false,
      agreementKind: 'service_contract',
      insurance: null,
    },
  };
}

const iso = (ms: number): string => new Date(ms).toISOString();

/** How the clients of a replay answer. */
export const BEHAVIOURS = ['accept', 'human'] as const;
export type Behaviour = (typeof BEHAVIOURS)[number];

/** Who always accepts needs one offer a slot (P = .97 ≥ the .95 of urgent postings), people of the trace about three. */
const ACCEPTANCE: Readonly<Record<Behaviour, number>> = { accept: 0.97, human: 0.5 };
const WIDEST_RADIUS_M = 70_000;
const NO_DAILY_CAP = 1000;

/**
 * The replay's own policy row: every duration of the process divided by the speed. The worker's radius is the only rule
 * of distance, as in the trace. The limits of urgency stay, because the shift starts half an hour after publication at
 * every speed and the trace's tasks are of the kind "now".
 */
export function replayPolicy(speed: number, behaviour: Behaviour): MatchingPolicy {
  const { urgentWithinMs, sameDayWithinMs, travelInMs, travelOutMs } = DEFAULT_POLICY;
  return {
    ...scalePolicy(DEFAULT_POLICY, speed),
    urgentWithinMs,
    sameDayWithinMs,
    travelInMs,
    travelOutMs,
    radiusM: WIDEST_RADIUS_M,
    dailyOfferCap: NO_DAILY_CAP,
    acceptancePrior: ACCEPTANCE[behaviour],
  };
}
