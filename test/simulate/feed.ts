import { blockerInFeed, fittingSkills, widestRadiusM } from '@app/core';
import { accept, holds } from './answers';
import { type Books, isWaiting, type Posting, vacantIn } from './books';
import { writeOffer } from './offer-book';

const MINUTE = 60_000;
/** A claim is an offer that is taken in the same instant; its own life never matters. */
const CLAIM_LIFE_MS = MINUTE;
/** No round of a wave. */
const FEED_ROUND = 0;

/** The open feed (抢单): postings that have been searched for too long are looked at by whoever is there. */
export class Feed {
  private readonly readers = new Map<number, string[]>();

  constructor(private readonly books: Books) {}

  /** From the policy's time after publication on, until its validity ends. */
  show(posting: Posting): void {
    const { queue, policy, parameters } = this.books;
    const { publishedAt, urgency, validUntil } = posting.demand;
    const everyMs = MINUTE / parameters.feedViewsPerMinute;
    const look = (n: number) => {
      const at = publishedAt + policy.feedAfterMs[urgency] + n * everyMs;
      if (at >= validUntil) return;
      queue.at(Math.ceil(at), () => {
        if (vacantIn(posting) > 0) this.view(posting, n);
        look(n + 1);
      });
    };
    look(0);
  }

  private view(posting: Posting, n: number): void {
    const { luck, pool, policy, world, now } = this.books;
    const { postingId, urgency, occupation } = posting.demand;
    const readers = this.readersOf(occupation);
    const workerId = readers[Math.floor(luck.draw('reader', postingId, n) * readers.length)];
    if (workerId === undefined || isTied(posting, workerId) || pool.get(workerId)!.onlineUntil <= now) return;
    const facts = { ...posting.facts, radiusM: widestRadiusM(policy, urgency) };
    if (blockerInFeed(facts, pool.get(workerId)!, this.books.rules()) !== null) return;
    if (luck.draw('claims', postingId, n) >= world.people.get(workerId)!.acceptance) return;
    const expiresAt = now + CLAIM_LIFE_MS;
    accept(this.books, writeOffer(this.books, posting, { workerId, expiresAt, round: FEED_ROUND }), true);
  }

  private readersOf(occupation: number): readonly string[] {
    const known = this.readers.get(occupation);
    if (known) return known;
    const { world, policy } = this.books;
    const skills = new Set(fittingSkills(world.adjacency, occupation, policy.minFit).map(({ skill }) => skill));
    const fit = world.workers.filter((worker) => worker.skills.some((skill) => skills.has(skill)));
    const readers = fit.map(({ workerId }) => workerId);
    this.readers.set(occupation, readers);
    return readers;
  }
}

/** Has a place or a live offer already, or was tied to it before. */
const isTied = (posting: Posting, workerId: string): boolean =>
  holds(posting, workerId) ||
  posting.left.has(workerId) ||
  posting.line.some((member) => member.workerId === workerId && isWaiting(member)) ||
  posting.offers.some((offer) => offer.workerId === workerId && offer.status === 'live');
