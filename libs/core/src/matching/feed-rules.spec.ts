import { type Blocker, BLOCKERS_AT_ACCEPT } from './blockers';
import type { Candidate } from './candidate';
import { aCandidate, aPosting, HOUR, NOW, theRules } from './city.fixture';
import { blockerByPlace, blockerInFeed, BLOCKERS_IN_FEED, widestRadiusM } from './feed-rules';
import { DEFAULT_POLICY } from './policy';
import type { PostingFacts } from './posting-facts';

const elsewhere = (n: number) =>
  Array.from({ length: n }, (_, i) => ({ from: NOW + (100 + i) * HOUR, to: NOW + (101 + i) * HOUR }));

describe('a posting of the open feed', () => {
  it.each<[string, Blocker | null, Partial<Candidate>, Partial<PostingFacts>?]>([
    ['is shown to a fitting worker in reach', null, {}],
    ['is not shown to one out of reach', 'TOO_FAR', {}, { radiusM: 1000 }],
    ['is not shown to one without a place', 'CORRUPT_PLACE', { place: { lat: NaN, lng: NaN } }],
    ['is not shown to one who is blocked with its employer', 'BLOCK_LIST', {}, { blockedPairs: new Set(['w1']) }],
    ['is not shown to one who holds as many offers as allowed', 'OFFER_CAP', { liveOffers: elsewhere(3) }],
    ['is not shown to one who had as many offers today as allowed', 'DAILY_CAP', { offersToday: 30 }],
    ['is shown to one who is offline but looks', null, { onlineUntil: 0 }],
    [
      'is shown to one whose wishes and hours it does not meet',
      null,
      { wishes: { minHourlyFen: 99_999, towns: [], noNights: false } },
    ],
  ])('%s', (_, expected, worker, posting = {}) => {
    expect(blockerInFeed(aPosting(posting), aCandidate({ workerId: 'w1', ...worker }), theRules())).toBe(expected);
  });

  it('asks every rule that an accept asks', () => {
    expect(BLOCKERS_IN_FEED).toEqual(expect.arrayContaining([...BLOCKERS_AT_ACCEPT]));
  });

  it('is judged by place alone before the accept judges the rest', () => {
    expect(blockerByPlace(aPosting({ radiusM: 1000 }), aCandidate(), theRules())).toBe('TOO_FAR');
    expect(blockerByPlace(aPosting(), aCandidate({ identityOk: false }), theRules())).toBeNull();
  });

  it('reaches as far as the widest round of its urgency', () => {
    expect(widestRadiusM(DEFAULT_POLICY, 'urgent')).toBe(2 * DEFAULT_POLICY.radiusM);
  });
});
