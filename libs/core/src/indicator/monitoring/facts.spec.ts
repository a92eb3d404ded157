import {
  factsOf,
  isMonitoredType,
  takenBack,
  type MonitoredData,
  type MonitoredEvent,
  type MonitoredType,
} from './facts';

const NOON = Date.parse('2026-11-24T12:00:00+08:00');
const DAY_MS = 86_400_000;
const WHERE = { townCode: '442000108', marketId: 'm1', occupationId: 'loader' };
const PUBLISHED = { ...WHERE, id: 'p1', at: NOON - DAY_MS, data: { slots: 3, urgency: 'urgent' } };
const CONFIRMED = { ...WHERE, id: 'c1', at: NOON - DAY_MS / 2, data: {} };
const COMPLETED = { ...WHERE, id: 'd1', at: NOON, data: { minutesWorked: 300 } };

function anEvent<T extends MonitoredType>(type: T, data: MonitoredData[T], over: object = {}): MonitoredEvent<T> {
  const past = { published: PUBLISHED, confirmed: CONFIRMED, completed: COMPLETED, hardship: false };
  return { id: 'e1', at: NOON, workerId: 'w1', ...WHERE, ...past, ...over, type, data };
}
const short = (event: MonitoredEvent) =>
  factsOf(event).map(({ measure, value, at, workerId }) => [measure, value, (at - NOON) / DAY_MS, workerId]);

describe('what an event adds to the monitoring figures', () => {
  it.each<[MonitoredType, object, unknown[][]]>([
    ['worker.registered', {}, [['workers_registered', 1, 0, null]]],
    ['worker.went_online', {}, [['active', 1, 0, 'w1']]],
    [
      'posting.published',
      { slots: 3 },
      [
        ['postings', 1, 0, null],
        ['slots', 3, 0, null],
      ],
    ],
    ['posting.refused', { codes: ['FEE'] }, [['refused', 1, 0, null]]],
    ['posting.edited', { slotsBefore: 3, slots: 5 }, [['slots', 2, -1, null]]],
    ['posting.edited', { slotsBefore: 3, slots: 3 }, []],
    [
      'round.started',
      { workerIds: ['w1', 'w2'] },
      [
        ['offers', 2, 0, null],
        ['reached', 1, 0, 'w1'],
        ['reached', 1, 0, 'w2'],
      ],
    ],
    ['round.started', { workerIds: [] }, []],
    [
      'standby.called',
      {},
      [
        ['offers', 1, 0, null],
        ['reached', 1, 0, 'w1'],
      ],
    ],
    [
      'assignment.completed',
      { minutesWorked: 240 },
      [
        ['completed', 1, 0, null],
        ['minutes_worked', 240, 0, null],
        ['active', 1, 0, 'w1'],
      ],
    ],
    [
      'assignment.paid',
      { payFen: 9000 },
      [
        ['paid', 1, 0, null],
        ['paid_fen', 9000, 0, null],
        ['paid_minutes', 300, 0, null],
      ],
    ],
    [
      'assignment.no_show',
      {},
      [
        ['no_shows', 1, 0, null],
        ['filled', -1, -1, null],
      ],
    ],
    [
      'assignment.cancelled',
      { by: 'worker' },
      [
        ['withdrawn', 1, -0.5, null],
        ['filled', -1, -1, null],
      ],
    ],
    [
      'assignment.released',
      { leadMinutes: 60 },
      [
        ['withdrawn', 1, -0.5, null],
        ['filled', -1, -1, null],
      ],
    ],
    [
      'assignment.cancelled',
      { by: 'employer' },
      [
        ['cancelled_by_employer', 1, 0, null],
        ['withdrawn', 1, -0.5, null],
        ['filled', -1, -1, null],
      ],
    ],
  ])('%s %j', (type, data, expected) => {
    expect(short(anEvent(type, data as never))).toEqual(expected);
  });

  it('of an accept depends on the insurance and on the certification at that time', () => {
    const plain = [
      ['accepts', 1, 0, null],
      ['active', 1, 0, 'w1'],
      ['filled', 1, -1, null],
    ];
    expect(short(anEvent('assignment.confirmed', {}))).toEqual(plain);
    expect(short(anEvent('assignment.confirmed', { insured: false }))).toEqual(plain);
    const both = anEvent('assignment.confirmed', { insured: true }, { hardship: true });
    expect(short(both)).toEqual([...plain, ['insured', 1, 0, null], ['hardship_accepts', 1, 0, null]]);
  });

  it('of an arrival holds the time since the publication of an urgent posting alone', () => {
    const arrivals = [
      ['arrivals', 1, 0, 'w1'],
      ['active', 1, 0, 'w1'],
    ];
    const urgent = anEvent('assignment.checked_in', { sameDay: true });
    expect(short(urgent)).toEqual([...arrivals, ['arrival_s', 86_400, 0, null], ['arrivals_same_day', 1, 0, null]]);
    const planned = { published: { ...PUBLISHED, data: { urgency: 'planned' } }, hardship: true };
    expect(short(anEvent('assignment.checked_in', { sameDay: false }, planned))).toEqual([
      ...arrivals,
      ['hardship_arrivals', 1, 0, 'w1'],
    ]);
  });

  it('names the event whose period it changes, and counts where that one did', () => {
    const published = { ...PUBLISHED, townCode: '442000001', marketId: null };
    const [fact] = factsOf(anEvent('posting.edited', { slotsBefore: 1, slots: 2 }, { published }));
    expect(fact).toMatchObject({ townCode: '442000001', marketId: '', restates: 'p1', at: PUBLISHED.at });
  });

  it('restates nothing when the log has no such event', () => {
    const alone = { published: null, confirmed: null, completed: null };
    expect(short(anEvent('assignment.cancelled', { by: 'worker' }, alone))).toEqual([]);
  });

  it('is the opposite when it is taken back, in the same period and for the same person', () => {
    const arrival = anEvent('assignment.checked_in', { sameDay: true });
    const back = takenBack(arrival);
    expect(back.map(({ value }) => value)).toEqual(factsOf(arrival).map(({ value }) => -value));
    expect(back.every(({ restates, at }) => restates === 'e1' && at === NOON)).toBe(true);
    expect(back[0]!.workerId).toBe('w1');
  });

  it('leave a place that was given to somebody else where it is', () => {
    const back = takenBack(anEvent('assignment.no_show', {}));
    expect(back.map(({ measure, value }) => [measure, value])).toEqual([['no_shows', -1]]);
  });

  it.each([
    ['assignment.confirmed', true],
    ['posting.paused', false],
    ['constructor', false],
  ])('knows of %s: %s', (type, known) => {
    expect(isMonitoredType(type)).toBe(known);
  });
});
