import type { AssignmentView, OfferMessage, PostingView } from '@app/contracts';
import { waitFor } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { accept, cancel, placeOf } from './standby.fixture';
import { aTown, becomes, goneFor, offerOn, type Person, type Town, validToTheEnd } from './waves.fixture';

/** The end of the validity, with the grace of the last round. */
const OVER_MS = 25 * MINUTE_MS + 10_000;
/** What this foreman must hold. */
const CARD = { certificates: [{ certificateId: 'health', expiresOn: '2030-01-01' }] };
const FOREMAN = { name: 'foreman', slots: 1, minimum: 1, payFen: 4000, certificateIds: ['health'] };
const HANDS = { name: '普工', slots: 9 };
/** Ten, one of them the foreman, at least six. */
const crew = (partialStart: 'start' | 'cancel') => ({
  ...{ slots: 10, roles: [FOREMAN, HANDS], minimumCrew: 6, partialStart },
});

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

const viewOf = async ({ postingId }: PostingView) =>
  (await town.employer.get<PostingView>(`/postings/${postingId}`)).body;
const eventsOf = async ({ postingId }: PostingView, like: string) =>
  (
    await town.test.db.query<{ type: string; data: unknown }>(
      'SELECT type, data FROM platform.event WHERE posting_id = $1 AND type LIKE $2 ORDER BY seq',
      [postingId, like],
    )
  ).map(({ type, data }) => [type, data]);
const slotsOf = ({ postingId }: PostingView) =>
  town.test.db.query(
    'SELECT role_n, status, count(*)::int AS n FROM postings.slot WHERE posting_id = $1 GROUP BY 1, 2 ORDER BY 1, 2',
    [postingId],
  );

/** So many hands, all of whom have accepted. */
async function handsAt(posting: PostingView, people: readonly Person[]): Promise<void> {
  for (const person of people) {
    const offer = await offerOn(person, posting.postingId);
    expect(offer).toMatchObject({ role: '普工', payFen: 2500 });
    expect((await person.accept(offer)).outcome).toBe('assigned');
  }
}
async function someHands(n: number): Promise<Person[]> {
  const people: Person[] = [];
  for (let i = 0; i < n; i++) people.push(await town.person());
  return people;
}

/** Statuses of the person's assignments of which the phone was told. */
function toldOf({ phone }: Person): string[] {
  const told: string[] = [];
  phone.socket.on('assignment.changed', ({ status }: { status: string }) => void told.push(status));
  return told;
}

describe('scenario 11: ten incl. one foreman, minimum six, and eight come without a foreman', () => {
  it('the posting waits until its validity ends, is then called off by its rule, and everybody is told', async () => {
    const people = await someHands(8);
    const told = people.map(toldOf);
    const posting = await town.publish(crew('cancel'));
    await handsAt(posting, people);
    await town.clock(24 * MINUTE_MS);
    expect(await viewOf(posting)).toMatchObject({
      ...{ status: 'open', filled: 8, minimumCrew: 6, partialStart: 'cancel', cancelledReason: null },
      roles: [
        { ...FOREMAN, occupationId: 'cleaner', filled: 0 },
        { ...HANDS, minimum: 0, filled: 8, occupationId: 'cleaner', payFen: 2500, certificateIds: [] },
      ],
    });

    await town.clock(OVER_MS);
    await becomes(town, 'cancelled', posting);
    expect(await viewOf(posting)).toMatchObject({ filled: 0, cancelledReason: 'MINIMUM_CREW' });
    await waitFor('every phone was told', () => told.every((list) => list.includes('cancelled_by_employer')));
    const { body } = await people[0]!.get<{ assignments: AssignmentView[] }>('/assignments');
    expect(body.assignments.map(({ status }) => status)).toEqual(['cancelled_by_employer']);
    expect(await eventsOf(posting, '%.cancelled')).toEqual([
      ...people.map(() => ['assignment.cancelled', { by: 'employer' }]),
      ['posting.cancelled', { slots: 10, filled: 8, reason: 'MINIMUM_CREW' }],
    ]);
    // Nothing ties them any more: they are asked for the next posting at the same hours.
    for (const person of people) await town.free(person);
    const next = await town.publish({ validUntil: '2026-11-24T02:29:00.000Z' });
    expect((await people[0]!.accept(await offerOn(people[0]!, next.postingId))).outcome).toBe('assigned');
  });

  it('or starts with the eight, when that is its rule', async () => {
    const people = await someHands(8);
    const posting = await town.publish(crew('start'));
    await handsAt(posting, people);
    await town.clock(OVER_MS);
    await becomes(town, 'running', posting);
    expect(await slotsOf(posting)).toEqual([
      { role_n: 1, status: 'void', n: 1 },
      { role_n: 2, status: 'filled', n: 8 },
      { role_n: 2, status: 'void', n: 1 },
    ]);
  });

  it('with a foreman and five hands it starts, and each is paid by his role', async () => {
    const foreman = await town.person(0, CARD);
    const hands = await someHands(5);
    const posting = await town.publish(crew('cancel'));
    const offer = await offerOn(foreman, posting.postingId);
    expect(offer).toMatchObject({ role: 'foreman', payFen: 4000 });
    const booked = (await foreman.accept(offer)) as { assignmentId: string };
    await handsAt(posting, hands);
    await town.clock(OVER_MS);
    await becomes(town, 'running', posting);
    await town.clock(30 * MINUTE_MS);
    await town.employer.post(`/assignments/${booked.assignmentId}/check-in`);
    await town.clock(270 * MINUTE_MS);
    const done = await town.employer.post(`/assignments/${booked.assignmentId}/complete`, { minutesWorked: 60 });
    expect(done.body).toMatchObject({ payFen: 4000 });
  });

  it('with a foreman and four hands it is called off', async () => {
    const foreman = await town.person(0, CARD);
    const hands = await someHands(4);
    const posting = await town.publish(crew('cancel'));
    expect((await foreman.accept(await offerOn(foreman, posting.postingId))).outcome).toBe('assigned');
    await handsAt(posting, hands);
    await town.clock(OVER_MS);
    await becomes(town, 'cancelled', posting);
  });
});

