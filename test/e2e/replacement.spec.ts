import type { AssignmentView, LiveReport, PostingView } from '@app/contracts';
import { WatchService } from '@app/matching';
import { waitFor } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import {
  eventsOf,
  expectSound,
  fullPosting,
  LINE_OF_FOUR,
  people,
  placeBecomes,
  placeIn,
  placeOf,
  policyOf,
  type Waiting,
} from './standby.fixture';
import { aTown, goneFor, offerOn, SECOND_MS, validToTheEnd, type Person, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

/** The shift starts half an hour after the clock's own start. */
const START = 30 * MINUTE_MS;
const [SIGN_DUE, GIVEN_UP] = [START - 15 * MINUTE_MS, START + 10 * MINUTE_MS];

const setOut = (person: Person, standbyId: string) => person.post<{ code?: string }>(`/standbys/${standbyId}/set-out`);
const checkIn = (assignmentId: string) => town.employer.post<AssignmentView>(`/assignments/${assignmentId}/check-in`);
const assignmentsOf = async (person: Person): Promise<AssignmentView[]> =>
  (await person.get<{ assignments: AssignmentView[] }>('/assignments')).body.assignments;
const isGivenUp = (person: Person) =>
  waitFor('the holder is given up', async () =>
    (await assignmentsOf(person)).some(({ status }) => status === 'no_show'),
  );
const isSummoned = async (person: Waiting, posting: PostingView) => {
  await waitFor('the standby hears that he is needed', () => person.heard.some(({ status }) => status === 'summoned'));
  return (await placeIn(person, posting)).standbyId;
};
const slotOf = async ({ postingId }: PostingView) =>
  (await town.test.db.query('SELECT status, generation FROM postings.slot WHERE posting_id = $1', [postingId]))[0];
const typesOf = async (posting: PostingView, which: RegExp) =>
  (await eventsOf(town, posting)).filter((type) => which.test(type));

describe('a quarter of an hour before the start', () => {
  it('a standby sets out behind a holder without a sign of life, and the slot is his when it falls vacant', async () => {
    const [absent, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting } = await fullPosting(town, absent, [[ready, true]]);
    const { standbyId } = await placeIn(ready, posting);
    expect(await setOut(ready, standbyId)).toMatchObject({ status: 409, body: { code: 'NOT_SUMMONED' } });
    await town.clock(SIGN_DUE);
    await isSummoned(ready, posting);
    const [first, again] = [await setOut(ready, standbyId), await setOut(ready, standbyId)];
    expect([first.status, again.status, await placeOf(ready, posting)]).toEqual([204, 204, 'waiting']);
    expect(await placeIn(ready, posting)).toMatchObject({ setOutAt: '2026-11-24T02:15:00.000Z' });

    await town.clock(GIVEN_UP);
    await isGivenUp(absent);
    await placeBecomes(ready, posting, 'promoted');
    expect(await slotOf(posting)).toEqual({ status: 'filled', generation: 2 });
    expect(await typesOf(posting, /summoned|set_out|no_show|promoted|reopened/)).toEqual([
      ...['standby.summoned', 'standby.set_out', 'assignment.no_show', 'standby.promoted'],
    ]);
    await expectSound(town);
  }, 60_000);

  it('nobody is called for a holder who is on the way', async () => {
    const [holder, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, holder, [[ready, true]]);
    await town.clock(10 * MINUTE_MS);
    expect((await holder.post(`/assignments/${assignmentId}/en-route`)).status).toBe(200);
    await town.clock(SIGN_DUE);
    await town.test.app.get(WatchService, { strict: false }).sweep();
    expect(await typesOf(posting, /summoned/)).toEqual([]);
    expect(await placeIn(ready, posting)).toMatchObject({ status: 'waiting', summonedAt: null });
  });

  it('who has not consented is asked, passed when silent, and the next one is asked', async () => {
    await policyOf(town, LINE_OF_FOUR);
    const [absent, silent, willing] = (await people(town, 3)) as [Waiting, Waiting, Waiting];
    const { posting } = await fullPosting(town, absent, [
      [silent, false],
      [willing, false],
    ]);
    await town.clock(SIGN_DUE);
    await isSummoned(silent, posting);
    expect(await placeIn(willing, posting)).toMatchObject({ summonedAt: null });
    await town.clock(SIGN_DUE + 91 * SECOND_MS);
    await placeBecomes(silent, posting, 'passed OFFER_EXPIRED');
    await setOut(willing, await isSummoned(willing, posting));
    expect(await placeIn(willing, posting)).toMatchObject({ status: 'waiting', consent: true });
    await town.clock(GIVEN_UP);
    await placeBecomes(willing, posting, 'promoted');
    await expectSound(town);
  }, 60_000);
});

describe('ten minutes after the start', () => {
  it('whoever is not there is given up once, however many look', async () => {
    const [absent] = (await people(town, 1)) as [Waiting];
    const { posting, assignmentId } = await fullPosting(town, absent, []);
    await town.clock(GIVEN_UP - SECOND_MS);
    expect((await town.employer.post<{ code: string }>(`/assignments/${assignmentId}/no-show`)).body.code).toBe(
      'TOO_EARLY',
    );
    await town.clock(GIVEN_UP);
    const watch = town.test.app.get(WatchService, { strict: false });
    await Promise.all([1, 2, 3, 4, 5].map(() => watch.sweep()));
    expect(await typesOf(posting, /no_show|reopened/)).toEqual(['assignment.no_show', 'posting.reopened']);
    expect(await slotOf(posting)).toEqual({ status: 'vacant', generation: 2 });
    await expectSound(town);
  });

  it('the slot is offered again though the validity is over, until the shift is to be manned', async () => {
    const [absent, other] = (await people(town, 2)) as [Waiting, Waiting];
    const posting = await town.publish();
    const [taken, lost] = [await offerOn(absent, posting.postingId), await offerOn(other, posting.postingId)];
    await absent.accept(taken);
    await goneFor(other, lost);
    await town.free(other);
    await town.clock(GIVEN_UP);
    await isGivenUp(absent);
    const again = await offerOn(other, posting.postingId, 2);
    expect(await town.statusOf(posting.postingId)).toBe('running');
    expect((await other.accept(again)).outcome).toBe('assigned');
    expect(await slotOf(posting)).toEqual({ status: 'filled', generation: 2 });
    expect(await town.statusOf(posting.postingId)).toBe('running');
    await expectSound(town);
  }, 60_000);

  it('the near are asked for it, and the far only when nobody else could be there in time', async () => {
    const [absent] = (await people(town, 1)) as [Waiting];
    const [near, far] = [await town.person(1), await town.person(4.5)];
    const posting = await town.publish(validToTheEnd());
    for (const person of [near, far]) await offerOn(person, posting.postingId);
    await absent.accept(await offerOn(absent, posting.postingId));
    for (const person of [near, far]) await goneFor(person, person.phone.offers[0]!);
    for (const person of [near, far]) await town.free(person);
    await town.clock(GIVEN_UP);
    const call = await offerOn(near, posting.postingId, 2);
    expect(far.phone.offers).toHaveLength(1);
    await near.post(`/offers/${call.offerId}/decline`);
    await offerOn(far, posting.postingId, 2);
  }, 60_000);
});

describe('whoever comes after having been given up', () => {
  it('takes his slot while it is vacant, and whoever was asked for it hears that it is gone', async () => {
    const [late, other] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, late, []);
    await town.free(other);
    await town.clock(GIVEN_UP);
    await isGivenUp(late);
    const offer = await offerOn(other, posting.postingId, 2);
    const [shown] = await assignmentsOf(late);
    expect(shown!.advice).toEqual([{ code: 'NO_SHOW', text: expect.stringContaining('签到') as string }]);
    const come = await checkIn(assignmentId);
    expect(come).toMatchObject({ status: 200, body: { status: 'checked_in', slot: 1 } });
    expect(await goneFor(other, offer)).toBe('slots_taken');
    expect(await slotOf(posting)).toEqual({ status: 'working', generation: 2 });
    expect(await typesOf(posting, /taken_back|checked_in|sent_home/)).toEqual([
      ...['assignment.taken_back', 'assignment.checked_in'],
    ]);
    await expectSound(town);
  }, 60_000);

  it('is sent home when it was given away, told what to do, and told the same again', async () => {
    const [late, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, late, [[ready, true]]);
    await town.clock(GIVEN_UP);
    await placeBecomes(ready, posting, 'promoted');
    const [come, again] = [await checkIn(assignmentId), await checkIn(assignmentId)];
    expect(come).toMatchObject({ status: 200, body: { status: 'sent_home', advice: [{ code: 'SENT_HOME' }] } });
    expect(again.body).toEqual(come.body);
    expect(await typesOf(posting, /taken_back|checked_in|sent_home/)).toEqual(['assignment.sent_home']);
    await expectSound(town);
  }, 60_000);
});

