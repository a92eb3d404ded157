import type { AssignmentView, CheckInCode } from '@app/contracts';
import { insertRow, type LoggedIn } from '@app/testing';
import { HERE, MINUTE_MS } from './everything.fixture';
import { aTown, offerOn, SECOND_MS, type Person, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

interface Booked {
  readonly person: Person;
  readonly postingId: string;
  readonly path: string;
}

/** Somebody who has taken a place that starts in half an hour. */
async function booked(values: Record<string, unknown> = {}): Promise<Booked> {
  const person = await town.person();
  const { postingId } = await town.publish(values);
  const answer = await person.accept(await offerOn(person, postingId));
  if (answer.outcome !== 'assigned') throw new Error(JSON.stringify(answer));
  return { person, postingId, path: `/assignments/${answer.assignmentId}` };
}

const shown = async (postingId: string, by: LoggedIn = town.employer) =>
  (await by.get<CheckInCode>(`/postings/${postingId}/check-in-code`)).body;
const northOf = (metres: number) => ({ lat: HERE.lat + metres / 111_200, lng: HERE.lng });
const refusedAs = (code: string): unknown =>
  expect.objectContaining({ status: 409, body: expect.objectContaining({ code }) });
const seen = async () =>
  (
    await town.test.db.query(
      `SELECT status, check_in_method AS method, check_in_distance_m AS m FROM matching.assignment`,
    )
  )[0];

describe('a worker arrives', () => {
  it('by the code that the employer shows, whatever the time on his own phone', async () => {
    const { person, postingId, path } = await booked();
    await town.clock(25 * MINUTE_MS);
    const { code, changesAt } = await shown(postingId);
    expect(changesAt).toBe('2026-11-24T02:25:30.000Z');
    const answer = await person.post<AssignmentView>(`${path}/check-in/code`, { code });
    expect(answer).toMatchObject({
      ...{
        status: 200,
        body: { status: 'checked_in', checkInMethod: 'code', checkedInAt: '2026-11-24T02:25:00.000Z' },
      },
    });
    await town.clock(40 * MINUTE_MS);
    const again = await person.post<AssignmentView>(`${path}/check-in/code`, { code });
    expect(again.body).toEqual(answer.body);
    const events = await town.test.db.query(
      `SELECT data, worker_id = actor_id AS own FROM platform.event WHERE type = 'assignment.checked_in'`,
    );
    expect(events).toEqual([{ data: { sameDay: true, method: 'code', first: true }, own: true }]);
  });

  it('by a position inside the fence, also one of a Chinese map', async () => {
    const { person, path } = await booked();
    const far = await person.post(`${path}/check-in/position`, { place: northOf(350) });
    expect(far).toEqual(refusedAs('OUTSIDE_FENCE'));
    expect(far.body).toMatchObject({
      facts: { metres: 350, fenceM: 300 },
      detail: expect.stringContaining('约 350 米'),
    });
    // The same numbers as GCJ-02 lie about 600 m off.
    const shifted = await person.post(`${path}/check-in/position`, { place: { ...HERE, crs: 'GCJ02' } });
    expect(shifted).toEqual(refusedAs('OUTSIDE_FENCE'));
    expect(await seen()).toEqual({ status: 'confirmed', method: null, m: null });
    const near = await person.post<AssignmentView>(`${path}/check-in/position`, { place: northOf(250) });
    expect(near).toMatchObject({ status: 200, body: { checkInMethod: 'position' } });
    expect(await seen()).toEqual({ status: 'checked_in', method: 'position', m: 250 });
  });

  it('and is seen by a clerk of the market of the posting, not by one of another', async () => {
    for (const id of ['m1', 'm2']) {
      const market = { id, name: `${id} 零工市场`, kind: 'market', townCode: '442000001' };
      await insertRow(town.test.db, 'platform.market', market);
    }
    const [clerk, other] = [await town.test.staff('clerk'), await town.test.staff('clerk')];
    const at = (id: string, { accountId }: LoggedIn) =>
      town.test.db.query('UPDATE profiles.account SET market_id = $1 WHERE id = $2', [id, accountId]);
    await Promise.all([at('m1', clerk), at('m2', other)]);
    const { person, path } = await booked({ marketId: 'm1' });
    expect((await other.post(`${path}/check-in`)).status).toBe(404);
    expect((await clerk.post<AssignmentView>(`${path}/check-in`)).body.checkInMethod).toBe('clerk');
    const [event] = await town.test.db.query(
      `SELECT actor_id AS actor, on_behalf_of AS "for" FROM platform.event WHERE type = 'assignment.checked_in'`,
    );
    expect(event).toEqual({ actor: clerk.accountId, for: person.accountId });
  });
});

describe('a check-in is refused and nothing is written', () => {
  it('with a code that is old, of another posting, or not one of ours', async () => {
    const { person, postingId, path } = await booked();
    const other = await town.publish();
    const { code } = await shown(postingId);
    const { code: foreign } = await shown(other.postingId);
    await town.clock(MINUTE_MS + SECOND_MS);
    const told = async (body: unknown) => await person.post(`${path}/check-in/code`, body);
    expect(await told({ code })).toEqual(refusedAs('CODE_EXPIRED'));
    expect(await told({ code: foreign })).toEqual(refusedAs('CODE_OTHER_POSTING'));
    expect(await told({ code: 'https://example.com' })).toEqual(refusedAs('CODE_WRONG'));
    expect((await told({ code: '' })).status).toBe(422);
    expect(await seen()).toMatchObject({ status: 'confirmed', method: null });
  });

  it('from outside the city, of somebody else, too early and after the shift', async () => {
    const { person, path } = await booked({
      ...{ startsAt: '2026-11-24T03:40:00.000Z', endsAt: '2026-11-24T07:40:00.000Z' },
    });
    const place = HERE;
    expect(await person.post(`${path}/check-in/position`, { place })).toEqual(refusedAs('TOO_EARLY'));
    await town.clock(60 * MINUTE_MS);
    const stranger = await town.test.worker();
    expect((await stranger.post(`${path}/check-in/position`, { place })).status).toBe(404);
    const outside = await person.post(`${path}/check-in/position`, { place: { lat: 23.1, lng: 113.3 } });
    expect(outside).toMatchObject({ status: 422, body: { errors: [{ field: 'place', code: 'PLACE_OUTSIDE_CITY' }] } });
    await town.clock(340 * MINUTE_MS);
    const late = await person.post<{ code: string }>(`${path}/check-in/position`, { place });
    expect(late.status).toBe(409);
    expect(await seen()).toMatchObject({ method: null });
  });

  it('and no employer is shown the code of another one', async () => {
    const { postingId } = await booked();
    const other = await town.test.employer();
    expect((await other.get(`/postings/${postingId}/check-in-code`)).status).toBe(404);
  });
});
