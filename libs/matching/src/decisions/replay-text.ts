import { shanghaiTime } from './decision-text';
import type { DayReplay, Difference } from './replay-day';

const REASONS: Readonly<Record<Difference, string>> = {
  no_record: 'it was written without a record',
  row: 'its columns contradict its record',
  other_policy: 'the record names another policy',
  other_input: 'its facts have another fingerprint',
  other_result: 'the same facts give another result',
  unreadable: 'its record can’t be decided upon',
};

/** What a person reads; the last line is the outcome. */
export function replayLines({ decisions, identical, different }: DayReplay): string[] {
  const named = different.map(({ id, atMs, reason, detail }) => {
    const why = detail ? `${REASONS[reason]} (${detail})` : REASONS[reason];
    return `decision ${id} at ${shanghaiTime(atMs)} differs: ${why}`;
  });
  return [...named, `${decisions} decisions, ${identical} identical, ${different.length} different`];
}

/** The same for machines, in one line. */
export const replayJson = ({ day, decisions, identical, different }: DayReplay): string =>
  JSON.stringify({
    ...{ day, decisions, identical, different: different.length },
    differing: different.map(({ id, reason }) => ({ id, reason })),
  });
