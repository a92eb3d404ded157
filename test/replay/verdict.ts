import { setTimeout as pause } from 'node:timers/promises';
import { LIVE_ASSIGNMENT_STATUSES } from '@app/core';
import type { Sql } from '@app/database';
import type { PlayedPosting } from './play';
import type { WorkerClient } from './worker-client';

/** What the database says about the run, beside what the clients were told. */
export interface Verdict {
  readonly offers: number;
  readonly assigned: readonly { readonly postingId: string; readonly workerId: string }[];
  readonly statuses: Readonly<Record<string, number>>;
  /** Postings that no end was found for within their validity and 10 s. */
  readonly unfinished: number;
  /** Pairs of live assignments of one worker that overlap. */
  readonly doubleBookings: number;
  /** Postings with more live and completed assignments than slots. */
  readonly overfills: number;
  /** Accepts that were answered "assigned" or "standby" and have no assignment or place in a line. */
  readonly lostAccepts: number;
  /** Offers in the database that their worker's client never heard of, and gaps in its numbers. */
  readonly missedOffers: number;
}

/** What a posting and a client's log must tell to be judged. */
export type JudgedPosting = Pick<PlayedPosting, 'postingId' | 'validUntilMs'>;
export type JudgedClient = Pick<WorkerClient, 'workerId' | 'offers' | 'answers' | 'settle'>;

const GRACE_MS = 10_000;
const ASK_EVERY_MS = 200;
/** A push may be on its way when the last posting ends. */
const LAST_PUSH_MS = 10_000;
const LIVE = `('${LIVE_ASSIGNMENT_STATUSES.join(`', '`)}')`;
const OPEN = `('draft', 'checking', 'open', 'paused')`;

const STATUSES = `SELECT status, count(*)::int AS n FROM postings.posting WHERE id = ANY($1::uuid[]) GROUP BY status`;
const UNFINISHED = `SELECT count(*)::int AS n FROM postings.posting WHERE id = ANY($1::uuid[]) AND status IN ${OPEN}`;
const OFFERS = `SELECT worker_id AS "workerId", seq::int FROM matching.offer WHERE worker_id = ANY($1::uuid[])`;
const ASSIGNMENTS = `SELECT id, posting_id AS "postingId", worker_id AS "workerId", status IN ${LIVE} OR status = 'completed' AS holds
  FROM matching.assignment WHERE worker_id = ANY($1::uuid[])`;
const STANDBYS = `SELECT id FROM matching.standby WHERE worker_id = ANY($1::uuid[])`;
const DOUBLE_BOOKINGS = `SELECT count(*)::int AS n FROM matching.assignment a JOIN matching.assignment b
  ON a.worker_id = b.worker_id AND a.id < b.id AND a.block && b.block
  WHERE a.worker_id = ANY($1::uuid[]) AND a.status IN ${LIVE} AND b.status IN ${LIVE}`;
const OVERFILLS = `SELECT count(*)::int AS n FROM postings.posting p WHERE p.id = ANY($1::uuid[]) AND p.slots <
  (SELECT count(*) FROM matching.assignment a WHERE a.posting_id = p.id AND (a.status IN ${LIVE} OR a.status = 'completed'))`;

/** Waits until every posting has ended and then compares the database with every client's own log. */
export async function judge(db: Sql, postings: readonly JudgedPosting[], clients: readonly JudgedClient[]) {
  const postingIds = postings.map((posting) => posting.postingId);
  const workerIds = clients.map((client) => client.workerId);
  const unfinished = await waitForEnds(db, postings, postingIds);
  await Promise.all(clients.map((client) => client.settle()));
  const missedOffers = await missed(db, clients, workerIds);
  const rows = await db.query<AssignmentRow>(ASSIGNMENTS, [workerIds]);
  const standbys = await db.query<{ id: string }>(STANDBYS, [workerIds]);
  const statuses = await db.query<{ status: string; n: number }>(STATUSES, [postingIds]);
  const verdict: Verdict = {
    offers: (await db.query(OFFERS, [workerIds])).length,
    assigned: rows.filter((row) => row.holds),
    statuses: Object.fromEntries(statuses.map(({ status, n }) => [status, n])),
    unfinished,
    doubleBookings: await count(db, DOUBLE_BOOKINGS, workerIds),
    overfills: await count(db, OVERFILLS, postingIds),
    lostAccepts: lostAccepts([...rows, ...standbys], clients),
    missedOffers,
  };
  return verdict;
}

interface AssignmentRow extends Record<string, unknown> {
  readonly id: string;
  readonly postingId: string;
  readonly workerId: string;
  readonly holds: boolean;
}

async function waitForEnds(db: Sql, postings: readonly JudgedPosting[], ids: readonly string[]): Promise<number> {
  const deadline = Math.max(0, ...postings.map((posting) => posting.validUntilMs)) + GRACE_MS;
  for (;;) {
    const unfinished = await count(db, UNFINISHED, ids);
    if (unfinished === 0 || Date.now() > deadline) return unfinished;
    await pause(ASK_EVERY_MS);
  }
}

function lostAccepts(rows: readonly { readonly id: string }[], clients: readonly JudgedClient[]): number {
  const kept = new Set(rows.map((row) => row.id));
  const told = clients.flatMap(({ answers }) =>
    answers.map(({ assignmentId, standbyId }) => assignmentId ?? standbyId),
  );
  return told.filter((id) => id !== null && !kept.has(id)).length;
}

/** The clients ask for nothing here: what they know comes from pushes and from their own questions after a gap or a cut. */
async function missed(db: Sql, clients: readonly JudgedClient[], workerIds: readonly string[]): Promise<number> {
  const byWorker = new Map(clients.map((client) => [client.workerId, client]));
  const endsAt = performance.now() + LAST_PUSH_MS;
  for (;;) {
    const offers = await db.query<{ workerId: string; seq: number }>(OFFERS, [workerIds]);
    const unheard = offers.filter(({ workerId, seq }) => !byWorker.get(workerId)!.offers.has(seq));
    if (unheard.length === 0 || performance.now() > endsAt) return unheard.length;
    await pause(ASK_EVERY_MS);
  }
}

async function count(db: Sql, statement: string, ids: readonly string[]): Promise<number> {
  const [row] = await db.query<{ n: number }>(statement, [ids]);
  return row!.n;
}
