import type { ProblemBody } from '@app/contracts';
import { waitFor, type LoggedIn, type TestApp } from '@app/testing';
import { aDraft, everything, inMinutes, phoneOf } from './everything.fixture';

describe('bad input', () => {
  let test: TestApp;
  let employer: LoggedIn;
  beforeAll(async () => {
    test = await everything();
    employer = await test.employer();
  }, 60_000);
  afterAll(() => test?.close());

  it.each([
    ['an unknown field', { colour: 'red' }, 'colour'],
    ['a wrong type', { slots: 'three' }, 'slots'],
    ['(0, 0)', { place: { lat: 0, lng: 0 } }, 'place'],
    ['a place outside the city', { place: { lat: 39.9, lng: 116.4 } }, 'place'],
    ['an end before the start', { startsAt: inMinutes(120), endsAt: inMinutes(60) }, 'endsAt'],
    ['no slots', { slots: 0 }, 'slots'],
    ['501 slots', { slots: 501 }, 'slots'],
    ['pay below the minimum wage', { payFen: 1979 }, 'payFen'],
    ['a shift in the past', { startsAt: inMinutes(-120), endsAt: inMinutes(60) }, 'startsAt'],
    ['an unknown occupation', { occupationId: 'astronaut' }, 'occupationId'],
  ])('refuses %s, names the field and writes nothing', async (_, change, field) => {
    const answer = await employer.post<ProblemBody>('/postings', aDraft(change));
    expect(answer.status).toBe(422);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body.errors!.map((e) => e.field)).toContain(field);
    expect(await test.db.query('SELECT 1 FROM postings.posting')).toEqual([]);
  });

  it('answers in Chinese first and in English on request', async () => {
    const post = (language: string) =>
      fetch(`${test.url}/postings`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${employer.token}`,
          'content-type': 'application/json',
          'accept-language': language,
        },
        body: JSON.stringify(aDraft({ slots: 0 })),
      }).then((response) => response.json() as Promise<ProblemBody>);
    expect((await post('fr')).errors![0]!.message).toBe('人数应为 1–500');
    expect((await post('en-GB,zh;q=0.5')).errors![0]!.message).toBe('Between 1 and 500 slots');
  });

  it('refuses NaN, a body over 64 KB and a malformed token', async () => {
    const send = (body: string, token = employer.token) =>
      fetch(`${test.url}/postings`, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      });
    expect((await send('{"slots": NaN}')).status).toBe(400);
    expect((await send(JSON.stringify(aDraft({ description: 'x'.repeat(70_000) })))).status).toBe(413);
    expect((await send(JSON.stringify(aDraft()), 'not.a.token')).status).toBe(401);
  });

  it('closes the socket of a client that sends an unknown event, and refuses one without a token', async () => {
    const worker = await test.worker();
    const phone = await phoneOf(test, worker);
    phone.socket.emit('offer.accept', { offerId: 'x' });
    await waitFor('the socket is closed', () => phone.socket.disconnected);
    await expect(phoneOf(test, { ...worker, token: 'forged' })).rejects.toThrow('UNAUTHENTICATED');
  });
});
