import type { ConsentView, WaitingOffers, WalkIn, WorkerView } from '@app/contracts';
import { LivePoolKeeper } from '@app/matching';
import { cloneDatabase, insertRow, waitFor, type HttpAnswer, type LoggedIn } from '@app/testing';
import { idCard } from './everything.fixture';
import { aTown, type Town } from './waves.fixture';

/** The counters of two markets, each with its clerk. */
export interface Counters extends Town {
  readonly clerk: LoggedIn;
  /** Of another market. */
  readonly other: LoggedIn;
}

export async function counters(): Promise<Counters> {
  const database = await cloneDatabase();
  for (const id of ['m1', 'm2']) {
    const phone = id === 'm1' ? '0760-1' : null;
    await insertRow(database.db, 'platform.market', {
      ...{ id, name: `${id} 零工市场`, kind: 'market', townCode: '442000001', phone },
    });
  }
  const town = await aTown({ database });
  const close = async () => {
    await town.close();
    await database.drop();
  };
  const [clerk, other] = [
    await town.test.staff('clerk', { marketId: 'm1' }),
    await town.test.staff('clerk', { marketId: 'm2' }),
  ];
  return { ...town, clerk, other, close };
}

export const STATEMENT = { kind: 'statement', text: '本人当面同意' } as const;
let serial = 0;
/** Somebody with an ID card and nothing else. */
export const walkIn = (values: Partial<Record<keyof WalkIn, unknown>> = {}): Record<string, unknown> => ({
  ...{ name: '王小明', idNumber: idCard(++serial), homeTown: '442000001', occupationIds: ['cleaner'] },
  consent: STATEMENT,
  ...values,
});

/** Registered at the counter without a phone, and in the waiting area of the clerk. */
export async function someoneWaiting({ test, clerk }: Counters, values: Record<string, unknown> = {}): Promise<string> {
  const registered = await clerk.post<WorkerView>('/station/workers', walkIn(values));
  if (registered.status !== 201) throw new Error(JSON.stringify(registered.body));
  const { workerId } = registered.body;
  const waiting = await clerk.post('/station/waiting', { workerId });
  if (waiting.status !== 200) throw new Error(JSON.stringify(waiting.body));
  // While the clock stands, a search that just missed somebody is not tried again.
  const keeper = test.app.get(LivePoolKeeper, { strict: false });
  await waitFor('the live pool knows who waits', () => keeper.live?.get(workerId));
  return workerId;
}

/** The offer of a posting that the clerk sees for somebody who waits. */
export const offerAtCounter = ({ clerk }: Counters, workerId: string, postingId: string) =>
  waitFor('the offer stands at the counter', async () => {
    const { body } = await clerk.get<WaitingOffers>(`/station/waiting/${workerId}/offers`);
    return body.offers?.find((offer) => offer.postingId === postingId);
  });

type Wanted = { workerId: string; act: string; targetId: string };
/** What the worker says at the counter, written down by its clerk. */
export const agrees = (clerk: LoggedIn, wanted: Wanted, given: object = STATEMENT): Promise<HttpAnswer<ConsentView>> =>
  clerk.post<ConsentView>('/station/consents', { ...wanted, given });
export const consentId = async (clerk: LoggedIn, wanted: Wanted): Promise<string> =>
  (await agrees(clerk, wanted)).body.consentId;

export const refusedAs = (status: number, code: string): unknown =>
  expect.objectContaining({ status, body: expect.objectContaining({ code }) });

interface Logged extends Record<string, unknown> {
  readonly type: string;
  readonly actor: string;
  readonly for: string;
}
/** Events about a worker: what, by whom, for whom. */
export const actsFor = async ({ test }: Counters, workerId: string): Promise<[string, string, string][]> =>
  (
    await test.db.query<Logged>(
      `SELECT type, actor_id AS actor, on_behalf_of AS "for" FROM platform.event WHERE worker_id = $1 ORDER BY seq`,
      [workerId],
    )
  ).map((event) => [event.type, event.actor, event.for]);
