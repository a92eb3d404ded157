import fc from 'fast-check';
import { checkPostingText } from './compliance';
import { COMPLIANCE_DICTIONARY_VERSION } from './compliance-dictionary';

const judge = (text: string) => checkPostingText('招普工', text);
const rulesOf = (text: string) => [...new Set(judge(text).hits.map((hit) => hit.rule))];

const texts = (list: string): string[] => list.split('|').map((text) => text.trim());

/** Texts that must be published as they are. */
const ALLOWED = {
  'both sexes are welcome':
    texts(`男女不限 | 男女不限,18周岁以上 | 性别不限 | 性别:男女不限 | 招男女普工5名 | 男、女均可 | 男/女不限 |
    男,女均可 | 男女均可,长期短期都要 | 男工女工都可 | 女性、男性不限 | 急聘男女暑假工 | 要求男女不限`),
  'a word of sex that speaks of goods or rooms':
    texts(`招女装店员 | 女装导购2名 | 男装专卖店营业员 | 男厕保洁 | 女厕、男厕保洁各1名 | 女鞋包装工 | 提供男女宿舍 |
    女员工宿舍有空调 | 女士内衣仓库分拣 | 招女装车缝工 | 女子健身房前台 | 主要女性客户 | 缝纫女裤 | 男包女包打包 |
    子女可陪同 | 护理女性老人,需有经验 | 妇女节活动布置 | 妈妈岗 | 妈妈岗,弹性上班,可接送孩子 |
    月嫂,照顾产妇和宝宝(女) | 女工程师带队的项目组招学徒`),
  'a region that speaks of food or place':
    texts(`东北菜厨师 | 招东北菜厨师 | 只要东北菜厨师 | 湘菜、四川菜师傅 | 限中山市内送货 | 仅限本地配送 | 广东菜帮厨 |
    家住附近优先 | 会粤语优先 | 外地人包住宿 | 接受外地人 | 需要本地货车司机 | 河南面馆招服务员 | 面向全国招聘 |
    潮汕牛肉火锅店`),
  'an ethnic or religious word that speaks of food':
    texts(`回民食堂厨师 | 招回民食堂帮厨 | 清真餐厅服务员 | 傣族舞演员 | 民族不限 | 尊重宗教信仰 | 无宗教信仰要求 |
    上班族兼职 | 家族企业`),
  'a hukou that does not count': texts(
    `户籍不限 | 不限户籍 | 不需要本地户口 | 不要求中山户口 | 户籍要求:不限 | 入职带户口本复印件`,
  ),
  'a fee that is denied':
    texts(`不收押金 | 无需押金 | 不收押金、保证金、服装费 | 不收任何押金 | 无中介费 | 免押金 | 0押金 |
    不收取任何形式的培训费 | 不用交押金 | 无押金、无中介费、无体检费 | 不押金 | 押金:无 | 押金0元 |
    绝不收押金和中介费 | 拒绝中介费 | 没有押金 | 不会收取培训费用 | 不收培训费用、体检费用`),
  'a fee that the employer pays, or that is part of the work':
    texts(`体检费报销 | 体检费由公司承担 | 公司承担体检费 | 服装费补贴200元 | 培训费用公司全额承担 | 负责办理退房押金 |
    收取客人押金 | 接待家长,代收学员培训费 | 负责收取会员费 | 免收住宿押金 | 不收取求职者押金、培训费等任何费用`),
  'papers that are only shown': texts(
    `需带身份证 | 带身份证原件登记 | 不扣身份证 | 不扣证件、不收押金 | 需有健康证 | 电工需持特种作业操作证`,
  ),
  'health without a carrier': texts(
    `身体健康 | 乙肝携带者均可 | 不歧视乙肝携带者 | 不查乙肝 | 艾滋病防治宣传志愿者 | 有健康证优先`,
  ),
  'fraud that is warned of': texts(`非传销 | 谨防刷单 | 拒绝刷单、传销 | 反传销宣传`),
  'an age that is no cap':
    texts(`18周岁以上 | 满18周岁 | 年满16周岁 | 保安员,需18周岁以上,持保安员证 | 年龄不限 | 照看3-6岁儿童 | 6岁以下儿童 |
    照顾70-80岁老人 | 18岁以下勿扰 | 为18-60岁游客检票 | 照顾一位75岁以下的老人 | 下班时间18:00后 | 18-22点 |
    18:00-20:00 | 时薪20-30元 | 每天20-30件 | 经验不限,20-30元/小时 | 100后厨 | 搬运20-25公斤 | 超过50件有奖`),
  'a number that is no height, a look that is no look': texts(
    `身高不限 | 日薪180以上 | 日结,180以上 | 货架高1.8米 | 维护公司形象 | 外形设计 | 单身公寓保洁 | 穿工服`,
  ),
};

