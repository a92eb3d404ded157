import type { PostingView } from '@app/contracts';
import { waitFor } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { aTown, becomes, goneFor, offerOn, roundsOf, SECOND_MS, validToTheEnd, type Town } from './waves.fixture';

/** An urgent round with its grace. */
const ROUND_MS = 50 * SECOND_MS;

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

const command = (name: string, { postingId }: PostingView) => town.employer.post(`/postings/${postingId}/${name}`);
const tooLate = (reason: string): unknown => expect.objectContaining({ outcome: 'too_late', reason });

describe('an offer that nobody answers', () => {
  it('scenario 4: expires, its worker is told, the next wave reaches further, and the old offer can no longer be accepted', async () => {
    const [near, middle, far] = [await town.person(1), await town.person(6), await town.person(9)];
    const posting = await town.publish();
    const first = await offerOn(near, posting.postingId);
    expect(first).toMatchObject({ seq: 1, expiresAt: '2026-11-24T02:00:45.000Z' });
    expect(await roundsOf(town, posting)).toEqual([[2, false]]);

    await town.clock(ROUND_MS);
    expect(await goneFor(near, first)).toBe('expired');
    expect((await offerOn(middle, posting.postingId)).expiresAt).toBe('2026-11-24T02:01:35.000Z');
    expect(await roundsOf(town, posting)).toEqual([
      [2, true],
      [3, false],
    ]);

    await town.clock(2 * ROUND_MS);
    const third = await offerOn(far, posting.postingId);
    const again = await offerOn(near, posting.postingId, 2);
    expect([third.seq, again.seq]).toEqual([1, 2]);
    expect(await near.accept(first)).toEqual(tooLate('OFFER_EXPIRED'));
    expect(again.expiresAt).toBe(third.expiresAt);
    expect((await near.accept(again)).outcome).toBe('assigned');
    expect(await goneFor(far, third)).toBe('slots_taken');
    expect(await town.statusOf(posting.postingId)).toBe('filled');
  });

  it('scenario 17: can still be accepted in the grace, and is too late after it', async () => {
    const [one, other] = [await town.person(), await town.person()];
    const posting = await town.publish({ slots: 2 });
    const [early, late] = [await offerOn(one, posting.postingId), await offerOn(other, posting.postingId)];
    await town.clock(45 * SECOND_MS + 4 * SECOND_MS);
    expect((await one.accept(early)).outcome).toBe('assigned');
    await town.clock(45 * SECOND_MS + 6 * SECOND_MS);
    expect(await other.accept(late)).toEqual(tooLate('OFFER_EXPIRED'));
    expect(await town.statusOf(posting.postingId)).toBe('open');
  });
});

describe('a decline', () => {
  it('starts the next wave without waiting for the clock', async () => {
    const [near, middle] = [await town.person(1), await town.person(6)];
    const posting = await town.publish();
    const offer = await offerOn(near, posting.postingId);
    const declined = await near.post(`/offers/${offer.offerId}/decline`);
    expect(declined).toMatchObject({ status: 200, body: { offerId: offer.offerId, status: 'declined' } });
    expect(await offerOn(middle, posting.postingId)).toMatchObject({ sentAt: '2026-11-24T02:00:00.000Z' });
    expect(await near.accept(offer)).toEqual(tooLate('OFFER_DECLINED'));
    expect(near.phone.offers).toHaveLength(1);
  });
});

