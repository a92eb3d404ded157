import { measureStatus, reportersOf, unitStanding, type MeasureStatus, type UnitFacts } from './measure-standing';

const FACTS: UnitFacts = { status: 'in_progress', lastDay: '2026-08-26', due: '2027-12-31', today: '2026-11-25' };
const standing = (facts: Partial<UnitFacts>) => unitStanding({ ...FACTS, ...facts });

describe('who answers for a row', () => {
  it('is each town where the plan says all of them, and the units as written', () => {
    expect(reportersOf(['市财政局', '各镇街'], ['石岐街道', '小榄镇'])).toEqual(['市财政局', '石岐街道', '小榄镇']);
    expect(reportersOf(['团市委'], ['石岐街道'])).toEqual(['团市委']);
  });
});

describe('the status of a measure', () => {
  it.each<[MeasureStatus[], MeasureStatus]>([
    [[], 'not_started'],
    [['not_started', 'not_started'], 'not_started'],
    [['done', 'not_started'], 'in_progress'],
    [['done', 'in_progress'], 'in_progress'],
    [['done', 'done'], 'done'],
    [['done', 'blocked'], 'blocked'],
  ])('of %j is %s', (statuses, status) => {
    expect(measureStatus(statuses)).toBe(status);
  });
});

describe('a unit', () => {
  it('is silent on the 92nd day after its last report, not on the 91st', () => {
    expect(standing({}).reminders).toEqual([]);
    expect(standing({ today: '2026-11-26' }).reminders).toEqual(['SILENT']);
  });

  it('hears of a due day from 30 days before it until the day itself', () => {
    const lastDay = '2027-11-30';
    expect(standing({ lastDay, today: '2027-11-30' }).reminders).toEqual([]);
    expect(standing({ lastDay, today: '2027-12-01' }).reminders).toEqual(['DUE_SOON']);
    expect(standing({ lastDay, today: '2027-12-31' })).toEqual({ lagging: [], reminders: ['DUE_SOON'] });
    expect(standing({ lastDay, today: '2028-01-01' })).toEqual({ lagging: ['OVERDUE'], reminders: [] });
  });

  it('lags while it is blocked', () => {
    expect(standing({ status: 'blocked' }).lagging).toEqual(['BLOCKED']);
    expect(standing({ status: 'blocked', today: '2028-01-01' }).lagging).toEqual(['OVERDUE', 'BLOCKED']);
  });

  it('that is done is left in peace', () => {
    expect(standing({ status: 'done', today: '2029-01-01' })).toEqual({ lagging: [], reminders: [] });
  });
});
