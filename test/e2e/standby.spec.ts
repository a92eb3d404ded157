import { waitFor } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import {
  cancel,
  eventsOf,
  expectSound,
  fullPosting,
  LINE_OF_FOUR,
  people,
  placeBecomes,
  placeIn,
  placeOf,
  policyOf,
  standbysOf,
  type Waiting,
} from './standby.fixture';
import { aTown, goneFor, offerOn, roundsOf, SECOND_MS, validToTheEnd, type Person, type Town } from './waves.fixture';

/** A call lives as long as the most patient urgent round, and ends after the grace. */
const CALL_MS = 95 * SECOND_MS;

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

describe('an accept that comes too late', () => {
  it('gets a place in the line while the line is short, and one answer for ever', async () => {
    const [first, second, third] = (await people(town, 3)) as [Waiting, Waiting, Waiting];
    const posting = await town.publish();
    const offers = [];
    for (const person of [first, second, third]) offers.push(await offerOn(person, posting.postingId));
    await first.accept(offers[0]!);
    await goneFor(second, offers[1]!);
    const answer = await second.accept(offers[1]!, 'the-first-key');
    expect(answer).toMatchObject({ outcome: 'standby', rank: 1, consent: false, postingId: posting.postingId });
    expect(await second.accept(offers[1]!, 'the-first-key')).toEqual(answer);
    const again = await second.accept(offers[1]!, 'another-key');
    expect(again).toMatchObject({ outcome: 'too_late', reason: 'ALREADY_STANDBY' });
    // One slot at a show rate of .83 needs one more for 90 %.
    expect(await third.accept(offers[2]!)).toMatchObject({ outcome: 'too_late', reason: 'SLOTS_TAKEN' });
    expect(await standbysOf(second)).toMatchObject([{ status: 'waiting', rank: 1, offerId: offers[1]!.offerId }]);
    await expectSound(town);
  });

  it('is refused a place in the line when its own time is over, with grace', async () => {
    const [first, second] = (await people(town, 2)) as [Waiting, Waiting];
    const posting = await town.publish();
    const [taken, late] = [await offerOn(first, posting.postingId), await offerOn(second, posting.postingId)];
    await first.accept(taken);
    await town.clock(45 * SECOND_MS + 6 * SECOND_MS);
    expect(await second.accept(late)).toMatchObject({ outcome: 'too_late', reason: 'SLOTS_TAKEN' });
  });

  it('says whether it consents, and nothing else', async () => {
    const [person] = (await people(town, 1)) as [Waiting];
    const { offerId } = await offerOn(person, (await town.publish()).postingId);
    const path = `/offers/${offerId}/accept`;
    expect(await person.post(path, { standbyConsent: 'yes' })).toMatchObject({
      ...{ status: 422, body: { errors: [{ field: 'standbyConsent' }] } },
    });
    expect((await person.post(path, { standby: true })).status).toBe(422);
    const [bare, empty] = [await person.post(path, undefined, 'same-key'), await person.post(path, {}, 'same-key')];
    expect(bare).toMatchObject({ status: 200, body: { outcome: 'assigned' } });
    expect(empty.body).toEqual(bare.body);
    expect((await person.post(path, { standbyConsent: true }, 'same-key')).status).toBe(422);
  });
});

