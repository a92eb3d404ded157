import { readDecision, type SearchUnit } from '@app/core';
import type { Sql } from '@app/database';
import {
  lifeOf,
  rolesOf,
  roundsOf,
  storedDecisions,
  type DecisionSpan,
  type StoredDecision,
  type StoredRound,
} from '../sql/decision-log.sql';
import { decisionLines, nothingNew, repeatedLine, type DecisionToExplain } from './decision-text';
import { RecordedPolicies } from './recorded-policies';
import { isRecord } from './replay-day';

/** Decisions are written after the instant that they are for, and a clock may have been a moment off. */
const MARGIN_MS = 60_000;

/** Line by line what was decided about a posting, in time order; null for a posting that does not exist. */
export async function explainPosting(sql: Sql, postingId: string): Promise<AsyncGenerator<string> | null> {
  const life = await lifeOf(sql, postingId);
  if (!life) return null;
  const span = { fromMs: life.fromMs - MARGIN_MS, untilMs: life.toMs + MARGIN_MS, postingId };
  return ofRoles(sql, postingId, span);
}

/** A posting without roles is told once, one with roles a role at a time: each has a list of its own in every decision. */
async function* ofRoles(sql: Sql, postingId: string, span: DecisionSpan): AsyncGenerator<string> {
  const roles = await rolesOf(sql, postingId);
  if (roles.length === 0) yield* lines(toExplain(sql, { postingId, role: 0 }, storedDecisions(sql, span)));
  for (const { n, name } of roles) {
    yield `岗位角色 role ${n}: ${name}`;
    yield* lines(toExplain(sql, { postingId, role: n }, storedDecisions(sql, span)));
  }
}

async function* toExplain(sql: Sql, { postingId, role }: SearchUnit, stored: AsyncGenerator<StoredDecision>) {
  const policies = new RecordedPolicies(sql);
  const rounds = new Map((await roundsOf(sql, postingId)).map((round) => [round.decision_id, round]));
  for await (const decision of stored) {
    const { body } = decision;
    const policy = await policies.of(decision.policy_version);
    const posting = isRecord(body) ? readDecision(body, policy, postingId, role) : null;
    if (posting && isRecord(body)) yield explained(decision, body, posting, rounds.get(decision.id));
  }
}

const explained = (
  { id, at_ms: atMs }: StoredDecision,
  record: DecisionToExplain['record'],
  posting: DecisionToExplain['posting'],
  round: StoredRound | undefined,
): DecisionToExplain => ({
  ...{ id, atMs, record, posting },
  round: round ? { n: round.n, sentTo: new Set(round.worker_ids) } : null,
});

/** A search that finds nobody is repeated every second or so: such repetitions are counted, not printed. */
async function* lines(decisions: AsyncGenerator<DecisionToExplain>): AsyncGenerator<string> {
  let before: DecisionToExplain | null = null;
  let repeats = 0;
  for await (const decision of decisions) {
    if (before && nothingNew(before, decision)) repeats++;
    else {
      if (before && repeats > 0) yield repeatedLine(before, repeats);
      repeats = 0;
      yield* decisionLines(decision);
    }
    before = decision;
  }
  if (before && repeats > 0) yield repeatedLine(before, repeats);
  if (!before) yield '没有撮合记录 / No cycle has considered this posting.';
}
