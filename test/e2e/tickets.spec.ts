import { randomUUID } from 'node:crypto';
import type { TicketDetail, TicketList } from '@app/contracts';
import type { LoggedIn } from '@app/testing';
import { aWorkplace, DUE, END, HOUR_MS, must, refusal, wrongField, type Shift, type Workplace } from './work.fixture';

let place: Workplace & { close(): Promise<void> };
beforeAll(async () => {
  place = await aWorkplace();
}, 60_000);
afterAll(() => place?.close());

const TEXT = '工头让我们多干了一小时,没有算钱';
const open = (who: LoggedIn, body: Record<string, unknown>) =>
  who.post<TicketDetail>('/tickets', { kind: 'complaint', text: TEXT, ...body });
const act = (who: LoggedIn, id: string, what: string, body: object = {}) =>
  who.post<TicketDetail>(`/tickets/${id}/${what}`, body);
const idsFor = async (who: LoggedIn, query = '') =>
  (await must(who.get<TicketList>(`/tickets${query}`))).tickets.map(({ ticketId }) => ticketId);
const about = async (shift: Shift) => (await must(open(shift.worker, { assignmentId: shift.id }))).ticketId;
const count = async () =>
  (await place.test.db.query<{ n: number }>('SELECT count(*)::int AS n FROM matching.ticket'))[0]!.n;

