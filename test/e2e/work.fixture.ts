import { SettlementSweep } from '@app/matching';
import type { SettlementView } from '@app/contracts';
import { anAssignment, aPosting, insertRow, setClock, type LoggedIn, type RowValues, type TestApp } from '@app/testing';
import { everything, MINUTE_MS } from './everything.fixture';

/** 13:00 to 17:00 in Shanghai on 24 November 2026, a Tuesday; an hour brings 25 yuan and 19.80 at least. */
export const START = Date.parse('2026-11-24T05:00:00Z');
export const END = START + 240 * MINUTE_MS;
/** Midnight after it, when the pay of that day is due. */
export const DUE = Date.parse('2026-11-24T16:00:00Z');
export const HOUR_MS = 60 * MINUTE_MS;
export const MARKET = 'm-shiqi';

/** A shift that somebody has come to. */
export interface Shift {
  readonly id: string;
  readonly postingId: string;
  readonly worker: LoggedIn;
  readonly employer: LoggedIn;
  /** An act on the assignment. */
  readonly path: string;
  record(by?: LoggedIn): Promise<SettlementView>;
}

/** One app for many shifts, each with people of its own. */
export interface Workplace {
  readonly test: TestApp;
  /** The clock stands at the end of the shift, unless it is moved. */
  shift(values?: RowValues): Promise<Shift>;
  /** The same, completed by the employer with all its minutes. */
  done(values?: RowValues): Promise<Shift>;
  clock(ms: number): Promise<void>;
  /** What the clock does by itself, done now. */
  sweep(): Promise<void>;
  /** A clerk of that market. */
  clerk(marketId?: string): Promise<LoggedIn>;
  events(shift: Shift, types: string): Promise<Record<string, unknown>[]>;
}

export async function aWorkplace(): Promise<Workplace & { close(): Promise<void> }> {
  const test = await everything();
  for (const id of [MARKET, 'm-other'])
    await insertRow(test.db, 'platform.market', { id, name: `${id} 零工市场`, kind: 'market', townCode: '442000001' });
  const clock = (ms: number) => setClock(test.db, ms);
  const shift = async (values: RowValues = {}): Promise<Shift> => {
    await clock(START);
    const [worker, employer] = [await test.worker({ at: null }), await test.employer()];
    const times = { startsAt: START, endsAt: END, validUntil: START };
    const own = { employerId: employer.accountId, marketId: MARKET, ...times, ...values };
    const { id: postingId } = await aPosting(test.db, own);
    const { id } = await anAssignment(test.db, { postingId, workerId: worker.accountId });
    const path = `/assignments/${id}`;
    await must(employer.post(`${path}/check-in`));
    await clock(END);
    const record = async (by = worker) => (await by.get<SettlementView>(`/settlements/${id}`)).body;
    return { id, postingId, worker, employer, path, record };
  };
  return {
    ...{ test, clock, shift },
    done: async (values) => {
      const made = await shift(values);
      await must(made.employer.post(`${made.path}/complete`, { minutesWorked: 240 }));
      return made;
    },
    sweep: () => test.app.get(SettlementSweep, { strict: false }).sweep(),
    clerk: (marketId = MARKET) => test.staff('clerk', { marketId }),
    events: ({ id }, types) =>
      test.db.query(
        'SELECT type, data, actor_id AS actor FROM platform.event WHERE assignment_id = $1 AND type ~ $2 ORDER BY seq',
        [id, types],
      ),
    close: () => test.close(),
  };
}

/** An answer that the rest of a test stands on. */
export async function must<T>(asked: Promise<{ status: number; body: T }>): Promise<T> {
  const { status, body } = await asked;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return body;
}

/** A refusal with this code; `more` is found in its body too. */
export const refusal = (status: number, code: string, more: Record<string, unknown> = {}): unknown =>
  expect.objectContaining({ status, body: expect.objectContaining({ code, ...more }) });
/** A refusal of one field. */
export const wrongField = (field: string, code: string): unknown =>
  refusal(422, 'VALIDATION', { errors: [expect.objectContaining({ field, code })] });
