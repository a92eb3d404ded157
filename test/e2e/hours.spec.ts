import type { SettlementView } from '@app/contracts';
import { aWorkplace, END, HOUR_MS, must, refusal, START, wrongField, type Shift, type Workplace } from './work.fixture';

let place: Workplace & { close(): Promise<void> };
beforeAll(async () => {
  place = await aWorkplace();
}, 60_000);
afterAll(() => place?.close());

const checkOut = ({ worker, path }: Shift, minutesWorked: unknown) =>
  worker.post<SettlementView>(`${path}/check-out`, { minutesWorked });
const complete = ({ employer, path }: Shift, minutesWorked: unknown) =>
  employer.post(`${path}/complete`, { minutesWorked });
const stateOf = async ({ id }: Shift) => {
  const [row] = await place.test.db.query(
    `SELECT a.status, a.minutes_worked AS minutes, a.pay_fen AS fen, h.status AS hours FROM matching.assignment a
     LEFT JOIN matching.hours h ON h.assignment_id = a.id WHERE a.id = $1`,
    [id],
  );
  return row;
};

describe('hours', () => {
  it('are agreed when both sides tell the same, whoever comes first', async () => {
    const shift = await place.shift();
    const told = await must(checkOut(shift, 200));
    expect(told).toMatchObject({ hours: { status: 'stated', workerMinutes: 200, employerMinutes: null }, pay: null });
    expect(told.hours!.answerBy).toBe('2026-11-26T09:00:00.000Z');
    expect(await must(complete(shift, 200))).toMatchObject({ status: 'completed', minutesWorked: 200, payFen: 8334 });
    const { hours, pay } = await shift.record(shift.employer);
    expect(hours).toMatchObject({ status: 'agreed', agreedMinutes: 200, agreedHow: 'both', answerBy: null });
    expect(hours!.words.map(({ side, word, minutes }) => [side, word, minutes])).toEqual([
      ['worker', 'stated', 200],
      ['employer', 'agreed', 200],
    ]);
    expect(pay).toMatchObject({ status: 'open', totalFen: 8334, dueAt: '2026-11-24T16:00:00.000Z', overdue: false });
    const events = await place.events(shift, '^hours|completed');
    expect(events.map(({ type, data }) => [type, data])).toEqual([
      ['hours.stated', { by: 'worker', minutes: 200 }],
      ['assignment.completed', { minutesWorked: 200 }],
      ['hours.agreed', { minutes: 200, minutesBefore: 200, how: 'both' }],
    ]);
  });

  it('of the employer alone are agreed to by the worker, and stay', async () => {
    const shift = await place.done();
    const agreed = await must(shift.worker.post<SettlementView>(`${shift.path}/hours/agree`));
    expect(agreed.hours).toMatchObject({ status: 'agreed', agreedMinutes: 240 });
    expect((await must(shift.worker.post<SettlementView>(`${shift.path}/hours/agree`))).hours).toEqual(agreed.hours);
    const late = shift.worker.post(`${shift.path}/hours/dispute`, { minutesWorked: 200, reason: '记错' });
    expect(await late).toEqual(refusal(409, 'HOURS_AGREED'));
    expect(await checkOut(shift, 200)).toEqual(refusal(409, 'HOURS_AGREED'));
    expect((await shift.record()).hours).toEqual(agreed.hours);
  });

  it('of the worker alone are agreed to by the employer, which completes the work', async () => {
    const shift = await place.shift();
    await must(checkOut(shift, 180));
    const agreed = await must(shift.employer.post<SettlementView>(`${shift.path}/hours/agree`));
    expect(agreed).toMatchObject({ hours: { status: 'agreed', agreedMinutes: 180 }, pay: { totalFen: 7500 } });
    expect(await stateOf(shift)).toEqual({ status: 'completed', minutes: 180, fen: 7500, hours: 'agreed' });
  });

  it('that differ are a dispute, which is kept and ends in what both can live with; the pay follows', async () => {
    const shift = await place.shift();
    await must(complete(shift, 180));
    const body = { minutesWorked: 240, reason: '收拾场地到五点' };
    await must(shift.worker.post(`${shift.path}/hours/dispute`, body));
    expect(await stateOf(shift)).toEqual({ status: 'completed', minutes: 180, fen: 7500, hours: 'disputed' });
    await must(shift.employer.post(`${shift.path}/hours/dispute`, { minutesWorked: 210, reason: '最多三个半小时' }));
    const { hours, pay } = await must(shift.worker.post<SettlementView>(`${shift.path}/hours/agree`));
    expect(hours).toMatchObject({ status: 'agreed', agreedMinutes: 210, agreedHow: 'both' });
    expect(hours!.words.map(({ word, reason }) => [word, reason])).toEqual([
      ['stated', null],
      ['disputed', '收拾场地到五点'],
      ['disputed', '最多三个半小时'],
      ['agreed', null],
    ]);
    expect(pay).toMatchObject({ minutes: 210, totalFen: 8750 });
    expect(await stateOf(shift)).toEqual({ status: 'completed', minutes: 210, fen: 8750, hours: 'agreed' });
    const events = await place.events(shift, '^hours|restated');
    expect(JSON.stringify(events)).not.toMatch(/收拾|三个半/);
    expect(events.map(({ type }) => type)).toEqual([
      ...['hours.stated', 'hours.disputed', 'hours.disputed', 'hours.agreed', 'settlement.restated'],
    ]);
    expect(events[3]!.data).toEqual({ minutes: 210, minutesBefore: 180, how: 'both' });
  });

  it('in dispute are decided by a clerk of the market, with a reason', async () => {
    const shift = await place.shift();
    await must(complete(shift, 180));
    const [clerk, other] = [await place.clerk(), await place.clerk('m-other')];
    const decision = { minutesWorked: 225, reason: '按门禁记录' };
    const path = `${shift.path}/hours/decide`;
    expect(await clerk.post(path, decision)).toEqual(refusal(409, 'HOURS_NOTHING_TO_ANSWER'));
    await must(shift.worker.post(`${shift.path}/hours/dispute`, { minutesWorked: 240, reason: '做满了' }));
    expect((await other.post(path, decision)).status).toBe(404);
    const { hours, pay } = await must(clerk.post<SettlementView>(path, decision));
    expect(hours).toMatchObject({ status: 'agreed', agreedMinutes: 225, agreedHow: 'decided' });
    expect(pay).toMatchObject({ minutes: 225, totalFen: 9375 });
    expect(hours!.words.at(-1)).toMatchObject({ side: 'staff', word: 'decided', reason: '按门禁记录' });
  });
});

