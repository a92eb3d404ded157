import { Injectable } from '@nestjs/common';
import { Db } from '@app/database';
import { Cached } from './cached';
import type { DraftFacts } from './draft-facts';
import { loadReference } from './sql/load-reference.sql';
import { readMoment, type Moment } from './sql/read-moment.sql';

const REFERENCE_MS = 60_000;
/** Both a policy and the clock's offset may be this old: one extra round trip a second, not one a posting. */
const MOMENT_MS = 1000;

/** What the check of a draft must know. Ask before a transaction: inside one, the pool must not be asked. */
@Injectable()
export class PostingFacts {
  private readonly reference: Cached<DraftFacts['reference']>;
  private readonly moment: Cached<Moment & { readonly readAt: number }>;

  constructor(private readonly db: Db) {
    this.reference = new Cached(() => loadReference(db), REFERENCE_MS);
    this.moment = new Cached(async () => ({ ...(await readMoment(db)), readAt: performance.now() }), MOMENT_MS);
  }

  async now(): Promise<DraftFacts> {
    const [reference, moment] = [await this.reference.get(), await this.moment.get()];
    const { now, limits, weather } = moment.virtualClock ? await readMoment(this.db) : moment;
    // PostgreSQL's clock, carried on for at most a second by a clock that never jumps.
    const elapsedMs = moment.virtualClock ? 0 : performance.now() - moment.readAt;
    return { reference, limits, weather, now: Math.floor(now + elapsedMs) };
  }
}
