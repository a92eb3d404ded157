import type {
  LaggingList,
  MeasureStateList,
  PlanMeasureList,
  PlanTaskList,
  ProblemBody,
  ProgressView,
  ReminderList,
} from '@app/contracts';
import { PlanSweeper } from '@app/reporting';
import type { LoggedIn, TestApp } from '@app/testing';
import ledger from '../../seeds/ledger.json';
import { aDocument, appWithPlan, setClock } from './plan.fixture';

let test: TestApp;
let bureau: LoggedIn;
let finance: LoggedIn;
let xiaolan: LoggedIn;
beforeAll(async () => {
  test = await appWithPlan();
  bureau = await test.staff('bureau');
  finance = await test.staff('unit');
  xiaolan = await test.staff('unit', { unit: '小榄镇' });
}, 60_000);
afterAll(() => test?.close());

const snake = (key: string) => key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const withFileKeys = (row: object) =>
  Object.fromEntries(Object.entries(row).map(([key, value]) => [snake(key), value]));
const report = (who: LoggedIn, rowNo: number, values: object = {}, key?: string) =>
  who.post<ProgressView & Omit<ProblemBody, 'status'>>(
    `/plan/measures/${rowNo}/progress`,
    { status: 'in_progress', note: '已拨付资金', ...values },
    key,
  );
const progressOf = async (rowNo: number) =>
  (await bureau.get<{ progress: ProgressView[] }>(`/plan/measures/${rowNo}/progress`)).body.progress;
const stateOf = async (rowNo: number) =>
  (await bureau.get<MeasureStateList>('/plan/states')).body.measures.find((one) => one.rowNo === rowNo)!;

describe('the ledger read back', () => {
  it('equals the file: every row, note, total and source, to the character', async () => {
    const { tasks, notes, source, totals, unitRowCounts, groupUnits } = (
      await test.anybody.get<PlanTaskList>('/plan/tasks')
    ).body;
    const { measures } = (await test.anybody.get<PlanMeasureList>('/plan/measures')).body;
    expect(measures).toHaveLength(49);
    const read = {
      ...{ source, totals, unit_row_counts: unitRowCounts, group_units: groupUnits, discrepancies: notes },
      tasks: tasks.map(({ measureIds, ...task }) => ({
        ...withFileKeys(task),
        measures: measureIds.map((id) => {
          const { taskNo, ...measure } = measures.find(({ measureId }) => measureId === id)!;
          expect(taskNo).toBe(task.taskNo);
          return withFileKeys(measure);
        }),
      })),
    };
    expect(read).toEqual(ledger);
  });

  it('can be asked for one unit or one task', async () => {
    const count = async (query: string) =>
      (await test.anybody.get<PlanMeasureList>(`/plan/measures${query}`)).body.measures.length;
    expect(await count(`?unit=${encodeURIComponent('市财政局')}`)).toBe(11);
    expect(await count(`?unit=${encodeURIComponent('各镇街')}`)).toBe(7);
    expect(await count('?task=9')).toBe(3);
  });
});

describe('a unit', () => {
  it('reports its own row with evidence, which stays', async () => {
    const evidence = [aDocument(1), { ...aDocument(2, '通知.pdf'), url: 'https://example.org/1.pdf' }];
    const { status, body } = await report(finance, 5, { evidence });
    expect([status, body]).toMatchObject([201, { rowNo: 5, unit: '市财政局', status: 'in_progress' }]);
    expect(body.evidence).toEqual([
      { ...aDocument(1), url: null },
      { ...aDocument(2, '通知.pdf'), url: 'https://example.org/1.pdf' },
    ]);
    expect((await finance.get<{ progress: unknown[] }>('/plan/measures/5/progress')).body.progress).toEqual([body]);
    const state = await stateOf(5);
    expect(state).toMatchObject({ status: 'in_progress', due: '2027-12-31', dueReason: null });
    expect(state.units.map(({ unit, status: of }) => [unit, of])).toEqual([
      ['市人力资源社会保障局', 'not_started'],
      ['市财政局', 'in_progress'],
    ]);
  });

  it('that repeats a report with its key writes once', async () => {
    const [first, again] = [
      await report(finance, 45, {}, 'the-same-key'),
      await report(finance, 45, {}, 'the-same-key'),
    ];
    expect(again.body).toEqual(first.body);
    expect(await progressOf(45)).toHaveLength(first.status === 201 ? 1 : 0);
  });

  it('is refused on the row of others, for reading and for writing, and nothing is written', async () => {
    const answers = [await report(finance, 4), await finance.get<ProblemBody>('/plan/measures/4/progress')];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual([
      [403, 'FOREIGN_ROW'],
      [403, 'FOREIGN_ROW'],
    ]);
    expect(await progressOf(4)).toEqual([]);
    expect((await report(finance, 50)).status).toBe(404);
  });

  it('that is a town answers for the rows of all towns, and for its own part', async () => {
    const { status, body } = await report(xiaolan, 1, { status: 'done' });
    expect([status, body.unit]).toEqual([201, '小榄镇']);
    const { units } = await stateOf(1);
    expect(units.map(({ unit }) => unit)).toEqual(
      expect.arrayContaining(['市发展改革局', '石岐街道', '小榄镇', '古镇镇']),
    );
    expect(units.find(({ unit }) => unit === '小榄镇')!.status).toBe('done');
    expect((await report(xiaolan, 4)).body.code).toBe('FOREIGN_ROW');
    const { measures } = (await xiaolan.get<MeasureStateList>('/plan/states')).body;
    expect(measures).toHaveLength(7);
  });

  it('cannot set a due day', async () => {
    expect((await finance.put('/plan/measures/5/due', { due: '2026-12-01', reason: '提前' })).status).toBe(403);
  });
});

