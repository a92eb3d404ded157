import { parseArgs } from 'node:util';
import { BEHAVIOURS, type Behaviour } from './mapping';
import { busiestStretch, densestStretch, readTrace, type Trace, TRACES, type TraceName } from './trace';

/** What the command line asks for. */
export interface ReplayOptions {
  readonly traceName: TraceName;
  readonly file: string;
  readonly trace: Trace;
  readonly speed: number;
  readonly behaviour: Behaviour;
  readonly json: boolean;
  readonly reconnect: boolean;
  readonly flushRedis: boolean;
  /** A server that already runs; without one the replay starts its own on a database of its own. */
  readonly url: string | null;
}

export const USAGE = `npm run replay -- --trace gmission|everysender [--file 00|01|02] [--speed 60] [--behaviour accept|human]
    [--window <seconds of the trace>] [--quick] [--reconnect] [--flush-redis] [--json] [--url http://...]

  --speed       every duration of the trace and of the policy is divided by it
  --behaviour   accept: every offer at once; human: after 1 to 20 s, with the trace's success rate
  --window      only the busiest stretch of that length
  --quick       a dense stretch of 500 tasks at a speed that ends within 3 minutes
  --reconnect   half of the sockets are cut while their people are online
  --flush-redis Redis loses everything in the middle of the run
  --url         plays against a server that runs with DEMO=1 (DATABASE_URL must name its database)`;

const FILES = ['00', '01', '02'];
const QUICK_TASKS = 500;
/** Playing time of a quick run; setting up, registering and the last expiries take the rest of the three minutes. */
const QUICK_PLAY_S = 125;

export class WrongOption extends Error {}

/** Reads the arguments and the trace; throws WrongOption with one sentence. */
export function readOptions(args: readonly string[]): ReplayOptions {
  const values = parse(args);
  const traceName = oneOf('--trace', values.trace, TRACES);
  const file = oneOf('--file', values.file, FILES);
  const whole = readTrace(traceName, file);
  const trace = chooseStretch(whole, values);
  return {
    ...{ traceName, file, trace },
    speed: values.quick ? quickSpeed(trace) : positive('--speed', values.speed),
    behaviour: oneOf('--behaviour', values.behaviour, BEHAVIOURS),
    json: values.json,
    reconnect: values.reconnect,
    flushRedis: values['flush-redis'],
    url: values.url?.replace(/\/$/, '') ?? null,
  };
}

function parse(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean', default: false } as const;
  const options = {
    trace: { ...text, default: 'gmission' },
    file: { ...text, default: '00' },
    speed: { ...text, default: '60' },
    behaviour: { ...text, default: 'accept' },
    window: text,
    url: text,
    ...{ quick: flag, json: flag, reconnect: flag, 'flush-redis': flag },
  } as const;
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values;
  } catch (fault) {
    throw new WrongOption((fault as Error).message);
  }
}

function chooseStretch(whole: Trace, values: { quick: boolean; window?: string | undefined }): Trace {
  if (values.window !== undefined) return busiestStretch(whole, positive('--window', values.window));
  return values.quick ? densestStretch(whole, QUICK_TASKS) : whole;
}

const quickSpeed = ({ from, until }: Trace): number => Math.max(1, Math.ceil((until - from) / QUICK_PLAY_S));

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  if (!allowed.includes(value as T)) throw new WrongOption(`${name} takes one of ${allowed.join(', ')}`);
  return value as T;
}

function positive(name: string, value: string): number {
  const number = Number(value);
  if (!(number > 0 && number < Infinity)) throw new WrongOption(`${name} takes a number above 0`);
  return number;
}
