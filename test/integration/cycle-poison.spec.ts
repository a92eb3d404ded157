import { DEFAULT_POLICY } from '@app/core';
import type { Db } from '@app/database';
import { aWorker, insertRow, setClock, waitFor, type PostingRow } from '@app/testing';
import {
  announce,
  countOf,
  HOUR_MS,
  matcherForEach,
  NOW,
  offeredTo,
  published,
  searchOf,
  SECOND_MS,
  type Matcher,
} from './matcher.fixture';

let db: Db;
let matcher: Matcher;
matcherForEach((own, ownDatabase) => {
  matcher = own;
  ({ db } = ownDatabase);
});

describe('a posting that makes its cycle fail', () => {
  let poison: PostingRow;

  /** Its trade came into the tables after the matching process had read them. */
  async function poisonOne(): Promise<PostingRow> {
    await matcher.step();
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
    // The reference is read once, with the first cycle.
    return published(db, { occupationId: 'astronaut' });
  }

  const letters = () => db.query('SELECT topic, key, payload, attempts, error FROM platform.dead_letter');
  const status = async () =>
    (await db.query<{ status: string }>('SELECT status FROM postings.posting WHERE id = $1', [poison.id]))[0]!.status;
  /** The cycle at a second of the virtual clock. */
  const stepAt = async (second: number) => {
    await setClock(db, NOW + second * SECOND_MS);
    await matcher.step();
  };

  beforeEach(async () => {
    poison = await poisonOne();
  });

  it('spoils nobody else: the good ones beside it get their offers in the same cycle', async () => {
    const good: PostingRow[] = [];
    for (let i = 0; i < 6; i++) good.push(await published(db, { startsAt: NOW + (2 + 6 * i) * HOUR_MS }));
    for (let i = 0; i < 60; i++) await aWorker(db);
    await matcher.step();
    for (const { id } of good) expect((await offeredTo(db, id)).length).toBeGreaterThan(0);
    expect(await countOf(db, 'matching.round')).toBe(6);
    expect(await searchOf(db, poison.id)).toMatchObject({ attempts: 1, due_at: new Date(NOW + SECOND_MS) });
    expect(await countOf(db, 'platform.outbox', `topic = 'posting.changed'`)).toBe(0);
    expect(await letters()).toEqual([]);
  });

  it('is set aside after three attempts with a letter that says why, and is let alone until its validity ends', async () => {
    for (const second of [0, 1, 2]) await stepAt(second);
    expect(await searchOf(db, poison.id)).toMatchObject({ attempts: 3, due_at: new Date(NOW + HOUR_MS) });
    const [letter] = await letters();
    expect(letter).toMatchObject({
      ...{ topic: 'matching.cycle', key: poison.id, payload: { shard: 2, postingId: poison.id }, attempts: 3 },
      error: expect.stringContaining('the reference does not know astronaut'),
    });
    await stepAt(3);
    await stepAt(600);
    expect(await searchOf(db, poison.id)).toMatchObject({ attempts: 3 });
    expect(await letters()).toHaveLength(1);
    expect(await status()).toBe('open');
    await stepAt(3600);
    expect([await status(), (await searchOf(db, poison.id))!.due_at]).toEqual(['expired', null]);
  });

  it('is searched for again when its employer mends it, and its attempts are forgotten', async () => {
    const { workerId } = await aWorker(db);
    for (const second of [0, 1, 2]) await stepAt(second);
    await db.query(`UPDATE postings.posting SET occupation_id = 'cleaner', version = 2 WHERE id = $1`, [poison.id]);
    await announce(db, poison.id);
    await stepAt(3);
    expect(await offeredTo(db, poison.id)).toEqual([workerId]);
    expect(await searchOf(db, poison.id)).toMatchObject({ attempts: 0, round: 2 });
  });

  it('is not what a lock held too long by others makes of it: such a fault counts for nobody', async () => {
    await db.query(`UPDATE postings.posting SET occupation_id = 'cleaner' WHERE id = $1`, [poison.id]);
    await db.transaction(async (tx) => {
      await tx.query('SELECT 1 FROM platform.shard FOR NO KEY UPDATE');
      await expect(matcher.cycles.run(2)).rejects.toMatchObject({ code: '55P03' });
    });
    expect(await searchOf(db, poison.id)).toBeUndefined();
    await matcher.step();
    expect(await searchOf(db, poison.id)).toMatchObject({ attempts: 0 });
  });
});

describe('a new version of the policy', () => {
  const FAR = { lat: 22.5168 + 7 / 111.2, lng: 113.3852 };
  const wider = { ...DEFAULT_POLICY, radiusM: 8000 };
  const versions = async () =>
    (await db.query<{ v: number }>('SELECT policy_version AS v FROM matching.decision ORDER BY id')).map(({ v }) => v);

  it('holds from the next cycle on, which records it', async () => {
    const { workerId } = await aWorker(db, { at: FAR, travelRadiusM: 20_000 });
    await matcher.step();
    await published(db, { occupationId: 'loader' });
    await matcher.step();
    expect(await matcher.policies.add(wider, 'test')).toBe(2);
    const { id } = await published(db);
    await matcher.step();
    expect(await offeredTo(db, id)).toEqual([workerId]);
    const [round] = await db.query(
      `SELECT r.n, d.policy_version, d.shard, d.seed IS NOT NULL AS seeded, length(d.input_hash) AS hash
       FROM matching.round r JOIN matching.decision d ON d.id = r.decision_id WHERE r.posting_id = $1`,
      [id],
    );
    expect(round).toEqual({ n: 2, policy_version: 2, shard: 2, seeded: true, hash: 16 });
    expect(await versions()).toEqual([1, 2]);
  });

  it('that another process wrote is known within a second, one with a later date on its day', async () => {
    const add = (version: number, validFrom: number) =>
      insertRow(db, 'matching.policy', { version, validFrom, author: 'test', body: wider });
    const current = async () => (await matcher.policies.current()).version;
    expect(await current()).toBe(1);
    await add(2, NOW);
    await add(3, NOW + HOUR_MS);
    await waitFor('version 2 is in force', async () => (await current()) === 2, 1500);
    await setClock(db, NOW + HOUR_MS);
    await waitFor('version 3 is in force', async () => (await current()) === 3, 1500);
  });

  it('without sense is refused with its fields, and the old one stays in force', async () => {
    const senseless = { ...DEFAULT_POLICY, radiusM: -1, weights: { ...DEFAULT_POLICY.weights, travel: 1 } };
    await expect(matcher.policies.add(senseless, 'test')).rejects.toMatchObject({ code: 'VALIDATION' });
    expect((await matcher.policies.current()).version).toBe(1);
    expect(await countOf(db, 'matching.policy')).toBe(1);
  });
});
