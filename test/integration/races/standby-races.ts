import { randomUUID } from 'node:crypto';
import type { Db, Sql } from '@app/database';
import { aClaim, insertRow, type OfferRow, type RowValues } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { acceptedOffers, CHECK_FAILED, isLawful, many, move, NO_PARENT, NOT_UNIQUE, oneOf } from './scenes';

const EXITS = ['promoted', 'passed', 'expired'];

const standbyRow = (sql: Sql, offer: OfferRow, values: RowValues): Promise<{ id: string }> =>
  insertRow(sql, 'matching.standby', {
    ...{ postingId: offer.posting_id, workerId: offer.worker_id, offerId: offer.id },
    ...values,
  });

async function standBy(sql: Sql, offer: OfferRow, values: RowValues): Promise<{ id: string }> {
  await aClaim(sql, offer.posting_id, (values.workerId as string | undefined) ?? offer.worker_id, 'standby');
  return standbyRow(sql, offer, values);
}

async function standbys(db: Db, n: number): Promise<{ id: string }[]> {
  const offers = await acceptedOffers(db, n);
  return many(n, (i) => db.transaction((tx) => standBy(tx, offers[i]!, { rank: i + 1 })));
}

export const STANDBY_RACES = [
  raceCase({
    guard: 'standby_rank_once',
    what: '20 workers who come too late do not share a place in the line',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => acceptedOffers(db, RACERS),
    attempt: (tx, offers, i) => standBy(tx, offers[i]!, { rank: 1 }),
    broken: `SELECT 1 FROM matching.standby GROUP BY posting_id, rank HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'standby_offer_once',
    what: 'one offer gives one place in the line',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => (await acceptedOffers(db, 1))[0]!,
    attempt: (tx, offer, i) => standBy(tx, offer, { rank: i + 1, workerId: randomUUID() }),
    broken: `SELECT 1 FROM matching.standby GROUP BY offer_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'standby_has_claim',
    what: 'a standby and the release of its claim: one of the two',
    ...{ sqlState: NO_PARENT, allowed: RACERS / 2 },
    scene: async (db) => {
      const offers = await acceptedOffers(db, RACERS / 2);
      for (const { posting_id, worker_id } of offers) await aClaim(db, posting_id, worker_id, 'standby');
      return offers;
    },
    attempt: (tx, offers, i) => {
      const pair = Math.floor(i / 2);
      const offer = offers[pair]!;
      if (isLawful(i)) return standbyRow(tx, offer, { rank: pair + 1 });
      return tx.query('DELETE FROM matching.claim WHERE posting_id = $1 AND worker_id = $2', [
        offer.posting_id,
        offer.worker_id,
      ]);
    },
    broken: `SELECT 1 FROM matching.standby s WHERE status IN ('waiting', 'called') AND NOT EXISTS (
             SELECT FROM matching.claim c WHERE c.posting_id = s.posting_id AND c.worker_id = s.worker_id)`,
  }),
  raceCase({
    guard: 'standby_set_out_summoned',
    what: 'who sets out was told that he is needed, and takes the place without being asked',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => standbys(db, RACERS),
    attempt: (tx, rows, i) => {
      const told = isLawful(i)
        ? 'summoned_at = now(), consent = true, '
        : oneOf(i, 'consent = true, ', 'summoned_at = now(), ');
      return move(tx, 'matching.standby', rows[i]!.id, `${told}set_out_at = now()`);
    },
    broken: `SELECT 1 FROM matching.standby WHERE set_out_at IS NOT NULL AND (summoned_at IS NULL OR NOT consent)`,
  }),
  raceCase({
    guard: 'standby_step',
    what: 'a standby ends once: promoted, passed or expired',
    ...{ sqlState: CHECK_FAILED, allowed: 6, racers: 6 * EXITS.length },
    scene: (db) => standbys(db, 6),
    attempt: (tx, rows, i) =>
      move(tx, 'matching.standby', rows[Math.floor(i / EXITS.length)]!.id, `status = '${EXITS[i % EXITS.length]!}'`),
  }),
];
