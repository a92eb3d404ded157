import type { AnswerFacts } from './sql/accept-offer.sql';

export const EXPIRES = Date.parse('2026-11-24T02:00:45Z');

/** An offer that can be accepted, a second before it expires. */
export const answerable = (more: Partial<AnswerFacts> = {}): AnswerFacts => ({
  ...{
    offerId: 'o1',
    workerId: 'w1',
    offerStatus: 'sent',
    offerReason: null,
    offerVersion: 2,
    expiresAt: EXPIRES,
    now: EXPIRES - 1000,
  },
  ...{ blockFrom: EXPIRES, blockTo: EXPIRES + 1, postingId: 'p1', version: 2, status: 'open', slots: 3, filled: 1 },
  ...{
    occupationId: 'cleaner',
    workOccupationId: 'cleaner',
    role: null,
    vacant: 2,
    townCode: '442000001',
    marketId: null,
    employerId: 'e1',
    shard: 2,
    lat: 22.5,
    lng: 113.4,
  },
  ...{
    startsAt: EXPIRES + 1,
    endsAt: EXPIRES + 2,
    urgency: 'urgent',
    weather: [],
    certificateIds: [],
    blockedPairs: [],
    claimedAs: null,
  },
  ...{ offerOutcome: null, standbyId: null, standbyRank: null, isCall: false, standbys: 0 },
  ...{ left: false, reopened: false },
  ...more,
});
