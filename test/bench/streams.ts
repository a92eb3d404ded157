import { randomUUID } from 'node:crypto';
import type { City } from './city';
import { randomDraft, randomEmployer } from './drafts';
import type { HttpClient } from './http';
import type { OfferBook } from './offer-book';
import type { Passes } from './passes';

/** The parts that both streams need. */
export interface Load {
  readonly city: City;
  readonly http: HttpClient;
  readonly passes: Passes;
  readonly book: OfferBook;
  readonly random: () => number;
}

/** Beyond this the server has long lost: more would only fill the memory of the bench. */
const MOST_IN_FLIGHT = 4000;

/** A stream of requests: how many of each outcome, and how many are under way. */
class Stream {
  readonly outcomes = new Map<string, number>();
  inFlight = 0;

  protected note(outcome: string): void {
    this.outcomes.set(outcome, (this.outcomes.get(outcome) ?? 0) + 1);
  }

  protected isFull(): boolean {
    if (this.inFlight < MOST_IN_FLIGHT) return false;
    this.note('not sent');
    return true;
  }
}

/** Employers who publish. */
export class Posting extends Stream {
  /** By posting, on the clock of performance.now(). */
  readonly sentAt = new Map<string, number>();
  readonly answerMs: number[] = [];

  constructor(private readonly load: Load) {
    super();
  }

  readonly send = (): void => {
    if (!this.isFull()) void this.publish();
  };

  private async publish(): Promise<void> {
    const { city, http, passes, random } = this.load;
    const body = JSON.stringify(randomDraft(city, Date.now(), random));
    const headers = passes.headers(randomEmployer(city, random));
    this.inFlight++;
    const sentAt = performance.now();
    const answer = await http.post('/postings', headers, body);
    this.inFlight--;
    this.note(String(answer.status));
    if (answer.status !== 201) return this.remember(answer.body);
    this.answerMs.push(performance.now() - sentAt);
    this.sentAt.set((JSON.parse(answer.body) as { postingId: string }).postingId, sentAt);
  }

  /** The first refusal, to show. */
  refusal = '';
  private remember(body: string): void {
    this.refusal ||= body.slice(0, 400);
  }
}

/** Connected workers who accept what they were offered. */
export class Accepting extends Stream {
  readonly answerMs: number[] = [];

  constructor(private readonly load: Load) {
    super();
  }

  readonly send = (): void => {
    if (!this.isFull()) void this.accept();
  };

  private async accept(): Promise<void> {
    const { http, passes, book, random } = this.load;
    const offer = book.take(Date.now(), random);
    if (!offer) return this.note('nothing to accept');
    const headers = { ...passes.headers(offer.workerId), 'idempotency-key': randomUUID() };
    this.inFlight++;
    const sentAt = performance.now();
    const answer = await http.post(`/offers/${offer.offerId}/accept`, headers, '');
    this.inFlight--;
    this.note(outcomeOf(answer.status, answer.body));
    if (answer.status >= 200 && answer.status < 300) this.answerMs.push(performance.now() - sentAt);
  }
}

function outcomeOf(status: number, body: string): string {
  const answer = parsed(body);
  if (answer.outcome === 'too_late') return `too late: ${answer.reason}`;
  return answer.outcome ?? `${status} ${answer.code ?? ''}`.trim();
}

function parsed(body: string): { outcome?: string; reason?: string; code?: string } {
  try {
    return JSON.parse(body) as object;
  } catch {
    return {};
  }
}
