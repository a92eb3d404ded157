import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { CITY_BOX, LivePool, shanghaiDay, type Candidate } from '@app/core';
import { Db } from '@app/database';
import { Readiness } from '@app/platform';
import { ReferenceBook } from './reference';
import { candidatesById, onlinePages } from './sql/candidates.sql';
import { changeHorizon, workerChangesSince } from './sql/worker-changes.sql';

const PAGE = 5000;
/** Changes are read this often, ms; the pool may be stale by a second, writes check again. */
const FOLLOW_EVERY_MS = 200;
/** Own transactions are remembered until they are surely below the horizon. */
const OWN_KEPT = 400;

/** What an own transaction changed, and the keeper's turn before it. */
export interface OwnChange {
  readonly xid: string;
  readonly turn: number;
  readonly workerIds: readonly string[];
}

/** The live pool of this process: every online worker in memory, loaded from PostgreSQL and following its change log. */
@Injectable()
export class LivePoolKeeper implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('live-pool');
  private readonly own: string[] = [];
  private pool: LivePool | null = null;
  private readUpTo = '0';
  /** The day and the policy that scores were read under. */
  private scoredUnder = '';
  private loaded: { readonly workers: number; readonly ms: number } | null = null;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private following: Promise<void> = Promise.resolve();
  /** Grows when a reading begins and when it ends: odd while one is under way. */
  private turns = 0;
  /** Workers of whom a reading and an own transaction at the same time may have left half the truth. */
  private unsure = new Set<string>();
  private readonly leftOut = new Set<string>();

  constructor(
    private readonly db: Db,
    private readonly references: ReferenceBook,
    readiness: Readiness,
  ) {
    readiness.add('pool', () => {
      if (!this.pool) throw new Error('the live pool is loading');
      return { size: this.pool.size, corrupt: this.pool.corrupt, loaded: this.loaded };
    });
  }

  /** Null while it loads. */
  get live(): LivePool | null {
    return this.pool;
  }

  /** Every change below this transaction id is in the pool. */
  get horizon(): string {
    return this.readUpTo;
  }

  onApplicationBootstrap(): void {
    this.schedule();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.following.catch(() => undefined);
  }

  /** Workers of whom an own transaction changed more than the pool was told. */
  readAgain(workerIds: readonly string[]): void {
    for (const workerId of workerIds) this.unsure.add(workerId);
  }

  /** To be asked before a transaction of this process that `knows` will tell of. */
  get turn(): number {
    return this.turns;
  }

  /**
   * A transaction of this process whose changes of workers have been put into the pool. When a reading was under way
   * since `turn`, it may have brought them as well, or older facts after them: these workers are read again.
   */
  knows({ xid, turn, workerIds }: OwnChange): void {
    if (turn === this.turns && turn % 2 === 0) this.own.push(xid);
    else for (const workerId of workerIds) this.unsure.add(workerId);
    if (this.own.length > OWN_KEPT) this.own.splice(0, this.own.length - OWN_KEPT);
  }

  /**
   * Loads when empty, else takes in what changed. One after the other: of two readings at once the older could be written
   * last, and its stale facts would stay.
   */
  follow(): Promise<void> {
    this.following = this.following.catch(() => undefined).then(() => this.read());
    return this.following;
  }

  private async read(): Promise<void> {
    this.turns++;
    const again = this.unsure;
    this.unsure = new Set();
    try {
      await (this.pool ? this.catchUp(this.pool, again) : this.load());
    } catch (error) {
      for (const workerId of again) this.unsure.add(workerId);
      throw error;
    } finally {
      this.turns++;
    }
  }

  private async catchUp(pool: LivePool, again: ReadonlySet<string>): Promise<void> {
    const { workerIds, horizon, now, policy } = await workerChangesSince(this.db, this.readUpTo, this.own);
    const scoredUnder = `${shanghaiDay(now)} ${policy}`;
    const stale = [...new Set([...again, ...workerIds, ...this.scoredBefore(pool, scoredUnder)])];
    for (let i = 0; i < stale.length; i += PAGE) await this.refresh(stale.slice(i, i + PAGE), now);
    this.readUpTo = horizon;
    this.scoredUnder = scoredUnder;
  }

  /** Without anybody changing, effects fade with the day, its offers are counted from nought, and a policy weighs them anew. */
  private scoredBefore(pool: LivePool, scoredUnder: string): string[] {
    return this.scoredUnder === scoredUnder ? [] : pool.all().map(({ workerId }) => workerId);
  }

  private async refresh(workerIds: readonly string[], now: number): Promise<void> {
    const candidates = await candidatesById(this.db, workerIds);
    // Whom an own transaction has changed meanwhile is read again: what was read here may be older than that.
    for (const candidate of candidates) if (!this.unsure.has(candidate.workerId)) this.take(candidate, now);
  }

  private take(candidate: Candidate, now: number): void {
    if (candidate.onlineUntil > now) this.takeIn(this.pool!, candidate);
    else this.pool!.remove(candidate.workerId);
  }

  /** One worker whose facts can't be meant is left out; the others must not wait for him. */
  private takeIn(pool: LivePool, candidate: Candidate): void {
    try {
      if (pool.upsert(candidate)) this.leftOut.delete(candidate.workerId);
      else this.leaveOut(candidate.workerId, 'the place is corrupt');
    } catch (error) {
      pool.remove(candidate.workerId);
      this.leaveOut(candidate.workerId, error instanceof Error ? error.message : String(error));
    }
  }

  /** Said once, until the facts are sound again: a phone may send the same nonsense every few seconds. */
  private leaveOut(workerId: string, why: string): void {
    if (this.leftOut.has(workerId)) return;
    this.leftOut.add(workerId);
    this.log.warn(`worker ${workerId} left out: ${why}`);
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
    const { horizon, now, policy } = await changeHorizon(this.db);
    for await (const page of onlinePages(this.db, PAGE)) for (const candidate of page) this.takeIn(pool, candidate);
    this.readUpTo = horizon;
    this.scoredUnder = `${shanghaiDay(now)} ${policy}`;
    this.pool = pool;
    this.loaded = { workers: pool.size, ms: Math.round(performance.now() - started) };
    this.log.log(`${pool.size} workers online, loaded in ${this.loaded.ms} ms`);
  }

  private schedule(): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      void this.follow()
        .catch((error: Error) => this.log.warn(`pool: ${error.message}`))
        .then(() => this.schedule());
    }, FOLLOW_EVERY_MS);
  }
}
