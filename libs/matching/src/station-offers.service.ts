import { Injectable } from '@nestjs/common';
import { slipLines, type Feed, type Language, type OfferMessage, type Slip, type WaitingOffers } from '@app/contracts';
import { Db } from '@app/database';
import { notFound, type Caller } from '@app/platform';
import { CycleBooks } from './cycle-books';
import { FeedService } from './feed.service';
import { offerExplanation } from './offer-explanation';
import { mustWaitHere } from './on-behalf';
import { liveOffersOf, slipOf } from './sql/slips.sql';

/** What is shown at the counter of a station. */
@Injectable()
export class StationOffersService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly feeds: FeedService,
  ) {}

  async offers({ accountId }: Caller, workerId: string, language: Language): Promise<WaitingOffers> {
    await mustWaitHere(this.db, workerId, accountId);
    const live = (await liveOffersOf(this.db, workerId)) as unknown as OfferMessage[];
    const told = live.map(async (offer) => {
      const at = { workerId, offerId: offer.offerId, language };
      return { ...offer, explanation: await offerExplanation(this.db, this.books, at) };
    });
    return { offers: await Promise.all(told) };
  }

  async feed({ accountId }: Caller, workerId: string, limit: number): Promise<Feed> {
    await mustWaitHere(this.db, workerId, accountId);
    return this.feeds.forWorker(workerId, limit);
  }

  /** What is printed for the worker to take along. */
  async slip({ accountId }: Caller, assignmentId: string): Promise<Slip> {
    const facts = await slipOf(this.db, assignmentId, accountId);
    if (!facts) throw notFound();
    return { ...facts, lines: slipLines(facts) };
  }
}
