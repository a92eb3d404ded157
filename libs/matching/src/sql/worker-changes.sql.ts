import type { Sql } from '@app/database';

const HORIZON = { name: 'change-horizon', text: `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS xmin` };
const SINCE = {
  name: 'worker-changes-since',
  text: `SELECT worker_id AS id, pg_snapshot_xmin(pg_current_snapshot())::text AS xmin FROM platform.worker_change
         WHERE xid >= $1::xid8 AND xid <> ALL($2::xid8[])`,
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
export async function workerChangesSince(sql: Sql, horizon: string, own: readonly string[]) {
  const next = await changeHorizon(sql);
  const rows = await sql.query<{ id: string }>(SINCE, [horizon, own]);
  return { workerIds: rows.map((row) => row.id), horizon: next };
}