it('scenario 20: a chain of no-shows calls a second replacement, and one manned slot is counted, not three hires', async () => {
  await policyOf(town, LINE_OF_FOUR);
  const [absent, second, third] = (await people(town, 3)) as [Waiting, Waiting, Waiting];
  const { posting } = await fullPosting(
    town,
    absent,
    [
      [second, true],
      [third, true],
    ],
    validToTheEnd(),
  );
  await town.clock(GIVEN_UP);
  await placeBecomes(second, posting, 'promoted');
  expect(await placeOf(third, posting)).toBe('waiting');
  // Who was found after the start has twenty minutes from then on.
  await town.clock(GIVEN_UP + 20 * MINUTE_MS - SECOND_MS);
  expect((await assignmentsOf(second))[0]).toMatchObject({ status: 'confirmed' });
  await town.test.db.query(`UPDATE matching.standby SET expires_at = 'infinity'`);
  await town.clock(GIVEN_UP + 20 * MINUTE_MS);
  await placeBecomes(third, posting, 'promoted');
  const [{ assignmentId }] = (await assignmentsOf(third)) as [AssignmentView];
  expect((await checkIn(assignmentId)).body.status).toBe('checked_in');
  expect(await slotOf(posting)).toEqual({ status: 'working', generation: 3 });
  const report = await waitFor('the figures', async () => {
    const { body } = await town.employer.get<LiveReport>('/reports/live');
    return body.slotsManned > 0 && body.noShows === 2 ? body : null;
  });
  expect(report).toMatchObject({
    slotsFilled: 1,
    slotsManned: 1,
    arrivals: 1,
    accepts: 3,
    postingsFilled: 1,
    fillRate: 1,
  });
  await expectSound(town);
}, 60_000);
