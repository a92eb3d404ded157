import type { Blocker, ChangeKind, FloorGroup, PlaceChangeKind, ScorePart, Urgency, WaveTier } from '@app/core';

type Text = Readonly<Record<'zh-CN' | 'en', string>>;

/** What stopped a worker, one sentence per rule. */
const STOPPED: Readonly<Record<`STOPPED_${Blocker}`, Text>> = {
  STOPPED_CORRUPT_PLACE: { 'zh-CN': '手机没有发来可用的位置', en: 'Your phone sent no usable place' },
  STOPPED_NO_SKILL: { 'zh-CN': '您登记的工种与岗位不符', en: 'Your registered trades do not fit the posting' },
  STOPPED_TOO_FAR: { 'zh-CN': '距离太远', en: 'It is too far away' },
  STOPPED_OFFLINE: { 'zh-CN': '当时您不在线', en: 'You were not online' },
  STOPPED_IDENTITY: { 'zh-CN': '身份未核验', en: 'Your identity is not verified' },
  STOPPED_SUSPENDED: { 'zh-CN': '接单已暂停', en: 'You are suspended for now' },
  STOPPED_UNDER_AGE: { 'zh-CN': '未到该岗位的最低年龄', en: 'You are under the least age for this work' },
  STOPPED_NO_CERTIFICATE: {
    'zh-CN': '证书缺少或在收工前到期',
    en: 'A certificate is missing or ends before the shift',
  },
  STOPPED_BLOCK_LIST: { 'zh-CN': '您与该雇主之间有屏蔽记录', en: 'You and this employer are on a block list' },
  STOPPED_NOT_AVAILABLE: { 'zh-CN': '班次不在您登记的空闲时间内', en: 'The shift is outside your free hours' },
  STOPPED_WISH_UNMET: { 'zh-CN': '岗位不符合您的意愿设置', en: 'The posting does not meet your wishes' },
  STOPPED_BUSY: { 'zh-CN': '与您已接的班次(含路程)冲突', en: 'It overlaps a shift of yours, travel included' },
  STOPPED_REST: { 'zh-CN': '与前后班次之间的休息时间不足', en: 'Too little rest before or after another shift' },
  STOPPED_DAILY_HOURS: { 'zh-CN': '当天工时将超过上限', en: 'Your hours of that day would pass the limit' },
  STOPPED_WEEKLY_HOURS: { 'zh-CN': '本周工时将超过上限', en: 'Your hours of that week would pass the limit' },
  STOPPED_OFFER_OVERLAP: {
    'zh-CN': '您手上有同一时段的派单待答复',
    en: 'You hold an unanswered offer for these hours',
  },
  STOPPED_OFFER_CAP: { 'zh-CN': '您手上待答复的派单已满', en: 'You hold as many unanswered offers as allowed' },
  STOPPED_DAILY_CAP: { 'zh-CN': '当天派单次数已满', en: 'You have had as many offers today as allowed' },
  STOPPED_ALREADY_OFFERED: { 'zh-CN': '这个岗位已按同样条件问过您', en: 'You were already asked on the same terms' },
};

