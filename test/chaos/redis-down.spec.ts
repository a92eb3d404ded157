import { waitFor } from '@app/testing';
import { longest, marketDay, type MarketDay, type Service } from './market-day.fixture';
import { timed } from './timed.fixture';
import { chaosTown, type ChaosTown } from './town.fixture';

const WORKERS = 60;
/** What a person may wait for an answer: nothing in a request may wait for Redis. */
const ANSWER_MS = 2000;
/** The sweeper leaves the queue 2 s and looks five times a second. */
const OFFER_MS = 5000;
/** Only the queue gives an offer so soon after the last cycle. */
const QUEUE_MS = 1000;
const STOP_MS = 10_000;

describe('Redis is down', () => {
  let town: ChaosTown;
  let day: MarketDay;
  beforeAll(async () => {
    town = await chaosTown();
    day = await marketDay(town, WORKERS);
  }, 60_000);
  afterAll(async () => {
    day?.close();
    await town?.close();
  });

  const serveInARow = async (n: number): Promise<Service[]> => {
    const services: Service[] = [];
    for (let i = 0; i < n; i++) services.push(await day.serve());
    return services;
  };
  const expectServed = (when: string, services: readonly Service[]): void => {
    process.stdout.write(`Redis ${when}: at most ${longest(services)}\n`);
    for (const { publishMs, acceptMs, inboxMs, offerMs } of services) {
      expect(Math.max(publishMs, acceptMs, inboxMs)).toBeLessThan(ANSWER_MS);
      expect(offerMs).toBeLessThan(OFFER_MS);
    }
  };
  const queueWorks = (): Promise<true> =>
    waitFor('offers come by the queue', async () => {
      const services = await serveInARow(3);
      return services.every(({ offerMs }) => offerMs < QUEUE_MS);
    });
  const expectToStop = async (when: string): Promise<void> => {
    const { running } = town.app;
    const { value, tookMs } = await timed(() => running.end('SIGTERM'));
    process.stdout.write(`Redis ${when}: SIGTERM ended the process within ${Math.round(tookMs)} ms\n`);
    expect(value).toEqual({ code: 0, signal: null });
    expect(tookMs).toBeLessThan(STOP_MS);
  };

  it('already at the start: the process comes up and works, and uses the queue once it comes', async () => {
    await town.redis.cut();
    await town.app.start();
    expectServed('absent at the start', await serveInARow(2));
    await town.redis.resume();
    await queueWorks();
  }, 60_000);

  it('frozen: everything goes on, and the process can be stopped', async () => {
    town.redis.hang();
    expectServed('frozen', await serveInARow(2));
    await expectToStop('frozen');
    await town.redis.resume();
  }, 60_000);

  it('and loses everything in the middle of a stream: nothing is lost', async () => {
    await town.app.start();
    const postings: string[] = [];
    for (let i = 0; i < 6; i++) {
      if (i === 3) await town.flushRedis();
      postings.push(await day.publish());
    }
    const answers = await Promise.all(postings.map((postingId) => day.fill(postingId)));
    expect(answers.map(({ outcome }) => outcome)).toEqual(postings.map(() => 'assigned'));
    await town.flushRedis();
    await queueWorks();
  }, 60_000);

  it('gone: everything goes on, and the process can be stopped', async () => {
    await town.redis.cut();
    expectServed('gone', await serveInARow(2));
    await expectToStop('gone');
  }, 60_000);
});
