import fc from 'fast-check';
import { shanghaiDay } from '../time/day';
import { type CountedData, type CountedEvent, type CountedType, type Delta, isCountedType, project } from './project';

const NOON = Date.parse('2026-11-24T12:00:00+08:00');

function anEvent<T extends CountedType>(type: T, data: CountedData[T], at = NOON): CountedEvent<T> {
  const where = { townCode: '442000108', marketId: 'sample-gangkou', occupationId: 'loader' };
  return { type, data, at, ...where };
}
const changes = (deltas: readonly Delta[]) => deltas.map(({ code, by }) => [code, by]);

describe('what an event adds to the figures', () => {
  it.each<[CountedType, object, [string, number][]]>([
    ['employer.registered', {}, [['employers_registered', 1]]],
    ['worker.registered', {}, [['workers_registered', 1]]],
    ['worker.went_online', {}, []],
    ['worker.went_offline', {}, []],
    [
      'posting.published',
      { slots: 7 },
      [
        ['postings_published', 1],
        ['slots_published', 7],
      ],
    ],
    ['posting.refused', { codes: ['TEXT_BLOCKED'] }, [['postings_refused', 1]]],
    ['posting.edited', { slotsBefore: 3, slots: 8 }, [['slots_published', 5]]],
    ['posting.edited', { slotsBefore: 8, slots: 3 }, [['slots_published', -5]]],
    ['posting.edited', { slotsBefore: 4, slots: 4 }, []],
    ['posting.paused', {}, []],
    ['posting.resumed', {}, []],
    ['posting.cancelled', { slots: 5, filled: 2 }, [['postings_cancelled', 1]]],
    ['posting.filled', { slots: 5 }, [['postings_filled', 1]]],
    [
      'posting.filled',
      { slots: 5, cutMilli: 1250 },
      [
        ['postings_filled', 1],
        ['offers_cut_milli', 1250],
      ],
    ],
    ['posting.reopened', {}, []],
    ['posting.expired', { slots: 5, filled: 2 }, [['postings_expired', 1]]],
    ['posting.entered_feed', { vacant: 2 }, []],
    ['posting.alerted', { vacant: 2 }, []],
    ['posting.wage_suggested', { medianFen: 2800 }, []],
    ['alert.closed', {}, []],
    ['worker.hardship_set', { hardship: true }, []],
    ['worker.channel_set', { channel: 'sms' }, []],
    ['posting.closed', { closedAs: 'full' }, []],
    ['round.started', { offers: 12 }, [['offers', 12]]],
    ['round.started', { offers: 0 }, []],
    ['round.ended', { expired: 3 }, [['offers_expired', 3]]],
    ['round.ended', { expired: 0 }, []],
    ['offer.declined', {}, [['declines', 1]]],
    ['offers.expired', { expired: 3 }, [['offers_expired', 3]]],
    [
      'offer.claimed',
      {},
      [
        ['offers', 1],
        ['claims', 1],
      ],
    ],
    ['accept.refused', { reason: 'SLOTS_TAKEN' }, []],
    [
      'assignment.confirmed',
      { generation: 1 },
      [
        ['accepts', 1],
        ['slots_filled', 1],
      ],
    ],
    // The slot was filled before, and is not one more.
    ['assignment.confirmed', { generation: 2 }, [['accepts', 1]]],
    [
      'assignment.checked_in',
      { sameDay: true, first: true },
      [
        ['arrivals', 1],
        ['slots_manned', 1],
      ],
    ],
    ['assignment.checked_in', { sameDay: true, first: false }, [['arrivals', 1]]],
    ['posting.filled', { slots: 2, again: true }, []],
    ['assignment.taken_back', {}, []],
    ['assignment.sent_home', {}, [['sent_home', 1]]],
    [
      'assignment.completed',
      { minutesWorked: 480 },
      [
        ['completed', 1],
        ['minutes_worked', 480],
      ],
    ],
    ['assignment.paid', { payFen: 20_000 }, [['paid_fen', 20_000]]],
    ['assignment.no_show', {}, [['no_shows', 1]]],
    ['appeal.made', {}, []],
    ['appeal.decided', {}, []],
    ['effect.voided', { kind: 'no_show', restatesAt: NOON }, [['no_shows', -1]]],
    ['effect.voided', { kind: 'no_show', restatesAt: null }, []],
    ['effect.voided', { kind: 'cancelled_by_worker', restatesAt: null }, []],
    ['assignment.released', { leadMinutes: 90 }, [['released', 1]]],
    ['assignment.reconfirmed', {}, []],
    ['assignment.cancelled', { by: 'worker' }, [['assignments_cancelled', 1]]],
  ])('%s %j', (type, data, expected) => {
    expect(changes(project(anEvent(type, data as never)))).toEqual(expected);
  });

  it('counts for the town, market and occupation of the event', () => {
    expect(project(anEvent('offer.declined', {}))).toEqual([
      {
        code: 'declines',
        by: 1,
        day: '2026-11-24',
        townCode: '442000108',
        marketId: 'sample-gangkou',
        occupationId: 'loader',
      },
    ]);
  });

  it('leaves a dimension that does not apply empty', () => {
    expect(project({ type: 'worker.registered', data: {}, at: NOON, townCode: null })).toEqual([
      { code: 'workers_registered', by: 1, day: '2026-11-24', townCode: '', marketId: '', occupationId: '' },
    ]);
  });

  it.each([
    ['2026-11-24T23:59:59.999+08:00', '2026-11-24'],
    ['2026-11-25T00:00:00+08:00', '2026-11-25'],
    ['2026-11-24T16:30:00Z', '2026-11-25'],
  ])('counts %s on the Shanghai day %s', (at, day) => {
    expect(project(anEvent('assignment.confirmed', {}, Date.parse(at)))[0]!.day).toBe(day);
  });

  it.each([
    ['offer.declined', true],
    ['posting.teleported', false],
    ['constructor', false],
  ])('knows of %s: %s', (type, known) => {
    expect(isCountedType(type)).toBe(known);
  });
});

