import { setTimeout as pause } from 'node:timers/promises';
import type { PostingView } from '@app/contracts';
import { mulberry32 } from '@app/core';
import { employerSession, workerSession } from './accounts';
import { type Api, inParallel } from './api';
import { draftOf, placeOf, type Town, townAt, travelRadiusM } from './mapping';
import type { ReplayOptions } from './options';
import type { Session } from './session';
import type { TraceTask, TraceWorker } from './trace';
import { type HeardAnswer, type HeardOffer, WorkerClient } from './worker-client';

const REGISTER_AT_ONCE = 16;
const MINUTE_MS = 60_000;
/** People of the human behaviour look at their telephone for so long, in seconds of the trace. */
const HUMAN_S = { least: 1, most: 20 };
const LEAST_DELAY_MS = 20;

/** A task that was published, as its client knows it. */
export interface PlayedPosting {
  readonly postingId: string;
  readonly task: TraceTask;
  readonly sentAt: number;
  readonly validUntilMs: number;
}

/** One run of a trace against one server: everybody registers, then the clock of the trace starts. */
export class Play {
  readonly clients = new Map<TraceWorker, WorkerClient>();
  readonly postings: PlayedPosting[] = [];
  readonly faults: string[] = [];
  readonly firstOffers = new Map<string, { readonly at: number; readonly client: WorkerClient }>();
  accepts = 0;
  private readonly employers = new Map<string, Session>();
  private readonly underWay = new Set<Promise<void>>();
  private readonly random: () => number;

  constructor(
    private readonly api: Api,
    private readonly options: ReplayOptions,
    private readonly towns: readonly Town[],
    private readonly run: number,
    seed = 1,
  ) {
    this.random = mulberry32(seed);
  }

  /** Registers everybody and connects every worker. */
  async prepare(): Promise<void> {
    const used = new Set(this.options.trace.tasks.map((task) => this.townOf(task)));
    await inParallel([...used], REGISTER_AT_ONCE, async (town) => {
      this.employers.set(town.code, await employerSession(this.api, this.run, this.towns.indexOf(town), town));
    });
    await inParallel(this.options.trace.workers, REGISTER_AT_ONCE, async (worker) => {
      const session = await workerSession(this.api, this.run, worker.n, travelRadiusM(worker));
      const client = new WorkerClient(worker.n, session, this.answeringOf(worker), {
        offered: (who, offer) => this.offered(who, offer),
        answered: (_, answer) => this.answered(answer),
      });
      await client.connect();
      this.clients.set(worker, client);
    });
  }

  /** Plays every arrival at its time and waits for what was begun. */
  async play(): Promise<void> {
    const startedAt = performance.now();
    for (const arrival of this.arrivals()) {
      await pause(startedAt + arrival.atMs - performance.now());
      this.begin(arrival.go());
    }
    while (this.underWay.size > 0) await Promise.all(this.underWay);
    await Promise.all([...this.clients.values()].map((client) => client.settle()));
  }

  close(): void {
    for (const client of this.clients.values()) client.close();
  }

  /** Milliseconds of this run for seconds of the trace. */
  private ms(seconds: number): number {
    return (seconds * 1000) / this.options.speed;
  }

  private arrivals() {
    const { workers, tasks, from } = this.options.trace;
    const at = (begin: number): number => this.ms(Math.max(0, begin - from));
    return [
      ...workers.map((worker) => ({ atMs: at(worker.begin), go: () => this.beThere(worker) })),
      ...tasks.map((task) => ({ atMs: at(task.begin), go: () => this.publish(task) })),
    ].sort((a, b) => a.atMs - b.atMs);
  }

  private begin(work: Promise<void>): void {
    const tracked: Promise<void> = work
      .catch((fault: unknown) => void this.faults.push(String(fault)))
      .finally(() => this.underWay.delete(tracked));
    this.underWay.add(tracked);
  }

  /** A worker's whole stay: online, perhaps a broken line, offline. */
  private async beThere(worker: TraceWorker): Promise<void> {
    const client = this.clients.get(worker)!;
    const late = Math.max(0, this.options.trace.from - worker.begin);
    const stayMs = this.ms(worker.lifetime - late);
    const leavesAt = performance.now() + stayMs;
    await client.goOnline(placeOf(worker), Math.ceil(stayMs / MINUTE_MS) + 1);
    if (this.options.reconnect && worker.n % 2 === 0) {
      await pause(stayMs * this.random() * 0.5);
      await client.cut(stayMs * 0.25);
    }
    await pause(Math.max(0, leavesAt - performance.now()));
    await client.goOffline();
  }

  private async publish(task: TraceTask): Promise<void> {
    const town = this.townOf(task);
    const body = draftOf(task, town, { nowMs: Date.now(), validForMs: this.ms(task.lifetime) });
    const sentAt = performance.now();
    const { postingId } = await this.employers.get(town.code)!.call<PostingView>('POST', '/postings', { body });
    this.postings.push({ postingId, task, sentAt, validUntilMs: Date.parse(body.validUntil) });
  }

  private townOf(task: TraceTask): Town {
    return townAt(placeOf(task), this.towns);
  }

  private offered(client: WorkerClient, { message, at }: HeardOffer): void {
    if (!this.firstOffers.has(message.postingId)) this.firstOffers.set(message.postingId, { at, client });
  }

  private answered({ outcome, reason, offerId }: HeardAnswer): void {
    if (outcome === 'assigned') this.accepts++;
    if (outcome === 'no_answer' || outcome === 'refused') this.faults.push(`answer to ${offerId}: ${reason}`);
  }

  private answeringOf(worker: TraceWorker) {
    if (this.options.behaviour === 'accept') return () => ({ afterMs: 0, accept: true });
    const random = mulberry32(worker.n + 1);
    return () => {
      const seconds = HUMAN_S.least + random() * (HUMAN_S.most - HUMAN_S.least);
      return { afterMs: Math.max(LEAST_DELAY_MS, this.ms(seconds)), accept: random() < worker.successRate };
    };
  }
}
