import { EFFECT_MESSAGES } from './effect-messages';
import { EXPLANATION_MESSAGES } from './explanation-messages';
import { PLAN_MESSAGES } from './plan-messages';
import { NOTIFICATION_MESSAGES, SMS_MESSAGES } from './notification-messages';
import { MONITORING_MESSAGES } from './monitoring-messages';
import { RATING_MESSAGES } from './rating-messages';
import { REQUEST_MESSAGES } from './request-messages';
import { SETTLEMENT_MESSAGES } from './settlement-messages';
import { SHIFT_MESSAGES } from './shift-messages';
import { STATION_MESSAGES } from './station-messages';
import { TICKET_MESSAGES } from './ticket-messages';
import type { Language, Text } from './text';

export type { Language } from './text';

/** The one catalogue of texts that people read, by upper-case code. An error says what is wrong and what to do next. */
export const MESSAGES: Readonly<Record<string, Text>> = {
  ...EFFECT_MESSAGES,
  ...EXPLANATION_MESSAGES,
  ...PLAN_MESSAGES,
  ...NOTIFICATION_MESSAGES,
  ...SMS_MESSAGES,
  ...MONITORING_MESSAGES,
  ...RATING_MESSAGES,
  ...REQUEST_MESSAGES,
  ...SHIFT_MESSAGES,
  ...SETTLEMENT_MESSAGES,
  ...STATION_MESSAGES,
  ...TICKET_MESSAGES,
  // Fairness figures
  FAIRNESS_ALARM_hardship: {
    'zh-CN': '就业困难人员每在线小时得到的派单不足其他人的 80%,请检查保底名额',
    en: 'People certified as hard to place get under 80 % of the offers per active hour of the others: check the floors',
  },
  FAIRNESS_ALARM_age45Plus: {
    'zh-CN': '45 岁及以上人员每在线小时得到的派单不足其他人的 80%,请检查派单规则',
    en: 'People of 45 and over get under 80 % of the offers per active hour of the others: check the policy',
  },
  FAIRNESS_ALARM_newcomer: {
    'zh-CN': '本周新登记人员每在线小时得到的派单不足其他人的 80%,请检查派单规则',
    en: 'People who registered this week get under 80 % of the offers per active hour of the others: check the policy',
  },
  // Postings
  OCCUPATION_MISSING: { 'zh-CN': '请选择工种', en: 'Choose an occupation' },
  SLOTS_OUT_OF_RANGE: { 'zh-CN': '人数应为 1–500', en: 'Between 1 and 500 slots' },
  SLOTS_BELOW_FILLED: { 'zh-CN': '人数不能少于已接单人数', en: 'Not fewer slots than are already filled' },
  END_BEFORE_START: { 'zh-CN': '结束时间应晚于开始时间', en: 'The shift must end after it starts' },
  SHIFT_TOO_LONG: { 'zh-CN': '一班最长 12 小时', en: 'A shift lasts 12 hours at most' },
  SHIFT_IN_PAST: { 'zh-CN': '开工时间已过', en: 'The shift starts in the past' },
  SHIFT_TOO_FAR_AHEAD: { 'zh-CN': '开工时间太远,请核对年份', en: 'The shift is over a year ahead: check the year' },
  VALID_UNTIL_IN_PAST: { 'zh-CN': '有效期限已过', en: 'The validity has already ended' },
  VALID_UNTIL_AFTER_END: { 'zh-CN': '有效期限不能晚于收工时间', en: 'The validity cannot end after the shift' },
  PAY_NOT_WHOLE_FEN: { 'zh-CN': '报酬应为整数(分)', en: 'Pay is a whole number of fen' },
  PAY_BELOW_MINIMUM: {
    'zh-CN': '报酬低于当日最低小时工资标准',
    en: 'Pay is below the hourly minimum wage of that day',
  },
  NO_MINIMUM_WAGE_ROW: { 'zh-CN': '没有该日期的最低工资标准', en: 'No minimum wage is known for that day' },
  PLACE_NOT_A_NUMBER: { 'zh-CN': '位置不是数字', en: 'The place is not a number' },
  PLACE_NULL_ISLAND: { 'zh-CN': '位置为 (0, 0),请重新定位', en: 'The place is (0, 0): locate again' },
  PLACE_OUT_OF_RANGE: { 'zh-CN': '经纬度超出范围', en: 'Latitude or longitude out of range' },
  PLACE_OUTSIDE_CITY: { 'zh-CN': '位置不在中山市内', en: 'The place is outside Zhongshan' },
  TEXT_BLOCKED: {
    'zh-CN': '内容含有法律禁止的招聘条件或收费,请修改',
    en: 'The text holds a condition or fee that the law forbids: change it',
  },
  // Crews
  ROLES_TOO_MANY: { 'zh-CN': '一个岗位最多 5 种角色', en: 'A posting has at most 5 roles' },
  ROLES_SUM: {
    'zh-CN': '各角色人数之和应等于总人数',
    en: 'The slots of the roles must sum up to those of the posting',
  },
  ROLE_NAME_TWICE: { 'zh-CN': '角色名称重复', en: 'Two roles have the same name' },
  ROLE_MINIMUM: {
    'zh-CN': '最低人数应在 0 到该角色人数之间',
    en: 'The minimum lies between 0 and the slots of the role',
  },
  ROLES_TAKEN: {
    'zh-CN': '已有人接单,角色不能再改',
    en: 'Somebody has accepted: the roles cannot be changed any more',
  },
  MINIMUM_CREW_OUT_OF_RANGE: {
    'zh-CN': '最低开工人数应在 1 到总人数之间',
    en: 'The minimum crew lies between 1 and the slots of the posting',
  },
  CANCEL_AFTER_START: {
    'zh-CN': '人数不足即取消的岗位,有效期限不能晚于开工时间',
    en: 'A posting that is called off when too few are found cannot be valid beyond its start',
  },
  MINIMUM_CREW: {
    'zh-CN': '到期未达到最低开工人数,岗位已取消',
    en: 'The minimum crew was not found in time: the posting was called off',
  },
  // Accept
  OFFER_EXPIRED: { 'zh-CN': '来晚了一步:派单已过期', en: 'Too late: the offer has expired' },
  OFFER_WITHDRAWN: {
    'zh-CN': '来晚了一步:已招满或岗位有变',
    en: 'Too late: all slots are taken or the posting changed',
  },
  OFFER_DECLINED: { 'zh-CN': '您已经选择不去', en: 'You have declined this offer' },
  OFFER_ANSWERED: { 'zh-CN': '这个派单已经答复过', en: 'This offer has been answered' },
  TERMS_CHANGED: { 'zh-CN': '岗位条件有变,请看新的派单', en: 'The terms have changed: look at the new offer' },
  POSTING_CLOSED: { 'zh-CN': '岗位已取消或结束', en: 'The posting was cancelled or has ended' },
  SLOTS_TAKEN: { 'zh-CN': '来晚了一步:已招满', en: 'Too late: all slots are taken' },
  OVERLAP: { 'zh-CN': '与您已接的班次时间冲突', en: 'It overlaps a shift that you have accepted' },
  ALREADY_STANDBY: { 'zh-CN': '您已在这个岗位的候补名单中', en: 'You are already on standby for this posting' },
  CANCELLED_BEFORE: {
    'zh-CN': '您取消过这个岗位;报酬提高后可以再接',
    en: 'You cancelled this posting; it can be offered to you again when it pays more',
  },
  STANDBY_JOINED: {
    'zh-CN': '已招满,您已进入候补;有人缺席时按顺序递补',
    en: 'All slots are taken; you are on standby, and step in by turn when somebody drops out',
  },
  ALREADY_ASSIGNED: { 'zh-CN': '您已经接了这个岗位', en: 'You already hold this posting' },
  IDENTITY: { 'zh-CN': '身份未核验', en: 'Your identity is not verified' },
  SUSPENDED: { 'zh-CN': '接单已暂停', en: 'You are suspended for now' },
  NO_SKILL: { 'zh-CN': '技能不符', en: 'The trade does not fit your skills' },
  NO_CERTIFICATE: { 'zh-CN': '证书缺少或在收工前到期', en: 'A certificate is missing or ends before the shift does' },
  BLOCK_LIST: {
    'zh-CN': '您与该雇主之间有屏蔽记录,可到服务站申请复核',
    en: 'You and this employer are on a block list: a service station can review it',
  },
  REST: { 'zh-CN': '与前后班次之间的休息时间不足', en: 'Too little rest before or after another shift of yours' },
  DAILY_HOURS: { 'zh-CN': '当天工时将超过上限', en: 'Your hours of that day would pass the limit' },
  WEEKLY_HOURS: { 'zh-CN': '本周工时将超过上限', en: 'Your hours of that week would pass the limit' },
  WEATHER_SUSPENDED: {
    'zh-CN': '因台风、暴雨或高温指令,户外工作暂停,解除后再派',
    en: 'Outdoor work is stopped by a weather order: it goes on when the order ends',
  },
  SHIFT_IN_WEATHER_ORDER: {
    'zh-CN': '该镇街有台风、暴雨或高温指令,户外班次不能排在指令时段内,请改时间',
    en: 'A weather order for this town forbids outdoor work at these hours: choose others',
  },
  WEATHER_ORDER_TOO_LONG: {
    'zh-CN': '一次天气指令最长 7 天,到期可再发布',
    en: 'A weather order lasts seven days at most: set another when it ends',
  },
  OVER_AGE: {
    'zh-CN': '超龄人员:请签订书面协议,由用工方办理工伤保险,不安排加班和危险作业',
    en: 'Over the retirement age: agree in writing, the employer insures against injury, no overtime or dangerous work',
  },
  NOT_INSURED: {
    'zh-CN': '该班次没有登记保险,请用工方补办',
    en: 'No insurance is stated: the employer should see to it',
  },
  // The open feed
  NOT_IN_FEED: { 'zh-CN': '这个岗位还没有开放抢单', en: 'This posting does not stand in the open feed yet' },
  CORRUPT_PLACE: { 'zh-CN': '手机没有发来可用的位置,请先上线', en: 'Your place is not known: go online first' },
  TOO_FAR: { 'zh-CN': '距离太远', en: 'It is too far away' },
  OFFER_CAP: { 'zh-CN': '您手上待答复的派单已满,请先答复', en: 'Answer one of the offers that you hold first' },
  DAILY_CAP: { 'zh-CN': '当天派单次数已满,请明天再来', en: 'You have had as many offers today as allowed' },
  // Dispatchers
  POSTING_ALERTED: {
    'zh-CN': '岗位久招未满,请人工协助:核对条件、联系求职者或用工主体',
    en: 'The posting is still not full: check its terms, call workers or the employer',
  },
  // Policy
  WEIGHTS_SUM: { 'zh-CN': '各评分项权重之和应为 1', en: 'The weights of the score must sum to 1' },
  WEIGHT_OUT_OF_RANGE: { 'zh-CN': '权重应在 0 到 1 之间', en: 'A weight lies between 0 and 1' },
  NOT_POSITIVE: { 'zh-CN': '应大于 0', en: 'Must be above 0' },
  NEGATIVE: { 'zh-CN': '不能小于 0', en: 'Must not be below 0' },
  OUT_OF_RANGE: { 'zh-CN': '超出允许范围', en: 'Out of range' },
  NOT_WHOLE: { 'zh-CN': '应为整数', en: 'Must be a whole number' },
  UNKNOWN: { 'zh-CN': '不认识的取值', en: 'Unknown value' },
  EMPTY: { 'zh-CN': '至少要有一轮', en: 'At least one round is needed' },
};

/** The text of a code; a code without a text is shown as it is, which a test forbids for the codes in use. */
export function messageOf(code: string, language: Language): string {
  return MESSAGES[code]?.[language] ?? code;
}

/** What a refusal names, in words; undefined when the code has no such text. Sums in fen are shown in yuan. */
export function detailOf(code: string, facts: Readonly<Record<string, number>>, language: Language) {
  const text = MESSAGES[`${code}_DETAIL`]?.[language];
  return text?.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = facts[name] ?? 0;
    return name.endsWith('Fen') ? (value / 100).toFixed(2) : String(value);
  });
}

/** The language of an Accept-Language header: English only when it is asked for before Chinese. */
export function languageOf(header: string | undefined): Language {
  for (const part of (header ?? '').slice(0, 200).toLowerCase().split(',')) {
    const tag = part.trim();
    if (tag.startsWith('zh')) return 'zh-CN';
    if (tag.startsWith('en')) return 'en';
  }
  return 'zh-CN';
}
