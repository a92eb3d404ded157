import { randomUUID } from 'node:crypto';
import type { AcceptAnswer } from '@app/contracts';
import { MINUTE_MS } from './everything.fixture';
import { at, aTown, NOW, offerOn, SECOND_MS, type Town } from './waves.fixture';

const HOUR_MS = 60 * MINUTE_MS;

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

describe('scenario 17: a night shift over the end of the month', () => {
  /** 2026-11-30 21:30 in Shanghai; the shift is from 22:00 to 6:00 on the first of December. */
  const EVENING = Date.parse('2026-11-30T13:30:00Z');
  const SHIFT = { startsAt: at(EVENING + 30 * MINUTE_MS), endsAt: at(EVENING + 30 * MINUTE_MS + 8 * HOUR_MS) };
  const clock = (ms: number) => town.clock(EVENING - NOW + ms);

  it.each<[string, number, string]>([
    ['at the instant of expiry', 0, 'assigned'],
    ['4 s after it', 4, 'assigned'],
    ['6 s after it', 6, 'OFFER_EXPIRED'],
  ])('is accepted %s by a phone whose clock is 10 minutes wrong: %i s gives %s', async (_, lateS, outcome) => {
    await clock(0);
    const person = await town.person();
    const posting = await town.publish({ ...SHIFT, validUntil: at(EVENING + 25 * MINUTE_MS) });
    const offer = await offerOn(person, posting.postingId);
    expect(offer.expiresAt).toBe(at(EVENING + 45 * SECOND_MS));
    await clock(45 * SECOND_MS + lateS * SECOND_MS);
    const wrong = Date.now() + (lateS === 6 ? -10 : 10) * MINUTE_MS;
    const answer = await fetch(`${town.test.url}/offers/${offer.offerId}/accept`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${person.token}`,
        date: new Date(wrong).toUTCString(),
        'idempotency-key': randomUUID(),
      },
    });
    const body = (await answer.json()) as AcceptAnswer;
    expect(body.outcome === 'too_late' ? body.reason : body.outcome).toBe(outcome);
    const [row] = await town.test.db.query(
      `SELECT lower(a.block) AS begins, upper(a.block) AS ends FROM matching.assignment a WHERE posting_id = $1`,
      [posting.postingId],
    );
    const block = { begins: new Date(EVENING), ends: new Date(EVENING + 9 * HOUR_MS) };
    expect(row).toEqual(outcome === 'assigned' ? block : undefined);
  });
});
