import {
  aCandidate,
  aPosting,
  CENTRE,
  Dice,
  HOUR,
  NOW,
  randomCandidate,
  randomPosting,
  theRules,
} from './city.fixture';
import type { Candidate } from './candidate';
import { rank } from './rank';

const order = (candidates: Candidate[], seed = 7, postingId = 'p1') =>
  rank(aPosting({ postingId }), candidates, theRules({ seed })).ranked.map((r) => r.workerId);
const twins = (n: number, more: Partial<Candidate> = {}) =>
  Array.from({ length: n }, (_, i) => aCandidate({ workerId: `w${i}`, ...more }));

describe('the ranking', () => {
  it('puts the nearer of two equal workers first', () => {
    const [near, far] = [aCandidate({ workerId: 'near', place: CENTRE }), aCandidate({ workerId: 'far' })];
    expect(order([far, near])).toEqual(['near', 'far']);
  });

  it('breaks a tie by fewest recent offers, also where both have had enough to be out of the exposure part', () => {
    const offered = (workerId: string, recentOffers: number) => aCandidate({ workerId, recentOffers });
    expect(order([offered('a', 22), offered('b', 21)])).toEqual(['b', 'a']);
  });

  it('lets a good relation to the employer and a high own acceptance count', () => {
    const [friend, stranger] = [aCandidate({ workerId: 'friend' }), aCandidate({ workerId: 'stranger' })];
    const posting = aPosting({ relations: new Map([['friend', 0.5]]) });
    expect(rank(posting, [stranger, friend], theRules()).ranked[0]!.workerId).toBe('friend');
    expect(order([aCandidate({ workerId: 'a' }), aCandidate({ workerId: 'b', acceptance: 0.9 })])[0]).toBe('b');
  });

  it('says who is of the roster, or checked in at one of the posting’s stations', () => {
    const posting = aPosting({ roster: new Set(['a']), stations: new Set([2]) });
    const all = [
      aCandidate({ workerId: 'a' }),
      aCandidate({ workerId: 'b', stationId: 2 }),
      aCandidate({ stationId: 1 }),
    ];
    const { ranked } = rank(posting, all, theRules());
    expect(
      ranked
        .filter((r) => r.roster)
        .map((r) => r.workerId)
        .sort(),
    ).toEqual(['a', 'b']);
  });

  it('then by the longest wait, also where both have waited long enough for the full part', () => {
    const waiting = (workerId: string, hours: number) => aCandidate({ workerId, waitingSince: NOW - hours * HOUR });
    expect(order([waiting('two', 2), waiting('three', 3)])).toEqual(['three', 'two']);
  });

  it('then by a lot that depends on seed and posting, not on the order of the list', () => {
    const all = twins(8);
    expect(order([...all].reverse())).toEqual(order(all));
    expect(new Set([1, 2, 3, 4, 5].map((seed) => order(all, seed).join())).size).toBeGreaterThan(1);
    expect(new Set(['p1', 'p2', 'p3', 'p4'].map((id) => order(all, 7, id).join())).size).toBeGreaterThan(1);
  });

  it('gives every one of ten twins the first place about equally often over 2,000 postings', () => {
    const firsts = new Map<string, number>();
    const all = twins(10);
    for (let i = 0; i < 2000; i++) {
      const [first] = order(all, 7, `posting-${i}`);
      firsts.set(first!, (firsts.get(first!) ?? 0) + 1);
    }
    // 200 expected each, standard deviation 13: beyond ± 60 the lot would be biased.
    for (const count of firsts.values()) expect(Math.abs(count - 200)).toBeLessThan(60);
    expect(firsts.size).toBe(10);
  });

  it('can’t tell apart two workers who differ only in what the rules have no field for', () => {
    const traits = { sex: '女', ethnicity: '壮族', hukou: '外省', healthStatus: '乙肝', religion: '佛教' };
    const city = Array.from({ length: 60 }, (_, i) => randomCandidate(new Dice(i), `w${i}`));
    const marked = city.map((worker): Candidate => ({ ...worker, ...traits }));
    for (let seed = 1; seed <= 50; seed++) {
      const posting = randomPosting(new Dice(seed), 'p');
      expect(rank(posting, marked, theRules())).toEqual(rank(posting, city, theRules()));
    }
  });

  it('counts every worker once: ranked, or under the first blocker', () => {
    const { eligible, blocked, ranked } = rank(
      aPosting(),
      [...twins(5), aCandidate({ workerId: 'off', onlineUntil: 0 }), aCandidate({ workerId: 'unskilled', skills: [] })],
      theRules(),
      2,
    );
    expect({ eligible, listed: ranked.length, offline: blocked.OFFLINE, unskilled: blocked.NO_SKILL }).toEqual({
      eligible: 5,
      listed: 2,
      offline: 1,
      unskilled: 1,
    });
  });

  it.each([
    ['a posting at (0, 0)', aPosting({ place: { lat: 0, lng: 0 } }), theRules()],
    ['a posting that ends before it starts', aPosting({ endsAt: NOW }), theRules()],
    ['a wave of NaN', aPosting({ wave: NaN }), theRules()],
    ['an acceptance of nought', aPosting({ acceptance: 0 }), theRules()],
    ['a town that is not in the list', aPosting({ town: 23 }), theRules()],
    ['a pay that is NaN', aPosting({ hourlyFen: NaN }), theRules()],
    ['a relation above 1', aPosting({ relations: new Map([['w1', 1.1]]) }), theRules()],
    ['a negative radius', aPosting({ radiusM: -1 }), theRules()],
    ['a least fit of nought', aPosting(), theRules({ minFit: 0 })],
    ['an instant that is NaN', aPosting(), theRules({ now: NaN })],
    ['an exposure that is full at once', aPosting(), theRules({ exposureFullOffers: 0 })],
    ['a travel speed of nought', aPosting(), theRules({ travelMPerMinute: 0 })],
    ['weights that sum to 2', aPosting(), theRules({ weights: { ...theRules().weights, travel: 1 } })],
  ])('is a fault for %s', (_, posting, rules) => {
    expect(() => rank(posting, [aCandidate()], rules)).toThrow(RangeError);
  });
});
