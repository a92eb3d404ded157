import { sqlState, type Sql } from '@app/database';
import { explainPosting } from './explain-posting';
import { WrongOption, type DecisionsOptions } from './options';
import { replayDay } from './replay-day';
import { replayJson, replayLines } from './replay-text';

type Say = (line: string) => void;

/** Runs the command; the exit code is 1 when a replay differs. Throws WrongOption. */
export async function runDecisions(sql: Sql, options: DecisionsOptions, say: Say): Promise<0 | 1> {
  if (options.command === 'replay') {
    const replay = await replayDay(sql, options.day);
    for (const line of options.json ? [replayJson(replay)] : replayLines(replay)) say(line);
    return replay.different.length > 0 ? 1 : 0;
  }
  const lines = await explainPosting(sql, options.postingId);
  if (!lines) throw new WrongOption(`There is no posting ${options.postingId}.`);
  for await (const line of lines) say(line);
  return 0;
}

/** No such table, column or database: a schema that this version does not know. */
const NO_SCHEMA = ['42P01', '42703', '3F000'];

/** One sentence for what may be expected to go wrong, the stack for everything else. */
export function faultText(fault: unknown): string {
  if (fault instanceof WrongOption) return fault.message;
  const state = sqlState(fault);
  if (state && NO_SCHEMA.includes(state))
    return 'The database has no schema of this version: run npm start once first.';
  if (isUnreachable(fault)) return `The database in DATABASE_URL does not answer (${reasonOf(fault)}).`;
  return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault);
}

/** Connection refused, name unknown, timeout; or a server that refuses the login (28) or the database (3D). */
function isUnreachable(fault: unknown): boolean {
  const state = sqlState(fault);
  if (state) return /^(08|28|3D|57P)/.test(state);
  const { code, message } = fault as { code?: unknown; message?: unknown };
  return /^E[A-Z_]+$/.test(String(code)) || /timeout|terminated/i.test(String(message));
}

const reasonOf = (fault: unknown): string => {
  const { message, code } = fault as { message?: string; code?: string };
  return message || code || 'no answer';
};
