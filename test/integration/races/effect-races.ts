import { randomUUID } from 'node:crypto';
import type { Db } from '@app/database';
import { anEffect } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, move, NOT_UNIQUE, oneOf } from './scenes';

const effects = (db: Db) => many(RACERS, () => anEffect(db));
const voided = (because: string) => `voided_at = now(), voided_because = '${because}', voided_ref = gen_random_uuid()`;

export const EFFECT_RACES = [
  raceCase({
    guard: 'effect_once',
    what: 'a no-show is held against somebody once, whoever tells it and however often',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve({ assignmentId: randomUUID(), accountId: randomUUID() }),
    attempt: (tx, values) => anEffect(tx, values),
    broken: `SELECT 1 FROM matching.effect GROUP BY assignment_id, kind HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'effect_value',
    what: 'an effect is worth −1 to 1, a penalty less than nothing, a merit more',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: () => Promise.resolve(null),
    attempt: (tx, _, i) => {
      const lawful = oneOf(i, { kind: 'no_show', value: -1 }, { kind: 'on_time', value: 0.5 });
      const unlawful = oneOf(i, { kind: 'no_show', value: 0.2 }, { kind: 'on_time', value: 'NaN' });
      return anEffect(tx, isLawful(i) ? lawful : unlawful);
    },
    broken: `SELECT 1 FROM matching.effect WHERE value > 1 OR value > 0 AND kind = 'no_show'`,
  }),
  raceCase({
    guard: 'effect_voided_how',
    what: 'a voided effect says when, why and by what',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: effects,
    attempt: (tx, rows, i) =>
      move(
        tx,
        'matching.effect',
        rows[i]!.id,
        isLawful(i) ? voided(oneOf(i, 'weather', 'appeal')) : oneOf(i, 'voided_at = now()', voided('favour')),
      ),
    broken: `SELECT 1 FROM matching.effect WHERE voided_at IS NOT NULL AND (voided_ref IS NULL OR voided_because = 'favour')`,
  }),
  raceCase({
    guard: 'effect_stands',
    what: 'what happened is neither changed nor deleted, and what is voided stays so',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: effects,
    attempt: (tx, rows, i) => {
      const { id } = rows[i]!;
      if (isLawful(i)) return move(tx, 'matching.effect', id, oneOf(i, `note = '发烧'`, voided('appeal')));
      if (oneOf(i, true, false)) return move(tx, 'matching.effect', id, 'value = -.2');
      return tx.query('DELETE FROM matching.effect WHERE id = $1', [id]);
    },
    broken: `SELECT 1 WHERE (SELECT count(*) FROM matching.effect WHERE value = -1) < ${RACERS}`,
  }),
];
