import type { Sql } from '@app/database';

const NOW = `pg_snapshot_xmin(pg_current_snapshot())::text AS horizon, (extract(epoch FROM platform.now()) * 1000)::float8 AS now,
           (SELECT version FROM matching.policy WHERE valid_from <= platform.now() ORDER BY version DESC LIMIT 1) AS policy`;
const HORIZON = { name: 'change-horizon', text: `SELECT ${NOW}` };
const SINCE = {
  name: 'worker-changes-since',
  text: `SELECT ${NOW},
           (SELECT coalesce(json_agg(worker_id), '[]') FROM platform.worker_change WHERE xid >= $1::xid8 AND xid <> ALL($2::xid8[])) AS "workerIds"`,
};

/** The next reading starts at the horizon: every change below it is visible now. */
export async function changeHorizon(sql: Sql): Promise<Moment> {
  const [row] = await sql.query<Moment & Record<string, unknown>>(HORIZON);
  return row!;
}

/**
 * Workers changed since a horizon, and the next one. Reading from the oldest running transaction on gives some workers
 * twice and loses none that commits late. Changes of one's own transactions can be left out: they are known already.
 */
export async function workerChangesSince(sql: Sql, horizon: string, own: readonly string[]): Promise<WorkerChanges> {
  const [row] = await sql.query<WorkerChanges & Record<string, unknown>>(SINCE, [horizon, own]);
  return row!;
}

/** The horizon of the next reading, the time of this one (epoch ms), and the version of the policy in force. */
interface Moment {
  readonly horizon: string;
  readonly now: number;
  readonly policy: number;
}
/** With who changed. */
export interface WorkerChanges extends Moment {
  readonly workerIds: readonly string[];
}
