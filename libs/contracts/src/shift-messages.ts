import type { Text } from './text';

/** Texts about an assignment, from the check-in to the pay. */
export const SHIFT_MESSAGES: Readonly<Record<string, Text>> = {
  // Assignments
  SHIFT_STARTED: { 'zh-CN': '班次已经开始,请直接联系雇主', en: 'The shift has begun: tell the employer' },
  TOO_EARLY: { 'zh-CN': '还没到时间', en: 'It is too early for this' },
  SHIFT_OVER: { 'zh-CN': '这个班次已经结束', en: 'This shift is over' },
  RECONFIRM_AHEAD: {
    'zh-CN': '开工前会请您确认到岗;到期未确认,名额将让给他人,并按取消计入信用',
    en: 'You will be asked whether you come; silence until the time stated gives the place away and counts like a cancellation',
  },
  RECONFIRM_NOW: {
    'zh-CN': '请现在确认到岗;到期未确认,名额将让给他人,并按取消计入信用',
    en: 'Say now that you will come: silence until the time stated gives the place away and counts like a cancellation',
  },
  RECONFIRM_TOO_EARLY: {
    'zh-CN': '还没到确认时间,到时会提醒您',
    en: 'It is too early to confirm: you will be asked when it is time',
  },
  EN_ROUTE_TOO_EARLY: {
    'zh-CN': '开工前 2 小时内出发时再报告',
    en: 'Say so when you set out, within two hours before the start',
  },
  RELEASED: {
    'zh-CN': '您没有按时确认到岗,名额已让给他人;可到抢单页面另接岗位',
    en: 'You did not confirm in time and the place went to somebody else: the open feed shows other work',
  },
  NOT_SUMMONED: {
    'zh-CN': '还没有请您出发,有人缺席时会马上通知您',
    en: 'You have not been asked to set out: you will be told at once when somebody is missing',
  },
  NO_SHOW: {
    'zh-CN': '您未按时到岗,名额已让给他人;如已到场请签到,有空缺仍可上岗;有异议可在 48 小时内申诉',
    en: 'You were not there in time and the place was given up: if you are there, check in and take a place that is still vacant; you can appeal within 48 hours',
  },
  SENT_HOME: {
    'zh-CN': '您的名额已由他人顶替,现场没有空缺,请不要上岗;可到抢单页面另接岗位,有异议可在 48 小时内申诉',
    en: 'Your place was given to somebody else and none is vacant: do not start work; the open feed shows other work, and you can appeal within 48 hours',
  },
  CODE_WRONG: {
    'zh-CN': '这不是签到码,请扫用工单位现场出示的二维码',
    en: 'This is no check-in code: scan the one that the employer shows on site',
  },
  CODE_OTHER_POSTING: {
    'zh-CN': '这是别的岗位的签到码,请确认您到对了地方',
    en: 'This code belongs to another posting: make sure that you are at the right place',
  },
  CODE_EXPIRED: {
    'zh-CN': '签到码每 30 秒更换,请重新扫现在显示的二维码',
    en: 'The code changes every 30 seconds: scan the one that is shown now',
  },
  OUTSIDE_FENCE: {
    'zh-CN': '您离工作地点超过 300 米,请走近后再签到,或扫现场二维码',
    en: 'You are more than 300 m from the work: come nearer and try again, or scan the code on site',
  },
  OUTSIDE_FENCE_DETAIL: {
    'zh-CN': '您离工作地点约 {metres} 米,须在 {fenceM} 米以内;已经到了的话,请打开精确定位或扫现场二维码',
    en: 'You are about {metres} m from the work, and {fenceM} m is the limit: if you are there, turn on precise location or scan the code on site',
  },
};
