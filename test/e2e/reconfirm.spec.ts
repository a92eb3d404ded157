import type { AssignmentView, PostingView } from '@app/contracts';
import { waitFor } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { eventsOf, expectSound, fullPosting, people, placeOf, policyOf, type Waiting } from './standby.fixture';
import { aTown, becomes, goneFor, offerOn, type Person, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
  // While the clock stands, a decision that waits for something better would wait for ever.
  await policyOf(town, { windowMs: { urgent: 0, same_day: 0, planned: 0 } });
}, 60_000);
afterEach(() => town?.close());

/** A shift four hours ahead, whose workers are asked three hours before it and have to answer until 90 minutes before it. */
const TODAY = {
  startsAt: '2026-11-24T06:00:00.000Z',
  endsAt: '2026-11-24T10:00:00.000Z',
  validUntil: '2026-11-24T06:00:00.000Z',
};
const [ASKED, DUE] = [60 * MINUTE_MS, 150 * MINUTE_MS];

const viewOf = async (person: Person, id: string): Promise<AssignmentView> =>
  (await person.get<{ assignments: AssignmentView[] }>('/assignments')).body.assignments.find(
    ({ assignmentId }) => assignmentId === id,
  )!;
const becomesOf = (person: Person, id: string, status: string) =>
  waitFor(`the assignment is ${status}`, async () => (await viewOf(person, id)).status === status);
const isAsked = (posting: PostingView, n = 1) =>
  waitFor(`question ${n}`, async () => {
    const types = await eventsOf(town, posting);
    return types.filter((type) => type === 'assignment.reconfirmation_asked').length === n;
  });
const codesOf = ({ advice }: AssignmentView) => advice.map(({ code }) => code);
const say = (person: Person, id: string, what: 'reconfirm' | 'en-route') =>
  person.post<AssignmentView & { code?: string }>(`/assignments/${id}/${what}`);

describe('whether the booked will come', () => {
  it('is shown beforehand with what silence costs, asked in time, and said once', async () => {
    const [holder] = (await people(town, 1)) as [Waiting];
    const { posting, assignmentId } = await fullPosting(town, holder, [], TODAY);
    const before = await viewOf(holder, assignmentId);
    expect(before).toMatchObject({
      reconfirmFrom: '2026-11-24T03:00:00.000Z',
      reconfirmBy: '2026-11-24T04:30:00.000Z',
    });
    expect(before.advice).toEqual([{ code: 'RECONFIRM_AHEAD', text: expect.stringContaining('信用') as string }]);
    expect(await say(holder, assignmentId, 'reconfirm')).toMatchObject({
      ...{ status: 409, body: { code: 'RECONFIRM_TOO_EARLY' } },
    });
    expect(await viewOf(holder, assignmentId)).toEqual(before);

    await town.clock(ASKED);
    await isAsked(posting);
    expect(codesOf(await viewOf(holder, assignmentId))).toEqual(['RECONFIRM_NOW']);
    const [said, again] = [await say(holder, assignmentId, 'reconfirm'), await say(holder, assignmentId, 'reconfirm')];
    expect(said).toMatchObject({
      status: 200,
      body: { status: 'reconfirmed', reconfirmBy: null, advice: [], reconfirmedAt: '2026-11-24T03:00:00.000Z' },
    });
    expect(again.body).toEqual(said.body);

    await town.clock(DUE + MINUTE_MS);
    expect(await say(holder, assignmentId, 'en-route')).toMatchObject({ status: 200, body: { status: 'en_route' } });
    const types = (await eventsOf(town, posting)).filter((type) => /reconfirm|set_out|released/.test(type));
    expect(types).toEqual(['assignment.reconfirmation_asked', 'assignment.reconfirmed', 'assignment.set_out']);
    await expectSound(town);
  });

  it('and who is silent until the due time is released: the slot is offered in a new generation', async () => {
    const [silent, other] = (await people(town, 2)) as [Waiting, Waiting];
    const posting = await town.publish(TODAY);
    const [taken, lost] = [await offerOn(silent, posting.postingId), await offerOn(other, posting.postingId)];
    const { assignmentId } = (await silent.accept(taken)) as { assignmentId: string };
    await goneFor(other, lost);
    await town.free(other);
    await town.clock(ASKED);
    await isAsked(posting);
    await town.clock(DUE);
    await becomesOf(silent, assignmentId, 'released');
    expect(codesOf(await viewOf(silent, assignmentId))).toEqual(['RELEASED']);
    expect(await say(silent, assignmentId, 'reconfirm')).toMatchObject({ status: 409, body: { code: 'RELEASED' } });
    const next = await offerOn(other, posting.postingId, 2);
    expect((await other.accept(next)).outcome).toBe('assigned');
    const [slot] = await town.test.db.query('SELECT status, generation FROM postings.slot WHERE posting_id = $1', [
      posting.postingId,
    ]);
    expect(slot).toEqual({ status: 'filled', generation: 2 });
    const [event] = await town.test.db.query(
      `SELECT actor_id AS actor, data FROM platform.event WHERE type = 'assignment.released'`,
    );
    expect(event).toEqual({ actor: null, data: { leadMinutes: 90 } });
    await expectSound(town);
  }, 60_000);

  it('is asked twice of those booked days ahead, and a standby takes the place of who is silent the second time', async () => {
    const far = {
      startsAt: '2026-11-26T02:00:00.000Z',
      endsAt: '2026-11-26T06:00:00.000Z',
      validUntil: '2026-11-26T02:00:00.000Z',
    };
    const [holder, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, holder, [[ready, true]], far);
    await town.clock(24 * 60 * MINUTE_MS);
    await isAsked(posting);
    await say(holder, assignmentId, 'reconfirm');
    await town.clock(46 * 60 * MINUTE_MS);
    await isAsked(posting, 2);
    expect(await viewOf(holder, assignmentId)).toMatchObject({
      ...{ status: 'reconfirmed', reconfirmBy: '2026-11-26T01:00:00.000Z' },
    });
    await town.clock(47 * 60 * MINUTE_MS);
    await becomesOf(holder, assignmentId, 'released');
    expect(await placeOf(ready, posting)).toBe('promoted');
    await becomes(town, 'filled', posting);
    await expectSound(town);
  }, 60_000);
});

it('on the way is said within two hours before the start, by the worker alone, and answers the question', async () => {
  const [holder, other] = (await people(town, 2)) as [Waiting, Waiting];
  const { posting, assignmentId } = await fullPosting(town, holder, [], TODAY);
  expect((await say(holder, assignmentId, 'en-route')).body.code).toBe('EN_ROUTE_TOO_EARLY');
  expect((await say(other, assignmentId, 'en-route')).status).toBe(404);
  expect((await say(other, assignmentId, 'reconfirm')).status).toBe(404);
  await town.clock(ASKED);
  await isAsked(posting);
  await town.clock(120 * MINUTE_MS);
  expect((await say(holder, assignmentId, 'en-route')).body).toMatchObject({
    ...{ status: 'en_route', enRouteAt: '2026-11-24T04:00:00.000Z', reconfirmBy: null },
  });
});
