import { adjacencyTable, CITY_BOX, DEFAULT_POLICY, LivePool, NO_ANSWERS, NO_WISHES, type Candidate } from '@app/core';
import type { CycleInput } from './cycle-plan';
import type { Reference } from './reference';
import type { DuePosting } from './sql/due-postings.sql';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;

/** 24 November 2026, 10:00 in Shanghai. */
export const NOW = Date.parse('2026-11-24T02:00:00Z');
const SHIQI = { lat: 22.5168, lng: 113.3852 };

export const REFERENCE: Reference = {
  occupationN: new Map([
    ['cleaner', 0],
    ['loader', 1],
  ]),
  certificateN: new Map([['health', 0]]),
  townN: new Map([['442000001', 0]]),
  marketN: new Map([['m1', 7]]),
  adultOnly: new Set([1]),
  adjacency: adjacencyTable([[], []]),
  shards: [2],
};

/** An open, urgent posting for one cleaner in Shiqi that nobody has been offered yet. */
export const aDuePosting = (more: Partial<DuePosting> = {}): DuePosting => ({
  ...{ id: 'p1', version: 1, status: 'open', occupationId: 'cleaner', townCode: '442000001', marketId: null },
  ...{
    employerId: 'e1',
    ...SHIQI,
    startsAt: NOW + HOUR,
    endsAt: NOW + 5 * HOUR,
    validUntil: NOW + HOUR,
    publishedAt: NOW - HOUR,
  },
  ...{ slots: 1, filled: 0, urgency: 'urgent', certificateIds: [], roles: [], partialStart: 'start', weather: [] },
  ...{ payKind: 'hourly', payFen: 2500, roster: [], regulars: [], blockedPairs: [] },
  ...{
    round: 0,
    roundEndsAt: null,
    liveOffers: 0,
    liveUntil: [],
    staleOffers: 0,
    excluded: [],
    hasLine: false,
    replaceUntil: null,
  },
  ...more,
});

/** The same while the offers of its first round are out. */
export function underWay(more: Partial<DuePosting> = {}): DuePosting {
  const liveUntil = more.liveOffers === 0 ? [] : [(more.roundEndsAt ?? NOW + 30 * SECOND) - DEFAULT_POLICY.graceMs];
  return aDuePosting({ round: 1, roundEndsAt: NOW + 30 * SECOND, liveOffers: 9, liveUntil, ...more });
}

const aCleaner = (workerId: string, kmNorth: number): Candidate => ({
  ...{ workerId, place: { lat: SHIQI.lat + kmNorth / 111.2, lng: SHIQI.lng }, travelRadiusM: 50_000 },
  ...{ bornOn: '1990-05-01', identityOk: true, suspendedUntil: 0, onlineUntil: NOW + 8 * HOUR },
  ...{ skills: [0], certificates: new Map(), busy: [], liveOffers: [], available: [] },
  ...{ offersToday: 0, recentOffers: 0, waitingSince: NOW, reliability: 0.9, acceptance: 0.3, hardship: false },
  ...{ wishes: NO_WISHES, channel: 'app', stationId: -1, worked: [] },
});

/** A pool with one cleaner at each of these distances north of the posting; their ids are w1, w2, … */
export function poolOf(...kmNorth: readonly number[]): LivePool {
  const southWest = { lat: CITY_BOX.south, lng: CITY_BOX.west };
  const northEast = { lat: CITY_BOX.north, lng: CITY_BOX.east };
  const pool = new LivePool({ occupations: 2, certificateKinds: 1, southWest, northEast });
  kmNorth.forEach((km, i) => pool.upsert(aCleaner(`w${i + 1}`, km)));
  return pool;
}

/** A cycle over one posting and a pool, at NOW, by the start values. */
export const aCycle = (posting: DuePosting, pool: LivePool, more: Partial<CycleInput> = {}): CycleInput => ({
  ...{ due: [posting], pool, now: NOW, seed: 7, policy: DEFAULT_POLICY, reference: REFERENCE, answers: NO_ANSWERS },
  shouldStop: () => false,
  ...more,
});