/** What stopped workers of a posting, told to its employer: how many, and nothing of who they are. */
const COUNTED: Readonly<Record<`COUNTED_${Blocker}`, Text>> = {
  COUNTED_CORRUPT_PLACE: { 'zh-CN': '{n} 人的手机没有可用的位置', en: '{n} sent no usable place' },
  COUNTED_NO_SKILL: { 'zh-CN': '{n} 人没有登记相符的工种', en: '{n} have no fitting trade' },
  COUNTED_TOO_FAR: { 'zh-CN': '{n} 人距离太远', en: '{n} are too far away' },
  COUNTED_OFFLINE: { 'zh-CN': '{n} 人不在线', en: '{n} are not online' },
  COUNTED_IDENTITY: { 'zh-CN': '{n} 人身份未核验', en: '{n} are not verified' },
  COUNTED_SUSPENDED: { 'zh-CN': '{n} 人暂停接单', en: '{n} are suspended' },
  COUNTED_UNDER_AGE: { 'zh-CN': '{n} 人未到该岗位的最低年龄', en: '{n} are under the least age for this work' },
  COUNTED_NO_CERTIFICATE: { 'zh-CN': '{n} 人证书缺少或在收工前到期', en: '{n} lack a certificate valid for the shift' },
  COUNTED_BLOCK_LIST: { 'zh-CN': '{n} 人与雇主之间有屏蔽记录', en: '{n} are on a block list with the employer' },
  COUNTED_NOT_AVAILABLE: { 'zh-CN': '{n} 人在该时段没有空闲', en: '{n} are not free at these hours' },
  COUNTED_WISH_UNMET: { 'zh-CN': '{n} 人的意愿与岗位不符', en: '{n} have wishes that the posting does not meet' },
  COUNTED_BUSY: { 'zh-CN': '{n} 人已接了时间冲突的班次', en: '{n} have a shift that overlaps' },
  COUNTED_REST: { 'zh-CN': '{n} 人班次之间休息不足', en: '{n} would have too little rest' },
  COUNTED_DAILY_HOURS: { 'zh-CN': '{n} 人当天工时将超过上限', en: '{n} would pass the hours of a day' },
  COUNTED_WEEKLY_HOURS: { 'zh-CN': '{n} 人本周工时将超过上限', en: '{n} would pass the hours of a week' },
  COUNTED_OFFER_OVERLAP: {
    'zh-CN': '{n} 人有同一时段的派单待答复',
    en: '{n} hold an unanswered offer for these hours',
  },
  COUNTED_OFFER_CAP: { 'zh-CN': '{n} 人待答复的派单已满', en: '{n} hold as many unanswered offers as allowed' },
  COUNTED_DAILY_CAP: { 'zh-CN': '{n} 人当天派单次数已满', en: '{n} have had as many offers today as allowed' },
  COUNTED_ALREADY_OFFERED: { 'zh-CN': '{n} 人已按同样条件问过', en: '{n} were already asked on these terms' },
};

/** What would have to be otherwise. */
const CHANGES: Readonly<Record<`CHANGE_${ChangeKind | PlaceChangeKind}`, Text>> = {
  CHANGE_LOCATE: { 'zh-CN': '打开定位即可', en: 'switch location on' },
  CHANGE_SKILL: { 'zh-CN': '登记下列任一工种即可:{trades}', en: 'register one of these trades: {trades}' },
  CHANGE_NEARER: { 'zh-CN': '近 {minutes} 分钟({km} 公里)即可', en: 'be {minutes} minutes ({km} km) nearer' },
  CHANGE_REACH: { 'zh-CN': '把可接受路程放宽到 {km} 公里即可', en: 'widen your own radius to {km} km' },
  CHANGE_ONLINE: { 'zh-CN': '上线即可', en: 'be online' },
  CHANGE_VERIFIED: { 'zh-CN': '完成身份核验即可', en: 'have your identity verified' },
  CHANGE_SUSPENSION_OVER: { 'zh-CN': '暂停到 {at} 结束', en: 'the suspension ends at {at}' },
  CHANGE_OLD_ENOUGH: { 'zh-CN': '{on} 起的班次可以', en: 'shifts from {on} on are open to you' },
  CHANGE_CERTIFIED: { 'zh-CN': '有效至 {at} 的{kinds}即可', en: 'have {kinds} valid to {at}' },
  CHANGE_UNBLOCKED: { 'zh-CN': '屏蔽解除后即可,可到服务站申请复核', en: 'ask a service station to review the block' },
  CHANGE_FREE: { 'zh-CN': '把 {from} 至 {to} 登记为空闲即可', en: 'register {from} to {to} as free' },
  CHANGE_WISHES: { 'zh-CN': '放宽意愿即可:{wishes}', en: 'relax your wishes: {wishes}' },
  CHANGE_WITHOUT_ASSIGNMENTS: { 'zh-CN': '没有这些已接的班次即可:{blocks}', en: 'not hold these shifts: {blocks}' },
  CHANGE_WITHOUT_SHIFTS: { 'zh-CN': '没有这些班次即可:{blocks}', en: 'not have these shifts: {blocks}' },
  CHANGE_SHORTER: { 'zh-CN': '班次短 {hours} 小时的岗位可以', en: 'a shift {hours} hours shorter is open to you' },
  CHANGE_WITHOUT_OFFERS: { 'zh-CN': '先答复这些派单:{blocks}', en: 'answer these offers first: {blocks}' },
  CHANGE_FEWER_OFFERS: { 'zh-CN': '先答复其中 {n} 个派单', en: 'answer {n} of your offers first' },
  CHANGE_NEXT_DAY: { 'zh-CN': '明天重新计数', en: 'the count starts again tomorrow' },
  CHANGE_NEW_TERMS: { 'zh-CN': '岗位条件改变后会再问您', en: 'you will be asked again when the terms change' },
  CHANGE_LONGER_WAIT: { 'zh-CN': '多等 {minutes} 分钟', en: 'have waited {minutes} minutes longer' },
  CHANGE_FEWER_RECENT_OFFERS: { 'zh-CN': '近期少收 {n} 个派单', en: 'have had {n} recent offers fewer' },
  CHANGE_OWN_TRADE: { 'zh-CN': '登记本工种', en: 'have this very trade registered' },
  CHANGE_RELIABLE: { 'zh-CN': '守约率达到 {percent}%', en: 'a reliability of {percent} %' },
  CHANGE_ACCEPTING: { 'zh-CN': '接单率达到 {percent}%', en: 'an acceptance of {percent} %' },
};

