import { cloneDatabase, type TestDatabase } from '@app/testing';
import { idOf, reportOf, writeLog, type LogRow } from './monitoring.fixture';
import { aProcess, drained, SHIQI, XIAOLAN } from './projector.fixture';

/** docs/reporting.md, "One shift, followed to M08 and the town table". */
const [AN, BO] = [idOf('an'), idOf('bo')];
function event(time: string, type: string, data: object, worker?: string, town = SHIQI): LogRow {
  const who = worker === undefined ? {} : { worker, assignment: idOf(worker, town) };
  const where = { town, market: null, occupation: 'cleaner', posting: idOf('posting', town) };
  return { id: idOf(time, type), type, at: Date.parse(`2026-11-${time}:00+08:00`), data, ...where, ...who };
}
const SHIFT = [
  event('03T08:00', 'posting.published', { slots: 2, urgency: 'urgent' }),
  event('03T08:30', 'assignment.confirmed', { slot: 1, generation: 1 }, AN),
  event('03T09:00', 'assignment.confirmed', { slot: 2, generation: 1 }, BO),
  event('03T09:30', 'assignment.cancelled', { by: 'worker', leadMinutes: 30 }, BO),
  event('03T10:00', 'assignment.checked_in', { sameDay: true }, AN),
];
const NEXT_DAY = [
  event('04T08:00', 'posting.published', { slots: 1, urgency: 'planned' }, undefined, XIAOLAN),
  event('04T08:10', 'assignment.confirmed', { slot: 1, generation: 1 }, AN, XIAOLAN),
  event('04T09:00', 'assignment.checked_in', { sameDay: true }, AN, XIAOLAN),
];

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
  await writeLog(database.db, [...SHIFT, ...NEXT_DAY]);
  await drained(aProcess(database.db).projector);
});
afterAll(() => database.drop());

it.each([
  ['M04', 1],
  ['M05', 2],
  ['M07', 1],
  ['M08.times', 1],
  ['M08.persons', 1],
  ['M10.accept_median', 30],
  ['M11.median', 120],
  ['M12', 50],
  ['M13', 50],
])('%s of the town on that day is %d', async (figure, value) => {
  const day = { from: '2026-11-03', to: '2026-11-03', key: SHIQI, figures: figure };
  const { figures } = await reportOf(database.db, 'day', 'town', day);
  expect(figures[0]!.cells[0]!.value).toBe(value);
});

it('M08.persons of the month is 1 in either town and 1 in the city', async () => {
  const of = async (scope: 'city' | 'town') => {
    const month = { from: '2026-11-01', to: '2026-11-30', figures: 'M08.persons' };
    const { figures } = await reportOf(database.db, 'month', scope, month);
    return figures[0]!.cells.filter(({ value }) => value).map(({ key, value }) => [key, value]);
  };
  expect(await of('town')).toEqual([
    [SHIQI, 1],
    [XIAOLAN, 1],
  ]);
  expect(await of('city')).toEqual([['442000', 1]]);
});
