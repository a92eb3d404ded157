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

  it('keeps of lists that scarcity made long the best and the chosen only, with their places, and replays all the same', () => {
    const most = DEFAULT_POLICY.candidatesPerPosting;
    const seen = { short: 0, whole: 0, far: 0 };
    for (let seed = 1; seed <= 40; seed++) {
      const dice = new Dice(seed);
      const people = Array.from({ length: 150 }, (_, i) => randomCandidate(dice, `w${i}`));
      const postings = Array.from({ length: 12 }, (_, i) => ({
        ...aPosting({ postingId: `p${i}`, radiusM: 50_000 }),
        wave: 9,
      }));
      const record = stored(decideOnRecord(inputOf(people, postings)).record());
      expect([seed, replay(record).verdict]).toEqual([seed, 'same']);
      for (const { places, ranked, facts } of record.postings) {
        if (places) expect(ranked.length).toBeLessThanOrEqual(most + facts.wave);
        seen.far += Number(places !== null && places.at(-1)! > places.length);
      }
      const isShort = record.postings.some(({ places }) => places !== null);
      seen[isShort ? 'short' : 'whole']++;
    }
    expect(seen.short).toBeGreaterThan(30);
    expect(seen.far).toBeGreaterThan(30);
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
