import type { Text } from './text';

/** Texts about hours, pay and its record. */
export const SETTLEMENT_MESSAGES: Readonly<Record<string, Text>> = {
  HOURS_TOO_LONG: {
    'zh-CN': '工时不能超过班次时长,请核对',
    en: 'Not more hours than the shift has: check them',
  },
  HOURS_NOT_YET: {
    'zh-CN': '开工到现在还没有这么久,请填写实际工时',
    en: 'The shift has not lasted that long yet: tell the hours that you have worked',
  },
  HOURS_AGREED: {
    'zh-CN': '工时已经确认,不能再改;有误请提交工单',
    en: 'The hours are agreed and stay: open a ticket when they are wrong',
  },
  HOURS_NOTHING_TO_ANSWER: {
    'zh-CN': '对方还没有填写工时,请先填写您的工时',
    en: 'The other side has told no hours to answer: tell yours first',
  },
  HOURS_SAME: {
    'zh-CN': '与对方填写的工时相同,请直接确认',
    en: 'This is what the other side says too: agree to it',
  },
  PAY_BELOW_MINIMUM_DETAIL: {
    'zh-CN': '扣款后不得低于当日最低工资:这些工时至少应付 {leastFen} 元,请减少扣款',
    en: 'After deductions these hours must still bring {leastFen} yuan, the minimum wage of that day: take off less',
  },
  HEAT_ALLOWANCE_TOO_LOW: { 'zh-CN': '高温津贴低于标准', en: 'The heat allowance is below the standard' },
  HEAT_ALLOWANCE_TOO_LOW_DETAIL: {
    'zh-CN': '6 月至 10 月户外作业,高温津贴每天至少 {leastFen} 元',
    en: 'Outdoor work from June to October brings an allowance of at least {leastFen} yuan a day',
  },
  DEDUCTIONS_EXCEED_PAY: {
    'zh-CN': '扣款超过应付报酬,请核对各项金额',
    en: 'More is taken off than there is to pay: check the sums',
  },
  PAY_OVERDUE: {
    'zh-CN': '报酬到期未付(系统自动登记)',
    en: 'The pay is overdue (opened by the system)',
  },
};
