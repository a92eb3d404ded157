import type { Db } from '@app/database';
import { anAccount, aWorker, insertRow, type RowValues } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, move, NOT_UNIQUE, oneOf } from './scenes';

const STATEMENT = { kind: 'statement', statement: '本人当面同意' };

/** A market, and what a worker told its clerk. */
async function aScene(db: Db): Promise<RowValues> {
  const market = { id: 'counter', name: '石岐零工市场', kind: 'market', townCode: '442000001' };
  await insertRow(db, 'platform.market', market, 'ON CONFLICT DO NOTHING');
  const { workerId } = await aWorker(db);
  const about = { act: 'accept', targetId: workerId, expiresAt: '2099-01-01' };
  return { workerId, actorId: await anAccount(db), marketId: 'counter', ...about };
}
const consent = (db: Pick<Db, 'query'>, values: RowValues) => insertRow<{ id: string }>(db, 'profiles.consent', values);

/** What is done for people at a counter stands on their word. */
export const STATION_RACES = [
  raceCase({
    guard: 'consent_used_once',
    what: '20 acts on one consent: one is done',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => {
      const scene = await aScene(db);
      const { id } = await consent(db, { ...scene, ...STATEMENT });
      return { consentId: id, workerId: scene.workerId, actorId: scene.actorId };
    },
    attempt: (tx, answer) => insertRow(tx, 'matching.proxy_answer', answer),
    broken: `SELECT 1 FROM matching.proxy_answer GROUP BY consent_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'consent_append_only',
    what: 'what somebody agreed to is neither changed nor taken away',
    ...{ sqlState: CHECK_FAILED, allowed: 0 },
    scene: async (db) => {
      const scene = await aScene(db);
      return many(RACERS, () => consent(db, { ...scene, ...STATEMENT }));
    },
    attempt: (tx, consents, i) =>
      isLawful(i)
        ? move(tx, 'profiles.consent', consents[i]!.id, `act = 'claim'`)
        : tx.query('DELETE FROM profiles.consent WHERE id = $1', [consents[i]!.id]),
  }),
  raceCase({
    guard: 'consent_says_how',
    what: 'a consent has the evidence of its kind and no other: no picture of a signature, no empty word',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: aScene,
    attempt: (tx, scene, i) => {
      const given = isLawful(i)
        ? oneOf<RowValues, RowValues>(i, STATEMENT, { kind: 'signature', imageSha256: 'a'.repeat(64) })
        : oneOf<RowValues, RowValues>(i, { kind: 'signature', imageSha256: 'data:image/png' }, { kind: 'nod' });
      return consent(tx, { ...scene, ...given });
    },
    broken: `SELECT 1 FROM profiles.consent WHERE kind = 'nod' OR image_sha256 LIKE 'data%'`,
  }),
];
