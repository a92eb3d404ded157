import { mulberry32 } from '@app/core';
import type { Trace } from '../replay/trace';

/** How a made-up market looks; times in seconds on the plane of the traces. */
export interface MarketShape {
  readonly workers: number;
  readonly tasks: number;
  readonly spanS: number;
  readonly radius: number;
  readonly workerLifetimeS: number;
  readonly taskLifetimeS: number;
}

const PLANE = 5;
const CENTRES = 4;

/** A market of people and tasks around a few centres, from a seed: other traces than the ones in the files. */
export function randomTrace(seed: number, shape: MarketShape): Trace {
  const next = mulberry32(seed);
  const centres = Array.from({ length: CENTRES }, () => ({ x: next() * PLANE, y: next() * PLANE }));
  const near = (): { x: number; y: number } => {
    const centre = centres[Math.floor(next() * CENTRES)]!;
    const spread = (at: number): number => Math.min(PLANE, Math.max(0, at + (next() + next() - 1) * 1.5));
    return { x: spread(centre.x), y: spread(centre.y) };
  };
  const come = (mean: number) => ({
    begin: Math.floor(next() * shape.spanS),
    lifetime: 1 + Math.floor(mean * (0.5 + next())),
  });
  const workers = Array.from({ length: shape.workers }, (_, n) => ({
    ...{ n, ...come(shape.workerLifetimeS), ...near() },
    radius: shape.radius,
    successRate: Math.round((0.3 + 0.7 * next()) * 1e6) / 1e6,
  }));
  const tasks = Array.from({ length: shape.tasks }, (_, n) => ({
    ...{ n, ...come(shape.taskLifetimeS), ...near() },
    payoff: Math.round(10 + next() * 90) / 10,
  }));
  return { workers, tasks, from: 0, until: shape.spanS };
}

/** Scarce workers, plenty, and patience on one side or the other. */
export const SHAPES: Readonly<Record<string, MarketShape>> = {
  scarce: { workers: 150, tasks: 600, spanS: 7200, radius: 1, workerLifetimeS: 600, taskLifetimeS: 300 },
  plenty: { workers: 600, tasks: 250, spanS: 7200, radius: 1, workerLifetimeS: 600, taskLifetimeS: 300 },
  hasty: { workers: 300, tasks: 300, spanS: 7200, radius: 1.2, workerLifetimeS: 900, taskLifetimeS: 60 },
  patient: { workers: 300, tasks: 300, spanS: 7200, radius: 0.8, workerLifetimeS: 300, taskLifetimeS: 1200 },
};
