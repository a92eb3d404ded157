import { randomUUID } from 'node:crypto';
import type { WhyAnswer } from '@app/contracts';
import { Projector } from '@app/reporting';
import { anEffect, waitFor, type LoggedIn } from '@app/testing';
import { aMarket, aNoShow, appeal, appealsOf, decide, HOUR_MS, MARKET, scoreOf } from './appeals.fixture';
import { aTown, NOW, type Person, type Town } from './waves.fixture';

let town: Town;
let worker: Person;
let clerk: LoggedIn;
let bureau: LoggedIn;
beforeEach(async () => {
  town = await aTown();
  await aMarket(town);
  [worker, clerk, bureau] = [
    await town.person(),
    await town.test.staff('clerk', { marketId: MARKET }),
    await town.test.staff('bureau'),
  ];
}, 60_000);
afterEach(() => town?.close());

const effectOf = async (who: LoggedIn) => (await scoreOf(who)).effects[0]!;
const rows = (text: string) => town.test.db.query(text);
const NOTHING_SAID = { appeals: 0, voided: 0 };
const said = async () =>
  (
    await rows(`SELECT (SELECT count(*)::int FROM matching.appeal) AS appeals,
      (SELECT count(*)::int FROM matching.effect WHERE voided_because = 'appeal') AS voided`)
  )[0];

