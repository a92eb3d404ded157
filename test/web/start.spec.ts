import { faultsOf, inBrowser, openStage, PHONE, type Stage } from './browser';

inBrowser('the first page', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()), 60_000);
  afterAll(() => stage?.close());

  it('takes a worker to work with two presses: try it, go online', async () => {
    const page = await stage.person({ viewport: PHONE });
    const faults = faultsOf(page);
    await page.goto('/');
    await page.locator('[data-try=worker]').click();
    await page.getByRole('button', { name: '开始接单' }).click();
    await page.getByRole('heading', { name: '正在接单' }).waitFor();
    const rows = await stage.test.db.query('SELECT 1 FROM profiles.presence WHERE online_until > platform.now()');
    expect(rows).toHaveLength(1);
    expect(faults).toEqual([]);
  });

  it.each([
    ['employer', '我的岗位'],
    ['clerk', '柜台'],
    ['bureau', '今日'],
  ])('takes the %s to the first page of the role with one press', async (role, heading) => {
    const page = await stage.person();
    const faults = faultsOf(page);
    await page.goto('/');
    await page.locator(`[data-try=${role}]`).click();
    await page.getByRole('heading', { level: 1, name: heading }).waitFor();
    expect(faults).toEqual([]);
  });

  it('shows the four roles, in English on demand, and keeps the language', async () => {
    const page = await stage.person();
    await page.goto('/');
    expect(await page.getByRole('heading', { level: 2 }).allTextContents()).toEqual([
      ...['我要找活', '我要招人', '驿站工作人员', '人社部门'],
    ]);
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'I look for work' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'I look for work' }).waitFor();
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
  });
});

inBrowser('addresses', () => {
  let stage: Stage;
  beforeAll(async () => (stage = await openStage()), 60_000);
  afterAll(() => stage?.close());

  it('below /app lead to the page, and those of the API do not', async () => {
    const { anybody } = stage.test;
    for (const path of ['/app', '/app/worker', '/app/employer/postings/1'])
      expect((await anybody.get(path)).headers.get('content-type')).toContain('text/html');
    for (const path of ['/postings', '/workers/me', '/no-such-thing', '/application'])
      expect((await anybody.get(path)).headers.get('content-type')).toContain('application/problem+json');
    expect((await anybody.get<string>('/live/')).body).toContain('live.js');
  });

  it('that want a log-in come back after it, also after a reload', async () => {
    const page = await stage.person();
    await page.goto('/app/employer');
    await page.getByLabel('手机号').fill('13800000011');
    await page.getByRole('button', { name: '获取验证码' }).click();
    const shown = await page.getByText('您的验证码是').textContent();
    await page.getByLabel('验证码', { exact: true }).fill(/\d{6}/.exec(shown!)![0]);
    await page.getByRole('button', { name: '登录' }).click();
    await page.getByRole('heading', { name: '先登记用工主体' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: '先登记用工主体' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/app/employer');
  });
});