describe('silence', () => {
  it('agrees to the employer after 48 hours, and the record says so', async () => {
    const shift = await place.done();
    await place.clock(END + 48 * HOUR_MS - 1000);
    await place.sweep();
    expect((await shift.record()).hours!.status).toBe('stated');
    await place.clock(END + 48 * HOUR_MS);
    await place.sweep();
    const { hours } = await shift.record();
    expect(hours).toMatchObject({ status: 'agreed', agreedMinutes: 240, agreedHow: 'silence' });
    expect(hours!.words.at(-1)).toMatchObject({ side: 'clock', word: 'silence', at: '2026-11-26T09:00:00.000Z' });
  });

  it('agrees to the worker too, whose work is then completed', async () => {
    const shift = await place.shift();
    await must(checkOut(shift, 240));
    await place.clock(END + 48 * HOUR_MS);
    await Promise.all([place.sweep(), place.sweep()]);
    expect(await stateOf(shift)).toEqual({ status: 'completed', minutes: 240, fen: 10_000, hours: 'agreed' });
    const [done] = await place.events(shift, 'completed');
    expect(done).toMatchObject({ actor: null, data: { minutesWorked: 240 } });
    expect(await place.events(shift, 'hours.agreed')).toHaveLength(1);
  });

  it('never ends a dispute', async () => {
    const shift = await place.done();
    await must(shift.worker.post(`${shift.path}/hours/dispute`, { minutesWorked: 200, reason: '有休息' }));
    await place.clock(END + 480 * HOUR_MS);
    await place.sweep();
    expect((await shift.record()).hours).toMatchObject({ status: 'disputed', answerBy: null });
  });
});

describe('hours are refused and nothing is written', () => {
  it.each([
    ['longer than the shift', 241, wrongField('minutesWorked', 'HOURS_TOO_LONG')],
    ['longer than a day', 1441, wrongField('minutesWorked', 'INVALID')],
    ['none', 0, wrongField('minutesWorked', 'INVALID')],
    ['half a minute', 0.5, wrongField('minutesWorked', 'INVALID')],
    ['no number', '240', wrongField('minutesWorked', 'INVALID')],
  ])('when they are %s', async (_, minutes, refused) => {
    const shift = await place.shift();
    expect(await checkOut(shift, minutes)).toEqual(refused);
    expect(await complete(shift, minutes)).toEqual(refused);
    expect(await stateOf(shift)).toEqual({ status: 'checked_in', minutes: null, fen: null, hours: null });
  });

  it('when they cannot have passed yet', async () => {
    const shift = await place.shift();
    await place.clock(START + HOUR_MS);
    expect(await checkOut(shift, 61)).toEqual(wrongField('minutesWorked', 'HOURS_NOT_YET'));
    expect((await checkOut(shift, 60)).status).toBe(200);
  });

  it('when there is nothing to answer, or it is answered with the same figure', async () => {
    const shift = await place.shift();
    const dispute = (minutesWorked: number, reason = '不对') =>
      shift.worker.post(`${shift.path}/hours/dispute`, { minutesWorked, reason });
    expect(await shift.worker.post(`${shift.path}/hours/agree`)).toEqual(refusal(409, 'HOURS_NOTHING_TO_ANSWER'));
    expect(await dispute(200)).toEqual(refusal(409, 'HOURS_NOTHING_TO_ANSWER'));
    await must(complete(shift, 240));
    expect(await dispute(240)).toEqual(wrongField('minutesWorked', 'HOURS_SAME'));
    expect(await dispute(241)).toEqual(wrongField('minutesWorked', 'HOURS_TOO_LONG'));
    expect(await dispute(200, ' ')).toEqual(wrongField('reason', 'INVALID'));
    expect((await shift.record()).hours!.words).toHaveLength(1);
  });

  it('by strangers, and before anybody has come', async () => {
    const shift = await place.shift();
    const [worker, employer] = [await place.test.worker({ at: null }), await place.test.employer()];
    expect((await checkOut({ ...shift, worker }, 240)).status).toBe(404);
    expect((await complete({ ...shift, employer }, 240)).status).toBe(404);
    expect((await worker.get(`/settlements/${shift.id}`)).status).toBe(404);
    await place.test.db.query(`UPDATE matching.assignment SET status = 'sent_home' WHERE id = $1`, [shift.id]);
    expect(await checkOut(shift, 240)).toEqual(refusal(409, 'WRONG_STATUS'));
    expect(await complete(shift, 240)).toEqual(refusal(409, 'WRONG_STATUS'));
  });
});
