import { randomUUID } from 'node:crypto';
import type { AcceptAnswer } from '@app/contracts';
import { DEFAULT_POLICY, standbySize } from '@app/core';
import { anOffer, aPosting, waitFor, type LoggedIn, type TestApp } from '@app/testing';
import { everything, phoneOf } from './everything.fixture';

const WORKERS = 1000;
/** One slot needs a line of so many; they come before the last of the losers are told, so that it is always full. */
const LINE = standbySize(1, DEFAULT_POLICY.showRatePrior, DEFAULT_POLICY.standbyConfidence);

describe('scenario 1: the last slot', () => {
  let test: TestApp;
  beforeAll(async () => {
    test = await everything();
  }, 60_000);
  afterAll(() => test?.close());

  it(`gives 1 of ${WORKERS} concurrent accepts the slot, the first losers a place in the line, and every other one a typed answer`, async () => {
    const { id: postingId } = await aPosting(test.db, { slots: 1 });
    const workers: LoggedIn[] = [];
    for (let i = 0; i < WORKERS; i++) workers.push(await test.worker({ skills: ['cleaner'] }));
    const offers: string[] = [];
    for (const { accountId } of workers) offers.push((await anOffer(test.db, { postingId, workerId: accountId })).id);
    const loser = await phoneOf(test, workers.at(-1)!);

    const answers = await Promise.all(
      workers.map((worker, i) => worker.post<AcceptAnswer>(`/offers/${offers[i]}/accept`, undefined, randomUUID())),
    );
    const outcomes = answers.map(({ status, body }) => `${status} ${body.outcome}`);
    expect(outcomes.filter((o) => o === '200 assigned')).toHaveLength(1);
    expect(outcomes.filter((o) => o === '200 standby')).toHaveLength(LINE);
    expect(outcomes.filter((o) => o === '200 too_late')).toHaveLength(WORKERS - 1 - LINE);
    const [row] = await test.db.query<{ n: number; filled: number }>(
      `SELECT count(*)::int AS n, (SELECT filled FROM postings.posting WHERE id = $1) AS filled FROM matching.assignment WHERE posting_id = $1`,
      [postingId],
    );
    expect(row).toEqual({ n: 1, filled: 1 });
    const events = await test.db.query<{ type: string; n: number }>(
      `SELECT type, count(*)::int AS n FROM platform.event
       WHERE posting_id = $1 AND type IN ('accept.refused', 'assignment.confirmed', 'standby.joined') GROUP BY type ORDER BY type`,
      [postingId],
    );
    expect(events.map(({ n }) => n)).toEqual([WORKERS - 1 - LINE, 1, LINE]);
    await waitFor(
      'the loser is told, unless he is the one',
      () => loser.gone.length > 0 || outcomes.at(-1) === '200 assigned',
    );
    loser.socket.disconnect();
  }, 180_000);
});
