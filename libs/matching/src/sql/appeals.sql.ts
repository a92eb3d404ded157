import type { AppealDecision, AppealsQuery, AppealView } from '@app/contracts';
import type { EffectKind } from '@app/core';
import { sqlEpochMs, sqlInstant, type Sql } from '@app/database';
import { MARKET_OF } from './market-of.sql';

const OWN = {
  name: 'appeal-own-effect',
  text: `SELECT value, ${sqlEpochMs('at')} AS at, voided_at IS NOT NULL AS voided, ${sqlEpochMs('platform.now()')} AS now,
      (SELECT a.id FROM matching.appeal a WHERE a.effect_id = e.id) AS "appealId"
    FROM matching.effect e WHERE e.id = $1 AND e.account_id = $2`,
};
/** Two requests at once make one appeal. */
const MAKE = {
  name: 'appeal-make',
  text: `INSERT INTO matching.appeal (effect_id, account_id, effect_at, reason) SELECT id, account_id, at, $2 FROM matching.effect WHERE id = $1
    ON CONFLICT ON CONSTRAINT appeal_once DO NOTHING RETURNING id`,
};
const VIEW = `
  SELECT l.id AS "appealId", e.id AS "effectId", e.assignment_id AS "assignmentId", p.id AS "postingId", l.account_id AS "accountId",
    e.caused_by AS "causedBy", e.kind, e.value, p.title, ${sqlInstant('p.starts_at')} AS "startsAt", ${sqlInstant('e.at')} AS at, e.note, l.reason,
    ${sqlInstant('l.made_at')} AS "madeAt", coalesce(l.outcome, 'open') AS state, ${sqlInstant('l.decided_at')} AS "decidedAt", l.decision
  FROM matching.appeal l JOIN matching.effect e ON e.id = l.effect_id JOIN matching.assignment a ON a.id = e.assignment_id
  JOIN postings.posting p ON p.id = a.posting_id`;
/** A clerk has the appeals of his own market, the bureau all. */
const SEEN_BY = `($1 = 'bureau' OR p.market_id = ${MARKET_OF('$2')})`;
const LIST = {
  name: 'appeals-list',
  text: `${VIEW} WHERE ${SEEN_BY} AND (l.outcome IS NULL) = ($3 = 'open') ORDER BY l.made_at, l.id LIMIT $4`,
};
const ONE = { name: 'appeal-view', text: `${VIEW} WHERE l.id = $1` };
const LOCK = {
  name: 'appeal-lock',
  text: `${VIEW} WHERE ${SEEN_BY} AND l.id = $3 FOR UPDATE OF l`,
};
const DECIDE = {
  name: 'appeal-decide',
  text: `UPDATE matching.appeal SET outcome = $2, decision = $3, decided_by = $4, decided_at = platform.now() WHERE id = $1`,
};
const SCOPE = `p.town_code AS "townCode", p.market_id AS "marketId", p.occupation_id AS "occupationId", p.id AS "postingId",
    p.employer_id AS "employerId", a.worker_id AS "workerId", a.id AS "assignmentId"`;
const SCOPE_OF = {
  name: 'effect-scope',
  text: `SELECT ${SCOPE} FROM matching.effect e JOIN matching.assignment a ON a.id = e.assignment_id
    JOIN postings.posting p ON p.id = a.posting_id WHERE e.id = $1`,
};
const VOID = {
  name: 'effect-void',
  text: `UPDATE matching.effect SET voided_at = platform.now(), voided_because = 'appeal', voided_ref = $2
    WHERE id = $1 AND voided_at IS NULL RETURNING id`,
};
/** The event of a no-show, with the places that it was counted for. */
const NO_SHOW_EVENT = {
  name: 'effect-no-show-event',
  text: `SELECT id, ${sqlEpochMs('at')} AS at, town_code AS "townCode", market_id AS "marketId", occupation_id AS "occupationId"
    FROM platform.event WHERE posting_id = $1 AND assignment_id = $2 AND type = 'assignment.no_show' ORDER BY seq LIMIT 1`,
};
const OVERTURN = {
  name: 'effect-overturn',
  text: `SELECT matching.add_effect(a, p, 'no_show_overturned', $2) FROM matching.effect e JOIN matching.assignment a ON a.id = e.assignment_id
    JOIN postings.posting p ON p.id = a.posting_id WHERE e.id = $1 AND e.caused_by = p.employer_id`,
};
/**
 * Penalties that an order excuses, though it came after them. Nobody is charged for a shift more than a month ahead, so
 * older effects can't belong to its hours.
 */
