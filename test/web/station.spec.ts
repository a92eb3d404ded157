import type { Page } from 'playwright-core';
import { waitFor } from '@app/testing';
import { aDraft, idCard } from '../e2e/everything.fixture';
import { DESK, enter, faultsOf, inBrowser, openStage, type Stage } from './browser';

/** Beside the market of the demo's clerk: who waits there goes no further than five kilometres. */
const AT_MARKET = { townCode: '442000108', address: '港口镇兴港路1号', place: { lat: 22.585, lng: 113.382 } };

inBrowser('a walk-in at the counter, by keyboard alone', () => {
  let stage: Stage;
  let clerk: Page;
  let faults: string[];
  beforeAll(async () => {
    stage = await openStage();
    clerk = await stage.person({ viewport: DESK });
    faults = faultsOf(clerk);
    await enter(clerk, 'clerk');
    await clerk.getByRole('heading', { name: '候工区' }).waitFor();
  }, 90_000);
  afterAll(() => stage?.close());
  const type = (text: string) => clerk.keyboard.type(text);
  const press = (key: string) => clerk.keyboard.press(key);
  const focused = (id: string) => clerk.locator(`#${id}:focus`).waitFor();

  it('is registered with what the card reader types, his name and his trade, and waits by one key', async () => {
    await focused('scan');
    await type('1380013');
    await press('Enter');
    await clerk.getByText('号码要么是 18 位身份证号').waitFor();
    await clerk.locator('#scan').selectText();
    await type(idCard(77));
    await press('Enter');
    await focused('walk-name');
    await type('王小明');
    await press('Tab');
    await focused('trade-word');
    await type('装卸');
    await press('Enter');
    await press('Enter');
    await clerk.locator('[data-person]').getByText('王*').waitFor();
    await press('F4');
    await clerk.locator('[data-waiting="王*"]').waitFor();
    const rows = await stage.test.db.query('SELECT checked_in_by FROM profiles.presence');
    expect(rows).toHaveLength(1);
    expect((rows[0] as { checked_in_by: string | null }).checked_in_by).not.toBeNull();
  }, 60_000);

  it('is suggested what fits, is accepted for with his word, and gets his slip', async () => {
    const [trade] = await stage.test.db.query<{ id: string }>(
      'SELECT w.occupation_id AS id FROM profiles.worker_skill w LIMIT 1',
    );
    const employer = await stage.test.employer();
    const posted = await employer.post(
      '/postings',
      aDraft({ ...AT_MARKET, occupationId: trade!.id, title: '港口装卸' }),
    );
    expect(posted.status).toBe(201);
    await clerk.evaluate(`window.print = () => void (document.title = 'printed')`);
    await clerk.locator('[data-gig]').first().waitFor({ timeout: 30_000 });
    await press('F7');
    await clerk.locator('[name=gig]:focus').waitFor({ state: 'attached' });
    await press('F8');
    await clerk.getByRole('heading', { name: '代他接单' }).waitFor();
    await press('Tab');
    await press('Enter');
    await clerk.locator('[data-slip]').getByText('王*').waitFor();
    await press('F9');
    await waitFor('the slip is printed', async () => (await clerk.title()) === 'printed');
    const kept = await stage.test.db.query(`SELECT kind, statement FROM profiles.consent WHERE act <> 'register'`);
    expect(kept).toEqual([{ kind: 'statement', statement: '本人当面同意接这个活' }]);
    expect(faults.filter((fault) => !fault.includes('404'))).toEqual([]);
  }, 60_000);
});
