import type { Point } from '../geo/point';
import { aPosting, Dice, NOW, randomCandidate, randomPosting } from './city.fixture';
import { crowd, inputOf, policyWith } from './decide.fixture';
import { type CycleInput, decideOnRecord } from './decide';
import { type DecisionRecord, replayDecision } from './decision-record';
import { DEFAULT_POLICY } from './policy';

function randomInput(seed: number): CycleInput {
  const dice = new Dice(seed);
  const people = Array.from({ length: 80 }, (_, i) => randomCandidate(dice, `w${i}`));
  const postings = Array.from({ length: 12 }, (_, i) => ({
    ...randomPosting(dice, `p${String(i).padStart(2, '0')}`),
    tier: dice.one(['roster', 'best'] as const),
    holdUntil: NOW + dice.one([0, 1]) * 1000,
    worth: dice.one([0.3, 1]),
  }));
  return inputOf(people, postings);
}

/** As it comes back from a table. */
const stored = (record: DecisionRecord): DecisionRecord => JSON.parse(JSON.stringify(record)) as DecisionRecord;
const replay = (record: DecisionRecord, policy = DEFAULT_POLICY) => replayDecision(record, policy);

describe('a decision record', () => {
  it('replays byte for byte in 60 random cities, from its facts and the policy alone', () => {
    const seen = { offers: 0, held: 0, passes: 0, relaxed: 0 };
    for (let seed = 1; seed <= 60; seed++) {
      const { plan, record } = decideOnRecord(randomInput(seed));
      const again = replay(stored(record()));
      expect([seed, again.verdict, again.result]).toEqual([seed, 'same', record().result]);
      seen.offers += plan.offers.length;
      seen.held += plan.postings.filter(({ held }) => held > 0).length;
      seen.passes += Number(plan.passes > 1);
      seen.relaxed += plan.postings.filter(({ floors }) => floors.lowExposure.relaxed).length;
    }
    for (const count of Object.values(seen)) expect(count).toBeGreaterThan(10);
  });

  it('replays a decision of the fallback as one', () => {
    const { plan, record } = decideOnRecord({ ...randomInput(3), shouldStop: () => true });
    const busy = decideOnRecord({ ...inputOf(crowd(60), [aPosting({ wave: 40 })]), shouldStop: () => true });
    expect([plan.fallback, busy.plan.fallback].includes(true)).toBe(true);
    expect(replay(stored(record())).verdict).toBe('same');
    expect(replay(stored(busy.record()))).toMatchObject({ verdict: 'same' });
  });

  describe('of lists that scarcity made long', () => {
    /** Wanted by all, and of one trade. No two postings are at the same place, or it would not matter who goes where. */
    const scarce = (seed: number) => {
      const dice = new Dice(seed);
      const near = ({ lat, lng }: Point) => ({
        lat: lat + (dice.below(2001) - 1000) / 100_000,
        lng: lng + (dice.below(2001) - 1000) / 100_000,
      });
      const people = crowd(90).map((worker) => ({
        ...worker,
        place: near(worker.place),
        reliability: (300 + dice.below(600)) / 1000,
      }));
      return inputOf(
        people,
        Array.from({ length: 12 }, (_, i) => aPosting({ postingId: `p${i}`, wave: 9, place: near(aPosting().place) })),
      );
    };
    const most = DEFAULT_POLICY.candidatesPerPosting + 9;
    const records = Array.from({ length: 20 }, (_, seed) => stored(decideOnRecord(scarce(seed)).record()));

    it('keeps the best and the chosen only, with their places, and replays all the same', () => {
      let far = 0;
      for (const record of records) {
        expect(replay(record).verdict).toBe('same');
        expect(record.widenings).toBeGreaterThan(0);
        for (const { ranked, shortened } of record.postings) {
          expect(ranked.length).toBeLessThanOrEqual(most);
          if (shortened && shortened.places.at(-1)! > most) far++;
        }
      }
      expect(far).toBeGreaterThan(20);
    });

    it('notices another place, and another kept place', () => {
      const [record] = records;
      const [posting, ...others] = record!.postings;
      const { shortened } = posting!;
      const withShortened = (more: Partial<typeof shortened>) => ({
        ...record!,
        postings: [{ ...posting!, shortened: { ...shortened!, ...more } }, ...others],
      });
      expect(replay(withShortened({})).verdict).toBe('same');
      const places = shortened!.places.map((place, i) => (i === 0 ? place + 1 : place));
      expect(replay(withShortened({ places })).verdict).toBe('other_input');
      expect(replay(withShortened({ kept: [[1, 'hardship']] })).verdict).toBe('other_input');
    });
  });

  describe('that somebody has changed', () => {
    const { record } = decideOnRecord(inputOf(crowd(30), [aPosting({ wave: 3, radiusM: Infinity })]));
    const honest = stored(record());
    const posting = honest.postings[0]!;
    const withPosting = (more: Partial<typeof posting>) => ({ ...honest, postings: [{ ...posting, ...more }] });
    const column = honest.columns.indexOf('reliability');
    const swapped = [...posting.ranked.slice(1), posting.ranked[0]!];

    it('is sound before', () => {
      expect(replay(honest).verdict).toBe('same');
    });

    it.each<[string, DecisionRecord, string]>([
      [
        'a better reliability',
        withPosting({ ranked: posting.ranked.map((row, i) => (i === 7 ? row.with(column, 1) : row)) }),
        'other_input',
      ],
      ['another order', withPosting({ ranked: swapped }), 'other_input'],
      ['a candidate left out', withPosting({ ranked: posting.ranked.slice(1) }), 'other_input'],
      ['fewer eligible', withPosting({ eligible: 3 }), 'other_input'],
      ['another wave', withPosting({ facts: { ...posting.facts, wave: 2 } }), 'other_input'],
      [
        'kept places that the policy does not keep',
        withPosting({ floors: { lowExposure: 3, hardship: 0 } }),
        'other_result',
      ],
      ['another seed', { ...honest, seed: 8 }, 'other_input'],
      ['another instant', { ...honest, now: NOW + 1 }, 'other_input'],
      ['another result', { ...honest, result: honest.result.replace('[1,', '[2,') }, 'other_result'],
    ])('is noticed: %s', (_, tampered, verdict) => {
      expect(replay(tampered).verdict).toBe(verdict);
    });

    it('is not judged by the policy of another day', () => {
      expect(replay(honest, policyWith({ version: 2 })).verdict).toBe('other_policy');
    });
  });

  it('takes less than 5 kB for a posting with 25 candidates', () => {
    const { record } = decideOnRecord(inputOf(crowd(200), [aPosting({ wave: 5 })]));
    expect(JSON.stringify(record()).length).toBeLessThan(5000);
  });
});
