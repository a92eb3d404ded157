import type { CancelPreview, PostingCancelPreview, ScoreView, WorkerView } from '@app/contracts';
import { anAssignment, aPosting, insertRow, type LoggedIn } from '@app/testing';
import { MINUTE_MS } from './everything.fixture';
import { aTown, at, NOW, offerOn, validToTheEnd, type Person, type Town } from './waves.fixture';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

let town: Town;
let worker: Person;
beforeEach(async () => {
  town = await aTown();
  worker = await town.person();
}, 60_000);
afterEach(() => town?.close());

/** A place that the worker has held for an hour, in a shift of four hours. */
async function place(leadMs: number, values: Record<string, unknown> = {}): Promise<string> {
  const startsAt = NOW + leadMs;
  const { id: postingId } = await aPosting(town.test.db, {
    ...{ employerId: town.employer.accountId, startsAt, endsAt: startsAt + 4 * HOUR_MS, validUntil: startsAt },
  });
  const held = { postingId, workerId: worker.accountId, confirmedAt: at(NOW - HOUR_MS), ...values };
  return (await anAssignment(town.test.db, held)).id;
}
const preview = (who: LoggedIn, id: string) => who.get<CancelPreview>(`/assignments/${id}/cancel-preview`);
const cancel = (who: LoggedIn, id: string, body?: object) =>
  who.post<{ status: string }>(`/assignments/${id}/cancel`, body);
const scoreOf = async (who: LoggedIn): Promise<ScoreView> => (await who.get<ScoreView>('/score')).body;
const effects = async () => {
  const rows = await town.test.db.query<{ kind: string }>('SELECT kind FROM matching.effect ORDER BY at');
  return rows.map(({ kind }) => kind);
};

describe('a worker who cancels', () => {
  it('sees before what it counts for, and afterwards why the score is what it is', async () => {
    const id = await place(5 * HOUR_MS);
    const { body: seen } = await preview(worker, id);
    expect(seen).toMatchObject({ kind: 'cancelled_by_worker', value: -0.7, free: null, leadMinutes: 300 });
    expect([seen.scoreNow, seen.scoreAfter]).toEqual([expect.closeTo(0.85), expect.closeTo(8.5 / 10.7)]);
    expect(seen.text).toBe(
      '现在取消(开工前 5 小时 0 分)计 −0.70,您的守约分将由 85% 变为 79.4%;因不可抗力或有正当理由可在 48 小时内申诉。',
    );
    expect(await effects()).toEqual([]);
    expect((await cancel(worker, id, { reason: '孩子发烧' })).body.status).toBe('cancelled_by_worker');
    expect((await cancel(worker, id)).status).toBe(200);
    const { score, text, effects: told } = await scoreOf(worker);
    expect(score).toBeCloseTo(seen.scoreAfter);
    expect(text).toContain('守约分为 79.4%');
    expect(told).toMatchObject([
      {
        kind: 'cancelled_by_worker',
        value: -0.7,
        countsToday: -0.7,
        state: 'counts',
        note: '孩子发烧',
        assignmentId: id,
      },
    ]);
    expect(told[0]!.text).toBe(
      '2026-11-24「展馆保洁」开工前 5 小时 0 分取消,计 −0.70;影响每 90 天减半,今天按 −0.70 计。',
    );
    expect((await scoreOf(town.employer)).effects).toEqual([]);
  });

  it('is ranked by that very score, and it fades by half in 90 days', async () => {
    await cancel(worker, await place(5 * HOUR_MS));
    const { score } = await scoreOf(worker);
    await town.knows(worker, ({ reliability }) => Math.abs(reliability - score) < 1e-9);
    expect((await worker.get<WorkerView>('/workers/me')).body.reliability).toBeCloseTo(score);
    await town.clock(90 * DAY_MS);
    const later = await scoreOf(worker);
    expect(later.effects[0]!.countsToday).toBeCloseTo(-0.35);
    expect(later.score).toBeCloseTo(8.5 / 10.35);
    await town.clock(720 * DAY_MS);
    expect((await scoreOf(worker)).effects[0]).toMatchObject({ state: 'faded', countsToday: 0 });
  });

  it('reads it in English when he asks for it', async () => {
    const id = await place(5 * HOUR_MS);
    const headers = { authorization: `Bearer ${worker.token}`, 'accept-language': 'en' };
    const response = await fetch(`${town.test.url}/assignments/${id}/cancel-preview`, { headers });
    expect(((await response.json()) as CancelPreview).text).toBe(
      'Cancelling now (5 h 0 min before the start) counts −0.70 and takes your score from 85 % to 79.4 %. You can appeal within 48 hours if there is a good reason.',
    );
  });

  it.each([
    ['UNDO', 2 * HOUR_MS, { confirmedAt: at(NOW - 5 * MINUTE_MS) }],
    ['EARLY', 3 * DAY_MS, {}],
  ])('for free (%s) leaves no trace in the score', async (free, leadMs, values) => {
    const id = await place(leadMs, values);
    expect((await preview(worker, id)).body).toMatchObject({ value: 0, free });
    expect((await cancel(worker, id)).status).toBe(200);
    expect([await effects(), (await scoreOf(worker)).score]).toEqual([[], expect.closeTo(0.85)]);
  });

  it('five minutes after the accept but an hour before the start pays for it', async () => {
    const id = await place(HOUR_MS, { confirmedAt: at(NOW - 5 * MINUTE_MS) });
    expect((await preview(worker, id)).body).toMatchObject({ value: -0.85, free: null });
  });

  it('in a storm is excused, and told so', async () => {
    const id = await place(5 * HOUR_MS);
    await insertRow(town.test.db, 'matching.weather_order', {
      ...{ kind: 'typhoon', towns: '{442000001}', during: `[${at(NOW)},${at(NOW + DAY_MS)})`, setBy: worker.accountId },
    });
    expect((await preview(worker, id)).body).toMatchObject({ value: 0, free: 'WEATHER' });
    await cancel(worker, id);
    const { score, effects: told } = await scoreOf(worker);
    expect([score, told[0]]).toMatchObject([0.85, { state: 'voided', voidedBecause: 'weather', countsToday: 0 }]);
    expect(told[0]!.text).toContain('属不可抗力,不计入');
  });

  it('may do so after the start as well, as long as he has not come', async () => {
    const id = await place(0);
    await town.clock(5 * MINUTE_MS);
    expect((await preview(worker, id)).body).toMatchObject({ leadMinutes: -5, value: -0.85 });
    expect((await cancel(worker, id)).body.status).toBe('cancelled_by_worker');
  });
});

