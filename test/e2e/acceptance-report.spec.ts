import type { AcceptanceReport } from '@app/contracts';
import { anOffer, aPosting, aRound, waitFor, type LoggedIn } from '@app/testing';
import { aTown, goneFor, offerOn, SECOND_MS, type Town } from './waves.fixture';

let town: Town;
let bureau: LoggedIn;
beforeAll(async () => {
  town = await aTown();
  bureau = await town.test.staff('bureau');
}, 60_000);
afterAll(() => town?.close());

const reported = async () => (await bureau.get<AcceptanceReport>('/reports/acceptance')).body;

it('before the first answer there is nothing to compare', async () => {
  expect(await reported()).toEqual({
    ...{ from: '2026-10-28', to: '2026-11-24' },
    ...{ answered: 0, accepted: 0, brier: null, buckets: [] },
  });
});

it('predicted and observed acceptance stand side by side after a decline, an accept, and an offer taken back at half its time', async () => {
  const [no, yes, late] = [await town.person(), await town.person(), await town.person()];
  const { postingId } = await town.publish();
  const offers = [await offerOn(no, postingId), await offerOn(yes, postingId), await offerOn(late, postingId)] as const;
  await no.post(`/offers/${offers[0].offerId}/decline`);
  await town.clock(22.5 * SECOND_MS);
  expect((await yes.accept(offers[1])).outcome).toBe('assigned');
  expect(await goneFor(late, offers[2])).toBe('slots_taken');

  const { buckets, brier, ...sums } = await reported();
  expect(sums).toMatchObject({ answered: 2, accepted: 1 });
  // One of 1 + 1 + ½; (.7² + 1.5 × .3²) / 2.5.
  const bucket = { from: 0.3, to: 0.4, answered: 2, accepted: 1, cutShort: 0.5 };
  expect(buckets).toEqual([{ ...bucket, predicted: expect.closeTo(0.3, 12), observed: expect.closeTo(0.4, 12) }]);
  expect(brier).toBeCloseTo(0.25, 12);
});

it('the figures from which the next waves learn say the same', async () => {
  const learned = await waitFor('all is counted', async () => {
    const rows = await town.test.db.query<{ code: string; value: number }>(
      `SELECT code, value::int FROM reporting.figure WHERE code IN ('accepts', 'declines', 'offers_cut_milli') ORDER BY code`,
    );
    return rows.length === 3 && rows;
  });
  expect(learned.map(({ code, value }) => [code, value])).toEqual([
    ['accepts', 1],
    ['declines', 1],
    ['offers_cut_milli', 500],
  ]);
});

it('other deciles stand beside it; what is older than 28 days, withdrawn for another reason or still out is left out', async () => {
  const { db } = town.test;
  const asked = async (acceptance: number, offer: Record<string, unknown>) => {
    const { id: postingId } = await aPosting(db);
    await aRound(db, postingId, 1, { acceptance, endedAt: '2026-11-24T02:00:22Z' });
    await anOffer(db, { postingId, workerId: (await town.test.worker({ at: null })).accountId, ...offer });
  };
  await asked(0.62, { status: 'expired' });
  await asked(0.66, { status: 'accepted', outcome: 'assigned', answeredAt: '2026-11-24T02:00:22Z' });
  await asked(0.05, { status: 'withdrawn', outcomeReason: 'overlap' });
  await asked(0.05, { status: 'sent' });
  await asked(0.05, { status: 'expired', sentAt: '2026-10-27T15:59:59Z' });
  const { buckets, answered, brier } = await reported();
  expect(answered).toBe(4);
  expect(buckets.map(({ from, observed }) => [from, observed])).toEqual([
    [0.3, expect.closeTo(0.4, 12)],
    [0.6, 0.5],
  ]);
  expect(buckets[1]!.predicted).toBeCloseTo(0.64, 12);
  expect(brier).toBeCloseTo((0.625 + 0.62 ** 2 + 0.34 ** 2) / 4.5, 12);
});
