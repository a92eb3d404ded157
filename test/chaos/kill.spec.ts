import { setTimeout as pause } from 'node:timers/promises';
import type { PostingView, TokenPair } from '@app/contracts';
import { DEFAULT_POLICY, type MatchingPolicy } from '@app/core';
import { waitFor, type LoggedIn } from '@app/testing';
import { aDraft, inMinutes, MINUTE_MS } from '../e2e/everything.fixture';
import { Api } from '../replay/api';
import { Session } from '../replay/session';
import { judge } from '../replay/verdict';
import { WorkerClient } from '../replay/worker-client';
import { printedChance } from './seed.fixture';
import { AT_ANY_HOUR, chaosTown, putIntoForce, type ChaosTown } from './town.fixture';

const WORKERS = 40;
const POSTINGS = 60;
const KILLS = 3;
const GAP_MS = 150;
const LONGEST_WAIT_MS = 300;
const ACCEPTS = 0.6;
const VALID_FOR_MS = 15_000;
/** Shifts of three times a day: a worker may take one of each, and hears of several at once. */
const SHIFT_STARTS = [60, 180, 300];
/** Every tenth posting seeks a trade that nobody here has: it must end by itself. */
const NOBODY_DOES = 'loader';

/** Rounds are over after seconds, so that postings end within the test; everything else is as in the city. */
const ROUNDS = [{ ...DEFAULT_POLICY.rounds.urgent[1]!, lifetimeMs: 2000 }];
const POLICY: MatchingPolicy = {
  ...AT_ANY_HOUR,
  ...{ version: 3, dailyOfferCap: 1000, graceMs: 500 },
  rounds: { urgent: ROUNDS, same_day: ROUNDS, planned: ROUNDS },
  windowMs: { urgent: 0, same_day: 0, planned: 0 },
};

describe('kill -9 at any moment of a busy day', () => {
  let town: ChaosTown;
  let api: Api;
  const clients: WorkerClient[] = [];
  const postings: { postingId: string; validUntilMs: number }[] = [];
  const chance = printedChance('kill -9');
  const upTo = (limit: number): number => chance() * limit;

  beforeAll(async () => {
    town = await chaosTown();
    api = new Api(town.app.url);
    await putIntoForce(town.db, POLICY);
    const people: LoggedIn[] = [];
    for (let n = 0; n < WORKERS; n++) people.push(await town.worker());
    await town.app.start();
    for (const [n, worker] of people.entries()) {
      const session = await Session.open(api, () => Promise.resolve(tokensOf(worker)));
      const answer = () => ({ afterMs: upTo(LONGEST_WAIT_MS), accept: chance() < ACCEPTS });
      clients.push(new WorkerClient(n, session, answer));
    }
    await Promise.all(clients.map((client) => client.connect()));
  }, 90_000);
  afterAll(async () => {
    for (const client of clients) client.close();
    await town?.close();
  });

  /** A client that gets no answer asks again with the same key. */
  const publish = async (employer: LoggedIn, n: number): Promise<void> => {
    const starts = SHIFT_STARTS[n % SHIFT_STARTS.length]!;
    const validUntilMs = Date.now() + VALID_FOR_MS;
    const body = aDraft({
      ...{ startsAt: inMinutes(starts), endsAt: inMinutes(starts + 30), validUntil: new Date(validUntilMs) },
      ...(n % 10 === 9 && { occupationId: NOBODY_DOES }),
    });
    const { postingId } = await api.call<PostingView>('POST', '/postings', { token: employer.token, body });
    postings.push({ postingId, validUntilMs });
  };

  const killAndRestart = async (afterPostings: number, momentMs: number): Promise<void> => {
    await waitFor(`${afterPostings} postings`, () => postings.length >= afterPostings, MINUTE_MS);
    await pause(momentMs);
    await town.app.kill();
    await town.app.start();
  };

  it('ends every posting, breaks no rule, and everybody has heard of all his offers', async () => {
    const employer = await town.employer();
    const share = POSTINGS / KILLS;
    const kills = Array.from({ length: KILLS }, (_, n) => ({
      ...{ after: Math.floor(n * share + upTo(share * 0.8)), momentMs: upTo(2 * GAP_MS) },
    }));
    const publishing = Array.from({ length: POSTINGS }, async (_, n) => {
      await pause(n * GAP_MS);
      await publish(employer, n);
    });
    for (const { after, momentMs } of kills) await killAndRestart(after, momentMs);
    await Promise.all(publishing);

    const verdict = await judge(town.db, postings, clients);
    const answers = clients.flatMap((client) => client.answers);
    const told = (outcome: string): number => answers.filter((answer) => answer.outcome === outcome).length;
    process.stdout.write(
      `${JSON.stringify(verdict.statuses)}, ${verdict.offers} offers, ${told('assigned')} assigned, ` +
        `${told('too_late')} too late, ${told('declined')} declined; killed ${JSON.stringify(kills)}\n`,
    );
    expect(verdict).toMatchObject({ unfinished: 0, doubleBookings: 0, overfills: 0, lostAccepts: 0, missedOffers: 0 });
    expect(new Set(Object.keys(verdict.statuses))).toEqual(new Set(['filled', 'expired']));
    expect(new Set(postings.map(({ postingId }) => postingId)).size).toBe(POSTINGS);
    expect(verdict.assigned).toHaveLength(verdict.statuses.filled!);
    expect(told('assigned')).toBe(verdict.statuses.filled);
    expect(await gaps()).toEqual([]);
    expect(answers.filter(({ outcome }) => outcome === 'refused' || outcome === 'no_answer')).toEqual([]);
  }, 120_000);

  /** Workers whose sequence has a hole, or does not end where their inbox says. */
  const gaps = () =>
    town.db.query(
      `SELECT i.worker_id FROM matching.inbox i LEFT JOIN matching.offer o USING (worker_id)
       GROUP BY i.worker_id, i.last_seq HAVING count(o.seq) <> i.last_seq OR coalesce(max(o.seq), 0) <> i.last_seq`,
    );
});

const tokensOf = ({ accountId, token }: LoggedIn): TokenPair => ({
  ...{ accountId, accessToken: token, refreshToken: 'none', expiresInS: 600, role: 'worker', registered: true },
});
