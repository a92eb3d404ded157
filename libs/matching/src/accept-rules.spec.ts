import { DEFAULT_POLICY } from '@app/core';
import { mayStandBy, offerRefusal } from './accept-rules';
import { answerable, EXPIRES } from './answerable.fixture';
import type { AnswerFacts } from './sql/accept-offer.sql';

const GRACE = 5000;
const STORM = [{ kind: 'typhoon', from: EXPIRES - 60_000, until: EXPIRES + 3_600_000 }] as const;

describe('an offer', () => {
  it.each(['queued', 'sent', 'seen'])('that is %s can be accepted', (offerStatus) => {
    expect(offerRefusal(answerable({ offerStatus }), GRACE)).toBeNull();
  });

  it.each<[string, Partial<AnswerFacts>, string]>([
    ['by one who has a place already', { claimedAs: 'assignment', offerStatus: 'accepted' }, 'ALREADY_ASSIGNED'],
    [
      'by one who is on standby',
      { claimedAs: 'standby', status: 'filled', offerStatus: 'accepted' },
      'ALREADY_STANDBY',
    ],
    ['by one who cancelled the same before', { left: true }, 'CANCELLED_BEFORE'],
    ['of a posting that is full', { status: 'filled', filled: 3, offerStatus: 'withdrawn' }, 'SLOTS_TAKEN'],
    ['of a paused posting', { status: 'paused' }, 'POSTING_CLOSED'],
    ['of a cancelled posting', { status: 'cancelled', offerStatus: 'withdrawn' }, 'POSTING_CLOSED'],
    ['of an expired posting', { status: 'expired', offerStatus: 'expired' }, 'POSTING_CLOSED'],
    ['of a closed posting', { status: 'closed' }, 'POSTING_CLOSED'],
    ['in a storm', { weather: STORM }, 'WEATHER_SUSPENDED'],
    ['that was withdrawn for a storm', { weather: STORM, offerStatus: 'withdrawn' }, 'WEATHER_SUSPENDED'],
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

  it('of a posting that runs is good as long as a slot is vacant there', () => {
    const running = { status: 'running' } as const;
    expect(offerRefusal(answerable({ ...running, vacant: 1 }), GRACE)).toBeNull();
    expect(offerRefusal(answerable({ ...running, vacant: 0 }), GRACE)).toBe('SLOTS_TAKEN');
    expect(offerRefusal(answerable({ status: 'closed', vacant: 1 }), GRACE)).toBe('POSTING_CLOSED');
  });

  it('that is old in several ways is refused by what says most', () => {
    const old = { now: EXPIRES + 60_000, offerStatus: 'expired', version: 3 };
    expect(offerRefusal(answerable({ ...old, claimedAs: 'assignment', status: 'filled' }), GRACE)).toBe(
      'ALREADY_ASSIGNED',
    );
    expect(offerRefusal(answerable({ ...old, status: 'filled' }), GRACE)).toBe('SLOTS_TAKEN');
    expect(offerRefusal(answerable({ ...old, status: 'cancelled' }), GRACE)).toBe('POSTING_CLOSED');
    expect(offerRefusal(answerable(old), GRACE)).toBe('TERMS_CHANGED');
  });
});

describe('an accept that finds all slots taken', () => {
  const full = (more: Partial<AnswerFacts> = {}): AnswerFacts =>
    answerable({
      status: 'filled',
      slots: 3,
      filled: 3,
      offerStatus: 'withdrawn',
      offerReason: 'slots_taken',
      ...more,
    });

  it.each<[string, Partial<AnswerFacts>]>([
    ['whose offer was taken back for that', {}],
    ['whose offer still lives', { offerStatus: 'seen', offerReason: null }],
    ['within the grace', { now: EXPIRES + GRACE }],
    ['which was too late once, and has room in the line now', { offerOutcome: 'too_late' }],
  ])('and %s may become a standby', (_, facts) => {
    expect(mayStandBy(full(facts), DEFAULT_POLICY)).toBe(true);
  });

  it.each<[string, Partial<AnswerFacts>]>([
    ['whose offer was taken back for another shift', { offerReason: 'overlap' }],
    ['whose offer had expired', { offerStatus: 'expired', offerReason: 'expired' }],
    ['who had declined', { offerStatus: 'declined', offerReason: null }],
    ['after the grace', { now: EXPIRES + GRACE + 1 }],
    ['on older terms', { version: 3 }],
    ['who has a place already', { claimedAs: 'assignment' }],
    ['who stands in line already', { claimedAs: 'standby' }],
    ['who has left the line', { offerOutcome: 'standby' }],
    ['who cancelled the same before', { left: true }],
    ['of a posting that runs', { status: 'running' }],
    // Three slots at a show rate of .83 need two more for 90 %.
    ['with a line that is long enough', { standbys: 2 }],
  ])('and %s may not', (_, facts) => {
    expect(mayStandBy(full(facts), DEFAULT_POLICY)).toBe(false);
  });

  it('finds room while the line is shorter than the posting needs', () => {
    expect(mayStandBy(full({ standbys: 1 }), DEFAULT_POLICY)).toBe(true);
  });
});

describe('the short offer of a standby who is called', () => {
  it('is accepted as any other, though he holds a place in the line', () => {
    expect(offerRefusal(answerable({ claimedAs: 'standby', isCall: true, standbyId: 's1' }), GRACE)).toBeNull();
  });
});
