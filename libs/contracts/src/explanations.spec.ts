import {
  type BlockedExplanation,
  BLOCKERS,
  type Change,
  DEFAULT_POLICY,
  type PlaceChange,
  type RankedExplanation,
  rulesPage,
} from '@app/core';
import { EXPLANATION_MESSAGES } from './explanation-messages';
import {
  blockerText,
  countedText,
  explanationTexts,
  type ReferenceNames,
  rulesTexts,
  waitingTexts,
} from './explanations';

const NAMES: ReferenceNames = {
  occupation: (n) => ['搬运工', '保洁员'][n]!,
  certificate: (n) => ['健康证', '叉车证'][n]!,
  town: (n) => ['石岐', '小榄'][n]!,
};
/** 24 November 2026 in Shanghai. */
const at = (hour: number): number => Date.parse(`2026-11-24T${String(hour).padStart(2, '0')}:00:00+08:00`);
const block = { from: at(14), to: at(18) };

const blocked = (change: Change | null): BlockedExplanation => ({
  kind: 'blocked',
  postingId: 'p1',
  workerId: 'w1',
  blockers: [
    { code: 'OFFLINE', stopped: false, change: null },
    { code: 'NO_CERTIFICATE', stopped: true, change },
  ],
});
const textOf = (change: Change, language: 'zh-CN' | 'en') => explanationTexts(blocked(change), NAMES, language)[0];

const part = { raw: 12, normalised: 0.8, weight: 0.22, contribution: 0.176 };
const ranked = (changes: readonly PlaceChange[]): RankedExplanation => ({
  ...{ kind: 'ranked', postingId: 'p1', workerId: 'w1', offered: false, floor: 'lowExposure', rank: 7, goal: 5 },
  ...{ round: 2, tier: 'best', wave: 5, eligible: 30, score: 0.7, changes },
  parts: {
    ...{ travel: part, reliability: part, fit: part, waiting: part },
    ...{ preference: part, relation: part, acceptance: part, exposure: part },
  },
});

/** One of each kind; a new kind does not compile until it stands here. */
const CHANGES: { readonly [K in Change['kind']]: Extract<Change, { kind: K }> } = {
  LOCATE: { kind: 'LOCATE' },
  SKILL: { kind: 'SKILL', anyOf: [0, 1] },
  NEARER: { kind: 'NEARER', byM: 700, byMinutes: 2.8 },
  REACH: { kind: 'REACH', travelRadiusM: 4300 },
  ONLINE: { kind: 'ONLINE' },
  VERIFIED: { kind: 'VERIFIED' },
  SUSPENSION_OVER: { kind: 'SUSPENSION_OVER', at: at(9) },
  OLD_ENOUGH: { kind: 'OLD_ENOUGH', on: '2026-12-01' },
  CERTIFIED: { kind: 'CERTIFIED', kinds: [0], validTo: at(18) },
  UNBLOCKED: { kind: 'UNBLOCKED' },
  FREE: { kind: 'FREE', ...block },
  WISHES: { kind: 'WISHES', lowerByFen: 200, town: 1, nights: true },
  WITHOUT_ASSIGNMENTS: { kind: 'WITHOUT_ASSIGNMENTS', blocks: [block] },
  WITHOUT_SHIFTS: { kind: 'WITHOUT_SHIFTS', blocks: [block] },
  SHORTER: { kind: 'SHORTER', byMs: 91 * 60_000 },
  WITHOUT_OFFERS: { kind: 'WITHOUT_OFFERS', blocks: [block] },
  FEWER_OFFERS: { kind: 'FEWER_OFFERS', by: 2 },
  NEXT_DAY: { kind: 'NEXT_DAY' },
  NEW_TERMS: { kind: 'NEW_TERMS' },
};
const PLACE_CHANGES: { readonly [K in PlaceChange['kind']]: Extract<PlaceChange, { kind: K }> } = {
  NEARER: { kind: 'NEARER', byM: 700, byMinutes: 2.8 },
  LONGER_WAIT: { kind: 'LONGER_WAIT', byMs: 10 * 60_000 },
  FEWER_RECENT_OFFERS: { kind: 'FEWER_RECENT_OFFERS', by: 3 },
  OWN_TRADE: { kind: 'OWN_TRADE' },
  RELIABLE: { kind: 'RELIABLE', share: 0.93 },
  ACCEPTING: { kind: 'ACCEPTING', share: 0.57 },
};

