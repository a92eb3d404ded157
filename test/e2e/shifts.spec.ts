import type { OfferMessage } from '@app/contracts';
import { MINUTE_MS } from './everything.fixture';
import { aTown, becomes, goneFor, offerOn, roundsOf, validToTheEnd, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

const workedBy = async (offer: Promise<OfferMessage>, accept: (offer: OfferMessage) => Promise<unknown>) =>
  (await accept(await offer)) as { assignmentId: string };

describe('a shift', () => {
  it('is checked in, worked, paid and closed', async () => {
    const person = await town.person();
    const posting = await town.publish();
    const { assignmentId } = await workedBy(offerOn(person, posting.postingId), person.accept);
    const path = `/assignments/${assignmentId}`;
    expect((await person.post(`${path}/check-in`)).status).toBe(403);
    expect((await (await town.test.employer()).post(`${path}/check-in`)).status).toBe(404);
    await town.clock(30 * MINUTE_MS);
    await becomes(town, 'running', posting);
    expect((await town.employer.post(`${path}/check-in`)).body).toMatchObject({ status: 'checked_in' });
    expect((await town.employer.post(`${path}/no-show`)).status).toBe(409);
    await town.clock(270 * MINUTE_MS);
    expect((await town.employer.post(`${path}/complete`, { minutesWorked: 180 })).body).toMatchObject({
      ...{ status: 'completed', minutesWorked: 180, payFen: 7500 },
    });
    await becomes(town, 'closed', posting);
    expect((await town.employer.post(`${path}/paid`)).body).toMatchObject({ paidAt: '2026-11-24T06:30:00.000Z' });
    const [row] = await town.test.db.query('SELECT closed_as FROM postings.posting');
    expect(row).toEqual({ closed_as: 'full' });
  });

  it('whose worker does not come is offered again at once while the posting is valid', async () => {
    const [absent, next] = [await town.person(), await town.person()];
    const posting = await town.publish(validToTheEnd());
    const { assignmentId } = await workedBy(offerOn(absent, posting.postingId), absent.accept);
    const lost = await offerOn(next, posting.postingId);
    expect(await goneFor(next, lost)).toBe('slots_taken');
    await town.free(next);
    await town.clock(35 * MINUTE_MS);
    expect(await town.employer.post(`/assignments/${assignmentId}/no-show`)).toMatchObject({
      ...{ status: 409, body: { code: 'TOO_EARLY' } },
    });
    await town.clock(40 * MINUTE_MS);
    const marked = await town.employer.post(`/assignments/${assignmentId}/no-show`);
    expect(marked).toMatchObject({ status: 200, body: { status: 'no_show' } });

    const { assignmentId: second } = await workedBy(offerOn(next, posting.postingId, 2), next.accept);
    expect(absent.phone.offers).toHaveLength(1);
    const [slot] = await town.test.db.query('SELECT status, generation FROM postings.slot');
    expect([await town.statusOf(posting.postingId), slot]).toEqual(['filled', { status: 'filled', generation: 2 }]);
    expect((await town.employer.post(`/assignments/${assignmentId}/no-show`)).status).toBe(200);
    expect((await town.employer.post(`/assignments/${second}/check-in`)).status).toBe(200);
    const events = await town.test.db.query<{ type: string }>(
      `SELECT type FROM platform.event WHERE type ~ 'no_show|reopened|filled' ORDER BY seq`,
    );
    const types = ['posting.filled', 'assignment.no_show', 'posting.reopened', 'posting.filled'];
    expect(events.map(({ type }) => type)).toEqual(types);
    await town.clock(270 * MINUTE_MS);
    await becomes(town, 'closed', posting);
  });

  it('whose worker does not come is searched for until it is to be manned, and then goes on without him', async () => {
    const [absent, next] = [await town.person(), await town.person()];
    const posting = await town.publish();
    const { assignmentId } = await workedBy(offerOn(absent, posting.postingId), absent.accept);
    expect(await goneFor(next, await offerOn(next, posting.postingId))).toBe('slots_taken');
    await town.free(next);
    await town.clock(40 * MINUTE_MS);
    expect((await town.employer.post(`/assignments/${assignmentId}/no-show`)).status).toBe(200);
    const unanswered = await offerOn(next, posting.postingId, 2);
    expect(await town.statusOf(posting.postingId)).toBe('running');
    await town.clock(60 * MINUTE_MS);
    expect(await goneFor(next, unanswered)).toBe('expired');
    const rounds = await roundsOf(town, posting);
    const other = await town.publish(laterToday());
    await town.clock(61 * MINUTE_MS); // what is not urgent may wait for something better for a while
    await offerOn(next, other.postingId);
    expect(await roundsOf(town, posting)).toEqual(rounds);
    expect(await town.statusOf(posting.postingId)).toBe('running');
    await town.clock(270 * MINUTE_MS);
    await becomes(town, 'closed', posting);
    const [row] = await town.test.db.query('SELECT closed_as FROM postings.posting WHERE id = $1', [posting.postingId]);
    expect(row).toEqual({ closed_as: 'none' });
  });
});

const laterToday = () => ({
  startsAt: '2026-11-24T08:00:00.000Z',
  endsAt: '2026-11-24T10:00:00.000Z',
  validUntil: '2026-11-24T08:00:00.000Z',
});
