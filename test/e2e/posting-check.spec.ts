import type { PostingCheck } from '@app/contracts';
import { aPosting, type LoggedIn, type TestApp } from '@app/testing';
import { aDraft, everything } from './everything.fixture';

let test: TestApp;
let employer: LoggedIn;
beforeAll(async () => {
  test = await everything();
  employer = await test.employer();
}, 60_000);
afterAll(() => test?.close());

const check = async (values: Record<string, unknown> = {}) =>
  (await employer.post<PostingCheck>('/postings/check', aDraft(values))).body;
const postings = async () => Number((await test.db.query('SELECT count(*) AS n FROM postings.posting'))[0]!.n);

describe('the check of a draft', () => {
  it('finds nothing in a sound one, and publishes nothing', async () => {
    expect(await check()).toEqual({ errors: [], warnings: [], wages: null });
    expect(await postings()).toBe(0);
  });

  it('says of each field what publishing would say, in words', async () => {
    const { errors } = await check({ slots: 0, payFen: 100, title: '限男性保洁' });
    const refused = await employer.post<{ errors: unknown[] }>(
      '/postings',
      aDraft({ slots: 0, payFen: 100, title: '限男性保洁' }),
    );
    expect(refused.status).toBe(422);
    expect(errors.map(({ field }) => field)).toEqual(expect.arrayContaining(['slots', 'payFen', 'title']));
    expect(errors).toEqual(refused.body.errors);
  });

  it('writes no refusal to the log: a word that is only being typed was not published', async () => {
    const before = await test.db.query(`SELECT 1 FROM platform.event WHERE type = 'posting.refused'`);
    await check({ title: '限男性保洁' });
    expect(await test.db.query(`SELECT 1 FROM platform.event WHERE type = 'posting.refused'`)).toHaveLength(
      before.length,
    );
  });

  it('tells what an hour was paid where somebody came, from ten postings on', async () => {
    const other = await everything();
    try {
      const asker = await other.employer();
      for (let n = 1; n <= 9; n++)
        await aPosting(other.db, { occupationId: 'cleaner', payFen: 2000 + n * 100, slots: 1, filled: 1 });
      await aPosting(other.db, { occupationId: 'cleaner', payFen: 9900, slots: 1, filled: 0 });
      await aPosting(other.db, { occupationId: 'cleaner', payFen: 3000, slots: 1, filled: 1 });
      const { body } = await asker.post<PostingCheck>('/postings/check', aDraft());
      expect(body.wages).toEqual({ lowFen: 2325, medianFen: 2550, highFen: 2775, postings: 10 });
    } finally {
      await other.close();
    }
  });
});
