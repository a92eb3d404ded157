import type { SettlementList, SettlementView } from '@app/contracts';
import { waitFor, type LoggedIn } from '@app/testing';
import {
  aWorkplace,
  DUE,
  HOUR_MS,
  MARKET,
  must,
  refusal,
  wrongField,
  type Shift,
  type Workplace,
} from './work.fixture';

let place: Workplace & { close(): Promise<void> };
beforeAll(async () => {
  place = await aWorkplace();
}, 60_000);
afterAll(() => place?.close());

const complete = ({ employer, path }: Shift, body: object) => employer.post(`${path}/complete`, body);
const line = (kind: string, fen: number, note: string | null = null) => ({ kind, fen, note });
const overdueFor = async (who: LoggedIn) =>
  (await must(who.get<SettlementList>('/settlements?overdue=true'))).settlements.map(
    ({ assignmentId }) => assignmentId,
  );
const paid = ({ employer, path }: Shift) => must(employer.post(`${path}/paid`));
const answer = ({ worker, id }: Shift, word: string, body?: object) =>
  worker.post<SettlementView>(`/settlements/${id}/${word}`, body);

describe('a settlement', () => {
  it('names every item: pay, what is added and what is taken off', async () => {
    const shift = await place.shift();
    const extras = [{ kind: 'transport', fen: 800 }];
    const deductions = [{ kind: 'advance', fen: 3000, note: '中午预支' }];
    const done = await must(complete(shift, { minutesWorked: 240, extras, deductions }));
    expect(done).toMatchObject({ payFen: 7800 });
    const { pay } = await shift.record();
    expect(pay).toMatchObject({ minutes: 240, totalFen: 7800, leastFen: 7920, paidFen: 0 });
    expect(pay!.items).toEqual([line('base', 10_000), line('transport', 800), line('advance', -3000, '中午预支')]);
  });

  it('adds the heat allowance to outdoor work in summer', async () => {
    const july = Date.parse('2026-07-14T05:00:00Z');
    const shift = await place.shift({ outdoor: true });
    await place.test.db.query(
      `UPDATE postings.posting SET starts_at = $2, ends_at = $3, valid_until = $2 WHERE id = $1`,
      [shift.postingId, new Date(july), new Date(july + 4 * HOUR_MS)],
    );
    const low = await complete(shift, { minutesWorked: 240, extras: [{ kind: 'heat_allowance', fen: 500 }] });
    expect(low).toEqual(refusal(422, 'HEAT_ALLOWANCE_TOO_LOW', { facts: { leastFen: 1380 } }));
    await must(complete(shift, { minutesWorked: 240 }));
    expect((await shift.record()).pay!.items).toEqual([line('base', 10_000), line('heat_allowance', 1380)]);
  });

  it('below the minimum wage is refused with the least sum, in words and as a figure', async () => {
    const shift = await place.shift();
    const body = { minutesWorked: 240, deductions: [{ kind: 'damage', fen: 2081, note: '打碎一面镜子' }] };
    const refused = await complete(shift, body);
    expect(refused).toEqual(refusal(422, 'PAY_BELOW_MINIMUM', { facts: { leastFen: 7920 } }));
    expect((refused.body as { detail: string }).detail).toContain('79.20 元');
    const { status, pay_fen: fen } = (
      await place.test.db.query('SELECT status, pay_fen FROM matching.assignment WHERE id = $1', [shift.id])
    )[0]!;
    expect([status, fen]).toEqual(['checked_in', null]);
    expect((await shift.worker.get(`/settlements/${shift.id}`)).status).toBe(404);
    const enough = { minutesWorked: 240, deductions: [{ kind: 'damage', fen: 2080, note: '打碎一面镜子' }] };
    expect(await must(complete(shift, enough))).toMatchObject({ payFen: 7920 });
  });

  it.each([
    ['deductions.0.note', 'INVALID', { deductions: [{ kind: 'damage', fen: 100 }] }],
    ['deductions.0.kind', 'INVALID', { deductions: [{ kind: 'deposit', fen: 100, note: '押金' }] }],
    ['extras.0.fen', 'INVALID', { extras: [{ kind: 'meal', fen: -1 }] }],
    ['extras.0.fen', 'INVALID', { extras: [{ kind: 'meal', fen: 0.5 }] }],
    ['extras.1.kind', 'GIVEN_TWICE', { extras: [{ kind: 'meal', fen: 1 }, { kind: 'meal', fen: 2 }] }], // prettier-ignore
  ])('with a wrong %s is refused as %s', async (field, code, items) => {
    const shift = await place.shift();
    expect(await complete(shift, { minutesWorked: 240, ...items })).toEqual(wrongField(field, code));
    expect(await place.events(shift, 'completed')).toEqual([]);
  });

  it('may be itemised anew until it is marked paid', async () => {
    const shift = await place.done();
    const items = { extras: [{ kind: 'bonus', fen: 500, note: '加急' }] };
    const put = () => shift.employer.put<SettlementView>(`/settlements/${shift.id}/items`, items);
    expect((await must(put())).pay).toMatchObject({ totalFen: 10_500 });
    const stranger = await place.test.employer();
    expect((await stranger.put(`/settlements/${shift.id}/items`, items)).status).toBe(404);
    await paid(shift);
    expect(await put()).toEqual(refusal(409, 'WRONG_STATUS'));
  });
});

