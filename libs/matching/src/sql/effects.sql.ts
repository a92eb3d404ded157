import type { EffectView } from '@app/contracts';
import type { EffectKind } from '@app/core';
import { RELIABILITY_PARTS, sqlEpochMs, type Sql } from '@app/database';

const STANDING = {
  name: 'effects-standing',
  text: `SELECT ${RELIABILITY_PARTS('$1::uuid')} AS standing, ${sqlEpochMs('platform.now()')} AS now`,
};
const LIST = {
  name: 'effects-list',
  text: `SELECT e.id AS "effectId", e.assignment_id AS "assignmentId", e.kind, e.value, e.lead_minutes AS "leadMinutes", e.note,
      ${sqlEpochMs('e.at')} AS at, e.voided_because AS "voidedBecause", coalesce(p.title, '') AS title, ${sqlEpochMs('p.starts_at')} AS "startsAt",
      (SELECT json_build_object('state', coalesce(l.outcome, 'open'), 'decision', l.decision) FROM matching.appeal l WHERE l.effect_id = e.id) AS appeal
    FROM matching.effect e JOIN matching.assignment a ON a.id = e.assignment_id JOIN postings.posting p ON p.id = a.posting_id
    WHERE e.account_id = $1 ORDER BY e.at DESC, e.id LIMIT $2`,
};
const HELD = `
  SELECT a.id AS "assignmentId", a.status, p.id AS "postingId", ${sqlEpochMs('p.starts_at')} AS "startsAt", ${sqlEpochMs('p.ends_at')} AS "endsAt",
    ${sqlEpochMs('platform.now()')} AS now, ${sqlEpochMs('a.confirmed_at')} AS "confirmedAt",
    matching.excusing_order(p.town_code, p.outdoor, tstzrange(p.starts_at, p.ends_at), a.block) IS NOT NULL AS excused
  FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id`;
const HELD_ONE = {
  name: 'effects-held-one',
  text: `${HELD} WHERE a.id = $1 AND $2::uuid IN (a.worker_id, p.employer_id)`,
};
const HELD_ALL = { name: 'effects-held-all', text: `${HELD} WHERE a.live_posting = $1 ORDER BY a.slot_n` };
const POSTING = {
  name: 'effects-posting',
  text: `SELECT status, ${sqlEpochMs('starts_at')} AS "startsAt", ${sqlEpochMs('platform.now()')} AS now
    FROM postings.posting WHERE id = $1 AND employer_id = $2`,
};
/** One that was voided from the start stands as it is. */
const NOTE = {
  name: 'effect-note',
  text: `UPDATE matching.effect SET note = $3 WHERE assignment_id = $1 AND kind = $2 AND voided_at IS NULL`,
};

/** What an account's score is made of today. */
export interface Standing {
  readonly prior: number;
  readonly strength: number;
  readonly halfLifeDays: number;
  readonly plus: number;
  readonly minus: number;
}
export async function standingOf(sql: Sql, accountId: string): Promise<{ standing: Standing; now: number }> {
  const [row] = await sql.query<{ standing: Standing; now: number }>(STANDING, [accountId]);
  return row!;
}

/** Times are epoch ms. */
export interface EffectRow extends Record<string, unknown> {
  readonly effectId: string;
  readonly assignmentId: string;
  readonly kind: EffectKind;
  readonly value: number;
  readonly leadMinutes: number | null;
  readonly note: string | null;
  readonly at: number;
  readonly voidedBecause: EffectView['voidedBecause'];
  readonly title: string;
  readonly startsAt: number;
  readonly appeal: EffectView['appeal'];
}
export const effectList = (sql: Sql, accountId: string, limit: number): Promise<EffectRow[]> =>
  sql.query<EffectRow>(LIST, [accountId, limit]);

/** A place that somebody holds, as far as cancelling it matters. */
export interface HeldPlace extends Record<string, unknown> {
  readonly assignmentId: string;
  readonly status: string;
  readonly postingId: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly now: number;
  readonly confirmedAt: number;
  /** A weather order makes it force majeure. */
  readonly excused: boolean;
}
/** An assignment of the worker or the employer; null for anybody else. */
export async function heldPlace(sql: Sql, assignmentId: string, partyId: string): Promise<HeldPlace | null> {
  const [row] = await sql.query<HeldPlace>(HELD_ONE, [assignmentId, partyId]);
  return row ?? null;
}
export const heldPlaces = (sql: Sql, postingId: string): Promise<HeldPlace[]> =>
  sql.query<HeldPlace>(HELD_ALL, [postingId]);

export async function postingToCancel(sql: Sql, postingId: string, employerId: string) {
  const [row] = await sql.query<{ status: string; startsAt: number; now: number }>(POSTING, [postingId, employerId]);
  return row ?? null;
}

export const noteEffect = (tx: Sql, assignmentId: string, kind: EffectKind, note: string) =>
  tx.query(NOTE, [assignmentId, kind, note]);
