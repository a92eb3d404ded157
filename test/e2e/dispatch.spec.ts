import type { AlertView, ProblemBody, WorkerStanding, WorkerView } from '@app/contracts';
import { aPosting, insertRow, setClock, waitFor } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { aTown, NOW, type Town } from './waves.fixture';

let town: Town;
beforeEach(async () => {
  town = await aTown();
}, 60_000);
afterEach(() => town?.close());

describe('the list of alerts', () => {
  const raised = async () => {
    const { db } = town.test;
    const [open, full] = [await aPosting(db, { urgency: 'urgent' }), await aPosting(db, { urgency: 'urgent' })];
    const blocked = { OFFLINE: 2, TOO_FAR: 7 };
    await insertRow(db, 'matching.search', { postingId: open.id, shard: 2, round: 4, eligible: 1, blocked });
    await setClock(db, NOW + 5 * MINUTE_MS);
    await waitFor('both alerts', async () => (await db.query('SELECT 1 FROM matching.alert')).length === 2);
    await db.query(`UPDATE postings.posting SET status = 'filled', filled = 1 WHERE id = $1`, [full.id]);
    return { open, full };
  };

  it('has open ones first, says why so few could be asked, and what has resolved by itself', async () => {
    const clerk = await town.test.staff('clerk');
    const { open, full } = await raised();
    const { alerts } = (await clerk.get<{ alerts: AlertView[] }>('/alerts')).body;
    expect(alerts.map(({ postingId, state, postingStatus }) => [postingId, state, postingStatus])).toEqual([
      [open.id, 'open', 'open'],
      [full.id, 'resolved', 'filled'],
    ]);
    expect(alerts[0]).toMatchObject({
      ...{ eligible: 1, slots: 1, filled: 0, raisedAt: '2026-11-24T02:05:00.000Z', note: null },
      blockers: [
        { code: 'TOO_FAR', count: 7, text: '7 人距离太远' },
        { code: 'OFFLINE', count: 2 },
      ],
      message: expect.stringContaining('人工协助') as string,
    });
  });

  it('is closed with a note that stays, whoever closes it again', async () => {
    const [clerk, bureau] = [await town.test.staff('clerk'), await town.test.staff('bureau')];
    await raised();
    const [alert] = (await clerk.get<{ alerts: AlertView[] }>('/alerts')).body.alerts;
    const close = (who: typeof clerk, note: string) => who.post<AlertView>(`/alerts/${alert!.alertId}/close`, { note });
    expect((await close(clerk, '')).status).toBe(422);
    const first = await close(clerk, '已联系用工主体');
    expect(first.body).toMatchObject({ state: 'closed', note: '已联系用工主体' });
    expect((await close(bureau, '再看一次')).body).toEqual(first.body);
    const closings = `SELECT actor_id FROM platform.event WHERE type = 'alert.closed'`;
    expect(await town.test.db.query(closings)).toEqual([{ actor_id: clerk.accountId }]);
  });
});

describe('what staff set about a worker', () => {
  it('is hardship, with who checked which papers; the live pool follows', async () => {
    const [clerk, person] = [await town.test.staff('clerk'), await town.person()];
    const path = `/workers/${person.accountId}/hardship`;
    const answer = await clerk.put<WorkerStanding>(path, { hardship: true, reason: '就业困难人员认定表' });
    expect([answer.status, answer.body]).toEqual([200, { workerId: person.accountId, hardship: true, channel: 'app' }]);
    await town.knows(person, ({ hardship }) => hardship);
    expect((await person.get<WorkerView>('/workers/me')).body.hardship).toBe(true);
    const { db } = town.test;
    expect(await db.query('SELECT worker_id, hardship, reason, actor_id FROM profiles.hardship_check')).toEqual([
      { worker_id: person.accountId, hardship: true, reason: '就业困难人员认定表', actor_id: clerk.accountId },
    ]);
    expect(await db.query(`SELECT actor_id, data FROM platform.event WHERE type = 'worker.hardship_set'`)).toEqual([
      { actor_id: clerk.accountId, data: { hardship: true } },
    ]);
    expect((await clerk.put<ProblemBody>(path, { hardship: true, reason: ' ' })).status).toBe(422);
    expect((await clerk.put(`/workers/${clerk.accountId}/hardship`, { hardship: true, reason: '表' })).status).toBe(
      404,
    );
  });

  it('is the channel, which the worker sets too: offers to SMS live twice as long', async () => {
    const [clerk, person] = [await town.test.staff('clerk'), await town.person()];
    const set = (who: typeof clerk, path: string, channel: string) => who.put<WorkerStanding>(path, { channel });
    expect((await set(clerk, `/workers/${person.accountId}/channel`, 'station')).body.channel).toBe('station');
    expect((await set(person, '/workers/me/channel', 'pigeon')).status).toBe(422);
    expect((await set(person, '/workers/me/channel', 'sms')).body.channel).toBe('sms');
    await town.knows(person, ({ channel }) => channel === 'sms');
    const { postingId } = await town.publish();
    const offer = await waitFor('the offer', () => person.phone.offers.find((o) => o.postingId === postingId));
    expect(offer.expiresAt).toBe('2026-11-24T02:01:30.000Z');
  });
});
