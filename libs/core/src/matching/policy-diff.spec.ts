import { DEFAULT_POLICY, type MatchingPolicy } from './policy';
import { policyDiff } from './policy-diff';

const changed = (change: Partial<MatchingPolicy>) => policyDiff(DEFAULT_POLICY, { ...DEFAULT_POLICY, ...change });

describe('the difference of two versions of a policy', () => {
  it('is empty for the same figures, whatever their version is called', () => {
    expect(changed({ version: 2 })).toEqual([]);
  });

  it('names a figure with what it was and what it is', () => {
    expect(changed({ radiusM: 4000 })).toEqual([{ field: 'radiusM', from: 5000, to: 4000 }]);
  });

  it('names each figure inside a group by its path, in the order of the paths', () => {
    const weights = { ...DEFAULT_POLICY.weights, travel: 0.2, waiting: 0.17 };
    expect(changed({ weights, floors: { ...DEFAULT_POLICY.floors, hardship: 0.1 } })).toEqual([
      { field: 'floors.hardship', from: null, to: 0.1 },
      { field: 'weights.travel', from: 0.22, to: 0.2 },
      { field: 'weights.waiting', from: 0.15, to: 0.17 },
    ]);
  });

  it('names what a new round brings, and what one that is gone took away', () => {
    const { rounds } = DEFAULT_POLICY;
    const [first] = rounds.urgent;
    const longer = { ...rounds, urgent: [...rounds.urgent, first!] };
    const added = policyDiff({ rounds }, { rounds: longer });
    expect(added.map(({ field }) => field)).toEqual(
      ['lifetimeMs', 'radiusFactor', 'relaxWishes', 'tier'].map((field) => `rounds.urgent.4.${field}`),
    );
    expect(added[3]).toEqual({ field: 'rounds.urgent.4.tier', to: 'roster' });
    expect(policyDiff({ rounds: longer }, { rounds })[3]).toEqual({ field: 'rounds.urgent.4.tier', from: 'roster' });
  });

  it('tells a field that is new with no value from one that was there', () => {
    const { worthFullFen, ...older } = DEFAULT_POLICY;
    expect(worthFullFen).toBeNull();
    expect(policyDiff(older, DEFAULT_POLICY)).toEqual([{ field: 'worthFullFen', to: null }]);
    expect(policyDiff(DEFAULT_POLICY, older)).toEqual([{ field: 'worthFullFen', from: null }]);
  });
});
