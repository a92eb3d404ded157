import {
  BELIEVERS,
  CARRIER_WORDS,
  EMPLOYERS,
  ETHNIC_GROUPS,
  FEES,
  FRAUDS,
  PAPERS,
  REGIONS,
  SEIZES,
  SEXED_TRADES,
} from './compliance-words';

/** Goes into the audit log with every verdict; its spec fails when the dictionary changes and this text does not. */
export const COMPLIANCE_DICTIONARY_VERSION = '2026-11-24';

/** What a posting's text may not say, or only after a person has looked at it. */
export const COMPLIANCE_RULES = [
  'SEX',
  'ETHNICITY',
  'RELIGION',
  'REGION',
  'HUKOU',
  'HEALTH_CARRIER',
  'FEE',
  'PAPERS_SEIZED',
  'FRAUD',
  'AGE_CAP',
  'HEIGHT',
  'LOOKS',
  'SEX_HINT',
  'MARRIAGE',
  'DISABILITY',
  'INFECTIOUS_DISEASE',
  'ZODIAC',
] as const;
/** One of them. */
export type ComplianceRuleId = (typeof COMPLIANCE_RULES)[number];

/**
 * How a rule reads the text: `joined` without spaces inside Chinese (押 金) and with harmless phrases blanked, `spaced`
 * with harmless phrases blanked, `plain` as it is.
 */
export type TextView = 'joined' | 'spaced' | 'plain';

/** One pattern of a rule. */
export interface DictionaryEntry {
  readonly rule: ComplianceRuleId;
  readonly outcome: 'BLOCK' | 'WARN';
  readonly view: TextView;
  readonly pattern: RegExp;
}

const REFUSES = '不招|不要(?!求)|不收|不接受|不考虑|不录用?|不聘|拒绝|谢绝|拒招|禁止|禁招|勿招';
const LIMITS = '[只仅](?:招|要|收|限|聘|录用?|考虑|接受)|限招|专招|(?<![不无期年时有])限';
const DEMANDS = '(?:(?<!不)必须|(?<!不)要求|(?<![不无])需要?|须|最好)(?:是|为|有|具有|具备)?';
const TAKES = `(?:${REFUSES}|${LIMITS}|${DEMANDS})(?:招|收|来自|任何|所有|有|是)?`;
const SORTS = '请?(?:勿扰|免谈|除外|不要(?!求)|不招|不收|不考虑|绕道|止步|勿投|莫扰|勿来|为佳|为主|最好|优先)';
const PERSON = '(?:人(?!口|民|才|气|事|情|力)|籍(?!贯)|户籍|户口|老乡)';
const HUKOU = '(?:户口|户籍)';
const HOME = `(?:${REGIONS}|城镇|城市|农村|农业|非农|居民){0,2}`;
const MAN = '(?:男(?!女)|女(?!男|儿|王|神|友)|妇女)';
const SEEKS = `${LIMITS}|只用|急招|急聘|招聘|诚聘|招收|招工|招|聘|找|(?<!不)需要?|必须是?|须是?|(?<!不)要求|(?<![主重需])要|最好是?`;
const COUNT = '(?:\\d{1,3}|[一两二三四五六七八九十几]{1,2}|若干)?[名个位]?';
const EDGE = '\\s,、;。:()/|\\[\\]【】';
const NOT_OF_A_CUSTOMER =
  '(?!的?(?:老人|老年|长者|奶奶|爷爷|阿婆|阿公|病人|患者|客人|顾客|客户|游客|乘客|会员|学员|人群|儿童))';
const NOT_A_QUANTITY = '(?![\\d元块点时分件斤个名人天号月日楼里米:/.%kK])';
const TO = '\\s?[-–—~至到]{1,2}\\s?';

const entry =
  (rule: ComplianceRuleId, outcome: 'BLOCK' | 'WARN', view: TextView) =>
  (source: string): DictionaryEntry => ({ rule, outcome, view, pattern: new RegExp(source, 'gim') });

