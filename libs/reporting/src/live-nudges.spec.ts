import { LIVE_ROOM, type LiveMessage } from '@app/contracts';
import { liveNudges } from './live-nudges';
import type { LoggedEvent } from './sql/project-batch.sql';

const NOON = Date.parse('2026-11-24T12:00:00+08:00');
const anEvent = (over: Partial<LoggedEvent>): LoggedEvent => ({
  ...{ id: 'e1', seq: '1', xid: '1', type: 'round.started', at: NOON, data: { round: 1, offers: 5 } },
  ...{ townCode: '442000108', marketId: null, occupationId: 'loader', postingId: 'p1' },
  ...over,
});
const messages = (events: LoggedEvent[]) => liveNudges(events).map((nudge) => nudge.message as LiveMessage);

describe('what the live page is told', () => {
  it('names town, trade and how many', () => {
    expect(liveNudges([anEvent({})])).toEqual([
      {
        room: LIVE_ROOM,
        event: 'live.event',
        message: {
          type: 'round.started',
          at: '2026-11-24T04:00:00.000Z',
          townCode: '442000108',
          occupationId: 'loader',
          count: 5,
        },
      },
    ]);
  });

  it('tells no id of a person, posting or offer', () => {
    const data = { offerId: 'o1', slot: 1, generation: 1, workerIds: ['w1'] };
    expect(Object.keys(messages([anEvent({ type: 'assignment.confirmed', data })])[0]!).sort()).toEqual([
      'at',
      'count',
      'occupationId',
      'townCode',
      'type',
    ]);
  });

  it('tells equal news of one town and trade as one, with the newest time', () => {
    const accepts = [0, 10, 20].map((s) => anEvent({ type: 'assignment.confirmed', at: NOON + s * 1000, data: {} }));
    expect(messages(accepts)).toMatchObject([{ count: 3, at: '2026-11-24T04:00:20.000Z' }]);
  });

  it.each(['worker.registered', 'offer.declined', 'round.ended', 'posting.edited'])('is silent about %s', (type) => {
    expect(liveNudges([anEvent({ type, data: {} })])).toEqual([]);
  });

  it('is silent about a round that made no offer', () => {
    expect(liveNudges([anEvent({ data: { round: 1, offers: 0 } })])).toEqual([]);
  });

  it('sends the newest 50 of a batch', () => {
    const many = Array.from({ length: 80 }, (_, i) => anEvent({ occupationId: `trade-${i}` }));
    const sent = messages(many);
    expect(sent).toHaveLength(50);
    expect(sent.at(-1)!.occupationId).toBe('trade-79');
  });
});
