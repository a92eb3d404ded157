import { exposureRatioOf, fairnessOf, type FairnessGroup, type WeekOfWorker } from './fairness-week';

const HOUR = 3_600_000;
/** 2026-W48 in Shanghai. */
const WEEK = { from: Date.parse('2026-11-23T00:00:00+08:00'), to: Date.parse('2026-11-30T00:00:00+08:00') };

/** Young, registered long ago, ten hours online with ten offers of which five were answered and two accepted. */
const aWorker = (more: Partial<WeekOfWorker> = {}): WeekOfWorker => ({
  ...{ hardship: false, bornOn: '1995-06-01', registeredAt: WEEK.from - 400 * HOUR, activeMs: 10 * HOUR },
  ...{ offers: 10, answered: 5, accepted: 2, hired: true },
  ...more,
});
const times = (n: number, more: Partial<WeekOfWorker> = {}) => Array.from({ length: n }, () => aWorker(more));
const groupOf = (workers: readonly WeekOfWorker[], group: FairnessGroup) =>
  fairnessOf(workers, WEEK).groups.find((one) => one.group === group)!;

describe('the fairness figures of a week', () => {
  it('are empty when nobody was active', () => {
    const nothing = { workers: 0, activeHours: 0, offers: 0, exposure: null, acceptanceRate: null, hireRate: null };
    const { all, gini, giniWorkers, groups } = fairnessOf([], WEEK);
    expect([all, gini, giniWorkers]).toEqual([nothing, null, 0]);
    expect(groups.map(({ exposureRatio, alarm }) => [exposureRatio, alarm])).toEqual(Array(3).fill([null, false]));
  });

  it('compare offers per active hour, not per head', () => {
    const some = times(5, { hardship: true, activeMs: 5 * HOUR, offers: 4, hired: false, answered: 0, accepted: 0 });
    const { members, others, exposureRatio, alarm } = groupOf([...some, ...times(5)], 'hardship');
    expect(members).toEqual({
      ...{ workers: 5, activeHours: 25, offers: 20, exposure: 0.8 },
      ...{ acceptanceRate: null, hireRate: 0 },
    });
    expect(others).toMatchObject({ activeHours: 50, offers: 50, exposure: 1, acceptanceRate: 0.4, hireRate: 1 });
    expect([exposureRatio, alarm]).toEqual([0.8, false]);
  });

  it.each([
    ['raise an alarm just below four fifths', 5, 5, 7, true],
    ['raise none at four fifths', 5, 5, 8, false],
    ['raise none for a group of four', 4, 5, 1, false],
    ['raise none against four others', 5, 4, 1, false],
    ['raise none when a group is favoured', 5, 5, 30, false],
  ])('%s', (_, members, others, offers, alarm) => {
    expect(groupOf([...times(members, { hardship: true, offers }), ...times(others)], 'hardship').alarm).toBe(alarm);
  });

  it('have no ratio where the others got nothing', () => {
    expect(exposureRatioOf({ exposure: 1 }, { exposure: 0 })).toBeNull();
    expect(exposureRatioOf({ exposure: 1 }, { exposure: null })).toBeNull();
    expect(exposureRatioOf({ exposure: null }, { exposure: 1 })).toBeNull();
    expect(exposureRatioOf({ exposure: 0 }, { exposure: 1 })).toBe(0);
  });

  it.each<[string, FairnessGroup, Partial<WeekOfWorker>, number]>([
    ['45 on the last day of the week is older', 'age45Plus', { bornOn: '1981-11-29' }, 1],
    ['45 on the day after is not yet', 'age45Plus', { bornOn: '1981-11-30' }, 0],
    ['who registered as the week began is a newcomer', 'newcomer', { registeredAt: WEEK.from }, 1],
    ['who registered just before is not', 'newcomer', { registeredAt: WEEK.from - 1 }, 0],
    ['who registered after it is not either', 'newcomer', { registeredAt: WEEK.to }, 0],
  ])('%s', (_, group, worker, members) => {
    expect(groupOf([aWorker(worker)], group).members.workers).toBe(members);
  });

  it('leave who was hardly online out of the Gini', () => {
    const brief = aWorker({ activeMs: HOUR - 1, offers: 3 });
    expect(fairnessOf([...times(4), brief], WEEK)).toMatchObject({ gini: 0, giniWorkers: 4 });
    expect(fairnessOf([...times(3, { offers: 0 }), aWorker()], WEEK).gini).toBeCloseTo(0.75, 12);
  });
});
