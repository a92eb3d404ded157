import { randomUUID } from 'node:crypto';
import type { Db, Sql } from '@app/database';
import {
  aClaim,
  anEmployer,
  anOffer,
  aPosting,
  aRound,
  assignmentOf,
  blockOf,
  insertRow,
  type OfferRow,
  type PostingRow,
  type RowValues,
} from '@app/testing';

export const NOT_UNIQUE = '23505';
export const CHECK_FAILED = '23514';
export const NO_PARENT = '23503';
export const EXCLUDED = '23P01';

/** n of what `make` makes, at the same time. */
export const many = <T>(n: number, make: (i: number) => Promise<T>): Promise<T[]> =>
  Promise.all(Array.from({ length: n }, (_, i) => make(i)));

/** Odd racers do what is forbidden, in turn; even ones do what is allowed, so that a guard that refuses everything shows. */
export const isLawful = (i: number): boolean => i % 2 === 0;
/** Of two lawful or unlawful ways the one of this racer. */
export const oneOf = <A, B>(i: number, first: A, second: B): A | B => (i % 4 < 2 ? first : second);

/** n postings of one employer at the same hours. */
export async function postings(db: Db, n: number, values: RowValues = {}): Promise<PostingRow[]> {
  const { employerId } = await anEmployer(db);
  return many(n, () => aPosting(db, { employerId, ...values }));
}

const ACCEPTED = { status: 'accepted', outcome: 'assigned', answeredAt: '2026-01-01T00:00:00Z' };

/** An accepted offer; it takes none of the worker's hands. */
export const acceptedOffer = (db: Db, postingId: string, workerId: string = randomUUID()): Promise<OfferRow> =>
  anOffer(db, { postingId, workerId, ...ACCEPTED });

/** n workers who have accepted the same posting of n slots. */
export async function acceptedOffers(db: Db, n: number, slots = n): Promise<OfferRow[]> {
  const posting = await aPosting(db, { slots });
  return many(n, () => acceptedOffer(db, posting.id));
}

/** What an accept writes: the claim and the assignment. */
export async function assign(sql: Sql, offer: OfferRow, values: RowValues = {}): Promise<{ id: string }> {
  const { postingId = offer.posting_id, workerId = offer.worker_id } = values;
  await aClaim(sql, postingId as string, workerId as string);
  return assignmentOf(sql, offer.id, values);
}

/** n assignments, each of its own worker, on one posting. */
export async function assignments(db: Db, n: number): Promise<{ id: string }[]> {
  const offers = await acceptedOffers(db, n);
  return many(n, (i) => db.transaction((tx) => assign(tx, offers[i]!, { slotN: i + 1 })));
}

/** Postings with an open round, and a worker with an inbox: all that a bare row of matching.offer stands on. */
export async function offerGround(db: Db, nPostings: number): Promise<{ posts: PostingRow[]; workerId: string }> {
  const posts = await postings(db, nPostings);
  await many(nPostings, (i) => aRound(db, posts[i]!.id, 1));
  const { worker_id: workerId } = await insertRow<{ worker_id: string }>(db, 'matching.inbox', {
    workerId: randomUUID(),
  });
  return { posts, workerId };
}

/** One bare row of matching.offer. */
export const offerRow = (sql: Sql, posting: PostingRow, values: RowValues): Promise<OfferRow> =>
  insertRow<OfferRow>(sql, 'matching.offer', {
    ...{ postingId: posting.id, postingVersion: 1, round: 1, seq: 1, hand: 1, block: blockOf(posting), status: 'sent' },
    ...{ score: 0.5, parts: {}, distanceM: 1000, rank: 1, expiresAt: posting.starts_at.getTime() },
    ...values,
  });

/** The statement that moves one row to another status. */
export const move = (sql: Sql, table: string, id: string, set: string): Promise<unknown> =>
  sql.query(`UPDATE ${table} SET ${set} WHERE id = $1`, [id]);
