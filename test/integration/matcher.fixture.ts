import { Test } from '@nestjs/testing';
import type { Db, Sql } from '@app/database';
import { CycleService, LivePoolKeeper, MatchingProcessorModule, PolicyBook, SearchAgeService } from '@app/matching';
import { Hints, Nudger, PlatformModule, type Nudge } from '@app/platform';
import {
  aPosting,
  cloneDatabase,
  insertRow,
  setClock,
  testEnv,
  type PostingRow,
  type RowValues,
  type TestDatabase,
} from '@app/testing';

export const SECOND_MS = 1000;
export const MINUTE_MS = 60_000;
export const HOUR_MS = 3_600_000;
/** 2026-11-24 10:00 in Shanghai, where the clock of these databases stands. */
export const NOW = Date.parse('2026-11-24T02:00:00Z');
/** Nobody connects there: hints and queues stay still, each step is taken by the test. */
const NO_REDIS = 'redis://127.0.0.1:1';

/** A matching process of its own on a database, without timers and queue. */
export interface Matcher {
  readonly cycles: CycleService;
  readonly keeper: LivePoolKeeper;
  readonly policies: PolicyBook;
  readonly ages: SearchAgeService;
  /** Shards that it asked to wake. */
  readonly woken: number[];
  readonly nudges: Nudge[];
  /** What changed, then a cycle. */
  step(shard?: number): Promise<void>;
  close(): Promise<void>;
}

export async function matcherOn(database: TestDatabase): Promise<Matcher> {
  const woken: number[] = [];
  const hints = { wakeCycle: (shard: number) => void woken.push(shard), wakeProjector: () => undefined };
  const env = { ...testEnv(database.url, NO_REDIS), dbPool: 8 };
  const module = await Test.createTestingModule({ imports: [PlatformModule.forRoot(env), MatchingProcessorModule] })
    .overrideProvider(Hints)
    .useValue(hints)
    .compile();
  module.useLogger(false);
  const nudges: Nudge[] = [];
  module.get(Nudger).register((pushed) => nudges.push(...pushed));
  const [cycles, keeper] = [module.get(CycleService), module.get(LivePoolKeeper)];
  return {
    ...{ cycles, keeper, woken, nudges, policies: module.get(PolicyBook), ages: module.get(SearchAgeService) },
    step: async (shard = 2) => {
      await keeper.follow();
      await cycles.run(shard);
    },
    close: () => module.close(),
  };
}

/** A matcher on a database of its own, whose clock stands at `NOW`, for each test of a file. */
export function matcherForEach(use: (matcher: Matcher, database: TestDatabase) => unknown): void {
  let database: TestDatabase | undefined;
  let matcher: Matcher | undefined;
  beforeEach(async () => {
    database = await cloneDatabase();
    await setClock(database.db, NOW);
    matcher = await matcherOn(database);
    await use(matcher, database);
  });
  afterEach(async () => {
    await matcher?.close();
    await database?.drop();
  });
}

/** An open posting for one, and the news of it for its shard's cycle. */
export async function published(db: Db, values: RowValues = {}): Promise<PostingRow> {
  const posting = await aPosting(db, { urgency: 'urgent', startsAt: NOW + HOUR_MS, ...values });
  await announce(db, posting.id, (values.shard as number | undefined) ?? 2);
  return posting;
}

export async function announce(sql: Sql, postingId: string, shard = 2): Promise<void> {
  await insertRow(sql, 'platform.outbox', { topic: 'posting.changed', key: String(shard), payload: { postingId } });
}

export interface OfferSeen extends Record<string, unknown> {
  readonly worker_id: string;
  readonly round: number;
  readonly status: string;
  readonly posting_version: number;
}
export const offersOf = (db: Db, postingId: string): Promise<OfferSeen[]> =>
  db.query(
    'SELECT worker_id, round, status, posting_version FROM matching.offer WHERE posting_id = $1 ORDER BY sent_at, seq',
    [postingId],
  );
export const offeredTo = async (db: Db, postingId: string): Promise<string[]> =>
  (await offersOf(db, postingId)).map((offer) => offer.worker_id).sort();

export interface SearchSeen extends Record<string, unknown> {
  readonly shard: number;
  readonly round: number;
  readonly attempts: number;
  readonly due_at: Date | null;
}
export async function searchOf(db: Db, postingId: string): Promise<SearchSeen | undefined> {
  const [row] = await db.query<SearchSeen>(
    'SELECT shard, round, attempts, due_at FROM matching.search WHERE posting_id = $1',
    [postingId],
  );
  return row;
}

export async function countOf(db: Db, table: string, where = 'true'): Promise<number> {
  const [row] = await db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table} WHERE ${where}`);
  return row!.n;
}