const WISHES = {
  UNTIL_LIFTED: { 'zh-CN': '解除之日', en: 'the day on which it is lifted' },
  WISH_PAY: { 'zh-CN': '时薪低 {yuan} 元', en: 'an hourly pay {yuan} yuan lower' },
  WISH_TOWN: { 'zh-CN': '也去{town}', en: '{town} as well' },
  WISH_ANY_TOWN: { 'zh-CN': '不限镇街', en: 'any town' },
  WISH_NIGHTS: { 'zh-CN': '也做夜班', en: 'nights as well' },
} as const satisfies Record<string, Text>;

type Upper = `PART_${Uppercase<ScorePart>}` | `FLOOR_${FloorGroup}` | `TIER_${WaveTier}` | `URGENCY_${Urgency}`;
/** Names of things that explanations and rules speak of. */
const NAMES: Readonly<Record<Upper, Text>> = {
  PART_TRAVEL: { 'zh-CN': '路程', en: 'travel' },
  PART_RELIABILITY: { 'zh-CN': '守约', en: 'reliability' },
  PART_FIT: { 'zh-CN': '工种匹配', en: 'fit of the trade' },
  PART_WAITING: { 'zh-CN': '等候时间', en: 'waiting' },
  PART_PREFERENCE: { 'zh-CN': '符合意愿', en: 'wishes met' },
  PART_RELATION: { 'zh-CN': '与雇主的合作', en: 'relation to the employer' },
  PART_ACCEPTANCE: { 'zh-CN': '接单率', en: 'own acceptance' },
  PART_EXPOSURE: { 'zh-CN': '近期派单少', en: 'few recent offers' },
  FLOOR_lowExposure: { 'zh-CN': '近期派单少的人', en: 'people with few recent offers' },
  FLOOR_hardship: { 'zh-CN': '就业困难人员', en: 'people certified as hard to place' },
  TIER_roster: { 'zh-CN': '先问雇主常用的人和附近服务站的人', en: 'the roster and the nearest stations first' },
  TIER_best: { 'zh-CN': '按得分从高到低', en: 'the best by score' },
  URGENCY_urgent: { 'zh-CN': '即时快招', en: 'urgent' },
  URGENCY_same_day: { 'zh-CN': '当日', en: 'same day' },
  URGENCY_planned: { 'zh-CN': '预约', en: 'planned' },
};