describe('a posting', () => {
  it('ends expired when its validity is over, and its offers end with it', async () => {
    const person = await town.person();
    const posting = await town.publish();
    await offerOn(person, posting.postingId);
    await town.clock(24 * MINUTE_MS + 30 * SECOND_MS);
    const last = await offerOn(person, posting.postingId, 2);
    expect(last.expiresAt).toBe('2026-11-24T02:25:00.000Z');
    await town.clock(25 * MINUTE_MS + 5 * SECOND_MS);
    expect(await goneFor(person, last)).toBe('expired');
    await becomes(town, 'expired', posting);
    expect(await person.accept(last)).toEqual(tooLate('POSTING_CLOSED'));
  });

  it('that is cancelled withdraws its offers and ends what was agreed; everybody is told', async () => {
    const [taken, asked] = [await town.person(), await town.person()];
    const changes: { status: string }[] = [];
    taken.phone.socket.on('assignment.changed', (message: { status: string }) => changes.push(message));
    const posting = await town.publish({ slots: 2 });
    const offer = await offerOn(asked, posting.postingId);
    expect((await taken.accept(await offerOn(taken, posting.postingId))).outcome).toBe('assigned');
    expect((await command('cancel', posting)).body).toMatchObject({ status: 'cancelled', filled: 0 });
    expect(await goneFor(asked, offer)).toBe('posting_closed');
    expect(await asked.accept(offer)).toEqual(tooLate('POSTING_CLOSED'));
    await waitFor('the one who had a place hears of it', () => changes.at(-1)?.status === 'cancelled_by_employer');
    const { body } = await taken.get<{ assignments: { status: string }[] }>('/assignments');
    expect(body.assignments.map(({ status }) => status)).toEqual(['cancelled_by_employer']);
  });

  it('that is paused sends no offers, and sends them again when it is resumed', async () => {
    const person = await town.person();
    const posting = await town.publish();
    const offer = await offerOn(person, posting.postingId);
    await command('pause', posting);
    expect(await goneFor(person, offer)).toBe('posting_closed');
    expect(await person.accept(offer)).toEqual(tooLate('POSTING_CLOSED'));
    const late = await town.person();
    // The town goes on meanwhile: another posting's offer comes, so this one's would have come as well.
    await town.clock(5 * MINUTE_MS);
    const other = await town.publish();
    await offerOn(late, other.postingId);
    expect(await roundsOf(town, posting)).toEqual([[2, true]]);
    await command('cancel', other);
    for (const one of [person, late]) await town.free(one);

    await command('resume', posting);
    expect((await offerOn(person, posting.postingId, 2)).seq).toBeGreaterThan(1);
    await offerOn(late, posting.postingId);
  });

  it('scenario 4: with other pay takes back its offers and sends new ones to the same people', async () => {
    const person = await town.person();
    const posting = await town.publish();
    const offer = await offerOn(person, posting.postingId);
    const edited = await town.employer.patch<PostingView>(`/postings/${posting.postingId}`, {
      version: 1,
      payFen: 3000,
    });
    expect(edited.status).toBe(200);
    expect(await person.accept(offer)).toEqual(tooLate('TERMS_CHANGED'));
    expect(await goneFor(person, offer)).toBe('terms_changed');
    const better = await offerOn(person, posting.postingId, 2);
    expect(better).toMatchObject({ payFen: 3000, postingVersion: 2, seq: 2 });
    expect((await person.accept(better)).outcome).toBe('assigned');
  });
});

describe('an accept', () => {
  it('scenario 6: that is repeated gets the same answer, one assignment and one message; under another key it is told how things stand', async () => {
    const person = await town.person();
    const posting = await town.publish();
    const offer = await offerOn(person, posting.postingId);
    const told: string[] = [];
    person.phone.socket.on('assignment.changed', ({ status }: { status: string }) => told.push(status));
    const first = await person.accept(offer, 'the-first-key');
    expect(first).toMatchObject({ outcome: 'assigned', slot: 1 });
    expect(await person.accept(offer, 'the-first-key')).toEqual(first);
    expect(await person.accept(offer, 'another-key')).toEqual(tooLate('ALREADY_ASSIGNED'));
    await command('cancel', posting);
    expect(await person.accept(offer, 'the-first-key')).toEqual(first);
    expect(await person.accept(offer, 'a-third-key')).toEqual(tooLate('POSTING_CLOSED'));
    await waitFor('the phone hears of the cancel', () => told.includes('cancelled_by_employer'));
    expect(told).toEqual(['confirmed', 'cancelled_by_employer']);
    expect(await town.test.db.query('SELECT 1 FROM matching.assignment')).toHaveLength(1);
  });

  it('after the place was lost is told that the offer was answered', async () => {
    const person = await town.person();
    const posting = await town.publish({ ...validToTheEnd(), slots: 2 });
    const offer = await offerOn(person, posting.postingId);
    const { assignmentId } = (await person.accept(offer)) as { assignmentId: string };
    await town.clock(41 * MINUTE_MS);
    await town.employer.post(`/assignments/${assignmentId}/no-show`);
    expect(await person.accept(offer)).toEqual(tooLate('OFFER_ANSWERED'));
  });

  it('scenario 3: against a cancel at the same moment ends well, whoever is first, 20 times', async () => {
    const person = await town.person();
    const seen: string[] = [];
    for (let i = 0; i < 20; i++) {
      await town.free(person);
      const posting = await town.publish();
      const offer = await offerOn(person, posting.postingId);
      seen.push(await race(posting, () => person.accept(offer)));
    }
    expect(seen.filter((outcome) => outcome !== 'assigned' && outcome !== 'too_late')).toEqual([]);
    const [live] = await town.test.db.query(
      `SELECT count(*)::int AS n FROM matching.assignment a JOIN postings.posting p ON p.id = a.posting_id
       WHERE a.live_posting IS NOT NULL OR p.status <> 'cancelled' OR p.filled <> 0`,
    );
    expect(live).toEqual({ n: 0 });
  }, 60_000);

  async function race(posting: PostingView, accept: () => Promise<{ outcome: string; reason?: string }>) {
    const [answer, cancelled] = await Promise.all([accept(), command('cancel', posting)]);
    expect(cancelled.body).toMatchObject({ status: 'cancelled' });
    if (answer.outcome === 'too_late') expect(answer.reason).toBe('POSTING_CLOSED');
    const rows = await town.test.db.query<{ status: string }>(
      'SELECT status FROM matching.assignment WHERE posting_id = $1',
      [posting.postingId],
    );
    const expected = answer.outcome === 'assigned' ? ['cancelled_by_employer'] : [];
    expect(rows.map(({ status }) => status)).toEqual(expected);
    return answer.outcome;
  }
});
