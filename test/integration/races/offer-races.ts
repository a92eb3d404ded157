import { randomUUID } from 'node:crypto';
import type { Db } from '@app/database';
import { aPosting, aRound, insertRow, type OfferRow } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, many, move, NOT_UNIQUE, offerGround, offerRow, oneOf } from './scenes';

const OFFER = 'matching.offer';
const EXITS = ['declined', 'expired', 'withdrawn', 'accepted'] as const;
const EXIT_SET = {
  declined: `status = 'declined', answered_at = now()`,
  expired: `status = 'expired'`,
  withdrawn: `status = 'withdrawn'`,
  accepted: `status = 'accepted', outcome = 'assigned', answered_at = now()`,
};
/** It holds no hand, so that the other unique keys can be tried alone. */
const OVER = { status: 'expired' };

/** n live offers of n workers. */
async function liveOffers(db: Db, n: number): Promise<OfferRow[]> {
  const { posts } = await offerGround(db, 1);
  return many(n, async () => {
    const workerId = randomUUID();
    await insertRow(db, 'matching.inbox', { workerId });
    return offerRow(db, posts[0]!, { workerId });
  });
}

/** Which offers may stand beside one another. */
const UNIQUE_RACES = [
  raceCase({
    guard: 'offer_once_per_round',
    what: 'two cycles offer a posting to a worker once a round',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => offerGround(db, 1),
    attempt: (tx, { posts, workerId }, i) => offerRow(tx, posts[0]!, { workerId, seq: i + 1, ...OVER }),
    broken: `SELECT 1 FROM matching.offer GROUP BY posting_id, worker_id, round HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'offer_seq_once',
    what: 'a number in the inbox of a worker names one offer, or a replay skips the other',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => offerGround(db, RACERS),
    attempt: (tx, { posts, workerId }, i) => offerRow(tx, posts[i]!, { workerId, ...OVER }),
    broken: `SELECT 1 FROM matching.offer GROUP BY worker_id, seq HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'offer_hand_once',
    what: 'a hand of a worker holds one live offer',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => offerGround(db, RACERS),
    attempt: (tx, { posts, workerId }, i) => offerRow(tx, posts[i]!, { workerId, seq: i + 1 }),
    broken: `SELECT 1 FROM matching.offer WHERE status = 'sent' GROUP BY worker_id, hand HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'offer_hand_cap',
    what: 'a worker has three hands: of 20 offers at once 3 are live',
    ...{ sqlState: CHECK_FAILED, allowed: 3 },
    scene: (db) => offerGround(db, RACERS),
    attempt: (tx, { posts, workerId }, i) => offerRow(tx, posts[i]!, { workerId, seq: i + 1, hand: i + 1 }),
    broken: `SELECT 1 FROM matching.offer WHERE status = 'sent' GROUP BY worker_id HAVING count(*) > 3`,
  }),
  raceCase({
    guard: 'inbox_daily_cap',
    what: '20 cycles count an offer for a worker who may get 3 more today',
    ...{ sqlState: CHECK_FAILED, allowed: 3 },
    scene: (db) => insertRow<{ worker_id: string }>(db, 'matching.inbox', { workerId: randomUUID(), offersToday: 27 }),
    attempt: (tx, { worker_id }) =>
      tx.query('UPDATE matching.inbox SET offers_today = offers_today + 1 WHERE worker_id = $1', [worker_id]),
    broken: `SELECT 1 FROM matching.inbox WHERE offers_today > daily_cap`,
  }),
  raceCase({
    guard: 'round_one_open',
    what: '20 cycles start a round of one posting and one does',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => aPosting(db),
    attempt: (tx, { id }, i) => aRound(tx, id, i + 1),
    broken: `SELECT 1 FROM matching.round WHERE ended_at IS NULL GROUP BY posting_id HAVING count(*) > 1`,
  }),
];

/** How an offer is answered. */
const ANSWER_RACES = [
  raceCase({
    guard: 'offer_answered_once',
    what: 'an answer has its time, and nothing else has',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => liveOffers(db, RACERS),
    attempt: (tx, offers, i) =>
      move(
        tx,
        OFFER,
        offers[i]!.id,
        isLawful(i)
          ? oneOf(i, EXIT_SET.declined, EXIT_SET.expired)
          : oneOf(i, `status = 'declined'`, 'answered_at = now()'),
      ),
    broken: `SELECT 1 FROM matching.offer WHERE (status IN ('accepted', 'declined')) <> (answered_at IS NOT NULL)`,
  }),
  raceCase({
    guard: 'offer_accept_has_outcome',
    what: 'an accept ends in a slot or a place in the line, never in nothing',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => liveOffers(db, RACERS),
    attempt: (tx, offers, i) => {
      const outcome = isLawful(i) ? oneOf(i, `'assigned'`, `'standby'`) : oneOf(i, 'NULL', `'too_late'`);
      return move(tx, OFFER, offers[i]!.id, `status = 'accepted', answered_at = now(), outcome = ${outcome}`);
    },
    broken: `SELECT 1 FROM matching.offer
             WHERE status = 'accepted' AND coalesce(outcome NOT IN ('assigned', 'standby'), true)`,
  }),
  raceCase({
    guard: 'offer_step',
    what: 'accept, decline, expiry and withdrawal of one offer: the first counts',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / EXITS.length },
    scene: (db) => liveOffers(db, RACERS / EXITS.length),
    attempt: (tx, offers, i) =>
      move(tx, OFFER, offers[Math.floor(i / EXITS.length)]!.id, EXIT_SET[EXITS[i % EXITS.length]!]),
  }),
  raceCase({
    guard: 'offer_score_range',
    what: 'a score lies between 0 and 1; NaN is a fault, never first place',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => liveOffers(db, RACERS),
    attempt: (tx, offers, i) =>
      move(tx, OFFER, offers[i]!.id, `score = ${isLawful(i) ? oneOf(i, 0, 1) : oneOf(i, `'NaN'`, 1.01)}`),
    broken: `SELECT 1 FROM matching.offer WHERE NOT score <= 1`,
  }),
];

export const OFFER_RACES = [...UNIQUE_RACES, ...ANSWER_RACES];
