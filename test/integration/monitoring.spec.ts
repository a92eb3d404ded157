import { WhyService, type MonitoringAsker } from '@app/reporting';
import type { WhyQuery } from '@app/contracts';
import { cloneDatabase, type TestDatabase } from '@app/testing';
import { HOUR_MS, idOf, reportOf, writeLog, type LogRow } from './monitoring.fixture';
import { aProcess, drained, SHIQI, XIAOLAN } from './projector.fixture';

const at = (shanghai: string): number => Date.parse(`${shanghai}+08:00`);
const [ANNA, BO] = [idOf('anna'), idOf('bo')];
const BUREAU: MonitoringAsker = { language: 'zh-CN', withList: true };

/** A posting for two in a town, and what its workers do. */
function aPosting(name: string, town: string, published: number, occupation = 'cleaner') {
  const where = { town, market: null, occupation, posting: idOf(name) };
  const row = (type: string, when: number, data: object = {}, more: Partial<LogRow> = {}): LogRow => ({
    ...{ id: idOf(name, type, when, more.worker ?? ''), type, at: when, data, ...where, ...more },
  });
  const of = (worker: string) => ({ worker, assignment: idOf(name, worker) });
  return {
    published: row('posting.published', published, { slots: 2, urgency: 'urgent' }),
    accept: (worker: string, when: number, insured = false) =>
      row('assignment.confirmed', when, { slot: 1, generation: 1, insured }, of(worker)),
    step: (type: string, worker: string, when: number, data: object = {}) => row(type, when, data, of(worker)),
    row,
  };
}

let database: TestDatabase;
const counted = async (rows: readonly LogRow[]): Promise<void> => {
  await writeLog(database.db, rows);
  await drained(aProcess(database.db).projector);
};
beforeEach(async () => {
  database = await cloneDatabase();
});
afterEach(() => database.drop());

/** The value of one figure by period and key. */
async function valueOf(
  figure: string,
  by: Parameters<typeof reportOf>[1],
  scope: 'city' | 'town' | 'zone',
  period: string,
  key: string,
) {
  const day = period.slice(0, 10);
  const report = await reportOf(database.db, by, scope, { figures: figure, from: day, to: day, key });
  return report.figures[0]!.cells.find((cell) => cell.period === period)!;
}

describe('people and times', () => {
  it('are counted apart: a person once in each scope and period, so towns and days need not add up', async () => {
    const one = aPosting('one', SHIQI, at('2026-11-03T08:00:00'));
    const two = aPosting('two', XIAOLAN, at('2026-11-04T08:00:00'));
    await counted([
      one.published,
      two.published,
      one.step('assignment.checked_in', ANNA, at('2026-11-03T09:00:00'), { sameDay: true }),
      two.step('assignment.checked_in', ANNA, at('2026-11-04T09:00:00'), { sameDay: true }),
      two.step('assignment.checked_in', BO, at('2026-11-04T09:00:00'), { sameDay: true }),
    ]);
    const persons = (by: 'day' | 'month' | 'year', scope: 'city' | 'town', period: string, key: string) =>
      valueOf('M08.persons', by, scope, period, key).then(({ value }) => value);
    expect(await persons('month', 'city', '2026-11-01', '442000')).toBe(2);
    expect(await persons('month', 'town', '2026-11-01', SHIQI)).toBe(1);
    expect(await persons('month', 'town', '2026-11-01', XIAOLAN)).toBe(2);
    expect(await persons('day', 'city', '2026-11-04', '442000')).toBe(2);
    expect(await persons('year', 'city', '2026-01-01', '442000')).toBe(2);
    expect((await valueOf('M08.times', 'month', 'city', '2026-11-01', '442000')).value).toBe(3);
  });

  it('lie in the Shanghai hour and day, whatever the time zone of the server', async () => {
    await database.db.query(
      `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), 'America/New_York'); END $$`,
    );
    const one = aPosting('one', SHIQI, at('2026-11-30T23:59:59'));
    await counted([one.published, one.step('assignment.checked_in', ANNA, at('2026-12-01T00:00:00'))]);
    expect((await valueOf('M04', 'hour', 'city', '2026-11-30T23', '442000')).value).toBe(1);
    expect((await valueOf('M08.persons', 'hour', 'town', '2026-12-01T00', SHIQI)).value).toBe(1);
    expect((await valueOf('M08.persons', 'month', 'town', '2026-12-01', SHIQI)).value).toBe(1);
    expect((await valueOf('M08.persons', 'month', 'town', '2026-11-01', SHIQI)).value).toBe(0);
  });
});

