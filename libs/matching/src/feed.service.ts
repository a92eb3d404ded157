import { Injectable } from '@nestjs/common';
import type { Feed, FeedPosting, StationFeed } from '@app/contracts';
import { isCorruptPlace, placeDistanceM, rulesOf, URGENCIES, widestRadiusM, type Candidate } from '@app/core';
import { Db } from '@app/database';
import { notFound, Problem } from '@app/platform';
import { claimRefusal, feedUnits, fittingUnit, type FeedUnit } from './feed-facts';
import { CycleBooks } from './cycle-books';
import { candidatesById } from './sql/candidates.sql';
import { feedNear, feedOfTown, type NearFeedFacts } from './sql/feed.sql';
import { ageFigures } from './sql/search-age.sql';

const M_PER_DEGREE = 111_200;

/** The open feed (抢单): postings whose search got old, for whoever may take them. */
@Injectable()
export class FeedService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
  ) {}

  /** What this worker may take now, the nearest first. Who has never been online has no place, and an empty feed. */
  async forWorker(workerId: string, limit: number): Promise<Feed> {
    const [[worker], policy, reference] = await Promise.all([
      candidatesById(this.db, [workerId]),
      this.books.policies.current(),
      this.books.references.get(),
    ]);
    if (!worker) throw new Problem(409, 'NOT_REGISTERED');
    if (isCorruptPlace(worker.place)) return { postings: [] };
    const reader = { figures: ageFigures(policy), workerId, graceMs: policy.graceMs };
    const widestM = Math.max(...URGENCIES.map((urgency) => widestRadiusM(policy, urgency)));
    const near = await feedNear(this.db, reader, worker.place, Math.min(widestM, worker.travelRadiusM) / M_PER_DEGREE);
    const shown = near.flatMap((posting) => {
      const rules = rulesOf(policy, reference.adjacency, posting.now, 0);
      const isOpen = posting.claimedAs === null && claimRefusal(posting) === null;
      const unit = isOpen && fittingUnit(feedUnits(posting, policy, reference), worker, rules);
      return unit ? [shownTo(worker, posting, unit)] : [];
    });
    return { postings: shown.slice(0, limit) };
  }

  /** For the screen of a market: the feed of its town. */
  async forStation(marketId: string, limit: number): Promise<StationFeed> {
    const policy = await this.books.policies.current();
    const postings = await feedOfTown(this.db, ageFigures(policy), marketId, limit);
    if (!postings) throw notFound();
    return { postings };
  }
}

function shownTo({ place }: Candidate, { view, lat, lng }: NearFeedFacts, { role }: FeedUnit): FeedPosting {
  const distanceM = Math.round(placeDistanceM(place, { lat, lng }));
  if (!role) return { ...view, distanceM };
  const { name, occupationId, payFen, vacant } = role;
  return { ...view, role: name, occupationId, payFen, vacant, distanceM };
}