const SENTENCES = {
  IN_SECONDS: { 'zh-CN': '{n} 秒', en: '{n} seconds' },
  IN_MINUTES: { 'zh-CN': '{n} 分钟', en: '{n} minutes' },
  WHY_STOPPED: { 'zh-CN': '没有派给您:{reason};{change}。', en: 'No offer: {reason}. What would change it: {change}.' },
  WHY_STOPPED_ONLY: { 'zh-CN': '没有派给您:{reason}。', en: 'No offer: {reason}.' },
  WHY_PASSED: { 'zh-CN': '其余 {n} 项条件都符合。', en: 'All {n} other conditions are met.' },
  WHY_OFFERED: {
    'zh-CN': '第 {round} 轮,{eligible} 人符合条件,您排第 {rank},已向您派单。',
    en: 'Round {round}: {eligible} people met the conditions, you stood at place {rank} and got an offer.',
  },
  WHY_NOT_OFFERED: {
    'zh-CN': '第 {round} 轮,{eligible} 人符合条件,您排第 {rank},本轮派出 {wave} 个,没有轮到您。',
    en: 'Round {round}: {eligible} people met the conditions, you stood at place {rank}; of {wave} offers none was yours.',
  },
  WHY_WAITING: {
    'zh-CN': '按现在的情况,第 {round} 轮有 {eligible} 人符合条件,您排第 {rank},这一轮要派出 {wave} 个。',
    en: 'As things stand, {eligible} people meet the conditions for round {round}, you stand at place {rank}; it wants {wave} offers.',
  },
  WHY_NOT_SEARCHING: {
    'zh-CN': '这个岗位现在不派单:已招满、暂停或已结束。',
    en: 'The posting is not being offered now: it is full, paused or over.',
  },
  WHY_FLOOR: { 'zh-CN': '您得到的是为{group}保留的名额。', en: 'Your place was one kept for {group}.' },
  WHY_PART: {
    'zh-CN': '{part}:{value} 分 × 权重 {weight}% = {points} 分。',
    en: '{part}: {value} points × weight {weight} % = {points} points.',
  },
  WHY_GOAL: {
    'zh-CN': '下面任何一项都能让您排到第 {goal}:{changes}。',
    en: 'Any one of these would have made you place {goal}: {changes}.',
  },
  RULE_WEIGHT: { 'zh-CN': '得分项「{part}」占 {weight}%。', en: 'Of the score, {part} is {weight} %.' },
  RULE_BLOCKER: { 'zh-CN': '不派单的情形 {n}:{reason}。', en: 'No offer, reason {n}: {reason}.' },
  RULE_BLOCKER_TWICE: {
    'zh-CN': '不派单的情形 {n}(接单时再查一次):{reason}。',
    en: 'No offer, reason {n} (checked again when you accept): {reason}.',
  },
  RULE_ROUND: {
    'zh-CN': '{urgency}第 {round} 轮:{tier};{km} 公里内;{time}内答复,短信和服务站的人 {patient}。',
    en: '{urgency}, round {round}: {tier}; within {km} km; answer within {time}, by SMS or station {patient}.',
  },
  RULE_CAPS: {
    'zh-CN': '每人最多同时有 {live} 个待答复的派单,一天最多 {daily} 个。',
    en: 'Nobody holds more than {live} unanswered offers, or gets more than {daily} a day.',
  },
  RULE_HOURS: {
    'zh-CN': '两天的班次之间至少休息 {rest} 小时;一天最多工作 {daily} 小时,一周最多 {weekly} 小时。',
    en: 'At least {rest} hours of rest between the shifts of two days; at most {daily} hours a day and {weekly} a week.',
  },
  RULE_ACCEPTANCE: {
    'zh-CN':
      '一轮派给多少人,按该工种在该镇街近 {days} 天的接单率计算;答复不多时向 {prior}% 靠拢,最低按 {least}% 计算。',
    en: 'How many are asked follows from how often that trade accepted in that town within {days} days; with few answers it stays near {prior} %, and below {least} % it does not go.',
  },
  RULE_FLOOR: {
    'zh-CN': '每轮至少 {percent}% 的名额给{group}。',
    en: 'At least {percent} % of each round is for {group}.',
  },
  RULE_FLOOR_SHARE: {
    'zh-CN': '每轮按符合条件的人数比例,把名额给{group}。',
    en: 'Of each round, {group} get at least their share of those who meet the conditions.',
  },
} as const satisfies Record<string, Text>;

/** Texts of explanations and of the published rules; `{name}` is filled in. */
export const EXPLANATION_MESSAGES = { ...STOPPED, ...COUNTED, ...CHANGES, ...WISHES, ...NAMES, ...SENTENCES } as const;
/** Code of one of them. */
export type ExplanationCode = keyof typeof EXPLANATION_MESSAGES;
