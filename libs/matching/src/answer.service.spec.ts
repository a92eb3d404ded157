import { answerable, EXPIRES } from './answerable.fixture';
import { offerRefusal } from './answer.service';
import type { AnswerFacts } from './sql/accept-offer.sql';

const GRACE = 5000;

describe('an offer', () => {
  it.each(['queued', 'sent', 'seen'])('that is %s can be accepted', (offerStatus) => {
    expect(offerRefusal(answerable({ offerStatus }), GRACE)).toBeNull();
  });

  it.each<[string, Partial<AnswerFacts>, string]>([
    ['by one who has a place already', { claimed: true, offerStatus: 'accepted' }, 'ALREADY_ASSIGNED'],
    ['of a posting that is full', { status: 'filled', filled: 3, offerStatus: 'withdrawn' }, 'SLOTS_TAKEN'],
    ['of a paused posting', { status: 'paused' }, 'POSTING_CLOSED'],
    ['of a cancelled posting', { status: 'cancelled', offerStatus: 'withdrawn' }, 'POSTING_CLOSED'],
    ['of an expired posting', { status: 'expired', offerStatus: 'expired' }, 'POSTING_CLOSED'],
    ['of a posting whose shift runs', { status: 'running' }, 'POSTING_CLOSED'],
    ['of a closed posting', { status: 'closed' }, 'POSTING_CLOSED'],
    ['with old terms', { version: 3 }, 'TERMS_CHANGED'],
    ['with old terms that was withdrawn for them', { version: 3, offerStatus: 'withdrawn' }, 'TERMS_CHANGED'],
    ['that was accepted, and the place was lost since', { offerStatus: 'accepted' }, 'OFFER_ANSWERED'],
    ['that was declined', { offerStatus: 'declined' }, 'OFFER_DECLINED'],
    ['that the sweep has ended', { offerStatus: 'expired' }, 'OFFER_EXPIRED'],
    ['that was withdrawn', { offerStatus: 'withdrawn' }, 'OFFER_WITHDRAWN'],
    ['that was withdrawn for another shift', { offerStatus: 'withdrawn', offerReason: 'overlap' }, 'OVERLAP'],
    ['after its time', { now: EXPIRES + 60_000 }, 'OFFER_EXPIRED'],
  ])('%s cannot', (_, facts, reason) => {
    expect(offerRefusal(answerable(facts), GRACE)).toBe(reason);
  });

  it.each([
    [0, null],
    [4000, null],
    [GRACE, null],
    [GRACE + 1, 'OFFER_EXPIRED'],
    [6000, 'OFFER_EXPIRED'],
  ])('%i ms after its expiry gets %s', (lateMs, reason) => {
    expect(offerRefusal(answerable({ now: EXPIRES + lateMs }), GRACE)).toBe(reason);
  });

  it('has no grace when the policy gives none', () => {
    expect(offerRefusal(answerable({ now: EXPIRES }), 0)).toBeNull();
    expect(offerRefusal(answerable({ now: EXPIRES + 1 }), 0)).toBe('OFFER_EXPIRED');
  });

  it('that is old in several ways is refused by what says most', () => {
    const old = { now: EXPIRES + 60_000, offerStatus: 'expired', version: 3 };
    expect(offerRefusal(answerable({ ...old, claimed: true, status: 'filled' }), GRACE)).toBe('ALREADY_ASSIGNED');
    expect(offerRefusal(answerable({ ...old, status: 'filled' }), GRACE)).toBe('SLOTS_TAKEN');
    expect(offerRefusal(answerable({ ...old, status: 'cancelled' }), GRACE)).toBe('POSTING_CLOSED');
    expect(offerRefusal(answerable(old), GRACE)).toBe('TERMS_CHANGED');
  });
});
