import { pairValue, type Trace, type TraceTask, type TraceWorker } from '../replay/trace';

type Arrival = { readonly begin: number; readonly worker?: TraceWorker; readonly task?: TraceTask };

/** What most dispatchers do: whoever comes, worker or task, takes the best that is there, at once. */
export function greedyAtArrival({ workers, tasks }: Trace): number {
  const arrivals: Arrival[] = [
    ...workers.map((worker) => ({ begin: worker.begin, worker })),
    ...tasks.map((task) => ({ begin: task.begin, task })),
  ].sort((a, b) => a.begin - b.begin);
  const idle = new Set<TraceWorker>();
  const open = new Set<TraceTask>();
  let total = 0;
  for (const { worker, task } of arrivals) {
    if (worker) total += take(worker, open, (other) => pairValue(worker, other), idle);
    else total += take(task!, idle, (other) => pairValue(other, task!), open);
  }
  return total;
}

/** The best of the others, or a place among one's own kind. */
function take<A, B>(arrived: A, others: Set<B>, value: (other: B) => number, own: Set<A>): number {
  let best: B | undefined;
  for (const other of others) if (value(other) > (best ? value(best) : 0)) best = other;
  if (best === undefined) {
    own.add(arrived);
    return 0;
  }
  others.delete(best);
  return value(best);
}