describe('the bureau', () => {
  it.each([
    [{}, 'UNIT_MISSING'],
    [{ unit: '市民政局' }, 'UNIT_NOT_OF_ROW'],
  ])('that reports for %j is told %s', async (values, code) => {
    const { status, body } = await report(bureau, 6, values);
    expect([status, body.errors]).toMatchObject([422, [{ field: 'unit', code }]]);
    expect(await progressOf(6)).toEqual([]);
  });

  it('reports for a unit of the row', async () => {
    const { status, body } = await report(bureau, 6, { unit: '市税务局', status: 'blocked' });
    expect([status, body.enteredBy, body.unit]).toEqual([201, bureau.accountId, '市税务局']);
    expect((await stateOf(6)).status).toBe('blocked');
  });

  it.each([
    [{ evidence: [{ sha256: 'abc', name: 'x' }] }, 'evidence.0.sha256'],
    [{ evidence: [{ ...aDocument(), url: 'javascript:alert(1)' }] }, 'evidence.0.url'],
    [{ note: '  ' }, 'note'],
    [{ status: 'nearly' }, 'status'],
  ])('with %j is refused at %s', async (values, field) => {
    const { status, body } = await report(bureau, 7, { unit: '市教育体育局', ...values });
    expect([status, body.errors!.map((error) => error.field)]).toEqual([422, [field]]);
    expect(await progressOf(7)).toEqual([]);
  });
});

describe('due days and reminders', () => {
  const rowsFor = (list: ReminderList | LaggingList, unit: string) =>
    list.units.find((one) => one.unit === unit)?.rows.map(({ rowNo, reasons }) => [rowNo, reasons]) ?? [];
  const reminders = async (who = bureau) => (await who.get<ReminderList>('/plan/reminders')).body;
  const lagging = async (who = bureau) => (await who.get<LaggingList>('/plan/lagging')).body;

  it('a near day is said, a day that is over lags, and a new day ends both', async () => {
    const set = (due: string) =>
      bureau.put<{ due: string; dueReason: string }>('/plan/measures/5/due', { due, reason: '年度任务' });
    expect((await set('2026-12-24')).body).toMatchObject({ due: '2026-12-24', dueReason: '年度任务' });
    expect(rowsFor(await reminders(), '市财政局')).toContainEqual([5, ['DUE_SOON']]);
    await set('2026-11-23');
    expect(rowsFor(await lagging(), '市财政局')).toEqual([[5, ['OVERDUE']]]);
    expect((await lagging(finance)).units.map(({ unit }) => unit)).toEqual(['市财政局']);
    await set('2027-12-31');
    expect(rowsFor(await lagging(), '市财政局')).toEqual([]);
    expect(rowsFor(await lagging(), '市税务局')).toEqual([[6, ['BLOCKED']]]);
  });

  it('silence is told once per silence, by one event a unit, however often it is looked at', async () => {
    const sweeper = test.app.get(PlanSweeper, { strict: false });
    const told = async (unit: string) =>
      (
        await test.db.query<{ silent: number[] }>(
          `SELECT data->'silent' AS silent FROM platform.event WHERE type = 'plan.reminded' AND data->>'unit' = $1 ORDER BY seq`,
          [unit],
        )
      ).map(({ silent }) => silent.length);
    await Promise.all([sweeper.sweep(), sweeper.sweep()]);
    await sweeper.sweep();
    // Of its 11 rows it has reported on two; the others have been silent since the plan was issued.
    expect(await told('市财政局')).toEqual([9]);
    await setClock(test.db, '2027-02-24T10:00:00+08:00');
    await sweeper.sweep();
    await sweeper.sweep();
    expect(await told('市财政局')).toEqual([9, 2]);
    expect(rowsFor(await reminders(finance), '市财政局')).toHaveLength(11);
  });
});
