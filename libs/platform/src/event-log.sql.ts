import type { NewEvent } from '@app/contracts';
import type { Tx } from '@app/database';

const APPEND = {
  name: 'event-append',
  text: `INSERT INTO platform.event (type, town_code, market_id, occupation_id, posting_id, worker_id, employer_id,
           assignment_id, actor_id, on_behalf_of, data)
         SELECT e.type, e."townCode", e."marketId", e."occupationId", e."postingId", e."workerId", e."employerId",
           e."assignmentId", e."actorId", e."onBehalfOf", e.data
         FROM jsonb_to_recordset($1::jsonb) AS e(type text, "townCode" text, "marketId" text, "occupationId" text,
           "postingId" uuid, "workerId" uuid, "employerId" uuid, "assignmentId" uuid, "actorId" uuid, "onBehalfOf" uuid, data jsonb)`,
};

/** Writes events in the transaction that makes them true. */
export function appendEvents(tx: Tx, events: readonly NewEvent[]): void {
  if (events.length > 0) void tx.later(APPEND, [JSON.stringify(events)]);
}

// One order for everybody, or two transactions wait for each other.
const TOUCH = {
  name: 'worker-touch',
  text: `INSERT INTO platform.worker_change (worker_id) SELECT id FROM unnest($1::uuid[]) AS id GROUP BY id ORDER BY id
         ON CONFLICT (worker_id) DO UPDATE SET xid = pg_current_xact_id()`,
};

/** Tells the live pool that something about these workers changed; call it in the same transaction. */
export function touchWorkers(tx: Tx, workerIds: readonly string[]): void {
  if (workerIds.length > 0) void tx.later(TOUCH, [workerIds]);
}
