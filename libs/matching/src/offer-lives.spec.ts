import { DEFAULT_POLICY, type Channel } from '@app/core';
import { aCycle, aDuePosting, NOW, poolOf, SECOND, underWay } from './cycle-plan.fixture';
import { planCycle } from './cycle-plan';
import type { DuePosting } from './sql/due-postings.sql';

const GRACE = DEFAULT_POLICY.graceMs;

/** Cleaners near the posting, each reached in this way. */
function reachedBy(...channels: readonly Channel[]) {
  const pool = poolOf(...channels.map((_, i) => 1 + i));
  channels.forEach((channel, i) => pool.upsert({ ...pool.get(`w${i + 1}`)!, channel }));
  return pool;
}
const stepOf = (posting: DuePosting, pool = reachedBy('app', 'sms')) => planCycle(aCycle(posting, pool)).steps[0]!;

describe('an offer to a worker who is reached by SMS or through a station', () => {
  it('lives twice as long as one over the app, and the round lasts until the last of them has ended', () => {
    const { start, dueAt } = stepOf(aDuePosting(), reachedBy('app', 'sms', 'station'));
    expect(start!.offers.map(({ workerId, channel }) => [workerId, channel])).toEqual([
      ['w1', 'app'],
      ['w2', 'sms'],
      ['w3', 'station'],
    ]);
    expect([start!.expiresAt, start!.patientUntil]).toEqual([NOW + 45 * SECOND, NOW + 90 * SECOND]);
    expect([dueAt, start!.endsAt]).toEqual([NOW + 45 * SECOND + GRACE, NOW + 90 * SECOND + GRACE]);
  });

  it('makes no round longer in which there is none', () => {
    const { start, dueAt } = stepOf(aDuePosting(), reachedBy('app', 'app'));
    expect([dueAt, start!.endsAt]).toEqual([NOW + 45 * SECOND + GRACE, NOW + 45 * SECOND + GRACE]);
  });

  it('is all that a round of patient workers waits for', () => {
    expect(stepOf(aDuePosting(), reachedBy('station')).dueAt).toBe(NOW + 90 * SECOND + GRACE);
  });

  it('lives no longer than the posting is valid', () => {
    const { start } = stepOf(aDuePosting({ validUntil: NOW + 60 * SECOND }));
    expect([start!.patientUntil, start!.endsAt]).toEqual([NOW + 60 * SECOND, NOW + 60 * SECOND + GRACE]);
  });
});

describe('a round with patient workers, when the time of the others is over', () => {
  const halfOver = { roundEndsAt: NOW + 45 * SECOND, liveOffers: 2 };

  it('goes on without their offers, and is looked at when the next ones end', () => {
    const liveUntil = [NOW - GRACE, NOW + 40 * SECOND];
    expect(stepOf(underWay({ ...halfOver, liveUntil }))).toMatchObject({
      ...{ endOffers: null, endOverdue: true, start: null, round: 1, dueAt: NOW + 45 * SECOND },
    });
  });

  it('leaves offers alone that are still within their grace', () => {
    const liveUntil = [NOW - GRACE + 1, NOW + 40 * SECOND];
    expect(stepOf(underWay({ ...halfOver, liveUntil }))).toMatchObject({
      endOverdue: false,
      start: null,
      dueAt: NOW + 1,
    });
  });

  it('is over when no patient one is left either, because they have answered', () => {
    const step = stepOf(underWay({ ...halfOver, liveUntil: [NOW - GRACE] }));
    expect(step).toMatchObject({ endOffers: 'expired', endOverdue: false, start: { round: 2 } });
  });
});