const scoped = {
  at: fc.integer({ min: NOON, max: NOON + 3 * 86_400_000 }),
  townCode: fc.constantFrom('442000108', '442000001', null),
};
const anyEvent: fc.Arbitrary<CountedEvent> = fc.oneof(
  fc.record({
    type: fc.constant('posting.published' as const),
    data: fc.record({ slots: fc.integer({ min: 1, max: 500 }) }),
    ...scoped,
  }),
  fc.record({
    type: fc.constant('posting.edited' as const),
    data: fc.record({ slotsBefore: fc.integer({ min: 1, max: 500 }), slots: fc.integer({ min: 1, max: 500 }) }),
    ...scoped,
  }),
  fc.record({ type: fc.constant('round.started' as const), data: fc.record({ offers: fc.nat(50) }), ...scoped }),
  fc.record({
    type: fc.constantFrom('assignment.confirmed' as const, 'assignment.no_show' as const),
    data: fc.constant({}),
    ...scoped,
  }),
);

function sums(events: readonly CountedEvent[]): Record<string, number> {
  const total: Record<string, number> = {};
  for (const delta of events.flatMap((event) => project(event))) {
    const cell = [delta.code, delta.day, delta.townCode].join('|');
    total[cell] = (total[cell] ?? 0) + delta.by;
  }
  return total;
}

describe('counting a list of events', () => {
  const listAndShuffle = fc
    .array(anyEvent, { maxLength: 60 })
    .chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })));

  it('gives the same sums in any order', () => {
    fc.assert(
      fc.property(listAndShuffle, ([list, shuffled]) => expect(sums(shuffled)).toEqual(sums(list))),
      { seed: 20_261_124, numRuns: 200 },
    );
  });

  it('gives days that add up to the whole', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (list) => {
        const days = [...new Set(list.map((event) => shanghaiDay(event.at)))];
        const byDay = days.map((day) => sums(list.filter((event) => shanghaiDay(event.at) === day)));
        expect(Object.assign({}, ...byDay)).toEqual(sums(list));
      }),
      { seed: 20_261_124, numRuns: 100 },
    );
  });
});
