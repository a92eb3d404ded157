import { Logger } from '@nestjs/common';
import type { Candidate, LivePool } from '@app/core';
import type { Db, Sql } from '@app/database';
import { anAssignment, aWorker, insertRow, setClock, type TestDatabase } from '@app/testing';
import {
  HOUR_MS,
  matcherForEach,
  matcherOn,
  MINUTE_MS,
  NOW,
  offeredTo,
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

const touch = (sql: Sql, workerId: string) => sql.query('SELECT platform.touch_worker($1)', [workerId]);
const held = (pool: LivePool | null, workerId: string): Candidate | undefined => pool?.get(workerId);

/** Everything that a pool holds about these workers. */
const contents = (pool: LivePool | null, workerIds: readonly string[]) => ({
  size: pool?.size,
  corrupt: pool?.corrupt,
  workers: workerIds.map((workerId) => held(pool, workerId)),
});

async function goOffline(workerId: string): Promise<void> {
  await db.query('UPDATE profiles.presence SET online_until = NULL, online_since = NULL WHERE worker_id = $1', [
    workerId,
  ]);
  await touch(db, workerId);
}

describe('the live pool', () => {
  it('holds at the start who is online, and nobody else', async () => {
    const online = await aWorker(db, { skills: ['waiter', 'cleaner'] });
    const offline = await aWorker(db, { at: null });
    expect(matcher.keeper.live).toBeNull();
    await matcher.keeper.follow();
    expect(matcher.keeper.live!.size).toBe(1);
    expect(held(matcher.keeper.live, online.workerId)).toMatchObject({
      skills: [0, 1],
      onlineUntil: NOW + 8 * HOUR_MS,
    });
    expect(held(matcher.keeper.live, offline.workerId)).toBeUndefined();
  });

  it('is loaded in pages and loses nobody between two of them', async () => {
    await db.query(
      `WITH a AS (INSERT INTO profiles.account (role, phone_index) SELECT 'worker', decode(md5(i::text), 'hex') FROM generate_series(1, 5003) i RETURNING id),
       w AS (INSERT INTO profiles.worker (id, display_name, born_on, identity_status) SELECT id, '工友', '1990-01-01', 'VERIFIED' FROM a RETURNING id)
       INSERT INTO profiles.presence (worker_id, online_until, online_since, lat, lng, source_crs)
       SELECT id, platform.now() + interval '1 hour', platform.now(), 22.5168, 113.3852, 'WGS84' FROM w`,
    );
    await matcher.keeper.follow();
    expect(matcher.keeper.live!.size).toBe(5003);
  });

  it('follows those who come, go and learn something', async () => {
    const { workerId: stays } = await aWorker(db);
    const { workerId: goes } = await aWorker(db);
    await matcher.keeper.follow();
    const { workerId: comes } = await aWorker(db, { skills: ['loader'] });
    await goOffline(goes);
    await insertRow(db, 'profiles.worker_skill', { workerId: stays, occupationId: 'forklift' });
    await insertRow(db, 'profiles.certificate', { workerId: stays, certificateId: 'health', expiresOn: '2026-12-31' });
    await touch(db, stays);
    await matcher.keeper.follow();
    const { live } = matcher.keeper;
    expect([live!.size, held(live, goes), held(live, comes)?.skills]).toEqual([2, undefined, [3]]);
    expect([...held(live, stays)!.skills].sort()).toEqual([0, 4]);
    // Good to the end of its last day in Shanghai.
    expect(held(live, stays)!.certificates).toEqual(new Map([[0, Date.parse('2026-12-31T16:00:00Z')]]));
  });

  it('knows the shifts themselves, by which hours and rest are counted, beside the time that they take with travel', async () => {
    const { workerId } = await aWorker(db);
    const { id: postingId } = await published(db, { startsAt: NOW + 2 * HOUR_MS, endsAt: NOW + 6 * HOUR_MS });
    await anAssignment(db, { postingId, workerId });
    await matcher.keeper.follow();
    const { worked, busy } = held(matcher.keeper.live, workerId)!;
    expect(worked).toEqual([{ from: NOW + 2 * HOUR_MS, to: NOW + 6 * HOUR_MS }]);
    expect(busy).toHaveLength(1);
  });

  it.each([
    ['counts a shift completed within eight days', 7, 1],
    ['forgets a shift completed nine days ago', 9, 0],
  ])('%s', async (_, daysAgo, shifts) => {
    const { workerId } = await aWorker(db);
    const startsAt = NOW - daysAgo * 24 * HOUR_MS - 4 * HOUR_MS;
    const { id: postingId } = await published(db, { startsAt: NOW + 2 * HOUR_MS, endsAt: NOW + 6 * HOUR_MS });
    const { id } = await anAssignment(db, { postingId, workerId });
    await db.query(
      `UPDATE matching.assignment SET status = 'checked_in', checked_in_at = platform.now() WHERE id = $1`,
      [id],
    );
    await db.query(`UPDATE matching.assignment SET status = 'completed', minutes_worked = 240 WHERE id = $1`, [id]);
    await db.query(
      `UPDATE postings.posting SET starts_at = to_timestamp($2::float8 / 1000), ends_at = to_timestamp($3::float8 / 1000) WHERE id = $1`,
      [postingId, startsAt, startsAt + 4 * HOUR_MS],
    );
    await matcher.keeper.follow();
    expect(held(matcher.keeper.live, workerId)!.worked).toHaveLength(shifts);
  });

  it('is after a restart what it is after following, also after its own cycles', async () => {
    await matcher.keeper.follow();
    const workerIds: string[] = [];
    for (let i = 0; i < 12; i++) workerIds.push((await aWorker(db, { bornOn: `19${70 + i}-03-08` })).workerId);
    await published(db, { slots: 2 });
    await matcher.step();
    await published(db, { startsAt: NOW + 24 * HOUR_MS, urgency: 'planned' });
    await setClock(db, NOW + MINUTE_MS);
    await matcher.step();
    await goOffline(workerIds[0]!);
    await db.query(`UPDATE profiles.worker SET suspended_until = platform.now() + interval '1 day' WHERE id = $1`, [
      workerIds[1],
    ]);
    await touch(db, workerIds[1]!);
    await matcher.keeper.follow();

    const restarted = await matcherOn(database);
    try {
      await restarted.keeper.follow();
      const followed = contents(matcher.keeper.live, workerIds);
      expect(matcher.keeper.live!.checksum()).toBe(restarted.keeper.live!.checksum());
      expect(followed.size).toBe(11);
      expect(followed.workers.filter((worker) => worker?.liveOffers.length).length).toBeGreaterThan(2);
      expect(followed).toEqual(contents(restarted.keeper.live, workerIds));
    } finally {
      await restarted.close();
    }
  });

  it('does not lose a change whose transaction commits after a younger one was read', async () => {
    const { workerId: slow } = await aWorker(db);
    await matcher.keeper.follow();
    let other = '';
    await db.transaction(async (tx) => {
      await tx.query('DELETE FROM profiles.worker_skill WHERE worker_id = $1', [slow]);
      await touch(tx, slow);
      other = (await aWorker(db)).workerId;
      await matcher.keeper.follow();
      await matcher.keeper.follow();
      expect(held(matcher.keeper.live, other)).toBeDefined();
      expect(held(matcher.keeper.live, slow)!.skills).toEqual([0]);
    });
    await matcher.keeper.follow();
    expect(held(matcher.keeper.live, slow)!.skills).toEqual([]);
  });

  it('takes in what others changed about workers whom its own cycle has just offered something', async () => {
    const { workerId } = await aWorker(db);
    const { id } = await published(db);
    await matcher.step();
    expect(await offeredTo(db, id)).toEqual([workerId]);
    await db.query(`UPDATE matching.offer SET status = 'declined', answered_at = platform.now()`);
    await touch(db, workerId);
    await matcher.keeper.follow();
    expect(held(matcher.keeper.live, workerId)).toMatchObject({ liveOffers: [], offersToday: 1 });
  });

  it('counts the offers of a day from nought after midnight, though nobody has changed', async () => {
    const { workerId } = await aWorker(db);
    await db.query(`UPDATE profiles.presence SET online_until = platform.now() + interval '2 days'`);
    await published(db);
    await matcher.step();
    await matcher.keeper.follow();
    expect(held(matcher.keeper.live, workerId)).toMatchObject({ offersToday: 1, recentOffers: 1 });
    await setClock(db, NOW + 14 * HOUR_MS);
    await matcher.keeper.follow();
    expect(held(matcher.keeper.live, workerId)).toMatchObject({ offersToday: 0, recentOffers: 0 });
  });

  it('leaves out a worker whose facts make no sense, and goes on with the others', async () => {
    await matcher.keeper.follow();
    await insertRow(db, 'platform.occupation', {
      ...{
        id: 'astronaut',
        n: 99,
        name: '航天员',
        codeConfidence: 'unconfirmed',
        category: '其他',
        outdoorTypical: true,
      },
      ...{ physicalLoad: 3, minor_16_17: 'deny', aliases: [], typicalTowns: [] },
    });
    const { workerId: odd } = await aWorker(db, { skills: ['astronaut'] });
    const { workerId: sound } = await aWorker(db);
    await matcher.keeper.follow();
    expect([held(matcher.keeper.live, odd), held(matcher.keeper.live, sound)?.workerId]).toEqual([undefined, sound]);
  });

  it.each([
    ['(0, 0)', 'lat = 0, lng = 0'],
    ['NaN', `lat = 'NaN', lng = 'NaN'`],
    ['missing', 'lat = NULL, lng = NULL'],
  ])(
    'scenario 18: leaves out and counts a worker whose coordinates are %s, says so once, and offers to the others',
    async (_, to) => {
      await db.query('ALTER TABLE profiles.presence DROP CONSTRAINT presence_place_in_city');
      await db.query('ALTER TABLE profiles.presence ALTER lat DROP NOT NULL, ALTER lng DROP NOT NULL');
      const [{ workerId: odd }, { workerId: sound }] = [await aWorker(db), await aWorker(db)];
      await db.query(`UPDATE profiles.presence SET ${to} WHERE worker_id = $1`, [odd]);
      const warn = jest.spyOn(Logger.prototype, 'warn').mockImplementation(() => undefined);
      for (let i = 0; i < 3; i++) {
        await matcher.keeper.follow();
        await touch(db, odd);
      }
      const { live } = matcher.keeper;
      expect({ size: live!.size, corrupt: live!.corrupt }).toEqual({ size: 1, corrupt: 1 });
      expect(warn.mock.calls.filter(([text]) => String(text).includes(odd))).toHaveLength(1);
      warn.mockRestore();
      const { id } = await published(db);
      await matcher.step();
      expect(await offeredTo(db, id)).toEqual([sound]);
    },
  );
});
