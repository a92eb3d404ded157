import type { PostingView } from '@app/contracts';
import { anOffer } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { cancel, eventsOf, expectSound, fullPosting, people, placeIn, placeOf, type Waiting } from './standby.fixture';
import { aTown, goneFor, NOW, offerOn, validToTheEnd, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

const edit = (posting: PostingView, version: number, change: Record<string, unknown>) =>
  town.employer.patch<PostingView>(`/postings/${posting.postingId}`, { version, ...change });

/** The offer at the same hours was taken back by the promotion, or is refused because of it. */
const LOST = expect.objectContaining({
  outcome: 'too_late',
  reason: expect.stringMatching(/^(OVERLAP|OFFER_WITHDRAWN)$/) as string,
}) as unknown;

/** How often a race is run: whoever is first, it must end well. */
const TIMES = 8;

describe('a worker who cancels', () => {
  it('scenario 9: is not offered the same posting again unless its terms improved', async () => {
    const [holder, other] = (await people(town, 2)) as [Waiting, Waiting];
    const posting = await town.publish(validToTheEnd());
    const first = await offerOn(holder, posting.postingId);
    const lost = await offerOn(other, posting.postingId);
    const { assignmentId } = (await holder.accept(first)) as { assignmentId: string };
    await goneFor(other, lost);
    await town.free(other);
    const [cancelled, again] = [await cancel(holder, assignmentId), await cancel(holder, assignmentId)];
    expect(cancelled).toMatchObject({ status: 'cancelled_by_worker' });
    expect(again).toEqual(cancelled);
    await offerOn(other, posting.postingId, 2);
    // Another number of slots is a new version, but nothing better.
    expect((await edit(posting, 1, { slots: 2 })).status).toBe(200);
    await offerOn(other, posting.postingId, 3);
    expect(holder.phone.offers).toHaveLength(1);

    await town.free(holder);
    expect((await edit(posting, 2, { payFen: 2600 })).status).toBe(200);
    const better = await offerOn(holder, posting.postingId, 2);
    expect(better).toMatchObject({ payFen: 2600, postingVersion: 3 });
    expect((await holder.accept(better)).outcome).toBe('assigned');
    const [event] = await town.test.db.query(
      `SELECT data FROM platform.event WHERE type = 'assignment.cancelled' AND worker_id = $1`,
      [holder.accountId],
    );
    expect(event).toEqual({ data: { by: 'worker', leadMinutes: 30 } });
    await expectSound(town);
  }, 60_000);

  it('scenario 9: an offer on the same terms that reaches him all the same is refused with the reason', async () => {
    const [holder] = (await people(town, 1)) as [Waiting];
    const posting = await town.publish({ ...validToTheEnd(), slots: 2 });
    const { assignmentId } = (await holder.accept(await offerOn(holder, posting.postingId))) as {
      assignmentId: string;
    };
    await cancel(holder, assignmentId);
    await town.test.db.query('UPDATE matching.round SET ended_at = now() WHERE posting_id = $1', [posting.postingId]);
    const stray = await anOffer(town.test.db, {
      ...{ postingId: posting.postingId, workerId: holder.accountId, round: 99 },
      ...{ expiresAt: NOW + MINUTE_MS },
    });
    const answer = await holder.post(`/offers/${stray.id}/accept`);
    expect(answer.body).toMatchObject({ outcome: 'too_late', reason: 'CANCELLED_BEFORE' });
  });

  it('does so from his own alone, before the shift is over', async () => {
    const [holder, other] = (await people(town, 2)) as [Waiting, Waiting];
    const { assignmentId } = await fullPosting(town, holder, []);
    expect((await other.post(`/assignments/${assignmentId}/cancel`)).status).toBe(404);
    await town.clock(270 * MINUTE_MS);
    expect(await holder.post(`/assignments/${assignmentId}/cancel`)).toMatchObject({
      ...{ status: 409, body: { code: 'SHIFT_OVER' } },
    });
  });
});

describe('at the same moment', () => {
  it(`two places fall vacant and one stands in line: promoted once, ${TIMES} times`, async () => {
    const [one, two, ready] = (await people(town, 3)) as [Waiting, Waiting, Waiting];
    for (let i = 0; i < TIMES; i++) {
      const posting = await town.publish({ ...validToTheEnd(), slots: 2 });
      const ids: string[] = [];
      const late = await offerOn(ready, posting.postingId);
      for (const person of [one, two])
        ids.push(
          ((await person.accept(await offerOn(person, posting.postingId))) as { assignmentId: string }).assignmentId,
        );
      await goneFor(ready, late);
      await ready.post(`/offers/${late.offerId}/accept`, { standbyConsent: true });
      await Promise.all([cancel(one, ids[0]!), cancel(two, ids[1]!)]);
      expect((await eventsOf(town, posting)).filter((type) => type === 'standby.promoted')).toHaveLength(1);
      expect(await placeOf(ready, posting)).toBe('promoted');
      await expectSound(town);
      await endOf(posting, [one, two, ready]);
    }
  }, 120_000);

  it(`a place falls vacant and the standby leaves the line: one of the two, ${TIMES} times`, async () => {
    const [holder, ready] = (await people(town, 2)) as [Waiting, Waiting];
    for (let i = 0; i < TIMES; i++) {
      const { posting, assignmentId } = await fullPosting(town, holder, [[ready, true]]);
      const { standbyId } = await placeIn(ready, posting);
      const [, left] = await Promise.all([cancel(holder, assignmentId), ready.delete(`/standbys/${standbyId}`)]);
      expect([await placeOf(ready, posting), left.status]).toEqual(
        left.status === 204 ? ['passed LEFT', 204] : ['promoted', 409],
      );
      await expectSound(town);
      await endOf(posting, [holder, ready]);
    }
  }, 120_000);

  it(`a place falls vacant and the standby accepts another shift at these hours: one of the two, ${TIMES} times`, async () => {
    const [holder, ready] = (await people(town, 2)) as [Waiting, Waiting];
    for (let i = 0; i < TIMES; i++) {
      const { posting, assignmentId } = await fullPosting(town, holder, [[ready, true]]);
      await town.free(ready);
      const other = await town.publish(validToTheEnd());
      const offer = await offerOn(ready, other.postingId);
      const [, answer] = await Promise.all([cancel(holder, assignmentId), ready.accept(offer)]);
      const place = await placeOf(ready, posting);
      if (answer.outcome === 'assigned') expect(place).toBe('passed OVERLAP');
      else expect([place, answer]).toEqual(['promoted', LOST]);
      await expectSound(town);
      await endOf(posting, []);
      await endOf(other, [holder, ready]);
    }
  }, 120_000);
});

/** The posting goes, and everybody is free for the next. */
async function endOf({ postingId }: PostingView, all: readonly Waiting[]): Promise<void> {
  await town.employer.post(`/postings/${postingId}/cancel`);
  for (const person of all) await town.free(person);
}
