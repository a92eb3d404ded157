import { payDueAt, settle, statedItems, type Settlement, type SettlementItem } from '@app/core';
import type { Tx } from '@app/database';
import { appendEvents, Problem, touchWorkers, type Caller } from '@app/platform';
import { scopeOf, tell } from '../assignment-effects';
import { complete } from '../sql/assignments.sql';
import { makeSettlement, restateSettlement } from '../sql/settlement.sql';
import type { Work } from './work';

/** The pay of so many minutes with these items; what the law forbids is refused with the sum that would do. */
function settled(work: Work, minutes: number, stated: readonly SettlementItem[]): Settlement {
  const result = settle({ ...work, minutes }, stated, work.wages ?? []);
  if (!result.ok) throw new Problem(422, result.reason, [], {}, { leastFen: result.leastFen });
  return result.value;
}

/** Ends the work: the assignment is completed and its pay recorded. Without a caller the clock did it. */
export async function completeWork(
  tx: Tx,
  work: Work,
  minutes: number,
  stated: readonly SettlementItem[],
  caller?: Caller,
): Promise<void> {
  const settlement = settled(work, minutes, stated);
  await complete(tx, work.id, minutes, settlement.totalFen);
  makeSettlement(tx, work.id, minutes, settlement, payDueAt(work));
  touchWorkers(tx, [work.workerId]);
  const event = { type: 'assignment.completed', ...scopeOf(work, caller), data: { minutesWorked: minutes } } as const;
  tell(tx, work, event, 'completed');
}

/** The pay of work that is completed, anew; without new items those that were stated stay. */
export function restateWork(
  tx: Tx,
  work: Work,
  minutes: number,
  stated: readonly SettlementItem[] | null,
  caller?: Caller,
): void {
  const { items, totalFen: totalBefore } = work.record!;
  const settlement = settled(work, minutes, stated ?? statedItems(items));
  restateSettlement(tx, work.id, minutes, settlement);
  const data = { totalFen: settlement.totalFen, totalBefore };
  appendEvents(tx, [{ type: 'settlement.restated', ...scopeOf(work, caller), data }]);
}
