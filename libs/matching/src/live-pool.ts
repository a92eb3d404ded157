import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CITY_BOX, LivePool, type Candidate } from '@app/core';
import { Db } from '@app/database';
import { Readiness } from '@app/platform';
import { ReferenceBook } from './reference';
import { candidatesById, onlineCandidates } from './sql/candidates.sql';
import { changeHorizon, workerChangesSince } from './sql/worker-changes.sql';

const FIRST_ID = '00000000-0000-0000-0000-000000000000';
const PAGE = 5000;
/** Changes are read this often, ms; the pool may be stale by a second, writes check again. */
const FOLLOW_EVERY_MS = 200;
/** Own transactions are remembered until they are surely below the horizon. */
const OWN_KEPT = 400;

/** The live pool of this process: every online worker in memory, loaded from PostgreSQL and following its change log. */
@Injectable()
export class LivePoolKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('live-pool');
  private readonly own: string[] = [];
  private pool: LivePool | null = null;
  private horizon = '0';
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private following: Promise<void> = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly references: ReferenceBook,
    readiness: Readiness,
  ) {
    readiness.add('pool', () => {
      if (!this.pool) throw new Error('the live pool is loading');
      return { size: this.pool.size, corrupt: this.pool.corrupt };
    });
  }

  /** Null while it loads. */
  get live(): LivePool | null {
    return this.pool;
  }

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.following;
  }

  /** A transaction of this process whose changes of workers the pool already holds. */
  knows(xid: string): void {
    this.own.push(xid);
    if (this.own.length > OWN_KEPT) this.own.splice(0, this.own.length - OWN_KEPT);
  }

  /** Loads when empty, then takes in what changed; used by the timer and, in tests, to wait for freshness. */
  async follow(): Promise<void> {
    if (!this.pool) return this.load();
    const { workerIds, horizon, now } = await workerChangesSince(this.db, this.horizon, this.own);
    for (let i = 0; i < workerIds.length; i += PAGE) await this.refresh(workerIds.slice(i, i + PAGE), now);
    this.horizon = horizon;
  }

  private async refresh(workerIds: readonly string[], now: number): Promise<void> {
    const candidates = await candidatesById(this.db, workerIds);
    for (const candidate of candidates) this.take(candidate, now);
  }

  private take(candidate: Candidate, now: number): void {
    if (candidate.onlineUntil > now) this.takeIn(this.pool!, candidate);
    else this.pool!.remove(candidate.workerId);
  }

  /** One worker whose facts can't be meant is left out; the others must not wait for him. */
  private takeIn(pool: LivePool, candidate: Candidate): void {
    try {
      pool.upsert(candidate);
    } catch (error) {
      pool.remove(candidate.workerId);
      this.log.warn(`left out: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  private async load(): Promise<void> {
    const started = performance.now();
    const { occupationN, certificateN } = await this.references.get();
    const pool = new LivePool({
      occupations: occupationN.size,
      certificateKinds: certificateN.size,
      southWest: { lat: CITY_BOX.south, lng: CITY_BOX.west },
      northEast: { lat: CITY_BOX.north, lng: CITY_BOX.east },
    });
    // The horizon is taken before the first page: what changes while loading is read again.
    const horizon = await changeHorizon(this.db);
    for (let after = FIRST_ID; ;) {
      const page = await onlineCandidates(this.db, after, PAGE);
      for (const candidate of page) this.takeIn(pool, candidate);
      if (page.length < PAGE) break;
      after = page.at(-1)!.workerId;
    }
    this.horizon = horizon;
    this.pool = pool;
    this.log.log(`${pool.size} workers online, loaded in ${Math.round(performance.now() - started)} ms`);
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.following = this.follow()
        .catch((error: Error) => this.log.warn(`pool: ${error.message}`))
        .then(() => this.schedule());
    }, FOLLOW_EVERY_MS);
  }
}