describe('the text of an explanation', () => {
  it.each<[Change, string, string]>([
    [CHANGES.CERTIFIED, '有效至 2026-11-24 18:00 的健康证即可', 'have 健康证 valid to 2026-11-24 18:00'],
    [CHANGES.NEARER, '近 3 分钟(0.7 公里)即可', 'be 3 minutes (0.7 km) nearer'],
    [CHANGES.WISHES, '时薪低 2 元、也去小榄、也做夜班', 'an hourly pay 2 yuan lower, 小榄 as well, nights as well'],
    [{ ...CHANGES.WISHES, lowerByFen: 0, town: -1, nights: false }, '不限镇街', 'any town'],
    [CHANGES.SHORTER, '班次短 1.6 小时', '1.6 hours shorter'],
    [CHANGES.WITHOUT_SHIFTS, '2026-11-24 14:00–2026-11-24 18:00', '2026-11-24 14:00–2026-11-24 18:00'],
    [{ kind: 'SUSPENSION_OVER', at: Infinity }, '解除之日', 'the day on which it is lifted'],
  ])('says what would change it: %j', (change, chinese, english) => {
    expect(textOf(change, 'zh-CN')).toContain(chinese);
    expect(textOf(change, 'en')).toContain(english);
  });

  it('names the reason, and counts what was passed', () => {
    expect(explanationTexts(blocked(null), NAMES, 'zh-CN')).toEqual([
      '没有派给您:证书缺少或在收工前到期。',
      '其余 1 项条件都符合。',
    ]);
  });

  it('tells a candidate place, floor, the points of each part and what would have brought a better place', () => {
    const texts = explanationTexts(ranked([PLACE_CHANGES.NEARER, PLACE_CHANGES.RELIABLE]), NAMES, 'zh-CN');
    expect(texts[0]).toBe('第 2 轮,30 人符合条件,您排第 7,本轮派出 5 个,没有轮到您。');
    expect(texts[1]).toBe('您得到的是为近期派单少的人保留的名额。');
    expect(texts[2]).toBe('路程:80 分 × 权重 22% = 17.6 分。');
    expect(texts.at(-1)).toBe('下面任何一项都能让您排到第 5:近 3 分钟(0.7 公里)即可、守约率达到 93%。');
  });

  it('speaks of a round that is yet to come as of one that has not been', () => {
    expect(waitingTexts(ranked([]), NAMES, 'zh-CN')[0]).toBe(
      '按现在的情况,第 2 轮有 30 人符合条件,您排第 7,这一轮要派出 5 个。',
    );
  });

  it('says of a rule alone what it is about, and what would change it when it stopped the worker', () => {
    const code = 'TOO_FAR';
    expect(blockerText({ code, stopped: false, change: null }, NAMES, 'en')).toBe('It is too far away');
    expect(blockerText({ code, stopped: true, change: CHANGES.NEARER }, NAMES, 'zh-CN')).toBe(
      '没有派给您:距离太远;近 3 分钟(0.7 公里)即可。',
    );
  });

  it.each(BLOCKERS)('counts for the employer whom %s stopped, without speaking to them', (code) => {
    expect(countedText(code, 3, 'zh-CN')).toMatch(/^3 人[^您]+$/);
    expect(countedText(code, 3, 'en')).toMatch(/^3 (?!.*\byou)/i);
  });

  it.each(['zh-CN', 'en'] as const)('leaves no gap unfilled in %s', (language) => {
    const texts = [
      ...Object.values(CHANGES).flatMap((change) => explanationTexts(blocked(change), NAMES, language)),
      ...explanationTexts(ranked(Object.values(PLACE_CHANGES)), NAMES, language),
      ...explanationTexts({ ...ranked([]), offered: true }, NAMES, language),
      ...rulesTexts(rulesPage(DEFAULT_POLICY), language),
      ...rulesTexts(rulesPage({ ...DEFAULT_POLICY, floors: { ...DEFAULT_POLICY.floors, hardship: 0.1 } }), language),
    ];
    expect(texts.filter((text) => /[{}]|undefined|NaN/.test(text))).toEqual([]);
  });

  it('has the same gaps in both languages', () => {
    const gaps = (text: string): string[] => [...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap).sort();
    for (const text of Object.values(EXPLANATION_MESSAGES)) expect(gaps(text.en)).toEqual(gaps(text['zh-CN']));
  });
});

describe('the text of the rules', () => {
  const chinese = rulesTexts(rulesPage(DEFAULT_POLICY), 'zh-CN');

  it('states weights, reasons, rounds, caps, hours and floors', () => {
    expect(chinese).toContain('得分项「路程」占 22%。');
    expect(chinese).toContain('不派单的情形 2(接单时再查一次):您登记的工种与岗位不符。');
    expect(chinese).toContain('即时快招第 2 轮:按得分从高到低;5 公里内;45 秒内答复,短信和服务站的人 90 秒。');
    expect(chinese).toContain('每人最多同时有 3 个待答复的派单,一天最多 30 个。');
    expect(chinese).toContain('两天的班次之间至少休息 11 小时;一天最多工作 12 小时,一周最多 60 小时。');
    expect(chinese.slice(-2)).toEqual([
      '每轮至少 30% 的名额给近期派单少的人。',
      '每轮按符合条件的人数比例,把名额给就业困难人员。',
    ]);
  });

  it('says each rule once: eight weights, nineteen reasons, twelve rounds, and five sentences more', () => {
    expect(chinese).toHaveLength(8 + 19 + 12 + 5 + 7);
    expect(new Set(chinese).size).toBe(chinese.length);
  });
});
