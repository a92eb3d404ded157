import { setTimeout as pause } from 'node:timers/promises';
import type { PostingView, TownList } from '@app/contracts';
import { mulberry32 } from '@app/core';
import { employerSession, workerSession } from './accounts';
import type { Api } from './api';
import { draftOf, placeOf, type Town, townAt, travelRadiusM } from './mapping';
import type { Session } from './session';
import type { Trace, TraceTask, TraceWorker } from './trace';
import { type HeardAnswer, WorkerClient } from './worker-client';

/** Arrivals come this much faster than recorded, a posting about every five seconds; nothing else is hurried. */
const COMPRESSION = 20;
/** Always the same people, so that a restart finds its accounts; no replay uses this number. */
const DEMO_RUN = 15_999;
const ONLINE_AT_ONCE = 120;
/** Longer than a place in the full town lasts. */
const ONLINE_MINUTES = 60;
const POSTINGS_KEPT = 1000;
const FIRST_TASKS = 6;
const STARTS_IN_MS = 10 * 60_000;
const SHIFT_MS = 2 * 3_600_000;
const SHIFT_MINUTES = 120;
/** Seconds until somebody answers, arrives, goes home and is paid; a visitor should see every step within minutes. */
const ANSWERS_S = [3, 20] as const;
const ARRIVES_S = [20, 60] as const;
const WORKS_S = [60, 180] as const;
const PAID_S = [5, 20] as const;
/** A share of the accepted never arrives. */
const ARRIVES = 0.95;
const AFTER_FAULT_MS = 2000;
/** Later than this the clock stood still, for example in a sleeping notebook: what was missed is not made up for. */
const SLEPT_MS = 5000;

type Span = readonly [least: number, most: number];

/** A town in which something always happens: the recorded arrivals in a loop, people who answer, come, work and are paid. */
export class DemoTown {
  private towns: readonly Town[] = [];
  private readonly employers = new Map<number, Promise<Session>>();
  private readonly clients = new Map<number, Promise<WorkerClient>>();
  private readonly postingOwners = new Map<string, Session>();
  private readonly online: number[] = [];
  private readonly random = mulberry32(1);
  private stopped = false;

  constructor(
    private readonly api: Api,
    private readonly trace: Trace,
  ) {}

  /** Plays until `stop`; a fault ends one action and never the town. */
  async run(): Promise<void> {
    const { towns } = await this.insist(() => this.api.call<TownList>('GET', '/reference/towns'));
    this.towns = towns;
    const tasks = [...this.trace.tasks].sort((a, b) => a.begin - b.begin);
    const workers = [...this.trace.workers].sort((a, b) => a.begin - b.begin);
    const first = nearest(workers, tasks.slice(0, FIRST_TASKS)).slice(0, ONLINE_AT_ONCE);
    void this.comeAll(first);
    while (!this.stopped) await Promise.all([this.playTasks(tasks), this.playWorkers(workers)]);
  }

  stop(): void {
    this.stopped = true;
  }

  /** One after the other: the API is shared with the visitors. */
  private async comeAll(workers: readonly TraceWorker[]): Promise<void> {
    for (const worker of workers) if (!this.stopped) await this.attempt(() => this.come(worker));
  }

  private async playTasks(tasks: readonly TraceTask[]): Promise<void> {
    await this.inTime(tasks, (task) => this.publish(task));
  }

  private async playWorkers(workers: readonly TraceWorker[]): Promise<void> {
    await this.inTime(workers, (worker) => this.come(worker));
  }

  private async inTime<T extends { begin: number }>(arrivals: readonly T[], act: (arrival: T) => Promise<void>) {
    let startedAt = performance.now();
    for (const arrival of arrivals) {
      const dueMs = startedAt + (arrival.begin * 1000) / COMPRESSION - performance.now();
      await pause(Math.max(0, dueMs));
      if (dueMs < -SLEPT_MS) startedAt -= dueMs;
      if (this.stopped) return;
      void this.attempt(() => act(arrival));
    }
  }

