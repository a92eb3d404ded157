import {
  addDays,
  adjacencyTable,
  type AdjacencyTable,
  type Candidate,
  CITY_BOX,
  DEFAULT_POLICY,
  type Point,
  type PoolCity,
  shanghaiDay,
  startOfShanghaiDay,
  type Urgency,
  urgencyOf,
} from '@app/core';
import { checkSeeds, SEED_FILES } from '../../seeds/load';
import { Luck } from './luck';
import type { DayParameters, Mix } from './parameters';

/** The day whose shifts are filled, a Monday; planned ones are published up to 36 hours before. */
export const DAY = '2026-11-02';
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
export const MIDNIGHT = startOfShanghaiDay(DAY);
/** Saturday to Monday: on these days people are online, and each begins with no offers of the day. */
export const DAYS = [MIDNIGHT - 48 * HOUR, MIDNIGHT - 24 * HOUR, MIDNIGHT] as const;
const CERTIFICATE_UNTIL = startOfShanghaiDay('2027-11-02');
const INSIDE_DEG = 0.01;
/** Hours are drawn again until publication falls into office hours, at most so often. */
const DRAWS = 20;

/** How a worker behaves; the engine never sees it. */
export interface Person {
  readonly acceptance: number;
  readonly online: readonly { readonly from: number; readonly until: number }[];
}

/** What an employer publishes. */
export interface Demand {
  readonly postingId: string;
  readonly publishedAt: number;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly validUntil: number;
  readonly urgency: Urgency;
  readonly occupation: number;
  readonly certificates: readonly number[];
  readonly adultOnly: boolean;
  readonly town: number;
  readonly place: Point;
  readonly slots: number;
  readonly hourlyFen: number;
}

export interface World {
  readonly city: PoolCity;
  readonly adjacency: AdjacencyTable;
  /** As they are before the first of them comes online. */
  readonly workers: readonly Candidate[];
  readonly people: ReadonlyMap<string, Person>;
  readonly demands: readonly Demand[];
}

interface Trade {
  readonly certificates: readonly number[];
  readonly adultOnly: boolean;
}

interface Ground {
  readonly parameters: DayParameters;
  readonly luck: Luck;
  readonly towns: Mix<{ readonly n: number; readonly centre: Point }>;
  readonly trades: readonly Trade[];
  readonly tradeMix: Mix<number>;
}

const range = (count: number): number[] => Array.from({ length: count }, (_, i) => i);

/** People and postings of a day from a seed, over the towns and trades of the seed files. */
export function makeWorld(parameters: DayParameters, seed: number): World {
  const seeds = checkSeeds(SEED_FILES);
  const { occupations } = seeds['occupations.json'];
  const { kinds } = seeds['certificate-kinds.json'];
  const kindN = new Map(kinds.map(({ name }, n) => [name, n]));
  const tradeN = new Map(occupations.map(({ id }, n) => [id, n]));
  const luck = new Luck(seed);
  const { townWeight, tradeSkew } = parameters;
  const order = range(occupations.length).sort((a, b) => luck.draw('trade', a) - luck.draw('trade', b));
  const ground: Ground = {
    ...{ parameters, luck },
    towns: seeds['towns.json'].towns.map((town, n) => [
      { n, centre: { lat: town.lat_wgs84, lng: town.lng_wgs84 } },
      townWeight[town.short_name] ?? 1,
    ]),
    trades: occupations.map(({ certificates, minor_16_17: minors }) => ({
      certificates: certificates.filter(({ mandatory }) => mandatory).map(({ cert }) => kindN.get(cert)!),
      adultOnly: minors === 'deny',
    })),
    tradeMix: order.map((trade, rank) => [trade, (rank + 1) ** -tradeSkew]),
  };
  const workers = range(parameters.workers).map((n) => workerOf(n, ground));
  return {
    city: {
      occupations: occupations.length,
      certificateKinds: kinds.length,
      southWest: { lat: CITY_BOX.south, lng: CITY_BOX.west },
      northEast: { lat: CITY_BOX.north, lng: CITY_BOX.east },
    },
    adjacency: adjacencyTable(
      occupations.map(({ adjacent }) => adjacent.map(({ id, weight }) => ({ occupation: tradeN.get(id)!, weight }))),
    ),
    workers,
    people: new Map(workers.map(({ workerId }) => [workerId, personOf(workerId, ground)])),
    demands: range(parameters.postings).map((n) => demandOf(n, ground)),
  };
}

const idOf = (letter: string, n: number): string => `${letter}${String(n).padStart(6, '0')}`;

