import type { Text } from './text';

/** Texts about a request, its caller and who may do it. */
export const REQUEST_MESSAGES: Readonly<Record<string, Text>> = {
  // Requests
  VALIDATION: {
    'zh-CN': '填写的内容有误,请按提示修改后再提交',
    en: 'Some fields are not right: correct them and send again',
  },
  UNKNOWN_FIELD: { 'zh-CN': '不认识的字段,请删除', en: 'Unknown field: leave it out' },
  INVALID: { 'zh-CN': '格式不正确', en: 'Wrong type or format' },
  BODY_TOO_LARGE: { 'zh-CN': '内容超过 64 KB,请缩短', en: 'The body is over 64 KB: shorten it' },
  BAD_REQUEST: { 'zh-CN': '请求无法理解', en: 'The request could not be read' },
  NOT_FOUND: { 'zh-CN': '找不到,或不属于您', en: 'Not found, or not yours' },
  UNAUTHENTICATED: { 'zh-CN': '请先登录', en: 'Log in first' },
  FORBIDDEN: { 'zh-CN': '您的身份不能做这个操作', en: 'Your role may not do this' },
  UNAVAILABLE: {
    'zh-CN': '系统暂时不可用,请稍后用同样的内容重试',
    en: 'Temporarily unavailable: try the same again shortly',
  },
  INTERNAL: { 'zh-CN': '系统出错,已记录,请稍后再试', en: 'Something went wrong and was recorded: try again later' },
  TOO_MANY_REQUESTS: { 'zh-CN': '操作太频繁,请稍后再试', en: 'Too many requests: wait a little' },
  IDEMPOTENCY_KEY_MISSING: {
    'zh-CN': '缺少 Idempotency-Key 请求头(8–255 个字符)',
    en: 'Header Idempotency-Key is missing (8–255 characters)',
  },
  IDEMPOTENCY_KEY_REUSED: {
    'zh-CN': '这个 Idempotency-Key 已用于别的请求,请换一个',
    en: 'This Idempotency-Key was used for another request: choose a new one',
  },
  VERSION_CONFLICT: { 'zh-CN': '岗位已被修改,请刷新后再改', en: 'The posting has changed: reload it and try again' },
  TAKEN_FROM_FEED: {
    'zh-CN': '这个岗位是您自己抢到的,不是系统派给您的,所以没有派单理由',
    en: 'You took this posting from the open feed yourself: nobody decided it for you, so there is nothing to explain',
  },
  WRONG_STATUS: { 'zh-CN': '当前状态不能做这个操作', en: 'Not possible in the present status' },
  ALREADY_REGISTERED: { 'zh-CN': '已经登记过', en: 'Already registered' },
  NOT_REGISTERED: { 'zh-CN': '请先完成登记', en: 'Register first' },
  UNKNOWN_EVENT: { 'zh-CN': '不支持的消息', en: 'Unknown event' },
  // Identity
  PHONE_FORMAT: { 'zh-CN': '手机号应为 11 位,以 1 开头', en: 'A mobile number has 11 digits and starts with 1' },
  OTP_WRONG: { 'zh-CN': '验证码不对或已过期,请重新获取', en: 'The code is wrong or expired: ask for a new one' },
  LOGIN_WRONG: { 'zh-CN': '账号、密码或动态码不对', en: 'Login, password or code is wrong' },
  ACCOUNT_DISABLED: { 'zh-CN': '账号已停用,请联系就业服务站', en: 'This account is disabled: ask a service station' },
  REFRESH_WRONG: { 'zh-CN': '登录已失效,请重新登录', en: 'The session has ended: log in again' },
  ID_CARD_FORMAT: { 'zh-CN': '身份证号应为 18 位', en: 'An ID card number has 18 characters' },
  ID_CARD_CHECK_DIGIT: {
    'zh-CN': '身份证号校验位不对,请核对',
    en: 'The ID card number does not check: compare it with the card',
  },
  ID_CARD_BIRTH_DATE: {
    'zh-CN': '身份证号中的出生日期不存在',
    en: 'The birth date in the ID card number does not exist',
  },
  ID_CARD_TAKEN: { 'zh-CN': '这个身份证号已登记', en: 'This ID card number is already registered' },
  UNDER_AGE: { 'zh-CN': '未满 16 周岁不能务工', en: 'Nobody under 16 may work' },
  CREDIT_CODE_FORMAT: { 'zh-CN': '统一社会信用代码应为 18 位', en: 'A unified social credit code has 18 characters' },
  CREDIT_CODE_CHECK_DIGIT: {
    'zh-CN': '统一社会信用代码校验位不对,请核对',
    en: 'The credit code does not check: compare it with the licence',
  },
  CREDIT_CODE_TAKEN: { 'zh-CN': '这个统一社会信用代码已登记', en: 'This credit code is already registered' },
  CERTIFICATE_EXPIRED: { 'zh-CN': '证书已过期', en: 'The certificate has expired' },
  CERTIFICATE_UNKNOWN: { 'zh-CN': '没有这种证书', en: 'No such certificate' },
  OCCUPATION_UNKNOWN: { 'zh-CN': '没有这个工种', en: 'No such occupation' },
  TOWN_UNKNOWN: { 'zh-CN': '没有这个镇街', en: 'No such town' },
  MARKET_UNKNOWN: { 'zh-CN': '没有这个零工市场', en: 'No such market' },
  GIVEN_TWICE: { 'zh-CN': '重复填写,请删除一项', en: 'Given twice: leave one out' },
  WINDOW_ORDER: { 'zh-CN': '结束时间应晚于开始时间', en: 'The window must end after it starts' },
  WINDOW_OVERLAP: { 'zh-CN': '时间段重叠', en: 'Two windows overlap' },
};
