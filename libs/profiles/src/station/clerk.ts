import type { Sql } from '@app/database';
import { Problem, type Caller } from '@app/platform';
import { stationOf, waitsAt, type Station } from './station.sql';

/** A clerk at the counter of his own station. */
export interface Clerk {
  readonly actorId: string;
  readonly station: Station;
}

export async function clerkAt(sql: Sql, { accountId }: Caller): Promise<Clerk> {
  const station = await stationOf(sql, accountId);
  if (!station) throw new Problem(409, 'NO_MARKET');
  return { actorId: accountId, station };
}

/** Where an act of a clerk for a worker belongs, for the log. */
export const actFor = ({ actorId, station }: Clerk, workerId: string) => ({
  ...{ townCode: station.townCode, marketId: station.id },
  ...{ workerId, actorId, onBehalfOf: workerId },
});

export async function mustWaitHere(sql: Sql, { station }: Clerk, workerId: string): Promise<void> {
  if (!(await waitsAt(sql, workerId, station.id))) throw new Problem(409, 'NOT_WAITING_HERE');
}
