import type { PostingView } from '@app/contracts';
import { setClock, waitFor } from '@app/testing';
import { aDraft, HERE, MINUTE_MS } from '../e2e/everything.fixture';
import { at, NOW } from '../e2e/waves.fixture';
import { chaosTown, type ChaosTown } from './town.fixture';

const HOUR_MS = 60 * MINUTE_MS;
const OPEN_FOR_MS = 6 * HOUR_MS;
const STEP_MS = 15 * MINUTE_MS;
/** At these steps the process is killed and comes back; at those Redis forgets everything. */
const RESTARTS = [2, 9, 17];
const FLUSHES = [1, 9, 14];

interface Round extends Record<string, unknown> {
  readonly n: number;
  readonly offered: number;
  readonly farthest_m: number | null;
}

describe('scenario 8: a posting that is open for six hours', () => {
  let town: ChaosTown;
  beforeAll(async () => {
    town = await chaosTown();
    await setClock(town.db, NOW);
  }, 60_000);
  afterAll(() => town?.close());

  const rounds = (postingId: string) =>
    town.db.query<Round>(
      `SELECT r.n, r.offered, (SELECT max(distance_m) FROM matching.offer o WHERE o.posting_id = r.posting_id AND o.round = r.n) AS farthest_m
       FROM matching.round r WHERE posting_id = $1 ORDER BY started_at, n`,
      [postingId],
    );
  const isDealtWith = () =>
    waitFor(
      'nothing is due',
      async () =>
        (
          await town.db.query(`SELECT 1 FROM matching.search WHERE due_at <= platform.now() UNION ALL
          SELECT 1 FROM platform.outbox WHERE topic = 'posting.changed'`)
        ).length === 0,
      20_000,
    );

  it('does not start again after restarts and a Redis that forgot: not its rounds, nor whom it asked, nor its radius', async () => {
    for (const kmNorth of [1, 6, 9]) {
      const place = { lat: HERE.lat + kmNorth / 111.2, lng: HERE.lng };
      await town.worker({ at: place, travelRadiusM: 50_000 });
    }
    await town.db.query(`UPDATE profiles.presence SET online_until = platform.now() + interval '1 day'`);
    await town.app.start();
    const employer = await town.employer();
    const { body } = await employer.post<PostingView>(
      '/postings',
      aDraft({
        startsAt: at(NOW + OPEN_FOR_MS + HOUR_MS),
        endsAt: at(NOW + OPEN_FOR_MS + 3 * HOUR_MS),
        validUntil: at(NOW + OPEN_FOR_MS),
      }),
    );
    let before: Round[] = [];
    for (let step = 1; step * STEP_MS < OPEN_FOR_MS; step++) {
      if (RESTARTS.includes(step)) {
        await town.app.kill();
        if (FLUSHES.includes(step)) await town.flushRedis();
        await town.app.start();
      } else if (FLUSHES.includes(step)) await town.flushRedis();
      await setClock(town.db, NOW + step * STEP_MS);
      await isDealtWith();
      const now = await rounds(body.postingId);
      expect(now.slice(0, before.length).map(({ n }) => n)).toEqual(before.map(({ n }) => n));
      before = now;
    }
    process.stdout.write(`${JSON.stringify(before)}\n`);
    const numbers = before.map(({ n }) => n);
    expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b));
    const reach = before.map((round) => round.farthest_m ?? 0);
    expect(reach.slice(0, 3)).toEqual([1000, 6000, 9000]);
    // Who holds an offer of the round that ends is asked again in the one after the next: any two reach everybody.
    for (let i = 1; i + 1 < reach.length; i++) expect(Math.max(reach[i]!, reach[i + 1]!)).toBe(9000);
    const asked = await town.db.query<{ times: number }>(
      'SELECT count(*)::int AS times FROM matching.offer WHERE posting_id = $1 GROUP BY worker_id',
      [body.postingId],
    );
    expect(asked).toHaveLength(3);
    expect(Math.max(...asked.map(({ times }) => times))).toBeLessThanOrEqual(numbers.length);
  }, 180_000);
});
