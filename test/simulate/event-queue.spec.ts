import { mulberry32 } from '@app/core';
import { EventQueue } from './event-queue';

function playedBy(times: readonly number[]): number[] {
  const queue = new EventQueue();
  const seen: number[] = [];
  times.forEach((at, n) => queue.at(at, () => seen.push(n)));
  while (queue.nextAt < Infinity) queue.step();
  return seen;
}

describe('the events of a simulated day', () => {
  it('happen by time, and within an instant as they were planned', () => {
    const next = mulberry32(5);
    const times = Array.from({ length: 500 }, () => Math.floor(next() * 60));
    const expected = [...times.keys()].sort((a, b) => times[a]! - times[b]! || a - b);
    expect(playedBy(times)).toEqual(expected);
  });

  it('may plan others for the same instant, which still happen in it', () => {
    const queue = new EventQueue();
    const seen: string[] = [];
    queue.at(5, () => queue.at(5, () => seen.push('planned meanwhile')));
    queue.at(6, () => seen.push('later'));
    while (queue.nextAt < Infinity) queue.step();
    expect(seen).toEqual(['planned meanwhile', 'later']);
  });

  it('have a time', () => {
    expect(() => new EventQueue().at(NaN, () => undefined)).toThrow(RangeError);
  });
});
