import { DEFAULT_POLICY, type MatchingPolicy } from '@app/core';
import { Books, newPosting } from './books';
import { Feed } from './feed';
import type { DayLog } from './log';
import { Luck } from './luck';
import type { DayParameters } from './parameters';
import { cycle } from './search';
import { confirmed, planShift } from './shift';
import { DAYS, type Demand, type World } from './world';

export interface DayRun {
  readonly log: DayLog;
  readonly cycles: number;
}

export interface DayOptions {
  readonly parameters: DayParameters;
  readonly seed: number;
  /** False: nobody is ever put into a line, everything else is the same. */
  readonly standby: boolean;
  readonly policy?: MatchingPolicy;
}

/** The engine along a virtual clock: nothing happens between two events, and a cycle runs in every instant in which something is due. */
export function playDay(world: World, { parameters, seed, standby, policy = DEFAULT_POLICY }: DayOptions): DayRun {
  const books = new Books(world, policy, parameters, new Luck(seed), seed, standby);
  books.onConfirmed = (assignment, toldAt) => confirmed(books, assignment, toldAt);
  welcome(books);
  const feed = new Feed(books);
  for (const demand of world.demands) books.queue.at(demand.publishedAt, () => publish(books, feed, demand));
  while (books.queue.nextAt < Infinity) {
    books.now = books.queue.nextAt;
    while (books.queue.nextAt === books.now) books.queue.step();
    if (books.dueNow.size > 0) cycle(books);
  }
  return { log: books.log, cycles: books.cycles };
}

function welcome(books: Books): void {
  const { world, pool, queue } = books;
  for (const worker of world.workers) {
    pool.upsert(worker);
    for (const { from, until } of world.people.get(worker.workerId)!.online) {
      queue.at(from, () => books.change(worker.workerId, { onlineUntil: until, waitingSince: books.now }));
    }
  }
  for (const midnight of DAYS) {
    queue.at(midnight, () => {
      for (const { workerId, offersToday } of pool.all()) {
        if (offersToday > 0) books.change(workerId, { offersToday: 0, recentOffers: 0 });
      }
    });
  }
}

function publish(books: Books, feed: Feed, demand: Demand): void {
  const posting = newPosting(demand, books.policy);
  const { postingId, slots, urgency, startsAt } = demand;
  books.postings.set(postingId, posting);
  books.log.push({ at: books.now, what: 'published', postingId, slots, urgency, startsAt });
  books.setDue(posting, books.now);
  planShift(books, posting);
  feed.show(posting);
}
