import type { Db } from '@app/database';
import { aPosting, aWorker, insertRow, setClock, type RowValues, type TestDatabase } from '@app/testing';
import {
  announce,
  countOf,
  HOUR_MS,
  matcherForEach,
  matcherOn,
  MINUTE_MS,
  NOW,
  published,
  type Matcher,
} from './matcher.fixture';

let database: TestDatabase;
let db: Db;
let matcher: Matcher;
matcherForEach((own, ownDatabase) => {
  matcher = own;
  database = ownDatabase;
  ({ db } = database);
});

const later = (ms: number) => setClock(db, NOW + ms);
const eventsOf = (type: string) => countOf(db, 'platform.event', `type = '${type}'`);
const nudged = (event: string) => matcher.nudges.filter((nudge) => nudge.event === event);

describe('an alert of a dispatcher', () => {
  const alerts = async () =>
    (await db.query<{ posting_id: string }>('SELECT posting_id FROM matching.alert')).map((row) => row.posting_id);

  it.each<[string, RowValues, number]>([
    ['5 minutes after an urgent one was published', { urgency: 'urgent' }, 5 * MINUTE_MS],
    ['an hour after one of the same day was', { urgency: 'same_day' }, HOUR_MS],
    ['12 hours before a planned one starts', { urgency: 'planned', startsAt: NOW + 30 * HOUR_MS }, 18 * HOUR_MS],
  ])('is raised %s, with an event and a word to the staff', async (_, values, dueMs) => {
    const posting = await aPosting(db, { slots: 3, filled: 1, ...values });
    await later(dueMs - 1);
    await matcher.ages.sweep();
    expect(await alerts()).toEqual([]);
    await later(dueMs);
    await matcher.ages.sweep();
    expect([await alerts(), await eventsOf('posting.alerted')]).toEqual([[posting.id], 1]);
    expect(nudged('alert.raised')).toMatchObject([{ room: 'staff', message: { postingId: posting.id } }]);
  });

  it('is not raised of a posting that is full, paused, cancelled or over', async () => {
    const ended = { status: 'cancelled', endedAt: NOW };
    for (const values of [
      { status: 'filled', filled: 1 },
      { status: 'paused' },
      ended,
      { validUntil: NOW + MINUTE_MS },
    ])
      await aPosting(db, { urgency: 'urgent', ...values });
    await later(HOUR_MS);
    await matcher.ages.sweep();
    expect(await alerts()).toEqual([]);
  });

  it('is one, however many sweepers look at once and again', async () => {
    const other = await matcherOn(database);
    try {
      for (let i = 0; i < 20; i++) await aPosting(db, { urgency: 'urgent' });
      await later(5 * MINUTE_MS);
      await Promise.all([matcher, other, matcher, other].map(({ ages }) => ages.sweep()));
      await matcher.ages.sweep();
      expect([(await alerts()).length, await eventsOf('posting.alerted')]).toEqual([20, 20]);
    } finally {
      await other.close();
    }
  });
});

describe('a posting whose search gets old', () => {
  it('comes into the feed once, and the best in reach of the last round hear of it', async () => {
    const { workerId } = await aWorker(db);
    const { workerId: blocked } = await aWorker(db);
    await aWorker(db, { at: { lat: 22.6722, lng: 113.2508 } });
    const posting = await published(db, { occupationId: 'kitchen_helper' });
    const pair = { employerId: posting.employer_id, workerId: blocked };
    await insertRow(db, 'matching.block', { ...pair, blockedBy: 'worker', reason: '没有付钱' });
    await db.query(`DELETE FROM postings.posting_certificate`);
    await db.query(`UPDATE profiles.worker SET travel_radius_m = 50000`);
    await matcher.step();
    await later(3 * MINUTE_MS);
    await db.query(`UPDATE matching.offer SET status = 'expired'`);
    // As the sweeper does with each offer that ends, or the pool would go on counting it.
    await db.query(`SELECT platform.touch_worker(id) FROM profiles.worker`);
    await db.query(`UPDATE matching.search SET round = 9`);
    await matcher.keeper.follow();
    await matcher.ages.sweep();
    await matcher.ages.sweep();
    expect(await eventsOf('posting.entered_feed')).toBe(1);
    expect(nudged('feed.changed')).toEqual([
      { room: `account:${workerId}`, event: 'feed.changed', message: { postingId: posting.id } },
    ]);
  });

  it('is young again when its search is reopened for a replacement', async () => {
    const posting = await published(db, { startsAt: NOW + 90 * MINUTE_MS });
    await matcher.step();
    await db.query(`UPDATE postings.posting SET status = 'filled', filled = 1`);
    await announce(db, posting.id);
    await matcher.step();
    expect(await countOf(db, 'matching.search', 'due_at IS NULL AND reopened_at IS NULL')).toBe(1);
    await later(10 * MINUTE_MS);
    await db.query(`UPDATE postings.posting SET status = 'open', filled = 0`);
    await announce(db, posting.id);
    await matcher.step();
    await matcher.ages.sweep();
    expect([await eventsOf('posting.entered_feed'), await eventsOf('posting.alerted')]).toEqual([0, 0]);
    await later(13 * MINUTE_MS);
    await matcher.ages.sweep();
    expect([await eventsOf('posting.entered_feed'), await eventsOf('posting.alerted')]).toEqual([1, 0]);
    await later(15 * MINUTE_MS);
    await matcher.ages.sweep();
    expect(await eventsOf('posting.alerted')).toBe(1);
  });
});

