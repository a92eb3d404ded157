import { setImmediate as nextTurn } from 'node:timers/promises';
import { Logger } from '@nestjs/common';
import { Queue } from 'bullmq';
import { cycleQueue, QUEUE_PREFIX } from '@app/contracts';
import { Hints, redisConnection } from '@app/platform';
import { freshRedisUrl, tcpProxy, testEnv, waitFor, type TcpProxy } from '@app/testing';

const SHARD = 2;
const WAKES = 1000;

describe('hints while Redis is away', () => {
  let redisUrl: string;
  let redis: TcpProxy;
  let hints: Hints;
  let asked = 0;
  let pending = 0;
  let mostPending = 0;
  beforeAll(() => void Logger.overrideLogger(false));
  beforeEach(async () => {
    redisUrl = await freshRedisUrl();
    redis = await tcpProxy(redisUrl);
    hints = new Hints(testEnv('', redis.url));
    [asked, pending, mostPending] = [0, 0, 0];
    const add = Queue.prototype.add;
    jest.spyOn(Queue.prototype, 'add').mockImplementation(function (this: Queue, ...parts) {
      asked += 1;
      pending += 1;
      mostPending = Math.max(mostPending, pending);
      return add.apply(this, parts).finally(() => (pending -= 1));
    });
  });
  afterEach(async () => {
    jest.restoreAllMocks();
    await redis.resume();
    await hints.beforeApplicationShutdown();
    await redis.close();
  });

  const settled = () => waitFor('no hint is under way', () => pending === 0);
  const wakeOften = async (): Promise<void> => {
    for (let i = 0; i < WAKES; i++) {
      hints.wakeCycle(SHARD);
      await nextTurn();
    }
  };
  const waiting = async (): Promise<number> => {
    const queue = new Queue(cycleQueue(SHARD), { prefix: QUEUE_PREFIX, connection: redisConnection(redisUrl) });
    return queue.getWaitingCount().finally(() => queue.close());
  };

  it.each<[how: string, breakIt: () => Promise<void> | void]>([
    ['frozen', () => redis.hang()],
    ['gone', () => redis.cut()],
  ])('never pile up when it is %s, and reach the queue again once it is back', async (_, breakIt) => {
    hints.wakeCycle(SHARD);
    await settled();
    expect(await waiting()).toBe(1);
    await breakIt();
    await wakeOften();
    expect(mostPending).toBe(1);
    await redis.resume();
    const queue = new Queue(cycleQueue(SHARD), { prefix: QUEUE_PREFIX, connection: redisConnection(redisUrl) });
    await queue.obliterate({ force: true }).finally(() => queue.close());
    await waitFor('a hint reaches the queue', async () => {
      hints.wakeCycle(SHARD);
      return (await waiting()) === 1;
    });
  });

  it('become one task when it was never there and comes at last', async () => {
    await redis.cut();
    await wakeOften();
    expect({ asked, mostPending }).toEqual({ asked: 1, mostPending: 1 });
    await redis.resume();
    await settled();
    expect(await waiting()).toBe(1);
    expect(mostPending).toBe(1);
  });
});
