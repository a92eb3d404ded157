/** What the command line asks for. */
export interface BenchOptions {
  /** One JSON line per measure instead of the table. */
  readonly json: boolean;
  /** Length of each main stage. */
  readonly seconds: number;
  /** Postings per second of the main stages. */
  readonly rates: readonly number[];
  /** Search the highest rate that still answers in time; takes about two minutes more. */
  readonly knee: boolean;
  /** One more stage at the highest rate under the CPU profiler of the server. */
  readonly profile: boolean;
}

const USAGE = 'npm run bench -- [--json] [--seconds 30] [--rates 50,200,1000] [--no-knee] [--profile]';

/** Reads the arguments; throws one sentence about the first that is not right. */
export function readOptions(args: readonly string[]): BenchOptions {
  const given = new Map<string, string>();
  for (let i = 0; i < args.length; i++) {
    const name = args[i]!;
    const takesValue = name === '--seconds' || name === '--rates';
    if (!takesValue && !['--json', '--no-knee', '--profile'].includes(name)) throw new Error(`${name}? Use: ${USAGE}`);
    given.set(name, takesValue ? (args[++i] ?? '') : '');
  }
  return {
    json: given.has('--json'),
    seconds: wholeNumber('--seconds', given.get('--seconds') ?? '30', 600),
    rates: (given.get('--rates') ?? '50,200,1000').split(',').map((rate) => wholeNumber('--rates', rate, 10_000)),
    knee: !given.has('--no-knee') && !given.has('--profile'),
    profile: given.has('--profile'),
  };
}

function wholeNumber(name: string, text: string, max: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1 || value > max)
    throw new Error(`${name} takes whole numbers from 1 to ${max}, not "${text}". Use: ${USAGE}`);
  return value;
}
