import type { OwnRatings, RatingView } from '@app/contracts';
import { RATING_WINDOW_MS } from '@app/core';
import type { LoggedIn } from '@app/testing';
import { aWorkplace, END, must, refusal, wrongField, type Shift, type Workplace } from './work.fixture';

let place: Workplace & { close(): Promise<void> };
beforeAll(async () => {
  place = await aWorkplace();
}, 60_000);
afterAll(() => place?.close());

const rate = (who: LoggedIn, { path }: Shift, stars: number, tags?: string[]) =>
  who.post<RatingView>(`${path}/rating`, { stars, ...(tags ? { tags } : {}) });
const seen = (who: LoggedIn, { path }: Shift) => must(who.get<RatingView>(`${path}/rating`));
const rows = ({ id }: Shift) =>
  place.test.db.query('SELECT side, stars, tags FROM matching.rating WHERE assignment_id = $1 ORDER BY side', [id]);

describe('a rating', () => {
  it('is blind until both have rated, and counts from then on', async () => {
    const shift = await place.done();
    const mine = await must(rate(shift.worker, shift, 5, ['paid_on_time', 'safe']));
    expect(mine).toMatchObject({ mine: { stars: 5, tags: ['paid_on_time', 'safe'] }, theirs: null });
    expect(await seen(shift.employer, shift)).toMatchObject({ mine: null, theirs: null });
    expect(await must(shift.employer.get<OwnRatings>('/ratings'))).toEqual({ count: 0, average: null, tags: [] });

    const answer = await must(rate(shift.employer, shift, 4, ['skilled']));
    expect(answer).toMatchObject({ mine: { stars: 4 }, theirs: { stars: 5 }, counterpart: { count: 1, average: 4 } });
    expect(await seen(shift.worker, shift)).toMatchObject({ theirs: { stars: 4, tags: ['skilled'] } });
    expect(await must(shift.employer.get<OwnRatings>('/ratings'))).toEqual({
      ...{ count: 1, average: 5 },
      tags: [
        { tag: 'paid_on_time', count: 1 },
        { tag: 'safe', count: 1 },
      ],
    });
    expect(await place.events(shift, 'rating')).toEqual([
      { type: 'rating.given', data: { by: 'worker', stars: 5 }, actor: shift.worker.accountId },
      { type: 'rating.given', data: { by: 'employer', stars: 4 }, actor: shift.employer.accountId },
    ]);
  });

  it('shows after 72 hours though the other side said nothing, who can not say anything any more', async () => {
    const shift = await place.done();
    await must(rate(shift.worker, shift, 2, ['paid_late']));
    await place.clock(END + RATING_WINDOW_MS - 1000);
    expect((await seen(shift.employer, shift)).theirs).toBeNull();
    await place.clock(END + RATING_WINDOW_MS + 1000);
    expect((await seen(shift.employer, shift)).theirs).toMatchObject({ stars: 2 });
    expect(await rate(shift.employer, shift, 1)).toEqual(refusal(409, 'RATING_OVER'));
    expect(await rows(shift)).toEqual([{ side: 'worker', stars: 2, tags: ['paid_late'] }]);
    expect(await must(shift.employer.get<OwnRatings>('/ratings'))).toMatchObject({ count: 1, average: 2 });
  });

  it('is given once: a repeat shows it, another word is refused', async () => {
    const shift = await place.done();
    const first = await must(rate(shift.employer, shift, 3, ['late', 'careful']));
    expect(await must(rate(shift.employer, shift, 3, ['careful', 'late']))).toEqual(first);
    expect(await rate(shift.employer, shift, 4)).toEqual(refusal(409, 'RATING_GIVEN'));
    const both = await Promise.all([rate(shift.worker, shift, 1), rate(shift.worker, shift, 5)]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await rows(shift)).toHaveLength(2);
  });

  it('is of done work, by its own two sides, with stars and tags that there are; nothing else is written', async () => {
    const shift = await place.shift();
    expect(await rate(shift.worker, shift, 5)).toEqual(refusal(409, 'RATING_NOT_YET'));
    await must(shift.employer.post(`${shift.path}/complete`, { minutesWorked: 240 }));
    const strangers = [await place.test.worker({ at: null }), await place.test.employer()];
    for (const stranger of strangers) {
      expect(await rate(stranger, shift, 1)).toEqual(refusal(404, 'NOT_FOUND'));
      expect((await stranger.get(`${shift.path}/rating`)).status).toBe(404);
    }
    for (const stars of [0, 6, 4.5, '5']) expect((await rate(shift.worker, shift, stars as number)).status).toBe(422);
    // A tag of the other side, and a word about the person.
    expect(await rate(shift.worker, shift, 3, ['skilled'])).toEqual(wrongField('tags.0', 'RATING_TAG_UNKNOWN'));
    expect(await rate(shift.worker, shift, 3, ['safe', 'old'])).toEqual(wrongField('tags.1', 'RATING_TAG_UNKNOWN'));
    expect(await rate(shift.worker, shift, 3, ['safe', 'safe'])).toEqual(wrongField('tags.1', 'RATING_TAG_TWICE'));
    expect(await rows(shift)).toEqual([]);
  });
});
