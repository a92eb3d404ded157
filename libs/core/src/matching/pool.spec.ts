import {
  aCandidate,
  aPosting,
  CENTRE,
  CITY,
  Dice,
  HOUR,
  NOW,
  randomCandidate,
  randomPosting,
  theRules,
} from './city.fixture';
import { BLOCKERS } from './blockers';
import { type Candidate, NO_WISHES } from './candidate';
import { checksumOf } from './pool-checksum';
import { LivePool } from './pool';
import { rank, type Ranking } from './rank';
import type { ScoreWeights } from './weights';

/** Pool slots and list indexes differ; everything else must not. As text, because thousands are compared. */
const facts = ({ ranked, eligible, members, blocked }: Ranking): string =>
  JSON.stringify([ranked.map((r) => Object.entries({ ...r, index: 0 }).sort()), eligible, members, blocked], null, 1);

function poolOf(candidates: Iterable<Candidate>): LivePool {
  const pool = new LivePool(CITY);
  for (const candidate of candidates) pool.upsert(candidate);
  return pool;
}

/** In a city of twins only small things differ between workers, so that scores tie and the last rules of the order decide. */
const TWIN = {
  ...{ reliability: 0.9, waitingSince: NOW, travelRadiusM: 20_000, place: CENTRE, acceptance: 0.3 },
  ...{ wishes: NO_WISHES, worked: [], bornOn: '1980-01-01' },
};

interface Stirring {
  readonly steps: number;
  /** Most workers that the city can have. */
  readonly most: number;
  readonly twins: boolean;
}

/** Comings, goings, moves and changes, on the pool and on a plain map alike. */
function stir(dice: Dice, pool: LivePool, city: Map<string, Candidate>, { steps, most, twins }: Stirring): void {
  for (let i = 0; i < steps; i++) {
    const workerId = `w${dice.below(most)}`;
    const deed = dice.below(4);
    const fresh = { ...randomCandidate(dice, workerId), ...(twins && dice.chance(0.8) ? TWIN : {}) };
    const held = city.get(workerId);
    if (deed === 0) {
      pool.remove(workerId);
      city.delete(workerId);
    } else if (deed === 1 && held && pool.get(workerId)) {
      pool.move(workerId, fresh.place);
      city.set(workerId, { ...held, place: fresh.place });
    } else {
      pool.upsert(fresh);
      city.set(workerId, fresh);
    }
  }
}

/** Where travel weighs much, `best` turns far workers away unseen. */
const { weights: USUAL } = theRules();
const NEAREST = { ...mapped(USUAL, () => 0), travel: 1 };
const MOSTLY_NEAREST = { ...mapped(USUAL, (weight) => weight / 10), travel: USUAL.travel / 10 + 0.9 };
const WEIGHTS = [USUAL, NEAREST, MOSTLY_NEAREST];

function mapped(weights: ScoreWeights, to: (weight: number) => number): ScoreWeights {
  return Object.fromEntries(Object.entries(weights).map(([part, weight]) => [part, to(weight)])) as ScoreWeights;
}

interface Seen {
  found: number;
  ties: number;
  readonly blockers: Set<string>;
}

/** Small, because most of what can differ between pool and rules differs between few workers. */
const SMALL_CITY = 12;

/** One random city, searched before and after a stir. */
function compareCity(seed: number, most: number, seen: Seen): void {
  const dice = new Dice(seed);
  const twins = dice.chance(0.5);
  const pool = new LivePool(CITY);
  const city = new Map<string, Candidate>();
  for (let step = 0; step < 2; step++) {
    stir(dice, pool, city, { steps: step === 0 ? 2 * most : most / 3, most, twins });
    const minFit = dice.one([0.3, 0.5, 1]);
    const weeklyWorkMaxMs = dice.one([20, 60]) * HOUR;
    const weights = dice.one(WEIGHTS);
    const rules = theRules({ seed, minFit, weeklyWorkMaxMs, exposureFullOffers: dice.one([1, 20]), weights });
    const posting = randomPosting(dice, `p${step}`, most);
    const limit = dice.one([0, 1, 3, 10, Infinity, Infinity]);
    const expected = rank(posting, [...city.values()], rules, limit);
    const found = pool.search(posting, rules, limit);
    expect(facts(found)).toBe(facts(expected));
    const only = dice.one(['lowExposure', 'hardship', 'roster', undefined] as const);
    expect(pool.best(posting, rules, limit, only)).toEqual(pool.search(posting, rules, limit, only).ranked);
    note(expected, seen);
  }
  expect(pool.size + pool.corrupt).toBe(city.size);
  if (most > SMALL_CITY) expect(pool.checksum()).toBe(checksumOf(city.values()));
}

function note({ ranked, blocked }: Ranking, seen: Seen): void {
  seen.found += ranked.length;
  ranked.forEach((r, i) => (seen.ties += Number(i > 0 && r.score === ranked[i - 1]!.score)));
  for (const [code, count] of Object.entries(blocked)) if (count > 0) seen.blockers.add(code);
}