describe('an employer who cancels', () => {
  it('one assignment has the mirror effect; the worker has none and is not asked for it again, another one is', async () => {
    const posting = await town.publish(validToTheEnd());
    const offer = await offerOn(worker, posting.postingId);
    const { assignmentId: id } = (await worker.accept(offer)) as { assignmentId: string };
    const other = await town.person(1);
    expect((await preview(town.employer, id)).body).toMatchObject({ kind: 'cancelled_by_employer', value: -0.85 });
    expect((await cancel(town.employer, id)).body.status).toBe('cancelled_by_employer');
    expect((await cancel(town.employer, id)).status).toBe(200);
    await offerOn(other, posting.postingId);
    expect(worker.phone.offers).toHaveLength(1);
    expect(await scoreOf(town.employer)).toMatchObject({
      score: expect.closeTo(8.5 / 10.85) as number,
      effects: [{ kind: 'cancelled_by_employer', assignmentId: id }],
    });
    expect(await scoreOf(worker)).toMatchObject({ score: expect.closeTo(0.85) as number, effects: [] });
  });

  it('a posting pays for everybody in it, and sees that before', async () => {
    const second = await town.person(); // there before the first round: the clock stands, and no other would come
    const posting = await town.publish({ ...validToTheEnd(), slots: 2 });
    for (const person of [worker, second]) await person.accept(await offerOn(person, posting.postingId));
    const path = `/postings/${posting.postingId}`;
    const { body: seen } = await town.employer.get<PostingCancelPreview>(`${path}/cancel-preview`);
    expect(seen).toMatchObject({ assignments: [{ value: -0.85 }, { value: -0.85 }], value: -1.7, leadMinutes: 30 });
    expect(seen.text).toContain('2 名已接单人员合计 −1.70');
    await town.employer.post(`${path}/cancel`);
    const { score, effects: told } = await scoreOf(town.employer);
    expect([score, told.length]).toEqual([expect.closeTo(seen.scoreAfter), 2]);
    expect((await town.employer.get(`${path}/cancel-preview`)).status).toBe(409);
  });
});

describe('a kept shift', () => {
  it('counts for the worker', async () => {
    const id = await place(30 * MINUTE_MS);
    await town.clock(30 * MINUTE_MS);
    await town.employer.post(`/assignments/${id}/check-in`);
    await town.clock(270 * MINUTE_MS);
    await town.employer.post(`/assignments/${id}/complete`, { minutesWorked: 240 });
    const { score, effects: told } = await scoreOf(worker);
    expect([score, told[0]]).toMatchObject([expect.closeTo(9.5 / 11), { kind: 'on_time', value: 1, state: 'counts' }]);
  });
});

describe('what is refused writes nothing', () => {
  afterEach(async () => expect(await effects()).toEqual([]));

  it('a stranger, an unknown assignment and what is no id', async () => {
    const id = await place(5 * HOUR_MS);
    const [other, employer] = [await town.person(), await town.test.employer()];
    for (const stranger of [other, employer])
      expect([(await preview(stranger, id)).status, (await cancel(stranger, id)).status]).toEqual([404, 404]);
    expect((await preview(worker, worker.accountId)).status).toBe(404);
    expect((await preview(worker, 'mine')).status).toBe(400);
    const posting = await town.publish();
    expect((await employer.get(`/postings/${posting.postingId}/cancel-preview`)).status).toBe(404);
  });

  it('a reason that is too long, empty or something else', async () => {
    const id = await place(5 * HOUR_MS);
    for (const body of [{ reason: '病'.repeat(201) }, { reason: ' ' }, { reason: 7 }, { reason: '病', value: 0 }])
      expect([body, (await cancel(worker, id, body)).status]).toEqual([body, 422]);
  });

  it('who has begun, by either side, and a shift that is over', async () => {
    const id = await place(0);
    await town.employer.post(`/assignments/${id}/check-in`);
    for (const who of [worker, town.employer]) {
      expect((await preview(who, id)).body).toMatchObject({ code: 'WRONG_STATUS' });
      expect((await cancel(who, id)).body).toMatchObject({ code: 'WRONG_STATUS' });
    }
    const over = await place(-5 * HOUR_MS);
    expect((await preview(worker, over)).body).toMatchObject({ code: 'SHIFT_OVER' });
    expect((await cancel(worker, over)).body).toMatchObject({ code: 'SHIFT_OVER' });
  });
});
