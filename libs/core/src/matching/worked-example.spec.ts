import { CITY_BOX } from '../geo/point';
import { adjacencyTable } from './adjacency';
import { blockersOf } from './blockers';
import { NO_WISHES, type Candidate } from './candidate';
import { decide } from './decide';
import { waveSize } from './offer-plan';
import { DEFAULT_POLICY } from './policy';
import { LivePool } from './pool';
import { rulesOf } from './rules';
import { shiftBlock } from '../worktime/overlap';

/** The example of docs/matching.md: 24 November 2026, 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-24T02:00:00Z');
const HOUR = 3_600_000;
const SHIQI = { lat: 22.5168, lng: 113.3852 };
const SHIFT = { startsAt: NOW + HOUR, endsAt: NOW + 5 * HOUR };
const rules = rulesOf(DEFAULT_POLICY, adjacencyTable([[], []]), NOW, 7);

const posting = {
  ...{ postingId: 'cleaner wanted', version: 1, occupation: 0, certificates: [], place: SHIQI, ...SHIFT },
  ...{ block: shiftBlock(SHIFT, DEFAULT_POLICY.travelInMs, DEFAULT_POLICY.travelOutMs), minAge: 16 },
  ...{ radiusM: DEFAULT_POLICY.radiusM, wave: waveSize(1, 0.3, 0.95), acceptance: 0.3, town: 0, hourlyFen: 2500 },
  ...{ excluded: new Set<string>(), roster: new Set<string>(), relations: new Map<string, number>() },
  ...{ blockedPairs: new Set<string>(), relaxWishes: false, stations: new Set<number>() },
};

const person = (workerId: string, kmNorth: number, more: Partial<Candidate> = {}): Candidate => ({
  ...{ workerId, place: { lat: SHIQI.lat + kmNorth / 111.2, lng: SHIQI.lng }, travelRadiusM: 20_000 },
  ...{ bornOn: '1975-05-01', identityOk: true, suspendedUntil: 0, onlineUntil: NOW + 8 * HOUR },
  ...{ skills: [0], certificates: new Map(), busy: [], liveOffers: [], worked: [], available: [] },
  ...{ offersToday: 0, recentOffers: 0, waitingSince: NOW, reliability: 0.85, acceptance: 0.3 },
  ...{ hardship: false, wishes: NO_WISHES, channel: 'app', stationId: -1 },
  ...more,
});
const chen = person('Chen', 1.2, { waitingSince: NOW - HOUR / 4, reliability: 0.9, recentOffers: 3, offersToday: 3 });
const li = person('Li', 2.6, { waitingSince: NOW - HOUR, acceptance: 0.4 });
const wu = person('Wu', 3, { skills: [1] });
const he = person('He', 0.8, { busy: [{ from: NOW + 2 * HOUR, to: NOW + 3 * HOUR }] });

describe('the example of docs/matching.md', () => {
  const pool = new LivePool({
    ...{ occupations: 2, certificateKinds: 0 },
    southWest: { lat: CITY_BOX.south, lng: CITY_BOX.west },
    northEast: { lat: CITY_BOX.north, lng: CITY_BOX.east },
  });
  for (const candidate of [chen, li, wu, he]) pool.upsert(candidate);
  const { offers, postings } = decide({ pool, postings: [posting], rules, policy: DEFAULT_POLICY });

  it('asks for nine people', () => expect(posting.wave).toBe(9));

  it('stops Wu and He, each for one reason', () => {
    expect([chen, li, wu, he].map((one) => blockersOf(posting, one, rules))).toEqual([[], [], ['NO_SKILL'], ['BUSY']]);
    expect(postings[0]!.blocked).toMatchObject({ NO_SKILL: 1, BUSY: 1 });
  });

  it('puts Li before Chen, by the parts that the page shows', () => {
    expect(offers.map(({ workerId, score }) => [workerId, score.toFixed(4)])).toEqual([
      ['Li', '0.8219'],
      ['Chen', '0.7274'],
    ]);
    const shown = offers.map(({ parts }) => Object.values(parts).map(({ contribution }) => contribution.toFixed(4)));
    expect(shown).toEqual([
      ['0.1819', '0.1700', '0.1500', '0.1500', '0.1000', '0.0000', '0.0200', '0.0500'],
      ['0.2024', '0.1800', '0.1500', '0.0375', '0.1000', '0.0000', '0.0150', '0.0425'],
    ]);
  });

  it('relaxes the floor of low exposure, because only Li belongs to it', () => {
    expect(postings[0]!.floors.lowExposure).toEqual({ wanted: 3, eligible: 1, given: 1, relaxed: true });
  });
});
