import { randomUUID } from 'node:crypto';
import {
  DEFAULT_EFFECTS,
  DEFAULT_POLICY,
  EFFECT_KINDS,
  effectSums,
  effectValue,
  mulberry32,
  priorOfTrades,
  reliabilityOf,
  weatherExcuses,
  WEATHER_KINDS,
  type EffectPolicy,
  type MatchingPolicy,
} from '@app/core';
import { RELIABILITY_OF, RELIABILITY_PARTS } from '@app/database';
import { anAssignment, anEffect, aPosting, aWorker, cloneDatabase, insertRow, setClock } from '@app/testing';
import type { TestDatabase } from '@app/testing';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** 2026-11-24 10:00 in Shanghai. */
const NOW = Date.parse('2026-11-24T02:00:00Z');
const iso = (ms: number): string => new Date(ms).toISOString();

let database: TestDatabase;
const query = <T extends Record<string, unknown>>(text: string, values: unknown[] = []) =>
  database.db.query<T>(text, values);
beforeEach(async () => {
  database = await cloneDatabase();
  await setClock(database.db, NOW);
});
afterEach(() => database.drop());

async function policy(body: Partial<MatchingPolicy>): Promise<void> {
  await query(
    'INSERT INTO matching.policy (version, author, body) SELECT max(version) + 1, $1, $2 FROM matching.policy',
    ['test', body],
  );
}

/** Every edge of the table, and both sides of it. */
const MOMENTS = [-HOUR, 0, 1, 2 * HOUR, 4 * HOUR, 8 * HOUR, DAY, 3 * DAY, 5 * DAY].flatMap((ms) => [
  ms - 1,
  ms,
  ms + 1,
]);
const HELD = [0, 5 * MINUTE, 5 * MINUTE + 1, DAY];

async function expectSameValues(effects: EffectPolicy): Promise<void> {
  const steps = EFFECT_KINDS.flatMap((kind) =>
    MOMENTS.flatMap((leadMs) => HELD.map((heldMs) => ({ kind, leadMs, heldMs }))),
  );
  const rows = await query<{ value: number }>(
    `SELECT matching.effect_value(s.kind, s."leadMs", s."heldMs") AS value FROM jsonb_to_recordset($1)
     AS s(kind text, "leadMs" float8, "heldMs" float8)`,
    [JSON.stringify(steps)],
  );
  expect(rows.map(({ value }, i) => ({ ...steps[i], value }))).toEqual(
    steps.map((step) => ({ ...step, value: effectValue(effects, step) })),
  );
}

describe('the database says of an effect what core says', () => {
  it('under the start values, under a policy from before there were effects, and under another one', async () => {
    await expectSameValues(DEFAULT_EFFECTS);
    const { effects, ...older } = DEFAULT_POLICY;
    await policy(older);
    await expectSameValues(effects);
    const [row] = await query<{ effects: EffectPolicy }>('SELECT matching.effect_policy() AS effects');
    expect(row!.effects).toEqual(DEFAULT_EFFECTS);
    const other = { ...effects, noShow: -0.5, undoMs: DAY, cancelled: [{ underMs: 5 * HOUR, value: -0.3 }] };
    await policy({ ...DEFAULT_POLICY, effects: other });
    await expectSameValues(other);
  });

  it('about the score, whatever somebody did and whenever', async () => {
    const random = mulberry32(7);
    await policy({
      ...DEFAULT_POLICY,
      reliabilityPriorOfTrade: { cleaner: 0.7, loader: 0.95 },
      reliabilityHalfLifeDays: 30,
    });
    for (let n = 0; n < 12; n++) {
      const skills = [['cleaner'], ['cleaner', 'loader', 'waiter'], []][n % 3]!;
      const { workerId } = await aWorker(database.db, { skills });
      const effects = Array.from({ length: n * 3 }, () => {
        const isPlus = random() < 0.5;
        const value = isPlus ? 1 : -(0.05 + 0.9 * random());
        return { kind: isPlus ? 'on_time' : 'no_show', value, at: NOW - Math.floor(random() * 800 * DAY) };
      });
      for (const effect of effects) await anEffect(database.db, { accountId: workerId, ...effect, at: iso(effect.at) });
      const voided = await anEffect(database.db, { accountId: workerId });
      await query(
        `UPDATE matching.effect SET voided_at = now(), voided_because = 'weather', voided_ref = id WHERE id = $1`,
        [voided.id],
      );
      const prior = priorOfTrades(skills, { cleaner: 0.7, loader: 0.95 }, 0.85);
      const sums = effectSums(effects, NOW, 30);
      const [row] = await query<{ score: number; parts: Record<string, number> }>(
        `SELECT ${RELIABILITY_OF('w.id')} AS score, ${RELIABILITY_PARTS('w.id')} AS parts FROM profiles.worker w WHERE w.id = $1`,
        [workerId],
      );
      expect(row!.score).toBeCloseTo(reliabilityOf(sums, { prior, strength: 10 }), 12);
      const { prior: told, strength, halfLifeDays, plus, minus } = row!.parts;
      expect([strength, halfLifeDays]).toEqual([10, 30]);
      expect([told, plus, minus].map((part) => part!.toFixed(9))).toEqual(
        [prior, sums.plus, sums.minus].map((part) => part.toFixed(9)),
      );
    }
  });

  it('about the weather, for any order and shift, and an order that was taken back ends there', async () => {
    const random = mulberry32(11);
    const quarter = (hours: number) => Math.floor(random() * hours * 4) * 15 * MINUTE;
    const cases = Array.from({ length: 200 }, () => {
      const from = NOW + quarter(48);
      const startsAt = NOW + quarter(48);
      const order = {
        kind: WEATHER_KINDS[Math.floor(random() * 4)]!,
        from,
        until: from + 15 * MINUTE + quarter(12),
      };
      return { order, startsAt, endsAt: startsAt + 15 * MINUTE + quarter(10), outdoor: random() < 0.6 };
    });
    const answers: boolean[] = [];
    for (const { order, startsAt, endsAt, outdoor } of cases) {
      await query('DELETE FROM matching.weather_order');
      await query(
        `INSERT INTO matching.weather_order (kind, towns, during, set_by) VALUES ($1, '{442000001}', tstzrange($2, $3), $4)`,
        [order.kind, iso(order.from), iso(order.until), randomUUID()],
      );
      const ways = [iso(startsAt - 30 * MINUTE), iso(endsAt + 30 * MINUTE)];
      const ask = async (town: string) =>
        (
          await query<{ id: string | null }>(
            'SELECT matching.excusing_order($1, $2, tstzrange($3, $4), tstzrange($5, $6)) AS id',
            [town, outdoor, iso(startsAt), iso(endsAt), ...ways],
          )
        )[0]!.id;
      answers.push((await ask('442000001')) !== null);
      expect(await ask('442000002')).toBeNull();
      await query('UPDATE matching.weather_order SET revoked_by = set_by, revoked_at = lower(during)');
      expect(await ask('442000001')).toBeNull();
    }
    const block = ({ startsAt, endsAt }: { startsAt: number; endsAt: number }) => ({
      from: startsAt - 30 * MINUTE,
      to: endsAt + 30 * MINUTE,
    });
    const expected = cases.map(({ order, ...shift }) =>
      weatherExcuses(order, { ...shift, block: block(shift), urgency: 'planned' }),
    );
    expect(answers).toEqual(expected);
    expect(new Set(answers)).toEqual(new Set([true, false]));
  });
});