const VOID_BY_ORDER = {
  name: 'effects-void-by-order',
  text: `UPDATE matching.effect e SET voided_at = platform.now(), voided_because = 'weather', voided_ref = w.id
    FROM matching.weather_order w, matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
    WHERE w.id = $1 AND e.voided_at IS NULL AND e.value < 0 AND e.kind <> 'no_show_overturned' AND e.at > lower(w.during) - interval '31 days'
      AND a.id = e.assignment_id AND p.town_code = ANY (w.towns)
      AND matching.excusing_order(p.town_code, p.outdoor, tstzrange(p.starts_at, p.ends_at), a.block) IS NOT NULL
    RETURNING e.id AS "effectId", e.kind, ${SCOPE}`,
};

/** Where an event about an effect belongs. */
export interface EffectScope extends Record<string, unknown> {
  readonly townCode: string;
  readonly marketId: string | null;
  readonly occupationId: string;
  readonly postingId: string;
  readonly employerId: string;
  readonly workerId: string;
  readonly assignmentId: string;
}
interface OwnEffect extends Record<string, unknown> {
  readonly value: number;
  readonly at: number;
  readonly voided: boolean;
  readonly now: number;
  readonly appealId: string | null;
}
export async function ownEffect(sql: Sql, effectId: string, accountId: string): Promise<OwnEffect | null> {
  const [row] = await sql.query<OwnEffect>(OWN, [effectId, accountId]);
  return row ?? null;
}
/** The id of the new appeal; null when there is one already. */
export async function makeAppeal(tx: Sql, effectId: string, reason: string): Promise<string | null> {
  const [row] = await tx.query<{ id: string }>(MAKE, [effectId, reason]);
  return row?.id ?? null;
}
type Row = AppealView & Record<string, unknown>;
export async function appealView(sql: Sql, id: string): Promise<AppealView> {
  const [row] = await sql.query<Row>(ONE, [id]);
  return row!;
}
interface Staff {
  readonly role: string;
  readonly accountId: string;
}
/** The oldest first: it has waited longest. */
export const appealList = (
  sql: Sql,
  { role, accountId }: Staff,
  { state, limit }: AppealsQuery,
): Promise<AppealView[]> => sql.query<Row>(LIST, [role, accountId, state, limit]);
export async function lockAppeal(tx: Sql, { role, accountId }: Staff, id: string): Promise<AppealView | null> {
  const [row] = await tx.query<Row>(LOCK, [role, accountId, id]);
  return row ?? null;
}
export const decideAppeal = (tx: Sql, id: string, { outcome, reason }: AppealDecision, by: string) =>
  tx.query(DECIDE, [id, outcome, reason, by]);

export async function scopeOfEffect(sql: Sql, effectId: string): Promise<EffectScope> {
  const [row] = await sql.query<EffectScope>(SCOPE_OF, [effectId]);
  return row!;
}
/** False when it was voided before. */
export const voidEffect = async (tx: Sql, effectId: string, appealId: string): Promise<boolean> =>
  (await tx.query(VOID, [effectId, appealId])).length > 0;
export async function noShowEvent(sql: Sql, { postingId, assignmentId }: EffectScope) {
  type Told = Pick<EffectScope, 'townCode' | 'marketId' | 'occupationId'> & {
    readonly id: string;
    readonly at: number;
  };
  const [row] = await sql.query<Told & Record<string, unknown>>(NO_SHOW_EVENT, [postingId, assignmentId]);
  return row ?? null;
}
/** The mirror: what a no-show that did not happen costs the employer who told it. */
export const chargeEmployer = (tx: Sql, effectId: string, by: string) => tx.query(OVERTURN, [effectId, by]);
export const voidByOrder = (tx: Sql, orderId: string) =>
  tx.query<EffectScope & { effectId: string; kind: EffectKind }>(VOID_BY_ORDER, [orderId]);