describe('a ticket', () => {
  it('goes from the person to the clerk of the market and back, and the person sees where it stands', async () => {
    const shift = await place.done();
    const clerk = await place.clerk();
    const opened = await must(open(shift.worker, { kind: 'injury', assignmentId: shift.id }));
    expect(opened).toMatchObject({ status: 'open', source: 'person', ownerId: null, marketId: 'm-shiqi', notes: [] });
    expect(Date.parse(opened.dueAt) - Date.parse(opened.openedAt)).toBe(24 * HOUR_MS);
    const id = opened.ticketId;
    expect(await idsFor(clerk)).toContain(id);
    expect(await act(clerk, id, 'close', { result: '已处理' })).toEqual(refusal(409, 'TICKET_NOT_TAKEN'));

    await must(act(clerk, id, 'take'));
    expect(await must(shift.worker.get(`/tickets/${id}`))).toMatchObject({ status: 'taken', ownerId: clerk.accountId });
    await must(act(clerk, id, 'notes', { text: '内部:已联系保险', visible: false }));
    await must(act(clerk, id, 'wait', { text: '请上传诊断证明' }));
    const seen = await must(shift.worker.get<TicketDetail>(`/tickets/${id}`));
    expect([seen.status, seen.notes.map(({ text }) => text)]).toEqual(['waiting', ['请上传诊断证明']]);
    expect(await must(act(shift.worker, id, 'notes', { text: '已交给窗口' }))).toMatchObject({ status: 'taken' });
    await must(act(clerk, id, 'close', { result: '保险已受理,三日内赔付' }));
    expect(await must(shift.worker.get(`/tickets/${id}`))).toMatchObject({
      status: 'closed',
      result: '保险已受理,三日内赔付',
    });
    expect((await must(clerk.get<TicketDetail>(`/tickets/${id}`))).notes).toHaveLength(3);
    expect(await idsFor(shift.worker, '?state=closed')).toEqual([id]);
    expect((await place.events(shift, '^ticket')).map(({ type, data }) => [type, data])).toEqual([
      ['ticket.opened', { ticketId: id, kind: 'injury' }],
      ['ticket.taken', { ticketId: id, kind: 'injury' }],
      ['ticket.closed', { ticketId: id, kind: 'injury', inTime: true }],
    ]);
  });

  it('is seen by its opener, the staff of its market and the bureau alone', async () => {
    const shift = await place.done();
    const id = await about(shift);
    const [other, bureau] = [await place.clerk('m-other'), await place.test.staff('bureau')];
    for (const stranger of [shift.employer, other, await place.test.worker({ at: null })]) {
      expect((await stranger.get(`/tickets/${id}`)).status).toBe(404);
      expect(await idsFor(stranger, '?state=all')).not.toContain(id);
    }
    expect((await act(other, id, 'take')).status).toBe(404);
    expect(await act(shift.worker, id, 'notes', { text: '别给我看', visible: false })).toEqual(
      wrongField('visible', 'TICKET_NOTE_HIDDEN'),
    );
    expect(await idsFor(bureau)).toContain(id);
  });

  it('has one owner, whom the bureau alone may stand in for, and stays closed', async () => {
    const shift = await place.done();
    const id = await about(shift);
    const [one, two, bureau] = [await place.clerk(), await place.clerk(), await place.test.staff('bureau')];
    const both = await Promise.all([act(one, id, 'take'), act(two, id, 'take')]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409]);
    const loser = both[0].status === 409 ? one : two;
    expect(await act(loser, id, 'close', { result: '不是我的' })).toEqual(refusal(409, 'TICKET_TAKEN'));
    // Who waits for an answer keeps what he has taken.
    const winner = loser === one ? two : one;
    await must(act(winner, id, 'wait', { text: '等医院证明' }));
    expect(await act(loser, id, 'take')).toEqual(refusal(409, 'TICKET_TAKEN'));
    expect(await must(act(winner, id, 'take'))).toMatchObject({ status: 'taken', ownerId: winner.accountId });
    await must(act(bureau, id, 'close', { result: '由局里办结' }));
    for (const what of ['take', 'close']) {
      expect(await act(bureau, id, what, what === 'close' ? { result: '再办' } : {})).toEqual(
        refusal(409, 'TICKET_CLOSED'),
      );
    }
    expect(await act(shift.worker, id, 'notes', { text: '还没好' })).toEqual(refusal(409, 'TICKET_CLOSED'));
  });

  it('is opened once by whoever presses twice', async () => {
    const shift = await place.done();
    const key = randomUUID();
    const body = { kind: 'complaint', text: TEXT, assignmentId: shift.id };
    const twice = [1, 2].map(() => shift.worker.post<TicketDetail>('/tickets', body, key));
    const [one, two] = await Promise.all(twice.map((asked) => must(asked)));
    expect(two).toEqual(one);
    expect(await idsFor(shift.worker)).toEqual([one!.ticketId]);
  });

  it('is opened by a clerk for the worker of an assignment of his market, and for nobody else', async () => {
    const shift = await place.done();
    const [clerk, other] = [await place.clerk(), await place.clerk('m-other')];
    const before = await count();
    expect(await open(clerk, {})).toEqual(wrongField('assignmentId', 'TICKET_NEEDS_ASSIGNMENT'));
    expect((await open(other, { assignmentId: shift.id })).status).toBe(404);
    expect((await open(await place.test.worker({ at: null }), { assignmentId: shift.id })).status).toBe(404);
    for (const wrong of [{ kind: 'gossip' }, { text: ' ' }, { text: 'x'.repeat(2001) }, { owner: 'me' }])
      expect((await open(shift.worker, wrong)).status).toBe(422);
    expect(await count()).toBe(before);
    const made = await must(open(clerk, { assignmentId: shift.id }));
    expect(made).toMatchObject({ source: 'clerk', openerId: shift.worker.accountId, openerSide: 'worker' });
    expect(await idsFor(shift.worker)).toEqual([made.ticketId]);
  });

  it('that overdue pay has opened is in the same list, and overdue itself after three days', async () => {
    const shift = await place.done();
    await place.clock(DUE + 1000);
    await place.sweep();
    const clerk = await place.clerk();
    const [id] = await idsFor(shift.worker);
    expect(await idsFor(clerk)).toContain(id);
    expect(await idsFor(clerk, '?overdue=true')).not.toContain(id);
    await place.clock(DUE + 73 * HOUR_MS);
    expect(await idsFor(clerk, '?overdue=true')).toContain(id);
    await place.clock(END);
  });
});
