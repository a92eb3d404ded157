import { type CyclePosting, decide, LivePool, type MatchingPolicy, rulesOf, type Urgency } from '@app/core';
import { pairValue, type Trace, type TraceTask, type TraceWorker } from '../replay/trace';
import {
  candidateOf,
  CITY,
  instantOf,
  postingIdOf,
  postingOf,
  qualityPolicy,
  topPayoffOf,
  TRADES,
  workerIdOf,
} from './market';

/** What a run was worth, and how it went. */
export interface QualityRun {
  readonly value: number;
  readonly assigned: number;
  readonly cycles: number;
  /** Longest that a posting waited from its publication to its offer, seconds. */
  readonly longestWaitS: number;
  /** Who got what, and when; seconds of the trace. */
  readonly log: readonly { readonly at: number; readonly postingId: string; readonly workerId: string }[];
}

const SEED = 7;

/**
 * The engine along the clock of a trace: whoever comes is put into the pool or among the open postings, a cycle decides
 * with what is there, and its offers are accepted at once. No step knows what comes later.
 */
export function playTrace(trace: Trace, urgency: Urgency, topPayoff = topPayoffOf(trace)): QualityRun {
  return new Market(trace, urgency, qualityPolicy(topPayoff)).play();
}

class Market {
  private readonly pool = new LivePool(CITY);
  private readonly open = new Map<string, { task: TraceTask; posting: CyclePosting }>();
  private readonly present = new Map<string, TraceWorker>();
  private lookAt = Infinity;
  private run = {
    value: 0,
    assigned: 0,
    cycles: 0,
    longestWaitS: 0,
    log: [] as { at: number; postingId: string; workerId: string }[],
  };

  constructor(
    private readonly trace: Trace,
    private readonly urgency: Urgency,
    private readonly policy: MatchingPolicy,
  ) {}

  play(): QualityRun {
    const coming = [
      ...this.trace.workers.map((worker) => ({ at: instantOf(worker.begin), come: () => this.welcome(worker) })),
      ...this.trace.tasks.map((task) => ({ at: instantOf(task.begin), come: () => this.publish(task) })),
    ].sort((a, b) => a.at - b.at);
    let next = 0;
    while (next < coming.length || this.lookAt < Infinity) {
      const now = Math.min(coming[next]?.at ?? Infinity, this.lookAt);
      this.forgetGone(now);
      for (; next < coming.length && coming[next]!.at <= now; next++) coming[next]!.come();
      this.cycle(now);
    }
    return this.run;
  }

  private welcome(worker: TraceWorker): void {
    this.pool.upsert(candidateOf(worker));
    this.present.set(workerIdOf(worker), worker);
  }

  private publish(task: TraceTask): void {
    this.open.set(postingIdOf(task), { task, posting: postingOf(task, this.urgency, this.policy) });
  }

  private forgetGone(now: number): void {
    for (const [id, worker] of this.present) if (instantOf(worker.begin + worker.lifetime) <= now) this.leave(id);
    for (const [id, { task }] of this.open) if (instantOf(task.begin + task.lifetime) <= now) this.open.delete(id);
  }

  private leave(workerId: string): void {
    this.pool.remove(workerId);
    this.present.delete(workerId);
  }

  private cycle(now: number): void {
    this.run.cycles++;
    const postings = [...this.open.values()].map(({ posting }) => posting);
    const rules = rulesOf(this.policy, TRADES, now, SEED);
    const plan = decide({ pool: this.pool, postings, rules, policy: this.policy });
    for (const { postingId, workerId } of plan.offers) this.accept(postingId, workerId, now);
    this.lookAt = Math.min(Infinity, ...plan.postings.map(({ lookAt }) => lookAt ?? Infinity));
  }

  private accept(postingId: string, workerId: string, now: number): void {
    const { task } = this.open.get(postingId)!;
    this.run.value += pairValue(this.present.get(workerId)!, task);
    this.run.assigned++;
    this.run.log.push({ at: (now - instantOf(0)) / 1000, postingId, workerId });
    this.run.longestWaitS = Math.max(this.run.longestWaitS, (now - instantOf(task.begin)) / 1000);
    this.open.delete(postingId);
    this.leave(workerId);
  }
}