interface Noted extends Record<string, unknown> {
  readonly kind: string;
  readonly value: number;
  readonly lead_minutes: number;
  readonly voided_because: string | null;
}
const noted = (assignmentId: string) =>
  query<Noted>('SELECT kind, value, lead_minutes, voided_because FROM matching.effect WHERE assignment_id = $1', [
    assignmentId,
  ]);

describe('a step writes its effect, whoever takes it and by whatever statement', () => {
  /** Confirmed an hour ago, starting so long from now. */
  async function shift(leadMs: number, values: Record<string, unknown> = {}) {
    const startsAt = NOW + leadMs;
    const posting = await aPosting(database.db, {
      startsAt,
      endsAt: startsAt + 4 * HOUR,
      validUntil: startsAt,
      ...values,
    });
    const workerId = randomUUID();
    const confirmedAt = iso(NOW - HOUR);
    const { id } = await anAssignment(database.db, { postingId: posting.id, workerId, confirmedAt });
    return { id, workerId, posting };
  }
  const vacate = (id: string, status: string, actor: string | null = null) =>
    query('SELECT matching.vacate($1, $2, $3)', [id, status, actor]);

  it.each([
    ['cancelled_by_worker', 5 * HOUR, -0.7],
    ['released', 90 * MINUTE, -0.85],
    ['no_show', -10 * MINUTE, -1],
  ])('%s %d ms before the start: %d', async (status, leadMs, value) => {
    const { id, workerId } = await shift(leadMs);
    await vacate(id, status);
    expect(await noted(id)).toEqual([{ kind: status, value, lead_minutes: leadMs / MINUTE, voided_because: null }]);
    const touched = await query('SELECT 1 FROM platform.worker_change WHERE worker_id = $1', [workerId]);
    expect(touched).toHaveLength(1);
  });

  it('none when it is early enough', async () => {
    const { id } = await shift(3 * DAY);
    await vacate(id, 'cancelled_by_worker');
    expect(await noted(id)).toEqual([]);
  });

  it('the employer’s for each person of a posting that he cancels, none when a rule calls it off', async () => {
    const { id, posting } = await shift(5 * HOUR);
    await query('SELECT matching.cancel_assignments($1, $2)', [posting.id, posting.employer_id]);
    expect(await noted(id)).toMatchObject([{ kind: 'cancelled_by_employer', value: -0.7 }]);
    const [row] = await query('SELECT account_id, caused_by FROM matching.effect');
    expect(row).toEqual({ account_id: posting.employer_id, caused_by: posting.employer_id });
    const other = await shift(5 * HOUR);
    await query('SELECT matching.cancel_assignments($1, NULL)', [other.posting.id]);
    expect(await noted(other.id)).toEqual([]);
  });

  it.each([
    [10 * MINUTE, 'on_time', 1],
    [10 * MINUTE + 1000, 'late_arrival', -0.2],
  ])('somebody who came %d ms after the start and completed: %s', async (lateMs, kind, value) => {
    const { id } = await shift(0);
    await setClock(database.db, NOW + lateMs);
    await query(`UPDATE matching.assignment SET status = 'checked_in', checked_in_at = platform.now() WHERE id = $1`, [
      id,
    ]);
    await query(`UPDATE matching.assignment SET status = 'completed', minutes_worked = 240 WHERE id = $1`, [id]);
    expect(await noted(id)).toMatchObject([{ kind, value }]);
  });

  it('voided from the start when an order of the weather excuses it', async () => {
    await insertRow(database.db, 'matching.weather_order', {
      ...{ kind: 'typhoon', towns: '{442000001}', during: `[${iso(NOW)},${iso(NOW + DAY)})`, setBy: randomUUID() },
    });
    const { id } = await shift(5 * HOUR);
    await vacate(id, 'cancelled_by_worker');
    expect(await noted(id)).toMatchObject([{ value: -0.7, voided_because: 'weather' }]);
  });
});
