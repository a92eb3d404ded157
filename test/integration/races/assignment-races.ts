import { randomUUID } from 'node:crypto';
import type { Db } from '@app/database';
import { aClaim, aPosting, assignmentOf, insertRow, type OfferRow } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import {
  acceptedOffer,
  acceptedOffers,
  assign,
  assignments,
  CHECK_FAILED,
  EXCLUDED,
  isLawful,
  many,
  move,
  NO_PARENT,
  NOT_UNIQUE,
  oneOf,
  postings,
} from './scenes';

const LIVE = `status IN ('confirmed', 'reconfirmed', 'en_route', 'checked_in')`;
const EXITS = ['cancelled_by_worker', 'cancelled_by_employer', 'released', 'no_show'];
const pairOf = (i: number): number => Math.floor(i / 2);

/** Accepted offers of a posting with 20 slots for hands; every other one is for the foreman or for no role. */
async function crewOffers(db: Db): Promise<OfferRow[]> {
  const { id } = await aPosting(db, { slots: RACERS });
  for (const [n, name] of ['hand', 'foreman'].entries())
    await insertRow(db, 'postings.role', { postingId: id, n: n + 1, name, slots: RACERS / 2, minimum: 0 });
  await db.query('UPDATE postings.slot SET role_n = 1 WHERE posting_id = $1', [id]);
  const offers = await many(RACERS, () => acceptedOffer(db, id));
  for (const [i, offer] of offers.entries())
    await move(db, 'matching.offer', offer.id, `role_n = ${isLawful(i) ? 1 : oneOf(i, '2', 'NULL')}`);
  return offers;
}

/** Accepts: who holds a slot and whose hours are taken. */
const ACCEPT_RACES = [
  raceCase({
    guard: 'assignment_no_double_booking',
    what: 'one worker accepts 20 gigs at the same hours and gets one',
    ...{ sqlState: EXCLUDED, allowed: 1 },
    scene: async (db) => {
      const workerId = randomUUID();
      const posts = await postings(db, RACERS);
      return many(RACERS, (i) => acceptedOffer(db, posts[i]!.id, workerId));
    },
    attempt: (tx, offers, i) => assign(tx, offers[i]!),
    broken: `SELECT 1 FROM matching.assignment a JOIN matching.assignment b USING (worker_id)
             WHERE a.id < b.id AND a.block && b.block AND a.${LIVE} AND b.${LIVE}`,
  }),
  raceCase({
    guard: 'assignment_slot_once',
    what: '20 workers accept the last slot and one gets it',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: (db) => acceptedOffers(db, RACERS, 1),
    attempt: (tx, offers, i) => assign(tx, offers[i]!),
    broken: `SELECT 1 FROM matching.assignment WHERE ${LIVE} GROUP BY posting_id, slot_n HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'assignment_of_role',
    what: 'an offer for one role takes no slot of another, nor one without a role',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: crewOffers,
    attempt: (tx, offers, i) => assign(tx, offers[i]!, { slotN: i + 1 }),
    broken: `SELECT 1 FROM matching.assignment a JOIN matching.offer o ON o.id = a.offer_id
             JOIN postings.slot s ON (s.posting_id, s.n) = (a.posting_id, a.slot_n) WHERE o.role_n IS DISTINCT FROM s.role_n`,
  }),
  raceCase({
    guard: 'assignment_offer_once',
    what: 'one offer fills one slot, whoever answers it and however often',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => acceptedOffer(db, (await aPosting(db, { slots: RACERS })).id),
    attempt: (tx, offer, i) => assign(tx, offer, { workerId: randomUUID(), slotN: i + 1 }),
    broken: `SELECT 1 FROM matching.assignment GROUP BY offer_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'claim_once',
    what: 'a worker claims a posting once, be it as assignment or as standby',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: async (db) => ({ posting: await aPosting(db), workerId: randomUUID() }),
    attempt: (tx, { posting, workerId }, i) => aClaim(tx, posting.id, workerId, isLawful(i) ? 'assignment' : 'standby'),
    broken: `SELECT 1 FROM matching.claim GROUP BY posting_id, worker_id HAVING count(*) > 1`,
  }),
  raceCase({
    guard: 'assignment_has_claim',
    what: 'an accept and the release of its claim: one of the two',
    ...{ sqlState: NO_PARENT, allowed: RACERS / 2 },
    scene: async (db) => {
      const offers = await acceptedOffers(db, RACERS / 2);
      for (const { posting_id, worker_id } of offers) await aClaim(db, posting_id, worker_id);
      return offers;
    },
    attempt: (tx, offers, i) => {
      const offer = offers[pairOf(i)]!;
      if (isLawful(i)) return assignmentOf(tx, offer.id, { slotN: pairOf(i) + 1 });
      return tx.query('DELETE FROM matching.claim WHERE posting_id = $1 AND worker_id = $2', [
        offer.posting_id,
        offer.worker_id,
      ]);
    },
    broken: `SELECT 1 FROM matching.assignment a WHERE ${LIVE} AND NOT EXISTS (SELECT FROM matching.claim c
             WHERE c.posting_id = a.posting_id AND c.worker_id = a.worker_id)`,
  }),
  raceCase({
    guard: 'assignment_posting_holds',
    what: 'the employer cancels while the worker accepts: one of the two',
    ...{ sqlState: NO_PARENT, allowed: RACERS / 2 },
    scene: async (db) => {
      const posts = await postings(db, RACERS / 2);
      return many(RACERS / 2, (i) => acceptedOffer(db, posts[i]!.id));
    },
    attempt: (tx, offers, i) => {
      const offer = offers[pairOf(i)]!;
      if (isLawful(i)) return assign(tx, offer);
      return move(tx, 'postings.posting', offer.posting_id, `status = 'cancelled', ended_at = now()`);
    },
    broken: `SELECT 1 FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
             WHERE a.${LIVE} AND p.status = 'cancelled'`,
  }),
];

