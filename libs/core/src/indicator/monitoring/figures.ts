import { entered, flow, missing, ratio, spreads, stock, type FigureDefinition } from './figure-definition';

const DEMAND: readonly FigureDefinition[] = [
  stock(
    [
      'M01.stock',
      '登记零工人数(期末)',
      '人',
      '期末累计登记的零工人员,一个身份证号一人(身份证号经校验位核对,尚无实名核验事件)',
      'workers registered up to the end of the period; one ID number is one person (its check digit is checked; there is no event of a verified identity yet)',
    ],
    'workers_registered',
  ),
  flow(
    ['M01.new', '新增登记零工人数', '人', '本期登记的零工人员', 'workers registered in the period'],
    'workers_registered',
  ),
  flow(
    [
      'M02',
      '活跃零工人数',
      '人',
      '本期上线、接单、到岗或完工至少一次的零工人员,同一范围内去重',
      'people who went online, accepted, checked in or completed at least once in the period, distinct within the scope',
    ],
    'active.persons',
  ),
  stock(
    ['M03.stock', '登记用工主体数(期末)', '个', '期末累计登记的用工主体', 'employers registered up to the end'],
    'employers_registered',
  ),
  flow(
    ['M03.new', '新增登记用工主体数', '个', '本期登记的用工主体', 'employers registered in the period'],
    'employers_registered',
  ),
  flow(['M04', '发布岗位(零工单)数', '条', '本期发布的岗位', 'postings published in the period'], 'postings'),
  flow(
    [
      'M05',
      '需求人数',
      '人次',
      '本期发布岗位的招聘人数之和;之后修改人数的,改计在发布当期',
      'slots of the postings published in the period; a later change of their number restates that period',
    ],
    'slots',
  ),
  flow(
    [
      'M06.offers',
      '推送匹配次数',
      '次',
      '发给零工人员的派单(含候补征询),不含自行抢单',
      'offers sent to workers, calls of standbys with them; claims on the open feed are not among them',
    ],
    'offers',
  ),
  flow(
    [
      'M06.persons',
      '触达人数',
      '人',
      '本期收到派单的零工人员,同一范围内去重',
      'distinct people who got an offer in the period',
    ],
    'reached.persons',
  ),
];

const WORK: readonly FigureDefinition[] = [
  flow(
    [
      'M07',
      '对接成功人次(达成用工意向)',
      '人次',
      '本期接单人次,减去其后被任一方取消或因未再确认收回的(改计在接单当期)',
      'accepts in the period, less those cancelled by either side or released for want of a reconfirmation, which restate the period of the accept',
    ],
    'accepts',
    { minus: 'withdrawn' },
  ),
  flow(['M08.times', '到岗人次', '人次', '本期签到', 'check-ins in the period'], 'arrivals'),
  flow(
    [
      'M08.persons',
      '到岗人数',
      '人',
      '本期签到的零工人员,同一范围内去重',
      'distinct people who checked in in the period',
    ],
    'arrivals.persons',
  ),
  flow(['M09.times', '完工人次', '人次', '本期完工', 'assignments completed in the period'], 'completed'),
  flow(['M09.hours', '完工工时', '小时', '本期完工的工作分钟之和 ÷ 60', 'minutes worked ÷ 60'], 'minutes_worked', {
    per: 60,
  }),
  ...spreads(
    'M10.accept_',
    '对接时长:发布到首次接单',
    '本期发布的岗位,从发布到第一次接单',
    'from publication to the first accept, over the postings published in the period',
    'first_accept',
  ),
  ...spreads(
    'M10.fill_',
    '对接时长:发布到招满',
    '本期发布的岗位,从发布到第一次招满',
    'from publication until first filled, over the postings published in the period',
    'fill',
  ),
  ...spreads(
    'M11.',
    '到岗时间',
    '本期签到的即时快招岗位,从发布到签到',
    'from publication to check-in, over check-ins of urgent postings in the period',
    'arrival',
  ),
  ratio(
    ['M12', '当日到岗率', '%', '发布当日签到人次 ÷ 接单人次', 'check-ins on the day of publication ÷ accepts'],
    'arrivals_same_day',
    'accepts',
  ),
  ratio(
    [
      'M13',
      '满足率',
      '%',
      '本期发布岗位的已招人数(取消、收回和爽约的扣除,补上的计入)÷ 其招聘人数',
      'slots held of the postings published in the period (less cancelled, released and no-shows, replacements with them) ÷ their slots',
    ],
    'filled',
    'slots',
  ),
];

