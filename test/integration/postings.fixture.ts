import { Module, type DynamicModule } from '@nestjs/common';
import type { PostingView, ProblemBody } from '@app/contracts';
import { PlatformModule, type Env } from '@app/platform';
import { PostingsModule } from '@app/postings';
import { anAssignment, aWorker, insertRow, setClock, testApp, type LoggedIn, type TestApp } from '@app/testing';

export const HOUR_MS = 3_600_000;
/** 2026-11-24 10:00 in Shanghai, where the clock of these databases stands. */
export const NOW = Date.parse('2026-11-24T02:00:00Z');
export const at = (ms: number): string => new Date(ms).toISOString();

@Module({})
class Root {}
const root = (env: Env): DynamicModule => ({ module: Root, imports: [PlatformModule.forRoot(env), PostingsModule] });

/** The postings alone on a database of their own, with an employer and what tests want to know of the rows. */
export interface PostingsUnderTest {
  readonly test: TestApp;
  readonly employer: LoggedIn;
  published(values?: Record<string, unknown>, by?: LoggedIn): Promise<PostingView>;
  /** Types of a posting's events in their order. */
  eventsOf(postingId: string, like?: string): Promise<string[]>;
  /** How many slots have each status. */
  slotsOf(postingId: string): Promise<Record<string, number>>;
  /** An assignment of somebody new on the slot. */
  assigned(postingId: string, slotN?: number): Promise<string>;
}

export async function postingsUnderTest(): Promise<PostingsUnderTest> {
  const test = await testApp(root);
  await insertRow(test.db, 'platform.town_retired', { code9: '442000104', name: '东升镇', replacedBy: '442000118' });
  await setClock(test.db, NOW);
  const employer = await test.employer();
  return {
    test,
    employer,
    published: async (values = {}, by = employer) => {
      const { status, body } = await by.post<PostingView>('/postings', aDraft(values));
      if (status !== 201) throw new Error(JSON.stringify(body));
      return body;
    },
    eventsOf: (postingId, like = '%') => eventsOf(test, postingId, like),
    slotsOf: (postingId) => slotsOf(test, postingId),
    assigned: async (postingId, slotN = 1) => {
      const { workerId } = await aWorker(test.db);
      return (await anAssignment(test.db, { postingId, workerId, slotN })).id;
    },
  };
}

async function eventsOf({ db }: TestApp, postingId: string, like: string): Promise<string[]> {
  const rows = await db.query<{ type: string }>(
    'SELECT type FROM platform.event WHERE posting_id = $1 AND type LIKE $2 ORDER BY seq',
    [postingId, like],
  );
  return rows.map(({ type }) => type);
}

async function slotsOf({ db }: TestApp, postingId: string): Promise<Record<string, number>> {
  const rows = await db.query<{ status: string; n: number }>(
    'SELECT status, count(*)::int AS n FROM postings.slot WHERE posting_id = $1 GROUP BY 1',
    [postingId],
  );
  return Object.fromEntries(rows.map(({ status, n }) => [status, n]));
}

/** A draft that may be published at NOW; a test names only what matters. */
export const aDraft = (values: Record<string, unknown> = {}): Record<string, unknown> => ({
  occupationId: 'cleaner',
  title: '展馆保洁',
  description: '打扫展位',
  slots: 3,
  townCode: '442000001',
  address: '石岐街道民生路1号',
  place: { lat: 22.5168, lng: 113.3852 },
  startsAt: at(NOW + 4 * HOUR_MS),
  endsAt: at(NOW + 8 * HOUR_MS),
  validUntil: at(NOW + 4 * HOUR_MS),
  payKind: 'hourly',
  payFen: 2500,
  ...values,
});

interface Answer {
  readonly status: number;
  readonly body: unknown;
}
export const errorsOf = ({ body }: Answer): string[][] =>
  ((body as ProblemBody).errors ?? []).map(({ field, code }) => [field, code]);
export const codeOf = ({ status, body }: Answer) => [status, (body as ProblemBody).code];