describe('the live pool', () => {
  it('gives what the plain rules give: same workers, same order, same counts, in 10,000 random cities', () => {
    const seen: Seen = { found: 0, ties: 0, blockers: new Set() };
    for (let seed = 1; seed <= 10_000; seed++) compareCity(seed, seed % 50 === 0 ? 120 : SMALL_CITY, seen);
    // The comparison is worth something only when people are found, ties are broken and every blocker stops someone.
    expect(seen.found).toBeGreaterThan(2000);
    expect(seen.ties).toBeGreaterThan(100);
    expect([...seen.blockers].sort()).toEqual([...BLOCKERS].sort());
  });

  it.each([
    ['north', 23.4, 113.4],
    ['south', 21.4, 113.4],
    ['west', 22.5, 112.4],
    ['east', 22.5, 114.4],
  ])('finds workers beyond the %s of its grid, where the grid has no cells of its own', (_, lat, lng) => {
    const worker = aCandidate({ place: { lat, lng } });
    const posting = aPosting({ place: { lat: lat + 0.03, lng: lng + 0.03 } });
    expect(poolOf([worker]).search(posting, theRules(), 5).ranked).toHaveLength(1);
  });

  it('gives back the facts of a worker as they went in', () => {
    const worker = aCandidate({
      skills: [33, 2],
      certificates: new Map([[1, NOW + HOUR]]),
      busy: [{ from: NOW, to: NOW + HOUR }],
      available: [{ weekday: 1, fromMinute: 480, toMinute: 1080 }],
    });
    expect(poolOf([worker]).get('w1')).toEqual(worker);
  });

  it('keeps no trace of a removed worker in the slot that the next one gets', () => {
    const pool = poolOf([aCandidate({ certificates: new Map([[1, NOW + 100 * HOUR]]), busy: [aPosting().block] })]);
    expect(pool.remove('w1')).toBe(true);
    expect(pool.remove('w1')).toBe(false);
    expect(pool.get('w1')).toBeUndefined();
    const next = aCandidate({ workerId: 'w2' });
    pool.upsert(next);
    expect(pool.get('w2')).toEqual(next);
    expect(pool.size).toBe(1);
  });

  it('grows past its first thousand workers without losing one', () => {
    const all = Array.from({ length: 5000 }, (_, i) =>
      aCandidate({ workerId: `w${i}`, certificates: new Map([[i % 4, NOW + i]]) }),
    );
    const pool = poolOf(all);
    expect(pool.size).toBe(5000);
    expect(pool.get('w4321')).toEqual(all[4321]);
    expect(pool.search(aPosting(), theRules(), 10).eligible).toBe(5000);
  });

  it.each([
    ['(0, 0)', { lat: 0, lng: 0 }],
    ['NaN', { lat: NaN, lng: 113.4 }],
    ['off the globe', { lat: 22.5, lng: 1134 }],
  ])('scenario 18: leaves out and counts a worker whose place is %s', (_, place) => {
    const pool = poolOf([aCandidate({ place })]);
    expect({ size: pool.size, corrupt: pool.corrupt }).toEqual({ size: 0, corrupt: 1 });
    expect(pool.search(aPosting(), theRules(), 5).blocked.CORRUPT_PLACE).toBe(1);
    pool.upsert(aCandidate());
    expect({ size: pool.size, corrupt: pool.corrupt }).toEqual({ size: 1, corrupt: 0 });
  });

  it('leaves out a worker whose phone begins to send (0, 0)', () => {
    const pool = poolOf([aCandidate()]);
    expect(pool.move('w1', { lat: 0, lng: 0 })).toBe(false);
    expect(pool.search(aPosting(), theRules(), 5)).toMatchObject({ ranked: [], eligible: 0 });
    expect(pool.corrupt).toBe(1);
  });

  it('does not know where to move a worker whom it does not hold', () => {
    expect(new LivePool(CITY).move('nobody', CENTRE)).toBe(false);
  });

  it.each<[string, Partial<Candidate>]>([
    ['a reliability that is NaN', { reliability: NaN }],
    ['a reliability above 1', { reliability: 1.01 }],
    ['a wait since NaN', { waitingSince: NaN }],
    ['half an offer', { offersToday: 0.5 }],
    ['more offers than its rows can hold', { recentOffers: 65_536 }],
    ['a skill that is not in the list', { skills: [40] }],
    ['a skill twice', { skills: [3, 3] }],
    ['a certificate that is not in the list', { certificates: new Map([[4, NOW]]) }],
    ['a birthday that is no day', { bornOn: '1990-13-01' }],
    ['a negative travel radius', { travelRadiusM: -1 }],
    ['an acceptance that is NaN', { acceptance: NaN }],
    ['a wish for a town that is not in the list', { wishes: { ...NO_WISHES, towns: [23] } }],
    ['a wish for half a fen', { wishes: { ...NO_WISHES, minHourlyFen: 0.5 } }],
    ['a channel that does not exist', { channel: 'pigeon' as 'app' }],
    ['a station of -2', { stationId: -2 }],
    ['a shift that ends before it begins', { worked: [{ from: NOW, to: NOW - 1 }] }],
    ['a shift without an end', { worked: [{ from: NOW, to: Infinity }] }],
  ])('refuses %s at the door, and keeps what it knew', (_, wrong) => {
    const pool = poolOf([aCandidate()]);
    expect(() => pool.upsert(aCandidate(wrong))).toThrow(RangeError);
    expect(pool.get('w1')).toEqual(aCandidate());
  });

  it('counts a trade again when the policy asks for more fit', () => {
    const pool = poolOf([aCandidate({ skills: [4] })]);
    expect(pool.search(aPosting(), theRules({ minFit: 0.5 }), 5).eligible).toBe(1);
    expect(pool.search(aPosting(), theRules({ minFit: 0.8 }), 5).blocked.NO_SKILL).toBe(1);
  });

  it('throws on a posting that stands nowhere instead of searching the whole city', () => {
    expect(() => poolOf([]).search(aPosting({ place: { lat: 0, lng: 0 } }), theRules(), 5)).toThrow('CORRUPT_PLACE');
  });
});
