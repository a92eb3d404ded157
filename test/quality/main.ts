import { parseArgs } from 'node:util';
import { optimumOf } from '../replay/optimum';
import { parseTrace, readTrace, type Trace, TRACES } from '../replay/trace';
import { readFileSync } from 'node:fs';
import { greedyAtArrival } from './greedy';
import { playTrace } from './play';
import { randomTrace, SHAPES } from './random-trace';

const USAGE = `npm run quality -- [--json] [--file 00|01|02|all] [--random <seeds>] [--trace <path>]...

  The engine without HTTP along the clock of the traces: total value, its share of what was possible with full
  knowledge, and what greedy at arrival reaches.
  --file    which order of lines of the two traces; all by default
  --random  so many made-up markets of each shape instead
  --trace   files of your own in the same format instead
  --json    one line of JSON a measure`;

const FILES = ['00', '01', '02'];

interface Line {
  readonly measure: string;
  readonly trace: string;
  readonly value: number;
  readonly against: number;
  readonly greedy: number;
  readonly cycles: number;
  readonly assigned: number;
  readonly seconds: number;
}

interface Asked {
  readonly measure: string;
  readonly name: string;
  readonly trace: Trace;
}

function measured({ measure, name, trace }: Asked): Line {
  const beganAt = performance.now();
  const { value, cycles, assigned } = playTrace(trace, 'planned');
  const seconds = (performance.now() - beganAt) / 1000;
  return {
    ...{ measure, trace: name, value, against: optimumOf(trace), greedy: greedyAtArrival(trace) },
    ...{ cycles, assigned, seconds },
  };
}

function* asked(values: ReturnType<typeof options>): Generator<Asked> {
  if (values.random !== undefined) {
    for (const [shape, market] of Object.entries(SHAPES)) {
      for (let seed = 1; seed <= Number(values.random); seed++) {
        yield { measure: `value_random_${shape}`, name: `${shape} ${seed}`, trace: randomTrace(seed, market) };
      }
    }
  } else if (values.trace !== undefined) {
    for (const path of values.trace) {
      yield { measure: 'value_trace', name: path, trace: parseTrace(readFileSync(path, 'utf8')) };
    }
  } else {
    const files = values.file === 'all' ? FILES : [values.file];
    for (const name of TRACES) {
      for (const file of files)
        yield { measure: `value_${name}`, name: `${name} ${file}`, trace: readTrace(name, file) };
    }
  }
}

function options() {
  const { values } = parseArgs({
    options: {
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
      file: { type: 'string', default: 'all' },
      random: { type: 'string' },
      trace: { type: 'string', multiple: true },
    },
  });
  return values;
}

const rounded = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

function jsonOf({ measure, trace, value, against, greedy }: Line): string {
  return JSON.stringify({
    ...{ measure, value: rounded(value, 2), unit: 'value', against: 'OPT', againstValue: rounded(against, 2) },
    ...{ ratio: rounded(value / against, 4), greedyRatio: rounded(greedy / against, 4), trace },
  });
}

const textOf = ({ trace, value, against, greedy, cycles, assigned, seconds }: Line): string =>
  `${trace.padEnd(16)} value ${value.toFixed(2).padStart(8)}  of OPT ${(value / against).toFixed(4)}  ` +
  `greedy at arrival ${(greedy / against).toFixed(4)}  ${assigned} assigned in ${cycles} cycles, ${seconds.toFixed(1)} s`;

function main(): void {
  const values = options();
  if (values.help) return console.log(USAGE);
  for (const one of asked(values)) {
    const line = measured(one);
    console.log(values.json ? jsonOf(line) : textOf(line));
  }
}

main();
