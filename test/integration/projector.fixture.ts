import { randomUUID } from 'node:crypto';
import type { NewEvent } from '@app/contracts';
import type { Db, Sql } from '@app/database';
import { appendEvents, Nudger, OutboxBroom, type Nudge } from '@app/platform';
import { Projector } from '@app/reporting';
import { waitFor } from '@app/testing';

export const SHIQI = '442000001';
export const XIAOLAN = '442000118';
/** Cleaners in the market of Shiqi: where events happen unless a test says otherwise. */
export const HERE = { townCode: SHIQI, marketId: 'm-shiqi', occupationId: 'cleaner' };

/** Writes events that happen at an instant of Shanghai's clock, in one transaction. */
export async function happen(db: Db, shanghaiTime: string, events: readonly NewEvent[]): Promise<void> {
  await db.query('SELECT platform.set_clock($1)', [`${shanghaiTime}+08:00`]);
  await db.transaction((tx) => appendEvents(tx, events));
}

export const published = (postingId: string, slots: number, where: object = HERE): NewEvent => ({
  ...{ type: 'posting.published', ...where, postingId, data: { slots, urgency: 'urgent' } },
});
export const offered = (postingId: string, offers: number, where: object = HERE): NewEvent => ({
  ...{ type: 'round.started', ...where, postingId, data: { round: 1, offers, workerIds: [] } },
});
export const accepted = (postingId: string, where: object = HERE): NewEvent => ({
  ...{ type: 'assignment.confirmed', ...where, postingId, data: { offerId: randomUUID(), slot: 1, generation: 1 } },
});

/** A log of the whole path, longer than several batches of the projector: offers of 2 in every tenth round. */
export async function longLog(db: Db, rounds: number): Promise<void> {
  await db.query(
    `INSERT INTO platform.event (type, at, town_code, market_id, occupation_id, posting_id, data)
     SELECT e.type, '2026-11-24T10:00:00+08:00', $2, 'm-shiqi', 'cleaner', p.id, e.data
     FROM (SELECT gen_random_uuid() AS id, n FROM generate_series(1, $1::int) AS n) p,
       LATERAL (VALUES ('posting.published', '{"slots": 3, "urgency": "urgent"}'::jsonb),
         ('round.started', jsonb_build_object('round', 1, 'offers', CASE WHEN p.n % 10 = 0 THEN 2 ELSE 1 END)),
         ('assignment.confirmed', '{}')) AS e(type, data)`,
    [rounds, SHIQI],
  );
}

export interface Cell extends Record<string, unknown> {
  readonly cell: string;
  readonly value: number;
}

/** Every figure: "code day town market occupation" and its value. */
export async function figures(db: Db): Promise<Record<string, number>> {
  const rows = await db.query<Cell>(
    `SELECT concat_ws(' ', code, day, town_code, market_id, occupation_id) AS cell, value::int FROM reporting.figure`,
  );
  return Object.fromEntries(rows.map(({ cell, value }) => [cell, value]));
}

/** Projectors of a process, and what it told the live page. */
export function aProcess(db: Db): { projector: Projector; told: () => number } {
  const nudges: Nudge[] = [];
  const nudger = new Nudger(new OutboxBroom(db));
  nudger.register((more) => void nudges.push(...more));
  const told = () => nudges.reduce((sum, { message }) => sum + (message as { count: number }).count, 0);
  return { projector: new Projector(db, nudger), told };
}

/** Until nothing waits: a transaction that runs anywhere on the server, in another database too, holds events back. */
export const drained = (projector: Projector): Promise<true> =>
  waitFor('all events are counted', async () => !(await projector.drain()), 25_000);

/** A process that is killed at a statement of its batch: PostgreSQL rolls its transaction back. */
export function dyingDb(db: Db, statementName: string): Db {
  const dying = (tx: Sql): Sql => ({
    query: (statement, values) => {
      if (typeof statement !== 'string' && statement.name === statementName) return Promise.reject(new Error('killed'));
      return tx.query(statement, values);
    },
  });
  return {
    query: db.query.bind(db),
    transaction: <T>(work: (tx: Sql) => Promise<T>) =>
      db.transaction(async (tx) => {
        const result = await work(dying(tx));
        if (statementName === 'COMMIT') throw new Error('killed');
        return result;
      }),
  } as unknown as Db;
}
