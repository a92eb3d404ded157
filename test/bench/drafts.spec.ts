import { PostingDraft } from '@app/contracts';
import { mulberry32, termsRefusals, urgencyOf } from '@app/core';
import type { City } from './city';
import { randomDraft } from './drafts';
import { BENCH_POLICY } from './policy';

/** The towns at the corners of the city: places around them could fall outside. */
const corners = [
  { lat: 22.19, lng: 113.16 },
  { lat: 22.775, lng: 113.76 },
];
const city: City = {
  towns: corners.map((centre, i) => ({ code: `44200010${i}`, centre })),
  occupationIds: ['a', 'b'],
  employerIds: ['e'],
  connectedIds: [],
};
const NOW = Date.parse('2026-11-24T05:03:00Z');

describe('the postings of the bench', () => {
  const random = mulberry32(7);
  const drafts = Array.from({ length: 500 }, () => randomDraft(city, NOW, random));

  it('are within the contract and the law', () => {
    for (const draft of drafts) {
      expect(PostingDraft.safeParse(draft).error).toBeUndefined();
      const terms = { ...draft, startsAt: Date.parse(draft.startsAt), endsAt: Date.parse(draft.endsAt) };
      const rules = { now: NOW, minimumWages: [{ from: '2026-01-01', hourlyFen: 2000, confirmed: true }] };
      expect(termsRefusals({ ...terms, validUntil: Date.parse(draft.validUntil) }, rules)).toEqual([]);
    }
  });
  it('are all urgent, so that no window of gathering is measured', () => {
    const urgencies = drafts.map(({ startsAt }) => urgencyOf(NOW, Date.parse(startsAt), BENCH_POLICY));
    expect(new Set(urgencies)).toEqual(new Set(['urgent']));
  });
  it('do not all start at the same time', () => {
    expect(new Set(drafts.map(({ startsAt }) => startsAt)).size).toBeGreaterThan(5);
  });
});
