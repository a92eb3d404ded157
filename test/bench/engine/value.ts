import { greedyAtArrival } from '../../quality/greedy';
import { playTrace } from '../../quality/play';
import { optimumOf } from '../../replay/optimum';
import { readTrace, type Trace, type TraceName } from '../../replay/trace';
import { line, type Measure } from '../measures';

/** The same people and tasks in three orders of lines: a tie may fall another way. */
const FILES = ['00', '01', '02'];
/** Targets and rivals lie a few thousandths apart. */
const DIGITS = 4;

/** What a market was worth as shares of what full knowledge would have reached. */
export interface Shares {
  readonly engine: number;
  readonly greedy: number;
}

/** The engine along the clock of a trace, without looking ahead, and greedy at arrival over the same people. */
export function sharesOf(trace: Trace): Shares {
  const optimum = optimumOf(trace);
  return { engine: playTrace(trace, 'planned').value / optimum, greedy: greedyAtArrival(trace) / optimum };
}

/** The mean share of the optimum over the files of a trace, against that of greedy at arrival. */
export function valueMeasure(name: TraceName): Measure {
  const shares = FILES.map((file) => {
    const share = sharesOf(readTrace(name, file));
    console.error(`·   ${name} ${file}: ${share.engine.toFixed(DIGITS)}, greedy ${share.greedy.toFixed(DIGITS)}`);
    return share;
  });
  const mean = (of: keyof Shares): number => shares.reduce((sum, share) => sum + share[of], 0) / shares.length;
  return line(`value_${name}`, mean('engine'), 'ratio', ['greedy at arrival', mean('greedy')], DIGITS);
}