describe('a word about pay', () => {
  const others = async (...payFen: number[]) => {
    const ended = { status: 'closed', endedAt: NOW, filled: 1, closedAs: 'full' };
    for (const pay of payFen) await aPosting(db, { ...ended, payFen: pay });
  };
  const inRound = async (round: number, values: RowValues = {}) => {
    const posting = await aPosting(db, { urgency: 'urgent', payFen: 2500, ...values });
    await insertRow(db, 'matching.search', { postingId: posting.id, shard: 2, round });
    return posting;
  };

  it('goes to an employer in the last round, once, when at least five others who found people pay more an hour', async () => {
    await others(2600, 2700, 2800, 2900, 9900);
    const [posting] = [await inRound(4), await inRound(3), await inRound(4, { payFen: 2800 })];
    await inRound(4, { occupationId: 'loader' });
    // 120 yuan for four hours are 30 an hour.
    await inRound(4, { payKind: 'total', payFen: 12_000 });
    await matcher.ages.sweep();
    await matcher.ages.sweep();
    expect(nudged('posting.wage_suggested')).toMatchObject([
      { room: `account:${posting.employer_id}`, message: { postingId: posting.id, hourlyFen: 2500, medianFen: 2800 } },
    ]);
    expect(await eventsOf('posting.wage_suggested')).toBe(1);
  });

  it('is not said when only four can be compared', async () => {
    await others(2600, 2700, 2800, 2900);
    await inRound(4);
    await matcher.ages.sweep();
    expect(nudged('posting.wage_suggested')).toEqual([]);
  });
});

describe('a round with workers who are reached by SMS', () => {
  const offers = () =>
    db.query(`SELECT o.worker_id, o.status, o.round FROM matching.offer o ORDER BY o.round, o.expires_at, o.rank`);
  const expiredEvents = async () =>
    (
      await db.query<{ type: string; data: unknown }>(
        `SELECT type, data FROM platform.event WHERE type IN ('offers.expired', 'round.ended') ORDER BY seq`,
      )
    ).map(({ type, data }) => [type, data]);

  it('ends offers over the app in their own time, frees their hands, and lasts until the last offer has ended (I11)', async () => {
    const { workerId: app } = await aWorker(db);
    const { workerId: sms } = await aWorker(db, { channel: 'sms' });
    const posting = await published(db);
    await matcher.step();
    expect(
      await countOf(db, 'matching.round', `ended_at IS NULL AND ends_at = started_at + interval '95 seconds'`),
    ).toBe(1);
    await later(45_000 + 4999);
    await matcher.step();
    expect(await countOf(db, 'matching.offer', `status = 'sent'`)).toBe(2);

    await later(50_000);
    await matcher.step();
    expect(await offers()).toEqual([
      { worker_id: app, status: 'expired', round: 2 },
      { worker_id: sms, status: 'sent', round: 2 },
    ]);
    expect(nudged('offer.gone')).toMatchObject([{ room: `account:${app}`, message: { reason: 'expired' } }]);
    expect(matcher.keeper.live!.get(app)!.liveOffers).toEqual([]);
    expect(await countOf(db, 'matching.round', 'ended_at IS NULL AND n = 2')).toBe(1);

    await later(95_000);
    await matcher.step();
    expect(await countOf(db, 'matching.round', 'ended_at IS NOT NULL AND n = 2')).toBe(1);
    expect(await expiredEvents()).toEqual([
      ['offers.expired', { round: 2, expired: 1 }],
      ['round.ended', { round: 2, expired: 1 }],
    ]);
    expect(await countOf(db, 'matching.search', `posting_id = '${posting.id}' AND round = 3`)).toBe(1);
  });
});