describe('a place that falls vacant', () => {
  it("scenario 7: #1's certificate ran out, #2 is booked, #3 did not consent, so #4 is promoted at once", async () => {
    await policyOf(town, LINE_OF_FOUR);
    const all = await people(town, 5);
    for (const person of all) await certify(person, '2027-01-01');
    const [holder, first, second, third, fourth] = all as [Waiting, Waiting, Waiting, Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(
      town,
      holder,
      [
        [first, true],
        [second, true],
        [third, false],
        [fourth, true],
      ],
      { ...validToTheEnd(), certificateIds: ['health'] },
    );
    await certify(first, '2026-11-23');
    const elsewhere = await town.publish(validToTheEnd());
    expect((await second.accept(await offerOn(second, elsewhere.postingId))).outcome).toBe('assigned');

    await cancel(holder, assignmentId);
    expect([await placeOf(first, posting), await placeOf(second, posting)]).toEqual([
      'passed NO_CERTIFICATE',
      'passed OVERLAP',
    ]);
    expect([await placeOf(third, posting), await placeOf(fourth, posting)]).toEqual(['waiting', 'promoted']);
    expect(await assignmentsOf(fourth)).toEqual(['confirmed']);
    expect(await town.statusOf(posting.postingId)).toBe('filled');
    const [slot] = await town.test.db.query('SELECT status, generation FROM postings.slot WHERE posting_id = $1', [
      posting.postingId,
    ]);
    expect(slot).toEqual({ status: 'filled', generation: 2 });
    // Nobody was searched for: no second round, and the posting never opened again.
    expect(await roundsOf(town, posting)).toEqual([[2, true]]);
    const events = await eventsOf(town, posting);
    expect(events.filter((type) => /reopened|posting.filled/.test(type))).toEqual(['posting.filled']);
    expect(events.filter((type) => /passed|promoted/.test(type))).toEqual([
      ...['standby.passed', 'standby.passed', 'standby.promoted'],
    ]);
    await expectSound(town);
  }, 60_000);

  it('after a no-show is manned by the standby, who is told', async () => {
    const [absent, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, absent, [[ready, true]]);
    await town.clock(40 * MINUTE_MS);
    expect((await town.employer.post(`/assignments/${assignmentId}/no-show`)).status).toBe(200);
    await waitFor('the standby hears of it', () => ready.heard.some(({ status }) => status === 'promoted'));
    expect(await assignmentsOf(ready)).toEqual(['confirmed']);
    expect(await town.statusOf(posting.postingId)).toBe('filled');
    await expectSound(town);
  });

  it('of a shift that runs and is not offered any more still goes to a standby', async () => {
    const [absent, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, absent, [[ready, true]], {});
    await town.clock(40 * MINUTE_MS);
    await waitFor('it runs', async () => (await town.statusOf(posting.postingId)) === 'running');
    await town.employer.post(`/assignments/${assignmentId}/no-show`);
    expect([await placeOf(ready, posting), await assignmentsOf(ready)]).toEqual(['promoted', ['confirmed']]);
    expect(await town.statusOf(posting.postingId)).toBe('running');
  });

  it('is offered to one standby after the other who want to be asked, and to everybody only then', async () => {
    await policyOf(town, LINE_OF_FOUR);
    const [holder, silent, unwilling, willing] = (await people(town, 4)) as [Waiting, Waiting, Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, holder, [
      [silent, false],
      [unwilling, false],
      [willing, false],
    ]);
    await cancel(holder, assignmentId);
    const call = await offerOn(silent, posting.postingId, 2);
    expect(call).toMatchObject({ seq: 2, expiresAt: '2026-11-24T02:01:30.000Z' });
    expect([await placeOf(silent, posting), await placeOf(unwilling, posting)]).toEqual(['called', 'waiting']);
    expect(unwilling.phone.offers).toHaveLength(1);

    await town.clock(CALL_MS);
    const second = await offerOn(unwilling, posting.postingId, 2);
    expect(await placeOf(silent, posting)).toBe('passed OFFER_EXPIRED');
    expect(await goneFor(silent, call)).toBe('expired');
    await unwilling.post(`/offers/${second.offerId}/decline`);
    const third = await offerOn(willing, posting.postingId, 2);
    expect(await placeOf(unwilling, posting)).toBe('passed OFFER_DECLINED');
    expect((await willing.accept(third)).outcome).toBe('assigned');
    expect(await placeOf(willing, posting)).toBe('promoted');
    expect(await roundsOf(town, posting)).toEqual([...[-2, -1, 0].map((n) => [n, true]), [2, true]]);
    expect(await town.statusOf(posting.postingId)).toBe('filled');
    await expectSound(town);
  }, 60_000);

  it('is searched for when nobody in the line takes it', async () => {
    const [holder, silent, other] = (await people(town, 3)) as [Waiting, Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, holder, [[silent, false]]);
    await town.free(other);
    const before = other.phone.offers.length;
    await cancel(holder, assignmentId);
    const call = await offerOn(silent, posting.postingId, 2);
    expect(other.phone.offers).toHaveLength(before);
    await silent.post(`/offers/${call.offerId}/decline`);
    expect((await other.accept(await offerOn(other, posting.postingId, before + 1))).outcome).toBe('assigned');
    await expectSound(town);
  });
});

describe('a place in the line', () => {
  it('ends with the posting, and the worker is told', async () => {
    const [holder, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting } = await fullPosting(town, holder, [[ready, true]]);
    await town.employer.post(`/postings/${posting.postingId}/cancel`);
    expect(await placeOf(ready, posting)).toBe('expired');
    await waitFor('the worker hears of it', () => ready.heard.at(-1)?.status === 'expired');
    expect(await assignmentsOf(ready)).toEqual([]);
    await expectSound(town);
  });

  it('ends half an hour after the start of the shift', async () => {
    const [holder, ready] = (await people(town, 2)) as [Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, holder, [[ready, true]]);
    await town.employer.post(`/assignments/${assignmentId}/check-in`);
    await town.clock(59 * MINUTE_MS);
    expect(await placeOf(ready, posting)).toBe('waiting');
    await town.clock(60 * MINUTE_MS);
    await placeBecomes(ready, posting, 'expired');
    expect((await eventsOf(town, posting)).at(-1)).toBe('standby.expired');
    await expectSound(town);
  });

  it('can be left; who leaves is not promoted, and nobody else can do it', async () => {
    const [holder, ready, other] = (await people(town, 3)) as [Waiting, Waiting, Waiting];
    const { posting, assignmentId } = await fullPosting(town, holder, [[ready, true]]);
    const { standbyId } = await placeIn(ready, posting);
    expect((await other.delete(`/standbys/${standbyId}`)).status).toBe(404);
    expect((await ready.delete(`/standbys/${standbyId}`)).status).toBe(204);
    expect((await ready.delete(`/standbys/${standbyId}`)).status).toBe(204);
    expect(await placeOf(ready, posting)).toBe('passed LEFT');
    await town.free(other);
    await cancel(holder, assignmentId);
    expect(await assignmentsOf(ready)).toEqual([]);
    expect((await other.accept(await offerOn(other, posting.postingId, 2))).outcome).toBe('assigned');
    await expectSound(town);
  });
});

/** The worker's health certificate, good to the end of that day. */
async function certify(person: Person, expiresOn: string): Promise<void> {
  await town.test.db.query(
    `WITH c AS (INSERT INTO profiles.certificate (worker_id, certificate_id, expires_on) VALUES ($1, 'health', $2)
       ON CONFLICT (worker_id, certificate_id) DO UPDATE SET expires_on = excluded.expires_on)
     SELECT platform.touch_worker($1)`,
    [person.accountId, expiresOn],
  );
  await town.knows(person, ({ certificates }) =>
    [...certificates.values()].some((until) => new Date(until + 28_800_000 - 1).toISOString().startsWith(expiresOn)),
  );
}

const assignmentsOf = async (person: Person): Promise<string[]> => {
  const { body } = await person.get<{ assignments: { status: string }[] }>('/assignments');
  return body.assignments.map(({ status }) => status);
};
