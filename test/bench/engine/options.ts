/** The parts of the bench, in the order in which they run. */
export const PARTS = ['candidates', 'assign', 'cycle', 'growth', 'value'] as const;
export type Part = (typeof PARTS)[number];

/** What the command line asks for. */
export interface EngineOptions {
  /** One JSON line per measure instead of the table. */
  readonly json: boolean;
  readonly parts: readonly Part[];
}

const USAGE = `npm run bench -- engine [--json] [--only ${PARTS.join(',')}]`;

const isPart = (text: string): text is Part => (PARTS as readonly string[]).includes(text);

/** Reads the arguments behind "engine"; throws one sentence about the first that is not right. */
export function readEngineOptions(args: readonly string[]): EngineOptions {
  let json = false;
  let parts: readonly Part[] = PARTS;
  for (let i = 0; i < args.length; i++) {
    if (args[i] === '--json') json = true;
    else if (args[i] === '--only') parts = partsOf(args[++i] ?? '');
    else throw new Error(`${args[i]}? Use: ${USAGE}`);
  }
  return { json, parts };
}

function partsOf(text: string): Part[] {
  const names = text.split(',');
  const wrong = names.find((name) => !isPart(name));
  if (wrong !== undefined) throw new Error(`--only does not know "${wrong}". Use: ${USAGE}`);
  return PARTS.filter((part) => names.includes(part));
}
