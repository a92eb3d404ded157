import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Injectable } from '@nestjs/common';
import { Readiness } from './health.controller';

/** Memory and event-loop delay of this process, told with readiness: a benchmark and an operator read them there. */
@Injectable()
export class ProcessFigures {
  constructor(readiness: Readiness) {
    const delay = monitorEventLoopDelay({ resolution: 10 });
    delay.enable();
    readiness.add('process', () => ({
      rssMb: Math.round(process.memoryUsage().rss / 1_048_576),
      loopDelayP99Ms: Math.round(delay.percentile(99) / 10_000) / 100,
    }));
  }
}
