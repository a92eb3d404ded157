import type { PostingView, TokenPair } from '@app/contracts';
import { DEFAULT_POLICY, type MatchingPolicy } from '@app/core';
import { TOWNS, waitFor, type LoggedIn } from '@app/testing';
import { aDraft, inMinutes } from '../e2e/everything.fixture';
import { Api } from '../replay/api';
import { Session } from '../replay/session';
import { judge } from '../replay/verdict';
import { WorkerClient } from '../replay/worker-client';
import type { ChildApp } from './child-app.fixture';
import { processes, type Processes } from './processes.fixture';
import { AT_ANY_HOUR, putIntoForce } from './town.fixture';

const PER_TOWN = 6;
const VALID_FOR_MS = 100_000;
const TAKE_OVER_MS = 15_000;

/** Rounds of a few seconds, so that somebody who was busy is asked again within the test. */
const ROUNDS = [{ ...DEFAULT_POLICY.rounds.urgent[1]!, lifetimeMs: 3000 }];
const POLICY: MatchingPolicy = {
  ...AT_ANY_HOUR,
  ...{ version: 3, dailyOfferCap: 1000, graceMs: 500 },
  rounds: { urgent: ROUNDS, same_day: ROUNDS, planned: ROUNDS },
};
/** The shard of 小榄 and 古镇, and that of the others. */
const [NORTH, SOUTH] = [1, 2];

describe('two matcher processes', () => {
  let city: Processes;
  let employer: LoggedIn;
  const clients: WorkerClient[] = [];
  const published: { postingId: string; validUntilMs: number }[] = [];

  beforeAll(async () => {
    city = await processes();
    await putIntoForce(city.db, POLICY);
    employer = await city.employer();
    const people: LoggedIn[] = [];
    for (const { lat, lng } of TOWNS)
      for (let n = 0; n < PER_TOWN + 4; n++) people.push(await city.worker({ at: { lat, lng } }));
    const { postings, gateways, matchers } = city;
    for (const app of [postings, gateways[0], ...matchers]) await app.start();
    const api = new Api(gateways[0].url);
    for (const [n, worker] of people.entries()) {
      const session = await Session.open(api, () => Promise.resolve(tokensOf(worker)));
      clients.push(new WorkerClient(n, session, () => ({ afterMs: 0, accept: true })));
    }
    await Promise.all(clients.map((client) => client.connect()));
  }, 240_000);
  afterAll(async () => {
    for (const client of clients) client.close();
    await city?.close();
  });

  const publish = async ({ code9, lat, lng }: (typeof TOWNS)[number]): Promise<string> => {
    const validUntilMs = Date.now() + VALID_FOR_MS;
    const times = { startsAt: inMinutes(60), endsAt: inMinutes(90), validUntil: new Date(validUntilMs) };
    const draft = aDraft({ ...times, townCode: code9, place: { lat, lng } });
    const call = { token: employer.token, body: draft };
    const { postingId } = await new Api(city.postings.url).call<PostingView>('POST', '/postings', call);
    published.push({ postingId, validUntilMs });
    return postingId;
  };
  const ownerOf = async (shard: number): Promise<ChildApp | undefined> => {
    const [row] = await city.db.query<{ owner: string | null }>('SELECT owner FROM platform.shard WHERE id = $1', [
      shard,
    ]);
    return city.matchers.find((app) => row?.owner?.startsWith(`${app.running.pid}-`));
  };
  const cyclesOf = async (): Promise<number[]> =>
    (await city.db.query<{ cycles: string }>('SELECT cycles FROM platform.shard ORDER BY id')).map((row) =>
      Number(row.cycles),
    );
  const split = () =>
    waitFor('each process has one shard', async () => {
      const [north, south] = [await ownerOf(NORTH), await ownerOf(SOUTH)];
      return north && south && north !== south && ([north, south] as const);
    });
  const offersOf = (postingId: string) =>
    city.db.query('SELECT 1 FROM matching.offer WHERE posting_id = $1', [postingId]);
  const isOffered = (postingId: string) =>
    waitFor(`${postingId} is offered`, async () => (await offersOf(postingId)).length > 0, TAKE_OVER_MS);
  /** Fences of a shard in the order in which its decisions were written. */
  const fencesOf = async (shard: number): Promise<number[]> =>
    (
      await city.db.query<{ fence: string }>('SELECT fence FROM matching.decision WHERE shard = $1 ORDER BY id', [
        shard,
      ])
    ).map(({ fence }) => Number(fence));

  it('split the city and keep their parts: everything is offered and filled, and no cycle is refused', async () => {
    await split();
    const before = await cyclesOf();
    const fences = await city.db.query('SELECT id, owner, fence FROM platform.shard ORDER BY id');
    for (let n = 0; n < PER_TOWN; n++) await Promise.all(TOWNS.map(publish));
    const verdict = await judge(city.db, published, clients);
    expect(verdict).toMatchObject({ unfinished: 0, doubleBookings: 0, overfills: 0, lostAccepts: 0, missedOffers: 0 });
    expect(verdict.statuses).toEqual({ filled: published.length });
    const grown = (await cyclesOf()).map((cycles, i) => cycles - before[i]!);
    process.stdout.write(`cycles of the shards: ${grown.join(' and ')}\n`);
    expect(Math.min(...grown)).toBeGreaterThan(1);
    expect(await city.db.query('SELECT id, owner, fence FROM platform.shard ORDER BY id')).toEqual(fences);
    for (const { running } of city.matchers) expect(running.output).not.toContain('another owner');
  }, 180_000);

  it('scenario 16: two owners of one shard after a pause: the fence refuses the older', async () => {
    const [older, newer] = await split();
    await older.running.end('SIGTERM');
    await waitFor('the other one has both', async () => (await ownerOf(NORTH)) === newer);
    await older.start('pause cycle.before_write');
    const owners = await split();
    const paused = owners.indexOf(older) === 0 ? NORTH : SOUTH;
    const fenceBefore = await fenceOf(paused);

    // It decides, and stops before it writes.
    const late = await publish(TOWNS.find(({ shard }) => shard === paused)!);
    await waitFor('the other one takes over', async () => (await ownerOf(paused)) === newer, TAKE_OVER_MS);
    await isOffered(late);
    const offers = await offersOf(late);
    older.running.signal('SIGCONT');
    await waitFor(
      'the older owner is refused',
      () => older.running.output.includes('another owner took over'),
      TAKE_OVER_MS,
    );
    expect(await offersOf(late)).toHaveLength(offers.length);

    for (const town of TOWNS) await publish(town);
    const verdict = await judge(city.db, published, clients);
    expect(verdict).toMatchObject({ unfinished: 0, doubleBookings: 0, overfills: 0, lostAccepts: 0, missedOffers: 0 });
    const fences = await fencesOf(paused);
    expect(fences).toEqual([...fences].sort((a, b) => a - b));
    expect(Math.max(...fences)).toBeGreaterThan(fenceBefore);
    expect(fences).not.toContain(fenceBefore);
  }, 180_000);

  const fenceOf = async (shard: number): Promise<number> => {
    const [row] = await city.db.query<{ fence: string }>('SELECT fence FROM platform.shard WHERE id = $1', [shard]);
    return Number(row!.fence);
  };
});

const tokensOf = ({ accountId, token }: LoggedIn): TokenPair => ({
  ...{ accountId, accessToken: token, refreshToken: 'none', expiresInS: 600, role: 'worker', registered: true },
});
