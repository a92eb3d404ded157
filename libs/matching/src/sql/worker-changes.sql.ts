import type { Sql } from '@app/database';

const HORIZON = { name: 'change-horizon', text: `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin` };
const SINCE = {
  name: 'worker-changes-since',
  text: `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, (extract(epoch FROM platform.now()) * 1000)::float8 AS now,
           (SELECT coalesce(json_agg(worker_id), '[]') FROM platform.worker_change WHERE xid >= $1::xid8 AND xid <> ALL($2::xid8[])) AS "workerIds"`,
};

/** Every change below this transaction id is visible now; the next reading starts here. */
export async function changeHorizon(sql: Sql): Promise<string> {
  const [row] = await sql.query<{ xmin: string }>(HORIZON);
  return row!.xmin;
}

/**
 * Workers changed since a horizon, and the next one. Reading from the oldest running transaction on gives some workers
 * twice and loses none that commits late. Changes of one's own transactions can be left out: they are known already.
 */
export async function workerChangesSince(sql: Sql, horizon: string, own: readonly string[]): Promise<WorkerChanges> {
  const [row] = await sql.query<WorkerChanges & Record<string, unknown>>(SINCE, [horizon, own]);
  return row!;
}

/** Who changed, the horizon of the next reading, and the time of this one (epoch ms). */
export interface WorkerChanges {
  readonly workerIds: readonly string[];
  readonly horizon: string;
  readonly now: number;
}
