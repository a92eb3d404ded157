import { randomUUID } from 'node:crypto';
import { Module, type DynamicModule } from '@nestjs/common';
import type { LiveReport, NewEvent } from '@app/contracts';
import { PlatformModule, type Env } from '@app/platform';
import { ReportingModule } from '@app/reporting';
import { testApp, type TestApp } from '@app/testing';
import { accepted, aProcess, drained, happen, HERE, offered, published, SHIQI, XIAOLAN } from './projector.fixture';

@Module({})
class Root {}
const root = (env: Env): DynamicModule => ({ module: Root, imports: [PlatformModule.forRoot(env), ReportingModule] });

const LOADERS = { townCode: XIAOLAN, marketId: 'm-xiaolan', occupationId: 'loader' };
const [A, B, C, D, E, YESTERDAYS] = Array.from({ length: 6 }, () => randomUUID()) as [
  ...[string, string, string, string, string, string],
];
const of = (postingId: string, where: object, events: readonly Pick<NewEvent, 'type' | 'data'>[]): NewEvent[] =>
  events.map((event) => ({ ...where, postingId, ...event }) as NewEvent);
const filled = (postingId: string, slots: number, where: object): NewEvent[] =>
  of(postingId, where, [{ type: 'posting.filled', data: { slots } }]);

/**
 * One day, seconds after 09:00. First offers after 10, 20, 30 and 100 s: the median is 25, and the P90 lies 0.7 of the
 * way from the third to the fourth: 30 + 0.7 × 70 = 79. Filled after 60 and 120 s: median 90, P90 60 + 0.9 × 60 = 114.
 * Slots 2 + 1 + 3 + 4 + 0 − (4 → 2: 2) = 8, of which 5 were accepted: 0.625.
 */
const DAY: readonly [time: string, events: readonly NewEvent[]][] = [
  ['09:00:00', [published(A, 2), published(B, 1), published(C, 3, LOADERS), published(D, 4, LOADERS)]],
  ['09:00:05', [offered(A, 0)]],
  ['09:00:10', [offered(A, 6)]],
  ['09:00:20', [offered(B, 3)]],
  ['09:00:30', [offered(C, 9, LOADERS), accepted(A)]],
  ['09:01:00', [accepted(A), ...filled(A, 2, HERE), offered(A, 1)]],
  ['09:01:40', [offered(D, 12, LOADERS), accepted(C, LOADERS), accepted(C, LOADERS)]],
  ['09:02:00', [accepted(B), ...filled(B, 1, HERE)]],
  [
    '09:03:00',
    of(D, LOADERS, [{ type: 'posting.edited', data: { version: 2, slotsBefore: 4, slots: 2, fields: [] } }]),
  ],
  ['09:04:00', of(C, LOADERS, [{ type: 'offer.declined', data: { offerId: randomUUID() } }])],
  ['13:00:00', of(A, HERE, [{ type: 'assignment.checked_in', data: { sameDay: true, method: 'employer' } }])],
  ['13:00:01', of(B, HERE, [{ type: 'assignment.checked_in', data: { sameDay: true, method: 'employer' } }])],
  ['13:10:00', of(A, HERE, [{ type: 'assignment.no_show', data: {} }])],
  ['17:00:00', of(A, HERE, [{ type: 'assignment.completed', data: { minutesWorked: 240 } }])],
  ['18:00:00', of(C, LOADERS, [{ type: 'posting.expired', data: { slots: 3, filled: 2 } }])],
  ['18:00:01', of(D, LOADERS, [{ type: 'posting.cancelled', data: { slots: 2, filled: 0 } }])],
  ['23:59:59.999', of(YESTERDAYS, HERE, [{ type: 'assignment.completed', data: { minutesWorked: 60 } }])],
];

let test: TestApp;
beforeAll(async () => {
  test = await testApp(root);
  const { db } = test;
  // What began the day before counts there, and its times belong to the day on which it was published.
  await happen(db, '2026-11-23T23:00:00', [published(YESTERDAYS, 1), offered(YESTERDAYS, 1)]);
  for (const [time, events] of DAY) await happen(db, `2026-11-24T${time}`, events);
  await happen(db, '2026-11-25T00:00:00', [published(E, 7), accepted(E)]);
  // The app counts by itself too: two at once are no more than one.
  await drained(aProcess(db).projector);
});
afterAll(() => test.close());

const report = async (query: string) => (await test.anybody.get<LiveReport>(`/reports/live${query}`)).body;

describe('the live figures', () => {
  it('of a day are those of the example that was worked out by hand', async () => {
    expect(await report('?day=2026-11-24')).toEqual({
      ...{ day: '2026-11-24', asOf: '2026-11-24T16:00:00.000Z' },
      ...{ postingsPublished: 4, slotsPublished: 8, offers: 31, accepts: 5, declines: 1, arrivals: 2 },
      ...{ slotsFilled: 5, slotsManned: 2 },
      ...{ completed: 2, noShows: 1, postingsFilled: 2, postingsExpired: 1, postingsCancelled: 1 },
      fillRate: 0.625,
      timeToFirstOffer: { medianS: 25, p90S: expect.closeTo(79, 6) as number, postings: 4 },
      timeToFill: { medianS: 90, p90S: 114, postings: 2 },
      towns: [
        { townCode: SHIQI, slotsPublished: 3, offers: 10, accepts: 3, arrivals: 2, slotsFilled: 3, slotsManned: 2 },
        { townCode: XIAOLAN, slotsPublished: 5, offers: 21, accepts: 2, arrivals: 0, slotsFilled: 2, slotsManned: 0 },
      ],
    });
  });

  it.each([
    ['a town', `town=${XIAOLAN}`],
    ['a market', 'market=m-xiaolan'],
    ['an occupation', 'occupation=loader'],
    ['all three', `town=${XIAOLAN}&market=m-xiaolan&occupation=loader`],
  ])('of %s are its own alone', async (_, filter) => {
    expect(await report(`?day=2026-11-24&${filter}`)).toMatchObject({
      ...{ postingsPublished: 2, slotsPublished: 5, offers: 21, accepts: 2, arrivals: 0, fillRate: 0.4 },
      timeToFirstOffer: { medianS: 65, p90S: 93, postings: 2 },
      timeToFill: { medianS: null, p90S: null, postings: 0 },
      towns: [{ townCode: XIAOLAN }],
    });
  });

  it('of the day before and the day after end and begin at midnight in Shanghai', async () => {
    expect(await report('?day=2026-11-23')).toMatchObject({ postingsPublished: 1, offers: 1, completed: 0 });
    expect(await report('?day=2026-11-25')).toMatchObject({ slotsPublished: 7, accepts: 1, completed: 0 });
  });

  it('without a day are those of today, by the clock of the platform', async () => {
    expect(await report('')).toMatchObject({ day: '2026-11-25', slotsPublished: 7 });
    await happen(test.db, '2026-11-24T23:59:59.999', []);
    expect((await report('')).day).toBe('2026-11-24');
  });

  it('of a town where nothing happened are zero, without a rate', async () => {
    expect(await report('?day=2026-11-24&town=442000005')).toMatchObject({
      ...{ slotsPublished: 0, fillRate: null, towns: [] },
      timeToFirstOffer: { medianS: null, p90S: null, postings: 0 },
    });
  });

  it.each(['?day=2026-02-30', '?day=today', '?town=110000001', '?colour=red'])('refuse %s', async (query) => {
    expect((await test.anybody.get(`/reports/live${query}`)).status).toBe(422);
  });
});