/** The dictionary. Every repetition is bounded, so the time to read a text grows with its length and no faster. */
export const DICTIONARY: readonly DictionaryEntry[] = [
  ...[
    `(?:${SEEKS}|${REFUSES}):?${COUNT}${MAN}[性士生工的]?`,
    `${MAN}[性士生工的]?者?(?:${SORTS})`,
    `优先(?:录用|录取|考虑|招聘|安排)?${MAN}`,
    `${MAN}[性士生](?:从事|应聘|担任|报名)`,
    `性别(?:要求|限制)?:?(?:为|是|限|仅限)?${MAN}`,
    `[男女][性士]?${SEXED_TRADES}|[男女]工(?!程|作|会|委|友|装|资)|男女[性士生工]?各|[男女](?=包[吃住食三])`,
  ].map(entry('SEX', 'BLOCK', 'joined')),
  entry('SEX', 'BLOCK', 'spaced')(`(?<=^|[${EDGE}])[男女](?:性|生|工|士(?=[,\\s]{0,2}\\d{2}\\D))?(?=$|[${EDGE}\\d])`),
  ...[
    `${TAKES}${ETHNIC_GROUPS}`,
    `${ETHNIC_GROUPS}(?:的|人|员工|同胞|者)?(?:${SORTS})`,
    `民族(?:要求)?:?(?:为|限|是)?(?:${ETHNIC_GROUPS}|汉(?![字语]))`,
  ].map(entry('ETHNICITY', 'BLOCK', 'joined')),
  ...[`${TAKES}${BELIEVERS}`, `${BELIEVERS}(?:的|人|者|人员|人士)?(?:${SORTS})`, `(?:无|没有)宗教信仰`].map(
    entry('RELIGION', 'BLOCK', 'joined'),
  ),
  ...[
    `${TAKES}(?:${REGIONS}[省市]?[、和及与/,]?){0,4}${REGIONS}{1,2}(?:[省市镇]|地区)?${PERSON}`,
    `(?:${REFUSES})(?:${REGIONS}[省市]?[、和及与/,]?){0,4}${REGIONS}的`,
    `${REGIONS}{1,2}(?:[省市镇]|地区)?${PERSON}[的员士]?(?:员工|工人|朋友)?(?:${SORTS})`,
    `${REGIONS}[省市]?(?:的|地区)?(?:勿扰|免谈|除外)`,
  ].map(entry('REGION', 'BLOCK', 'joined')),
  ...[
    `${TAKES}${HOME}[省市镇]?${HUKOU}(?!本|迁|办|不限|限制)`,
    `${HOME}[省市镇]?${HUKOU}(?:的|者|人员|人士|居民)?(?:${SORTS})`,
    `(?:户籍|户口|籍贯)(?:要求)?:\\s?(?!不限|无|没|均可|皆可|不)[一-龥]`,
  ].map(entry('HUKOU', 'BLOCK', 'joined')),
  entry('HEALTH_CARRIER', 'BLOCK', 'joined')(CARRIER_WORDS),
  entry('FEE', 'BLOCK', 'joined')(FEES),
  ...[
    `${SEIZES}(?:您|你|员工|本人|工人)?的?${PAPERS}`,
    `${PAPERS}(?:原件)?[要需须]?[作做]?(?:抵押|质押|押在|押公司|押店|扣押|被扣|(?:上?交|放|存放|统一)?[由给到在]?${EMPLOYERS}(?:统一)?保管)`,
  ].map(entry('PAPERS_SEIZED', 'BLOCK', 'joined')),
  entry('FRAUD', 'BLOCK', 'joined')(FRAUDS),
  ...[
    `(?<!\\d)(?:19|[2-7]\\d)\\s?周?岁\\s?(?:及|含|\\(含\\))?(?:以下|以内|之内|封顶|为限)${NOT_OF_A_CUSTOMER}`,
    `年龄[^\\d\\n]{0,8}(?:19|[2-7]\\d)\\s?(?:周?岁)?(?:及|含)?(?:以下|以内|之内|封顶)`,
    `(?<!\\d)(?:1[6-9]|[2-6]\\d)\\s?(?:周?岁)?${TO}(?:19|[2-7]\\d)\\s?周?岁${NOT_OF_A_CUSTOMER}`,
    `(?:男|女|不限|均可|年龄|年纪)(?:要求|在|为)?[\\s,、:]{0,2}(?:1[6-9]|[2-5]\\d)${TO}(?:19|[2-7]\\d)${NOT_A_QUANTITY}`,
    `(?:不超过?|不能超过|不得超过|小于|(?<!不)低于|最大|上限:?)\\s?(?:19|[2-7]\\d)\\s?周?岁`,
    `(?:[3-7]\\d周?岁以上|超过[3-7]\\d周?岁)(?:的|者|人员)?(?:勿扰|免谈|除外|不要|不招|不收|勿投)`,
    `(?<![\\d:.])(?:[06-9]0|零零|[六七八九]零)后(?![台厨勤续付可天期道背])`,
    `年轻人?优先|年轻化|年纪大的?者?(?:勿扰|不要)|(?:不要|不招|谢绝)(?:老年人|老人|年纪大)`,
  ].map(entry('AGE_CAP', 'WARN', 'plain')),
  ...[
    `身高[^\\d\\n,。;、一]{0,6}(?:1[4-9]\\d(?!\\d)|1[.米][4-9]|一米[四五六七八九])`,
    `(?<=^|[\\s,、;(男女])(?<![薪资酬结元价][,:、\\s]{1,2})1[4-9]\\d\\s?(?:cm|厘米|公分)?\\s?(?:及?以上|\\+)(?=$|[\\s,、;。)])`,
    `(?<=^|[\\s,、;(男女])[1一][米.][五六七八5-8][\\d一二三四五六七八九]?(?:米|m)?(?:以上|左右)(?=$|[\\s,、;。)])`,
  ].map(entry('HEIGHT', 'WARN', 'plain')),
  ...[
    `五官端正|相貌|长相|颜值|形象(?:好|佳|气质|端庄|出众|良好)|气质(?:好|佳|出众)|年轻漂亮|长得`,
    `外[貌形](?:端正|要求|好|佳|靓丽|条件|出众)|身材(?:好|苗条|匀称|高挑|要求)|美女|帅哥|靓女|靓仔`,
    `(?:无|不能有|没有|不得有|不可有)纹身|纹身(?:的|者)?(?:勿扰|除外|不要|免谈|不行)|体重[^\\d\\n]{0,6}\\d`,
  ].map(entry('LOOKS', 'WARN', 'plain')),
  entry('SEX_HINT', 'WARN', 'joined')(`(?:适合|面向|方便)${MAN}[性士生的]?`),
  entry(
    'MARRIAGE',
    'WARN',
    'joined',
  )(
    `未婚|已婚|已育|未育|未孕|离异|单身(?!公寓|宿舍)|(?:孕妇|备孕|怀孕|哺乳期)的?者?(?:勿扰|除外|不要|免谈)|不[招要收]孕妇(?!装)`,
  ),
  entry(
    'DISABILITY',
    'WARN',
    'joined',
  )(`(?:残疾|残障|聋哑)[人者]?士?(?:勿扰|除外|不要|免谈)|(?:${REFUSES})(?:残疾|残障|聋哑)`),
  entry('INFECTIOUS_DISEASE', 'WARN', 'joined')(`(?:无|没有|非)(?:任何)?传染[性病]`),
  entry(
    'ZODIAC',
    'WARN',
    'joined',
  )(
    `属[鼠牛虎兔龙蛇马羊猴鸡狗猪]的?(?:${SORTS})|[一-龥]{2}座的?(?:勿扰|除外|优先|不要)|(?:属相|生肖|星座|血型)(?:不合|相克|要求|:)`,
  ),
];

/**
 * Texts that may give a limit by sex a lawful ground: a 妈妈岗 is a public programme for mothers, and the work banned for
 * women (女职工劳动保护特别规定, 2012, annex) can't be offered to them. A claim in a text is no proof: a person looks at it.
 */
export const CLAIMS_GROUND_FOR_SEX = /妈妈岗|女职工禁忌/;