describe('pay', () => {
  it('is marked by the employer and confirmed by the worker', async () => {
    const shift = await place.done();
    expect(await answer(shift, 'confirm')).toEqual(refusal(409, 'WRONG_STATUS'));
    await paid(shift);
    const marked = (await shift.record()).pay;
    expect(marked).toMatchObject({ status: 'marked', paidFen: 10_000, markedAt: '2026-11-24T09:00:00.000Z' });
    expect((await must(answer(shift, 'confirm'))).pay).toMatchObject({ status: 'confirmed' });
    expect((await must(answer(shift, 'confirm'))).pay!.status).toBe('confirmed');
    expect(await answer(shift, 'deny', { reason: '没有' })).toEqual(refusal(409, 'WRONG_STATUS'));
    const events = await place.events(shift, 'paid|confirmed$');
    expect(events.map(({ type }) => type)).toEqual(['assignment.paid', 'settlement.confirmed']);
  });

  it('that is denied is owed again, until it is marked anew or has come after all', async () => {
    const shift = await place.done();
    await paid(shift);
    expect((await must(answer(shift, 'deny', { reason: '微信没有收到' }))).pay).toMatchObject({
      ...{ status: 'denied', deniedReason: '微信没有收到' },
    });
    await paid(shift);
    expect((await shift.record()).pay).toMatchObject({ status: 'marked', deniedReason: null });
    const sums = (await place.events(shift, 'assignment.paid')).map(({ data }) => data);
    expect(sums).toEqual([{ payFen: 10_000 }, { payFen: 0 }]);
    await must(answer(shift, 'deny', { reason: '还是没有' }));
    expect((await must(answer(shift, 'confirm'))).pay!.status).toBe('confirmed');
  });

  it('that was for too few hours is open for the rest', async () => {
    const shift = await place.shift();
    await must(complete(shift, { minutesWorked: 180 }));
    await paid(shift);
    await must(shift.worker.post(`${shift.path}/hours/dispute`, { minutesWorked: 240, reason: '做满了' }));
    const { pay } = await must(shift.employer.post<SettlementView>(`${shift.path}/hours/agree`));
    expect(pay).toMatchObject({ status: 'open', totalFen: 10_000, paidFen: 7500 });
    await paid(shift);
    const sums = (await place.events(shift, 'assignment.paid')).map(({ data }) => data);
    expect(sums).toEqual([{ payFen: 7500 }, { payFen: 2500 }]);
  });

  it('that is not there in time is overdue for both sides, the clerk of the market and the bureau', async () => {
    const [late, denied, inTime] = [await place.done(), await place.done(), await place.done()];
    await paid(denied);
    await must(answer(denied, 'deny', { reason: '没有收到' }));
    await paid(inTime);
    await place.clock(DUE - 1000);
    expect(await overdueFor(late.worker)).toEqual([]);
    await place.clock(DUE);
    const [clerk, other, bureau] = [
      await place.clerk(),
      await place.clerk('m-other'),
      await place.test.staff('bureau'),
    ];
    expect(await overdueFor(late.worker)).toEqual([late.id]);
    expect(await overdueFor(late.employer)).toEqual([late.id]);
    expect(await overdueFor(denied.worker)).toEqual([denied.id]);
    expect(await overdueFor(inTime.worker)).toEqual([]);
    for (const staff of [clerk, bureau])
      expect(await overdueFor(staff)).toEqual(expect.arrayContaining([late.id, denied.id]));
    expect(await overdueFor(clerk)).not.toContain(inTime.id);
    expect(await overdueFor(other)).toEqual([]);
    expect((await late.record()).pay!.overdue).toBe(true);
    await paid(late);
    expect(await overdueFor(late.worker)).toEqual([]);
  });

  it('that is overdue opens one ticket, whoever sweeps and however often', async () => {
    const shift = await place.done();
    await place.clock(DUE);
    await Promise.all([place.sweep(), place.sweep()]);
    await place.sweep();
    const tickets = await place.test.db.query(
      `SELECT id, kind, source, status, opener_id, market_id, due_at FROM matching.ticket WHERE assignment_id = $1`,
      [shift.id],
    );
    expect(tickets).toEqual([
      expect.objectContaining({
        ...{ kind: 'pay_dispute', source: 'overdue', status: 'open', opener_id: shift.worker.accountId },
        ...{ market_id: MARKET, due_at: new Date(DUE + 72 * HOUR_MS) },
      }),
    ]);
    const events = await place.events(shift, 'overdue');
    expect(events).toEqual([
      { type: 'settlement.overdue', actor: null, data: { ticketId: tickets[0]!.id, owedFen: 10_000 } },
    ]);
  });

  it('of a week is due at its end', async () => {
    const shift = await place.done({ settlement: 'weekly' });
    expect((await shift.record()).pay!.dueAt).toBe('2026-11-29T16:00:00.000Z');
  });
});

