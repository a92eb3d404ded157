import { aCandidate, CITY, DAY, Dice, HOUR, NOW, randomCandidate } from './city.fixture';
import type { Candidate } from './candidate';
import { LivePool } from './pool';
import { checksumOf } from './pool-checksum';

const poolOf = (candidates: readonly Candidate[]): LivePool => {
  const pool = new LivePool(CITY);
  for (const candidate of candidates) pool.upsert(candidate);
  return pool;
};
const block = { from: NOW, to: NOW + HOUR };
const dice = new Dice(1);
const crowd = Array.from({ length: 200 }, (_, i) => randomCandidate(dice, `w${i}`));

/** One other value for every fact that the rules know; a new fact does not compile until it stands here. */
const CHANGES: Readonly<{ [K in keyof Candidate]: Candidate[K] }> = {
  workerId: 'somebody else',
  place: { lat: 22.53, lng: 113.3900001 },
  travelRadiusM: 20_001,
  bornOn: '1990-05-02',
  identityOk: false,
  suspendedUntil: Infinity,
  onlineUntil: NOW + HOUR + 1,
  skills: [4],
  certificates: new Map([[1, NOW + DAY]]),
  busy: [block],
  liveOffers: [block],
  offersToday: 1,
  recentOffers: 1,
  waitingSince: NOW,
  reliability: 0.90001,
  available: [{ weekday: 1, fromMinute: 0, toMinute: 60 }],
  hardship: true,
  acceptance: 0.30001,
  wishes: { minHourlyFen: 1, towns: [], noNights: false },
  channel: 'sms',
  stationId: 0,
  worked: [block],
};

describe('the fingerprint of a pool', () => {
  it('is that of the same facts read anew, in whatever order they come and the lists stand', () => {
    const again = [...crowd].reverse().map((c) => ({ ...c, skills: [...c.skills].reverse() }));
    expect(poolOf(crowd).checksum()).toBe(checksumOf(again));
  });

  it.each(Object.entries(CHANGES))('tells when %s of one worker was missed', (field, value) => {
    const held = aCandidate();
    const changed = { ...held, [field]: value };
    expect(checksumOf([...crowd, changed])).not.toBe(checksumOf([...crowd, held]));
  });

  it('tells when a worker is missing, or two have exchanged a fact', () => {
    const [a, b] = [aCandidate({ workerId: 'a', reliability: 0.5 }), aCandidate({ workerId: 'b' })];
    expect(checksumOf([a])).not.toBe(checksumOf([a, b]));
    expect(
      checksumOf([
        { ...a, reliability: 0.9 },
        { ...b, reliability: 0.5 },
      ]),
    ).not.toBe(checksumOf([a, b]));
  });

  it('follows moves and goings', () => {
    const pool = poolOf([aCandidate(), aCandidate({ workerId: 'w2' })]);
    pool.move('w1', { lat: 22.6, lng: 113.4 });
    pool.remove('w2');
    expect(pool.checksum()).toBe(checksumOf([aCandidate({ place: { lat: 22.6, lng: 113.4 } })]));
  });

  it('passes over who stands nowhere, whom the pool does not hold either', () => {
    const lost = aCandidate({ workerId: 'lost', place: { lat: 0, lng: 0 } });
    expect(poolOf([aCandidate(), lost]).checksum()).toBe(checksumOf([aCandidate()]));
    expect(checksumOf([lost])).toBe(checksumOf([]));
  });
});