function placeIn(centre: Point, { luck, parameters: { spreadDeg } }: Ground, id: string): Point {
  const near = (axis: string, at: number, low: number, high: number): number => {
    const shift = (luck.draw(axis, id, 1) + luck.draw(axis, id, 2) - 1) * spreadDeg;
    return Math.min(high - INSIDE_DEG, Math.max(low + INSIDE_DEG, at + shift));
  };
  return {
    lat: near('lat', centre.lat, CITY_BOX.south, CITY_BOX.north),
    lng: near('lng', centre.lng, CITY_BOX.west, CITY_BOX.east),
  };
}

function workerOf(n: number, ground: Ground): Candidate {
  const { luck, parameters: p } = ground;
  const workerId = idOf('w', n);
  const town = luck.one(ground.towns, 'home', workerId);
  const skills = [
    ...new Set(
      range(luck.one(p.skills, 'skills', workerId)).map((k) => luck.one(ground.tradeMix, 'skill', workerId, k)),
    ),
  ];
  const certificates = [...new Set(skills.flatMap((skill) => ground.trades[skill]!.certificates))];
  return {
    workerId,
    place: placeIn(town.centre, ground, workerId),
    travelRadiusM: luck.one(p.travelRadiusM, 'travel', workerId),
    bornOn: addDays(DAY, -Math.floor(365.25 * luck.between({ from: p.age.from + 1, to: p.age.to }, 'age', workerId))),
    ...{ identityOk: true, suspendedUntil: 0, onlineUntil: 0, skills },
    certificates: new Map(
      certificates
        .filter((kind) => luck.draw('holds', workerId, kind) < p.certificateHeld)
        .map((kind) => [kind, CERTIFICATE_UNTIL]),
    ),
    ...{ busy: [], liveOffers: [], offersToday: 0, recentOffers: 0, waitingSince: 0, worked: [], available: [] },
    reliability: DEFAULT_POLICY.reliabilityPrior,
    hardship: luck.draw('hardship', workerId) < p.hardshipShare,
    acceptance: DEFAULT_POLICY.acceptancePrior,
    wishes: {
      minHourlyFen: luck.draw('pay wish', workerId) < p.payWishShare ? p.payWishFen : 0,
      towns: [],
      noNights: luck.draw('no nights', workerId) < p.noNightsShare,
    },
    channel: luck.one(p.channels, 'channel', workerId),
    stationId: -1,
  };
}

function personOf(workerId: string, { luck, parameters: p }: Ground): Person {
  const online = DAYS.filter((midnight) => luck.draw('active', workerId, midnight) < p.activeShare).map((midnight) => {
    const from = midnight + Math.round(luck.between(p.onlineFrom, 'online from', workerId, midnight) * HOUR);
    return { from, until: from + Math.round(luck.between(p.onlineHours, 'online hours', workerId, midnight) * HOUR) };
  });
  return { acceptance: luck.between(p.acceptance, 'acceptance', workerId), online };
}

function demandOf(n: number, ground: Ground): Demand {
  const { luck, parameters: p } = ground;
  const postingId = idOf('p', n);
  const { publishedAt, startsAt } = timesOf(postingId, ground);
  const occupation = luck.one(ground.tradeMix, 'trade of', postingId);
  const town = luck.one(ground.towns, 'town of', postingId);
  return {
    ...{ postingId, publishedAt, startsAt, occupation, town: town.n, ...ground.trades[occupation]! },
    endsAt: startsAt + luck.one(p.shiftHours, 'shift hours', postingId) * HOUR,
    validUntil: startsAt + p.validAfterStartMin * MINUTE,
    urgency: urgencyOf(publishedAt, startsAt, DEFAULT_POLICY),
    place: placeIn(town.centre, ground, postingId),
    slots: luck.one(p.slots, 'slots', postingId),
    hourlyFen: Math.round(luck.between(p.hourlyFen, 'pay', postingId)),
  };
}

/** Start by the hourly shape, on a quarter of an hour; publication by the mix of urgency, in office hours if it can be. */
function timesOf(postingId: string, { luck, parameters: p }: Ground) {
  const hours = p.startsByHour.map((weight, hour): [number, number] => [hour, weight]);
  const leads = Object.values(p.leadMin).map((lead): [typeof lead, number] => [lead, lead.share]);
  const lead = luck.one(leads, 'class', postingId);
  for (let n = 1; ; n++) {
    const quarter = Math.floor(luck.draw('quarter', postingId, n) * 4) * 15 * MINUTE;
    const startsAt = MIDNIGHT + luck.one(hours, 'hour', postingId, n) * HOUR + quarter;
    const publishedAt = startsAt - Math.round(luck.between(lead, 'lead', postingId, n) * MINUTE);
    const hour = (publishedAt - startOfShanghaiDay(shanghaiDay(publishedAt))) / HOUR;
    if (n === DRAWS || (hour >= p.officeHours.from && hour < p.officeHours.to)) return { publishedAt, startsAt };
  }
}
