import { Redis } from 'ioredis';
import { testEnv } from '@app/testing';
import type { Outcome } from '../replay/report';
import { Child } from './child-app.fixture';
import { settingsOf } from './town.fixture';

/** The busiest hour of the trace in twelve seconds; its tasks are open for five minutes, so for one second here. */
const ARGUMENTS = ['--trace', 'gmission', '--window', '3600', '--speed', '300', '--flush-redis', '--json'];

describe('a replay in the middle of which Redis forgets everything', () => {
  let replay: Child | undefined;
  // It has a server and a database of its own, which it takes away when it is asked to stop.
  afterAll(() => (replay?.alive ? replay.end('SIGTERM') : undefined));

  it('ends without a violation', async () => {
    const { DATABASE_URL: databaseUrl = '', REDIS_URL: redisUrl = '' } = process.env;
    const flushesBefore = await flushes(redisUrl);
    replay = new Child('test/replay/main.js', ARGUMENTS, settingsOf(testEnv(databaseUrl, redisUrl)));
    const { code } = await replay.ended;
    const line = replay.output.split('\n').find((text) => text.startsWith('{"replay"'));
    if (!line) throw new Error(`The replay ended with ${code}:\n${replay.output}`);
    process.stdout.write(`${line}\n`);
    const outcome = JSON.parse(line) as Outcome;
    expect(outcome).toMatchObject({
      ...{ doubleBookings: 0, overfills: 0, lostAccepts: 0, missedOffers: 0, unfinished: 0, faults: 0 },
    });
    expect(outcome.postings).toBeGreaterThan(40);
    expect(outcome.accepts).toBeGreaterThan(5);
    expect(code).toBe(0);
    // One at its start, one at its end, and the one that this is about.
    expect((await flushes(redisUrl)) - flushesBefore).toBeGreaterThanOrEqual(3);
  }, 120_000);
});

/** How often a database of this server was emptied. */
async function flushes(redisUrl: string): Promise<number> {
  const client = new Redis(redisUrl, { maxRetriesPerRequest: 1 });
  const figures = await client.info('commandstats').finally(() => client.disconnect());
  return Number(/cmdstat_flushdb:calls=(\d+)/.exec(figures)?.[1] ?? 0);
}
