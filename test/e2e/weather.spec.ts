import type { PostingView, WeatherOrderView } from '@app/contracts';
import { insertRow, waitFor, type LoggedIn } from '@app/testing';
import { aDraft, MINUTE_MS } from './everything.fixture';
import { aTown, at, becomes, goneFor, NOW, offerOn, times, type Town } from './waves.fixture';

const SHIQI = '442000001';
const HOUR_MS = 60 * MINUTE_MS;

let town: Town;
let bureau: LoggedIn;
beforeEach(async () => {
  town = await aTown();
  bureau = await town.test.staff('bureau');
}, 60_000);
afterEach(() => town?.close());

const order = (values: Record<string, unknown> = {}) =>
  bureau.post<WeatherOrderView>('/weather-orders', {
    ...{ kind: 'typhoon', townCodes: [SHIQI], from: at(NOW - HOUR_MS), until: at(NOW + 20 * MINUTE_MS) },
    ...values,
  });
const viewOf = async ({ postingId }: PostingView) =>
  (await town.employer.get<PostingView>(`/postings/${postingId}`)).body;
const revoke = ({ orderId }: WeatherOrderView) =>
  bureau.post<WeatherOrderView>(`/weather-orders/${orderId}/revoke`, undefined);

describe('a storm', () => {
  it('takes outdoor offers back, lets none be accepted, says why, and work goes on when it is revoked', async () => {
    const person = await town.person();
    const posting = await town.publish({ outdoor: true });
    expect(posting).toMatchObject({ outdoor: true, suspended: null });
    const offer = await offerOn(person, posting.postingId);
    const { status, body } = await order();
    expect([status, body.state, body.townCodes]).toEqual([201, 'holds', [SHIQI]]);
    expect(await person.accept(offer)).toMatchObject({ outcome: 'too_late', reason: 'WEATHER_SUSPENDED' });
    expect(await goneFor(person, offer)).toBe('weather_suspended');
    const until = at(NOW + 20 * MINUTE_MS);
    expect((await viewOf(posting)).suspended).toEqual({ reason: 'WEATHER_SUSPENDED', kind: 'typhoon', until });
    await town.free(person);
    expect((await revoke(body)).body.state).toBe('revoked');
    const again = await offerOn(person, posting.postingId, 2);
    expect((await viewOf(posting)).suspended).toBeNull();
    expect((await person.accept(again)).outcome).toBe('assigned');
    await becomes(town, 'filled', posting);
    expect((await revoke(body)).status).toBe(200);
  });

  it('keeps outdoor work out of rounds, feed, screens and claims until its end, and leaves indoor work alone', async () => {
    await order();
    const clerk = await town.test.staff('clerk');
    const market = { id: 'm1', name: '石岐零工市场', kind: 'market', townCode: SHIQI };
    await insertRow(town.test.db, 'platform.market', market);
    const [near, other] = [await town.person(), await town.person(1)];
    const outdoor = await town.publish({ outdoor: true });
    const indoor = await town.publish();
    await offerOn(near, indoor.postingId);
    await offerOn(other, indoor.postingId);
    await waitFor('the cycle has looked at the outdoor posting', async () => (await viewOf(outdoor)).search !== null);
    expect((await viewOf(outdoor)).suspended).toMatchObject({ kind: 'typhoon' });
    await town.clock(4 * MINUTE_MS);
    const feed = await near.get<{ postings: PostingView[] }>('/feed');
    expect(feed.body.postings.map(({ postingId }) => postingId)).not.toContain(outdoor.postingId);
    const screen = await clerk.get<{ postings: PostingView[] }>('/feed/station/m1');
    expect(screen.body.postings.map(({ postingId }) => postingId)).toEqual([indoor.postingId]);
    const claimed = await near.post<{ reason: string }>(`/feed/${outdoor.postingId}/claim`, undefined);
    expect(claimed.body.reason).toBe('WEATHER_SUSPENDED');
    expect([...near.phone.offers, ...other.phone.offers].filter((o) => o.postingId === outdoor.postingId)).toEqual([]);
    await town.clock(20 * MINUTE_MS);
    await waitFor('somebody is asked after the storm', () =>
      [...near.phone.offers, ...other.phone.offers].find((o) => o.postingId === outdoor.postingId),
    );
  });
});

describe('a shift in the hours of an order', () => {
  const publish = (values: Record<string, unknown>) =>
    town.employer.post<PostingView>('/postings', aDraft({ ...times(NOW), outdoor: true, ...values }));

  it('is refused at publishing when it is outdoors in that town', async () => {
    await order({ kind: 'heat_40', until: at(NOW + HOUR_MS) });
    const { status, body } = await publish({});
    expect([status, (body as unknown as { errors: unknown[] }).errors]).toMatchObject([
      422,
      [{ field: 'startsAt', code: 'SHIFT_IN_WEATHER_ORDER' }],
    ]);
    expect((await publish({ outdoor: false })).status).toBe(201);
    expect((await publish({ townCode: '442000002' })).status).toBe(201);
  });

  it('is refused between 37 and 40 °C only when it touches noon', async () => {
    await order({ kind: 'heat_37', until: at(NOW + 10 * HOUR_MS) });
    expect((await publish({ endsAt: at(NOW + 2 * HOUR_MS + MINUTE_MS) })).status).toBe(422);
    expect((await publish({ endsAt: at(NOW + 2 * HOUR_MS) })).status).toBe(201);
  });
});

describe('an order', () => {
  it.each([
    [{ until: at(NOW - HOUR_MS) }, 'until', 'WINDOW_ORDER'],
    [{ until: at(NOW + 8 * 24 * HOUR_MS) }, 'until', 'WEATHER_ORDER_TOO_LONG'],
    [{ townCodes: [SHIQI, '442000999'] }, 'townCodes.1', 'TOWN_UNKNOWN'],
  ])('with %j is refused, and nothing is written', async (values, field, code) => {
    const { status, body } = await order(values);
    expect([status, (body as unknown as { errors: unknown[] }).errors]).toMatchObject([422, [{ field, code }]]);
    expect((await bureau.get<{ orders: unknown[] }>('/weather-orders')).body.orders).toEqual([]);
  });

  it('that never was cannot be revoked', async () => {
    expect((await revoke({ orderId: town.employer.accountId } as WeatherOrderView)).status).toBe(404);
  });
});