  /** Somebody comes online; who has been there longest leaves when the town is full. */
  private async come(worker: TraceWorker): Promise<void> {
    const client = await remembered(this.clients, worker.n, () => this.meet(worker));
    await client.goOnline(placeOf(worker), ONLINE_MINUTES);
    if (!this.online.includes(worker.n)) this.online.push(worker.n);
    if (this.online.length > ONLINE_AT_ONCE) await this.leave(this.online.shift()!);
  }

  private async meet(worker: TraceWorker): Promise<WorkerClient> {
    const session = await workerSession(this.api, DEMO_RUN, worker.n, travelRadiusM(worker));
    const answering = () => ({ afterMs: this.within(ANSWERS_S), accept: this.random() < worker.successRate });
    const client = new WorkerClient(worker.n, session, answering, {
      answered: (_, answer) => void this.attempt(() => this.work(answer)),
    });
    await client.connect();
    return client;
  }

  private async leave(n: number): Promise<void> {
    const client = await this.clients.get(n);
    this.clients.delete(n);
    await client?.settle();
    await client?.goOffline();
    client?.close();
  }

  private async publish(task: TraceTask): Promise<void> {
    const town = townAt(placeOf(task), this.towns);
    const employer = await this.employerOf(town);
    const times = { nowMs: Date.now(), validForMs: task.lifetime * 1000, startsInMs: STARTS_IN_MS, shiftMs: SHIFT_MS };
    const { postingId } = await employer.call<PostingView>('POST', '/postings', { body: draftOf(task, town, times) });
    this.postingOwners.set(postingId, employer);
    if (this.postingOwners.size > POSTINGS_KEPT) this.postingOwners.delete(this.postingOwners.keys().next().value!);
  }

  private employerOf(town: Town): Promise<Session> {
    const n = this.towns.indexOf(town);
    return remembered(this.employers, n, () => employerSession(this.api, DEMO_RUN, n, town));
  }

  /** What follows an accept on the employer's side: check-in, hours, pay. Visitors' postings are left to the visitors. */
  private async work({ outcome, assignmentId, postingId }: HeardAnswer): Promise<void> {
    const employer = this.postingOwners.get(postingId);
    if (outcome !== 'assigned' || !employer || this.random() > ARRIVES) return;
    const steps: readonly (readonly [Span, string, object?])[] = [
      [ARRIVES_S, 'check-in'],
      [WORKS_S, 'complete', { minutesWorked: SHIFT_MINUTES }],
      [PAID_S, 'paid'],
    ];
    for (const [span, step, body] of steps) {
      await pause(this.within(span));
      if (this.stopped) return;
      await employer.call('POST', `/assignments/${assignmentId}/${step}`, body ? { body } : {});
    }
  }

  private within([least, most]: Span): number {
    return (least + this.random() * (most - least)) * 1000;
  }

  private async attempt(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (fault) {
      if (!this.stopped) console.error(`demo town: ${String(fault)}`);
    }
  }

  private async insist<T>(ask: () => Promise<T>): Promise<T> {
    for (;;) {
      try {
        return await ask();
      } catch {
        await pause(AFTER_FAULT_MS);
      }
    }
  }
}

/** The nearest to any of the first tasks first, so that the first postings of a fresh town find somebody. */
function nearest(workers: readonly TraceWorker[], tasks: readonly TraceTask[]): TraceWorker[] {
  const distance = (worker: TraceWorker): number =>
    Math.min(...tasks.map((task) => Math.hypot(task.x - worker.x, task.y - worker.y)));
  return [...workers].sort((a, b) => distance(a) - distance(b));
}

/** The promise kept under the key, made when there is none; one that failed is forgotten. */
function remembered<T>(known: Map<number, Promise<T>>, key: number, make: () => Promise<T>): Promise<T> {
  const promise = known.get(key) ?? make();
  known.set(key, promise);
  promise.catch(() => known.delete(key));
  return promise;
}
