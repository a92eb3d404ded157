import type { MonitoringReport, ProblemBody, WhyAnswer } from '@app/contracts';
import { FIGURES } from '@app/core';
import { insertRow, waitFor, type LoggedIn, type TestApp } from '@app/testing';
import { aDraft, everything, HERE, phoneOf } from './everything.fixture';

let test: TestApp;
let bureau: LoggedIn;
let clerk: LoggedIn;
const day = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10);
const today = `from=${day}&to=${day}`;
const report = async (query: string) => (await bureau.get<MonitoringReport>(`/reports/monitoring?${query}`)).body;
const cellOf = ({ figures }: MonitoringReport, id: string) => figures.find((figure) => figure.id === id)!.cells[0]!;

beforeAll(async () => {
  test = await everything();
  bureau = await test.staff('bureau');
  clerk = await test.staff('clerk');
}, 60_000);
afterAll(() => test?.close());

describe('the monitoring report', () => {
  it('counts a shift from the posting to the pay, in the city and in its town', async () => {
    const [employer, worker] = [await test.employer(), await test.worker({ at: HERE })];
    const phone = await phoneOf(test, worker);
    const insurance = { kind: 'accident', payer: 'EMPLOYER', policyNo: 'P1', amountFen: 50_000_000 };
    await employer.post('/postings', aDraft({ insurance }));
    const offer = await waitFor('the offer', () => phone.offers[0], 15_000);
    const { body } = await worker.post<{ assignmentId: string }>(`/offers/${offer.offerId}/accept`, undefined);
    const path = `/assignments/${body.assignmentId}`;
    await employer.post(`${path}/check-in`);
    await employer.post(`${path}/complete`, { minutesWorked: 240 });
    await employer.post(`${path}/paid`);
    phone.socket.disconnect();
    const figures = await waitFor('the figures', async () => {
      const found = await report(`${today}&scope=town&key=442000001`);
      return cellOf(found, 'M15.hourly').value !== null && found;
    });
    const values = ['M04', 'M05', 'M06.persons', 'M07', 'M08.persons', 'M09.hours', 'M12', 'M13', 'M15.hourly', 'M17'];
    expect(values.map((id) => [id, cellOf(figures, id).value])).toEqual([
      ...[
        ['M04', 1],
        ['M05', 1],
        ['M06.persons', 1],
        ['M07', 1],
        ['M08.persons', 1],
        ['M09.hours', 4],
      ],
      ...[
        ['M12', 100],
        ['M13', 100],
        ['M15.hourly', 25],
        ['M17', 100],
      ],
    ]);
    expect(cellOf(await report(today), 'M08.times').value).toBe(1);
  });

  it('has every figure, a reason where there is none, and is no older than a minute', async () => {
    const found = await report(`${today}&by=year`);
    expect(found.figures.map(({ id }) => id)).toEqual(FIGURES.map(({ id }) => id));
    expect(found.figures.find(({ code }) => code === 'M16')).toMatchObject({ noData: '还没有结算到期事件', cells: [] });
    expect(found.note).toContain('去重');
    expect(Date.now() - Date.parse(found.asOf)).toBeLessThan(60_000);
  });

  it('answers by each scope with the names that people know', async () => {
    const counter = { id: 's1', name: '石岐驿站', kind: 'service_point', townCode: '442000001' };
    await insertRow(test.db, 'platform.market', counter);
    const found = await report(`${today}&by=month&scope=station&figures=M04,M08.persons`);
    expect(found.keys).toEqual([{ key: 's1', name: '石岐驿站' }]);
    expect(found.figures.map(({ cells }) => cells.length)).toEqual([found.keys.length, found.keys.length]);
  });

  it.each([
    ['from=2026-11-02&to=2026-11-01', 'from', 'PERIOD_ORDER'],
    ['from=2020-01-01&to=2026-11-01&scope=occupation', 'to', 'TOO_MANY_CELLS'],
    [`${today}&figures=M99`, 'figures', 'FIGURE_UNKNOWN'],
    [`${today}&scope=town&key=nowhere`, 'key', 'KEY_UNKNOWN'],
    ['from=2026-02-30&to=2026-03-01', 'from', 'INVALID'],
    [`${today}&by=decade`, 'by', 'INVALID'],
  ])('refuses %s', async (query, field, code) => {
    const { status, body } = await bureau.get<ProblemBody>(`/reports/monitoring?${query}`);
    expect([status, body.errors?.[0]]).toEqual([422, expect.objectContaining({ field, code })]);
  });
});

describe('why a cell holds what it holds', () => {
  const query = `figure=M08.persons&by=day&period=${day}&scope=town&key=442000001`;

  it('is told with the events to the bureau, without them to a clerk', async () => {
    const { body: full } = await bureau.get<WhyAnswer>(`/reports/monitoring/why?${query}`);
    expect(full).toMatchObject({ value: 1, events: 1, list: [{ type: 'assignment.checked_in', restates: null }] });
    expect(full.firstEventId).toBe(full.list![0]!.id);
    const { body: less } = await clerk.get<WhyAnswer>(`/reports/monitoring/why?${query}`);
    expect(less).toEqual({ ...full, list: null, next: null, asOf: expect.any(String) as string });
  });

  it.each([
    [query.replace('M08.persons', 'M99'), 'figure', 'FIGURE_UNKNOWN'],
    [query.replace('by=day', 'by=hour'), 'period', 'PERIOD_UNKNOWN'],
    [query.replace('442000001', 'nowhere'), 'key', 'KEY_UNKNOWN'],
  ])('refuses %s', async (wrong, field, code) => {
    const { status, body } = await bureau.get<ProblemBody>(`/reports/monitoring/why?${wrong}`);
    expect([status, body.errors?.[0]]).toEqual([422, expect.objectContaining({ field, code })]);
  });
});
