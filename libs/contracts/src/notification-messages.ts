import type { Text } from './text';

/** What people are sent, short enough for an SMS; `{…}` is filled in by `notificationText`. */
export const NOTIFICATION_MESSAGES = {
  NOTE_OFFER: {
    'zh-CN': '{title},{start}开工,{pay},{address}。去请回“1 {code}”,不去回“2 {code}”,{by}前有效',
    en: '{title}, {start}, {pay}, {address}. Reply "1 {code}" to go, "2 {code}" if not, before {by}',
  },
  NOTE_OFFER_GONE: {
    'zh-CN': '“{title}”({start},编码 {code})已招满或有变,不用再答复',
    en: '"{title}" ({start}, code {code}) is taken or has changed: no need to answer',
  },
  NOTE_FEED: {
    'zh-CN': '{title},{start}开工,{pay},{address},还缺 {vacant} 人。想去请到就业驿站或在手机端“抢单”',
    en: '{title}, {start}, {pay}, {address}: {vacant} still wanted. To go, ask at a service station or claim it in the app',
  },
  NOTE_STANDBY_CALLED: {
    'zh-CN': '候补轮到您:{title},{start}开工,{address}。去请回“1 {code}”,不去回“2 {code}”,{by}前有效',
    en: 'A place is free for you: {title}, {start}, {address}. Reply "1 {code}" to go, "2 {code}" if not, before {by}',
  },
  NOTE_STANDBY_JOINED: {
    'zh-CN': '“{title}”已招满,您是候补第 {rank} 位;有人缺席时再通知您',
    en: '"{title}" is full: you are number {rank} on standby, and will be told when somebody drops out',
  },
  NOTE_STANDBY_PROMOTED: {
    'zh-CN': '候补已转正:{title},{start}开工,{pay},{address}。请准时到岗',
    en: 'You step in from standby: {title}, {start}, {pay}, {address}. Please be on time',
  },
  NOTE_STANDBY_OVER: {
    'zh-CN': '“{title}”({start})的候补已结束,不用等了',
    en: 'Your standby for "{title}" ({start}) is over: no need to wait',
  },
  NOTE_ASSIGNED: {
    'zh-CN': '接单成功:{title},{start}开工,{pay},{address}。请准时到岗',
    en: 'The work is yours: {title}, {start}, {pay}, {address}. Please be on time',
  },
  NOTE_SHIFT_CANCELLED: {
    'zh-CN': '用工方取消了“{title}”({start}),请不要前往;可以接别的单',
    en: 'The employer cancelled "{title}" ({start}): do not go there. You are free for other work',
  },
  NOTE_WORKER_CANCELLED: {
    'zh-CN': '“{title}”({start})有一人取消,系统正在补人',
    en: 'Somebody cancelled "{title}" ({start}): a replacement is being looked for',
  },
  NOTE_RECONFIRM: {
    'zh-CN': '请在{by}前确认到岗:{title},{start},{address}。手机端或就业驿站可确认,不确认名额将让给别人',
    en: 'Please confirm before {by} that you come: {title}, {start}, {address}. In the app or at a service station; without it the place is given away',
  },
  NOTE_RELEASED: {
    'zh-CN': '您没有按时确认,“{title}”({start})的名额已让给别人,请不要前往',
    en: 'You did not confirm in time: your place at "{title}" ({start}) was given away. Do not go there',
  },
  NOTE_REMINDER: {
    'zh-CN': '提醒:{title},{start}开工,{address}。不能去请尽快取消',
    en: 'Reminder: {title}, {start}, {address}. If you cannot go, cancel as soon as possible',
  },
  NOTE_POSTING_CHANGED: {
    'zh-CN': '您接的“{title}”有变动:{start}开工,{pay},{address}',
    en: 'Work that you accepted has changed: {title}, {start}, {pay}, {address}',
  },
  NOTE_POSTING_FILLED: {
    'zh-CN': '“{title}”({start})已招满 {filled}/{slots} 人',
    en: '"{title}" ({start}) is full: {filled} of {slots}',
  },
  NOTE_POSTING_EXPIRED: {
    'zh-CN': '“{title}”({start})已到期,招到 {filled}/{slots} 人',
    en: '"{title}" ({start}) has expired with {filled} of {slots}',
  },
  NOTE_WAGE_SUGGESTED: {
    'zh-CN': '“{title}”难招:同类岗位招到人的时薪多为 {median},可考虑提高',
    en: '"{title}" is hard to fill: others found people for about {median} an hour',
  },
  NOTE_WEATHER_ORDERED: {
    'zh-CN': '{weather}指令:户外工作“{title}”({start})受影响,请与用工方确认是否开工',
    en: '{weather} order: outdoor work "{title}" ({start}) is affected. Ask the employer whether it takes place',
  },
  NOTE_WEATHER_REVOKED: {
    'zh-CN': '{weather}指令已解除:“{title}”({start})可以照常,请与用工方确认',
    en: '{weather} order lifted: "{title}" ({start}) may go on. Ask the employer',
  },
  NOTE_PAID: {
    'zh-CN': '用工方已标记付款:“{title}”{paid}。没有收到请到就业驿站反映',
    en: 'The employer marked as paid: "{title}", {paid}. If it did not arrive, tell a service station',
  },
  NOTE_POSTING_ALERTED: {
    'zh-CN': '“{title}”({start})久招未满,还缺 {vacant} 人,请人工协助',
    en: '"{title}" ({start}) is still not full: {vacant} missing. Please help',
  },
  NOTE_SMS_ANSWER: { 'zh-CN': '您的短信:{reason}', en: 'Your SMS: {reason}' },
} as const satisfies Readonly<Record<`NOTE_${string}`, Text>>;

