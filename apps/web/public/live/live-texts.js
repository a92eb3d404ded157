const many = (n, thing) => `${n} ${thing}${n === 1 ? '' : 's'}`;

/** Texts of the live page; Chinese first. */
const TEXTS = {
  'zh-CN': {
    sub: '中山市零工市场 · 今日实时',
    figures: '今日指标',
    townTitle: '23 个镇街 · 满足率',
    legendScale: '无岗位 → 0% → 100%',
    legendDot: '正在派单',
    mapNote: '示意图,不是行政区划图',
    newsTitle: '刚刚发生',
    empty: '还没有动静。发布一个岗位,或等演示镇开始,这里就会动起来。',
    tryTitle: '可以试试',
    tryDocs: '打开接口文档',
    tryDocsWhy: '照着发布一个岗位,看它在这里变成派单和接单',
    tryReplay: '重放一段真实众包记录',
    tryReport: '查看今日指标原始数据',
    tryReportWhy: '本页的数字都来自这里',
    tryLogins: '演示账号和短信验证码显示在启动窗口。本页不含任何个人信息。',
    slots: '发布名额',
    offers: '派单',
    accepts: '接单',
    arrivals: '到岗',
    fillRate: '满足率',
    firstOffer: '首派用时 中位 / P90',
    fill: '招满用时 中位 / P90',
    unitSlot: '个',
    unitOffer: '单',
    unitPerson: '人',
    second: '秒',
    minute: '分',
    hour: '时',
    connecting: '正在连接…',
    live: (asOf) => `实时 · 计到 ${asOf}`,
    noEvents: '实时 · 今日还没有数据',
    noPush: (asOf) => `推送中断,正在重连;数字每 2 秒更新 · 计到 ${asOf}`,
    offline: (since) => `连不上服务,正在重试;数字停在 ${since}`,
    neverOnline: '连不上服务,正在重试',
    'posting.published': (n) => `发布 ${n} 个名额`,
    'round.started': (n) => `派出 ${n} 单`,
    'assignment.confirmed': (n) => `${n} 人接单`,
    'assignment.checked_in': (n) => `${n} 人到岗`,
    'assignment.completed': (n) => `${n} 人完工`,
    'assignment.no_show': (n) => `${n} 人未到`,
    'assignment.cancelled': (n) => `${n} 人取消,重新找人`,
    'posting.filled': (n) => `招满 ${n} 人`,
    'posting.expired': (n) => `到期,还差 ${n} 人`,
    'posting.cancelled': (n) => `岗位取消(${n} 个名额)`,
    tile: (town, rate, offers) => `${town}:满足率 ${rate},派单 ${offers}`,
    tileOffers: (n) => `派 ${n}`,
    unknownTown: '其他',
  },
  en: {
    sub: 'Zhongshan gig market · today, live',
    figures: "Today's figures",
    townTitle: '23 towns · fill rate',
    legendScale: 'no posting → 0% → 100%',
    legendDot: 'offering now',
    mapNote: 'A schematic, not a boundary map',
    newsTitle: 'Just now',
    empty: 'Nothing yet. Publish a posting, or wait for the demo town, and this list will move.',
    tryTitle: 'Things to try',
    tryDocs: 'Open the API documents',
    tryDocsWhy: 'publish a posting and watch it turn into offers and accepts here',
    tryReplay: 'replays a real crowdsourcing record',
    tryReport: "See today's figures as data",
    tryReportWhy: 'every number on this page comes from there',
    tryLogins:
      'Demo logins and SMS codes are shown in the window that started the server. No personal data on this page.',
    slots: 'Slots published',
    offers: 'Offers',
    accepts: 'Accepts',
    arrivals: 'Arrivals',
    fillRate: 'Fill rate',
    firstOffer: 'To first offer, median / P90',
    fill: 'To filled, median / P90',
    unitSlot: '',
    unitOffer: '',
    unitPerson: '',
    second: 's',
    minute: 'min',
    hour: 'h',
    connecting: 'Connecting…',
    live: (asOf) => `Live · counted to ${asOf}`,
    noEvents: 'Live · nothing counted yet today',
    noPush: (asOf) => `Pushes interrupted, reconnecting; figures every 2 s · counted to ${asOf}`,
    offline: (since) => `Server out of reach, trying again; figures stopped at ${since}`,
    neverOnline: 'Server out of reach, trying again',
    'posting.published': (n) => `${many(n, 'slot')} published`,
    'round.started': (n) => `${many(n, 'offer')} sent`,
    'assignment.confirmed': (n) => `${n} accepted`,
    'assignment.checked_in': (n) => `${n} arrived`,
    'assignment.completed': (n) => `${n} finished`,
    'assignment.no_show': (n) => `${n} did not come`,
    'assignment.cancelled': (n) => `${n} cancelled, searching again`,
    'posting.filled': (n) => `filled, ${many(n, 'slot')}`,
    'posting.expired': (n) => `expired, ${n} short`,
    'posting.cancelled': (n) => `cancelled (${many(n, 'slot')})`,
    tile: (town, rate, offers) => `${town}: fill rate ${rate}, ${offers} offers`,
    tileOffers: (n) => `${n} off.`,
    unknownTown: 'elsewhere',
  },
};

/** Town names for readers of English, by code; the register holds Chinese names only. */
const PINYIN = {
  442000001: 'Shiqi',
  442000002: 'Dongqu',
  442000003: 'Zhongshan­gang',
  442000004: 'Xiqu',
  442000005: 'Nanqu',
  442000006: 'Wuguishan',
  442000007: 'Minzhong',
  442000008: 'Nanlang',
  442000101: 'Huangpu',
  442000103: 'Dongfeng',
  442000105: 'Guzhen',
  442000106: 'Shaxi',
  442000107: 'Tanzhou',
  442000108: 'Gangkou',
  442000109: 'Sanjiao',
  442000110: 'Henglan',
  442000111: 'Nantou',
  442000112: 'Fusha',
  442000114: 'Sanxiang',
  442000115: 'Banfu',
  442000116: 'Dachong',
  442000117: 'Shenwan',
  442000118: 'Xiaolan',
};

let language = window.localStorage.getItem('lang') === 'en' ? 'en' : 'zh-CN';

/** The text of a key in the language that is on. */
export const text = (key) => TEXTS[language][key];
export const isEnglish = () => language === 'en';
export const townName = (town) => (isEnglish() ? (PINYIN[town.code] ?? town.shortName) : town.shortName);
/** The register names trades in Chinese; their ids are plain English words. */
export const tradeName = (trade) => (isEnglish() ? trade.id.replaceAll('_', ' ') : trade.name);

/** Switches the language and puts its texts where the page asks for them. */
export function speak(next) {
  language = next;
  window.localStorage.setItem('lang', next);
  document.documentElement.lang = next;
  for (const element of document.querySelectorAll('[data-t]')) element.textContent = text(element.dataset.t);
  for (const element of document.querySelectorAll('[data-label]')) {
    element.setAttribute('aria-label', text(element.dataset.label));
  }
  const button = document.getElementById('lang');
  button.textContent = isEnglish() ? '中文' : 'English';
  button.lang = isEnglish() ? 'zh-CN' : 'en';
}

/** The other language. */
export const otherLanguage = () => (isEnglish() ? 'zh-CN' : 'en');
