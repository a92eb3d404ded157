import { randomUUID } from 'node:crypto';
import { insertRow } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, move, NOT_UNIQUE } from './scenes';

export const PLATFORM_RACES = [
  raceCase({
    guard: 'idempotency_once',
    what: '20 requests with one key: one runs',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(randomUUID()),
    attempt: (tx, actorId) =>
      insertRow(tx, 'platform.idempotency', { actorId, key: 'one-key-for-all', route: 'accept', bodyHash: 'same' }),
    broken: `SELECT 1 FROM platform.idempotency GROUP BY actor_id, key HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'counted_once',
    what: '20 projectors count one event and one does',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(randomUUID()),
    attempt: (tx, eventId) => insertRow(tx, 'reporting.counted', { eventId }),
    broken: `SELECT 1 FROM reporting.counted GROUP BY event_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'figure_once',
    what: 'a figure of a day, town, market and occupation has one row',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(`slots-${randomUUID()}`),
    attempt: (tx, code) =>
      insertRow(tx, 'reporting.figure', { code, day: '2026-11-24', townCode: '442000001', value: 1 }),
    broken: `SELECT 1 FROM reporting.figure GROUP BY code, day, town_code, market_id, occupation_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'cell_once',
    what: 'a cell of a period and scope has one row',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(`M08-${randomUUID()}`),
    attempt: (tx, measure) =>
      insertRow(tx, 'reporting.cell', {
        ...{ grain: 'day', scope: 'city', period: '2026-11-24', measure, key: '442000', value: 1 },
      }),
    broken: `SELECT 1 FROM reporting.cell GROUP BY grain, scope, period, measure, key HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'event_append_only',
    what: 'what has happened is neither changed nor taken away',
    ...{ sqlState: CHECK_FAILED, allowed: 0 },
    scene: (db) =>
      many(RACERS, () => insertRow<{ id: string }>(db, 'platform.event', { type: 'posting.paused', data: {} })),
    attempt: (tx, events, i) =>
      isLawful(i)
        ? move(tx, 'platform.event', events[i]!.id, `type = 'posting.resumed'`)
        : tx.query('DELETE FROM platform.event WHERE id = $1', [events[i]!.id]),
  }),
  raceCase({
    guard: 'event_never_emptied',
    what: 'what has happened is not swept away at one stroke',
    ...{ sqlState: CHECK_FAILED, allowed: 0 },
    scene: (db) => insertRow(db, 'platform.event', { type: 'posting.paused', data: {} }),
    attempt: (tx) => tx.query('TRUNCATE platform.event'),
  }),
  raceCase({
    guard: 'clock_production_never_set',
    what: 'the clock of a production database is not moved',
    ...{ sqlState: CHECK_FAILED, allowed: 0 },
    scene: async (db) => void (await db.query(`UPDATE platform.clock SET kind = 'production', stands_at = NULL`)),
    attempt: (tx) => tx.query(`UPDATE platform.clock SET stands_at = '2030-01-01'`),
    broken: `SELECT 1 FROM platform.clock WHERE kind = 'production' AND stands_at IS NOT NULL`,
  }),
  raceCase({
    guard: 'clock_single',
    what: 'there is no second clock',
    ...{ sqlState: CHECK_FAILED, allowed: 0 },
    scene: () => Promise.resolve(),
    attempt: (tx) => insertRow(tx, 'platform.clock', { id: false, kind: 'virtual' }),
    broken: `SELECT 1 FROM platform.clock OFFSET 1`,
  }),
];
