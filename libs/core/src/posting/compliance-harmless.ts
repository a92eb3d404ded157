import { CARRIER_WORDS, EMPLOYERS, FEES, FRAUDS, PAPERS, SEIZES } from './compliance-words';

const GOODS =
  '鞋|裤|裙|包(?![住食吃三装])|表(?!现|达)|袜|帽|衫|内衣|内裤|用品|服装|服饰|饰品|箱包|护肤|美容|美发|健身|养生';
/** 装 is clothing in 女装导购 and the beginning of a trade in 女装卸工. */
const CLOTHES = '装(?!卸|配|修|订|箱(?!包)|货)';
const ROOMS = '厕|卫生间|洗手间|更衣室|浴室|浴池|澡堂|公厕|宿舍|寝室|休息室|宾部|科|童';
const CUSTOMERS = '老人|病人|患者|客人|顾客|客户|宾客|住客|会员|学员|学生|家长|租客|租户|住户|业主';
const OPEN_TO_ALL = '不限|均可|都可|皆可|也可|亦可|都行|均行|都要|都招|兼收|可(?!能)';
/** What may stand behind a denial and turn it into a threat (不交押金不能上班) or a price (保证金300). */
const TURNS_ROUND = '用?(?:[为是:]?\\s?\\d|不(?:能|得|予|可|录|给|让|许)|者|就|则|无法|无息|勿扰|免谈)';
const DENIES =
  '不收取?|不会收取?|不得收取?|不需要?|无需|无须|不用|不必|免收?|免交|免缴|免除|没有|无|(?<!\\d)[0零]|不交|不缴纳?|不扣|不(?=押金)|拒绝|严禁|禁止|拒收';
const FILLER = '[任何形式的各类种切一要交缴纳付收取支扣住宿舍]{0,8}(?:求职者|应聘者|劳动者|工人|员工|大家)?';
const AND = '[、和及与或/跟]';

/**
 * Phrases that contain a forbidden word and mean no harm. They are blanked before the rules look, so a text can't hide a
 * demand behind one of them: 男女不限(只要男) still shows 只要男.
 */
export const HARMLESS: readonly RegExp[] = [
  new RegExp(`(?:${DENIES})${FILLER}${FEES}(?:用?${AND}${FEES}){0,8}(?!${TURNS_ROUND})`, 'g'),
  new RegExp(`${FEES}:?(?:无|没有|不收|免收?|0元?|零)(?=$|[\\s,、。;)])`, 'gm'),
  new RegExp(
    `${FEES}用?(?:一律|全部|全额|均|都|可以?|凭票|给予?|统一){0,2}(?:由?${EMPLOYERS}(?:全额|统一)?(?:承担|支付|报销|补贴|负责|全包|出)|报销|补贴|补助)`,
    'g',
  ),
  new RegExp(`(?<!自己|个人|自行|员工|本人|工人|需要?|须|自)(?:承担|报销|补贴|补助|包)(?:入职)?的?${FEES}`, 'g'),
  new RegExp(`(?:${CUSTOMERS}|退房|房卡|餐具|租房|租金|场地|客房|投标|履约|租赁)(?:的|交的|缴纳的)?${FEES}`, 'g'),
  new RegExp(`(?:负责|协助)(?:办理)?(?:代?收取?|催收|收缴|退还?)${FEES}`, 'g'),
  new RegExp(
    `(?:不会?|绝不|从不|不得|严禁|禁止|无需|无须|不用|不需要?|不许|拒绝)${SEIZES}(?:任何|您的?|你的?|员工)?${PAPERS}`,
    'g',
  ),
  new RegExp(
    `(?:非|不是|拒绝|远离|谨防|防范|预防|严禁|禁止|杜绝|反对?|打击|抵制|不做|不搞|无)(?:网络|任何)?${FRAUDS}(?:${AND}${FRAUDS}){0,5}`,
    'g',
  ),
  new RegExp(`[男女](?:性|士|式|款|子|生|员工|职工|工)?(?:${GOODS}|${ROOMS}|${CLOTHES})`, 'g'),
  new RegExp(
    `[男女]性?(?:${CUSTOMERS.replace('|学员|学生', '')})|(?:${CUSTOMERS}|宝宝|婴儿|孩子|小孩)\\(?[男女](?![性士工的])`,
    'g',
  ),
  /女职工(?:禁忌|特殊|劳动保护|之家|委员)|妇女(?:节|联合会)|儿女|子女/g,
  /(?:男[性士生工的]?[、/或和与及]?女|女[性士生工的]?[、/或和与及]?男)(?![性士生工的]?(?:各|勿|免谈|不要|除外))[性士生工的]?/g,
  new RegExp(`(?:男[性士生工的]?[\\s,]{1,2}女|女[性士生工的]?[\\s,]{1,2}男)[性士生工的]?\\s?(?:${OPEN_TO_ALL})`, 'g'),
  new RegExp(`${CARRIER_WORDS}(?:病毒)?(?:携带)?(?:者|患者)?(?:${OPEN_TO_ALL}|同等|不影响|欢迎)`, 'gi'),
  new RegExp(`(?:不歧视|不得歧视|不查|不检测|不检查|不做|禁止检测|严禁检测|防治|预防|防控|关爱)${CARRIER_WORDS}`, 'gi'),
  new RegExp(`${CARRIER_WORDS}(?:疫苗|防治|宣传|预防|知识|防控)`, 'gi'),
  /(?:无|没有|不限|不问)宗教信仰(?=要求|限制|不限)|(?:不限|不问)宗教信仰/g,
  /族(?:舞|歌|菜|餐|风味|特色|服饰|服装|文化|风情)/g,
];
