import { addDays, replayDecision, startOfShanghaiDay, type DecisionRecord, type MatchingPolicy } from '@app/core';
import type { Sql } from '@app/database';
import { storedDecisions, type StoredDecision } from '../sql/decision-log.sql';
import { RecordedPolicies } from './recorded-policies';

/** A decision that did not come out the same. */
export interface DifferentDecision {
  readonly id: string;
  readonly atMs: number;
  readonly reason: Difference;
  /** What went wrong, when deciding anew was not even possible. */
  readonly detail: string;
}

/** How a stored decision differs from its replay; 'row' = the columns beside the record contradict it. */
export type Difference = 'no_record' | 'row' | 'other_policy' | 'other_input' | 'other_result' | 'unreadable';

/** What the replay of a Shanghai day found. */
export interface DayReplay {
  readonly day: string;
  readonly decisions: number;
  readonly identical: number;
  readonly different: readonly DifferentDecision[];
}

/** Decides everything of a Shanghai day once more, from the records and the policies of that day alone. */
export async function replayDay(sql: Sql, day: string): Promise<DayReplay> {
  const span = { fromMs: startOfShanghaiDay(day), untilMs: startOfShanghaiDay(addDays(day, 1)), postingId: null };
  const policies = new RecordedPolicies(sql);
  const different: DifferentDecision[] = [];
  let decisions = 0;
  for await (const stored of storedDecisions(sql, span)) {
    decisions++;
    const found = differenceOf(stored, await policies.of(stored.policy_version));
    if (found) different.push({ id: stored.id, atMs: stored.at_ms, ...found });
  }
  return { day, decisions, identical: decisions - different.length, different };
}

/** Null when the replay gives the same, byte for byte. */
export function differenceOf(stored: StoredDecision, policy: MatchingPolicy) {
  const { body } = stored;
  if (!isRecord(body)) return { reason: 'no_record', detail: '' } as const;
  if (contradicts(stored, body)) return { reason: 'row', detail: '' } as const;
  try {
    const { verdict } = replayDecision(body, policy);
    return verdict === 'same' ? null : { reason: verdict, detail: '' };
  } catch (fault) {
    // The rules refuse facts that no cycle can have had, such as a reliability of 2.
    return { reason: 'unreadable', detail: fault instanceof Error ? fault.message : String(fault) } as const;
  }
}

/** False for a row from before decisions were kept with a record. */
export const isRecord = (body: Partial<DecisionRecord>): body is DecisionRecord =>
  Array.isArray(body.columns) && Array.isArray(body.postings) && typeof body.result === 'string';

const contradicts = (stored: StoredDecision, record: DecisionRecord): boolean =>
  stored.input_hash !== record.inputHash ||
  stored.policy_version !== record.policyVersion ||
  stored.seed !== String(record.seed) ||
  stored.fallback !== record.fallback;
