import {
  BLOCKERS,
  BLOCKERS_AT_ACCEPT,
  type Blocker,
  blockerAtAccept,
  blockerFor,
  blockersOf,
  noBlockers,
} from './blockers';
import { type Candidate, NO_WISHES, type Wishes } from './candidate';
import { aCandidate, aPosting, HOUR, MINUTE, NOW, theRules } from './city.fixture';
import type { PostingFacts } from './posting-facts';

const blockOf = (fromHour: number, toHour: number) => ({ from: NOW + fromHour * HOUR, to: NOW + toHour * HOUR });
const { block } = aPosting();

const WEEK = 7 * 24 * HOUR;
const wishing = (wishes: Partial<Wishes>): Partial<Candidate> => ({ wishes: { ...NO_WISHES, ...wishes } });
const shiftOf = (from: number, to: number): Partial<PostingFacts> => ({
  startsAt: NOW + from * HOUR,
  endsAt: NOW + to * HOUR,
  block: blockOf(from, to),
});
/** Tuesday to Friday from 10:00 to 22:00, 48 hours. */
const longWeek = [1, 2, 3, 4].map((day) => blockOf(24 * day, 24 * day + 12));

type Case = [string, Blocker | null, Partial<Candidate>, Partial<PostingFacts>?];

const CASES: Case[] = [
  ['nothing stops a fitting worker nearby', null, {}],
  ['a place of (0, 0)', 'CORRUPT_PLACE', { place: { lat: 0, lng: 0 } }],
  ['a trade that fits too badly', 'NO_SKILL', { skills: [5] }],
  ['a trade that fits well enough', null, { skills: [4] }],
  ['no skills at all', 'NO_SKILL', { skills: [] }],
  ['a place beyond the round', 'TOO_FAR', {}, { radiusM: 1000 }],
  ['a place beyond the worker’s own reach', 'TOO_FAR', { travelRadiusM: 1000 }],
  ['being offline', 'OFFLINE', { onlineUntil: 0 }],
  ['being online until this very instant', 'OFFLINE', { onlineUntil: NOW }],
  ['an identity not confirmed', 'IDENTITY', { identityOk: false }],
  ['a suspension', 'SUSPENDED', { suspendedUntil: NOW + 1 }],
  ['a suspension that ends now is over', null, { suspendedUntil: NOW }],
  ['being 15', 'UNDER_AGE', { bornOn: '2010-11-03' }],
  ['turning 16 on the day of the shift', null, { bornOn: '2010-11-02' }],
  ['being 17 where minors may not work', 'UNDER_AGE', { bornOn: '2008-11-03' }, { minAge: 18 }],
  ['turning 18 on the day of the shift', null, { bornOn: '2008-11-02' }, { minAge: 18 }],
  ['lacking a demanded certificate', 'NO_CERTIFICATE', {}, { certificates: [1] }],
  [
    'a certificate that runs out during the shift',
    'NO_CERTIFICATE',
    { certificates: new Map([[1, NOW + 8 * HOUR - 1]]) },
    { certificates: [1] },
  ],
  [
    'a certificate valid to the end of the shift',
    null,
    { certificates: new Map([[1, NOW + 8 * HOUR]]) },
    { certificates: [1] },
  ],
  ['one of two certificates', 'NO_CERTIFICATE', { certificates: new Map([[1, Infinity]]) }, { certificates: [1, 2] }],
  ['a block between worker and employer', 'BLOCK_LIST', {}, { blockedPairs: new Set(['w1']) }],
  ['a block of another employer', null, {}, { blockedPairs: new Set(['w2']) }],
  ['a pay below the wish', 'WISH_UNMET', wishing({ minHourlyFen: 2501 })],
  ['a pay that just meets the wish', null, wishing({ minHourlyFen: 2500 })],
  ['a town that was not wished for', 'WISH_UNMET', wishing({ towns: [1, 22] })],
  ['a town that was', null, wishing({ towns: [0, 22] })],
  ['a shift into the night for who wants none', 'WISH_UNMET', wishing({ noNights: true }), shiftOf(5, 12.01)],
  ['a shift that ends at 22:00 for the same', null, wishing({ noNights: true }), shiftOf(5, 12)],
  ['a wish not met once wishes are relaxed', null, wishing({ towns: [1] }), { relaxWishes: true }],
  ['less than eleven hours since yesterday’s shift', 'REST', { worked: [blockOf(-14, -8.99)] }],
  ['eleven hours since yesterday’s shift', null, { worked: [blockOf(-14, -9)] }],
  ['less than eleven hours to tomorrow’s shift', 'REST', { worked: [blockOf(18.99, 20)] }],
  ['a break of an hour in one day', null, { worked: [blockOf(0, 1)] }],
  ['more than twelve hours in a day', 'DAILY_HOURS', { worked: [blockOf(-8, -1.99)] }],
  ['twelve hours in a day', null, { worked: [blockOf(-8, -2)] }],
  ['more than sixty hours in a week', 'WEEKLY_HOURS', { worked: [...longWeek, blockOf(120, 126.01)] }],
  ['sixty hours in a week', null, { worked: [...longWeek, blockOf(120, 126)] }],
  ['sixty hours in the week before', null, { worked: longWeek.map((b) => ({ from: b.from - WEEK, to: b.to - WEEK })) }],
  ['being free only in the morning', 'NOT_AVAILABLE', { available: [{ weekday: 1, fromMinute: 0, toMinute: 720 }] }],
  ['an assignment that overlaps the way there', 'BUSY', { busy: [blockOf(0, 1.6)] }],
  [
    'an assignment that only touches',
    null,
    {
      busy: [
        { from: NOW, to: block.from },
        { from: block.to, to: block.to + HOUR },
      ],
    },
  ],
  ['a live offer for the same hours', 'OFFER_OVERLAP', { liveOffers: [blockOf(3, 4)] }],
  ['a live offer for other hours', null, { liveOffers: [blockOf(20, 24)] }],
  ['three live offers', 'OFFER_CAP', { liveOffers: [blockOf(20, 21), blockOf(22, 23), blockOf(30, 31)] }],
  ['the daily cap', 'DAILY_CAP', { offersToday: 30 }],
  ['one offer under the daily cap', null, { offersToday: 29 }],
  ['an offer for these terms already', 'ALREADY_OFFERED', {}, { excluded: new Set(['w1']) }],
];

