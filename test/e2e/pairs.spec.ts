import type { BlockView, PostingView, ProblemBody, Roster, WorkerView } from '@app/contracts';
import type { LoggedIn } from '@app/testing';
import { aTown, goneFor, offerOn, SECOND_MS, type Person, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

/** The worker is offered a first posting, so that both sides have met, and says no; then it is cancelled. */
async function met(person: Person): Promise<void> {
  const { postingId } = await town.publish();
  const offer = await offerOn(person, postingId);
  await person.post(`/offers/${offer.offerId}/decline`);
  await town.employer.post(`/postings/${postingId}/cancel`);
  await town.free(person);
}
const block = (who: LoggedIn, counterpartId: string, more = {}) =>
  who.post<ProblemBody>('/blocks', { counterpartId, reason: '上次没有付钱', ...more });
const hasHeardOf = ({ phone }: Person, { postingId }: PostingView): boolean =>
  phone.offers.some((offer) => offer.postingId === postingId);

describe('scenario 22: a block list', () => {
  it('of employer A keeps her offers away, and never those of employer B', async () => {
    const [blocked, free] = [await town.person(1), await town.person(2)];
    await met(blocked);
    await town.free(free);
    expect((await block(town.employer, blocked.accountId)).status).toBe(204);
    const ofA = await town.publish({ slots: 2 });
    await offerOn(free, ofA.postingId);
    expect(hasHeardOf(blocked, ofA)).toBe(false);

    const ofB = await town.publishAs(await town.test.employer());
    await offerOn(blocked, ofB.postingId);
    expect(hasHeardOf(blocked, ofA)).toBe(false);
  });

  it('written by the worker stops an offer that is out already, and is hers alone to read', async () => {
    const person = await town.person(1);
    const offer = await offerOn(person, (await town.publish()).postingId);
    expect((await block(person, offer.employerId, { days: 30 })).status).toBe(204);
    expect(await person.accept(offer)).toMatchObject({ outcome: 'too_late', reason: 'BLOCK_LIST' });
    const listOf = async (who: LoggedIn) => (await who.get<{ blocks: BlockView[] }>('/blocks')).body.blocks;
    expect(await listOf(person)).toMatchObject([
      { counterpartId: offer.employerId, reason: '上次没有付钱', expiresAt: '2026-12-24T02:00:00.000Z' },
    ]);
    expect(await listOf(town.employer)).toEqual([]);
  });

  it('is no longer in force when it is taken back', async () => {
    const person = await town.person(1);
    await met(person);
    await block(town.employer, person.accountId);
    expect((await town.employer.delete(`/blocks/${person.accountId}`)).status).toBe(204);
    await offerOn(person, (await town.publish()).postingId);
  });

  it('cannot name a stranger, or come without a reason', async () => {
    const person = await town.person(1);
    expect((await block(town.employer, person.accountId)).status).toBe(404);
    await met(person);
    const answer = await block(town.employer, person.accountId, { reason: ' ' });
    expect([answer.status, answer.body.errors?.map(({ field }) => field)]).toEqual([422, ['reason']]);
  });
});

describe('a roster', () => {
  it('is asked first, and the others when its round is over', async () => {
    const [favourite, nearer] = [await town.person(3), await town.person(1)];
    expect((await town.employer.put(`/roster/${favourite.accountId}`)).status).toBe(404);
    await favour(favourite);
    await wasOffered(nearer, 5);
    const posting = await town.publish({ slots: 1 });
    const first = await offerOn(favourite, posting.postingId);
    expect([first.expiresAt, hasHeardOf(nearer, posting)]).toEqual(['2026-11-24T02:00:20.000Z', false]);
    await town.clock(25 * SECOND_MS);
    expect(await goneFor(favourite, first)).toBe('expired');
    await offerOn(nearer, posting.postingId);
  });

  /** So many offers today that the places kept for those who had few are not for this person. */
  async function wasOffered(person: Person, times: number): Promise<void> {
    await town.test.db.query(
      `UPDATE matching.inbox SET offers_today = $2, day = platform.shanghai_day(platform.now()) WHERE worker_id = $1`,
      [person.accountId, times],
    );
    await town.test.db.query('SELECT platform.touch_worker($1)', [person.accountId]);
    await town.knows(person, ({ offersToday }) => offersToday === times);
  }

  /** Put on the list by an employer who booked the person once. */
  async function favour(person: Person): Promise<void> {
    const { postingId } = await town.publish();
    expect((await person.accept(await offerOn(person, postingId))).outcome).toBe('assigned');
    expect((await town.employer.put(`/roster/${person.accountId}`)).status).toBe(204);
    const { body } = await town.employer.get<Roster>('/roster');
    expect(body.workers.map(({ workerId }) => workerId)).toEqual([person.accountId]);
    expect((await town.employer.post(`/postings/${postingId}/cancel`)).status).toBe(200);
    await town.free(person);
  }
});

describe('wishes', () => {
  it('keep offers away that do not meet them', async () => {
    const [choosy, plain] = [await town.person(1), await town.person(2)];
    const wishes = { minHourlyFen: 3000, townCodes: [], noNights: false };
    const set = await choosy.put<WorkerView>('/workers/me/wishes', wishes);
    expect([set.status, set.body.wishes]).toEqual([200, wishes]);
    await town.knows(choosy, (candidate) => candidate.wishes.minHourlyFen === 3000);
    const poor = await town.publish({ slots: 2 });
    await offerOn(plain, poor.postingId);
    expect(hasHeardOf(choosy, poor)).toBe(false);
    await offerOn(choosy, (await town.publish({ payFen: 3000 })).postingId);
  });

  it('cannot name a town that is not there', async () => {
    const person = await town.person(1);
    const wishes = { minHourlyFen: 0, townCodes: ['442000999'], noNights: true };
    const answer = await person.put<ProblemBody>('/workers/me/wishes', wishes);
    expect([answer.status, answer.body.errors]).toMatchObject([422, [{ field: 'townCodes', code: 'TOWN_UNKNOWN' }]]);
  });
});