/** Texts that must be refused, by the rule that refuses them. */
const BLOCKED = {
  SEX: texts(`只要男 | 限女性 | 仅限女 | 招男 | 招女服务员 | 招5名女工 | 招聘:女 | 男性优先 | 女士优先 | 优先男性 | 女优先 |
    性别:男 | 性别要求男 | 男,18–40,175以上,无纹身 | 普工 男 18-45岁 | 要求:女,25-40岁 | 普工(男) | 男保安2名 |
    女服务员 | 缝纫女工 | 男普工 | 不要女的 | 女性勿扰 | 男5名,女5名 | 男女各5名 | 女装卸工 | 男包装工 |
    男包吃住 | 男女不限(只要男) | 只招男性,女性勿扰 | 限男、女勿扰 | 仅限妇女 | 要求男士 | 需要女生两名 | 找女的 |
    本岗位男性从事 | 只考虑男性 | 仅接受女性应聘 | 女性请勿投递 | 男 性 优 先 | 男*性优先 | 限\u200b女 |
    只要\u2f25 | 男,18-45岁`),
  ETHNICITY: texts(`限汉族 | 汉族优先 | 不招少数民族 | 少数民族勿扰 | 民族:汉 | 不要维吾尔族 | 仅限汉族员工 | 彝族除外 |
    不招回民 | 要求汉族 | 少数民族请勿投递`),
  RELIGION: texts(
    `不招信教人员 | 有宗教信仰者勿扰 | 要求无宗教信仰 | 无宗教信仰 | 仅限佛教徒 | 穆斯林勿扰 | 不要信教的`,
  ),
  REGION:
    texts(`不要河南人 | 河南人勿扰 | 不招东北人 | 只要四川人 | 外地人勿扰 | 本地人优先 | 仅限本地人 | 不招新疆、西藏人 |
    不要湖南的 | 限中山本地人 | 外省人员不要 | 广西籍除外 | 不收凉山籍 | 拒绝河南籍 | 需要本地人 | 新疆勿扰 |
    湖北老乡优先 | 新疆人、西藏人请绕道 | 不招云南贵州的`),
  HUKOU: texts(`限本地户口 | 本地户口优先 | 中山户籍优先 | 仅限城镇户口 | 要求中山户籍 | 户籍:广东 | 农村户口不要 |
    需有本市户口 | 必须城镇户籍`),
  HEALTH_CARRIER: texts(
    `不招乙肝 | 乙肝携带者勿扰 | 无乙肝 | 入职体检查两对半 | 大三阳小三阳除外 | HIV检测 | 非病毒携带者`,
  ),
  FEE: texts(`押金200元 | 需交押金 | 入职交服装费 | 体检费自理 | 收中介费100 | 培训费300元 | 保证金500 | 押 金 100 |
    押*金100 | 押金全额退还 | 压金100 | 不收中介费,但收押金300 | 不收押金、保证金300元 | 不交押金不能上班 |
    没有押金不录用 | 无\n押金300元 | 押金无息退还 | 员工承担体检费 | 需承担服装费 | 100押金 |
    不收服装费和培训费300元 | 服装费从工资扣 | 报名费50 | 不交押金者勿扰 | 培训费用先交`),
  PAPERS_SEIZED:
    texts(`扣身份证 | 扣押证件 | 入职需抵押身份证 | 身份证原件作抵押 | 押身份证 | 收缴证件 | 身份证由公司保管 |
    身份证需上交公司保管 | 身份证押公司`),
  FRAUD: texts(`刷单日赚300 | 手机刷单 | 加盟传销 | 办理培训贷 | 招转培`),
};