describe('blockers', () => {
  it.each(CASES)('for %s the answer is %s', (_, blocker, worker, posting = {}) => {
    expect(blockerFor(aPosting(posting), aCandidate(worker), theRules())).toBe(blocker);
  });

  it('are all shown above', () => {
    expect(new Set(CASES.map(([, blocker]) => blocker).filter(Boolean))).toEqual(new Set(BLOCKERS));
    expect(Object.keys(noBlockers())).toEqual([...BLOCKERS]);
  });

  it('count the first in the published order when several hold, and name them all for the explanation', () => {
    const worker = aCandidate({ onlineUntil: 0, identityOk: false, offersToday: 99 });
    expect(blockerFor(aPosting(), worker, theRules())).toBe('OFFLINE');
    expect(blockersOf(aPosting(), worker, theRules())).toEqual(['OFFLINE', 'IDENTITY', 'DAILY_CAP']);
  });

  it('judge the age on the Shanghai day of the start, which at 17:00 UTC is the next one', () => {
    const startsAt = NOW + 15 * HOUR;
    const shift = { startsAt, endsAt: startsAt + HOUR, block: { from: startsAt, to: startsAt + HOUR } };
    expect(blockerFor(aPosting(shift), aCandidate({ bornOn: '2010-11-03' }), theRules())).toBeNull();
  });

  it('let who is born on 29 February turn 16 on 29 February or, in a common year, on 1 March', () => {
    const at = Date.parse('2026-02-28T02:00:00Z');
    const shift = (startsAt: number) => aPosting({ startsAt, endsAt: startsAt + HOUR, minAge: 18 });
    const worker = aCandidate({ bornOn: '2008-02-29' });
    expect(blockerFor(shift(at), worker, theRules())).toBe('UNDER_AGE');
    expect(blockerFor(shift(at + 24 * HOUR), worker, theRules())).toBeNull();
  });
});

describe('blockers at accept', () => {
  const atAccept = (worker: Partial<Candidate>, posting: Partial<PostingFacts> = {}) =>
    blockerAtAccept(aPosting(posting), aCandidate(worker), theRules());

  it('still stop who became unfit since the offer', () => {
    expect(atAccept({ busy: [block] })).toBe('BUSY');
    expect(atAccept({ suspendedUntil: NOW + MINUTE })).toBe('SUSPENDED');
    expect(atAccept({}, { certificates: [1] })).toBe('NO_CERTIFICATE');
    expect(BLOCKERS_AT_ACCEPT.every((code) => BLOCKERS.includes(code))).toBe(true);
  });

  it('still stop what the law and the block list forbid, but no wish: the worker has read the offer', () => {
    expect(atAccept({}, { blockedPairs: new Set(['w1']) })).toBe('BLOCK_LIST');
    expect(atAccept({ worked: [blockOf(-14, -8)] })).toBe('REST');
    expect(atAccept({ worked: [blockOf(-8, -1)] })).toBe('DAILY_HOURS');
    expect(atAccept({ worked: [...longWeek, blockOf(120, 127)] })).toBe('WEEKLY_HOURS');
    expect(atAccept(wishing({ towns: [5] }))).toBeNull();
  });

  it('do not stop who went offline, moved away or holds the offer itself', () => {
    const held = { onlineUntil: 0, place: { lat: 22.9, lng: 113.9 }, liveOffers: [block], offersToday: 99 };
    expect(atAccept(held, { excluded: new Set(['w1']) })).toBeNull();
  });
});
