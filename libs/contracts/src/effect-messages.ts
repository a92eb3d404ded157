import type { EffectKind } from '@app/core';
import type { Text } from './text';

/** Texts about the score: one for each effect, and what cancelling costs. */
export const EFFECT_TEXTS = {
  EFFECT_ON_TIME: { 'zh-CN': '{day}「{title}」按时到岗并完成', en: '{day}, "{title}": came on time and completed' },
  EFFECT_LATE_ARRIVAL: { 'zh-CN': '{day}「{title}」迟到', en: '{day}, "{title}": arrived late' },
  EFFECT_CANCELLED_BY_WORKER: {
    'zh-CN': '{day}「{title}」{lead}取消',
    en: '{day}, "{title}": cancelled by you {lead}',
  },
  EFFECT_RELEASED: {
    'zh-CN': '{day}「{title}」未按时确认到岗,{lead}名额让出',
    en: '{day}, "{title}": not reconfirmed in time, the place was released {lead}',
  },
  EFFECT_NO_SHOW: { 'zh-CN': '{day}「{title}」未到岗', en: '{day}, "{title}": did not come' },
  EFFECT_CANCELLED_BY_EMPLOYER: {
    'zh-CN': '{day}「{title}」用工方{lead}取消了一名已接单人员',
    en: '{day}, "{title}": you cancelled somebody who had accepted, {lead}',
  },
  EFFECT_NO_SHOW_OVERTURNED: {
    'zh-CN': '{day}「{title}」标记的缺勤经申诉被撤销',
    en: '{day}, "{title}": an absence that you told was overturned on appeal',
  },
  EFFECT_COUNTS: {
    'zh-CN': '{what},计 {value};影响每 {days} 天减半,今天按 {today} 计。',
    en: '{what}. It counts {value}, half of that after every {days} days, and {today} today.',
  },
  EFFECT_PROVISIONAL: {
    'zh-CN': '{what},计 {value}(暂定);您可在 {until} 前申诉,今天按 {today} 计。',
    en: '{what}. It counts {value} for the time being, {today} today; you can appeal until {until}.',
  },
  EFFECT_FADED: { 'zh-CN': '{what},已过期,不再计入。', en: '{what}. It is long ago and does not count any more.' },
  EFFECT_VOIDED_WEATHER: {
    'zh-CN': '{what},因台风、暴雨或高温指令属不可抗力,不计入。',
    en: '{what}. It does not count: a weather order made it force majeure.',
  },
  EFFECT_VOIDED_APPEAL: {
    'zh-CN': '{what},申诉成立,不计入。',
    en: '{what}. It does not count: the appeal was upheld.',
  },
  EFFECT_VOIDED_ARRIVED: {
    'zh-CN': '{what},后来到岗,按迟到计,不再计缺勤。',
    en: '{what}. It does not count: you came after all, and that counts as late.',
  },
  SCORE_IS: {
    'zh-CN': '您今天的守约分为 {score}%;没有记录的人为 {prior}%,相当于 {strength} 个守约班次。',
    en: 'Your score is {score} % today; somebody without history has {prior} %, which weighs as much as {strength} kept shifts.',
  },
  CANCEL_COSTS: {
    'zh-CN':
      '现在取消({lead})计 {value},您的守约分将由 {now}% 变为 {after}%;因不可抗力或有正当理由可在 48 小时内申诉。',
    en: 'Cancelling now ({lead}) counts {value} and takes your score from {now} % to {after} %. You can appeal within 48 hours if there is a good reason.',
  },
  CANCEL_FREE_EARLY: {
    'zh-CN': '现在取消({lead})不影响守约分:离开工还早。',
    en: 'Cancelling now ({lead}) costs nothing: it is early enough.',
  },
  CANCEL_FREE_UNDO: {
    'zh-CN': '现在取消({lead})不影响守约分:接单后不久可以反悔。',
    en: 'Cancelling now ({lead}) costs nothing: an accept may be taken back within a few minutes.',
  },
  CANCEL_FREE_WEATHER: {
    'zh-CN': '现在取消({lead})不影响守约分:天气指令属不可抗力。',
    en: 'Cancelling now ({lead}) costs nothing: a weather order is force majeure.',
  },
  CANCEL_POSTING_COSTS: {
    'zh-CN': '现在取消岗位({lead}),{n} 名已接单人员合计 {value},您的守约分将由 {now}% 变为 {after}%。',
    en: 'Cancelling the posting now ({lead}) counts {value} for the {n} people who hold a place, and takes your score from {now} % to {after} %.',
  },
  LEAD_BEFORE: { 'zh-CN': '开工前 {hours} 小时 {minutes} 分', en: '{hours} h {minutes} min before the start' },
  LEAD_AFTER: { 'zh-CN': '开工后', en: 'after the start' },
  RULE_LEAD: {
    'zh-CN': '守约分:开工前不足 {hours} 小时取消或让出名额计 {value}。',
    en: 'Score: giving a place back less than {hours} h before the start counts {value}.',
  },
  RULE_KEPT: {
    'zh-CN': '守约分:按时完成计 {kept},未到岗计 {absent},迟到 {minutes} 分钟以上计 {late}。',
    en: 'Score: a kept shift counts {kept}, a no-show {absent}, arriving over {minutes} minutes late {late}.',
  },
  RULE_UNDO: {
    'zh-CN': '守约分:接单后 {minutes} 分钟内、离开工 {hours} 小时以上可反悔,不计。',
    en: 'Score: an accept may be taken back within {minutes} minutes for nothing when the start is at least {hours} h away.',
  },
  RULE_FADING: {
    'zh-CN': '守约分:没有记录时为 {prior}%,相当于 {strength} 个守约班次;每条记录每 {days} 天减半;48 小时内可申诉。',
    en: 'Score: without history it is {prior} %, which weighs as much as {strength} kept shifts; every effect counts half after {days} days and can be appealed within 48 hours.',
  },
} as const satisfies Record<string, Text> & Record<`EFFECT_${Uppercase<EffectKind>}`, Text>;
/** Code of one of them. */
export type EffectTextCode = keyof typeof EFFECT_TEXTS;

/** The same with the refusals about them, for the catalogue. */
export const EFFECT_MESSAGES: Readonly<Record<string, Text>> = {
  ...EFFECT_TEXTS,
  EFFECT_IS_NO_PENALTY: {
    'zh-CN': '这条记录对您有利,无须申诉',
    en: 'This effect is to your advantage: nothing to appeal against',
  },
  EFFECT_ALREADY_VOIDED: {
    'zh-CN': '这条记录已不计入,无须申诉',
    en: 'This effect does not count any more: nothing to appeal against',
  },
  APPEAL_TOO_LATE: {
    'zh-CN': '申诉期为 48 小时,已过;可到就业驿站说明情况',
    en: 'Appeals are open for 48 hours, which are over: a service station can still listen to you',
  },
  APPEAL_DECIDED: { 'zh-CN': '这个申诉已有结论,不能再改', en: 'This appeal has been decided: the decision stands' },
  APPEAL_OWN_DEED: {
    'zh-CN': '这件事由您本人经手,请由其他工作人员处理',
    en: 'You took part in what is appealed against: let somebody else decide',
  },
};
