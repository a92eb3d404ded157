import type { Page } from 'playwright-core';
import { DESK, enter, faultsOf, goOnline, inBrowser, openStage, PHONE, type Stage } from './browser';

inBrowser('a gig from the posting to the pay', () => {
  let stage: Stage;
  let worker: Page;
  let employer: Page;
  let faults: string[];
  beforeAll(async () => {
    stage = await openStage();
    worker = await stage.person({ viewport: PHONE, hasTouch: true });
    employer = await stage.person({ viewport: DESK });
    faults = [...faultsOf(worker), ...faultsOf(employer)];
  }, 90_000);
  afterAll(() => stage?.close());

  it('is posted in three steps by one, and appears on the phone of the other, who accepts', async () => {
    await enter(worker, 'worker');
    await goOnline(worker);
    await enter(employer, 'employer');
    await employer.getByRole('link', { name: '发布岗位' }).first().click();
    await employer.getByRole('button', { name: '装卸搬运' }).click();
    await employer.getByRole('button', { name: '下一步' }).click();
    await employer.getByLabel('详细地址').fill('民生路1号');
    await employer.getByLabel('人数').fill('1');
    await employer.getByRole('button', { name: '下一步' }).click();
    await employer.getByRole('button', { name: '发布,马上开始找人' }).click();
    await employer.locator('[data-seat=vacant]').waitFor();
    const card = worker.getByRole('article', { name: '新的活儿' });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/25元\/时[^]*约 200 元[^]*民生路1号[^]*离您[^]*为什么是您:离得近/);
    await card.getByRole('button', { name: '接单' }).click();
    await worker.getByText('接到了').waitFor();
    // The board turns by itself.
    await employer.locator('[data-seat=confirmed]').waitFor();
    expect(await employer.locator('[data-status]').textContent()).toBe('已招满');
  }, 60_000);

  it('is checked in by the code of the gate, and the board turns again', async () => {
    await worker.getByRole('button', { name: '看我的班次' }).click();
    const shift = worker.locator('[data-shift=confirmed]');
    await shift.waitFor();
    await stage.test.db.query(`UPDATE postings.posting SET starts_at = platform.now() + interval '20 minutes'`);
    await Promise.all([worker.reload(), employer.reload()]);
    const code = await employer.locator('[data-code]').textContent();
    await worker.getByPlaceholder('或输入到岗码').fill(code!);
    await worker.getByRole('button', { name: '签到', exact: true }).click();
    await worker.locator('[data-shift=checked_in]').waitFor();
    await employer.locator('[data-arrival=checked_in]').waitFor();
    expect(await employer.locator('[data-seat=checked_in]').count()).toBe(1);
  }, 60_000);

  it('is completed and paid, and the phone says so without a reload', async () => {
    await employer.getByLabel('干了几小时').fill('4');
    await employer.getByRole('button', { name: '确认工时' }).click();
    await worker.getByText('4 小时').waitFor();
    await worker.getByText('未付').waitFor();
    await employer.getByRole('button', { name: '已付给他' }).click();
    await worker.getByText('已付', { exact: true }).waitFor();
    expect(await worker.locator('[data-shift=completed]').innerText()).toContain('100 元');
    expect(faults).toEqual([]);
  }, 60_000);
});
