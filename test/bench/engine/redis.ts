import type { Candidate, PostingFacts } from '@app/core';
import Redis from 'ioredis';
import type { Cleanup } from '../cleanup';
import { atOnceAndAside, type Contender, TOP } from './contender';
import { hoursOf, shiftOf } from './filter';

/** As many of the nearest as are looked at; with 66 trades fewer than 50 of them know the right one. */
export const REDIS_COUNT = 400;
const BATCH = 1000;
const IN_FLIGHT = 8;

/** The ways that look at the 400 nearest, and the way that keeps the workers of each trade apart. */
export interface RedisContenders {
  readonly nearest: readonly Contender[];
  readonly byTrade: readonly Contender[];
}

/** Fills the empty database of this URL and says how to search it. */
export async function redisContenders(
  url: string,
  workers: readonly Candidate[],
  cleanup: Cleanup,
): Promise<RedisContenders> {
  const redis = new Redis(url, { maxRetriesPerRequest: 1 });
  redis.on('error', () => undefined);
  cleanup.add('the connection to Redis', () => redis.disconnect());
  for (let from = 0; from < workers.length; from += BATCH) await load(redis, workers, from);
  const perWorker = { name: 'GEOSEARCH, an HMGET per worker', search: (p: PostingFacts) => hashPerWorker(redis, p) };
  const oneHash = { name: 'GEOSEARCH, one HMGET', search: (p: PostingFacts) => oneHashFor(redis, 'geo', p) };
  const byTrade = {
    name: 'GEOSEARCH per trade, one HMGET',
    search: (p: PostingFacts) => oneHashFor(redis, `geo:${p.occupation}`, p),
  };
  return {
    nearest: [...atOnceAndAside(perWorker, IN_FLIGHT), ...atOnceAndAside(oneHash, IN_FLIGHT)],
    byTrade: atOnceAndAside(byTrade, IN_FLIGHT),
  };
}

async function load(redis: Redis, workers: readonly Candidate[], from: number): Promise<void> {
  const pipeline = redis.pipeline();
  for (let n = from; n < Math.min(from + BATCH, workers.length); n++) {
    const worker = workers[n]!;
    const { lng, lat } = worker.place;
    const { days, fromMinute, toMinute } = hoursOf(worker);
    pipeline.geoadd('geo', lng, lat, n);
    for (const skill of worker.skills) pipeline.geoadd(`geo:${skill}`, lng, lat, n);
    pipeline.hset(`worker:${n}`, 'skills', worker.skills.join(','), 'hours', `${days},${fromMinute},${toMinute}`);
    pipeline.hset('facts', String(n), [days, fromMinute, toMinute, ...worker.skills].join(','));
  }
  const replies = await pipeline.exec();
  const refused = replies?.find(([error]) => error)?.[0];
  if (refused) throw refused;
}

async function geosearch(redis: Redis, key: string, { place, radiusM }: PostingFacts): Promise<string[]> {
  const { lng, lat } = place;
  const found = redis.geosearch(key, 'FROMLONLAT', lng, lat, 'BYRADIUS', radiusM, 'm', 'ASC', 'COUNT', REDIS_COUNT);
  return (await found) as string[];
}

async function hashPerWorker(redis: Redis, posting: PostingFacts): Promise<number[]> {
  const numbers = await geosearch(redis, 'geo', posting);
  const pipeline = redis.pipeline();
  for (const n of numbers) pipeline.hmget(`worker:${n}`, 'skills', 'hours');
  const replies = (await pipeline.exec()) ?? [];
  const facts = replies.map(([, reply]) => {
    const [skills, hours] = reply as [string, string];
    return `${hours},${skills}`;
  });
  return filtered(numbers, facts, posting);
}

async function oneHashFor(redis: Redis, key: string, posting: PostingFacts): Promise<number[]> {
  const numbers = await geosearch(redis, key, posting);
  if (numbers.length === 0) return [];
  return filtered(numbers, await redis.hmget('facts', ...numbers), posting);
}

function filtered(numbers: readonly string[], facts: readonly (string | null)[], posting: PostingFacts): number[] {
  const shift = shiftOf(posting);
  const found: number[] = [];
  for (let i = 0; i < numbers.length && found.length < TOP; i++) {
    const [days, fromMinute, toMinute, ...skills] = facts[i]!.split(',').map(Number);
    const isFree = (days! & shift.days) !== 0 && fromMinute! <= shift.fromMinute && toMinute! >= shift.toMinute;
    if (isFree && skills.includes(posting.occupation)) found.push(Number(numbers[i]));
  }
  return found;
}
