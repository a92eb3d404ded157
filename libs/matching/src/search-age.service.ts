import { Injectable } from '@nestjs/common';
import { roomOf, STAFF_ROOM, type NewEvent } from '@app/contracts';
import { widestRadiusM, type LivePool, type MatchingPolicy } from '@app/core';
import { Db, type Tx } from '@app/database';
import { addToOutbox, appendEvents, Nudger, type Nudge } from '@app/platform';
import { CycleBooks } from './cycle-books';
import type { FactSources } from './cycle-facts';
import { LivePoolKeeper } from './live-pool';
import { isBeingSearched, viewsOf } from './posting-view';
import { raiseAlerts } from './sql/alerts.sql';
import { postingsNow, type DuePosting } from './sql/due-postings.sql';
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
    const ids = postings.map(({ postingId }) => postingId);
    const nudges = ids.length > 0 ? await this.toBeTold(tx, ids, policy) : [];
    const events = postings.map(({ vacant, ...scope }): NewEvent => ({
      type: 'posting.entered_feed',
      ...scope,
      data: { vacant },
    }));
    return { events, nudges };
  };

  /** Nobody, while the pool is loading: people see the postings when they look. */
  private async toBeTold(tx: Tx, ids: readonly string[], policy: MatchingPolicy): Promise<Nudge[]> {
    const pool = this.keeper.live;
    if (!pool) return [];
    const [found, reference, answers] = await Promise.all([
      postingsNow(tx, ids, null),
      this.books.references.get(),
      this.books.acceptance.answers(policy),
    ]);
    return found.flatMap(({ posting, now }) => inReach(pool, posting, now, { policy, reference, answers }));
  }
}

/** Tells the best whom a last round could ask. */
function inReach(pool: LivePool, posting: DuePosting, now: number, sources: FactSources): Nudge[] {
  const radiusM = widestRadiusM(sources.policy, posting.urgency);
  const best = viewsOf(posting, now, sources)
    .filter(isBeingSearched)
    .flatMap(({ facts, rules }) => pool.best({ ...facts, radiusM, relaxWishes: true }, rules, MOST_TOLD));
  const told = [...new Set(best.map(({ workerId }) => workerId))].slice(0, MOST_TOLD);
  return told.map((workerId) => ({
    room: roomOf(workerId),
    event: 'feed.changed',
    message: { postingId: posting.id },
  }));
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
