import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A person of the trace; times are seconds of the trace, the plane is 5 × 5. */
export interface TraceWorker {
  readonly n: number;
  readonly begin: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lifetime: number;
  readonly successRate: number;
}
/** A task of the trace. */
export interface TraceTask {
  readonly n: number;
  readonly begin: number;
  readonly x: number;
  readonly y: number;
  readonly lifetime: number;
  readonly payoff: number;
}
/** Everything of a trace, or of a stretch of it; `from` and `until` bound the tasks that count. */
export interface Trace {
  readonly workers: readonly TraceWorker[];
  readonly tasks: readonly TraceTask[];
  readonly from: number;
  readonly until: number;
}

export const TRACES = ['gmission', 'everysender'] as const;
export type TraceName = (typeof TRACES)[number];

/** Reads a trace of seeds/traces; the files 00, 01 and 02 differ in the order of their lines only. */
export function readTrace(name: TraceName, file: string, root = process.cwd()): Trace {
  return parseTrace(readFileSync(join(root, 'seeds', 'traces', `${name}_${file}.txt`), 'utf8'));
}

/** First line `workers tasks maxWeight lines`, then one line a worker or task, in no order of time. */
export function parseTrace(text: string): Trace {
  const lines = text.trim().split(/\r?\n/);
  const [workerCount, taskCount] = numbers(lines[0]!);
  const workers: TraceWorker[] = [];
  const tasks: TraceTask[] = [];
  for (const line of lines.slice(1)) {
    const [begin, kind, ...rest] = line.trim().split(/\s+/);
    if (kind === 'w') workers.push(workerOf(workers.length, Number(begin), rest.map(Number)));
    else tasks.push(taskOf(tasks.length, Number(begin), rest.map(Number)));
  }
  if (workers.length !== workerCount || tasks.length !== taskCount) throw new Error('the trace is cut short');
  const begins = tasks.map((task) => task.begin);
  return { workers, tasks, from: Math.min(...begins), until: Math.max(...begins) };
}

const numbers = (line: string): number[] => line.trim().split(/\s+/).map(Number);

function workerOf(n: number, begin: number, values: readonly number[]): TraceWorker {
  const [x, y, radius, capacity, lifetime, successRate] = values as [number, number, number, number, number, number];
  if (capacity !== 1) throw new Error('only workers who take one task are replayed');
  return { n, begin, x, y, radius, lifetime, successRate };
}

function taskOf(n: number, begin: number, values: readonly number[]): TraceTask {
  const [x, y, lifetime, payoff] = values as [number, number, number, number];
  return { n, begin, x, y, lifetime, payoff };
}

/** Presence is half-open, as the published optima count it: who leaves as the other comes has missed him. */
const overlap = (a: { begin: number; lifetime: number }, b: { begin: number; lifetime: number }): boolean =>
  a.begin < b.begin + b.lifetime && b.begin < a.begin + a.lifetime;

/** What a pair is worth: nothing when it is too far apart or the two were never there at the same time. */
export function pairValue(worker: TraceWorker, task: TraceTask): number {
  const near = Math.hypot(worker.x - task.x, worker.y - task.y) <= worker.radius;
  return near && overlap(worker, task) ? worker.successRate * task.payoff : 0;
}

/** The stretch of that many seconds with the most tasks, and the workers who are there meanwhile. */
export function busiestStretch(trace: Trace, seconds: number): Trace {
  const begins = trace.tasks.map((task) => task.begin).sort((a, b) => a - b);
  let best = { from: trace.from, count: 0 };
  for (let first = 0, last = 0; first < begins.length; first++) {
    while (last < begins.length && begins[last]! <= begins[first]! + seconds) last++;
    if (last - first > best.count) best = { from: begins[first]!, count: last - first };
  }
  return stretch(trace, best.from, best.from + seconds);
}

/** The shortest stretch that holds so many tasks. */
export function densestStretch(trace: Trace, tasks: number): Trace {
  const begins = trace.tasks.map((task) => task.begin).sort((a, b) => a - b);
  const count = Math.min(tasks, begins.length);
  let best = { from: trace.from, seconds: Infinity };
  for (let first = 0; first + count <= begins.length; first++) {
    const seconds = begins[first + count - 1]! - begins[first]!;
    if (seconds < best.seconds) best = { from: begins[first]!, seconds };
  }
  return stretch(trace, best.from, best.from + best.seconds);
}

function stretch(trace: Trace, from: number, until: number): Trace {
  const tasks = trace.tasks.filter((task) => task.begin >= from && task.begin <= until);
  const lastEnd = Math.max(...tasks.map((task) => task.begin + task.lifetime));
  const workers = trace.workers.filter((worker) => worker.begin + worker.lifetime > from && worker.begin < lastEnd);
  return { tasks, workers, from, until };
}
