import { uselessReason } from './dispatcher';
import type { DueDelivery } from './deliveries.sql';
import type { NoteFacts } from './note-facts.sql';
import { planNote, type Note } from './plan-notes';

const NOW = Date.parse('2026-11-24T23:00:00+08:00');
const MORNING = Date.parse('2026-11-25T07:00:00+08:00');
const facts: NoteFacts = {
  ...{ n: 0, now: NOW, role: 'worker', channel: 'sms', choice: {}, chosen: false, quietFrom: null, quietTo: null },
  ...{ online: true, wechat: false, bySms: false, title: '保洁', address: '民生路1号', startsAt: NOW + 3_600_000 },
  ...{ payKind: 'hourly', payFen: 2500, urgency: 'urgent', offerSeq: 3, expiresAt: NOW + 90_000 },
};
const note = (template: Note['template']): Note => ({
  ...{ accountId: 'a', template, dedupeKey: 'k', postingId: 'p', offerId: 'o', assignmentId: null, params: {} },
});

describe('a note', () => {
  it('carries the facts of posting and offer; an offer helps until it ends', () => {
    expect(planNote(note('OFFER'), facts)).toMatchObject({
      params: { title: '保洁', code: 13, payFen: 2500, expiresAt: NOW + 90_000 },
      ...{ kind: 'offer', ways: ['sms'], notBefore: NOW, uselessAfter: NOW + 90_000 },
    });
  });

  it('waits for the morning when the worker is offline, or the offer is not urgent', () => {
    expect(planNote(note('OFFER'), { ...facts, online: false }).notBefore).toBe(MORNING);
    expect(planNote(note('OFFER'), { ...facts, urgency: 'planned' }).notBefore).toBe(MORNING);
  });

  it('knows who wants no quiet hours from who never said', () => {
    const paid = (change: Partial<NoteFacts>) => planNote(note('PAID'), { ...facts, ...change }).notBefore;
    expect(paid({})).toBe(MORNING);
    expect(paid({ chosen: true })).toBe(NOW);
    expect(paid({ chosen: true, quietFrom: 0, quietTo: 60 })).toBe(NOW);
  });

  it('answers by SMS who accepted by SMS, once', () => {
    const ways = (change: Partial<NoteFacts>) => planNote(note('ASSIGNED'), { ...facts, ...change }).ways;
    expect(ways({ channel: 'app' })).toEqual([]);
    expect(ways({ channel: 'app', bySms: true })).toEqual(['sms']);
    expect(ways({ bySms: true })).toEqual(['sms']);
  });
});

describe('a delivery', () => {
  const due = (change: Partial<DueDelivery>) => ({ late: false, offerStatus: null, ...change }) as DueDelivery;

  it.each([
    ['an offer that lives', { template: 'OFFER', offerStatus: 'sent' }, null],
    ['an offer that is over', { template: 'OFFER', offerStatus: 'withdrawn' }, 'OFFER_OVER'],
    ['a call that was answered', { template: 'STANDBY_CALLED', offerStatus: 'declined' }, 'OFFER_OVER'],
    ['that an offer is over', { template: 'OFFER_GONE', offerStatus: 'withdrawn' }, null],
    ['what comes too late', { template: 'OFFER', offerStatus: 'sent', late: true }, 'TOO_LATE'],
    ['a reminder', { template: 'REMINDER', assignmentStatus: 'confirmed' }, null],
    ['a reminder of what was cancelled', { template: 'REMINDER', assignmentStatus: 'no_show' }, 'NOT_ASSIGNED'],
    ['pay', { template: 'PAID', assignmentStatus: 'completed' }, null],
  ] as const)('%s', (_, change, reason) => {
    expect(uselessReason(due(change))).toBe(reason);
  });
});
