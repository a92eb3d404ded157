import type { SettlementView, StatedItems } from '@app/contracts';
import type { HoursSide, Result, SettlementItem } from '@app/core';
import type { Db, Tx } from '@app/database';
import { invalidFields, notFound, Problem, type Caller } from '@app/platform';
import { CLOCK, lockAssignment, type LockedAssignment } from '../sql/assignments.sql';
import { settlementFacts, type SettlementFacts } from '../sql/settlement.sql';
import { settlementView } from '../sql/settlement-views.sql';

/** An assignment with its hours and its pay, while its posting's row is locked. */
export type Work = LockedAssignment & SettlementFacts;

/** Locks the work of an assignment that is the caller's concern; without a caller it is the clock's. */
export async function lockWork(tx: Tx, id: string, caller?: Caller): Promise<Work> {
  const assignment = await lockAssignment(tx, id, caller ?? CLOCK);
  if (!assignment) throw notFound();
  return { ...assignment, ...(await settlementFacts(tx, id)) };
}

export const sideOf = ({ role }: Caller): HoursSide => (role === 'employer' ? 'employer' : 'worker');
/** Whole minutes: a shift may start and end at any second. */
export const shiftMinutesOf = ({ startsAt, endsAt }: LockedAssignment): number =>
  Math.floor((endsAt - startsAt) / 60_000);

/** What a rule allows; what it refuses is told to the caller. */
export function allowed<T>(result: Result<T, string>): T {
  if (!result.ok) throw new Problem(409, result.reason);
  return result.value;
}

/** The items as they are kept: what is taken off is negative. Each kind comes once. */
export function signedItems({ extras, deductions }: StatedItems): SettlementItem[] {
  const twice = [...repeated('extras', extras), ...repeated('deductions', deductions)];
  if (twice.length > 0) throw invalidFields(twice);
  return [
    ...extras.map(({ kind, fen, note }) => ({ kind, fen, note: note || null })),
    ...deductions.map(({ kind, fen, note }) => ({ kind, fen: -fen, note })),
  ];
}

function repeated(field: string, items: readonly { readonly kind: string }[]) {
  const at = (i: number) => items.findIndex(({ kind }) => kind === items[i]!.kind);
  return items.flatMap((_, i) => (at(i) < i ? [{ field: `${field}.${i}.kind`, code: 'GIVEN_TWICE' }] : []));
}

/** What the caller sees of a settlement; it is there, for he has just worked on it. */
export async function viewOf(db: Db | Tx, caller: Caller, id: string): Promise<SettlementView> {
  const view = await settlementView(db, caller, id);
  if (!view) throw notFound();
  return view;
}
