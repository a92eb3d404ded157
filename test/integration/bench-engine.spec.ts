import { cloneDatabase, freshRedisUrl, type TestDatabase } from '@app/testing';
import { assertSameAnswers } from '../bench/engine/agreement';
import { cityOf, nearestFirst, poolOf, queriesOf } from '../bench/engine/city';
import { livePool } from '../bench/engine/in-memory';
import { REDIS_COUNT, redisContenders } from '../bench/engine/redis';
import { sqlContenders } from '../bench/engine/sql';
import { TOWNS } from '../bench/engine/towns.fixture';
import { Cleanup } from '../bench/cleanup';

const { workers } = cityOf(TOWNS, 6000);
const queries = queriesOf(TOWNS, 30);
const ours = livePool(poolOf(workers), nearestFirst());
const cleanup = new Cleanup();
let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(async () => {
  await cleanup.run();
  await database.drop();
});

describe('the servers in the race for candidates', () => {
  it('PostgreSQL finds whom the live pool finds, in every way that is tried', async () => {
    const ways = await sqlContenders(database.url, workers, cleanup);
    expect(ways.length).toBeGreaterThanOrEqual(4);
    for (const way of ways) await assertSameAnswers(queries, workers, [ours, way], { tolerance: 1e-6 });
  });

  it('Redis finds whom the live pool finds, as far as it looks', async () => {
    const { nearest, byTrade } = await redisContenders(await freshRedisUrl(), workers, cleanup);
    const likeness = { tolerance: 0.004 };
    for (const way of nearest) {
      await assertSameAnswers(queries, workers, [ours, way], { ...likeness, looksAt: REDIS_COUNT });
    }
    for (const way of byTrade) await assertSameAnswers(queries, workers, [ours, way], likeness);
  });
});
