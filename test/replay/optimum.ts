import { assign } from '@app/core';
import { pairValue, type Trace } from './trace';

/** The solver takes whole numbers; the values of the traces have at most seven decimals. */
const STEPS = 1e7;

/** The greatest total value that anybody could reach who knew the whole trace beforehand. */
export function optimumOf({ tasks, workers }: Trace): number {
  const edgeStart = new Int32Array(tasks.length + 1);
  const edgeRight: number[] = [];
  const edgeWeight: number[] = [];
  tasks.forEach((task, left) => {
    workers.forEach((worker, right) => {
      const value = pairValue(worker, task);
      if (value <= 0) return;
      edgeRight.push(right);
      edgeWeight.push(Math.round(value * STEPS));
    });
    edgeStart[left + 1] = edgeRight.length;
  });
  const { total } = assign({
    leftWanted: new Int32Array(tasks.length).fill(1),
    rightCapacity: new Int32Array(workers.length).fill(1),
    edgeStart,
    edgeRight: Int32Array.from(edgeRight),
    edgeWeight: Float64Array.from(edgeWeight),
  });
  return total / STEPS;
}