/** What an SMS is answered, and why a notification did not go out. */
export const SMS_MESSAGES: Readonly<Record<string, Text>> = {
  SMS_SECRET_WRONG: {
    'zh-CN': '短信上行密钥不对,请核对 SMS_INBOUND_SECRET',
    en: 'The secret for inbound SMS is wrong: compare it with SMS_INBOUND_SECRET',
  },
  SMS_UNREADABLE: {
    'zh-CN': '没有看懂。去请回“1 编码”,不去回“2 编码”,编码是短信中的两位数字',
    en: 'Not understood. Reply "1 code" to go or "2 code" if not; the code is the two digits in the message',
  },
  SMS_NUMBER_UNKNOWN: {
    'zh-CN': '这个号码没有登记为零工人员,请到就近的就业驿站登记',
    en: 'This number belongs to no registered worker: please register at a service station',
  },
  SMS_NO_OFFER: {
    'zh-CN': '您现在没有待答复的派单,有新的会再通知您',
    en: 'No offer waits for your answer; you will be told of the next',
  },
  SMS_OFFER_UNKNOWN: {
    'zh-CN': '没有这个编码的派单,请核对短信中的两位数字',
    en: 'No offer has this code: compare the two digits with the message',
  },
  SMS_CODE_NEEDED: {
    'zh-CN': '您有多个派单,请回“1 编码”或“2 编码”,编码在短信里',
    en: 'You have more than one offer: reply "1 code" or "2 code" with the code from the message',
  },
  SMS_DECLINED: { 'zh-CN': '已记下:这次不去', en: 'Noted: not this time' },
  SMS_ALREADY_YES: {
    'zh-CN': '您已接了这个单,短信不能退;请在手机端或到就业驿站取消',
    en: 'You have accepted it already: cancel in the app or at a service station',
  },
  // Names of orders, as a sentence has them
  WEATHER_typhoon: { 'zh-CN': '台风', en: 'Typhoon' },
  WEATHER_rainstorm: { 'zh-CN': '暴雨', en: 'Rainstorm' },
  WEATHER_heat_40: { 'zh-CN': '高温(40℃以上)', en: 'Heat (40 °C and more)' },
  WEATHER_heat_37: { 'zh-CN': '高温(37℃以上)', en: 'Heat (37 °C and more)' },
  NO_PHONE: { 'zh-CN': '没有手机号,短信没有发出', en: 'No phone number is known: no SMS was sent' },
  WECHAT_CONSENT_SPENT: {
    'zh-CN': '微信订阅次数已用完,请在小程序里再次同意',
    en: 'No WeChat consent is left: consent once more in the mini program',
  },
};