/** What follows an accept: work, hours, pay. */
const WORK_RACES = [
  raceCase({
    guard: 'assignment_paid_after_work',
    what: 'pay is marked for completed work alone',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => assignments(db, RACERS),
    attempt: async (tx, rows, i) => {
      const { id } = rows[i]!;
      if (isLawful(i)) await move(tx, 'matching.assignment', id, `status = 'checked_in'`);
      if (isLawful(i)) await move(tx, 'matching.assignment', id, `status = 'completed', minutes_worked = 240`);
      await move(tx, 'matching.assignment', id, 'paid_at = now(), pay_fen = 10000');
    },
    broken: `SELECT 1 FROM matching.assignment WHERE paid_at IS NOT NULL AND status <> 'completed'`,
  }),
  raceCase({
    guard: 'assignment_hours',
    what: 'completed work has its minutes, never fewer than none',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => assignments(db, RACERS),
    attempt: async (tx, rows, i) => {
      const { id } = rows[i]!;
      await move(tx, 'matching.assignment', id, `status = 'checked_in'`);
      const minutes = isLawful(i) ? 240 : oneOf(i, 'NULL', -5);
      await move(tx, 'matching.assignment', id, `status = 'completed', minutes_worked = ${minutes}`);
    },
    broken: `SELECT 1 FROM matching.assignment WHERE status = 'completed' AND coalesce(minutes_worked, -1) < 0`,
  }),
  raceCase({
    guard: 'assignment_reconfirmed_when',
    what: 'who reconfirmed did so at some time, by which the next question goes',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => assignments(db, RACERS),
    attempt: (tx, rows, i) => {
      const when = isLawful(i) ? ', reconfirmed_at = platform.now()' : '';
      return move(tx, 'matching.assignment', rows[i]!.id, `status = 'reconfirmed'${when}`);
    },
    broken: `SELECT 1 FROM matching.assignment WHERE status = 'reconfirmed' AND reconfirmed_at IS NULL`,
  }),
  raceCase({
    guard: 'assignment_en_route_when',
    what: 'who is on the way set out at some time',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => assignments(db, RACERS),
    attempt: (tx, rows, i) => {
      const when = isLawful(i) ? ', en_route_at = platform.now()' : '';
      return move(tx, 'matching.assignment', rows[i]!.id, `status = 'en_route'${when}`);
    },
    broken: `SELECT 1 FROM matching.assignment WHERE status = 'en_route' AND en_route_at IS NULL`,
  }),
  raceCase({
    guard: 'assignment_block_bounded',
    what: 'the hours of an assignment have a start and an end; without them nothing overlaps, or everything',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => assignments(db, RACERS),
    attempt: (tx, rows, i) => {
      const block = isLawful(i) ? '[2026-01-01,2026-01-02)' : oneOf(i, 'empty', '[2026-01-01,)');
      return move(tx, 'matching.assignment', rows[i]!.id, `block = '${block}'`);
    },
    broken: `SELECT 1 FROM matching.assignment WHERE isempty(block) OR upper_inf(block)`,
  }),
  raceCase({
    guard: 'assignment_step',
    what: 'an assignment ends once: by worker, by employer, released or no-show',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / EXITS.length },
    scene: (db) => assignments(db, RACERS / EXITS.length),
    attempt: (tx, rows, i) =>
      move(tx, 'matching.assignment', rows[Math.floor(i / EXITS.length)]!.id, `status = '${EXITS[i % EXITS.length]!}'`),
  }),
];

export const ASSIGNMENT_RACES = [...ACCEPT_RACES, ...WORK_RACES];
