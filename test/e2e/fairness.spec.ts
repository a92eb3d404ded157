import type { FairnessReport, ProblemBody } from '@app/contracts';
import { anAssignment, anOffer, aPosting, aRound, setClock, type LoggedIn, type TestApp } from '@app/testing';
import { everything, HERE } from './everything.fixture';

const REGISTERED = Date.parse('2026-09-01T10:00:00+08:00');

let test: TestApp;
let bureau: LoggedIn;
let hardship: LoggedIn[];
let others: LoggedIn[];

const at = (shanghaiTime: string) => setClock(test.db, Date.parse(`${shanghaiTime}+08:00`));
const online = (people: readonly LoggedIn[], forMinutes: number) =>
  Promise.all(people.map((one) => one.post('/workers/me/online', { place: HERE, forMinutes })));
/** So many offers that run out, for each. */
async function offersTo(people: readonly LoggedIn[], n: number): Promise<void> {
  for (let i = 0; i < n; i++) {
    const { id: postingId } = await aPosting(test.db);
    for (const { accountId: workerId } of people) await anOffer(test.db, { postingId, workerId, status: 'expired' });
  }
}
const fairness = async (query = '') => (await bureau.get<FairnessReport>(`/reports/fairness${query}`)).body;
const groupIn = ({ groups }: FairnessReport, name = 'hardship') => groups.find(({ group }) => group === name)!;

/**
 * 2026-W48: those in hardship are online for 1 hour and go; the others for 2 hours that run out, and 1 more. All are online
 * half an hour before the week ends and half an hour after. Each gets 2 offers an hour; one of the others accepts one more.
 * 2026-W49: half an hour more for all, with 2 offers for the others and 1 for those in hardship.
 */
beforeAll(async () => {
  test = await everything();
  bureau = await test.staff('bureau');
  await at('2026-11-24T10:00:00');
  const five = (more: object) =>
    Promise.all(Array.from({ length: 5 }, () => test.worker({ at: null, createdAt: REGISTERED, ...more })));
  hardship = await five({ hardship: true });
  others = await five({});
  await online([...hardship, ...others], 120);
  await at('2026-11-24T11:00:00');
  await Promise.all(hardship.map((one) => one.post('/workers/me/offline')));
  await offersTo(hardship, 3);
  await offersTo(others, 7);
  await at('2026-11-24T14:00:00');
  await online(others, 60);
  const { id: postingId } = await aPosting(test.db);
  await anAssignment(test.db, { postingId, workerId: others[0]!.accountId });
  await at('2026-11-29T23:30:00');
  await online([...hardship, ...others], 60);
  await at('2026-11-30T10:00:00');
  await online([...hardship, ...others], 60);
  await at('2026-11-30T10:30:00');
  await offersTo(hardship, 1);
  await offersTo(others, 2);
}, 120_000);
afterAll(() => test?.close());

describe('the fairness figures of a week', () => {
  it('raise no alarm when both get the same per hour online, however long they were', async () => {
    const week = await fairness('?week=2026-W48');
    expect(week).toMatchObject({ from: '2026-11-23', to: '2026-11-29', leastRatio: 0.8, leastGroup: 5 });
    const { members, others: rest, exposureRatio, alarm, text } = groupIn(week);
    expect(members).toEqual({
      ...{ workers: 5, activeHours: expect.closeTo(7.5, 6), offers: 15, exposure: expect.closeTo(2, 6) },
      ...{ acceptanceRate: 0, hireRate: 0 },
    });
    expect(rest).toEqual({
      ...{ workers: 5, activeHours: expect.closeTo(17.5, 6), offers: 36, exposure: expect.closeTo(36 / 17.5, 6) },
      ...{ acceptanceRate: expect.closeTo(1 / 36, 12), hireRate: 0.2 },
    });
    expect(exposureRatio).toBeCloseTo(35 / 36, 6);
    expect([alarm, text]).toEqual([false, null]);
  });

  it('raise an alarm when a group gets half as much, in the language of the reader; the week that runs is the default', async () => {
    const week = await fairness();
    expect(week).toMatchObject({ week: '2026-W49', giniWorkers: 10, gini: expect.closeTo(1 / 6, 6) });
    expect(groupIn(week)).toMatchObject({
      members: { activeHours: expect.closeTo(5, 6), offers: 5 },
      others: { activeHours: expect.closeTo(5, 6), offers: 10 },
      ...{ exposureRatio: expect.closeTo(0.5, 6), alarm: true },
      text: '就业困难人员每在线小时得到的派单不足其他人的 80%,请检查保底名额',
    });
    expect(groupIn(week, 'age45Plus')).toMatchObject({ exposureRatio: null, alarm: false, members: { workers: 0 } });
    const english = await fetch(`${test.url}/reports/fairness`, {
      headers: { authorization: `Bearer ${bureau.token}`, 'accept-language': 'en' },
    });
    expect(groupIn((await english.json()) as FairnessReport).text).toMatch(/^People certified as hard to place/);
  });

  it('raise none when the group is too small to tell', async () => {
    await test.db.query('UPDATE profiles.worker SET hardship = false WHERE id = $1', [hardship[0]!.accountId]);
    expect(groupIn(await fairness())).toMatchObject({ members: { workers: 4 }, alarm: false });
    await test.db.query('UPDATE profiles.worker SET hardship = true WHERE id = $1', [hardship[0]!.accountId]);
  });

  it('know who is 45 and who registered in the week', async () => {
    const [one, two] = [others[0]!.accountId, others[1]!.accountId];
    await test.db.query(`UPDATE profiles.worker SET born_on = '1981-12-06' WHERE id = $1`, [one]);
    await test.db.query(`UPDATE profiles.worker SET created_at = '2026-11-30T00:00:00+08:00' WHERE id = $1`, [two]);
    const week = await fairness();
    expect(['age45Plus', 'newcomer'].map((name) => groupIn(week, name).members.workers)).toEqual([1, 1]);
  });

  it('log the use of the floors: places kept, offers that needed one, rounds in which too few were asked', async () => {
    const floor = (wanted: number, given: number) => ({ wanted, eligible: given, given, relaxed: given < wanted });
    const { id: postingId } = await aPosting(test.db);
    await aRound(test.db, postingId, 1, { floors: { lowExposure: floor(3, 4), hardship: floor(0, 0) }, endedAt: 0 });
    await aRound(test.db, postingId, 2, { floors: { lowExposure: floor(3, 1), hardship: floor(2, 2) } });
    await anOffer(test.db, { postingId, workerId: hardship[0]!.accountId, round: 2, floor: 'hardship' });
    expect((await fairness()).floors).toEqual({
      lowExposure: { rounds: 2, wanted: 6, taken: 0, relaxed: 1 },
      hardship: { rounds: 1, wanted: 2, taken: 1, relaxed: 0 },
    });
    expect((await fairness('?week=2026-W47')).floors.lowExposure.wanted).toBe(0);
  });

  it('are all nothing in a week in which nobody was there', async () => {
    const week = await fairness('?week=2027-W30');
    expect(week.all).toMatchObject({ workers: 0, exposure: null, hireRate: null });
    expect([week.gini, week.groups.some(({ alarm }) => alarm)]).toEqual([null, false]);
  });

  it.each(['2026-W54', '2026-48', '1999-W01', ''])('are refused for the week %j', async (week) => {
    const { status, body } = await bureau.get<ProblemBody>(`/reports/fairness?week=${week}`);
    expect([status, body.code]).toEqual([422, 'VALIDATION']);
  });
});