describe('medians', () => {
  it('are those of all times of the period, not of its days', async () => {
    const rows = [1, 2, 3, 100, 200].flatMap((minutes, i) => {
      const posting = aPosting(`p${i}`, SHIQI, at(i < 3 ? '2026-11-03T08:00:00' : '2026-11-04T08:00:00'));
      return [posting.published, posting.accept(BO, posting.published.at + minutes * 60_000)];
    });
    await counted(rows);
    expect(await valueOf('M10.accept_median', 'month', 'city', '2026-11-01', '442000')).toMatchObject({
      value: 3,
      n: 5,
    });
    expect(await valueOf('M10.accept_p90', 'month', 'city', '2026-11-01', '442000')).toMatchObject({
      value: 160,
      n: 5,
    });
    expect(await valueOf('M10.accept_median', 'day', 'city', '2026-11-04', '442000')).toMatchObject({
      value: 150,
      n: 2,
    });
    expect(await valueOf('M10.accept_median', 'day', 'city', '2026-11-05', '442000')).toMatchObject({
      value: null,
      n: 0,
    });
  });
});

describe('late facts', () => {
  it('restate the period of what they change: a cancelled accept and an edited posting', async () => {
    const one = aPosting('one', SHIQI, at('2026-10-30T08:00:00'));
    await counted([
      one.published,
      one.accept(ANNA, at('2026-10-31T20:00:00'), true),
      one.accept(BO, at('2026-10-31T21:00:00')),
    ]);
    const october = (figure: string) => valueOf(figure, 'month', 'town', '2026-10-01', SHIQI);
    expect(await october('M07')).toMatchObject({ value: 2 });
    expect(await october('M13')).toMatchObject({ value: 100, numerator: 2, denominator: 2 });
    expect(await october('M17')).toMatchObject({ value: 50 });
    await counted([
      one.step('assignment.cancelled', ANNA, at('2026-11-02T07:00:00'), { by: 'worker', leadMinutes: 60 }),
      one.row('posting.edited', at('2026-11-02T08:00:00'), { slotsBefore: 2, slots: 4 }),
    ]);
    expect(await october('M07')).toMatchObject({ value: 1 });
    expect(await october('M05')).toMatchObject({ value: 4 });
    expect(await october('M13')).toMatchObject({ value: 25, numerator: 1, denominator: 4 });
    expect(await valueOf('M07', 'month', 'town', '2026-11-01', SHIQI)).toMatchObject({ value: 0 });
  });

  it('take back the event that they name, people and times with it', async () => {
    const one = aPosting('one', SHIQI, at('2026-10-31T08:00:00'));
    const arrival = one.step('assignment.checked_in', ANNA, at('2026-10-31T09:00:00'), { sameDay: true });
    const again = one.step('assignment.checked_in', BO, at('2026-10-31T09:30:00'), { sameDay: true });
    await counted([one.published, arrival, again]);
    const october = (figure: string) => valueOf(figure, 'month', 'city', '2026-10-01', '442000');
    expect(await october('M08.persons')).toMatchObject({ value: 2 });
    expect(await october('M11.median')).toMatchObject({ value: 75, n: 2 });
    await counted([
      { id: idOf('appeal'), type: 'alert.closed', at: at('2026-11-20T10:00:00'), data: { restates: arrival.id } },
    ]);
    expect(await october('M08.persons')).toMatchObject({ value: 1 });
    expect(await october('M08.times')).toMatchObject({ value: 1 });
    expect(await october('M11.median')).toMatchObject({ value: 90, n: 1 });
    const why = await new WhyService(database.db).why(question('M08.persons', 'month', '2026-10-01'), BUREAU);
    expect(why).toMatchObject({ value: 1, events: 3, firstEventId: arrival.id, lastEventId: idOf('appeal') });
    expect(why.list!.map(({ type, restates }) => [type, restates])).toEqual([
      ['assignment.checked_in', null],
      ['assignment.checked_in', null],
      ['alert.closed', arrival.id],
    ]);
  });
});

