import { randomUUID } from 'node:crypto';
import type { Sql } from '@app/database';
import { once, type KeyedRequest, type RecordedAnswer } from '@app/platform';
import { cloneDatabase, insertRow, type TestDatabase, warmPool } from '@app/testing';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
  await warmPool(database.db, 20);
});
afterAll(() => database.drop());

const request = (values: Partial<KeyedRequest> = {}): KeyedRequest => ({
  ...{ actorId: randomUUID(), key: randomUUID(), route: 'accept an offer', body: { slot: 1 } },
  ...values,
});

/** A command whose effect can be counted: one event of its own type. */
function command(answer: RecordedAnswer<unknown> = { status: 201, body: { assignmentId: 'a-1' } }) {
  const type = `test.${randomUUID()}`;
  return {
    work: async (tx: Sql) => {
      await insertRow(tx, 'platform.event', { type, data: {} });
      return answer;
    },
    effects: async () => (await database.db.query('SELECT 1 FROM platform.event WHERE type = $1', [type])).length,
  };
}

const problem = (status: number, code: string): unknown => expect.objectContaining({ status, code });

describe('a command under a key', () => {
  it('runs once; a repeat gets the recorded answer', async () => {
    const { work, effects } = command();
    const asked = request();
    const first = await once(database.db, asked, work);
    const repeat = await once(database.db, asked, work);
    expect([first, repeat]).toEqual(Array(2).fill({ status: 201, body: { assignmentId: 'a-1' } }));
    expect(await effects()).toBe(1);
  });

  it('runs once also when 20 devices ask at the same moment, and all hear the same', async () => {
    const { work, effects } = command({ status: 200, body: { outcome: 'assigned', slot: 3 } });
    const asked = request();
    const answers = await Promise.all(Array.from({ length: 20 }, () => once(database.db, asked, work)));
    expect(answers).toEqual(Array(20).fill({ status: 200, body: { outcome: 'assigned', slot: 3 } }));
    expect(await effects()).toBe(1);
  });

  it('records a refusal too: what was too late stays too late', async () => {
    const asked = request();
    const late = command({ status: 409, body: { outcome: 'too_late' } });
    await once(database.db, asked, late.work);
    const free = command();
    expect(await once(database.db, asked, free.work)).toEqual({ status: 409, body: { outcome: 'too_late' } });
    expect(await free.effects()).toBe(0);
  });

  it.each([
    ['body', { body: { slot: 2 } }],
    ['command', { route: 'decline an offer' }],
  ])('refuses the key for another %s, and does nothing', async (_what, other) => {
    const asked = request();
    await once(database.db, asked, command().work);
    const { work, effects } = command();
    await expect(once(database.db, { ...asked, ...other }, work)).rejects.toEqual(
      problem(422, 'IDEMPOTENCY_KEY_REUSED'),
    );
    expect(await effects()).toBe(0);
  });

  it('refuses the key for another body also while the first still runs', async () => {
    const asked = request();
    const answers = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => once(database.db, { ...asked, body: { slot: i } }, command().work)),
    );
    const refused = answers.filter(({ status }) => status === 'rejected');
    expect(refused).toEqual(Array(19).fill({ status: 'rejected', reason: problem(422, 'IDEMPOTENCY_KEY_REUSED') }));
  });

  it('does not record a fault: nothing is written, and the same key may try again', async () => {
    const asked = request();
    const { work, effects } = command();
    const breaks = async (tx: Sql) => {
      await work(tx);
      throw new Error('the disk is full');
    };
    await expect(once(database.db, asked, breaks)).rejects.toThrow('the disk is full');
    expect(await effects()).toBe(0);
    expect(await once(database.db, asked, work)).toMatchObject({ status: 201 });
    expect(await effects()).toBe(1);
  });

  it('lets one of the repeats run when the first, which they wait for, ends in a fault', async () => {
    const { work, effects } = command();
    const asked = request();
    let calls = 0;
    const firstBreaks = async (tx: Sql) => {
      calls += 1;
      if (calls === 1) throw new Error('the first breaks');
      return work(tx);
    };
    const answers = await Promise.allSettled(Array.from({ length: 20 }, () => once(database.db, asked, firstBreaks)));
    expect(answers.filter(({ status }) => status === 'rejected')).toHaveLength(1);
    expect(await effects()).toBe(1);
  });

  it('keeps the keys of two people apart', async () => {
    const key = randomUUID();
    const { work, effects } = command();
    await once(database.db, request({ key }), work);
    await once(database.db, request({ key }), work);
    expect(await effects()).toBe(2);
  });

  it.each([
    ['none', undefined],
    ['an empty one', ''],
    ['7 characters', '7-chars'],
    ['256 characters', 'x'.repeat(256)],
  ])('is refused without a sound key: %s', async (_what, key) => {
    const { work, effects } = command();
    await expect(once(database.db, request({ key }), work)).rejects.toEqual(problem(400, 'IDEMPOTENCY_KEY_MISSING'));
    expect(await effects()).toBe(0);
  });
});
