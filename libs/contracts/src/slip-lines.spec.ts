import type { Slip } from './http/station';
import { slipLines } from './slip-lines';

const FACTS: Omit<Slip, 'lines'> = {
  assignmentId: '0193f7c2-1111-7abc-8def-0123456789ab',
  ...{ worker: '王*', title: '展馆保洁', role: null, employerName: '中山会展公司', townName: '石岐街道' },
  ...{ address: '民生路1号', startsAt: '2026-11-24T15:30:00.000Z', endsAt: '2026-11-24T19:30:00.000Z' },
  ...{ payKind: 'hourly', payFen: 2550, settlement: 'same_day', certificates: ['健康证'] },
  station: { name: '石岐零工市场', phone: '0760-88880000' },
};
const printed = (values: Partial<Slip> = {}) => {
  const lines = slipLines({ ...FACTS, ...values });
  return { zh: lines.map((line) => line['zh-CN']), en: lines.map((line) => line.en) };
};

describe('the slip', () => {
  it('says in both languages who, what, where, when by the wall clock, for how much, and whom to call', () => {
    const { zh, en } = printed();
    expect(zh).toEqual([
      '求职者:王*',
      '工作:展馆保洁',
      '用工单位:中山会展公司',
      '地址:石岐街道 民生路1号',
      '时间:2026-11-24 23:30 – 2026-11-25 03:30',
      '报酬:25.50 元/小时,当日结;不收任何费用',
      '请带:身份证、健康证、本单',
      '有事请打电话:石岐零工市场 0760-88880000',
      '编号:0193f7c2-1111-7abc-8def-0123456789ab',
    ]);
    expect(en).toContain('Pay: 25.50 yuan an hour, paid the same day; nobody may ask you for a fee');
    expect(en).toContain('Bring: your ID card, 健康证, this slip');
  });

  it('names the role, a whole pay, and a station without a phone', () => {
    const station = { name: '石岐零工市场', phone: null };
    const { zh } = printed({ role: '领班', payKind: 'total', payFen: 20000, certificates: [], station });
    expect(zh).toEqual(
      expect.arrayContaining([
        '工作:展馆保洁 · 领班',
        '报酬:200.00 元/班,当日结;不收任何费用',
        '请带:身份证、本单',
        '有事请找:石岐零工市场',
      ]),
    );
    expect(printed({ station: null }).en).toContain('Ask at: the nearest service station');
  });
});