describe('the place of the foreman', () => {
  it('is given to one of two who accept at once; the hands are looked for on', async () => {
    const [one, other] = [await town.person(3, CARD), await town.person(3, CARD)];
    // Who lives nearer gets the place of the hand, so that both others are asked as the foreman.
    await someHands(1);
    const posting = await town.publish({ slots: 2, roles: [FOREMAN, { name: '普工', slots: 1 }] });
    const offers: OfferMessage[] = [];
    for (const person of [one, other]) offers.push(await offerOn(person, posting.postingId));
    expect(offers.map(({ role }) => role)).toEqual(['foreman', 'foreman']);

    const answers = await Promise.all([one.accept(offers[0]!), other.accept(offers[1]!)]);
    const outcomes = answers.map((answer) => (answer.outcome === 'too_late' ? answer.reason : answer.outcome)).sort();
    expect(['OFFER_WITHDRAWN,assigned', 'SLOTS_TAKEN,assigned']).toContain(outcomes.join());
    const loser = answers[0].outcome === 'assigned' ? 1 : 0;
    expect(await goneFor([one, other][loser]!, offers[loser]!)).toBe('slots_taken');
    expect(await viewOf(posting)).toMatchObject({ status: 'open', filled: 1, roles: [{ filled: 1 }, { filled: 0 }] });

    await town.free([one, other][loser]!);
    await town.clock(60_000);
    expect(await offerOn([one, other][loser]!, posting.postingId, 2)).toMatchObject({ role: '普工' });
  });

  it('goes to the only one who may be foreman, although he ranks best as a hand', async () => {
    const scarce = await town.person(0, CARD);
    const hand = await town.person(3);
    const posting = await town.publish(crew('cancel'));
    expect((await offerOn(scarce, posting.postingId)).role).toBe('foreman');
    expect((await offerOn(hand, posting.postingId)).role).toBe('普工');
    const why = await scarce.get(`/offers/${(await offerOn(scarce, posting.postingId)).offerId}/explanation`);
    expect(why).toMatchObject({ status: 200, body: { role: 'foreman', rank: 1 } });
    const path = `/postings/${posting.postingId}`;
    expect((await hand.get(`${path}/explanation`)).body).toMatchObject({ role: '普工', outcome: 'offered' });
    const newcomer = await town.person(4);
    expect((await newcomer.get(`${path}/explanation`)).body).toMatchObject({ role: '普工', outcome: 'waiting' });
    const found = await town.employer.get(`${path}/candidates/explanation?role=foreman`);
    expect(found).toMatchObject({ status: 200, body: { role: 'foreman' } });
    expect((await town.employer.get(`${path}/candidates/explanation?role=cook`)).status).toBe(404);
  });
});

it('who stands by for the hands does not become the foreman, and gets the place of a hand', async () => {
  const foreman = await town.person(0, CARD);
  const [hand, waiting] = await someHands(2);
  const roles = [FOREMAN, { name: '普工', slots: 1 }];
  const posting = await town.publish({ ...validToTheEnd(), slots: 2, roles });
  const offers: OfferMessage[] = [];
  for (const person of [foreman, hand!, waiting!]) offers.push(await offerOn(person, posting.postingId));
  const taken = [await foreman.accept(offers[0]!), await hand!.accept(offers[1]!)];
  const ids = taken.map((answer) => (answer.outcome === 'assigned' ? answer.assignmentId : answer.outcome));
  await goneFor(waiting!, offers[2]!);
  expect(await accept(waiting!, offers[2]!, true)).toMatchObject({ outcome: 'standby', rank: 1 });

  await cancel(foreman, ids[0]!);
  expect(await placeOf(waiting!, posting)).toBe('waiting');
  expect(await viewOf(posting)).toMatchObject({ status: 'open', filled: 1 });
  await cancel(hand!, ids[1]!);
  expect(await placeOf(waiting!, posting)).toBe('promoted');
  expect(await viewOf(posting)).toMatchObject({ status: 'open', roles: [{ filled: 0 }, { filled: 1 }] });
});
