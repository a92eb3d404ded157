import type { AcceptAnswer, ClaimAnswer, ConsentView, Feed, SandboxMessages, WorkerView } from '@app/contracts';
import { aPosting, type HttpAnswer } from '@app/testing';
import type { z } from 'zod';
import { MINUTE_MS } from './everything.fixture';
import {
  actsFor,
  agrees,
  consentId,
  counters,
  offerAtCounter,
  refusedAs,
  someoneWaiting,
  walkIn,
  type Counters,
} from './station.fixture';

let here: Counters;
beforeEach(async () => {
  here = await counters();
}, 60_000);
afterEach(() => here?.close());

const PHONE = '13812345678';
const count = async (table: string) =>
  (await here.test.db.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${table}`))[0]!.n;

/** Somebody who waits, and his offer. */
async function asked(slots = 1) {
  const workerId = await someoneWaiting(here);
  const { postingId } = await here.publish({ marketId: 'm1', slots });
  const { offerId } = await offerAtCounter(here, workerId, postingId);
  const path = `/station/waiting/${workerId}/offers/${offerId}`;
  return { workerId, postingId, offerId, path };
}
const messages = async () =>
  (await here.test.anybody.get<z.infer<typeof SandboxMessages>>(`/demo/sms/${PHONE}`)).body.messages.map((m) => m.text);
const codeIn = (text = ''): string => /\d{6}/.exec(text)![0];

/** A walk-in whose phone is proven by the code that it was sent. */
async function someoneWithPhone(): Promise<HttpAnswer<WorkerView>> {
  await here.clerk.post('/station/workers/code', { phone: PHONE });
  const code = codeIn((await messages()).at(-1));
  return here.clerk.post<WorkerView>('/station/workers', walkIn({ phone: PHONE, consent: { kind: 'otp', code } }));
}

describe('an answer at the counter', () => {
  it('needs a consent to this very act, given to this clerk, not used and not old; else nothing is written', async () => {
    const { workerId, offerId, postingId, path } = await asked();
    const { clerk } = here;
    const no = await consentId(clerk, { workerId, act: 'decline', targetId: offerId });
    const other = await consentId(clerk, { workerId, act: 'accept', targetId: postingId });
    const accept = (id: string) => clerk.post(`${path}/accept`, { consentId: id });
    expect(await accept(no)).toEqual(refusedAs(409, 'CONSENT_OTHER'));
    expect(await accept(other)).toEqual(refusedAs(409, 'CONSENT_OTHER'));
    expect(await accept(workerId)).toEqual(refusedAs(409, 'CONSENT_MISSING'));
    expect((await clerk.post(`${path}/accept`, {})).status).toBe(422);
    const yes = await consentId(clerk, { workerId, act: 'accept', targetId: offerId });
    await here.clock(10 * MINUTE_MS + 1);
    expect(await accept(yes)).toEqual(refusedAs(409, 'CONSENT_EXPIRED'));
    expect([await count('matching.assignment'), await count('matching.proxy_answer')]).toEqual([0, 0]);
    const [row] = await here.test.db.query('SELECT outcome FROM matching.offer WHERE id = $1', [offerId]);
    expect(row).toEqual({ outcome: null });
  });

  it('is one, however often the same consent is sent at once', async () => {
    const { workerId, offerId, path } = await asked();
    const id = await consentId(here.clerk, { workerId, act: 'accept', targetId: offerId });
    const tries = Array.from({ length: 12 }, () => here.clerk.post(`${path}/accept`, { consentId: id }));
    const answers = await Promise.all(tries);
    expect(answers.filter(({ body }) => body.outcome === 'assigned')).toHaveLength(1);
    const others = answers.filter(({ body }) => body.outcome !== 'assigned');
    expect(others).toEqual(others.map(() => refusedAs(409, 'CONSENT_USED')));
    expect([await count('matching.assignment'), await count('matching.proxy_answer')]).toEqual([1, 1]);
  });

  it('follows the rules of every accept: what came too late is told and kept, with the clerk as actor', async () => {
    const { workerId, offerId, path } = await asked();
    await here.clock(MINUTE_MS);
    const id = await consentId(here.clerk, { workerId, act: 'accept', targetId: offerId });
    const { body } = await here.clerk.post<AcceptAnswer>(`${path}/accept`, { consentId: id });
    expect(body).toMatchObject({ outcome: 'too_late', reason: 'OFFER_EXPIRED' });
    expect((await actsFor(here, workerId)).at(-1)).toEqual(['accept.refused', here.clerk.accountId, workerId]);
    expect(await here.clerk.post(`${path}/accept`, { consentId: id })).toEqual(refusedAs(409, 'CONSENT_USED'));
  });

  it('may be no: with a signature, of which the hash is kept and no picture', async () => {
    const { workerId, offerId, path } = await asked();
    const imageSha256 = 'ab'.repeat(32);
    const wanted = { workerId, act: 'decline', targetId: offerId };
    expect((await agrees(here.clerk, wanted, { kind: 'signature', imageSha256: 'data:image/png;…' })).status).toBe(422);
    const { body } = await agrees(here.clerk, wanted, { kind: 'signature', imageSha256 });
    const answer = await here.clerk.post(`${path}/decline`, { consentId: body.consentId });
    expect(answer.body).toEqual({ offerId, status: 'declined' });
    expect((await actsFor(here, workerId)).at(-1)).toEqual(['offer.declined', here.clerk.accountId, workerId]);
    const [kept] = await here.test.db.query(
      `SELECT kind, image_sha256, statement FROM profiles.consent WHERE act = 'decline'`,
    );
    expect(kept).toEqual({ kind: 'signature', image_sha256: imageSha256, statement: null });
  });

  it('may be a claim on the open feed, on the terms that were shown', async () => {
    const workerId = await someoneWaiting(here);
    // No cycle hears of it: nobody is asked.
    const { id: postingId } = await aPosting(here.test.db, { urgency: 'urgent' });
    await here.clock(4 * MINUTE_MS);
    const path = `/station/waiting/${workerId}/feed`;
    const { postings } = (await here.clerk.get<Feed>(path)).body;
    expect(postings).toMatchObject([{ postingId, version: 1 }]);
    const wanted = { workerId, act: 'claim', targetId: postingId };
    const claim = async (version: number) =>
      (
        await here.clerk.post<ClaimAnswer>(`${path}/${postingId}/claim`, {
          ...{ version, consentId: await consentId(here.clerk, wanted) },
        })
      ).body;
    expect(await claim(2)).toMatchObject({ outcome: 'too_late', reason: 'TERMS_CHANGED' });
    const answer = await claim(1);
    expect(answer).toMatchObject({ outcome: 'assigned', postingId });
    const acts = (await actsFor(here, workerId)).filter(([type]) =>
      /^(offer.claimed|assignment.confirmed)$/.test(type),
    );
    expect(acts.map(([, actor, whom]) => [actor, whom])).toEqual([
      [here.clerk.accountId, workerId],
      [here.clerk.accountId, workerId],
    ]);
    const used = await here.test.db.query('SELECT offer_id FROM matching.proxy_answer WHERE offer_id IS NOT NULL');
    expect(used).toEqual([{ offer_id: answer.offerId }]);
  });
});

describe('a code to the phone of the worker', () => {
  it('registers it, and is good for no log-in; the phone then finds him', async () => {
    await here.clerk.post('/station/workers/code', { phone: PHONE });
    const code = codeIn((await messages()).at(-1));
    const logIn = await here.test.anybody.post('/auth/otp/verify', { phone: PHONE, role: 'worker', code });
    expect(logIn).toEqual(refusedAs(401, 'OTP_WRONG'));
    const wrong = code === '000000' ? '111111' : '000000';
    const register = (it: string) =>
      here.clerk.post<WorkerView>('/station/workers', walkIn({ phone: PHONE, consent: { kind: 'otp', code: it } }));
    expect(await register(wrong)).toMatchObject({
      ...{ status: 422, body: { errors: [{ field: 'consent.code', code: 'OTP_WRONG' }] } },
    });
    expect(await count('profiles.worker')).toBe(0);
    const { status, body } = await register(code);
    expect([status, body.phone, body.channel]).toEqual([201, '138****5678', 'sms']);
    const found = await here.other.post<WorkerView>('/station/workers/find', { by: 'phone', number: PHONE });
    expect(found.body.workerId).toBe(body.workerId);
  });

  it('stands for one act on one offer, says so, and never opens another', async () => {
    const { workerId } = (await someoneWithPhone()).body;
    await here.clerk.post('/station/waiting', { workerId });
    const { postingId } = await here.publish({ marketId: 'm1' });
    const { offerId } = await offerAtCounter(here, workerId, postingId);
    const wanted = { workerId, act: 'accept', targetId: offerId };
    expect((await here.clerk.post('/station/consents/code', wanted)).status).toBe(202);
    const text = (await messages()).at(-1)!;
    expect(text).toContain('代您接单');
    const given = { kind: 'otp', code: codeIn(text) };
    const otherAct = await agrees(here.clerk, { ...wanted, act: 'decline' }, given);
    const otherOffer = await agrees(here.clerk, { ...wanted, targetId: postingId }, given);
    expect([otherAct.status, otherOffer.status]).toEqual([422, 422]);
    const { status, body } = await agrees(here.clerk, wanted, given);
    expect([status, body.kind]).toEqual([201, 'otp']);
    expect((await agrees(here.clerk, wanted, given)).status).toBe(422);
    const path = `/station/waiting/${workerId}/offers/${offerId}/accept`;
    const answer = await here.clerk.post<AcceptAnswer>(path, { consentId: body.consentId });
    expect(answer.body.outcome).toBe('assigned');
  });

  it('cannot be sent to whoever has none', async () => {
    const { workerId, offerId } = await asked();
    const wanted = { workerId, act: 'accept', targetId: offerId };
    expect(await here.clerk.post<ConsentView>('/station/consents/code', wanted)).toEqual(refusedAs(409, 'NO_PHONE'));
    expect(await agrees(here.clerk, wanted, { kind: 'otp', code: '123456' })).toEqual(refusedAs(409, 'NO_PHONE'));
  });
});
