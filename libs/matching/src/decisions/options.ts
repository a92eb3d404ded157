import { parseArgs } from 'node:util';
import { isCalendarDay } from '@app/core';

export const USAGE = `npm run decisions -- explain <postingId>
npm run decisions -- replay <YYYY-MM-DD> [--json]

  explain   every decision about a posting: policy, blockers, ranked list, offers; workers by the start of their id
  replay    decides a Shanghai day once more and compares byte for byte; exit code 1 when anything differs
  --json    one line of JSON`;

/** A sentence for the person who asked; nothing is wrong with the program. */
export class WrongOption extends Error {}

/** What the command line asks for. */
export type DecisionsOptions =
  | { readonly command: 'explain'; readonly postingId: string }
  | { readonly command: 'replay'; readonly day: string; readonly json: boolean };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Throws WrongOption. */
export function readOptions(args: readonly string[]): DecisionsOptions {
  const { json, words } = parse(args);
  const [command, value, ...more] = words;
  if (more.length > 0) throw new WrongOption(`One posting or one day at a time, not also ${more.join(' ')}.`);
  if (command === 'explain') return explainOf(value, json);
  if (command === 'replay') return replayOf(value, json);
  throw new WrongOption(`Say what to do: explain <postingId> or replay <YYYY-MM-DD>.\n\n${USAGE}`);
}

function parse(args: readonly string[]) {
  try {
    const options = { json: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { json: values.json, words: positionals };
  } catch (fault) {
    throw new WrongOption(`${(fault as Error).message}.`);
  }
}

function explainOf(postingId: string | undefined, json: boolean): DecisionsOptions {
  if (json) throw new WrongOption('--json belongs to replay; explain is text for people.');
  if (!postingId || !UUID.test(postingId))
    throw new WrongOption(`Name the posting by its id, a UUID: ${postingId ?? 'none'} is not one.`);
  return { command: 'explain', postingId: postingId.toLowerCase() };
}

function replayOf(day: string | undefined, json: boolean): DecisionsOptions {
  if (!day || !isCalendarDay(day))
    throw new WrongOption(`Name the day as YYYY-MM-DD, such as 2026-11-24: ${day ?? 'none'} is not one.`);
  return { command: 'replay', day, json };
}
