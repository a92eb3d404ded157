import type { LiveReport, PostingView } from '@app/contracts';
import { waitFor, type LoggedIn, type TestApp } from '@app/testing';
import { aDraft, creditCode, everything, HERE, idCard, logInByPhone, phoneOf, type Phone } from './everything.fixture';

describe('the path from a posting to the figures', () => {
  let test: TestApp;
  let employer: LoggedIn;
  let worker: LoggedIn;
  let phone: Phone;

  beforeAll(async () => {
    test = await everything();
    employer = await logInByPhone(test, '13800000001', 'employer');
    worker = await logInByPhone(test, '13900000001', 'worker');
  }, 60_000);
  afterAll(async () => {
    phone?.socket.disconnect();
    await test?.close();
  });

  it('registers both sides', async () => {
    const firm = await employer.post('/employers', {
      creditCode: creditCode(1),
      name: '宏达物流',
      townCode: '442000001',
    });
    expect(firm.status).toBe(201);
    const person = await worker.post('/workers', { name: '李大力', idNumber: idCard(1) });
    expect(person.status).toBe(201);
    expect((await worker.put('/workers/me/skills', { occupationIds: ['cleaner'] })).status).toBe(200);
    const online = await worker.post('/workers/me/online', { place: { ...HERE, crs: 'WGS84' } });
    expect(online.status).toBeLessThan(300);
    phone = await phoneOf(test, worker);
  });

  it('keeps names and numbers masked, and encrypted at rest', async () => {
    const me = await worker.get<{ idNumber: string; phone: string }>('/workers/me');
    expect(me.body.phone).toBe('139****0001');
    expect(me.body.idNumber).not.toBe(idCard(1));
    const [row] = await test.db.query<{ all: string }>('SELECT string_agg(p::text, $1) AS all FROM profiles.person p', [
      ' ',
    ]);
    expect(row!.all).not.toContain('李大力');
    expect(row!.all).not.toContain(idCard(1));
  });

  it('offers a posting over the socket, and the accept gets a slot', async () => {
    const { status, body: posting } = await employer.post<PostingView>('/postings', aDraft());
    expect(status).toBe(201);
    const offer = await waitFor('the offer on the phone', () => phone.offers[0], 15_000);
    expect(offer).toMatchObject({ postingId: posting.postingId, seq: 1, employerName: '宏达物流', payFen: 2500 });
    expect(Object.keys(offer.parts)).toEqual(expect.arrayContaining(['travel', 'fit', 'waiting', 'reliability']));
    const accept = await worker.post<{ outcome: string; assignmentId: string }>(
      `/offers/${offer.offerId}/accept`,
      undefined,
      'first-accept',
    );
    expect(accept).toMatchObject({ status: 200, body: { outcome: 'assigned', postingId: posting.postingId, slot: 1 } });
    const again = await worker.post(`/offers/${offer.offerId}/accept`, undefined, 'first-accept');
    expect(again.body).toEqual(accept.body);
    const view = await employer.get<PostingView>(`/postings/${posting.postingId}`);
    expect(view.body).toMatchObject({ status: 'filled', filled: 1 });
  });

  it('takes the shift from check-in over hours to the paid mark', async () => {
    const { body } = await employer.get<{ assignments: { assignmentId: string }[] }>('/assignments');
    const path = `/assignments/${body.assignments[0]!.assignmentId}`;
    expect((await employer.post(`${path}/paid`)).status).toBe(409);
    expect((await employer.post(`${path}/check-in`)).body).toMatchObject({ status: 'checked_in' });
    expect((await employer.post(`${path}/complete`, { minutesWorked: 1000 })).status).toBe(422);
    const done = await employer.post(`${path}/complete`, { minutesWorked: 240 });
    expect(done.body).toMatchObject({ status: 'completed', payFen: 10_000 });
    expect((await employer.post<{ paidAt: string }>(`${path}/paid`)).body.paidAt).not.toBeNull();
  });

  it('counts every step once', async () => {
    const report = await waitFor('the figures', async () => {
      const { body } = await test.anybody.get<LiveReport>('/reports/live');
      return body.completed === 1 && body;
    });
    expect(report).toMatchObject({ slotsPublished: 1, offers: 1, accepts: 1, arrivals: 1, completed: 1, fillRate: 1 });
    expect(report.timeToFirstOffer.postings).toBe(1);
    expect(report.timeToFill.medianS).toBeGreaterThanOrEqual(0);
  });
});
