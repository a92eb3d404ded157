import { DEFAULT_POLICY } from '@app/core';
import { aDuePosting, NOW, REFERENCE } from './cycle-plan.fixture';
import { claimRefusal, feedUnits } from './feed-facts';
import type { FeedFacts } from './sql/feed.sql';

const inFeed = (more: Partial<FeedFacts> = {}): FeedFacts => ({
  ...aDuePosting(),
  ...{
    postingId: 'p1',
    shard: 2,
    now: NOW,
    inFeed: true,
    claimedAs: null,
    left: false,
    roles: [],
    answered: null,
    liveOfferId: null,
  },
  ...more,
});

describe('a claim on a posting', () => {
  it.each<[string, Partial<FeedFacts>, string | null]>([
    ['in the feed', {}, null],
    ['not yet in the feed', { inFeed: false }, 'NOT_IN_FEED'],
    ['not yet in the feed, of which the worker holds an offer', { inFeed: false, liveOfferId: 'o1' }, null],
    ['that the worker holds already', { claimedAs: 'assignment', status: 'filled' }, 'ALREADY_ASSIGNED'],
    ['for which the worker stands by', { claimedAs: 'standby' }, 'ALREADY_STANDBY'],
    ['for which the worker stands by and is called', { claimedAs: 'standby', liveOfferId: 'o1' }, null],
    ['that the worker cancelled', { left: true, answered: 'accepted' }, 'CANCELLED_BEFORE'],
    ['in a storm', { weather: [{ kind: 'rainstorm', from: NOW, until: NOW + 1 }] }, 'WEATHER_SUSPENDED'],
    ['that is full', { status: 'filled', inFeed: false }, 'SLOTS_TAKEN'],
    ['that is paused', { status: 'paused', inFeed: false }, 'POSTING_CLOSED'],
    ['to which the worker said no on these terms', { answered: 'declined' }, 'OFFER_DECLINED'],
    ['that the worker took and gave back on these terms', { answered: 'accepted' }, 'OFFER_ANSWERED'],
  ])('%s', (_, posting, expected) => {
    expect(claimRefusal(inFeed(posting))).toBe(expected);
  });
});

it('a posting of the feed reaches as far as the last round of its urgency, with the way there and back', () => {
  const [unit] = feedUnits(inFeed(), DEFAULT_POLICY, REFERENCE);
  const { radiusM, block, startsAt, endsAt } = unit!.facts;
  expect(radiusM).toBe(10_000);
  expect([startsAt - block.from, block.to - endsAt]).toEqual([DEFAULT_POLICY.travelInMs, DEFAULT_POLICY.travelOutMs]);
});

it('a crew stands in the feed with each role that has a vacant place, by the terms of the role', () => {
  const role = { n: 1, name: '班长', occupationId: 'loader', certificateIds: ['health'], payFen: 3000, vacant: 1 };
  const roles = [role, { ...role, n: 2, name: '组员', occupationId: 'cleaner', certificateIds: [], vacant: 0 }];
  const units = feedUnits(inFeed({ roles }), DEFAULT_POLICY, REFERENCE);
  expect(units.map(({ role: taken, facts }) => [taken?.n, facts.occupation, facts.certificates])).toEqual([
    [1, 1, [0]],
  ]);
});
