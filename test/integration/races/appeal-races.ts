import { randomUUID } from 'node:crypto';
import type { Db, Sql } from '@app/database';
import { anEffect, insertRow, type RowValues } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, move, NO_PARENT, NOT_UNIQUE, oneOf } from './scenes';

const AT = '2026-11-24T02:00:00Z';
const IN_TIME = '2026-11-26T01:59:59Z';

interface Scene {
  readonly effectId: string;
  readonly accountId: string;
  readonly causedBy: string;
  readonly appealId: string;
}

/** Effects that somebody caused, each of its own person. */
const effects = (db: Db): Promise<Scene[]> =>
  many(RACERS, async () => {
    const [accountId, causedBy] = [randomUUID(), randomUUID()];
    const { id: effectId } = await anEffect(db, { accountId, causedBy, at: AT });
    return { effectId, accountId, causedBy, appealId: randomUUID() };
  });
const make = (sql: Sql, { effectId, accountId, appealId }: Scene, values: RowValues = {}) =>
  insertRow(sql, 'matching.appeal', {
    ...{ id: appealId, effectId, accountId, effectAt: AT, reason: '我到了', madeAt: IN_TIME },
    ...values,
  });
async function appeals(db: Db): Promise<Scene[]> {
  const scenes = await effects(db);
  for (const scene of scenes) await make(db, scene);
  return scenes;
}
const decided = (by: string) =>
  `outcome = 'upheld', decided_at = now(), decided_by = '${by}', decision = '门卫登记可证'`;
const decide = (tx: Sql, { appealId }: Scene, by: string) => move(tx, 'matching.appeal', appealId, decided(by));

export const APPEAL_RACES = [
  raceCase({
    guard: 'appeal_once',
    what: 'an effect is appealed against once, from however many phones',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => (await effects(db))[0]!,
    attempt: (tx, scene) => make(tx, { ...scene, appealId: randomUUID() }),
    broken: `SELECT 1 FROM matching.appeal GROUP BY effect_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'appeal_own',
    what: 'whom an effect does not concern has nothing to appeal against',
    ...{ sqlState: NO_PARENT, allowed: RACERS / 2 },
    scene: effects,
    attempt: (tx, scenes, i) => make(tx, scenes[i]!, isLawful(i) ? {} : { accountId: scenes[i]!.causedBy }),
    broken: `SELECT 1 FROM matching.appeal l JOIN matching.effect e ON e.id = l.effect_id WHERE e.account_id <> l.account_id`,
  }),
  raceCase({
    guard: 'appeal_in_time',
    what: 'appeals come within 48 hours',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: effects,
    attempt: (tx, scenes, i) =>
      make(tx, scenes[i]!, {
        madeAt: isLawful(i) ? IN_TIME : oneOf(i, '2026-11-26T02:00:00Z', '2026-12-24T02:00:00Z'),
      }),
    broken: `SELECT 1 FROM matching.appeal WHERE made_at >= effect_at + interval '48 hours'`,
  }),
  raceCase({
    guard: 'appeal_decided_how',
    what: 'a decision says what, when, by whom and why',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: appeals,
    attempt: (tx, scenes, i) =>
      isLawful(i)
        ? decide(tx, scenes[i]!, randomUUID())
        : move(tx, 'matching.appeal', scenes[i]!.appealId, oneOf(i, `outcome = 'rejected'`, 'decided_at = now()')),
    broken: `SELECT 1 FROM matching.appeal WHERE (outcome IS NULL) <> (decision IS NULL)`,
  }),
  raceCase({
    guard: 'appeal_decided_fairly',
    what: 'nobody decides about himself or about what he did, and a decision stands',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: appeals,
    attempt: (tx, scenes, i) => {
      const scene = scenes[i]!;
      return decide(tx, scene, isLawful(i) ? randomUUID() : oneOf(i, scene.accountId, scene.causedBy));
    },
    broken: `SELECT 1 FROM matching.appeal l JOIN matching.effect e ON e.id = l.effect_id WHERE l.decided_by IN (e.account_id, e.caused_by)`,
  }),
  raceCase({
    guard: 'event_restated_once',
    what: 'a fact is taken back once, by however many appeals and orders',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(randomUUID()),
    attempt: (tx, restates) =>
      insertRow(tx, 'platform.event', { type: 'effect.voided', data: { kind: 'no_show', restates, restatesAt: 0 } }),
    broken: `SELECT 1 FROM platform.event WHERE type = 'effect.voided' GROUP BY data->>'restates' HAVING count(*) > 1`,
  }),
];