const QUALITY: readonly FigureDefinition[] = [
  ratio(['M14.no_show', '爽约率(零工)', '%', '爽约人次 ÷ 接单人次', 'no-shows ÷ accepts'], 'no_shows', 'accepts'),
  ratio(
    [
      'M14.cancelled',
      '取消率(用工主体)',
      '%',
      '接单后用工主体取消的人次 ÷ 接单人次',
      'cancelled by the employer ÷ accepts',
    ],
    'cancelled_by_employer',
    'accepts',
  ),
  ratio(
    [
      'M15.hourly',
      '平均小时报酬',
      '元',
      '本期标记已付的报酬 ÷ 其工时',
      'pay marked as paid in the period ÷ the hours that it was for',
    ],
    'paid_fen',
    'paid_minutes',
    0.6,
  ),
  ratio(
    ['M15.daily', '平均日酬', '元', '本期标记已付的报酬 ÷ 班次数', 'pay marked as paid in the period ÷ its shifts'],
    'paid_fen',
    'paid',
    0.01,
  ),
  missing(
    ['M16', '工资结算及时率', '%', '到期前确认已付 ÷ 应付', 'settlements confirmed paid by the due time ÷ due'],
    '还没有结算到期事件',
    'there is no event of a settlement that falls due',
  ),
  ratio(
    [
      'M17',
      '职业伤害/意外险覆盖率',
      '%',
      '接单时登记了保险的人次 ÷ 接单人次',
      'accepts whose agreement states an insurance ÷ accepts',
    ],
    'insured',
    'accepts',
  ),
];

const SERVICE: readonly FigureDefinition[] = [
  flow(
    [
      'M18.times',
      '困难零工服务人次',
      '人次',
      '接单时已认定为就业困难人员的接单人次',
      'accepts of people who were certified as hard to place',
    ],
    'hardship_accepts',
  ),
  flow(
    [
      'M18.persons',
      '困难零工上岗人数',
      '人',
      '签到时已认定为就业困难人员的零工人员,同一范围内去重',
      'distinct people certified as hard to place who checked in',
    ],
    'hardship_arrivals.persons',
  ),
  missing(
    ['M19', '权益维护:投诉、纠纷、法律援助件数与办结率', '件/%', '受理与办结', 'tickets opened and closed by type'],
    '工单事件尚未计入指标',
    'the events of tickets are not counted yet',
  ),
  missing(
    ['M20', '技能培训需求收集与推介人次', '人次', '登记与打开', 'training interests recorded; pushes opened'],
    '还没有培训意向事件',
    'there is no event of an interest in training',
  ),
  entered(['M21', '职业指导人次', '人次', '驿站人员填报', 'sessions entered by the staff of stations']),
  entered(['M22', '线下市场客流(日均)', '人次', '市场填报', 'visitors entered by the markets']),
  entered(['M23', '线下活动场次', '场', '市场填报', 'sessions entered by the markets']),
  flow(
    [
      'M24',
      '合规拦截数',
      '条',
      '因文字含法律禁止的条件或收费而被退回的岗位',
      'postings sent back because their text holds what the law forbids',
    ],
    'refused',
  ),
];

/** The monitoring figures M01–M24 and their parts, in the order of the page. 人数 are people, 人次 are times. */
export const FIGURES: readonly FigureDefinition[] = [...DEMAND, ...WORK, ...QUALITY, ...SERVICE];

const BY_ID = new Map(FIGURES.map((figure) => [figure.id, figure]));
export const figureOf = (id: string): FigureDefinition | undefined => BY_ID.get(id);