describe('an appeal', () => {
  it('is heard within 48 hours, shown to the market and the bureau, and when upheld takes the effect away', async () => {
    await aNoShow(town, worker);
    const effect = await effectOf(worker);
    expect(effect).toMatchObject({ kind: 'no_show', state: 'provisional', appeal: null });
    const { status, body: made } = await appeal(worker, effect.effectId);
    expect([status, made.state, made.reason]).toEqual([200, 'open', '我准时到了,门卫可以作证']);
    expect((await effectOf(worker)).appeal).toEqual({ state: 'open', decision: null });
    for (const staff of [clerk, bureau])
      expect(await appealsOf(staff)).toMatchObject([{ appealId: made.appealId, title: '展馆保洁', kind: 'no_show' }]);

    const { body: decided } = await decide(clerk, made.appealId);
    expect(decided).toMatchObject({ state: 'upheld', decision: '门卫登记可证' });
    const { score, effects } = await scoreOf(worker);
    expect([score, effects[0]]).toMatchObject([
      expect.closeTo(0.85),
      {
        state: 'voided',
        voidedBecause: 'appeal',
        countsToday: 0,
        appeal: { state: 'upheld', decision: '门卫登记可证' },
      },
    ]);
    expect([await appealsOf(clerk), await appealsOf(clerk, '?state=decided')]).toMatchObject([
      [],
      [{ state: 'upheld' }],
    ]);
  }, 60_000);

  it('that is rejected changes nothing but says why', async () => {
    await aNoShow(town, worker);
    const { effectId } = await effectOf(worker);
    const { body: made } = await appeal(worker, effectId);
    await decide(bureau, made.appealId, 'rejected', '门卫登记中没有您的记录');
    expect(await effectOf(worker)).toMatchObject({
      ...{ state: 'counts', countsToday: -1, appeal: { state: 'rejected', decision: '门卫登记中没有您的记录' } },
    });
  }, 60_000);

  it('is one, however often it is made, and decided once', async () => {
    const { id } = await anEffect(town.test.db, {
      accountId: worker.accountId,
      assignmentId: await aNoShow(town, worker),
      kind: 'released',
    });
    const answers = await Promise.all(Array.from({ length: 8 }, (_, n) => appeal(worker, id, `第 ${n} 次`)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { appealId } = answers[0]!.body;
    const outcomes = ['upheld', 'rejected', 'upheld', 'excused'];
    const decisions = await Promise.all(outcomes.map((outcome) => decide(bureau, appealId, outcome)));
    const stands = (await appealsOf(bureau, '?state=decided'))[0]!.state;
    decisions.forEach(({ status, body }, i) =>
      expect([status, body.code ?? body.state]).toEqual(
        outcomes[i] === stands ? [200, stands] : [409, 'APPEAL_DECIDED'],
      ),
    );
    expect(await said()).toMatchObject({ appeals: 1 });
  }, 60_000);
});

describe('what is refused writes nothing', () => {
  it('a stranger, a merit, what is voided, what is unknown, no reason, and 48 hours later', async () => {
    await aNoShow(town, worker);
    const { effectId, assignmentId } = await effectOf(worker);
    const [other, employer] = [await town.person(), await town.test.employer()];
    for (const stranger of [other, employer, town.employer])
      expect([(await appeal(stranger, effectId)).status]).toEqual([404]);
    expect([(await appeal(worker, randomUUID())).status, (await appeal(worker, 'mine')).status]).toEqual([404, 400]);
    for (const reason of ['', '  ', '冤'.repeat(1001), 7, null])
      expect([reason, (await appeal(worker, effectId, reason)).status]).toEqual([reason, 422]);
    const own = { accountId: worker.accountId, assignmentId };
    const merit = await anEffect(town.test.db, { ...own, kind: 'on_time', value: 1 });
    expect((await appeal(worker, merit.id)).body.code).toBe('EFFECT_IS_NO_PENALTY');
    const voided = await anEffect(town.test.db, { ...own, kind: 'late_arrival' });
    await rows(
      `UPDATE matching.effect SET voided_at = platform.now(), voided_because = 'weather', voided_ref = id WHERE id = '${voided.id}'`,
    );
    expect((await appeal(worker, voided.id)).body.code).toBe('EFFECT_ALREADY_VOIDED');
    await town.clock(49 * HOUR_MS);
    expect(await appeal(worker, effectId)).toMatchObject({ status: 409, body: { code: 'APPEAL_TOO_LATE' } });
    expect(await said()).toEqual(NOTHING_SAID);
  }, 60_000);

  it('a decision by the clerk of another market, by who told it, and without a reason', async () => {
    const assignmentId = await aNoShow(town, worker);
    await aMarket(town, 'm-other');
    const elsewhere = await town.test.staff('clerk', { marketId: 'm-other' });
    const own = { accountId: worker.accountId, assignmentId, kind: 'released' };
    const { id } = await anEffect(town.test.db, { ...own, causedBy: clerk.accountId });
    const { appealId } = (await appeal(worker, id)).body;
    expect([await appealsOf(elsewhere), (await decide(elsewhere, appealId)).status]).toEqual([[], 404]);
    expect(await decide(clerk, appealId)).toMatchObject({ status: 409, body: { code: 'APPEAL_OWN_DEED' } });
    expect((await decide(bureau, appealId, 'upheld', ' ')).status).toBe(422);
    expect((await decide(bureau, appealId, 'forgotten')).status).toBe(422);
    expect((await decide(bureau, randomUUID())).status).toBe(404);
    expect(await said()).toEqual({ appeals: 1, voided: 0 });
  }, 60_000);
});

describe('figures', () => {
  /** What the figures say, without the times of counting. */
  const counted = async () => ({
    figures: await rows(
      `SELECT code, day::text, town_code, market_id, occupation_id, value FROM reporting.figure WHERE value <> 0 ORDER BY 1, 2, 3, 4, 5`,
    ),
    facts: await rows(
      `SELECT seq, measure, at, day::text, town_code, market_id, value, restates FROM reporting.fact ORDER BY seq, measure, at, value, restates`,
    ),
  });
  const noShows = async () =>
    (await rows(`SELECT day::text, value::int AS n FROM reporting.figure WHERE code = 'no_shows'`)) as {
      day: string;
      n: number;
    }[];
  const drained = (projector: Projector) =>
    waitFor('every event is counted', async () => {
      await projector.drain();
      const text = `SELECT FROM platform.event e WHERE NOT EXISTS (SELECT FROM reporting.counted c WHERE c.event_id = e.id)`;
      return (await rows(text)).length === 0;
    });

  it('scenario 21: a replay of the log equals the live counters, and a late appeal restates the day with lineage', async () => {
    const projector = town.test.app.get(Projector, { strict: false });
    await aNoShow(town, worker);
    const { effectId } = await effectOf(worker);
    const { appealId } = (await appeal(worker, effectId)).body;
    await drained(projector);
    expect(await noShows()).toEqual([{ day: '2026-11-24', n: 1 }]);

    // Decided three days later: the day of the no-show is restated, the day of the decision is not touched.
    await town.clock(72 * HOUR_MS);
    await decide(bureau, appealId);
    await drained(projector);
    expect(await noShows()).toEqual([{ day: '2026-11-24', n: 0 }]);
    const cell = 'figure=M14.no_show&by=day&period=2026-11-24&scope=city&key=442000';
    const { body: why } = await bureau.get<WhyAnswer>(`/reports/monitoring/why?${cell}`);
    const told = why.list!.find(({ type }) => type === 'assignment.no_show')!;
    expect(why.list).toContainEqual({
      ...{ id: expect.any(String) as string, type: 'effect.voided', restates: told.id },
      at: new Date(NOW + 72 * HOUR_MS).toISOString(),
    });
    expect(why.parts).toContainEqual({ code: 'no_shows', value: 0 });

    // The clock has jumped over the end of its search, which a sweeper notes in its own time.
    const over = 'SELECT FROM postings.posting WHERE ended_at IS NULL';
    await waitFor('the posting is over', async () => (await rows(over)).length === 0);
    await drained(projector);
    const live = await counted();
    await town.test.db.transaction((tx) =>
      tx.query(
        'TRUNCATE reporting.counted, reporting.figure, reporting.posting_time, reporting.fact, reporting.cell, reporting.position',
      ),
    );
    await drained(projector);
    expect(await counted()).toEqual(live);
  }, 90_000);
});
