import type { PoolChecksum } from '@app/contracts';
import { LivePoolKeeper } from '@app/matching';
import { waitFor, type LoggedIn, type TestApp } from '@app/testing';
import { aDraft, everything } from './everything.fixture';

let test: TestApp;
let bureau: LoggedIn;
beforeAll(async () => {
  test = await everything();
  bureau = await test.staff('bureau');
}, 60_000);
afterAll(() => test?.close());

/** Until the open transactions of that moment are over (those of other databases too), what it changed is not compared. */
const compared = () =>
  waitFor('all workers are compared', async () => {
    const { body } = await bureau.get<PoolChecksum>('/pool/checksum');
    return body.changing === 0 && body;
  });

describe('the pool held against the tables', () => {
  it('is equal at once after a change, also after offers of its own cycles', async () => {
    const worker = await test.worker();
    await test.worker({ skills: ['loader'] });
    await test.worker({ at: null });
    const body = await compared();
    expect(body).toMatchObject({ equal: true, pool: { workers: 2 }, database: { workers: 2 } });
    expect(body.pool.checksum).toBe(body.database.checksum);
    expect(body.horizon).toMatch(/^\d+$/);

    const employer = await test.employer();
    await employer.post('/postings', aDraft());
    await waitFor('the offer is out', async () => {
      return (await worker.get<{ offers: unknown[] }>('/offers')).body.offers.length > 0;
    });
    const after = await compared();
    expect(after).toMatchObject({ equal: true, pool: { workers: 2 } });
    expect(after.pool.checksum).not.toBe(body.pool.checksum);
  });

  it('differs when the pool holds something else', async () => {
    const { live } = test.app.get(LivePoolKeeper, { strict: false });
    const [one] = live!.all();
    live!.upsert({ ...one!, reliability: one!.reliability / 2 });
    const wrong = await compared();
    expect([wrong.equal, wrong.pool.workers, wrong.database.workers]).toEqual([false, 2, 2]);
    live!.remove(one!.workerId);
    expect(await compared()).toMatchObject({ equal: false, pool: { workers: 1 }, database: { workers: 2 } });
    await test.db.query('SELECT platform.touch_worker($1)', [one!.workerId]);
    expect(await compared()).toMatchObject({ equal: true, pool: { workers: expect.any(Number) as number } });
  });

  it('is no business of a clerk', async () => {
    expect((await (await test.staff('clerk')).get('/pool/checksum')).status).toBe(403);
  });
});

it('readiness shows how many workers the pool was loaded with, and how long that took', async () => {
  const { body } = await test.anybody.get<{ parts: { pool: unknown } }>('/health/ready');
  expect(body.parts.pool).toMatchObject({
    size: expect.any(Number) as number,
    loaded: { workers: expect.any(Number) as number, ms: expect.any(Number) as number },
  });
});
