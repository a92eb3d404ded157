import type { AcceptAnswer, OfferMessage, PostingView } from '@app/contracts';
import type { Candidate } from '@app/core';
import { LivePoolKeeper } from '@app/matching';
import { setClock, waitFor, type LoggedIn, type TestApp, type TestAppOptions, type WorkerParts } from '@app/testing';
import { aDraft, everything, HERE, MINUTE_MS, phoneOf, type Phone } from './everything.fixture';

export const SECOND_MS = 1000;
/** 2026-11-24 10:00 in Shanghai, where the clock of these tests starts. */
export const NOW = Date.parse('2026-11-24T02:00:00Z');
export const at = (ms: number): string => new Date(ms).toISOString();

/** A worker with his phone in his hand. */
export interface Person extends LoggedIn {
  readonly phone: Phone;
  accept(offer: OfferMessage, key?: string): Promise<AcceptAnswer>;
}

/** The town of these tests: everything runs, and the clock stands until the test moves it. */
export interface Town {
  readonly test: TestApp;
  readonly employer: LoggedIn;
  /** So far after the start. */
  clock(ms: number): Promise<void>;
  /** A worker who is online so many kilometres north of the work. */
  person(kmNorth?: number, parts?: WorkerParts): Promise<Person>;
  /** Waits until the live pool has heard that the person holds neither an offer nor a place: while the clock stands, a search that just missed her is not tried again. */
  free(person: Person): Promise<unknown>;
  /** Work for one that starts in half an hour and may be offered for 25 minutes. */
  publish(values?: Record<string, unknown>): Promise<PostingView>;
  /** The same of another employer. */
  publishAs(employer: LoggedIn, values?: Record<string, unknown>): Promise<PostingView>;
  /** Waits until the live pool knows this of the person. */
  knows(person: Person, is: (candidate: Candidate) => boolean): Promise<unknown>;
  statusOf(postingId: string): Promise<string>;
  close(): Promise<void>;
}

const publishAs: Town['publishAs'] = async (employer, values = {}) => {
  const { status, body } = await employer.post<PostingView>('/postings', aDraft({ ...times(NOW), ...values }));
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body;
};

export async function aTown(options: TestAppOptions = {}): Promise<Town> {
  const test = await everything(options);
  await setClock(test.db, NOW);
  const employer = await test.employer();
  const keeper = test.app.get(LivePoolKeeper, { strict: false });
  const phones: Phone[] = [];
  return {
    ...{ test, employer },
    clock: (ms) => setClock(test.db, NOW + ms),
    person: async (kmNorth = 0, parts = {}) => {
      const place = { lat: HERE.lat + kmNorth / 111.2, lng: HERE.lng };
      const worker = await test.worker({ at: place, travelRadiusM: 50_000, ...parts });
      const phone = await phoneOf(test, worker);
      phones.push(phone);
      await waitFor('the live pool knows the worker', () => keeper.live?.get(worker.accountId));
      const accept = async ({ offerId }: OfferMessage, key?: string) =>
        (await worker.post<AcceptAnswer>(`/offers/${offerId}/accept`, undefined, key)).body;
      return { ...worker, phone, accept };
    },
    free: ({ accountId }) =>
      waitFor('the live pool takes the worker for free', () => {
        const { busy, liveOffers } = keeper.live!.get(accountId)!;
        return busy.length + liveOffers.length === 0;
      }),
    publish: (values) => publishAs(employer, values),
    publishAs,
    knows: ({ accountId }, is) => waitFor('the live pool knows it', () => is(keeper.live!.get(accountId)!)),
    statusOf: async (id) => (await employer.get<PostingView>(`/postings/${id}`)).body.status,
    close: async () => {
      for (const { socket } of phones) socket.disconnect();
      await test.close();
    },
  };
}

/** A shift of four hours that starts half an hour later. */
export const times = (now: number) => ({
  startsAt: at(now + 30 * MINUTE_MS),
  endsAt: at(now + 270 * MINUTE_MS),
  validUntil: at(now + 25 * MINUTE_MS),
});

/** The newest offer of a posting that the phone was shown. */
export const offerOn = ({ phone }: Person, postingId: string, n = 1): Promise<OfferMessage> =>
  waitFor(`offer ${n} of the posting on the phone`, () => phone.offers.filter((o) => o.postingId === postingId)[n - 1]);

/** Why the phone was told that an offer is gone. */
export const goneFor = ({ phone }: Person, { offerId }: OfferMessage): Promise<string> =>
  waitFor('the phone hears that the offer is gone', () => phone.gone.find((g) => g.offerId === offerId)?.reason);

/** Replacements may be looked for as long as the shift lasts. */
export const validToTheEnd = () => ({ validUntil: '2026-11-24T06:30:00.000Z' });

/** The status of a posting as its employer sees it. */
export const becomes = (town: Town, status: string, { postingId }: PostingView) =>
  waitFor(`the posting is ${status}`, async () => (await town.statusOf(postingId)) === status);

/** The rounds of a posting: number, and whether it has ended. */
export async function roundsOf({ test }: Town, { postingId }: PostingView): Promise<[number, boolean][]> {
  const rows = await test.db.query<{ n: number; ended: boolean }>(
    'SELECT n, ended_at IS NOT NULL AS ended FROM matching.round WHERE posting_id = $1 ORDER BY n',
    [postingId],
  );
  return rows.map(({ n, ended }) => [n, ended]);
}
