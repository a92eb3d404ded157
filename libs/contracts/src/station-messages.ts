import type { Text } from './text';

/** Texts of the counter at a station, for the clerk to act on. */
export const STATION_MESSAGES: Readonly<Record<string, Text>> = {
  NO_MARKET: {
    'zh-CN': '您的账号还没有对应的零工市场,请联系管理员',
    en: 'Your account belongs to no market yet: ask the administrator',
  },
  WORKER_UNKNOWN: {
    'zh-CN': '没有找到这位求职者,请核对号码,或先为其登记',
    en: 'Nobody is registered with this number: check it, or register the person first',
  },
  NOT_WAITING_HERE: {
    'zh-CN': '这位求职者不在本站候工,请先办理候工登记',
    en: 'This worker is not in the waiting area of your station: check him in first',
  },
  NO_PHONE: {
    'zh-CN': '这位求职者没有登记手机,请用签字或口头确认',
    en: 'This worker has no phone on file: take a signature or a statement instead',
  },
  PHONE_NEEDS_CODE: {
    'zh-CN': '登记手机号需要本人手机收到的验证码',
    en: 'A phone is registered with the code that was sent to it',
  },
  CODE_NEEDS_PHONE: {
    'zh-CN': '没有手机号就没有验证码,请用签字或口头确认',
    en: 'Without a phone there is no code: take a signature or a statement',
  },
  CONSENT_MISSING: {
    'zh-CN': '没有求职者本人的同意记录,请先取得同意',
    en: "There is no record of the worker's consent: ask for it first",
  },
  CONSENT_OTHER: {
    'zh-CN': '这次同意是针对别的派单或操作的,请重新取得同意',
    en: 'This consent was given for something else: ask for a new one',
  },
  CONSENT_USED: {
    'zh-CN': '这次同意已经用过,再次操作请重新取得同意',
    en: 'This consent has been used: another act needs a new one',
  },
  CONSENT_EXPIRED: {
    'zh-CN': '同意已超过 10 分钟,请当面重新确认',
    en: 'This consent is more than 10 minutes old: ask the worker again',
  },
};

/** What the worker reads on his phone before he gives a code to the clerk; a log-in code says something else. */
export const CONSENT_CODE_ACTS: Readonly<Record<'register' | 'accept' | 'decline' | 'claim', Text>> = {
  register: { 'zh-CN': '为您登记求职信息', en: 'register you' },
  accept: { 'zh-CN': '代您接单', en: 'accept an offer for you' },
  decline: { 'zh-CN': '代您回复不去', en: 'decline an offer for you' },
  claim: { 'zh-CN': '代您抢单', en: 'claim a posting for you' },
};