/** Texts that a person must look at. */
const WARNED = {
  AGE_CAP:
    texts(`18-45岁 | 18至45周岁 | 45岁以下 | 年龄45以下 | 50周岁(含)以下 | 不超过50岁 | 男女不限,18–40 | 年龄:20-35 |
    50岁以上勿扰 | 90后优先 | 零零后 | 35岁封顶 | 年轻人优先 | 最大55岁 | 16-60岁 | 不要老年人 | 18岁-45岁`),
  HEIGHT: texts(`身高170以上 | 身高要求1米7 | 175以上 | 身高165cm | 160cm以上 | 1米65以上 | 一米七以上,有经验 |
    身高不低于1.6米`),
  LOOKS: texts(
    `五官端正 | 形象好气质佳 | 无纹身 | 颜值高 | 身材苗条 | 外貌端正 | 招美女帅哥 | 体重不超过60公斤 | 纹身勿扰`,
  ),
  SEX_HINT: texts(`适合女性 | 适合男生做`),
  MARRIAGE: texts(`已婚已育优先 | 未婚 | 孕妇勿扰 | 不招孕妇`),
  DISABILITY: texts(`残疾人勿扰 | 不招残疾人 | 聋哑人除外`),
  INFECTIOUS_DISEASE: texts(`无传染病 | 没有传染性疾病`),
  ZODIAC: texts(`属虎勿扰 | 不要属相不合 | 处女座勿扰 | 血型要求O`),
};

const cases = (table: Record<string, string[]>) =>
  Object.entries(table).flatMap(([name, texts]) => texts.map((text): [string, string] => [name, text]));

describe('the text of a posting', () => {
  it.each(cases(ALLOWED))('with %s is published: %s', (_, text) => {
    expect(judge(text)).toEqual({ outcome: 'ALLOW', hits: [], dictionaryVersion: COMPLIANCE_DICTIONARY_VERSION });
  });

  it.each(cases(BLOCKED))('is refused by %s: %s', (rule, text) => {
    expect(judge(text).outcome).toBe('BLOCK');
    expect(rulesOf(text)).toContain(rule);
  });

  it.each(cases(WARNED))('is looked at by a person for %s: %s', (rule, text) => {
    expect(judge(text).outcome).toBe('WARN');
    expect(rulesOf(text)).toContain(rule);
  });

  it.each(cases(BLOCKED))('stays refused by %s amid harmless words: %s', (rule, text) => {
    const amid = `女装厂急招,男女不限,不收押金,妈妈们也来。\n${text}\n东北菜工作餐,回民食堂另有窗口。`;
    expect(rulesOf(amid)).toContain(rule);
  });

  it('is judged in its title as well', () => {
    expect(checkPostingText('男保安', '有夜班').outcome).toBe('BLOCK');
    expect(checkPostingText('', '').outcome).toBe('ALLOW');
  });

  it('shows each passage once, with its rule and outcome', () => {
    expect(judge('男,18–40,175以上,无纹身。押金100,押金200').hits).toEqual([
      { rule: 'SEX', text: '男', outcome: 'BLOCK' },
      { rule: 'FEE', text: '押金', outcome: 'BLOCK' },
      { rule: 'AGE_CAP', text: '男,18–40', outcome: 'WARN' },
      { rule: 'HEIGHT', text: '175以上', outcome: 'WARN' },
      { rule: 'LOOKS', text: '无纹身', outcome: 'WARN' },
    ]);
  });

  it.each(['妈妈岗,女性优先', '井下作业,属女职工禁忌从事的劳动,限男性'])(
    'that names a lawful ground for a limit by sex is looked at, not refused: %s',
    (text) => {
      expect(judge(text)).toMatchObject({ outcome: 'WARN', hits: [{ rule: 'SEX', outcome: 'WARN' }] });
    },
  );

  it('is not freed from other rules by a lawful ground for a limit by sex', () => {
    expect(judge('妈妈岗,女性优先,押金100').outcome).toBe('BLOCK');
  });
});

describe('the check of a text', () => {
  it('gives the same answer twice, whatever it reads', () => {
    const pieces = fc.constantFrom(
      ...cases(ALLOWED).map(([, text]) => text),
      ...cases(BLOCKED).map(([, text]) => text),
    );
    const texts = fc
      .array(fc.oneof(pieces, fc.string({ unit: 'binary' })), { maxLength: 8 })
      .map((all) => all.join('。'));
    fc.assert(
      fc.property(texts, (text) => {
        expect(judge(text)).toEqual(judge(text));
      }),
      { seed: 20261124, numRuns: 200 },
    );
  });

  it('never makes an outcome milder by adding a sentence', () => {
    const blocked = fc.constantFrom(...cases(BLOCKED).map(([, text]) => text));
    const allowed = fc.constantFrom(
      ...cases(ALLOWED)
        .map(([, text]) => text)
        .filter((text) => !text.includes('妈妈岗')),
    );
    fc.assert(
      fc.property(allowed, blocked, allowed, (before, text, after) => {
        expect(judge(`${before}。${text}\n${after}`).outcome).toBe('BLOCK');
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});
