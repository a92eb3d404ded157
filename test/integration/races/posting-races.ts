import { aCreditCode, anEmployer, aPosting } from '@app/testing';
import { raceCase, RACERS } from './race-case';
import { CHECK_FAILED, isLawful, move, NOT_UNIQUE, oneOf, postings } from './scenes';

const POSTING = 'postings.posting';

export const POSTING_RACES = [
  raceCase({
    guard: 'posting_no_overfill',
    what: '20 accepts count themselves into 3 slots and 3 do',
    ...{ sqlState: CHECK_FAILED, allowed: 3 },
    scene: (db) => aPosting(db, { slots: 3 }),
    attempt: (tx, { id }) => move(tx, POSTING, id, 'filled = filled + 1'),
    broken: `SELECT 1 FROM postings.posting WHERE filled > slots`,
  }),
  raceCase({
    guard: 'posting_slots_range',
    what: '1 to 500 slots, never 0 or 501',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => postings(db, RACERS),
    attempt: (tx, posts, i) =>
      move(tx, POSTING, posts[i]!.id, `slots = ${isLawful(i) ? oneOf(i, 1, 500) : oneOf(i, 0, 501)}`),
    broken: `SELECT 1 FROM postings.posting WHERE slots NOT BETWEEN 1 AND 500`,
  }),
  raceCase({
    guard: 'posting_shift_order',
    what: 'a shift ends after it starts, within 24 hours',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => postings(db, RACERS),
    attempt: (tx, posts, i) => {
      const length = isLawful(i) ? oneOf(i, '1 minute', '24 hours') : oneOf(i, '0 minutes', '24 hours 1 second');
      return move(tx, POSTING, posts[i]!.id, `ends_at = starts_at + interval '${length}'`);
    },
    broken: `SELECT 1 FROM postings.posting WHERE ends_at <= starts_at OR ends_at > starts_at + interval '24 hours'`,
  }),
  raceCase({
    guard: 'posting_place_in_city',
    what: 'a place lies in Zhongshan: not at (0, 0), not at NaN',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => postings(db, RACERS),
    attempt: (tx, posts, i) => {
      const [lat, lng] = isLawful(i) ? [22.5, 113.4] : oneOf(i, [0, 0], [`'NaN'`, 113.4]);
      return move(tx, POSTING, posts[i]!.id, `lat = ${lat}, lng = ${lng}`);
    },
    broken: `SELECT 1 FROM postings.posting WHERE NOT (lat BETWEEN 22 AND 23 AND lng BETWEEN 113 AND 114)`,
  }),
  raceCase({
    guard: 'posting_pay_positive',
    what: 'nobody works for nothing',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => postings(db, RACERS),
    attempt: (tx, posts, i) => move(tx, POSTING, posts[i]!.id, `pay_fen = ${isLawful(i) ? 1 : oneOf(i, 0, -1)}`),
    broken: `SELECT 1 FROM postings.posting WHERE pay_fen <= 0`,
  }),
  raceCase({
    guard: 'posting_ended_when',
    what: 'an ended posting says when it ended, and no other does',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => postings(db, RACERS),
    attempt: (tx, posts, i) => {
      const change = isLawful(i)
        ? oneOf(i, `status = 'cancelled', ended_at = now()`, `status = 'paused'`)
        : oneOf(i, `status = 'cancelled'`, `ended_at = now()`);
      return move(tx, POSTING, posts[i]!.id, change);
    },
    broken: `SELECT 1 FROM postings.posting WHERE (status IN ('cancelled', 'expired')) <> (ended_at IS NOT NULL)`,
  }),
  raceCase({
    guard: 'posting_step',
    what: 'a posting ends once: cancelled or expired',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => postings(db, RACERS / 2),
    attempt: (tx, posts, i) => {
      const status = isLawful(i) ? 'cancelled' : 'expired';
      return move(tx, POSTING, posts[Math.floor(i / 2)]!.id, `status = '${status}', ended_at = now()`);
    },
  }),
  raceCase({
    guard: 'slot_step',
    what: 'the employer takes a slot away while a worker takes it: one of the two',
    ...{ sqlState: CHECK_FAILED, allowed: RACERS / 2 },
    scene: (db) => aPosting(db, { slots: RACERS / 2 }),
    attempt: (tx, { id }, i) =>
      tx.query('UPDATE postings.slot SET status = $3 WHERE posting_id = $1 AND n = $2', [
        id,
        Math.floor(i / 2) + 1,
        isLawful(i) ? 'filled' : 'void',
      ]),
  }),
  raceCase({
    guard: 'employer_credit_code_once',
    what: '20 registrations with one credit code are one employer',
    ...{ sqlState: NOT_UNIQUE, allowed: 1 },
    scene: () => Promise.resolve(aCreditCode()),
    attempt: (tx, creditCode) => anEmployer(tx, { creditCode }),
    broken: `SELECT 1 FROM postings.employer GROUP BY credit_code HAVING count(*) > 1`,
  }),
];
