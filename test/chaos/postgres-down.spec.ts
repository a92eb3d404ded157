import { randomUUID } from 'node:crypto';
import type { AcceptAnswer, PostingView, ProblemBody } from '@app/contracts';
import { waitFor, type HttpAnswer, type LoggedIn } from '@app/testing';
import { aDraft, inMinutes } from '../e2e/everything.fixture';
import { Phone } from './phone.fixture';
import { timed } from './timed.fixture';
import { chaosTown, type ChaosTown } from './town.fixture';

/** Nobody waits longer for a no. */
const LIMIT_MS = 15_000;
const HERD = 40;

/** Two urgent shifts that one worker can do, with the way between them, minutes from now. */
const FIRST = 30;
const SECOND = 110;

const WAITING = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('PostgreSQL is down', () => {
  let town: ChaosTown;
  let employer: LoggedIn;
  const people: { worker: LoggedIn; phone: Phone }[] = [];
  beforeAll(async () => {
    town = await chaosTown();
    employer = await town.employer();
    const workers = [await town.worker(), await town.worker()];
    await town.app.start();
    people.push(...workers.map((worker) => ({ worker, phone: new Phone(town.app.url, worker, { asks: true }) })));
    for (const { phone } of people) await phone.connected();
  }, 60_000);
  afterEach(() => town.postgres.resume());
  afterAll(async () => {
    for (const { phone } of people) phone.close();
    await town?.close();
  });

  const publishing = (startsInMinutes: number) => {
    const times = { startsAt: inMinutes(startsInMinutes), endsAt: inMinutes(startsInMinutes + 9) };
    const [draft, key] = [aDraft(times), randomUUID()];
    return () => employer.post<PostingView & ProblemBody>('/postings', draft, key);
  };
  const accepting = (worker: LoggedIn, offerId: string) => {
    const key = randomUUID();
    return () => worker.post<AcceptAnswer & ProblemBody>(`/offers/${offerId}/accept`, undefined, key);
  };

  /** An accept that is in the middle of its transaction, because somebody else holds the posting's row. */
  const waitingAccept = async <T>(postingId: string, accept: () => Promise<T>) => {
    let letGo = (): void => undefined;
    const released = new Promise<void>((resolve) => (letGo = resolve));
    const isHeld = new Promise<void>((resolve, reject) => {
      const hold = town.db.transaction(async (tx) => {
        await tx.query('SELECT 1 FROM postings.posting WHERE id = $1 FOR UPDATE', [postingId]);
        resolve();
        await released;
      });
      hold.catch(reject);
    });
    await isHeld;
    const answer = timed(accept);
    await waitFor('the accept waits', async () => (await town.db.query(WAITING)).length > 0);
    return { answer, letGo };
  };

  const expectUnavailable = ({ status, headers, body }: HttpAnswer<ProblemBody>): void => {
    expect({ status, body }).toEqual({ status: 503, body: expect.objectContaining({ status: 503 }) as unknown });
    expect(headers.get('content-type')).toContain('application/problem+json');
    expect(Number(headers.get('retry-after'))).toBeGreaterThan(0);
    expect(body).toMatchObject({ type: 'urn:kuaizhao:problem:unavailable', code: 'UNAVAILABLE' });
    expect(body.title).toMatch(/\S/);
  };

  it.each<[how: string, n: number, breakIt: () => Promise<void> | void]>([
    ['gone', 0, () => town.postgres.cut()],
    ['frozen', 1, () => town.postgres.hang()],
  ])(
    'and %s: every command is told 503 in time, and all goes on by itself after',
    async (how, n, breakIt) => {
      const { worker, phone } = people[n]!;
      const before = await publishing(FIRST)();
      const accept = accepting(worker, (await phone.offerOf(before.body.postingId)).offerId);
      const publish = publishing(SECOND);
      const { running } = town.app;
      const underWay = await waitingAccept(before.body.postingId, accept);
      await breakIt();
      underWay.letGo();

      const asked = await Promise.all([
        ...[timed(publish), underWay.answer, timed(() => worker.get<ProblemBody>('/offers?since=0'))],
        ...Array.from({ length: HERD }, () => timed(publishing(FIRST))),
      ]);
      for (const { value } of asked) expectUnavailable(value);
      const slowestMs = Math.max(...asked.map(({ tookMs }) => tookMs));
      process.stdout.write(`PostgreSQL ${how}: ${asked.length} times 503 within ${Math.round(slowestMs)} ms\n`);
      expect(slowestMs).toBeLessThan(LIMIT_MS);
      const health = async (part: string) => (await fetch(`${town.app.url}/health/${part}`)).status;
      expect({ live: await health('live'), ready: await health('ready') }).toEqual({ live: 200, ready: 503 });
      expect(running.alive).toBe(true);

      await town.postgres.resume();
      await waitFor('the app is ready again', () => town.app.isReady(), LIMIT_MS);
      expect((await accept()).body).toMatchObject({ outcome: 'assigned' });
      const after = await publish();
      expect(after.status).toBe(201);
      const { offerId } = await phone.offerOf(after.body.postingId);
      expect((await accepting(worker, offerId)()).body).toMatchObject({ outcome: 'assigned' });
      expect(town.app.running).toBe(running);
      expect(running.alive).toBe(true);
    },
    60_000,
  );
});