it('the lists show what is one’s own alone', async () => {
  const [mine, other] = [await place.done(), await place.done()];
  const idsOf = async (who: LoggedIn) =>
    (await must(who.get<SettlementList>('/settlements'))).settlements.map(({ assignmentId }) => assignmentId);
  expect([await idsOf(mine.worker), await idsOf(mine.employer)]).toEqual([[mine.id], [mine.id]]);
  expect((await other.worker.get(`/settlements/${mine.id}`)).status).toBe(404);
  expect((await (await place.clerk('m-other')).get(`/settlements/${mine.id}`)).status).toBe(404);
  expect((await (await place.clerk()).get(`/settlements/${mine.id}`)).status).toBe(200);
  expect((await mine.worker.get('/settlements?overdue=perhaps')).status).toBe(422);
});

it('the figures count the minutes that were agreed in the end', async () => {
  const minutes = async () => {
    const rows = await place.test.db.query<{ sum: string }>(
      `SELECT coalesce(sum(value), 0) AS sum FROM reporting.figure WHERE code = 'minutes_worked'`,
    );
    return Number(rows[0]!.sum);
  };
  await waitFor('all is counted', async () => (await uncounted()) === 0);
  const start = await minutes();
  const shift = await place.shift();
  await must(complete(shift, { minutesWorked: 180 }));
  await must(shift.worker.post(`${shift.path}/hours/dispute`, { minutesWorked: 240, reason: '做满了' }));
  await must(shift.employer.post(`${shift.path}/hours/agree`));
  await waitFor('all is counted', async () => (await uncounted()) === 0);
  expect((await minutes()) - start).toBe(240);
});

async function uncounted(): Promise<number> {
  const [row] = await place.test.db.query<{ n: string }>(
    `SELECT count(*) AS n FROM platform.event e WHERE NOT EXISTS (SELECT FROM reporting.counted c WHERE c.event_id = e.id)`,
  );
  return Number(row!.n);
}