const question = (figure: string, by: WhyQuery['by'], period: string, more: Partial<WhyQuery> = {}): WhyQuery => ({
  ...{ figure, by, period, scope: 'city', key: '442000', after: '0', limit: 50, ...more },
});

describe('why', () => {
  beforeEach(async () => {
    const one = aPosting('one', SHIQI, at('2026-11-03T08:00:00'));
    const hour = (n: number) => at('2026-11-03T08:00:00') + n * HOUR_MS;
    await counted([
      one.row('worker.registered', at('2026-10-01T08:00:00'), {}, { worker: ANNA }),
      ...[one.published, one.accept(ANNA, hour(0.5)), one.accept(BO, hour(1))],
      one.step('assignment.checked_in', ANNA, hour(2), { sameDay: true }),
    ]);
  });

  it('tells the value of the report, the sums of the formula and the events page by page', async () => {
    const whys = new WhyService(database.db);
    const asked = question('M12', 'day', '2026-11-03', { scope: 'town', key: SHIQI, limit: 2 });
    const why = await whys.why(asked, BUREAU);
    expect(why).toMatchObject({
      value: 50,
      numerator: 1,
      denominator: 2,
      events: 3,
      formula: '发布当日签到人次 ÷ 接单人次',
    });
    expect(why.parts).toEqual([
      { code: 'arrivals_same_day', value: 1 },
      { code: 'accepts', value: 2 },
    ]);
    expect(why.list!.map(({ type }) => type)).toEqual(['assignment.confirmed', 'assignment.confirmed']);
    const rest = await whys.why({ ...asked, after: why.next! }, BUREAU);
    expect(rest.list!.map(({ id }) => id)).toEqual([why.lastEventId]);
    expect(rest.next).toBeNull();
    expect(JSON.stringify([why, rest])).not.toContain(ANNA);
  });

  it('keeps the events themselves for the bureau', async () => {
    const why = await new WhyService(database.db).why(question('M04', 'day', '2026-11-03'), {
      ...BUREAU,
      withList: false,
    });
    expect(why).toMatchObject({ value: 1, events: 1, list: null, next: null });
  });

  it('of a stock goes back to the beginning of the log, of an hour to that hour, of a median to both its ends', async () => {
    const whys = new WhyService(database.db);
    expect(await whys.why(question('M01.stock', 'month', '2026-11-01'), BUREAU)).toMatchObject({ value: 1, events: 1 });
    expect(await whys.why(question('M01.stock', 'hour', '2026-10-01T07'), BUREAU)).toMatchObject({
      value: 0,
      events: 0,
    });
    expect(await whys.why(question('M01.stock', 'hour', '2026-10-01T09'), BUREAU)).toMatchObject({
      value: 1,
      events: 1,
    });
    expect(await whys.why(question('M07', 'hour', '2026-11-03T09'), BUREAU)).toMatchObject({ value: 1, events: 1 });
    const median = await whys.why(question('M10.accept_median', 'day', '2026-11-03'), BUREAU);
    expect(median).toMatchObject({ value: 30, n: 1, events: 2 });
    expect(await whys.why(question('M16', 'day', '2026-11-03'), BUREAU)).toMatchObject({
      value: null,
      noData: '还没有结算到期事件',
      events: 0,
    });
  });
});
