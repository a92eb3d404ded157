import { randomUUID } from 'node:crypto';
import type { AcceptAnswer, PostingView } from '@app/contracts';
import { waitFor, type LoggedIn } from '@app/testing';
import { aDraft } from '../e2e/everything.fixture';
import { Phone } from './phone.fixture';
import { timed } from './timed.fixture';
import type { ChaosTown } from './town.fixture';

/** What the people of one posting waited for. */
export interface Service {
  readonly publishMs: number;
  readonly offerMs: number;
  readonly acceptMs: number;
  readonly inboxMs: number;
}

/** An employer, and workers with their phones at hand; each of them may take one shift. */
export interface MarketDay {
  /** One posting from its publication to its accept by whoever hears of it first. */
  serve(): Promise<Service>;
  publish(): Promise<string>;
  /** The posting is taken by whoever hears of it first. */
  fill(postingId: string): Promise<AcceptAnswer>;
  close(): void;
}

const OFFER_LIMIT_MS = 15_000;

/** People for a town that runs already, or that will: their phones come as soon as somebody answers. */
export async function marketDay(town: ChaosTown, workers: number): Promise<MarketDay> {
  const employer = await town.employer();
  const people: { worker: LoggedIn; phone: Phone }[] = [];
  for (let i = 0; i < workers; i++) {
    const worker = await town.worker();
    people.push({ worker, phone: new Phone(town.app.url, worker, { asks: true }) });
  }
  const publish = async (): Promise<string> => {
    const { status, body } = await employer.post<PostingView>('/postings', aDraft(), randomUUID());
    if (status !== 201) throw new Error(`not published: ${status} ${JSON.stringify(body)}`);
    return body.postingId;
  };
  const firstOffer = (postingId: string) =>
    waitFor(`an offer of ${postingId}`, () => heardOf(people, postingId), OFFER_LIMIT_MS);
  const accept = async ({ worker, offerId }: Heard): Promise<AcceptAnswer> => {
    const { status, body } = await worker.post<AcceptAnswer>(`/offers/${offerId}/accept`);
    if (status !== 200) throw new Error(`not answered: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  return {
    publish,
    fill: async (postingId) => accept(await firstOffer(postingId)),
    serve: async () => {
      const publishing = await timed(publish);
      const offering = await timed(() => firstOffer(publishing.value));
      const accepting = await timed(() => accept(offering.value));
      if (accepting.value.outcome !== 'assigned') throw new Error(JSON.stringify(accepting.value));
      const asking = await timed(() => offering.value.worker.get('/offers?since=0'));
      if (asking.value.status !== 200) throw new Error(`no inbox: ${asking.value.status}`);
      return {
        ...{ publishMs: publishing.tookMs, offerMs: offering.tookMs },
        ...{ acceptMs: accepting.tookMs, inboxMs: asking.tookMs },
      };
    },
    close: () => {
      for (const { phone } of people) phone.close();
    },
  };
}

interface Heard {
  readonly worker: LoggedIn;
  readonly offerId: string;
}

function heardOf(people: readonly { worker: LoggedIn; phone: Phone }[], postingId: string): Heard | undefined {
  for (const { worker, phone } of people) {
    const offer = phone.offers.find((heard) => heard.postingId === postingId);
    if (offer) return { worker, offerId: offer.offerId };
  }
  return undefined;
}

/** The longest waits, in words for the console. */
export const longest = (services: readonly Service[]): string =>
  (['publishMs', 'offerMs', 'acceptMs', 'inboxMs'] as const)
    .map((part) => `${part} ${Math.round(Math.max(...services.map((service) => service[part])))}`)
    .join(', ');
