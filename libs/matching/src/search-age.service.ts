import { Injectable } from '@nestjs/common';
import { roomOf, STAFF_ROOM, type NewEvent } from '@app/contracts';
import { widestRadiusM, type MatchingPolicy } from '@app/core';
import { Db, type Tx } from '@app/database';
import { addToOutbox, appendEvents, Nudger, type Nudge } from '@app/platform';
import { CycleBooks } from './cycle-books';
import { LivePoolKeeper } from './live-pool';
import { isBeingSearched, viewsOf } from './posting-view';
import { raiseAlerts } from './sql/alerts.sql';
import { postingNow } from './sql/due-postings.sql';
import { ageFigures } from './sql/search-age.sql';
import { compareWages, enterFeed } from './sql/search-age-sweep.sql';

/** Postings of each kind that one sweep takes; what is left waits for the next. */
const SWEEP_LIMIT = 50;
/** So many workers are told of a posting in the feed, the best of those in reach: enough for any wave, and a bound for one push. */
const MOST_TOLD = 200;

/** What happens, and whom it concerns at once. */
interface News {
  readonly events: readonly NewEvent[];
  readonly nudges: readonly Nudge[];
}

/** Follows searches as they get old, on PostgreSQL's clock: into the open feed, to a dispatcher, and with a word about pay. */
@Injectable()
export class SearchAgeService {
  constructor(
    private readonly db: Db,
    private readonly books: CycleBooks,
    private readonly keeper: LivePoolKeeper,
    private readonly nudger: Nudger,
  ) {}

  async sweep(): Promise<void> {
    const policy = await this.books.policies.current();
    for (const kind of [alerted, compared, this.fed]) await this.write((tx) => kind(tx, policy));
  }

  private async write(find: (tx: Tx) => Promise<News>): Promise<void> {
    const { nudges, ids } = await this.db.transaction(async (tx) => {
      const news = await find(tx);
      appendEvents(tx, news.events);
      const payload = news.nudges;
      return {
        nudges: payload,
        ids: addToOutbox(tx, payload.length > 0 ? [{ topic: 'nudge', key: '', payload }] : []),
      };
    });
    if (nudges.length > 0) await this.nudger.deliver(nudges, ids);
  }

  private readonly fed = async (tx: Tx, policy: MatchingPolicy): Promise<News> => {
    const postings = await enterFeed(tx, policy, SWEEP_LIMIT);
    const nudges: Nudge[] = [];
    for (const { postingId } of postings) nudges.push(...(await this.inReach(tx, postingId, policy)));
    const events = postings.map(({ vacant, ...scope }): NewEvent => ({
      type: 'posting.entered_feed',
      ...scope,
      data: { vacant },
    }));
    return { events, nudges };
  };

  /** The best whom a last round could ask; others see the posting when they look. Nobody, while the pool is loading. */
  private async inReach(tx: Tx, postingId: string, policy: MatchingPolicy): Promise<Nudge[]> {
    const pool = this.keeper.live;
    const found = pool && (await postingNow(tx, postingId, null));
    if (!found) return [];
    const [reference, answers] = await Promise.all([
      this.books.references.get(),
      this.books.acceptance.answers(policy),
    ]);
    const radiusM = widestRadiusM(policy, found.posting.urgency);
    const ranked = viewsOf(found.posting, found.now, { policy, reference, answers })
      .filter(isBeingSearched)
      .flatMap(({ facts, rules }) => pool.search({ ...facts, radiusM, relaxWishes: true }, rules, MOST_TOLD).ranked);
    const told = [...new Set(ranked.map(({ workerId }) => workerId))].slice(0, MOST_TOLD);
    return told.map((workerId) => ({ room: roomOf(workerId), event: 'feed.changed', message: { postingId } }));
  }
}

async function alerted(tx: Tx, policy: MatchingPolicy): Promise<News> {
  const raised = await raiseAlerts(tx, ageFigures(policy), SWEEP_LIMIT);
  return {
    events: raised.map(({ alertId, vacant, ...scope }) => ({
      type: 'posting.alerted',
      ...scope,
      data: { alertId, vacant },
    })),
    nudges: raised.map(({ alertId, postingId, townCode }) => ({
      ...{ room: STAFF_ROOM, event: 'alert.raised' },
      message: { alertId, postingId, townCode },
    })),
  };
}

async function compared(tx: Tx, policy: MatchingPolicy): Promise<News> {
  const better = await compareWages(tx, policy, SWEEP_LIMIT);
  return {
    events: better.map(({ hourlyFen, medianFen, ...scope }) => ({
      ...{ type: 'posting.wage_suggested', ...scope },
      data: { hourlyFen, medianFen },
    })),
    nudges: better.map(({ postingId, employerId, hourlyFen, medianFen }) => ({
      ...{ room: roomOf(employerId), event: 'posting.wage_suggested' },
      message: { postingId, hourlyFen, medianFen },
    })),
  };
}
