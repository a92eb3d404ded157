import type { PostingView } from '@app/contracts';
import { expectSound, people } from './standby.fixture';
import { aTown, offerOn, validToTheEnd, type Town } from './waves.fixture';

let town: Town;
beforeAll(async () => {
  town = await aTown();
}, 60_000);
afterAll(() => town?.close());

it('scenario 19: an employer lowers 10 to 6 with 8 assigned, then raises to 12: nobody loses his place', async () => {
  const all = await people(town, 8);
  const posting = await town.publish({ ...validToTheEnd(), slots: 10 });
  for (const person of all)
    expect((await person.accept(await offerOn(person, posting.postingId))).outcome).toBe('assigned');
  const edit = (version: number, slots: number) =>
    town.employer.patch<PostingView>(`/postings/${posting.postingId}`, { version, slots });
  const holders = async () =>
    town.test.db.query('SELECT worker_id, slot_n FROM matching.assignment WHERE live_posting = $1 ORDER BY 1', [
      posting.postingId,
    ]);
  const slots = async () =>
    town.test.db.query(
      'SELECT status, count(*)::int AS n FROM postings.slot WHERE posting_id = $1 GROUP BY status ORDER BY status',
      [posting.postingId],
    );
  const before = await holders();
  expect(before).toHaveLength(8);
  expect(await edit(1, 6)).toMatchObject({
    status: 422,
    body: { errors: [{ field: 'slots', code: 'SLOTS_BELOW_FILLED' }] },
  });
  expect(await slots()).toEqual([
    { status: 'filled', n: 8 },
    { status: 'vacant', n: 2 },
  ]);
  expect((await edit(1, 8)).body).toMatchObject({ status: 'filled', slots: 8, filled: 8 });
  expect(await slots()).toEqual([
    { status: 'filled', n: 8 },
    { status: 'void', n: 2 },
  ]);
  const ninth = await town.person();
  expect((await edit(2, 12)).body).toMatchObject({ status: 'open', slots: 12, filled: 8 });
  expect(await slots()).toEqual([
    { status: 'filled', n: 8 },
    { status: 'vacant', n: 4 },
    { status: 'void', n: 2 },
  ]);
  expect(await holders()).toEqual(before);
  expect((await ninth.accept(await offerOn(ninth, posting.postingId))).outcome).toBe('assigned');
  await expectSound(town);
}, 90_000);
